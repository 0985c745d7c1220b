/**
 * The answers of analysis as plain data: what the worker sends, the table shows, the export writes and the twin prints.
 * Shares are 0..1. Areas km² or m² as named. null = cannot be said (no time in the data, no population, base too
 * small).
 */
import type { DensityUnit, EdgeCorrection, Kernel, BandwidthRule } from './density';
import type { TimeBar } from './grain';
import type { HourRange } from './hourRange';
import type { MaskId } from './area';
import type { LonLat } from './geometry';
import type { Category } from './incident';
import type { Period } from './period';
import type { RegisterSpan } from './register';
import type { SelectionStep } from './selection';

/** Change of a count between two periods of equal standing. */
export interface Change {
  readonly now: number;
  readonly before: number;
  readonly difference: number;
  /** Relative change, -0.5 = halved; null when the base is under 20. */
  readonly ratio: number | null;
  /** 95 % interval of the relative change; null when the base is under 20. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Two-sided p of the E-test (Krishnamoorthy and Thomson 2004): as computed, it decides no word. */
  readonly p: number;
  /**
   * What may be said of the rate: `more` or `fewer` where the exact 95 % interval leaves out "no change", else
   * `unclear`.
   */
  readonly word: 'more' | 'fewer' | 'unclear';
  /** Days of the two periods when they differ; then rates are compared, and `ratio` and `interval` are of rates. */
  readonly days?: { readonly now: number; readonly before: number };
}

/** Why a change is not given although one was asked for. */
export type NoChange = 'no-data' | 'none-before' | 'still-arriving' | 'not-recorded-before';

/**
 * The parts of what is asked about that make a comparison of the whole impossible: they fell silent, or were not
 * recorded before.
 */
export interface SilentParts {
  readonly categories: readonly Category[];
  /** Ids of the city's districts. */
  readonly districts: readonly string[];
}

/** How far a register fills a period that is asked about. */
export interface PeriodFill {
  readonly askedDays: number;
  /** Days for which there are data: rates are taken over these. */
  readonly filledDays: number;
  /** The same in years; null when there are none. */
  readonly years: number | null;
  /** Records of the period on days that the register does not really cover; rates count those days too. */
  readonly strayRows: number;
  /** Midnight after the last complete day when the period reaches beyond it, else null. */
  readonly completeToMs: number | null;
}

/** Of fewer incidents the 95% interval of a rate reaches about half of it to either side, or more. */
export const FEW_FOR_A_RATE = 20;

/** Of fewer people a rate per 100,000 is of no use to a reader: one incident among fifty of them would be 2,000. */
export const HEADS_FOR_A_RATE = 1000;

export interface AreaRow {
  readonly id: string;
  /** null = nothing was counted here: it is left out, or wholly outside the ground that is asked about. */
  readonly count: number | null;
  readonly areaKm2: number;
  /**
   * Incidents per km² per year; per km² of the whole period when the data have no time; null = no data for these days.
   */
  readonly perKm2: number | null;
  /**
   * Incidents per 100,000 people per year; null without a population or a time, of fewer than `HEADS_FOR_A_RATE`
   * people, and without data for these days.
   */
  readonly per100k: number | null;
  /**
   * Exact 95% intervals of the rates of a count under `FEW_FOR_A_RATE`, none among them; absent for more, and for sums
   * of weights.
   */
  readonly ofFew?: Readonly<Record<'perKm2' | 'per100k', readonly [low: number, high: number] | null>>;
  readonly population: number | null;
  /**
   * A filter by ground, or a drawn study area, leaves out something that was recorded here: the count is of what lies
   * inside, and there are no rates, which would be of ground and people that are not.
   */
  readonly isCut?: true;
  /** All of the area lies outside that ground: nothing of it was asked about. */
  readonly isOutside?: true;
  /** All of it lies outside the districts that the filter asks for. */
  readonly isLeftOut?: true;
  /** Days of the period for which this area has data; null when the data have no time. */
  readonly filledDays: number | null;
  readonly change?: Change;
  /** Why there is no change although the city has one. */
  readonly noChange?: NoChange;
}

