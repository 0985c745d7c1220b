import { squareOf } from '../../../domain/cellOfPoint';
import type { SitingDemand } from './cityDemand';

/** A cell of the demand: its weight, and the middle of what it holds. */
export interface BusyCell {
  readonly id: string;
  readonly weight: number;
  /** Weighted mean of the cell's demand, metres. */
  readonly x: number;
  readonly y: number;
}

/**
 * The `top` fullest squares of `sizeM` metres by weight of the demand, fullest first (of equal ones the south-western),
 * each at the middle of what it holds. Ids are `b250:COL:ROW`, by the cells of `domain/cellOfPoint`.
 */
export function busiestCells(
  demand: Pick<SitingDemand, 'x' | 'y' | 'weight'>,
  sizeM: number,
  top: number,
): readonly BusyCell[] {
  const { x, y, weight } = demand;
  if (!(sizeM > 0)) return [];
  const cells = new Map<string, { col: number; row: number; weight: number; x: number; y: number }>();
  for (let i = 0; i < weight.length; i++) {
    const { col, row } = squareOf(x[i], y[i], sizeM);
    const key = `${col}:${row}`;
    const cell = cells.get(key) ?? { col, row, weight: 0, x: 0, y: 0 };
    if (cell.weight === 0) cells.set(key, cell);
    cell.weight += weight[i];
    cell.x += weight[i] * (x[i] - col * sizeM);
    cell.y += weight[i] * (y[i] - row * sizeM);
  }
  return [...cells.values()]
    .sort((a, b) => b.weight - a.weight || a.row - b.row || a.col - b.col)
    .slice(0, top)
    .map((cell) => ({
      id: `b${sizeM}:${cell.col}:${cell.row}`,
      weight: cell.weight,
      x: cell.col * sizeM + cell.x / cell.weight,
      y: cell.row * sizeM + cell.y / cell.weight,
    }));
}
