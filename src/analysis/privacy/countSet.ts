import { dayOfDate, dayOfIso } from '../../domain/clock';
import { OPEN_CATEGORIES, WEEKDAYS, TIME_BANDS } from '../../domain/snapshot';
import type { PublishedTable } from '../../domain/publication';
import type { RecentWindow } from '../published/recentWindows';
import { BANDS, cityBox, WEEKDAY_INDEXES, type Box, type Days } from './box';

/**
 * The counts of a snapshot as one shape, whatever stands in its places: true counts, published ones, numbers of
 * columns.
 */

interface TallyOf<T> {
  readonly yearly: readonly T[];
  readonly monthly: readonly T[];
  readonly byCategory: readonly (readonly T[])[];
}

interface DistrictOf<T> extends TallyOf<T> {
  /** A list a year, absent in older snapshots, like all that is optional here. */
  readonly bands?: readonly (readonly T[])[];
  readonly weekdays?: readonly (readonly T[])[];
}

interface TimesOf<T> {
  readonly byWeekdayAndBand: readonly T[];
  readonly unknown: T;
}

export interface CountSet<T> {
  readonly city: TallyOf<T> & {
    readonly daily: readonly T[];
    readonly closed: readonly T[];
    readonly categoryMonthly?: readonly (readonly T[])[];
    readonly recent?: readonly { readonly now: readonly T[]; readonly before: readonly T[] }[];
    readonly times?: readonly TimesOf<T>[];
  };
  readonly districts: readonly DistrictOf<T>[];
  /** One list a year, one entry a cell. */
  readonly cells: readonly (readonly T[])[];
}

/**
 * Which table a count stands in; `part` = never published: a cell's part in a district, days that windows cut off, and
 * the like.
 */
export type TableName = PublishedTable | 'part';

/** What the counts are counted by. */
export interface Frame {
  readonly years: readonly number[];
  /** `YYYY-MM`. */
  readonly months: readonly string[];
  /** ISO dates, without a hole; the first is the first of a month or the data's first day. */
  readonly days: readonly string[];
  readonly districtIds: readonly string[];
  readonly cellIds: readonly string[];
  /** Null where a table is not there. */
  readonly windows: readonly RecentWindow[] | null;
  /** What the publication says in words: nothing was recorded there. */
  readonly absent: readonly Box[];
  /**
   * Of which it says that there are days without data in them: what holds nothing in them may be known to hold nothing.
   */
  readonly silent?: readonly Box[];
  readonly has: {
    readonly categoryMonths: boolean;
    readonly times: boolean;
    readonly districtBands: boolean;
    readonly districtWeekdays: boolean;
  };
}

export const daysOfYear = (year: number): Days => ({ from: dayOfDate(year, 1), to: dayOfDate(year + 1, 1) });
export const daysOfMonth = (month: string): Days => {
  const [year, m] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return { from: dayOfDate(year, m), to: dayOfDate(year, m + 1) };
};

/** What each place of a snapshot counts. */
export function boxesOf({ years, months, days, districtIds, cellIds, windows, has }: Frame): CountSet<Box> {
  const whole = years.map((year) => cityBox(daysOfYear(year)));
  const monthly = months.map((month) => cityBox(daysOfMonth(month)));
  const tally = (own: Partial<Box>): TallyOf<Box> => ({
    yearly: whole.map((box) => ({ ...box, ...own })),
    monthly: monthly.map((box) => ({ ...box, ...own })),
    byCategory: OPEN_CATEGORIES.map((_, category) => whole.map((box) => ({ ...box, ...own, category }))),
  });
  const kinds = (of: Days): readonly Box[] => OPEN_CATEGORIES.map((_, category) => ({ ...cityBox(of), category }));
  return {
    city: {
      ...tally({}),
      daily: days.map((day) => cityBox({ from: dayOfIso(day), to: dayOfIso(day) + 1 })),
      closed: whole.map((box) => ({ ...box, category: 'closed' })),
      ...(has.categoryMonths
        ? { categoryMonthly: OPEN_CATEGORIES.map((_, category) => monthly.map((box): Box => ({ ...box, category }))) }
        : {}),
      ...(windows ? { recent: windows.map(({ now, before }) => ({ now: kinds(now), before: kinds(before) })) } : {}),
      ...(has.times
        ? {
            times: whole.map((box): TimesOf<Box> => ({
              byWeekdayAndBand: Array.from({ length: WEEKDAYS * TIME_BANDS }, (_, k) => ({
                ...box,
                weekday: Math.floor(k / TIME_BANDS),
                band: k % TIME_BANDS,
              })),
              unknown: { ...box, band: 'unknown' },
            })),
          }
        : {}),
    },
    districts: districtIds.map((district) => ({
      ...tally({ district }),
      ...(has.districtBands
        ? { bands: whole.map((box) => BANDS.map((band): Box => ({ ...box, district, band }))) }
        : {}),
      ...(has.districtWeekdays
        ? {
            weekdays: whole.map((box) =>
              WEEKDAY_INDEXES.map((weekday): Box => ({ ...box, district, weekday, band: 'known' })),
            ),
          }
        : {}),
    })),
    cells: whole.map((box) => cellIds.map((cell) => ({ ...box, cell }))),
  };
}

/** Puts something else into every place; places are always visited in the same order. */
export function mapCounts<T, U>(set: CountSet<T>, to: (value: T, table: PublishedTable) => U): CountSet<U> {
  const row =
    (table: PublishedTable) =>
    (values: readonly T[]): readonly U[] =>
      values.map((value) => to(value, table));
  const tally = (from: TallyOf<T>, of: 'city' | 'district'): TallyOf<U> => ({
    yearly: row(`${of}-year`)(from.yearly),
    monthly: row(`${of}-month`)(from.monthly),
    byCategory: from.byCategory.map(row(`${of}-category`)),
  });
  const { daily, closed, categoryMonthly, recent, times } = set.city;
  return {
    city: {
      ...tally(set.city, 'city'),
      daily: row('city-day')(daily),
      closed: row('city-closed')(closed),
      ...(categoryMonthly ? { categoryMonthly: categoryMonthly.map(row('city-category-month')) } : {}),
      ...(recent
        ? {
            recent: recent.map(({ now, before }) => ({
              now: row('city-recent')(now),
              before: row('city-recent')(before),
            })),
          }
        : {}),
      ...(times
        ? {
            times: times.map(({ byWeekdayAndBand, unknown }) => ({
              byWeekdayAndBand: row('city-time')(byWeekdayAndBand),
              unknown: to(unknown, 'city-time'),
            })),
          }
        : {}),
    },
    districts: set.districts.map((district) => ({
      ...tally(district, 'district'),
      ...(district.bands ? { bands: district.bands.map(row('district-band')) } : {}),
      ...(district.weekdays ? { weekdays: district.weekdays.map(row('district-weekday')) } : {}),
    })),
    cells: set.cells.map(row('cell')),
  };
}

/** Every place in the order of `mapCounts`. */
export function places<T>(set: CountSet<T>): readonly { readonly value: T; readonly table: PublishedTable }[] {
  const list: { value: T; table: PublishedTable }[] = [];
  mapCounts(set, (value, table) => list.push({ value, table }));
  return list;
}
