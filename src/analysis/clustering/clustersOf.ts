import type { Cluster } from '../../domain/clusters';

/** What is said of each cluster: its size, days, middle and extent; the largest first. */
export function clustersOf(
  labels: Int32Array,
  x: Float64Array,
  y: Float64Array,
  days: Float64Array,
): readonly Cluster[] {
  const members: number[][] = [];
  labels.forEach((label, i) => {
    if (label >= 0) (members[label] ??= []).push(i);
  });
  return members
    .map((of, label): Cluster => {
      const [xs, ys, ts] = [x, y, days].map((column) => spanOf(of, column));
      return {
        label,
        incidents: of.length,
        fromDay: Number.isFinite(ts.min) ? ts.min : null,
        toDay: Number.isFinite(ts.max) ? ts.max : null,
        x: xs.sum / of.length,
        y: ys.sum / of.length,
        extentM: Math.max(xs.max - xs.min, ys.max - ys.min),
      };
    })
    .sort((a, b) => b.incidents - a.incidents || a.label - b.label);
}

/** Values that are not known are passed over. */
function spanOf(of: readonly number[], column: Float64Array): { min: number; max: number; sum: number } {
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (const i of of) {
    const value = column[i];
    if (Number.isNaN(value)) continue;
    [min, max, sum] = [Math.min(min, value), Math.max(max, value), sum + value];
  }
  return { min, max, sum };
}
