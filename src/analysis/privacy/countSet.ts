import type { PublishedTable } from '../../domain/publication';

/** The counts of a snapshot as one shape, whatever stands in its places: true counts, published ones, numbers of columns. */

export interface TallyOf<T> {
  readonly yearly: readonly T[];
  readonly monthly: readonly T[];
  readonly byCategory: readonly (readonly T[])[];
}

export interface CountSet<T> {
  readonly city: TallyOf<T> & { readonly daily: readonly T[]; readonly closed: readonly T[] };
  readonly districts: readonly TallyOf<T>[];
  /** One list a year, one entry a cell. */
  readonly cells: readonly (readonly T[])[];
}

/** Which table a count stands in; `part` = the unpublished part of a cell in one of the districts it touches. */
export type TableName = PublishedTable | 'part';

/** What the counts are counted by. */
export interface Frame {
  readonly years: readonly number[];
  /** `YYYY-MM`. */
  readonly months: readonly string[];
  /** ISO dates, without a hole; the first is the first of a month or the data's first day. */
  readonly days: readonly string[];
  /** Districts (by index) that each cell touches: one or more. */
  readonly touches: readonly (readonly number[])[];
}

/** Puts something else into every place; places are always visited in the same order. */
export function mapCounts<T, U>(set: CountSet<T>, to: (value: T, table: TableName) => U): CountSet<U> {
  const tally = (from: TallyOf<T>, of: 'city' | 'district'): TallyOf<U> => ({
    yearly: from.yearly.map((value) => to(value, `${of}-year`)),
    monthly: from.monthly.map((value) => to(value, `${of}-month`)),
    byCategory: from.byCategory.map((row) => row.map((value) => to(value, `${of}-category`))),
  });
  return {
    city: {
      ...tally(set.city, 'city'),
      daily: set.city.daily.map((value) => to(value, 'city-day')),
      closed: set.city.closed.map((value) => to(value, 'city-closed')),
    },
    districts: set.districts.map((district) => tally(district, 'district')),
    cells: set.cells.map((row) => row.map((value) => to(value, 'cell'))),
  };
}
