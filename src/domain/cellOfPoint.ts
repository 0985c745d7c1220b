import { cellCorners } from './cells';
import type { CellSize } from './drawnGround';
import type { LonLat } from './geometry';
import { toLonLat, toPlane } from './projection';

/**
 * Hexagons and squares on the plane, laid from its origin (0, 0) so that they do not move with the data.
 *
 * Squares are floor(x / size), floor(y / size): an edge belongs to the square on its east or north. Hexagons stand on a
 * point (rows run west-east), their size is the distance between neighbouring centres, and a point belongs to the
 * nearest centre; at equal distance to the northern one, of two in a row to the eastern one.
 */
const ROW_STEP = Math.sqrt(3) / 2;

interface CellAddress {
  readonly col: number;
  readonly row: number;
}

/** Square of a point. */
export function squareOf(x: number, y: number, sizeM: number): CellAddress {
  return { col: Math.floor(x / sizeM), row: Math.floor(y / sizeM) };
}

export function squareCentre(col: number, row: number, sizeM: number): [x: number, y: number] {
  return [(col + 0.5) * sizeM, (row + 0.5) * sizeM];
}

/** Centre of a hexagon: odd rows are shifted half a step to the east. */
export function hexagonCentre(col: number, row: number, sizeM: number): [x: number, y: number] {
  return [(col + (row & 1) / 2) * sizeM, row * ROW_STEP * sizeM];
}

/** Hexagon of a point: the nearer of the nearest centres in the two rows it lies between. */
export function hexagonOf(x: number, y: number, sizeM: number): CellAddress {
  const u = x / sizeM;
  const v = y / sizeM;
  const low = Math.floor(v / ROW_STEP);
  const high = low + 1;
  const lowCol = Math.floor(u - (low & 1) / 2 + 0.5);
  const highCol = Math.floor(u - (high & 1) / 2 + 0.5);
  const lowDx = u - (lowCol + (low & 1) / 2);
  const highDx = u - (highCol + (high & 1) / 2);
  const lowDy = v - low * ROW_STEP;
  const highDy = v - high * ROW_STEP;
  const north = highDx * highDx + highDy * highDy <= lowDx * lowDx + lowDy * lowDy;
  return north ? { col: highCol, row: high } : { col: lowCol, row: low };
}

/** Whether a point of the plane lies in the cell that holds a place; one that is nowhere (NaN) does not. */
export function isInCell([lon, lat]: LonLat, { shape, sizeM }: CellSize): (x: number, y: number) => boolean {
  const cellOf = shape === 'hexagon' ? hexagonOf : squareOf;
  const [atX, atY] = toPlane(lon, lat);
  const { col, row } = cellOf(atX, atY, sizeM);
  return (x, y) => {
    // No point of the cell lies farther from another one along an axis.
    if (!(Math.abs(x - atX) <= 2 * sizeM && Math.abs(y - atY) <= 2 * sizeM)) return false;
    const cell = cellOf(x, y, sizeM);
    return cell.col === col && cell.row === row;
  };
}

function centreOf([lon, lat]: LonLat, { shape, sizeM }: CellSize): readonly [x: number, y: number] {
  const [x, y] = toPlane(lon, lat);
  const { col, row } = (shape === 'hexagon' ? hexagonOf : squareOf)(x, y, sizeM);
  return (shape === 'hexagon' ? hexagonCentre : squareCentre)(col, row, sizeM);
}

/** The middle of the cell that holds a place, to about a decimetre: one point for all places in it. */
export function cellMiddle(at: LonLat, size: CellSize): LonLat {
  const [lon, lat] = toLonLat(...centreOf(at, size));
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

/** Corners of the cell that holds a place, without the first repeated. */
export function cellRing(at: LonLat, { shape, sizeM }: CellSize): readonly LonLat[] {
  const [x, y] = centreOf(at, { shape, sizeM });
  return cellCorners(shape, sizeM)
    .slice(1)
    .map(([dx, dy]) => toLonLat(x + dx, y + dy));
}

/** Square metres of a cell. */
export const cellM2 = ({ shape, sizeM }: CellSize): number => sizeM * rowStepM(shape, sizeM);

/** Distance between neighbouring rows of cells, metres. */
export function rowStepM(shape: 'hexagon' | 'square', sizeM: number): number {
  return shape === 'square' ? sizeM : ROW_STEP * sizeM;
}
