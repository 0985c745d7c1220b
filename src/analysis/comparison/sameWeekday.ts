import type { Change } from '../../domain/answers';
import type { Count } from '../../domain/snapshot';
import { estimateChange } from './estimateChange';

/** Weeks before that a single day is held against. */
export const WEEKS_BEFORE = 8;

export interface DayAgainst {
  readonly count: number;
  /** Of the same weekday in the weeks before. */
  readonly mean: number;
  readonly change: Change;
  /** 'more', 'fewer': the interval holds no "no change", and the day lies beyond each of the others. */
  readonly word: Change['word'];
}

/**
 * The last of daily counts against the mean of the same weekday in the eight weeks before; null where one of the nine
 * counts is withheld or not there. A Saturday is no Friday, and one day a year earlier is one draw of chance: eight are
 * a mean. Of the counts the exact conditional interval as everywhere (one day against eight); days scatter more than
 * chance alone would have them, so a difference is said only of a day that is also beyond every one of the eight.
 */
export function againstWeekday(daily: readonly Count[]): DayAgainst | null {
  const count = daily.at(-1) ?? null;
  const before = Array.from({ length: WEEKS_BEFORE }, (_, k) => daily.at(-1 - 7 * (k + 1)) ?? null).filter(
    (one) => one !== null,
  );
  if (count === null || before.length < WEEKS_BEFORE || daily.length <= 7 * WEEKS_BEFORE) return null;
  const sum = before.reduce((total, one) => total + one, 0);
  const change = estimateChange(count, sum, { now: 1, before: WEEKS_BEFORE });
  const beyond = change.word === 'more' ? count > Math.max(...before) : count < Math.min(...before);
  return { count, mean: sum / WEEKS_BEFORE, change, word: beyond ? change.word : 'unclear' };
}
