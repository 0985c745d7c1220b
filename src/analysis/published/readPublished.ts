/**
 * What a snapshot says of a stretch of time. The resident's page and the wall read it here, so that both say the same.
 */
import type { Snapshot, Tally } from '../../domain/snapshot';
import { daysOfMonths, type Days } from './holes';
import { sumCounts, type CountSum } from '../comparison/sumCounts';

type Calendar = Pick<Snapshot, 'months' | 'years'>;

/**
 * Incidents of a territory in `length` months from the month at index `first` of the snapshot's months; null where
 * those are not all in the data. A whole calendar year has a published count of its own, which holds however many of
 * its months are withheld.
 */
export function publishedMonths(
  { months, years }: Calendar,
  { monthly, yearly }: Pick<Tally, 'monthly' | 'yearly'>,
  first: number,
  length: number,
): CountSum | null {
  if (first < 0 || first + length > months.length) return null;
  const sum = sumCounts(monthly.slice(first, first + length));
  if (length !== 12 || !months[first].endsWith('-01') || sum.withheld === 0) return sum;
  const year = yearly[years.indexOf(Number(months[first].slice(0, 4)))] ?? null;
  return year === null ? sum : { known: year, withheld: 0, of: length };
}

/** The count of a sum; null when part of it is withheld or not in the data, for then nobody knows it. */
export const wholeSum = (sum: CountSum | null): number | null => (sum === null || sum.withheld > 0 ? null : sum.known);

/** Twelve months of a territory. */
export interface YearBack {
  readonly days: Days;
  /** null = withheld. */
  readonly count: number | null;
}

/**
 * Twelves of the calendar's months back from the newest one, newest first. Months that do not fill twelve are left out.
 */
export function yearsBack(calendar: Calendar, tally: Pick<Tally, 'monthly' | 'yearly'>): readonly YearBack[] {
  const windows: YearBack[] = [];
  for (let first = calendar.months.length - 12; first >= 0; first -= 12) {
    windows.push({
      days: daysOfMonths(calendar.months[first], calendar.months[first + 11]),
      count: wholeSum(publishedMonths(calendar, tally, first, 12)),
    });
  }
  return windows;
}
