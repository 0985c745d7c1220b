import type { LonLat } from '../../domain/geometry';

export interface RepeatedPoint {
  readonly point: LonLat;
  readonly count: number;
  /** Of all rows. */
  readonly share: number;
}

/**
 * The exact coordinates that occur most often, at least twice, most first (then by lon, lat): likely a police station or
 * the middle of a street. One pass with an open hash table over the bits of the two numbers; NaN (no coordinates) is
 * skipped, -0 counts as 0.
 */
export function repeatedPoints(lon: Float64Array, lat: Float64Array, limit: number): RepeatedPoint[] {
  const n = lon.length;
  let size = 16;
  while (size < 2 * n) size *= 2;
  /** Row + 1 of a point's first occurrence; 0 = free. */
  const slots = new Int32Array(size);
  const repeats = new Map<number, number>();
  const word = new Float64Array(2);
  const bits = new Uint32Array(word.buffer);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(lon[i]) || Number.isNaN(lat[i])) continue;
    word[0] = lon[i] + 0;
    word[1] = lat[i] + 0;
    let slot = mix(bits) & (size - 1);
    for (;;) {
      const first = slots[slot] - 1;
      if (first < 0) {
        slots[slot] = i + 1;
        break;
      }
      if (lon[first] === lon[i] && lat[first] === lat[i]) {
        repeats.set(first, (repeats.get(first) ?? 1) + 1);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return [...repeats]
    .sort(([a, countA], [b, countB]) => countB - countA || lon[a] - lon[b] || lat[a] - lat[b])
    .slice(0, limit)
    .map(([row, count]) => ({ point: [lon[row], lat[row]], count, share: count / n }));
}

/** Multiply-and-shift mixing of four words. */
function mix(bits: Uint32Array): number {
  let h = 0;
  for (let k = 0; k < 4; k++) {
    h = Math.imul(h ^ bits[k], 0x9e3779b1);
    h ^= h >>> 15;
  }
  return h >>> 0;
}
