/** Whether a change of counts is real: what is asked, and what is said of each row. */
import type { NearbyName, NoChange, SilentParts, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { CellSize } from './drawnGround';
import type { CompareWith } from './filter';
import type { FalseDiscovery } from './hotspots';
import type { Period } from './period';

/** The districts, or the areas of the user's own in their place; or cells of one size over the study area. */
export const CHANGE_ROWS = ['areas', 'cells'] as const;
type ChangeRows = (typeof CHANGE_ROWS)[number];

/** What may be said of a row: that it rose or fell, or that the counts cannot tell. */
export type Verdict = 'rose' | 'fell' | 'unclear';

/** The rate of false finds up to which a row is said to have risen or fallen. */
export const MOST_FALSE = 0.05;
/** So many cells that rose or fell are named, those farthest from chance. */
export const MOST_NAMED = 20;
/** Of fewer incidents in both periods together nothing is concluded. */
export const LEAST_FOR_CHANGE = 20;

export interface ChangeMethod {
  readonly rows: ChangeRows;
  readonly shape: CellSize['shape'];
  readonly sizeM: number;
  readonly fdr: FalseDiscovery;
  /** Last days of the register that are left out; null = those that are seen to be still arriving. */
  readonly lateDays: number | null;
}

/** Two counts held against each other. */
export interface CountChange {
  readonly now: number;
  readonly before: number;
  /** Of the plain counts. */
  readonly difference: number;
  /** Relative change of the rates a day, -0.5 = halved; null when nothing was recorded before. */
  readonly ratio: number | null;
  /** Its exact 95 % interval; an end that is open is null. null = nothing was recorded at all. */
  readonly interval: readonly [low: number, high: number | null] | null;
  /** Two-sided, of the E-test; null = nothing was recorded at all. */
  readonly p: number | null;
  /** The least rate of false finds over all rows at which this one is named. */
  readonly q: number | null;
  /** Deviations from no change, for the funnel; null = nothing was recorded at all. */
  readonly z: number | null;
  readonly verdict: Verdict;
}

/** A row of the answer: an area by its id, or a cell by its centre (metres). */
export interface ChangeRow {
  readonly id: string | null;
  readonly x: number | null;
  readonly y: number | null;
  /** What a cell is near to, of the few that are named in words; else null. */
  readonly near: NearbyName | null;
  /** null = none is said, for the reason beside it. */
  readonly change: CountChange | null;
  readonly noChange: NoChange | null;
}

/** A day beside what its weekday usually holds. */
export interface LateDay {
  /** Days since 1970. */
  readonly day: number;
  readonly count: number;
  readonly usual: number;
}

export interface ChangeAnswer extends ChangeMethod {
  readonly mask: StudyMask;
  readonly compare: CompareWith;
  /** The periods that are held against each other; null = none are. `days` where they differ in length. */
  readonly compared: {
    readonly period: Period;
    readonly before: Period;
    readonly days: { readonly now: number; readonly before: number } | null;
  } | null;
  readonly noChange: NoChange | null;
  readonly silentParts: SilentParts | null;
  /** A period that can be compared, where the one asked about cannot. */
  readonly offer: Period | null;
  /** Last days of the period that are left out, `days` of them from `fromMs` on; `shown` the last of them. */
  readonly late: { readonly fromMs: number; readonly days: number; readonly shown: readonly LateDay[] } | null;
  /** Areas in their order; of cells those in which anything was recorded in either period. */
  readonly found: readonly ChangeRow[];
  /** All rows together; null = it is not compared as a whole. */
  readonly whole: CountChange | null;
  /** Counts are sums of weights, of which no test of counts holds: no row is compared. */
  readonly areSums: boolean;
  /** Cells of the study area; null of areas. */
  readonly cells: number | null;
  /** Incidents of the period in the rows, and outside of all of them. */
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
}

/** Incidents of both periods in all rows that are compared. */
export const comparedIncidents = ({ found }: Pick<ChangeAnswer, 'found'>): number =>
  found.reduce((sum, { change }) => sum + (change ? change.now + change.before : 0), 0);

/** The cells that are named in words, those farthest from chance first: places in `found`. */
export const namedCells = (found: readonly Pick<ChangeRow, 'change'>[]): readonly number[] =>
  found
    .flatMap(({ change }, k) => (change && change.verdict !== 'unclear' ? [k] : []))
    .sort((a, b) => (found[a].change?.p ?? 1) - (found[b].change?.p ?? 1))
    .slice(0, MOST_NAMED);
