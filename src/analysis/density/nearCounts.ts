import { MOST_NEAR } from '../../domain/density';
import type { DensityGrid } from '../../domain/answers';
import type { PlanarPoints } from '../../domain/points';
import type { GridFrame } from './gridFrame';

/**
 * Events are gathered in squares of a twelfth of the radius or more: the work must not grow with the picture's
 * fineness.
 */
const SQUARES_PER_RADIUS = 12;

/**
 * How many events lie within a radius of each cell's centre, whatever their weights: what a density there rests on.
 * Events and cells count at the centre of their square (a cell, or some cells together, at most a twelfth of the
 * radius), so a count is right to half a square. `mostNear` = the largest count, not cut.
 */
export function nearCounts(
  points: PlanarPoints,
  entered: Uint32Array,
  frame: GridFrame,
  radiusM: number,
): Pick<DensityGrid, 'near' | 'nearM' | 'mostNear'> {
  const { originX, originY, cellM } = frame;
  const together = Math.max(1, Math.floor(radiusM / cellM / SQUARES_PER_RADIUS));
  const cols = Math.ceil(frame.cols / together);
  const rows = Math.ceil(frame.rows / together);
  const squareM = cellM * together;
  const reach = Math.floor(radiusM / squareM);
  const stride = cols + 1;
  // sums[row * stride + col]: events of the row in the squares before this one.
  const sums = new Uint32Array(rows * stride);
  for (const i of entered) {
    const col = Math.floor((points.x[i] - originX) / squareM);
    const row = Math.floor((points.y[i] - originY) / squareM);
    // An event on the eastern or northern side of the frame belongs to the last square.
    if (col >= 0 && row >= 0 && col <= cols && row <= rows)
      sums[Math.min(row, rows - 1) * stride + Math.min(col, cols - 1) + 1]++;
  }
  for (let row = 0; row < rows; row++)
    for (let at = row * stride + 1; at < (row + 1) * stride; at++) sums[at] += sums[at - 1];
  const widths = Int32Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.floor(Math.sqrt((radiusM / squareM) ** 2 - (k - reach) ** 2)),
  );
  const near = new Uint16Array(frame.rows * frame.cols);
  let mostNear = 0;
  for (let row = 0; row < rows; row++) {
    const first = Math.max(0, row - reach);
    const last = Math.min(rows - 1, row + reach);
    for (let col = 0; col < cols; col++) {
      let count = 0;
      for (let r = first; r <= last; r++) {
        const width = widths[r - row + reach];
        const start = r * stride;
        count += sums[start + Math.min(cols, col + width + 1)] - sums[start + Math.max(0, col - width)];
      }
      if (count === 0) continue;
      if (count > mostNear) mostNear = count;
      const value = Math.min(MOST_NEAR, count);
      const lastRow = Math.min(frame.rows, (row + 1) * together);
      for (let r = row * together; r < lastRow; r++)
        near.fill(value, r * frame.cols + col * together, r * frame.cols + Math.min(frame.cols, (col + 1) * together));
    }
  }
  return { near, nearM: radiusM, mostNear };
}
