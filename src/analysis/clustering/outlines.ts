import type { Cluster } from '../../domain/clusters';
import type { LonLat } from '../../domain/geometry';
import { concaveHull, longestStep } from './concaveHull';

/**
 * Of each cluster its outline on the plane (`concaveHull`), metres, by the reach that holds it together; `reachM` null
 * = each by the longest step of its own.
 */
export function outlinesOf(
  clusters: readonly Cluster[],
  labels: Int32Array,
  x: Float64Array,
  y: Float64Array,
  reachM: number | null,
): readonly (readonly LonLat[])[] {
  const members = new Map(clusters.map(({ label }) => [label, { x: [] as number[], y: [] as number[] }]));
  labels.forEach((label, i) => {
    members.get(label)?.x.push(x[i]);
    members.get(label)?.y.push(y[i]);
  });
  return clusters.map(({ label }) => {
    const of = members.get(label) ?? { x: [], y: [] };
    return concaveHull(of.x, of.y, reachM ?? longestStep(of.x, of.y));
  });
}
