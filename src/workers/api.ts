/**
 * What the page may ask the analysis worker. Every question is a plain value, every answer a plain value of
 * domain/answers; the worker keeps the incident tables and indexes, the page never holds a million rows.
 */
import type {
  BinsAnswer,
  ConcentrationAnswer,
  CoverageAnswer,
  DensityGrid,
  DistrictsAnswer,
  HealthAnswer,
  Lean,
  NearbyName,
  PointsAnswer,
  SummaryAnswer,
  TopPlace,
} from '../domain/answers';
import type { DensityMethod } from '../domain/density';
import type { MaskId, Area } from '../domain/area';
import type { CompareWith, IncidentFilter } from '../domain/filter';
import type { Post, PostKind } from '../domain/post';
import type { Period } from '../domain/period';
import type { RegisterSpan } from '../domain/register';
import type { Provenance, DataStatus } from '../domain/provenance';
import type { Prepared } from '../domain/publication';
import type { PublishChoice } from '../domain/publishChoice';
import type { Fault, Result } from '../domain/result';
import type { Box, LonLat } from '../domain/geometry';
import type { ImportChoices, ImportPreview } from '../domain/import';
import type { Scenario } from '../domain/scenario';
import type { PlanSite, SitePoint, SitingSetup } from '../domain/siting';
import type {
  BackTest,
  CurvePoint,
  DemandAnswer,
  EquityAnswer,
  LiveCoverage,
  PlaceBound,
  Replans,
  SitingAnswer,
  SitingNews,
  StandingPost,
  Survival,
} from '../domain/sitingAnswers';

/** Which incidents, how filtered, held against what. */
export interface Query {
  /** Dataset id; incidents only. */
  readonly dataset: string;
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
  /** Edition of the data asked about: a page's question about changed data is another question. */
  readonly edition?: string;
}

export interface DatasetInfo {
  readonly id: string;
  readonly kind: 'incidents' | 'posts' | 'areas' | 'accidents';
  /** Name to show: the file's name for an imported one. */
  readonly title: string;
  readonly provenance: Provenance;
  readonly status: DataStatus;
  readonly rows: number;
  readonly bytes: number;
  /** Period the data cover; null when they have no time. */
  readonly period: Period | null;
  /** The days a register of incidents covers, and what of it lies outside; null for other data and without dates. */
  readonly register: RegisterSpan | null;
  /** Which optional columns hold anything. */
  readonly has: {
    readonly time: boolean;
    readonly timeOfDay: boolean;
    readonly category: boolean;
    readonly place: boolean;
    readonly severity: boolean;
    readonly inPublic: boolean;
    readonly street: boolean;
    readonly fresh: boolean;
  };
  /** Changes whenever the content does, also when the same file was read in another way. */
  readonly edition: string;
  /** False for a file that lasts only until the page is closed, because the browser keeps nothing. */
  readonly kept: boolean;
}

export interface CoverageQuestion extends Query {
  readonly radiusM: number;
  readonly kinds: readonly PostKind[];
}

/** What a plan is asked for: data and filter, the setup, and what the planner knows of places. */
export interface SitingQuestion extends Query {
  readonly setup: SitingSetup;
  /** `checked` sites must be in the plan, `impossible` ones may not. */
  readonly sites: readonly PlanSite[];
}

/** What is to be published of a dataset, and what the snapshot says of itself. */
export interface PublishQuestion {
  readonly dataset: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Text of a GeoJSON of precincts; null = none. */
  readonly precincts: string | null;
  readonly choice: PublishChoice;
  /** The operator's secret, 32 hexadecimal digits; null = none. */
  readonly secret: string | null;
  /** Texts of the snapshots that were published of this register, the oldest first. */
  readonly previous: readonly string[];
}

export type { ImportPreview } from '../domain/import';

export interface StorageRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly rows: number;
  readonly bytes: number;
  readonly builtIn: boolean;
}

/**
 * What `open` found. `repaired` = fetched because the kept copy was damaged; `faults` did not stop us but must be said.
 */
export interface OpenReply {
  readonly datasets: readonly DatasetInfo[];
  readonly fetched: readonly string[];
  readonly repaired: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * `top` = the densest places apart from each other, named; the first `tied` of them are equally dense, as far as the
 * grid tells.
 */
export interface DensityReply {
  readonly grid: DensityGrid;
  readonly before: DensityGrid | null;
  readonly top: readonly TopPlace[];
  readonly tied: number;
  /** What each of them leans on, when that is suspect coordinates. */
  readonly leans: readonly (Lean | null)[];
}

/** Every long call takes an `onProgress` made with Comlink.proxy and a job id that `cancel` names. */
export interface AnalysisApi {
  /**
   * Loads manifest, city and built-in data (from storage when unchanged, else fetched and stored). `base` is the app's
   * base URL.
   */
  open(base: string, onProgress?: (share: number) => void): Promise<Result<OpenReply, Fault>>;
  /** Built-in ones in the manifest's order, then the user's, oldest first. */
  datasets(): Promise<readonly DatasetInfo[]>;
  /**
   * Text of a built-in file by its id in the manifest (stretches, roads, indicators ...): kept for offline, sum
   * checked; null when there is none.
   */
  file(id: string): Promise<string | null>;
  posts(): Promise<readonly Post[]>;
  areas(dataset: string): Promise<readonly Area[]>;

