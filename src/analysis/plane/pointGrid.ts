/**
 * Points sorted by the squares of a grid, so that a question about a place looks at its neighbourhood alone. Metres of
 * any plane.
 */
export interface PointGrid {
  readonly minX: number;
  readonly minY: number;
  readonly sideM: number;
  readonly cols: number;
  readonly rows: number;
  /** Points of the square (col, row): `order[start[row * cols + col] .. start[row * cols + col + 1]]`. */
  readonly start: Uint32Array;
  /** Indices of the points, square by square, row by row from the south, west to east; in a square as they came. */
  readonly order: Uint32Array;
}

const MOST_SQUARES = 1 << 20;

/**
 * Lays squares of `sideM` over the points' box: larger ones where it would take more than `most`, so that a stray point
 * far away asks for no more of them; one square for all where the side is Infinity.
 */
export function pointGrid(x: Float64Array, y: Float64Array, sideM: number, most = MOST_SQUARES): PointGrid {
  const n = x.length;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (x[i] < minX) minX = x[i];
    if (x[i] > maxX) maxX = x[i];
    if (y[i] < minY) minY = y[i];
    if (y[i] > maxY) maxY = y[i];
  }
  if (n === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0];
  const [width, height] = [maxX - minX, maxY - minY];
  const side = Math.max(sideM, Math.sqrt((width * height) / most), Math.max(width, height) / most) || 1;
  const cols = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const squareOf = (i: number): number => Math.floor((y[i] - minY) / side) * cols + Math.floor((x[i] - minX) / side);
  const start = new Uint32Array(cols * rows + 1);
  for (let i = 0; i < n; i++) start[squareOf(i) + 1]++;
  for (let square = 0; square < cols * rows; square++) start[square + 1] += start[square];
  const next = start.slice(0, -1);
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[next[squareOf(i)]++] = i;
  return { minX, minY, sideM: side, cols, rows, start, order };
}

/** A column of the points in the grid's order, so that a stretch of it lies together in memory. */
export function inGridOrder({ order }: PointGrid, values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) sorted[k] = values[order[k]];
  return sorted;
}

/**
 * Calls back with stretches [from, to) of `order` that hold every point within `reachM` of a place, along an axis or
 * across, and others of the same squares.
 */
export function stretchesNear(
  { minX, minY, sideM, cols, rows, start, order }: PointGrid,
  x: number,
  y: number,
  reachM: number,
  visit: (from: number, to: number) => void,
): void {
  if (sideM === Infinity) return visit(0, order.length);
  const firstCol = Math.max(0, Math.floor((x - reachM - minX) / sideM));
  const lastCol = Math.min(cols - 1, Math.floor((x + reachM - minX) / sideM));
  if (firstCol > lastCol) return;
  const lastRow = Math.min(rows - 1, Math.floor((y + reachM - minY) / sideM));
  for (let row = Math.max(0, Math.floor((y - reachM - minY) / sideM)); row <= lastRow; row++)
    visit(start[row * cols + firstCol], start[row * cols + lastCol + 1]);
}
