/** What is said of a plan for new posts: its proof, its sites, and the answers to a planner's doubts. */
import type { Lean, NearbyName } from './answers';
import type { LonLat } from './geometry';
import type { SelectionStep } from './selection';
import type { SitingConflict } from './sitingConflict';
import type { SitePoint, SitingStatus, VisibleBy } from './siting';

/**
 * What one site of a plan does. Amounts are in the objective's own measure (covered weight; weighted metres; metres;
 * for lscp covered weight, and posts for vetoCost). null = cannot be said (nothing to compare with, no plan without
 * it).
 */
export interface SiteFact {
  /** Index of the candidate. */
  readonly candidate: number;
  /**
   * Gain when it joins the kept posts and the sites listed before it; over all sites these add up to the plan's gain.
   */
  readonly adds: number | null;
  /** Gain over the kept posts alone. */
  readonly addsAlone: number | null;
  /** Loss when it is taken out of the plan. */
  readonly lossIfRemoved: number | null;
  /**
   * The other candidate, beyond the reach of a veto, that can best stand in for it under the same rules, and the loss
   * then (0 or more for a proved plan).
   */
  readonly alternative: { readonly candidate: number; readonly cost: number } | null;
  /**
   * Loss, 0 or more, when nothing within the reach of a veto of the site may be used and everything else is chosen
   * anew; an upper limit unless `vetoProved`.
   */
  readonly vetoCost: number | null;
  readonly vetoProved: boolean;
  /** By how much the plan chosen anew is better than this one; 0 where it is not, as for every proved plan. */
  readonly planShort: number;
}

/** A plan by candidates' indices with its proof. */
export interface PlanOutcome {
  readonly status: SitingStatus;
  /**
   * mclp, decay: whole covered weight, kept posts included; pmedian: weighted sum of distances; pcenter: largest
   * distance; lscp: posts. NaN when infeasible.
   */
  readonly objective: number;
  /** No plan can be better than this. */
  readonly bound: number;
  /** |bound - objective| / max(|objective|, 1e-12). */
  readonly gap: number;
  readonly conflicts: readonly SitingConflict[];
  /** Candidates' indices, by falling `adds`. */
  readonly sites: readonly number[];
}

/** Covered weight of a plan in one district or the city, recomputed from the raw points. */
export interface PlanCoverageRow {
  /** District id, or 'city' (which holds what lies in no district too). */
  readonly id: string;
  readonly demand: number;
  readonly coveredBefore: number;
  readonly coveredAfter: number;
  /** New sites standing there. */
  readonly sites: number;
}

/** A site of a plan on the map, in words and figures. */
export interface PlannedSite extends SitePoint, Omit<SiteFact, 'candidate' | 'alternative' | 'planShort'> {
  readonly districtId: string | null;
  readonly near: NearbyName | null;
  readonly alternative: (SitePoint & { readonly near: NearbyName | null; readonly cost: number }) | null;
  /** The densest place of the demand within the radius, in words. */
  readonly hotSpot: NearbyName | null;
  /** Suspect coordinates that hold at least half of the demand within its reach; absent in older scenarios. */
  readonly lean?: Lean | null;
}

/** What a plan would be asked to serve: said before anybody asks for a plan. */
export interface DemandAnswer {
  /** Rows of the file. */
  readonly rows: number;
  /** Incidents or places that weigh anything, and their weight. */
  readonly points: number;
  readonly weight: number;
  readonly steps: readonly SelectionStep[];
}

/** The whole answer of "Suggest": what the map, the table, the report and the export show. */
export interface SitingAnswer {
  readonly status: SitingStatus;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly conflicts: readonly SitingConflict[];
  readonly sites: readonly PlannedSite[];
  /** Weight of all demand, and how many points carry it. */
  readonly demandWeight: number;
  readonly demandPoints: number;
  /** How much of the plan comes back when the incidents are drawn anew; absent while it is not known. */
  readonly replans?: Replans;
  /**
   * A plan under the same rules is known that is better by this much, in the objective's own measure; absent when none
   * is.
   */
  readonly betterBy?: number;
  /** How "what a visible post can affect" was told; absent in older scenarios. */
  readonly visibleBy?: VisibleBy;
  /** From the rows of the file to those that weigh, condition by condition; absent in older scenarios. */
  readonly steps?: readonly SelectionStep[];
  readonly candidates: number;
  readonly kept: number;
  readonly coverage: readonly PlanCoverageRow[];
  /**
   * Weighted mean and 90th percentile of the distance to the nearest site after the plan, metres; null without sites.
   */
  readonly distance: { readonly meanM: number; readonly p90M: number } | null;
  /** True when demand or posts are invented: then nothing here is about the real city. */
  readonly illustrative: boolean;
  readonly elapsedMs: number;
}

