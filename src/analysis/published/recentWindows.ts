import { dateOfDay, dayOf, dayOfDate, midnightOfDay } from '../../domain/clock';
import { lastYear, shiftDate } from '../../domain/period';
import type { Recent } from '../../domain/snapshot';

/** Whole days since 1970 of the city's calendar, the last left out. */
interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** A window of `Snapshot.city.recent`: its days, and the days a year earlier that they stand beside. */
export interface RecentWindow {
  readonly days: Recent['windows'][number]['days'];
  readonly now: DaySpan;
  readonly before: DaySpan;
}

const LENGTHS = [1, 7, 28] as const;

/**
 * The windows that end with a day, by the planner's rule for a year earlier. 1, 7 and 28 days stand beside as many that
 * end on the same date a year earlier (as `lastDays`: equally long also across 29 February, whose own date a year
 * earlier is the 28th), the year so far beside the same dates (as `lastYear`: whole months stay whole months, so that
 * January and February of a year stand beside all of them, be they a day longer or shorter). The same date is another
 * weekday: of a single day a change in per cent says nothing.
 */
export function recentWindows(through: number): readonly RecentWindow[] {
  const to = through + 1;
  const lastMs = midnightOfDay(through);
  const endBefore = dayOf(shiftDate(lastMs, -1, 0)) + 1;
  const now: DaySpan = { from: dayOfDate(dateOfDay(through)[0], 1), to };
  const before = lastYear({ fromMs: midnightOfDay(now.from), toMs: midnightOfDay(to) });
  return [
    ...LENGTHS.map((days): RecentWindow => ({
      days,
      now: { from: to - days, to },
      before: { from: endBefore - days, to: endBefore },
    })),
    { days: 'year', now, before: { from: dayOf(before.fromMs), to: dayOf(before.toMs) } },
  ];
}