  summary(q: Query): Promise<SummaryAnswer>;
  /** Statistics of the city's districts, or of an imported areas dataset. */
  districts(q: Query & { readonly areas: string | null }): Promise<DistrictsAnswer>;
  density(
    q: Query & { readonly method: DensityMethod },
    jobId: string,
    onProgress?: (share: number) => void,
  ): Promise<DensityReply | 'cancelled'>;
  bins(q: Query & { readonly shape: 'hexagon' | 'square'; readonly sizeM: number }): Promise<BinsAnswer>;
  points(q: Query & { readonly box: Box; readonly limit: number }): Promise<PointsAnswer>;
  /**
   * Coverage by the city's districts, or by imported areas. Without `ground` the answer comes at once and says of the
   * covered ground only what is already known.
   */
  coverage(
    q: CoverageQuestion & { readonly ground: boolean; readonly areas?: string | null },
    jobId?: string,
  ): Promise<CoverageAnswer | 'cancelled'>;
  /** Union of the rings as GeoJSON MultiPolygon coordinates in lon/lat. */
  coverageShape(q: CoverageQuestion): Promise<{ coordinates: number[][][][] }>;
  concentration(q: Query & { readonly cellM: number; readonly mask: MaskId }): Promise<ConcentrationAnswer>;

  /**
   * The best plan for the setup. `onNews` hears of the first plan within about 100 ms and of better ones as they come.
   * A cancelled search answers with its best plan and status `stopped`; 'cancelled' only before there is any.
   */
  suggest(q: SitingQuestion, jobId: string, onNews?: (news: SitingNews) => void): Promise<SitingAnswer | 'cancelled'>;
  /**
   * Facts of the planner's own sites (all of `q.sites` that are not impossible), with the bound of the best plan when
   * it is known.
   */
  judge(q: SitingQuestion, jobId: string): Promise<SitingAnswer | 'cancelled'>;
  /** Gets ready for a drag: the plan it starts from. Then `moveSite` answers for each step, in a few milliseconds. */
  startDrag(q: SitingQuestion): Promise<LiveCoverage>;
  /** The plan of the last `startDrag` with site `index` at another place; null = taken away. */
  moveSite(index: number, to: LonLat | null): Promise<LiveCoverage>;
  /** What a plan would be asked to serve, and what each condition of it took away. */
  demand(q: SitingQuestion): Promise<DemandAnswer>;
  /** All candidates, for the map. */
  candidates(q: SitingQuestion): Promise<readonly SitePoint[]>;
  /** Coverage against the number of posts, 1 ... 25, each point told as soon as it stands. */
  curve(
    q: SitingQuestion,
    jobId: string,
    onPoint?: (point: CurvePoint) => void,
  ): Promise<readonly CurvePoint[] | 'cancelled'>;
  /** The posts that stand, by loss if removed, least first. */
  standing(
    q: SitingQuestion,
    jobId: string,
    onProgress?: (share: number) => void,
  ): Promise<readonly StandingPost[] | 'cancelled'>;
  backTest(
    q: SitingQuestion,
    jobId: string,
    onProgress?: (share: number) => void,
  ): Promise<BackTest | 'cancelled' | null>;
  /**
   * How much of the question's own sites comes back on incidents drawn anew; `found` null = too slow a question to say.
   */
  replans(
    q: SitingQuestion,
    jobId: string,
    onProgress?: (share: number) => void,
  ): Promise<{ readonly found: Replans | null } | 'cancelled'>;
  survival(q: SitingQuestion, jobId: string, onProgress?: (share: number) => void): Promise<Survival | 'cancelled'>;
  equity(q: SitingQuestion, jobId: string, onProgress?: (share: number) => void): Promise<EquityAnswer | 'cancelled'>;
  /** What a plan can cover at most when it must use this place. */
  placeBound(q: SitingQuestion, lon: number, lat: number): Promise<PlaceBound>;

  /**
   * Makes the snapshot of the public edition; refused with `snapshot-exposed` should the attacker find a small count.
   */
  publish(q: PublishQuestion, jobId: string, onProgress?: (share: number) => void): Promise<Prepared | 'cancelled'>;

  health(dataset: string): Promise<HealthAnswer>;
  name(lon: number, lat: number): Promise<NearbyName | null>;
  cancel(jobId: string): Promise<void>;

  /** Reads a dropped file and says what it holds; stores nothing. */
  preview(
    file: File,
    choices: ImportChoices,
    onProgress?: (share: number) => void,
  ): Promise<Result<ImportPreview, Fault>>;
  /** Stores what the preview accepted; whole or not at all. */
  commit(token: string): Promise<Result<DatasetInfo, Fault>>;
  /** Every row that was left out, as CSV. */
  quarantineCsv(token: string): Promise<string>;
  /** Lets go of a file that was looked at and not wanted: it may hold a million rows. */
  discard(token: string): Promise<void>;

  storage(): Promise<{
    rows: readonly StorageRow[];
    usage: number | null;
    quota: number | null;
    cachedResults: number;
    memoryOnly: boolean;
  }>;
  remove(dataset: string): Promise<void>;
  clearResults(): Promise<void>;

  /** What is kept of the user's scenarios, the newest change first; none where the browser keeps nothing. */
  scenarios(): Promise<readonly Scenario[]>;
  /** Keeps one in place of an older one of the same id, whole or not at all; null when done. */
  saveScenario(scenario: Scenario): Promise<Fault | null>;
  removeScenario(id: string): Promise<Fault | null>;
}