export interface DistrictsAnswer {
  /** Only what lies in a drawn study area is counted. */
  readonly isOfStudied: boolean;
  /** Every incident that passes the filter, `outside` included. */
  readonly total: number;
  /** In none of the districts or areas. */
  readonly outside: number;
  /**
   * Incidents that lie in more than one area, and are counted in each of them; 0 for districts, which do not overlap.
   */
  readonly overlap: number;
  /** Length of the period the rates are taken over, in years; null when the data have no time. */
  readonly years: number | null;
  readonly fill: PeriodFill | null;
  /** Why no change is given although one was asked for. */
  readonly noChange: NoChange | null;
  readonly silentParts: SilentParts | null;
  readonly city: {
    /** Incidents inside the city: what its rates and its change are of. */
    readonly count: number;
    readonly areaKm2: number;
    readonly perKm2: number | null;
    readonly per100k: number | null;
    readonly ofFew?: AreaRow['ofFew'];
    readonly isCut?: true;
    readonly population: number | null;
    readonly change?: Change;
  };
  readonly districts: readonly AreaRow[];
}

export interface StudyAreaSize {
  readonly areaKm2: number;
  readonly addedKm2: number;
}

/** A grid of values over square cells; row 0 is the south, values row by row, west to east. */
export interface DensityGrid {
  readonly kernel: Kernel;
  readonly bandwidthM: number;
  /** The rule that chose the bandwidth, or null; and what each named rule would choose for these points. */
  readonly rule: BandwidthRule | null;
  readonly ruleValuesM: Readonly<Record<BandwidthRule, number>>;
  readonly cellM: number;
  readonly edge: EdgeCorrection;
  readonly mask: MaskId;
  readonly unit: DensityUnit;
  readonly years: number | null;
  readonly rows: number;
  readonly cols: number;
  /** South-west corner of the grid, metres. */
  readonly originX: number;
  readonly originY: number;
  /** NaN-free; 0 outside the mask. */
  readonly values: Float32Array;
  /** 1 where the cell's centre is inside the mask. */
  readonly inside: Uint8Array;
  readonly max: number;
  /** Integral of the density over the mask, back in incidents: n when nothing is lost over the edge. */
  readonly sum: number;
  /** Incidents that entered. */
  readonly incidents: number;
  /** Incidents of the selection that lie outside the study area, and so did not enter. */
  readonly outside: number;
  /** The study area, and what of it the dataset's own incidents added to the mapped ground; null without a mask. */
  readonly area: StudyAreaSize | null;
  /** Incidents within `nearM` of each cell's centre, to half a cell, at most MOST_NEAR: what a value rests on. */
  readonly near: Uint16Array;
  readonly nearM: number;
  /** The most of them anywhere, not cut there. */
  readonly mostNear: number;
  /**
   * The density of LEAST_NEAR incidents spread evenly within `nearM`, in the unit: where all colours but the
   * palest may begin.
   */
  readonly floor: number;
  /** Mass of a Gaussian cut off beyond the radius the grid uses; 0 for kernels of finite radius. */
  readonly truncation: number;
}

/** Counts in hexagons or squares; only cells that hold something. */
export interface BinsAnswer {
  readonly shape: 'hexagon' | 'square';
  /** Hexagon: distance between neighbouring centres; square: side. */
  readonly sizeM: number;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  readonly counts: Uint32Array;
  readonly before: Uint32Array | null;
}

export interface CoverageRow {
  readonly incidents: number;
  readonly covered: number;
  /** covered / incidents; null when there are none. */
  readonly share: number | null;
  /**
   * `covered` and those that posts of unknown hours would cover if they were open; the same as `covered` where no hours
   * are asked about.
   */
  readonly coveredAtMost: number;
  readonly shareAtMost: number | null;
  readonly areaKm2: number;
  /** null = the ground is not known (yet), or the plane is the user's own. */
  readonly coveredKm2: number | null;
  readonly areaShare: number | null;
}

