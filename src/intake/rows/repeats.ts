/** How often the most frequent tuple of some columns occurs, and a row that holds it. */
export function mostRepeated(
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
