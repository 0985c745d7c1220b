/**
 * Choosing sites for new posts: what a planner sets, and what the answer says. Plain values: they travel to the worker,
 * are kept as scenarios and written to files.
 */
import type { LonLat } from './geometry';
import type { Category } from './incident';
import type { NearbyName } from './answers';
import type { PostKind } from './post';

/**
 * mclp: most demand within the radius. decay: the same, a demand at distance d counting 1 - d / radius. pmedian: least
 * weighted sum of distances. pcenter: least largest distance. lscp: fewest posts for a target share.
 */
export const SITING_OBJECTIVES = ['mclp', 'decay', 'pmedian', 'pcenter', 'lscp'] as const;
export type SitingObjective = (typeof SITING_OBJECTIVES)[number];

/** proved: no plan is better for these data and rules. gap: stopped by time, the bound says how much better one could be. stopped: by hand. */
export type SitingStatus = 'proved' | 'gap' | 'stopped' | 'infeasible';

/** True for objectives where more is better. */
export const isMaximised = (objective: SitingObjective): boolean => objective === 'mclp' || objective === 'decay';

export type Boundary = 'inclusive' | 'exclusive';

/** Kinds of places to protect, as counted in coverage. */
export const PROTECTED_KINDS = ['schools', 'stops', 'markets'] as const;
export type ProtectedKindId = (typeof PROTECTED_KINDS)[number];

/** What is to be served. Incidents are those of the view's filter. */
export type DemandSetup =
  | {
      readonly kind: 'incidents';
      /** count: 1 each; severity: 1, 2, 3, 5 by the Code's four classes (unknown 1); custom: by category. */
      readonly weights: 'count' | 'severity' | 'custom';
      readonly custom: Readonly<Partial<Record<Category, number>>>;
      /** Age at which an incident counts half, counted back from the end of the period; null = age does not matter. */
      readonly halfLifeDays: number | null;
      /** True: only what a visible post can affect: in the street or in public, without fraud, dwellings and sensitive articles. */
      readonly visibleOnly: boolean;
    }
  | { readonly kind: 'places'; readonly places: readonly ProtectedKindId[] };

/**
 * How offences that a visible post can affect were told. all: not asked for. answers: by the file's own answers "in the
 * street", "in public". kinds: by category and place alone, because the file has no such answer in any row.
 */
export const VISIBLE_BY = ['all', 'answers', 'kinds'] as const;
export type VisibleBy = (typeof VISIBLE_BY)[number];

/** Where a new post may stand. */
export type CandidateSetup =
  | { readonly kind: 'hexagon' | 'square'; readonly sizeM: number }
  | { readonly kind: 'crossings' }
  /** The fullest cells of that size, one point at the middle of each cell's incidents. */
  | { readonly kind: 'busiest'; readonly sizeM: number; readonly top: number }
  /** An imported dataset of points. */
  | { readonly kind: 'dataset'; readonly id: string };

