/**
 * Median, 90th percentile and mean of the stored distances of some rows. Order statistics are exact and interpolated
 * between neighbours (Hyndman and Fan 1996, type 7: the median of an even number is the mean of the two in the middle).
 */
export interface DistanceSummary {
  readonly medianM: number;
  readonly p90M: number;
  readonly meanM: number;
}

/**
 * Summary over `rows` of `distanceM` (metres, not negative); rows without a distance (Infinity) are left out; null when
 * none is left. Non-negative floats sort as their bits do, so one pass counts them by their upper 16 bits and a second
 * sorts only the bucket a rank falls in: a million rows take a few milliseconds.
 */
export function distanceSummary(distanceM: Float32Array, rows: Uint32Array): DistanceSummary | null {
  const bits = new Uint32Array(distanceM.buffer, distanceM.byteOffset, distanceM.length);
  const buckets = new Uint32Array(1 << 16);
  let count = 0;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const distance = distanceM[row];
    if (!(distance < Infinity)) continue;
    buckets[bits[row] >>> 16]++;
    count++;
    sum += distance;
  }
  if (count === 0) return null;

  const wanted = [0.5, 0.9].map((share) => share * (count - 1));
  const ranks = wanted.flatMap((at) => [Math.floor(at), Math.ceil(at)]);
  const values = valuesAt(distanceM, bits, buckets, rows, ranks);
  const between = (i: number): number =>
    values[2 * i] + (wanted[i] - ranks[2 * i]) * (values[2 * i + 1] - values[2 * i]);
  return { medianM: between(0), p90M: between(1), meanM: sum / count };
}

/** The values at some ranks (0 = smallest). */
function valuesAt(
  distanceM: Float32Array,
  bits: Uint32Array,
  buckets: Uint32Array,
  rows: Uint32Array,
  ranks: readonly number[],
): number[] {
  const located = ranks.map((rank) => {
    let bucket = 0;
    let below = 0;
    while (below + buckets[bucket] <= rank) below += buckets[bucket++];
    return { bucket, within: rank - below };
  });
  const sorted = new Map<number, Float32Array>();
  const filled = new Map<number, number>();
  for (const { bucket } of located) {
    sorted.set(bucket, new Float32Array(buckets[bucket]));
    filled.set(bucket, 0);
  }
  const marked = new Uint8Array(1 << 16);
  for (const bucket of sorted.keys()) marked[bucket] = 1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const bucket = bits[row] >>> 16;
    if (marked[bucket] === 0 || !(distanceM[row] < Infinity)) continue;
    const at = filled.get(bucket) ?? 0;
    const values = sorted.get(bucket);
    if (values) values[at] = distanceM[row];
    filled.set(bucket, at + 1);
  }
  for (const values of sorted.values()) values.sort();
  return located.map(({ bucket, within }) => sorted.get(bucket)?.[within] ?? NaN);
}
