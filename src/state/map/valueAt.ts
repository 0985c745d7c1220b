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
 * Index of the cell that holds a point on the plane: the nearest centre within reach (for hexagons and squares alike
 * the cell of a point is that of the nearest centre); null where no counted cell is.
 */
export function binAt(bins: BinsAnswer, x: number, y: number): number | null {
  // A corner of the cell is this far from its centre.
  const reachM = bins.shape === 'hexagon' ? bins.sizeM / Math.sqrt(3) : bins.sizeM / Math.SQRT2;
  let best = -1;
  let bestM = reachM;
  for (let i = 0; i < bins.counts.length; i++) {
    const distanceM = Math.hypot(bins.centreX[i] - x, bins.centreY[i] - y);
    if (distanceM < bestM) [best, bestM] = [i, distanceM];
  }
  if (best < 0) return null;
  const off = Math.max(Math.abs(bins.centreX[best] - x), Math.abs(bins.centreY[best] - y));
  // The next square may be empty, and its points then lie within reach of this one's centre.
  return bins.shape === 'square' && off > bins.sizeM / 2 ? null : best;
}
