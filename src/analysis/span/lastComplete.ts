import type { Stretch } from './denseStretch';

/** Late entry is looked for in the last days ... */
export const LATE_DAYS = 14;
/** ... against the same weekdays of the days before them. */
const BASE_DAYS = 56;
const LEAST_BASE_DAYS = 28;
/** Days are incomplete when they hold less than this part of what is usual ... */
const LEAST_PART = 0.75;
/** ... by so many standard deviations that chance is under one in ten thousand. */
const DEVIATIONS = 3.72;

/** What days usually hold, by the days of `base`, of which `parameters` numbers were drawn (7 if not given). */
export interface UsualDays {
  readonly base: Stretch;
  readonly parameters?: number;
  readonly usual: (day: number) => number;
  /**
   * Whether chance may leave so few in so many last days after all, where the general rule says no: `excess` = their
   * deviation as a multiple of what that allows.
   */
  readonly isChance?: (found: number, days: number, dispersion: number, excess: number) => boolean;
}

/**
 * The day after the last complete one. The last days are still arriving when together they hold less than three
 * quarters of what their weekdays held in the eight weeks before, and chance alone (with the variation that those weeks
 * show) would give so few in fewer than one case of ten thousand; the first of them is the day from which on a fall is
 * likeliest. At most 14 days are judged, and only where at least four weeks stand before them, unless `usualOf` says
 * of other days what is usual.
 */
export function lastComplete(
  counts: ArrayLike<number>,
  stretch: Stretch,
  usualOf: (counts: ArrayLike<number>, stretch: Stretch) => UsualDays | null = usualByWeekday,
): number {
  const { to } = stretch;
  const usualDays = usualOf(counts, stretch);
  if (!usualDays) return to;
  const { base, usual } = usualDays;
  let scatter = 0;
  for (let day = base.from; day < base.to; day++)
    if (usual(day) > 0) scatter += (counts[day] - usual(day)) ** 2 / usual(day);
  const dispersion = Math.max(1, scatter / (base.to - base.from - (usualDays.parameters ?? 7)));
  let complete = to;
  let likeliest = 0;
  let expected = 0;
  let found = 0;
  for (let day = to - 1; day >= base.to; day--) {
    expected += usual(day);
    found += counts[day];
    // The square root steadies a Poisson count: it deviates by a half, whatever its mean.
    const excess = (2 * (Math.sqrt(expected) - Math.sqrt(found))) / DEVIATIONS / Math.sqrt(dispersion);
    const isFall =
      found < LEAST_PART * expected && excess > 1 && !usualDays.isChance?.(found, to - day, dispersion, excess);
    const gain = (found > 0 ? found * Math.log(found / expected) : 0) - found + expected;
    if (isFall && gain > likeliest) {
      likeliest = gain;
      complete = day;
    }
  }
  return complete;
}

/**
 * What the weekday of a day usually holds: its mean in the eight weeks before the last fourteen days; null when fewer
 * than four weeks stand there. `base`: those weeks.
 */
export function usualByWeekday(counts: ArrayLike<number>, { from, to }: Stretch): UsualDays | null {
  const base: Stretch = { from: Math.max(from, to - LATE_DAYS - BASE_DAYS), to: to - LATE_DAYS };
  if (base.to - base.from < LEAST_BASE_DAYS) return null;
  const sums = new Float64Array(7);
  const days = new Float64Array(7);
  for (let day = base.from; day < base.to; day++) {
    sums[day % 7] += counts[day];
    days[day % 7]++;
  }
  return { base, usual: (day) => sums[day % 7] / days[day % 7] };
}
