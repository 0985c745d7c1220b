/** Buckets of the first pass: at 2 km to the farthest point they are half a metre wide. */
const BUCKETS = 4096;

/**
 * Weighted mean of distances, and their weighted quantile: the least distance within which at least `share` of the
 * weight lies. One pass counts weight by bucket, a second sorts the one bucket where the share is reached. Metres;
 * points without a distance (Infinity) are left out; null when no weight is left.
 */
export function weightedDistances(
  distanceM: Float64Array,
  weight: Float64Array,
  share: number,
): { readonly meanM: number; readonly quantileM: number } | null {
  let total = 0;
  let sum = 0;
  let far = 0;
  for (let i = 0; i < distanceM.length; i++) {
    if (!Number.isFinite(distanceM[i])) continue;
    total += weight[i];
    sum += weight[i] * distanceM[i];
    if (distanceM[i] > far) far = distanceM[i];
  }
  if (!(total > 0)) return null;
  const perM = far > 0 ? (BUCKETS - 1) / far : 0;
  const inBucket = new Float64Array(BUCKETS);
  for (let i = 0; i < distanceM.length; i++)
    if (Number.isFinite(distanceM[i])) inBucket[Math.floor(distanceM[i] * perM)] += weight[i];
  let below = 0;
  let bucket = 0;
  while (bucket < BUCKETS - 1 && below + inBucket[bucket] < share * total) below += inBucket[bucket++];
  const rows: number[] = [];
  for (let i = 0; i < distanceM.length; i++)
    if (Number.isFinite(distanceM[i]) && Math.floor(distanceM[i] * perM) === bucket && weight[i] > 0) rows.push(i);
  rows.sort((a, b) => distanceM[a] - distanceM[b]);
  let quantileM = far;
  for (const i of rows) {
    below += weight[i];
    if (below < share * total) continue;
    quantileM = distanceM[i];
    break;
  }
  return { meanM: sum / total, quantileM };
}
