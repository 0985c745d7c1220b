import type { Mask } from '../../domain/area';
import type { PlanarPoints } from '../../domain/points';
import { pointCount } from '../../domain/points';
import type { PlanarShape } from '../../domain/geometry';
import { cellShares } from '../shape/cellShares';
import { touchesShape } from '../shape/insideShape';
import { orientedEdges } from '../shape/orientedEdges';
import { shapeIndex } from '../shape/shapeIndex';

/** Part of a cell below which its area is rounding: a cell that only meets the mask's border has none. */
const LEAST_SHARE = 1e-9;

/** The squares of a study area. Cell numbers count row by row from the south-west, -1 = not in the study area. */
export interface StudyCells {
  /** Cells that belong, those beyond the city among them that were asked for so far (`maskCells`). */
  readonly count: number;
  /** Numbers run below this; Infinity = it is not known how far. */
  readonly size: number;
  /** Area of a cell inside the study area, m²; 0 for a cell that does not belong. */
  areaM2(cell: number): number;
  /** `held`: whether the point is one of drawn ground; not given = by the mask's own outline. */
  cellOf(x: number, y: number, held?: boolean): number;
  /** How many cells have which area: [area m², cells]. */
  areaClasses(): readonly (readonly [areaM2: number, cells: number])[];
}

/**
 * Squares floor((x - corner.x) / cellM), floor((y - corner.y) / cellM) that share an area with the mask, clipped to it.
 * The mask is closed: a point on its eastern or northern border whose own square has no part of the mask counts in the
 * square beside it. A point of drawn ground that lies where the mask has nothing (beyond the city) counts all the same,
 * in its own square, which then belongs too, as far as it was drawn.
 */
export function maskCells(mask: Mask, cellM: number, corner: { readonly x: number; readonly y: number }): StudyCells {
  const index = shapeIndex(mask.shape);
  const { box } = index;
  const firstCol = Math.floor((box.minX - corner.x) / cellM);
  const firstRow = Math.floor((box.minY - corner.y) / cellM);
  const cols = Math.floor((box.maxX - corner.x) / cellM) - firstCol + 1;
  const rows = Math.floor((box.maxY - corner.y) / cellM) - firstRow + 1;
  const shares = cellShares(index.edges, corner.x + firstCol * cellM, corner.y + firstRow * cellM, cols, rows, cellM);
  let count = 0;
  for (let cell = 0; cell < shares.length; cell++) {
    if (shares[cell] > 1 - LEAST_SHARE) shares[cell] = 1;
    else if (shares[cell] < LEAST_SHARE) shares[cell] = 0;
    if (shares[cell] > 0) count++;
  }
  const shareAt = (col: number, row: number): number =>
    col >= 0 && col < cols && row >= 0 && row < rows ? shares[row * cols + col] : 0;
  const beyond = mask.asDrawn ? cellsBeyond(mask.asDrawn, cellM, corner) : null;
  return {
    get count() {
      return count + (beyond?.shares.length ?? 0);
    },
    size: beyond ? Infinity : shares.length,
    areaM2: (cell) =>
      (cell < shares.length ? shares[cell] : (beyond?.shares[cell - shares.length] ?? 0)) * cellM * cellM,
    cellOf: (x, y, held) => {
      const col = Math.floor((x - corner.x) / cellM) - firstCol;
      const row = Math.floor((y - corner.y) / cellM) - firstRow;
      const share = shareAt(col, row);
      if (share === 1) return row * cols + col;
      if (!(held ?? touchesShape(index, x, y))) return -1;
      if (share > 0) return row * cols + col;
      if (held === undefined || touchesShape(index, x, y)) {
        if (shareAt(col - 1, row) > 0) return row * cols + col - 1;
        if (shareAt(col, row - 1) > 0) return (row - 1) * cols + col;
        if (shareAt(col - 1, row - 1) > 0) return (row - 1) * cols + col - 1;
      }
      return held && beyond ? shares.length + beyond.cellAt(firstCol + col, firstRow + row) : -1;
    },
    areaClasses: () => classesOf(beyond ? [...shares, ...beyond.shares] : shares, cellM),
  };
}

/** Squares of drawn ground beyond the mask, numbered as they are asked for, and how much of each was drawn. */
function cellsBeyond(
  shape: PlanarShape,
  cellM: number,
  corner: { readonly x: number; readonly y: number },
): { readonly shares: readonly number[]; cellAt(col: number, row: number): number } {
  const shares: number[] = [];
  const known = new Map<string, number>();
  const edges = orientedEdges(shape);
  return {
    shares,
    cellAt: (col, row) => {
      const key = `${col},${row}`;
      const cell = known.get(key) ?? shares.length;
      if (cell < shares.length) return cell;
      const [share] = cellShares(edges, corner.x + col * cellM, corner.y + row * cellM, 1, 1, cellM);
      shares.push(Math.min(1, Math.max(LEAST_SHARE, share)));
      known.set(key, cell);
      return cell;
    },
  };
}

/** Without a mask the study area is the whole squares of the points' own box. */
export function boxCells(
  points: PlanarPoints,
  cellM: number,
  corner: { readonly x: number; readonly y: number },
): StudyCells {
  let [minCol, minRow, maxCol, maxRow] = [Infinity, Infinity, -Infinity, -Infinity];
  const n = pointCount(points);
  for (let k = 0; k < n; k++) {
    const i = points.rows ? points.rows[k] : k;
    const col = Math.floor((points.x[i] - corner.x) / cellM);
    const row = Math.floor((points.y[i] - corner.y) / cellM);
    if (Number.isNaN(col) || Number.isNaN(row)) continue;
    minCol = Math.min(minCol, col);
    maxCol = Math.max(maxCol, col);
    minRow = Math.min(minRow, row);
    maxRow = Math.max(maxRow, row);
  }
  const cols = Math.max(0, maxCol - minCol + 1);
  const count = cols > 0 ? cols * (maxRow - minRow + 1) : 0;
  return {
    count,
    size: count,
    areaM2: () => cellM * cellM,
    cellOf: (x, y) => {
      const cell = (Math.floor((y - corner.y) / cellM) - minRow) * cols + Math.floor((x - corner.x) / cellM) - minCol;
      return Number.isNaN(cell) ? -1 : cell;
    },
    areaClasses: () => (count > 0 ? [[cellM * cellM, count]] : []),
  };
}

/** Clipped cells are gathered into classes of a sixty-fourth of a cell, each with its mean area. */
export function classesOf(shares: ArrayLike<number> & Iterable<number>, cellM: number): [number, number][] {
  const STEPS = 64;
  const sums = new Float64Array(STEPS + 1);
  const counts = new Uint32Array(STEPS + 1);
  for (const share of shares) {
    if (share === 0) continue;
    const step = share === 1 ? STEPS : Math.floor(share * STEPS);
    sums[step] += share;
    counts[step]++;
  }
  return [...counts].flatMap((cells, k): [number, number][] =>
    cells > 0 ? [[(sums[k] / cells) * cellM * cellM, cells]] : [],
  );
}
