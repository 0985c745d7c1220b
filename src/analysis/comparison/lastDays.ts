import { shiftDate } from '../../domain/period';
import { dayOf, midnightOfDay } from '../../domain/clock';
import type { Count } from '../../domain/snapshot';
import { sumCounts, type CountSum } from './sumCounts';

/** The last days of daily counts beside as many days that end on the same date a year earlier. */
export interface LastDays {
  readonly days: number;
  /** Midnight (UTC ms) that starts the first day, and the last one. */
  readonly now: { readonly firstMs: number; readonly lastMs: number; readonly sum: CountSum };
  /** `sum` is null where the counts do not reach so far back. */
  readonly before: { readonly firstMs: number; readonly lastMs: number; readonly sum: CountSum | null };
}

/**
 * Sums of the last `days` days and of as many a year earlier. `daily` holds one count a day, the last one of the day
 * that `throughMs` (a midnight) starts. Both windows are equally long, also across 29 February, whose own date a year
 * earlier is the 28th. Null when the counts are fewer than the days asked for.
 */
export function lastDays(daily: readonly Count[], throughMs: number, days: number): LastDays | null {
  if (days < 1 || daily.length < days) return null;
  const lastMs = shiftDate(throughMs, -1, 0);
  const back = dayOf(throughMs) - dayOf(lastMs);
  const from = daily.length - days;
  return {
    days,
    now: {
      firstMs: midnightOfDay(dayOf(throughMs) - days + 1),
      lastMs: throughMs,
      sum: sumCounts(daily.slice(from)),
    },
    before: {
      firstMs: midnightOfDay(dayOf(lastMs) - days + 1),
      lastMs,
      sum: from - back < 0 ? null : sumCounts(daily.slice(from - back, daily.length - back)),
    },
  };
}
