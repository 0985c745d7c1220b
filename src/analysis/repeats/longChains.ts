import type { Chain } from '../../domain/knox';

/** The chains of two or more points, the longest first; of equal ones the earlier first. */
export function longChains(labels: Int32Array, x: Float64Array, y: Float64Array, days: Float64Array): readonly Chain[] {
  const members = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const known = members.get(label);
    if (known) known.push(i);
    else members.set(label, [i]);
  });
  return [...members]
    .filter(([, of]) => of.length > 1)
    .map(([label, of]): Chain => {
      const [xs, ys, ts] = [x, y, days].map((column) => spanOf(of, column));
      return {
        label,
        incidents: of.length,
        fromDay: ts.min,
        days: ts.max - ts.min,
        x: xs.mean,
        y: ys.mean,
        extentM: Math.max(xs.max - xs.min, ys.max - ys.min),
      };
    })
    .sort((a, b) => b.incidents - a.incidents || a.fromDay - b.fromDay || a.label - b.label);
}

function spanOf(of: readonly number[], column: Float64Array): { min: number; max: number; mean: number } {
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (const i of of) {
    min = Math.min(min, column[i]);
    max = Math.max(max, column[i]);
    sum += column[i];
  }
  return { min, max, mean: sum / of.length };
}