/** How far a plan may be from the best possible, as a share of it; null when no bound is known. */
export function shortfall({ objective, bound }: Pick<SitingAnswer, 'objective' | 'bound'>): number | null {
  if (!Number.isFinite(objective) || !Number.isFinite(bound)) return null;
  if (objective === bound) return 0;
  // Rounded up to hundredths of a per cent: "at most" stays true.
  return bound === 0 ? null : Math.ceil((Math.abs(bound - objective) / Math.abs(bound)) * 1e4 - 1e-9) / 1e4;
}

/** Streamed while the engine works: the best plan so far and how good it can get. */
export interface SitingNews {
  readonly sites: readonly SitePoint[];
  readonly objective: number;
  readonly bound: number;
}

/** Points handed over with a step of a drag at most, newly covered and lost each. */
export const LIVE_POINTS = 4000;

/** Which incidents a moved site newly covers or loses, against the plan before the move. */
export interface LiveCoverage {
  readonly rows: readonly PlanCoverageRow[];
  /** Whole covered weight with the moved plan, and of the plan it started from. */
  readonly covered: number;
  readonly coveredAtStart: number;
  /** lon, lat interleaved, at most `LIVE_POINTS` each. */
  readonly gained: Float32Array;
  readonly lost: Float32Array;
}

/** One point of the curve of coverage against the number of posts. */
export interface CurvePoint {
  readonly count: number;
  readonly objective: number;
  readonly bound: number;
  readonly status: SitingStatus;
}

/** A post that stands already: what its removal would lose, and what moving it to the best candidate would gain. */
export interface StandingPost {
  readonly postId: string;
  readonly lossIfRemoved: number;
  readonly bestMove: (SitePoint & { readonly near: NearbyName | null; readonly gain: number }) | null;
}

/**
 * Plans made on one period and measured on the next. Shares of the demand weight of the later period, kept posts
 * included.
 */
export interface BackTestRow {
  readonly plan: 'suggested' | 'greedy' | 'busiest' | 'own';
  readonly shareThen: number;
  readonly shareAfter: number;
}
export interface BackTest {
  readonly fit: { readonly fromMs: number; readonly toMs: number };
  readonly test: { readonly fromMs: number; readonly toMs: number };
  readonly keptShareAfter: number;
  readonly rows: readonly BackTestRow[];
}

/** In how many of the radii and windows of time a plan made anew holds a site within `withinM` of this one. */
export interface SurvivalRow {
  readonly site: SitePoint;
  readonly survived: number;
  readonly cases: readonly {
    readonly radiusM: number;
    readonly fromMs: number | null;
    readonly toMs: number | null;
    readonly holds: boolean;
  }[];
}
export interface Survival {
  readonly withinM: number;
  readonly cases: number;
  readonly rows: readonly SurvivalRow[];
}

/**
 * Plans made anew on incidents drawn anew: in how many of `cases` does each site (by its id) come back, by one within
 * `withinM`, or (null) by one that covers half of what is its own?
 */
export interface Replans {
  readonly withinM: number | null;
  readonly cases: number;
  readonly rows: readonly { readonly id: string; readonly survived: number }[];
}

/** What an equal treatment of districts costs. */
export interface EquityAnswer {
  readonly leastCovered: { readonly districtId: string; readonly share: number } | null;
  /**
   * The best plan with at least `min` (or at most `max`) new posts in every district that holds a candidate; null = no
   * such plan.
   */
  readonly rules: readonly {
    readonly kind: 'min' | 'max';
    readonly perDistrict: number;
    /** New posts it takes: as many as set, or for a minimum with fewer posts than districts as many as that needs. */
    readonly count: number;
    readonly objective: number | null;
    /** Against the best plan of as many posts. */
    readonly cost: number | null;
    readonly proved: boolean;
  }[];
}

/** "A plan that must use this place covers at most U." */
export interface PlaceBound {
  readonly point: LonLat;
  readonly bound: number;
  readonly best: number;
  readonly near: NearbyName | null;
}
