import { poissonTable } from '../comparison/tails';

/**
 * How many incidents the fullest `most` cells would hold if `incidents` fell evenly by chance: even a fair scatter
 * leaves some cells fuller than others. A cell of area a holds k of them with the Poisson probability of mean n a / A;
 * all (cell, k) are taken by falling k until so many cells are reached, the last step in part. No random numbers;
 * against simulation right to about one incident a cell.
 *
 * `classes`: [area of a cell, number of cells].
 */
export function fullestByChance(
  classes: readonly (readonly [area: number, cells: number])[],
  incidents: number,
  most: number,
): number {
  const total = classes.reduce((sum, [area, cells]) => sum + area * cells, 0);
  if (incidents === 0 || total === 0) return 0;
  const steps = classes
    .flatMap(([area, cells]) => {
      const { from, p } = poissonTable((incidents * area) / total);
      return Array.from(p, (chance, k) => ({ held: from + k, cells: cells * chance }));
    })
    .sort((a, b) => b.held - a.held);
  let left = most;
  let sum = 0;
  for (const { held, cells } of steps) {
    const taken = Math.min(left, cells);
    sum += taken * held;
    left -= taken;
    if (left <= 0) break;
  }
  return Math.min(sum, incidents);
}
