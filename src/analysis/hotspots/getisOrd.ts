import type { Neighbourhood } from '../lattice/neighbourhood';

/**
 * How far the sum of a value in and about each cell (Gi*), or about it alone (Gi), lies from what chance would give,
 * in standard deviations (Ord and Getis 1995, equations 14 and 15; Gi with the mean and the deviation of all other
 * cells). Weights are 1 for each neighbour; row-standardised ones give the same z, since they only divide a cell's
 * sum and its deviation by the same.
 *
 * NaN where there is nothing to tell: all cells hold the same, a cell has no neighbour (Gi), or all cells are
 * neighbours.
 */
export function getisOrd(values: Float64Array, near: Neighbourhood, of: 'gistar' | 'gi'): Float64Array {
  const n = values.length;
  let [total, squares] = [0, 0];
  for (const value of values) {
    total += value;
    squares += value * value;
  }
  const sums = near.sums(values);
  return sums.map((around, i) => {
    const self = of === 'gistar' ? 1 : 0;
    const own = values[i];
    const cells = n - 1 + self;
    const mean = (total - (1 - self) * own) / cells;
    const variance = (squares - (1 - self) * own * own) / cells - mean * mean;
    const weight = near.degree[i] + self;
    const spread = (variance * (cells * weight - weight * weight)) / (cells - 1);
    // What is left of equal values is rounding.
    if (!(spread > 1e-12 * mean * mean * weight) || weight === 0) return NaN;
    return (around + self * own - mean * weight) / Math.sqrt(spread);
  });
}
