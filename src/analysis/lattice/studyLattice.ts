import { hexagonCentre, hexagonOf, rowStepM, squareCentre, squareOf } from '../../domain/cellOfPoint';
import type { CellSize } from '../../domain/drawnGround';
import type { PlanarShape } from '../../domain/geometry';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { touchesShape } from '../shape/insideShape';
import { shapeIndex } from '../shape/shapeIndex';
import { sharesOfCells } from './sharesOfCells';

/**
 * The hexagons or squares of a study area. Cells outside it do not exist; those inside without an incident are noughts.
 * A cell belongs when it shares ground with the area: it is clipped to it, and its share is known.
 */
export interface StudyLattice {
  readonly shape: CellSize['shape'];
  readonly sizeM: number;
  /** Cells that belong, numbered from the south-west row by row. */
  readonly count: number;
  /** Centres, metres, also of cells whose centre the area leaves out. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Part of each cell's ground inside the study area, 0 < share <= 1. */
  readonly share: Float64Array;
  /** The box of cells: row 0 in the south, of all rows the same columns. */
  readonly cols: number;
  readonly rows: number;
  /** Number of the row of `row 0` on the plane: which rows of hexagons are shifted east depends on it. */
  readonly firstRow: number;
  /** Number of the cell at row * cols + col; -1 = none. */
  readonly cellAt: Int32Array;
  /** row * cols + col of each cell. */
  readonly at: Int32Array;
  /** The cell that holds a point; -1 = the point is not in the study area. */
  cellOf(x: number, y: number): number;
}

/** Less of a cell than this is rounding: a cell that only meets the border has none of its ground. */
const LEAST_SHARE = 1e-9;

/** Lays cells of one size from the plane's origin over a study area (planar metres). */
export function studyLattice(area: PlanarShape, shape: CellSize['shape'], sizeM: number): StudyLattice {
  const index = shapeIndex(area);
  const { box } = index;
  const stepM = rowStepM(shape, sizeM);
  const addressOf = shape === 'hexagon' ? hexagonOf : squareOf;
  const centreOf = shape === 'hexagon' ? hexagonCentre : squareCentre;
  const firstCol = Math.floor(box.minX / sizeM) - 1;
  const firstRow = Math.floor(box.minY / stepM) - 1;
  const cols = Math.floor(box.maxX / sizeM) + 2 - firstCol;
  const rows = Math.floor(box.maxY / stepM) + 2 - firstRow;
  const shares = sharesOfCells(index, { shape, sizeM, firstCol, firstRow, cols, rows });
  const cellAt = new Int32Array(cols * rows).fill(-1);
  let count = 0;
  for (let at = 0; at < shares.length; at++) if (shares[at] > LEAST_SHARE) cellAt[at] = count++;
  const [x, y, share] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const atOf = new Int32Array(count);
  for (let at = 0; at < shares.length; at++) {
    const cell = cellAt[at];
    if (cell < 0) continue;
    const row = Math.floor(at / cols);
    [x[cell], y[cell]] = centreOf(firstCol + at - row * cols, firstRow + row, sizeM);
    share[cell] = shares[at] > 1 - LEAST_SHARE ? 1 : shares[at];
    atOf[cell] = at;
  }
  const known = (col: number, row: number): number =>
    col >= 0 && col < cols && row >= 0 && row < rows ? cellAt[row * cols + col] : -1;
  return {
    shape,
    sizeM,
    count,
    x,
    y,
    share,
    cols,
    rows,
    firstRow,
    cellAt,
    at: atOf,
    cellOf: (px, py) => {
      if (Number.isNaN(px) || Number.isNaN(py)) return -1;
      const address = addressOf(px, py, sizeM);
      const cell = known(address.col - firstCol, address.row - firstRow);
      if (cell >= 0 && share[cell] === 1) return cell;
      if (!touchesShape(index, px, py)) return -1;
      // The area is closed: a point on its border whose own cell has no part of it counts in the nearest that has.
      return cell >= 0 ? cell : nearestCell(known, centreOf, address.col, address.row);
    },
  };

  function nearestCell(
    cellOfAddress: (col: number, row: number) => number,
    centre: typeof centreOf,
    col: number,
    row: number,
  ): number {
    const [ox, oy] = centre(col, row, sizeM);
    let [nearest, distance] = [-1, Infinity];
    for (let dr = -1; dr <= 1; dr++)
      for (let dc = -1; dc <= 1; dc++) {
        const cell = cellOfAddress(col + dc - firstCol, row + dr - firstRow);
        if (cell < 0) continue;
        const apart = Math.hypot(x[cell] - ox, y[cell] - oy);
        if (apart < distance) [nearest, distance] = [cell, apart];
      }
    return nearest;
  }
}

/** Weights of points (1 each without a column) by cell, and how many points lie outside the study area. */
export function countsIn(
  lattice: StudyLattice,
  points: PlanarPoints,
): { readonly counts: Float64Array; readonly outside: number } {
  const counts = new Float64Array(lattice.count);
  const n = pointCount(points);
  let outside = 0;
  for (let k = 0; k < n; k++) {
    const i = points.rows ? points.rows[k] : k;
    const cell = lattice.cellOf(points.x[i], points.y[i]);
    if (cell < 0) outside++;
    else counts[cell] += points.weight ? points.weight[i] : 1;
  }
  return { counts, outside };
}

/** Ground that holds some points, where no study area is given: the whole squares of a side that their box touches. */
export function boxOfPoints(points: PlanarPoints, sideM: number): PlanarShape {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const n = pointCount(points);
  for (let k = 0; k < n; k++) {
    const i = points.rows ? points.rows[k] : k;
    if (Number.isNaN(points.x[i]) || Number.isNaN(points.y[i])) continue;
    [minX, maxX] = [Math.min(minX, points.x[i]), Math.max(maxX, points.x[i])];
    [minY, maxY] = [Math.min(minY, points.y[i]), Math.max(maxY, points.y[i])];
  }
  if (minX > maxX) return { rings: [] };
  const from = (value: number): number => Math.floor(value / sideM) * sideM;
  const to = (value: number): number => (Math.floor(value / sideM) + 1) * sideM;
  const [west, south, east, north] = [from(minX), from(minY), to(maxX), to(maxY)];
  return { rings: [Float64Array.of(west, south, east, south, east, north, west, north, west, south)] };
}
