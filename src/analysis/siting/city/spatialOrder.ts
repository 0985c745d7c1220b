/** Metres a square of the order is wide. */
const CELL_M = 200;
/** Squares at most: a stray point far away must not ask for more. */
const MOST_CELLS = 1 << 22;

/**
 * The order of points by squares of 200 m, row by row from the south, west to east: neighbours on the plane are
 * neighbours in memory, which makes looking around a place several times faster over a million points. Within a square
 * row by row too, so that points in another order come out in the same.
 */
export function spatialOrder(x: Float64Array, y: Float64Array): Uint32Array {
  const n = x.length;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (x[i] < minX) minX = x[i];
    if (x[i] > maxX) maxX = x[i];
    if (y[i] < minY) minY = y[i];
    if (y[i] > maxY) maxY = y[i];
  }
  const order = new Uint32Array(n);
  if (n === 0) return order;
  const cellM = Math.max(
    CELL_M,
    Math.sqrt(((maxX - minX) * (maxY - minY)) / MOST_CELLS) * 2,
    (Math.max(maxX - minX, maxY - minY) / MOST_CELLS) * 4,
  );
  const cols = Math.floor((maxX - minX) / cellM) + 1;
  const rows = Math.floor((maxY - minY) / cellM) + 1;
  const cell = new Uint32Array(n);
  const start = new Uint32Array(cols * rows + 1);
  for (let i = 0; i < n; i++) {
    cell[i] = Math.floor((y[i] - minY) / cellM) * cols + Math.floor((x[i] - minX) / cellM);
    start[cell[i] + 1]++;
  }
  for (let c = 0; c < cols * rows; c++) start[c + 1] += start[c];
  for (let i = 0; i < n; i++) order[start[cell[i]]++] = i;
  // `start` has moved on to the end of each square.
  for (let c = 0; c < cols * rows; c++) {
    const from = c === 0 ? 0 : start[c - 1];
    if (start[c] - from > 1) order.subarray(from, start[c]).sort((a, b) => y[a] - y[b] || x[a] - x[b] || a - b);
  }
  return order;
}
