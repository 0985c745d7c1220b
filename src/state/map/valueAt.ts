import { hexagonCentre, hexagonOf, squareCentre, squareOf } from '../../analysis/bins/cells';
import type { DensityGrid, BinsAnswer } from '../../domain/answers';

/**
 * Value of the cell that holds a point on the plane, and the incidents within the smoothing radius; null outside the
 * study area.
 */
export function gridValueAt(
  grid: DensityGrid,
  x: number,
  y: number,
): { readonly value: number; readonly near: number } | null {
  const col = Math.floor((x - grid.originX) / grid.cellM);
  const row = Math.floor((y - grid.originY) / grid.cellM);
  if (col < 0 || row < 0 || col >= grid.cols || row >= grid.rows) return null;
  const cell = row * grid.cols + col;
  return grid.inside[cell] === 1 ? { value: grid.values[cell], near: grid.near[cell] } : null;
}

/**
 * Index of the counted cell that holds a point on the plane, by the rule that counted the incidents; null where it is
 * none of them.
 */
export function binAt({ shape, sizeM, centreX, centreY }: BinsAnswer, x: number, y: number): number | null {
  const { col, row } = shape === 'hexagon' ? hexagonOf(x, y, sizeM) : squareOf(x, y, sizeM);
  const [atX, atY] = shape === 'hexagon' ? hexagonCentre(col, row, sizeM) : squareCentre(col, row, sizeM);
  // Centres may stand in single precision; the next one is a whole cell away.
  const found = centreX.findIndex((_, i) => Math.hypot(centreX[i] - atX, centreY[i] - atY) < sizeM / 4);
  return found < 0 ? null : found;
}
