import type { Stretch } from './denseStretch';

/** A stretch without records is missing data when its chance is under this. */
const MISSING_CHANCE = 1e-6;
/** ... and when it lasts this many times as long as nine in ten of the other pauses. */
const TIMES_USUAL = 3;
/** Of fewer records nothing is said. */
const LEAST_RECORDS = 20;

/**
 * Stretches of days without a record that are missing data rather than quiet days: at the mean rate of [from, to) so
 * long a silence has a chance under one in a million, and it is more than three times as long as nine in ten of the
 * other pauses between days with records (a register that knows only the month of a record is silent for a month every
 * time). `counts` = records a day; beginnings and ends of [from, to) count as pauses.
 */
export function silences(counts: ArrayLike<number>, { from, to }: Stretch): readonly Stretch[] {
  const pauses: Stretch[] = [];
  const inner: number[] = [];
  let records = 0;
  let quietFrom = from;
  for (let day = from; day <= to; day++) {
    if (day < to && counts[day] === 0) continue;
    if (day < to) records += counts[day];
    if (quietFrom > from && day < to) inner.push(day - quietFrom);
    if (day > quietFrom) pauses.push({ from: quietFrom, to: day });
    quietFrom = day + 1;
  }
  if (records < LEAST_RECORDS) return [];
  inner.sort((a, b) => a - b);
  const usual = inner.length > 0 ? inner[Math.min(inner.length - 1, Math.floor(inner.length * 0.9))] : 0;
  const rate = records / (to - from);
  const least = Math.max(-Math.log(MISSING_CHANCE) / rate, TIMES_USUAL * (usual + 1));
  return pauses.filter((pause) => pause.to - pause.from > least);
}