/** A place named by the planner: a candidate's id, and where it stands so that it means the same with other candidates. */
export interface SitePoint {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

/** Everything that decides a plan beside the data. */
export interface SitingSetup {
  readonly demand: DemandSetup;
  readonly candidates: CandidateSetup;
  /** Districts in which new posts may stand; null = all. */
  readonly districts: readonly string[] | null;
  /** Id of an imported areas dataset in which no new post may stand; null = none. */
  readonly forbiddenAreas: string | null;
  readonly objective: SitingObjective;
  /** New posts (for lscp: not used). */
  readonly count: number;
  readonly radiusM: number;
  /** Metres walked for a metre of straight line; 1 = straight line. */
  readonly detour: number;
  /** lscp: share of the demand to serve, kept posts included. */
  readonly targetShare: number;
  /** Posts that stand already and stay. */
  readonly keep: readonly PostKind[];
  readonly minPerDistrict: number | null;
  readonly maxPerDistrict: number | null;
  /** Least distance between new posts, and from kept ones, straight-line metres; 0 = none. */
  readonly separationM: number;
  /** Counts only demand within reach of two distinct sites or more, kept ones included (mclp and lscp). */
  readonly backup: boolean;
}

export const FIRST_SETUP: SitingSetup = {
  demand: { kind: 'incidents', weights: 'count', custom: {}, halfLifeDays: null, visibleOnly: true },
  candidates: { kind: 'hexagon', sizeM: 250 },
  districts: null,
  forbiddenAreas: null,
  objective: 'mclp',
  count: 7,
  radiusM: 500,
  detour: 1,
  targetShare: 0.5,
  keep: ['stationary'],
  minPerDistrict: null,
  maxPerDistrict: null,
  separationM: 0,
  backup: false,
};

export const SITING_RANGES = {
  count: { min: 1, max: 25 },
  radiusM: { min: 100, max: 3000 },
  gridM: { min: 100, max: 500 },
  detour: { min: 1, max: 2 },
  separationM: { min: 0, max: 5000 },
} as const;

/** What the planner found out about a site on the ground. */
export const SITE_STATES = ['proposed', 'checked', 'impossible'] as const;
export type SiteState = (typeof SITE_STATES)[number];
export const SITE_REASONS = ['power', 'land', 'pavement', 'other'] as const;
export type SiteReason = (typeof SITE_REASONS)[number];

/**
 * A site of the planner's plan. `checked` ones must be in the next suggestion, `impossible` ones may not.
 * `id` is the candidate's, or `point:LON,LAT` for a place set by hand.
 */
export interface PlanSite extends SitePoint {
  readonly state: SiteState;
  readonly reason: SiteReason | null;
  readonly note: string;
}

/** Why no plan meets the rules: a code with parameters, worded in i18n and in the twin. */
export interface SitingConflict {
  readonly code: SitingConflictCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const SITING_CONFLICTS = [
  'no-candidates', // {}
  'too-few-candidates', // {count, free}
  'must-forbidden', // {site}
  'must-too-many', // {must, count}
  'must-too-near', // {a, b, separationM}: two must-have sites
  'must-near-kept', // {site, separationM}
  'district-min-free', // {district, min, free}: fewer allowed candidates than the minimum
  'district-min-total', // {needed, count}: the minimums add up to more than the posts
  'district-max-total', // {allowed, count}: the maximums add up to fewer
  'district-max-must', // {district, max, must}
  'district-min-max', // {min, max}
  'separation', // {separationM, count}: no `count` candidates lie far enough apart
  'target-out-of-reach', // {target, reachable}: even all candidates together serve less (shares 0..1)
  'pcenter-out-of-reach', // {}: some demand cannot be reached at all
  'together', // {}: each rule can be met, all together not
] as const;
export type SitingConflictCode = (typeof SITING_CONFLICTS)[number];

/**
 * What one site of a plan does. Amounts are in the objective's own measure (covered weight; weighted metres; metres;
 * for lscp covered weight, and posts for vetoCost). null = cannot be said (nothing to compare with, no plan without it).
 */
export interface SiteFact {
  /** Index of the candidate. */
  readonly candidate: number;
  /** Gain when it joins the kept posts and the sites listed before it; over all sites these add up to the plan's gain. */
  readonly adds: number | null;
  /** Gain over the kept posts alone. */
  readonly addsAlone: number | null;
  /** Loss when it is taken out of the plan. */
  readonly lossIfRemoved: number | null;
  /** The other candidate that can best stand in for it under the same rules, and the loss then (0 or more for a proved plan). */
  readonly alternative: { readonly candidate: number; readonly cost: number } | null;
  /** Loss when the site may not be used and everything else is chosen anew; an upper limit unless `vetoProved`. */
  readonly vetoCost: number | null;
  readonly vetoProved: boolean;
}

/** A plan by candidates' indices with its proof. */
export interface PlanOutcome {
  readonly status: SitingStatus;
  /** mclp, decay: whole covered weight, kept posts included; pmedian: weighted sum of distances; pcenter: largest distance; lscp: posts. NaN when infeasible. */
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
export interface PlannedSite extends SitePoint, Omit<SiteFact, 'candidate' | 'alternative'> {
  readonly districtId: string | null;
  readonly near: NearbyName | null;
  readonly alternative: (SitePoint & { readonly near: NearbyName | null; readonly cost: number }) | null;
  /** The densest place of the demand within the radius, in words. */
  readonly hotSpot: NearbyName | null;
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
  /** How "what a visible post can affect" was told; absent in older scenarios. */
  readonly visibleBy?: VisibleBy;
  readonly candidates: number;
  readonly kept: number;
  readonly coverage: readonly PlanCoverageRow[];
  /** Weighted mean and 90th percentile of the distance to the nearest site after the plan, metres; null without sites. */
  readonly distance: { readonly meanM: number; readonly p90M: number } | null;
  /** True when demand or posts are invented: then nothing here is about the real city. */
  readonly illustrative: boolean;
  readonly elapsedMs: number;
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

/** Plans made on one period and measured on the next. Shares of the demand weight of the later period, kept posts included. */
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
  readonly cases: readonly { readonly radiusM: number; readonly fromMs: number | null; readonly toMs: number | null; readonly holds: boolean }[];
}
export interface Survival {
  readonly withinM: number;
  readonly cases: number;
  readonly rows: readonly SurvivalRow[];
}

/** What an equal treatment of districts costs. */
export interface EquityAnswer {
  readonly leastCovered: { readonly districtId: string; readonly share: number } | null;
  /** The best plan with at least `min` (or at most `max`) new posts in every district that holds a candidate; null = no such plan. */
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
