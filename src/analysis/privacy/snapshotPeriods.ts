import { dayOf, dayOfDate, formatIsoDate, isoOfDay, monthLength } from '../../domain/clock';
import type { Period } from '../../domain/period';

/** At most so many days are published. */
const MOST_DAYS = 800;

export interface SnapshotPeriods {
  /** First and last day of the data, ISO. */
  readonly from: string;
  readonly through: string;
  readonly years: readonly number[];
  readonly months: readonly string[];
  readonly days: readonly string[];
}

/**
 * The calendar years, months and days (the city's clock) that lie wholly in a period of whole days. Days begin with the
 * first of a month, or the first day of the data: a month of which some days were left out would give away what those
 * hold. `emptyYears` (mostly empty ones, `publishedSpan`) are no years of it.
 */
export function snapshotPeriods({ fromMs, toMs }: Period, emptyYears: readonly number[] = []): SnapshotPeriods {
  const first = dayOf(fromMs);
  const end = dayOf(toMs);
  const dates = Array.from({ length: end - first }, (_, k) => isoOfDay(first + k));
  const months = whole(dates, 7, (month) => monthLength(Number(month.slice(0, 4)), Number(month.slice(5))));
  const years = whole(dates, 4, (year) => dayOfDate(Number(year) + 1, 1) - dayOfDate(Number(year), 1))
    .map(Number)
    .filter((year) => !emptyYears.includes(year));
  const kept = dates.slice(-MOST_DAYS);
  const start = kept.length === dates.length ? 0 : kept.findIndex((date) => date.endsWith('-01'));
  return { from: formatIsoDate(fromMs), through: dates[dates.length - 1], years, months, days: kept.slice(start) };
}

/** Beginnings of dates (months, years) all of whose days are there. */
function whole(dates: readonly string[], length: number, days: (name: string) => number): string[] {
  const seen = new Map<string, number>();
  for (const date of dates) seen.set(date.slice(0, length), (seen.get(date.slice(0, length)) ?? 0) + 1);
  return [...seen].flatMap(([name, count]) => (count === days(name) ? [name] : []));
}
