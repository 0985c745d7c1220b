import { binomialUpperTail } from '../comparison/tails';
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
const CHANCE = 1e-4;
/** In a file too short for that its last third is judged, against two weeks before at least. */
const JUDGED_PART = 1 / 3;
const LEAST_SHORT_DAYS = 14;

/**
 * The day after the last complete one. The last days are still arriving when together they hold less than three
 * quarters of what their weekdays held in the eight weeks before, and chance alone (with the variation that those weeks
 * show) would give so few in fewer than one case of ten thousand; the first of them is the day from which on a fall is
 * likeliest. At most 14 days are judged, against four weeks before them at least; of a file shorter than these 42 days
 * its last third, against the mean of the days before, two weeks at least, whose own uncertainty then counts too.
 */
export function lastComplete(counts: ArrayLike<number>, { from, to }: Stretch): number {
  const byWeekday = usualByWeekday(counts, { from, to });
  const usualDays = byWeekday ?? usualOfAll(counts, { from, to });
  if (!usualDays) return to;
  const isShort = byWeekday === null;
  const { base, usual } = usualDays;
  let scatter = 0;
  for (let day = base.from; day < base.to; day++)
    if (usual(day) > 0) scatter += (counts[day] - usual(day)) ** 2 / usual(day);
  const baseDays = base.to - base.from;
  const dispersion = Math.max(1, scatter / (baseDays - (isShort ? 1 : 7)));
  let complete = to;
  let likeliest = 0;
  let expected = 0;
  let found = 0;
  for (let day = to - 1; day >= base.to; day--) {
    expected += usual(day);
    found += counts[day];
    const judged = to - day;
    // The square root steadies a Poisson count: it deviates by a half, whatever its mean.
    const deviation = Math.sqrt(dispersion * (isShort ? 1 + judged / baseDays : 1));
    const isFall =
      found < LEAST_PART * expected &&
      2 * (Math.sqrt(expected) - Math.sqrt(found)) > DEVIATIONS * deviation &&
      (!isShort || chanceOfSoFew(found, usual(day) * baseDays, judged / (judged + baseDays), dispersion) < CHANCE);
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

/**
 * The same of a file shorter than six weeks: the mean of all days before its last third, in which weekdays are too few
 * to be told apart; null when fewer than two weeks stand there.
 */
function usualOfAll(counts: ArrayLike<number>, { from, to }: Stretch): ReturnType<typeof usualByWeekday> {
  const base: Stretch = { from, to: to - Math.floor((to - from) * JUDGED_PART) };
  if (base.to - base.from < LEAST_SHORT_DAYS) return null;
  let held = 0;
  for (let day = base.from; day < base.to; day++) held += counts[day];
  return { base, usual: () => held / (base.to - base.from) };
}

/**
 * The chance that so few of all records, or fewer, lie in the last days when those are that part of all: binomial, of
 * counts divided by their dispersion (the records that deviate by themselves). It holds for counts near none too.
 */
function chanceOfSoFew(found: number, before: number, part: number, dispersion: number): number {
  const few = Math.ceil(found / dispersion);
  return 1 - binomialUpperTail(few + 1, Math.floor((found + before) / dispersion + 1e-9), part);
}