interface ProtectedPlaces {
  readonly total: number;
  readonly covered: number;
}

export interface CoverageAnswer {
  /**
   * Only what lies in a drawn study area is counted: `city` and its ground are that area's, of districts none is
   * told.
   */
  readonly isOfStudied: boolean;
  readonly radiusM: number;
  readonly posts: number;
  readonly city: CoverageRow;
  readonly districts: readonly (CoverageRow & { readonly id: string })[];
  /** Schools, stops and markets of places.csv within the radius. */
  readonly places: Readonly<Record<'schools' | 'stops' | 'markets', ProtectedPlaces>>;
  /**
   * Distance from an incident to the nearest post that counts for it, metres, over incidents that have one; `without`
   * have none. null when all have none.
   */
  readonly distance: {
    readonly medianM: number;
    readonly p90M: number;
    readonly meanM: number;
    readonly without: number;
  } | null;
  /**
   * By hour of the day 0-23, over incidents with a known time of day and posts whose hours are known to be open then.
   */
  readonly byHour: readonly { readonly hour: number; readonly incidents: number; readonly covered: number }[];
  /** Posts whose hours are not known: they cover where no hours are asked about, not in `byHour`. */
  readonly unknownHours: number;
  readonly counted: CoverageCounted;
}

/** Which posts the figures of a coverage are made of: what must stand beside them in words. */
interface CoverageCounted {
  /** Hours asked about: then only posts known to be open count. null = a post counts open or closed. */
  readonly hours: HourRange | null;
  /** Posts, not planned, without an opening day: they count always. */
  readonly openingUnknown: number;
  /** Planned posts: they count as if they stood. */
  readonly planned: number;
  /** Incidents without a date: held against all posts. */
  readonly undated: number;
  /**
   * Ground and places are of the posts that stand on this day (YYYY-MM-DD), the period's last; null = the data have no
   * time.
   */
  readonly groundDay: string | null;
  readonly groundPosts: number;
  /** Posts that do not stand yet on that day, and posts not known to be open in all of the hours. */
  readonly notYet: number;
  readonly closed: number;
}

export interface ConcentrationAnswer {
  readonly cellM: number;
  readonly mask: MaskId;
  readonly cells: number;
  readonly incidents: number;
  /** Incidents of the selection that lie outside the study area. */
  readonly outside: number;
  readonly area: StudyAreaSize | null;
  /**
   * Share of the mask's area that holds the given share of incidents, fullest cells first; `chance` = what an even
   * scatter of as many incidents would need. Both null without an incident: nothing can gather.
   */
  readonly shares: readonly {
    readonly incidents: number;
    readonly area: number | null;
    readonly chance: number | null;
  }[];
  /** True under 50 incidents: a few cells hold half of so few whatever the place. */
  readonly tooFew: boolean;
}

/** How far a file can be trusted for one use. */
export type TrustLevel = 'good' | 'care' | 'misleading';

/**
 * A coordinate that holds more records than its neighbourhood and rounding make likely: an office, a default, a
 * street's middle.
 */
export interface SuspectPoint {
  readonly point: LonLat;
  /** Metres on the plane. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Of the rows with coordinates. */
  readonly share: number;
}

/** Of the coordinates of a file, filters aside. */
export interface PlaceHealth {
  /** Rows with coordinates, and at how many exact coordinates they stand. */
  readonly located: number;
  readonly distinct: number;
  /** Coordinates are rounded to a lattice of about this width; null = to none of 10 m or more. */
  readonly stepM: number | null;
  /** The fewest coordinates that hold half of the records. */
  readonly halfAt: number;
  /** Share of records that do not stand alone on their coordinate, and what rounding alone would give. */
  readonly repeatedShare: number;
  readonly expectedShare: number;
  /** At most 50, most records first; `suspectPoints` and `suspectRecords` count them all. */
  readonly suspects: readonly SuspectPoint[];
  readonly suspectPoints: number;
  readonly suspectRecords: number;
}

