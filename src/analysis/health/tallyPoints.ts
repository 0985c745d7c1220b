/** Every exact coordinate of a table: the first row that has it, and how many do. */
export interface PointTally {
  readonly rows: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Counts exact coordinates, in order of first occurrence. One pass with an open hash table over the bits of the two
 * numbers; NaN (no coordinates) is skipped, -0 counts as 0.
 */
export function tallyPoints(lon: Float64Array, lat: Float64Array): PointTally {
  const n = lon.length;
  let size = 16;
  while (size < 2 * n) size *= 2;
  /** Index of the point + 1; 0 = free. */
  const slots = new Int32Array(size);
  const rows = new Int32Array(n);
  const counts = new Int32Array(n);
  let distinct = 0;
  const word = new Float64Array(2);
  const bits = new Uint32Array(word.buffer);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(lon[i]) || Number.isNaN(lat[i])) continue;
    word[0] = lon[i] + 0;
    word[1] = lat[i] + 0;
    let slot = mix(bits) & (size - 1);
    for (;;) {
      const point = slots[slot] - 1;
      if (point < 0) {
        slots[slot] = distinct + 1;
        rows[distinct] = i;
        counts[distinct++] = 1;
        break;
      }
      if (lon[rows[point]] === lon[i] && lat[rows[point]] === lat[i]) {
        counts[point]++;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { rows: rows.slice(0, distinct), counts: counts.slice(0, distinct) };
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
