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

/**
 * The day after the last complete one. The last days are still arriving when together they hold less than three
 * quarters of what their weekdays held in the eight weeks before, and chance alone (with the variation that those weeks
 * show) would give so few in fewer than one case of ten thousand; the first of them is the day from which on a fall is
 * likeliest. At most 14 days are judged, and only where at least four weeks stand before them.
 */
export function lastComplete(counts: ArrayLike<number>, { from, to }: Stretch): number {
  const usualDays = usualByWeekday(counts, { from, to });
  if (!usualDays) return to;
  const { base, usual } = usualDays;
  let scatter = 0;
  for (let day = base.from; day < base.to; day++)
    if (usual(day) > 0) scatter += (counts[day] - usual(day)) ** 2 / usual(day);
  const deviation = Math.sqrt(Math.max(1, scatter / (base.to - base.from - 7)));
  let complete = to;
  let likeliest = 0;
  let expected = 0;
  let found = 0;
  for (let day = to - 1; day >= base.to; day--) {
    expected += usual(day);
    found += counts[day];
    // The square root steadies a Poisson count: it deviates by a half, whatever its mean.
    const isFall =
      found < LEAST_PART * expected && 2 * (Math.sqrt(expected) - Math.sqrt(found)) > DEVIATIONS * deviation;
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
export function usualByWeekday(
  counts: ArrayLike<number>,
  { from, to }: Stretch,
): { readonly base: Stretch; readonly usual: (day: number) => number } | null {
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
