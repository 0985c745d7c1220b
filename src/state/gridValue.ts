import type { DensityGrid } from '../domain/answers';

/** Value of the cell that holds a point on the plane; null outside the study area. */
export function gridValueAt(grid: DensityGrid, x: number, y: number): number | null {
  const col = Math.floor((x - grid.originX) / grid.cellM);
  const row = Math.floor((y - grid.originY) / grid.cellM);
  if (col < 0 || row < 0 || col >= grid.cols || row >= grid.rows) return null;
  const cell = row * grid.cols + col;
  return grid.inside[cell] === 1 ? grid.values[cell] : null;
}
