import type { LonLat } from '../../domain/geometry';
import { MOST_OF_CHAIN, MOST_OF_CHAINS, type Chain } from '../../domain/knox';

/**
 * Of each chain where its incidents lie on the plane, metres, the earlier first; null of one of more than
 * `MOST_OF_CHAIN`, which would be a tangle, and of those beyond `MOST_OF_CHAINS` of all together.
 */
export function chainPaths(
  chains: readonly Chain[],
  labels: Int32Array,
  x: Float64Array,
  y: Float64Array,
  days: Float64Array,
): readonly (readonly LonLat[] | null)[] {
  let left = MOST_OF_CHAINS;
  const members = new Map<number, number[]>();
  for (const { label, incidents } of chains) {
    if (incidents > MOST_OF_CHAIN || incidents > left) continue;
    left -= incidents;
    members.set(label, []);
  }
  labels.forEach((label, i) => members.get(label)?.push(i));
  return chains.map(
    ({ label }) =>
      members
        .get(label)
        ?.sort((a, b) => days[a] - days[b] || a - b)
        .map((i): LonLat => [x[i], y[i]]) ?? null,
  );
}