/** A minute of the day that holds more records than minutes as round around it. */
export interface TimeHeap {
  /** 0-1439, the city's clock. */
  readonly minute: number;
  readonly count: number;
  /** Of the rows with a time of day. */
  readonly share: number;
  readonly expected: number;
}

export interface TimeHealth {
  /** Rows with a time of day. */
  readonly timed: number;
  readonly heaps: readonly TimeHeap[];
  /** Share of times at a full or half hour. */
  readonly roundedShare: number;
}

export interface DateHeap {
  readonly kind: 'new-year' | 'month-start';
  readonly count: number;
  /** Of the rows with a date. */
  readonly share: number;
  readonly expected: number;
}

export interface DateHealth {
  readonly dated: number;
  readonly heaps: readonly DateHeap[];
  /** 1 = Monday: weekdays that hardly occur. */
  readonly rareWeekdays: readonly number[];
}

/** What a place mostly rests on: suspect coordinates, and the records (or their weight) at them. */
export interface Lean {
  readonly points: number;
  readonly count: number;
}

/** What a file can be asked about. */
export type HealthUse = 'places' | 'hours' | 'dates';

/** One thing that is so with a file, and how far it can be trusted for that use because of it. */
export type HealthReason = { readonly use: HealthUse; readonly level: TrustLevel } & (
  | { readonly code: 'coordinates' | 'outside' | 'unknown-times' | 'rounded-times'; readonly share: number }
  | { readonly code: 'suspects'; readonly points: number; readonly count: number; readonly share: number }
  | { readonly code: 'few-records'; readonly count: number }
  | { readonly code: 'few-points'; readonly points: number }
  | { readonly code: 'few-days' | 'late-days'; readonly days: number }
  | { readonly code: 'rounded'; readonly stepM: number }
  | { readonly code: 'repeats'; readonly share: number; readonly expected: number }
  | { readonly code: 'time-heap'; readonly minute: number; readonly count: number; readonly share: number }
  | { readonly code: 'new-year' | 'month-start'; readonly count: number; readonly share: number }
  | { readonly code: 'rare-weekdays'; readonly weekdays: readonly number[] }
);

interface SilentDistrict {
  readonly id: string;
  readonly periods: readonly Period[];
  /** Records a day over the whole span. */
  readonly perDay: number;
}

/** What the first look at a file says about it. */
export interface HealthAnswer {
  /** The days it really covers; null when nothing has a date. */
  readonly span: RegisterSpan | null;
  /** Districts that fell silent for a while inside it, by their own rate; [] = none, or nothing has a date. */
  readonly silentDistricts: readonly SilentDistrict[];
  readonly rows: number;
  readonly withCoordinates: number;
  readonly outsideCity: number;
  readonly withoutTimeOfDay: number;
  readonly withoutTime: number;
  /** Rows whose cell of the category is empty: they are counted under "other". */
  readonly withoutCategory: number;
  /** Districts without any record in a file of so many that chance leaves none so; [] = none. */
  readonly emptyDistricts: readonly string[];
  readonly places: PlaceHealth;
  readonly times: TimeHealth;
  readonly dates: DateHealth;
  /** By use, the worst of its reasons; null = the file holds no coordinates (times of day, dates). */
  readonly trust: Readonly<Record<HealthUse, TrustLevel | null>>;
  readonly reasons: readonly HealthReason[];
  /** The most repeated exact coordinates, most first, at most 20, suspect or not. */
  readonly repeated: readonly { readonly point: LonLat; readonly count: number; readonly share: number }[];
}

/** A place in words: "120 m north of X, Y district"; the sentence is made in i18n. */
export interface NearbyName {
  readonly distanceM: number;
  /** Eight-point compass direction from the named place to the point: n, ne, e ...; null within 30 m. */
  readonly direction: 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | null;
  readonly place: { readonly kind: string; readonly nameRu: string; readonly nameKk: string | null };
  readonly districtId: string | null;
}

