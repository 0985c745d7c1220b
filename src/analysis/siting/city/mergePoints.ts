/** Points of a plane that stand at exactly one place, as one. */
export interface MergedPoints {
  /** For every place the first of its points. */
  readonly first: Uint32Array;
  /** Place of every point. */
  readonly placeOf: Uint32Array;
}

/**
 * Gathers points with equal coordinates, in the order in which places first occur: files rounded to 100 m hold dozens
 * of incidents a place, and a plan counts a place once. A hash table of the first point of each place, compared in
 * full.
 */
export function mergePoints(x: Float64Array, y: Float64Array): MergedPoints {
  const n = x.length;
  const bitsOfX = new Uint32Array(x.buffer, x.byteOffset, n * 2);
  const bitsOfY = new Uint32Array(y.buffer, y.byteOffset, n * 2);
  const size = 1 << Math.ceil(Math.log2(Math.max(2, n) * 2));
  const table = new Int32Array(size).fill(-1);
  const first = new Uint32Array(n);
  const placeOf = new Uint32Array(n);
  let places = 0;
  for (let i = 0; i < n; i++) {
    let hash = Math.imul(bitsOfX[2 * i] ^ (bitsOfX[2 * i + 1] << 7), 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ bitsOfY[2 * i] ^ (bitsOfY[2 * i + 1] << 7), 0x85ebca6b);
    let slot = ((hash ^ (hash >>> 13)) >>> 0) & (size - 1);
    while (table[slot] >= 0 && (x[first[table[slot]]] !== x[i] || y[first[table[slot]]] !== y[i]))
      slot = (slot + 1) & (size - 1);
    if (table[slot] < 0) {
      table[slot] = places;
      first[places++] = i;
    }
    placeOf[i] = table[slot];
  }
  return { first: first.slice(0, places), placeOf };
}
