import type { DensityGrid } from '../../domain/answers';

/**
 * Value of the cell that holds a point on the plane, and the incidents within the smoothing radius; null outside the
 * study area.
 */
export function gridValueAt(
  grid: Pick<DensityGrid, 'originX' | 'originY' | 'cellM' | 'cols' | 'rows' | 'inside' | 'values' | 'near'>,
  x: number,
  y: number,
): { readonly value: number; readonly near: number } | null {
  const col = Math.floor((x - grid.originX) / grid.cellM);
  const row = Math.floor((y - grid.originY) / grid.cellM);
  if (col < 0 || row < 0 || col >= grid.cols || row >= grid.rows) return null;
  const cell = row * grid.cols + col;
  return grid.inside[cell] === 1 ? { value: grid.values[cell], near: grid.near[cell] } : null;
}
