import { poissonTable } from './tails';

/** Two statistics that differ by less than this part count as equal: (6, 2) and (2, 6) must. */
const TIE = 1 - 1e-12;

/**
 * Two-sided p that two Poisson counts come from one rate: the E-test (Krishnamoorthy and Thomson 2004, "A more powerful
 * test for comparing two Poisson means"). `length1`, `length2` are the lengths of the periods in any unit.
 *
 * The statistic falls with the second count and rises with the first, so both tails are followed by two pointers and
 * the double sum costs one pass over about twenty standard deviations: it is exact for any count, no approximation is
 * needed.
 */
export function eTest(count1: number, count2: number, length1 = 1, length2 = 1): number {
  const observed = Math.abs(statistic(count1, count2, length1, length2)) * TIE;
  if (observed === 0) return 1;
  const rate = (count1 + count2) / (length1 + length2);
  const first = poissonTable(rate * length1);
  const second = poissonTable(rate * length2);
  const size = second.p.length;
  const below = new Float64Array(size + 1);
  const above = new Float64Array(size + 1);
  for (let j = 0; j < size; j++) below[j + 1] = below[j] + second.p[j];
  for (let j = size - 1; j >= 0; j--) above[j] = above[j + 1] + second.p[j];
  let lowEnd = 0;
  let highStart = 0;
  let p = 0;
  for (let i = 0; i < first.p.length; i++) {
    const x1 = first.from + i;
    while (lowEnd < size && statistic(x1, second.from + lowEnd, length1, length2) >= observed) lowEnd++;
    while (highStart < size && statistic(x1, second.from + highStart, length1, length2) > -observed) highStart++;
    p += first.p[i] * (below[lowEnd] + above[highStart]);
  }
  return Math.min(1, p);
}

function statistic(x1: number, x2: number, length1: number, length2: number): number {
  const variance = x1 / (length1 * length1) + x2 / (length2 * length2);
  return variance > 0 ? (x1 / length1 - x2 / length2) / Math.sqrt(variance) : 0;
}
