/** Where published data are not whole, so that what is missing is never read as a fall. */
import { dayOfDate, dayOfIso, isoOfDay } from '../../domain/clock';
import { SMALLEST_COUNT, type OpenCategory, type Snapshot } from '../../domain/snapshot';
import { lastComplete } from '../span/lastComplete';

/** A stretch of days, ISO, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * Why the count of a stretch stands for less than it says: records of its last days are still arriving; for some of its
 * days there are no data.
 */
export type Hole = 'still-arriving' | 'no-data';

/**
 * The last day (ISO) whose records have arrived. A snapshot says so itself; for one that does not, the rule for late
 * entry is laid on its counts a day, a withheld one as four, the most that a small count can be: so it errs to
 * "complete".
 */
export function completeThrough({
  completeness,
  city: { daily },
  through,
}: Pick<Snapshot, 'completeness' | 'city' | 'through'>): string {
  if (completeness) return completeness.completeThrough < through ? completeness.completeThrough : through;
  const late =
    daily.length -
    lastComplete(
      daily.map((count) => count ?? SMALLEST_COUNT - 1),
      { from: 0, to: daily.length },
    );
  return isoOfDay(dayOfIso(through) - late);
}

/** The hole in a stretch of a district's days, or of the city's (null); null where nothing is known to be missing. */
export function holeIn(snapshot: Snapshot, district: string | null, { first, last }: Days): Hole | null {
  const silent = snapshot.completeness?.silent ?? [];
  const own = silent.filter((one) => one.district === null || one.district === district || district === null);
  if (own.some(({ months }) => months.some((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7))))
    return 'no-data';
  return last > completeThrough(snapshot) ? 'still-arriving' : null;
}

/** Categories that are counted in the later stretch and were not recorded yet at the start of the earlier one. */
export function newCategories({ completeness }: Snapshot, earlier: Days, later: Days): readonly OpenCategory[] {
  return (completeness?.recordedFrom ?? [])
    .filter(({ month }) => month > earlier.first.slice(0, 7) && month <= later.last.slice(0, 7))
    .map(({ category }) => category);
}

/** Days of whole months, `YYYY-MM`, both included. */
export function daysOfMonths(first: string, last: string): Days {
  const [year, month] = last.split('-').map(Number);
  return { first: `${first}-01`, last: isoOfDay(dayOfDate(year, month + 1, 0)) };
}

/** How many days a stretch has. */
export const lengthOf = ({ first, last }: Days): number => dayOfIso(last) - dayOfIso(first) + 1;

/** The snapshot's months up to the last complete one. */
export function completeMonths(snapshot: Snapshot): readonly string[] {
  const through = completeThrough(snapshot);
  return snapshot.months.filter((month) => daysOfMonths(month, month).last <= through);
}
