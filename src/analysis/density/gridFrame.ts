import type { Box } from '../../domain/geometry';
import type { PlanarPoints } from '../../domain/points';
import { pointCount } from '../../domain/points';

/** Where a grid lies: its south-west corner (metres), its size in cells, its cell. */
export interface GridFrame {
  readonly originX: number;
  readonly originY: number;
  readonly cols: number;
  readonly rows: number;
  readonly cellM: number;
}

/** More cells than this are refused: a slip in the coordinates or the cell, not a map. */
export const MAX_GRID_CELLS = 40_000_000;

/**
 * The frame over a box, its lines at whole multiples of the cell: grids of two periods, masks or boxes lie on each
 * other. Metres. Check `frameCells` against MAX_GRID_CELLS before asking for a grid: a larger one throws a RangeError.
 */
export function gridFrame(box: Box, cellM: number): GridFrame {
  const west = Math.floor(box.minX / cellM);
  const south = Math.floor(box.minY / cellM);
  return {
    originX: west * cellM,
    originY: south * cellM,
    cols: Math.max(1, Math.ceil(box.maxX / cellM) - west),
    rows: Math.max(1, Math.ceil(box.maxY / cellM) - south),
    cellM,
  };
}

export const frameCells = (frame: GridFrame): number => frame.cols * frame.rows;

/**
 * The box of the points that count, grown on every side; points without coordinates (NaN) are passed over. Null when
 * none.
 */
export function pointsBox(points: PlanarPoints, growM: number): Box | null {
  const { x, y, rows } = points;
  const count = pointCount(points);
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let k = 0; k < count; k++) {
    const i = rows === null ? k : (rows[k] as number);
    const px = x[i] as number;
    const py = y[i] as number;
    if (!(px - py < Infinity && px - py > -Infinity)) continue;
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return minX > maxX ? null : { minX: minX - growM, minY: minY - growM, maxX: maxX + growM, maxY: maxY + growM };
}
