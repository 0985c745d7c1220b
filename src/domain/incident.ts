/**
 * Categories by article of the Criminal Code (docs/facts.md, P19); `other` takes every other article and unknown words.
 */
export const CATEGORIES = [
  'theft',
  'petty-theft',
  'fraud',
  'robbery',
  'violent-robbery',
  'hooliganism',
  'harm',
  'vehicle',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PLACE_KINDS = ['street', 'transport', 'market', 'mall', 'park', 'yard', 'dwelling', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The Code's four classes; `unknown` where the file says nothing. */
export const SEVERITIES = ['unknown', 'minor', 'medium', 'grave', 'especially-grave'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Yes, no or not recorded: two bits each in `IncidentTable.flags`. */
export type Answer = 0 | 1 | 2;
export const NO: Answer = 0;
export const YES: Answer = 1;
export const UNKNOWN: Answer = 2;

/**
 * Incidents as columns, one typed array per field, sorted by start (unknown times, NaN, last).
 * `x`, `y` are metres on EPSG:32643 (or the user's plane with `--planar`, where lon/lat are NaN).
 */
export interface IncidentTable {
  readonly count: number;
  /** UTC ms; NaN when the file gives no time at all. A span belongs to its start. */
  readonly startMs: Float64Array;
  /** Length of the span in minutes; 0 for an exact time. */
  readonly spanMin: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index into CATEGORIES, PLACE_KINDS, SEVERITIES. */
  readonly category: Uint8Array;
  readonly place: Uint8Array;
  readonly severity: Uint8Array;
  /** Packed answers and the time-of-day bit: see `packFlags`. */
  readonly flags: Uint8Array;
  /** Weight of each row when the file gives one (planar reference data), else null: every row counts 1. */
  readonly weight: Float64Array | null;
  /**
   * Times in days of the user's own count, of a plane whose file has a column `t`; NaN where it says none. Absent or
   * null elsewhere: times are `startMs` then.
   */
  readonly days?: Float64Array | null;
  /**
   * A print of the identifier that the file gives a row, by which the row is known when it comes again with other
   * contents; NaN where it gives none. Absent or null where identifiers are none.
   */
  readonly key?: Float64Array | null;
  /**
   * Which of two rows of an identifier is the newer, by the column in which the file says it (a number, or UTC ms); NaN
   * where it says nothing. Absent or null where there is no such column, or no identifier.
   */
  readonly version?: Float64Array | null;
}

const PUBLIC_SHIFT = 0;
const STREET_SHIFT = 2;
const FRESH_SHIFT = 4;
const TIME_OF_DAY_BIT = 1 << 6;
const MONTH_ALONE_BIT = 1 << 7;

/**
 * `fresh` = solved while the trail was fresh. `timeOfDay` is false when only the date is known, `monthAlone` true when
 * only the month is: such a row starts with it and lasts it out.
 */
export function packFlags(
  inPublic: Answer,
  street: Answer,
  fresh: Answer,
  timeOfDay: boolean,
  monthAlone = false,
): number {
  return (
    (inPublic << PUBLIC_SHIFT) |
    (street << STREET_SHIFT) |
    (fresh << FRESH_SHIFT) |
    (timeOfDay ? TIME_OF_DAY_BIT : 0) |
    (monthAlone ? MONTH_ALONE_BIT : 0)
  );
}

export const publicOf = (flags: number): Answer => ((flags >> PUBLIC_SHIFT) & 3) as Answer;
export const streetOf = (flags: number): Answer => ((flags >> STREET_SHIFT) & 3) as Answer;
export const freshOf = (flags: number): Answer => ((flags >> FRESH_SHIFT) & 3) as Answer;
/** False of a row of which only the month is known: it has no weekday. */
export const knowsDay = (flags: number): boolean => (flags & MONTH_ALONE_BIT) === 0;
export const knowsTimeOfDay = (flags: number): boolean => (flags & TIME_OF_DAY_BIT) !== 0;

/**
 * A mutable table of `count` rows to fill in; `places` are columns of longitude and latitude to fill in place of new
 * ones.
 */
export function allocateIncidents(
  count: number,
  [lon, lat]: readonly [Float64Array, Float64Array] = [new Float64Array(count), new Float64Array(count)],
): IncidentTable {
  return {
    count,
    startMs: new Float64Array(count),
    spanMin: new Uint32Array(count),
    lon,
    lat,
    x: new Float64Array(count),
    y: new Float64Array(count),
    category: new Uint8Array(count),
    place: new Uint8Array(count),
    severity: new Uint8Array(count),
    flags: new Uint8Array(count),
    weight: null,
  };
}
