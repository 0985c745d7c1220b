import type { FalseDiscovery } from '../../domain/hotspots';

/**
 * q of each p, in their order: the least rate of false finds at which the test is one. For `bh` (Benjamini and
 * Hochberg 1995) tests are independent or rise together, for `by` (Benjamini and Yekutieli 2001) they may hang
 * together in any way; `none` gives p back. q = min over all j with p(j) >= p of p(j) m / j, times 1 + 1/2 + ... +
 * 1/m for `by`, at most 1. A test without a p (NaN) is none: it gets NaN and is not counted in m.
 */
export function qValues(p: ArrayLike<number>, rule: FalseDiscovery): Float64Array {
  const given = Float64Array.from(p);
  if (rule === 'none') return given;
  const sorted = given.filter((value) => !Number.isNaN(value)).sort();
  const tests = sorted.length;
  let harmonic = 1;
  if (rule === 'by') for (let k = 2; k <= tests; k++) harmonic += 1 / k;
  const q = new Float64Array(tests);
  let least = 1;
  for (let k = tests; k > 0; k--) q[k - 1] = least = Math.min(least, (sorted[k - 1] * tests * harmonic) / k);
  return given.map((value) => (Number.isNaN(value) ? NaN : q[firstNotBelow(sorted, value)]));
}

/** Index of the first value that is not less, of ascending ones. */
function firstNotBelow(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The highest p that is a find at a rate of false finds of `level`, of which only those up to the level need be given:
 * `tests` counts the others too. -1 = none is. The same finds as q <= level by `qValues`, without a q of each.
 */
export function mostRejected(p: Float64Array, tests: number, rule: FalseDiscovery, level: number): number {
  if (rule === 'none') return level;
  let harmonic = 1;
  if (rule === 'by') for (let k = 2; k <= tests; k++) harmonic += 1 / k;
  const sorted = p.slice().sort();
  for (let k = sorted.length; k > 0; k--) if ((sorted[k - 1] * tests * harmonic) / k <= level) return sorted[k - 1];
  return -1;
}
