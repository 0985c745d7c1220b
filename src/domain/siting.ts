/**
 * Choosing sites for new posts: what a planner sets, and why it may be impossible. Plain values: they travel to the
 * worker, are kept as scenarios and written to files.
 */
import type { DrawnGround } from './drawnGround';
import type { Category } from './incident';
import type { PostKind } from './post';

/**
 * mclp: most demand within the radius. decay: the same, a demand at distance d counting 1 - d / radius. pmedian: least
 * weighted sum of distances. pcenter: least largest distance. lscp: fewest posts for a target share.
 */
export const SITING_OBJECTIVES = ['mclp', 'decay', 'pmedian', 'pcenter', 'lscp'] as const;
export type SitingObjective = (typeof SITING_OBJECTIVES)[number];

/**
 * proved: no plan is better for these data and rules. gap: stopped by time, the bound says how much better one could
 * be. stopped: by hand. too-few: there are too few incidents to plan by, and nothing was searched.
 */
export const SITING_STATUSES = ['proved', 'gap', 'stopped', 'infeasible', 'too-few'] as const;
export type SitingStatus = (typeof SITING_STATUSES)[number];

/** What tells an objective from the others. */
export interface ObjectiveTraits {
  /**
   * What a plan is measured by: the weight it covers, the weight it covers decayed by distance, the weighted sum of
   * distances, the largest distance. Of lscp the covered weight says how much of the demand is served.
   */
  readonly measure: 'covered' | 'decayed' | 'sum' | 'largest';
  /** What its value counts: weight of demand, weight times metres, metres, posts. */
  readonly unit: 'weight' | 'weight m' | 'm' | 'posts';
  /** More is better. */
  readonly isMaximised: boolean;
  /** Demand beyond the radius counts nothing. */
  readonly usesRadius: boolean;
  /** The number of new posts is given; else it is the answer. */
  readonly asksCount: boolean;
  /** May count only demand within reach of two sites. */
  readonly takesBackup: boolean;
  /** Every pair of demand and candidate counts: a search takes seconds to minutes. */
  readonly isSlow: boolean;
  /** The objective that asks the same with the number of posts given. */
  readonly withCount: SitingObjective;
  /** The one that judges its plans by what lies within the radius. */
  readonly covering: 'mclp' | 'decay';
}

export const OBJECTIVES: Readonly<Record<SitingObjective, ObjectiveTraits>> = {
  mclp: {
    measure: 'covered',
    unit: 'weight',
    isMaximised: true,
    usesRadius: true,
    asksCount: true,
    takesBackup: true,
    isSlow: false,
    withCount: 'mclp',
    covering: 'mclp',
  },
  decay: {
    measure: 'decayed',
    unit: 'weight',
    isMaximised: true,
    usesRadius: true,
    asksCount: true,
    takesBackup: false,
    isSlow: false,
    withCount: 'decay',
    covering: 'decay',
  },
  pmedian: {
    measure: 'sum',
    unit: 'weight m',
    isMaximised: false,
    usesRadius: false,
    asksCount: true,
    takesBackup: false,
    isSlow: true,
    withCount: 'pmedian',
    covering: 'mclp',
  },
  pcenter: {
    measure: 'largest',
    unit: 'm',
    isMaximised: false,
    usesRadius: false,
    asksCount: true,
    takesBackup: false,
    isSlow: true,
    withCount: 'pcenter',
    covering: 'mclp',
  },
  lscp: {
    measure: 'covered',
    unit: 'posts',
    isMaximised: false,
    usesRadius: true,
    asksCount: false,
    takesBackup: true,
    isSlow: false,
    withCount: 'mclp',
    covering: 'mclp',
  },
};

/** Ids of the objectives of which a trait is so. */
export const objectivesThat = (has: (traits: ObjectiveTraits) => boolean): readonly SitingObjective[] =>
  SITING_OBJECTIVES.filter((objective) => has(OBJECTIVES[objective]));

export type Boundary = 'inclusive' | 'exclusive';

/** Kinds of places to protect, as counted in coverage. */
export const PROTECTED_KINDS = ['schools', 'stops', 'markets'] as const;
type ProtectedKindId = (typeof PROTECTED_KINDS)[number];

/** count: 1 each; severity: 1, 2, 3, 5 by the Code's four classes (unknown 1); custom: by category. */
export const DEMAND_WEIGHTS = ['count', 'severity', 'custom'] as const;

