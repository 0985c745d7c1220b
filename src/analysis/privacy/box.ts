import { OPEN_CATEGORIES, TIME_BANDS, WEEKDAYS } from '../../domain/snapshot';

/**
 * What one count counts: open incidents of a territory, on whole days, perhaps of one category or one time of day only.
 * Two counts of the same box are the same count, wherever and in whichever publication they stand.
 */
export interface Box {
  /** Id of a district; null = all. With `cell` too: the part of the cell in that district, which is never published. */
  readonly district: string | null;
  /** H3 index of resolution 8, or 7 for all of the city's cells under it; null = all. */
  readonly cell: string | null;
  /** Index into OPEN_CATEGORIES; null = all open ones; `closed` = what is counted for the whole city only. */
  readonly category: number | 'closed' | null;
  /** Monday is 0; null = all. */
  readonly weekday: number | null;
  /** Three hours of the day; null = all, and those whose hour is not known. */
  readonly band: number | 'known' | 'unknown' | null;
  /** Days since 1970 on the city's calendar, the last left out. */
  readonly from: number;
  readonly to: number;
}

/** Days since 1970 on the city's calendar, the last left out. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** All open incidents of the city on some days. */
export const cityBox = ({ from, to }: Days): Box => ({
  district: null,
  cell: null,
  category: null,
  weekday: null,
  band: null,
  from,
  to,
});

/** What a box counts, on whichever days: boxes of one series are parts of one line of time. */
export const seriesOf = ({ district, cell, category, weekday, band }: Box): string =>
  [district ?? '', cell ?? '', category ?? '', weekday ?? '', band ?? ''].join('|');

/** The box as text: the same text, the same count. */
export const keyOf = (box: Box): string => `${seriesOf(box)}|${box.from}|${box.to}`;

export const CATEGORY_INDEXES: readonly number[] = OPEN_CATEGORIES.map((_, k) => k);
export const BANDS: readonly number[] = Array.from({ length: TIME_BANDS }, (_, band) => band);
export const WEEKDAY_INDEXES: readonly number[] = Array.from({ length: WEEKDAYS }, (_, weekday) => weekday);