/** A grid cell or a bin that stands out: for the table twin and the sentence. */
export interface TopPlace {
  readonly value: number;
  readonly lon: number;
  readonly lat: number;
  readonly near: NearbyName | null;
  /** Incidents within the smoothing radius of it, at most MOST_NEAR. */
  readonly incidents: number;
}

export interface SummaryAnswer {
  /** Rows of the dataset, and rows that pass the filter. */
  readonly rows: number;
  readonly count: number;
  /** The filter's conditions in order, from `rows` to `count`; none without a filter. */
  readonly steps: readonly SelectionStep[];
  readonly period: Period | null;
  readonly comparedPeriod: Period | null;
  readonly change: Change | null;
  /** Why the comparison is not made (change null); null when it is, or when none is asked for. */
  readonly noChange: NoChange | null;
  /** When only a part of what is asked about cannot be compared. */
  readonly silentParts: SilentParts | null;
  /** Another period that can be held against its own, when this one cannot: to be offered, never taken unasked. */
  readonly offer: Period | null;
  /** What of the register lies where; null when nothing has a date. */
  readonly register: RegisterSpan | null;
  /** How far the register fills the period; null when nothing has a date. */
  readonly fill: PeriodFill | null;
  /**
   * Counts per month over the days of the register and those asked for beyond them, same filter but the period: for
   * tables.
   */
  readonly months: readonly { readonly fromMs: number; readonly count: number }[];
  /** Counts along the days of the register, same filter but the period; null when nothing has a date. */
  readonly bar: TimeBar | null;
  readonly byCategory: Readonly<Record<string, number>>;
  /** 24 counts, 7 counts (Monday first); rows without time of day are left out of byHour. */
  readonly byHour: readonly number[];
  readonly byWeekday: readonly number[];
  readonly freshShare: number | null;
}

/**
 * Counts beside the conditions of a filter, each over the rows that pass every other condition and not held to its own.
 */
export interface CrossAnswer {
  /** Rows of the dataset, and rows that pass the whole filter. */
  readonly rows: number;
  readonly count: number;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byPlace: Readonly<Record<string, number>>;
  readonly bySeverity: Readonly<Record<string, number>>;
  /** By id; `outside` = in none of the districts. */
  readonly byDistrict: Readonly<Record<string, number>>;
  readonly outside: number;
  readonly inPublic: SaidCounts;
  readonly street: SaidCounts;
  /** 7 weekdays, Monday first, of 24 hours; held neither to the weekdays nor to the hours. */
  readonly clock: readonly (readonly number[])[];
  /** Held to the hours. `noWeekday` = without a day of their own. */
  readonly byWeekday: readonly number[];
  readonly noWeekday: number;
  /**
   * How many of each weekday have data in the period, Monday first; null without a time, and where records of days
   * that the register does not cover are counted (`strayRows` of the period's fill).
   */
  readonly weekdayDays: readonly number[] | null;
  /** Held to the weekdays. `noHour` = without a time of day. */
  readonly byHour: readonly number[];
  readonly noHour: number;
  /** Of the months that the data's days, and those asked for beyond them, lie in; only of those days. */
  readonly months: readonly { readonly fromMs: number; readonly count: number }[];
}

/** Counts of a question that a row answers by yes, no, or not at all. */
interface SaidCounts {
  readonly yes: number;
  readonly no: number;
  readonly notStated: number;
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

export interface PointsAnswer {
  /** Total in the box that pass; lon/lat interleaved, at most `limit`. */
  readonly total: number;
  readonly lonLat: Float32Array;
  readonly category: Uint8Array;
  readonly startMs: Float64Array;
  readonly row: Uint32Array;
}

/**
 * Ids of the districts that have no data on some of the days that the register fills; a city's rate takes those days as
 * without incidents.
 */
export function districtsWithHoles({
  districts,
  fill,
}: Pick<DistrictsAnswer, 'districts' | 'fill'>): readonly string[] {
  return districts
    .filter(({ filledDays }) => fill && filledDays !== null && filledDays < fill.filledDays)
    .map(({ id }) => id);
}