/** What is to be served. Incidents are those of the view's filter. */
export type DemandSetup =
  | {
      readonly kind: 'incidents';
      readonly weights: (typeof DEMAND_WEIGHTS)[number];
      readonly custom: Readonly<Partial<Record<Category, number>>>;
      /** Age at which an incident counts half, counted back from the end of the period; null = age does not matter. */
      readonly halfLifeDays: number | null;
      /**
       * True: only what a visible post can affect: in the street or in public, without fraud, dwellings and sensitive
       * articles.
       */
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

/**
 * A place named by the planner: a candidate's id, and where it stands so that it means the same with other candidates.
 */
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
  /** Drawn ground in which no new post may stand. */
  readonly closedGround: readonly DrawnGround[];
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
  /**
   * Straight-line metres around an impossible place in which no new post may stand; null = by the candidates, see
   * `vetoReachOf`.
   */
  readonly vetoReachM: number | null;
  /** True: suggest even of too few incidents, see `leastToPlan`. */
  readonly anyway: boolean;
}

export const FIRST_SETUP: SitingSetup = {
  demand: { kind: 'incidents', weights: 'count', custom: {}, halfLifeDays: null, visibleOnly: true },
  candidates: { kind: 'hexagon', sizeM: 250 },
  districts: null,
  forbiddenAreas: null,
  closedGround: [],
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
  vetoReachM: null,
  anyway: false,
};

/** Least base of any share said of counts; below it a single incident moves everything. */
const LEAST_INCIDENTS = 20;
/**
 * Incidents that a site must bring, and that must stand for every site asked for: of fewer, chance decides where it is.
 */
export const LEAST_PER_SITE = 10;

/**
 * Fewer incidents (or places to protect) than this are too few to plan by: 20, and ten for every site asked for. Places
 * to protect are all there are, no sample of what may come: one is enough.
 */
export function leastToPlan({
  demand,
  objective,
  count,
}: Pick<SitingSetup, 'objective' | 'count'> & { readonly demand: Pick<DemandSetup, 'kind'> }): number {
  if (demand.kind === 'places') return 1;
  return Math.max(LEAST_INCIDENTS, OBJECTIVES[objective].asksCount ? LEAST_PER_SITE * count : 0);
}

/** A candidate nearer than this to a post that stays is no place for a new one, metres. */
export const BESIDE_POST_M = 50;

const LEAST_VETO_REACH_M = 300;

/**
 * How far an impossible place rules out what lies around it, metres: as set, else one and a half steps of the
 * candidates' grid (all its direct neighbours, none beyond them) and 300 m at least, which is also what crossings and
 * points of a file begin with: what is wrong with a spot (no power, no land) is wrong with the next one too.
 */
export function vetoReachOf({ vetoReachM, candidates }: Pick<SitingSetup, 'vetoReachM' | 'candidates'>): number {
  return vetoReachM ?? firstVetoReachM('sizeM' in candidates ? candidates.sizeM : 0);
}

/** The reach of a veto where none was set, for candidates on a grid of so many metres; 0 = no grid. */
export const firstVetoReachM = (stepM: number): number => Math.max(LEAST_VETO_REACH_M, 1.5 * stepM);

export const SITING_RANGES = {
  count: { min: 1, max: 25 },
  radiusM: { min: 100, max: 3000 },
  gridM: { min: 100, max: 500 },
  detour: { min: 1, max: 2 },
  separationM: { min: 0, max: 5000 },
  vetoReachM: { min: 0, max: 1500 },
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

/** More sites, or a longer note, were not put down by hand. */
export const PLAN_LIMITS = { sites: 400, note: 2000 } as const;

const BY_HAND = 'point:';

/** Id of a place set by hand. */
export const handId = (lon: number, lat: number): string => `${BY_HAND}${lon},${lat}`;

/** Whether a hand set or moved a site to where it stands: no search proposed that place. */
export const isByHand = ({ id }: Pick<PlanSite, 'id'>): boolean => id.startsWith(BY_HAND);

/** A tenth of a millimetre: coarser places would take an incident at the very edge of the radius in or out. */
const roundedDegree = (degrees: number): number => Number(degrees.toFixed(9));

/** A site as the view holds it, so that its address says exactly where it is. */
export const roundedSite = <T extends { readonly lon: number; readonly lat: number }>(site: T): T => ({
  ...site,
  lon: roundedDegree(site.lon),
  lat: roundedDegree(site.lat),
});
