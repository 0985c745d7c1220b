import { poissonTable } from '../comparison/tails';
import type { AtRisk } from './empiricalBayes';

/**
 * Choynowski's chance of each area (1959, "Maps based on probabilities"): of so few events or fewer where it has fewer
 * than its people would have at the rate of all areas, else of so many or more. One-sided, as spdep's `choynowski` has
 * it, and of no more than one area at a time. NaN of counts that are not whole.
 */
export function choynowski({ events, population }: AtRisk): {
  readonly p: Float64Array;
  readonly expected: Float64Array;
} {
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const rate = sum(events) / sum(population);
  const expected = population.map((people) => people * rate);
  return { expected, p: events.map((count, k) => chanceOf(count, expected[k])) };
}

function chanceOf(count: number, expected: number): number {
  if (!Number.isInteger(count)) return NaN;
  if (expected === 0) return 1;
  const { from, p } = poissonTable(expected);
  const [first, last] = count < expected ? [0, count - from] : [Math.max(0, count - from), p.length - 1];
  let chance = 0;
  for (let k = first; k <= Math.min(last, p.length - 1); k++) chance += p[k];
  return Math.min(1, chance);
}
