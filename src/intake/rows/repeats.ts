/** Candidates kept: a point of a fifth of the rows or more is surely among five. */
const CANDIDATES = 5;
const HEAP_BITS = 12;

/**
 * The point at which a fifth of the rows or more stand, and how many; null where there is none. Points are first thrown
 * on a few thousand heaps: where none of those holds a fifth, no point does. Else two passes in order (Misra and Gries,
 * "Finding repeated elements", 1982), in place of a table of all points.
 */
export function crowdedPoint(
  count: number,
  lon: Float64Array,
  lat: Float64Array,
): { readonly row: number; readonly count: number } | null {
  if (largestHeap(count, lon, lat) * CANDIDATES < count) return null;
  const rows: number[] = [];
  const tallies: number[] = [];
  for (let row = 0; row < count; row++) {
    let k = 0;
    while (k < rows.length && !(lon[rows[k]] === lon[row] && lat[rows[k]] === lat[row])) k++;
    if (k < rows.length) tallies[k]++;
    else if (rows.length < CANDIDATES) {
      rows.push(row);
      tallies.push(1);
    } else {
      for (k = CANDIDATES - 1; k >= 0; k--) {
        if (--tallies[k] > 0) continue;
        rows.splice(k, 1);
        tallies.splice(k, 1);
      }
    }
  }
  const counts = rows.map(() => 0);
  const firsts = rows.map(() => -1);
  for (let row = 0; row < count; row++)
    for (let k = 0; k < rows.length; k++)
      if (lon[rows[k]] === lon[row] && lat[rows[k]] === lat[row] && counts[k]++ === 0) firsts[k] = row;
  const most = counts.indexOf(Math.max(0, ...counts));
  return most >= 0 && counts[most] * CANDIDATES >= count ? { row: firsts[most], count: counts[most] } : null;
}

function largestHeap(count: number, lon: Float64Array, lat: Float64Array): number {
  const heaps = new Uint32Array(1 << HEAP_BITS);
  for (let row = 0; row < count; row++)
    heaps[(Math.imul(lon[row] * 1e7, 0x85ebca6b) ^ Math.imul(lat[row] * 1e7, 0xc2b2ae35)) >>> (32 - HEAP_BITS)]++;
  return heaps.reduce((most, held) => Math.max(most, held), 0);
}

/** How many rows at most share a point and a start, in a table sorted by start; runs of fewer than `least` are 0. */
export function mostAtOnce(
  { count, startMs, lon, lat }: { count: number; startMs: Float64Array; lon: Float64Array; lat: Float64Array },
  least: number,
): number {
  let most = 0;
  for (let from = 0; from < count;) {
    let to = from + 1;
    // Unknown starts stand together at the end.
    if (Number.isNaN(startMs[from])) to = count;
    else while (to < count && startMs[to] === startMs[from]) to++;
    if (to - from >= Math.max(least, most + 1))
      most = Math.max(most, mostRepeated(to - from, [lon.subarray(from, to), lat.subarray(from, to)]).count);
    from = to;
  }
  return most;
}

/** How often the most frequent tuple of some columns occurs, and a row that holds it. */
function mostRepeated(
  count: number,
  columns: readonly Float64Array[],
): { readonly row: number; readonly count: number } {
  let size = 16;
  while (size < count * 2) size *= 2;
  const firstRow = new Int32Array(size).fill(-1);
  const counts = new Uint32Array(size);
  const bits = columns.map((column) => new Uint32Array(column.buffer, column.byteOffset, column.length * 2));
  let best = { row: 0, count: 0 };
  for (let row = 0; row < count; row++) {
    let slot = hash(bits, row) & (size - 1);
    while (firstRow[slot] >= 0 && !equal(bits, firstRow[slot], row)) slot = (slot + 1) & (size - 1);
    if (firstRow[slot] < 0) firstRow[slot] = row;
    counts[slot]++;
    if (counts[slot] > best.count) best = { row: firstRow[slot], count: counts[slot] };
  }
  return best;
}

function hash(bits: readonly Uint32Array[], row: number): number {
  let h = 0x811c9dc5;
  for (const column of bits) {
    h = Math.imul(h ^ column[2 * row], 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ column[2 * row + 1], 0xc2b2ae35);
  }
  return (h ^ (h >>> 13)) >>> 0;
}

function equal(bits: readonly Uint32Array[], a: number, b: number): boolean {
  for (const column of bits)
    if (column[2 * a] !== column[2 * b] || column[2 * a + 1] !== column[2 * b + 1]) return false;
  return true;
}
