import { twoSidedP } from '../chance/normal';

/** Does a series rise or fall, whatever its form? */
export interface MannKendall {
  /** Pairs in which the later value is higher, less those in which it is lower. */
  readonly s: number;
  /** Of S by chance, corrected for equal values. */
  readonly variance: number;
  /** With the correction for continuity. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** S over the number of pairs. */
  readonly tauA: number;
  /** The same over the pairs that are not equal; NaN where all are. */
  readonly tauB: number;
  /** Median of the slopes between all pairs, per step (Sen 1968); NaN of more than `MOST_SLOPES` values. */
  readonly sen: number;
}

/** Of more values the slopes of all pairs no longer fit into memory. */
const MOST_SLOPES = 5_000;

/**
 * Mann (1945), Kendall (1975): S = sum of sign(x_j - x_i), i < j; its variance [n(n - 1)(2n + 5) - sum of t(t - 1)(2t +
 * 5)] / 18 over groups of t equal values; z = (S - sign S) / its root, 0 where S or the variance is 0. `x` in the order
 * of time, equally far apart; of fewer than two values S is 0 and the rest NaN.
 */
export function mannKendall(x: Float64Array): MannKendall {
  const n = x.length;
  const trend = trendOf(x, new Float64Array(n));
  const pairs = (n * (n - 1)) / 2;
  const equal = equalPairs(x);
  return {
    s: trend.s,
    variance: n > 1 ? trend.variance : NaN,
    z: n > 1 ? trend.z : NaN,
    p: n > 1 ? twoSidedP(trend.z) : NaN,
    tauA: pairs > 0 ? trend.s / pairs : NaN,
    tauB: pairs > equal ? trend.s / Math.sqrt((pairs - equal) * pairs) : NaN,
    sen: senSlope(x),
  };
}

/** S, its variance and z alone, of one series of many; `equals`: room for as many numbers. */
export function trendOf(
  x: Float64Array,
  equals: Float64Array,
): { readonly s: number; readonly variance: number; readonly z: number } {
  const n = x.length;
  let [s, hasEquals] = [0, false];
  equals.fill(0);
  for (let i = 0; i < n; i++) {
    const first = x[i];
    for (let j = i + 1; j < n; j++) {
      const step = x[j] - first;
      if (step > 0) s++;
      else if (step < 0) s--;
      else {
        hasEquals = true;
        equals[i]++;
        equals[j]++;
      }
    }
  }
  let variance = n * (n - 1) * (2 * n + 5);
  // A group of t equal values has t members that each know the t - 1 others.
  if (hasEquals) for (let i = 0; i < n; i++) variance -= equals[i] * (2 * equals[i] + 7);
  variance /= 18;
  return { s, variance, z: s === 0 || variance <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance) };
}

function equalPairs(x: Float64Array): number {
  const sorted = x.slice().sort();
  let [pairs, run] = [0, 0];
  for (let k = 1; k < sorted.length; k++) {
    run = sorted[k] === sorted[k - 1] ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

function senSlope(x: Float64Array): number {
  const n = x.length;
  if (n < 2 || n > MOST_SLOPES) return NaN;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[at++] = (x[j] - x[i]) / (j - i);
  slopes.sort();
  const middle = slopes.length >> 1;
  return slopes.length % 2 === 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
}
