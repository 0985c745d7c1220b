/**
 * What may be published of incidents: counts by fixed periods, districts, cells and categories, with small counts
 * withheld. The public edition is made from this one file, and so are the resident's page and the wall. Documented in
 * docs/public-edition.md; how counts are protected is in src/analysis/privacy.
 */
import { CATEGORIES, type Category } from './incident';
import type { Hours, PostKind } from './post';
import type { Precinct } from './precinct';
import type { DataStatus } from './provenance';

export const SNAPSHOT_FORMAT = 'qyragy-snapshot';
export const SNAPSHOT_VERSION = 1;

/** A count below this is not published. */
export const SMALLEST_COUNT = 5;

/**
 * Categories published by district. `other` holds every article without a name here, sexual offences and offences
 * against children among them; it is published for the whole city only, together with harm done in dwellings
 * (`closed`).
 */
export const OPEN_CATEGORIES = CATEGORIES.filter((category) => category !== 'other') as readonly Exclude<
  Category,
  'other'
>[];
export type OpenCategory = (typeof OPEN_CATEGORIES)[number];

/** A published count; null = withheld: fewer than five, or withheld so that no sum gives such a count away. */
export type Count = number | null;

/** Counts of one territory. Only open categories, so that nothing sensitive can be had by subtraction. */
export interface Tally {
  /** One a year of `Snapshot.years`. */
  readonly yearly: readonly Count[];
  /** One a month of `Snapshot.months`. */
  readonly monthly: readonly Count[];
  /** Yearly counts by category, in the order of OPEN_CATEGORIES. */
  readonly byCategory: readonly (readonly Count[])[];
}

/** What the ground of a cell is like, by named places and roads alone: a stated rule, never by incidents. */
export const LAND_KINDS = ['hub', 'dense', 'built', 'edge'] as const;
export type LandKind = (typeof LAND_KINDS)[number];

/** Cells as columns: entry k of each is the cell `ids[k]`. They cover the city once: no cell lies in another. */
export interface SnapshotCells {
  /** H3 index, resolution 8, or 7 where its parts were merged. */
  readonly ids: readonly string[];
  /** Part of the cell inside the city. */
  readonly areaKm2: readonly number[];
  /** Index into LAND_KINDS. */
  readonly land: readonly number[];
  /** 0 few, 1 some, 2 many stops and crossings: thirds of the city's cells of the same resolution. */
  readonly busy: readonly number[];
  /** 1 where a market, a shopping centre or a station stands: many who are counted there do not live there. */
  readonly visitors: readonly number[];
  /** Counts of open categories: one list a year of `Snapshot.years`, one entry a cell. */
  readonly yearly: readonly (readonly Count[])[];
}

/** A post that the operator publishes; never one whose position is illustrative or approximate. */
export interface SnapshotPost {
  readonly id: string;
  readonly kind: PostKind;
  readonly name: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly hours: Hours;
}

/** Where the data are not whole: what is missing there must not be read as a fall. */
export interface Completeness {
  /** Last day (ISO) whose records have arrived. */
  readonly completeThrough: string;
  /** Months with days on which a district, or the whole city (null), has no data. */
  readonly silent: readonly { readonly district: string | null; readonly months: readonly string[] }[];
  /** Categories that are recorded only from a month inside the data on. */
  readonly recordedFrom: readonly { readonly category: OpenCategory; readonly month: string }[];
}

/** Three-hour bands of a day, 00-03 first, and days of a week, Monday first, of `Times`. */
export const TIME_BANDS = 8;
export const WEEKDAYS = 7;

/**
 * Incidents of one year by when they happened (the city's clock); `unknown` = the file does not say the hour, or says
 * one that stands for none.
 */
export interface Times {
  /** Entry `weekday * TIME_BANDS + band`. */
  readonly byWeekdayAndBand: readonly Count[];
  readonly unknown: Count;
}

/**
 * The last days against the same days a year earlier, by category: windows that end with `through`, one inside another.
 */
export interface Recent {
  /** ISO: the last complete day. */
  readonly through: string;
  readonly windows: readonly {
    /** A number of days, or the year so far. */
    readonly days: 1 | 7 | 28 | 'year';
    /** In the order of OPEN_CATEGORIES. */
    readonly now: readonly Count[];
    readonly before: readonly Count[];
  }[];
}

/** The operator's word for a file: Ed25519, base64, over `signedText` (signature.ts). */
export interface Signature {
  readonly key: string;
  readonly value: string;
}

export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  /** ISO date. */
  readonly madeOn: string;
  /** The publisher's own words; null = not stated, which every page says in its own language. */
  readonly title: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  /** `illustrative` = an example made of invented incidents: nothing of it is said of a real place. */
  readonly status: DataStatus;
  /** First and last day of the data, ISO, the city's clock. */
  readonly from: string;
  readonly through: string;
  /** Absent in older files: then nothing is claimed that the counts do not show. */
  readonly completeness?: Completeness;
  /** Days after `through` within which the operator promises a newer one; absent = nothing was promised. */
  readonly rhythmDays?: number;
  /** Counts below this are withheld; absent = SMALLEST_COUNT. */
  readonly smallestCount?: number;
  /** Counts are multiples of this, rounded up or down so that nobody can tell which; absent = exact counts. */
  readonly roundedTo?: 3 | 5;
  readonly signature?: Signature;
  /** Whole calendar years, ascending: cells and categories are counted by these alone. */
  readonly years: readonly number[];
  /** Whole months, `YYYY-MM`, ascending, without a hole. */
  readonly months: readonly string[];
  readonly city: Tally & {
    /** One a day up to `through`; at most the last 800. */
    readonly daily: readonly Count[];
    /** What is counted for the whole city only, by year. */
    readonly closed: readonly Count[];
    /** By category (OPEN_CATEGORIES) and month of `months`; absent in older files, like the two below. */
    readonly categoryMonthly?: readonly (readonly Count[])[];
    readonly recent?: Recent;
    /** One a year of `years`. */
    readonly times?: readonly Times[];
  };
  /**
   * `bands`, `weekdays`: a list a year of TIME_BANDS, of WEEKDAYS counts of incidents whose time is known; absent in
   * older files.
   */
  readonly districts: readonly (Tally & {
    readonly id: string;
    readonly bands?: readonly (readonly Count[])[];
    readonly weekdays?: readonly (readonly Count[])[];
  })[];
  readonly cells: SnapshotCells;
  readonly posts: readonly SnapshotPost[];
  readonly precincts: readonly Precinct[];
  /** Hex, of the canonical text of everything else (docs/public-edition.md). */
  readonly sha256: string;
}
