import type { Change } from '../../domain/answers';
import { eTest } from './eTest';
import { clopperPearson } from './tails';

/** Under this base a per cent says more than the counts know. */
export const LEAST_BASE = 20;

/**
 * Change of a count of independent incidents between two periods.
 *
 * `ratio` and `interval` are relative to the earlier count (-0.5 = halved) and null when it is under 20. The interval
 * (95 %) is the exact conditional one: given their sum, the later count is binomial, so the Clopper-Pearson limits
 * p of now / (now + before) become p / (1 - p) - 1 (Przyborowski and Wilenski 1940). The interval alone decides `word`,
 * also where a small base keeps it from being shown; `p` is the E-test's, which now and then is under 0.05 beside an
 * interval that still holds "no change".
 *
 * `days` (lengths of the two periods) turns counts into rates when the periods differ in length; without it they count
 * as equal, as police statistics do for the same dates of two years. `difference` is always of the plain counts.
 */
export function estimateChange(
  now: number,
  before: number,
  days?: { readonly now: number; readonly before: number },
): Change {
  const p = eTest(now, before, days?.now ?? 1, days?.before ?? 1);
  const difference = now - before;
  const scale = days ? days.before / days.now : 1;
  const interval = changeInterval(now, before, scale);
  const word = now + before === 0 ? 'unclear' : interval[0] > 0 ? 'more' : interval[1] < 0 ? 'fewer' : 'unclear';
  const unequal = days && days.now !== days.before ? { days } : {};
  if (before < LEAST_BASE) return { now, before, difference, ratio: null, interval: null, p, word, ...unequal };
  return { now, before, difference, ratio: (now / before) * scale - 1, interval, p, word, ...unequal };
}

/**
 * Exact interval of the relative change of two counts, whatever they are, of their rates by `scale` (earlier days by
 * later ones): of a base of nought it has no upper end (Infinity).
 */
export function changeInterval(now: number, before: number, scale: number): readonly [low: number, high: number] {
  const [low, high] = clopperPearson(now, now + before);
  const relative = (share: number): number => (share / (1 - share)) * scale - 1;
  return [relative(low), relative(high)];
}
