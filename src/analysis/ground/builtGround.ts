import type { Mask } from '../../domain/area';
import type { City } from '../../domain/city';
import type { IncidentTable } from '../../domain/incident';
import { signedArea } from '../shape/orientedEdges';
import { insideShape, touchesShape } from '../shape/insideShape';
import { shapeIndex, type ShapeIndex } from '../shape/shapeIndex';
import { latticeUnion, type LatticeGround } from './latticeUnion';

/** Squares, from the plane's origin, that are asked whether they are built ground. */
const SQUARE_M = 250;
/** A square answers with its eight neighbours, so that a street on a square's side counts on both. */
const BLOCK = 9;
/** Incidents, and different places, that a square and its neighbours must hold. */
const LEAST_INCIDENTS = 3;
const LEAST_PLACES = 3;
/**
 * ... and as many incidents as this share of what mapped ground holds: in a million rows stray coordinates lie
 * everywhere.
 */
const LEAST_SHARE = 1 / 50;
/** Incidents in one cell stand at one place; the grown part is drawn by such cells. */
const CELL_M = 25;
const PER_SQUARE = SQUARE_M / CELL_M;
/** As far as from a mapped road or place. */
const REACH_M = 300;
/** The lattice is laid beside round figures, and laid anew where a corner still meets a border. */
const OFFSETS_M = [0.137, 0.391, 0.653, 0.871];

/**
 * The city whose built-up ground also holds what these incidents show, computed when it is first asked for. Takes every
 * row of the dataset, whatever the filter, so that the study area does not move with a question.
 */
export function withBuiltGround(city: City, table: Pick<IncidentTable, 'count' | 'x' | 'y'>): City {
  let grown: Mask | null = null;
  return {
    ...city,
    masks: {
      city: city.masks.city,
      get built() {
        return (grown ??= grownMask(city.masks.built, city.masks.city, table));
      },
    },
  };
}

/**
 * The built-up mask with the ground that incidents show to be built: every square of 250 m in which an incident lies
 * outside the mask (and in the city) joins with what lies within 300 m of it, when it and its eight neighbours hold
 * incidents at 3 or more different places (cells of 25 m), and at least a fiftieth of what as much mapped ground holds
 * on average. One point repeated shows nothing. The grown part is made of cells of 25 m and stays in the city, to one
 * cell; the mask itself stays as it is. The very same object when nothing is added. Metres.
 */
export function grownMask(built: Mask, city: Mask, table: Pick<IncidentTable, 'count' | 'x' | 'y'>): Mask {
  const mapped = shapeIndex(built.shape);
  const whole = shapeIndex(city.shape);
  const { squares, outside } = builtSquares(table, mapped, whole, built.areaM2);
  if (squares.length === 0) return built;
  for (const offsetM of OFFSETS_M) {
    const shape = latticeUnion(mapped, cellsAround(squares, outside, table, whole, offsetM));
    if (shape === null) continue;
    const areaM2 = shape.rings.reduce((sum, ring) => sum + signedArea(ring), 0);
    return { id: built.id, shape, areaM2, addedM2: areaM2 - built.areaM2 };
  }
  return built;
}

interface Square {
  readonly col: number;
  readonly row: number;
}

/** Squares that keep the rule, and the rows in them that lie outside the mapped ground. */
function builtSquares(
  { count, x, y }: Pick<IncidentTable, 'count' | 'x' | 'y'>,
  mapped: ShapeIndex,
  whole: ShapeIndex,
  mappedM2: number,
): { squares: readonly Square[]; outside: readonly number[] } {
  const { box } = whole;
  // One square more on every side: a neighbour is then always there to be asked.
  const firstCol = Math.floor(box.minX / SQUARE_M) - 1;
  const firstRow = Math.floor(box.minY / SQUARE_M) - 1;
  const cols = Math.floor(box.maxX / SQUARE_M) - firstCol + 2;
  const rows = Math.floor(box.maxY / SQUARE_M) - firstRow + 2;
  const incidents = new Uint32Array(cols * rows);
  const places = new Uint32Array(cols * rows);
  const strays = new Uint32Array(cols * rows);
  const seen = new Uint8Array(cols * rows * PER_SQUARE * PER_SQUARE);
  const squareOf = (i: number): number =>
    (Math.floor(y[i] / SQUARE_M) - firstRow) * cols + Math.floor(x[i] / SQUARE_M) - firstCol;
  const out: number[] = [];
  let inside = 0;
  for (let i = 0; i < count; i++) {
    const isMapped = touchesShape(mapped, x[i], y[i]);
    if (!isMapped && !touchesShape(whole, x[i], y[i])) continue;
    const square = squareOf(i);
    incidents[square]++;
    const cell =
      (Math.floor(y[i] / CELL_M) - firstRow * PER_SQUARE) * cols * PER_SQUARE +
      Math.floor(x[i] / CELL_M) -
      firstCol * PER_SQUARE;
    if (seen[cell] === 0) places[square]++;
    seen[cell] = 1;
    if (isMapped) inside++;
    else {
      strays[square]++;
      out.push(i);
    }
  }
  const usual = mappedM2 > 0 ? (inside / mappedM2) * BLOCK * SQUARE_M * SQUARE_M : 0;
  const least = Math.max(LEAST_INCIDENTS, usual * LEAST_SHARE);
  const block = (of: Uint32Array, square: number): number => {
    let sum = 0;
    for (const up of [-cols, 0, cols]) sum += of[square + up - 1] + of[square + up] + of[square + up + 1];
    return sum;
  };
  const keeps = new Uint8Array(cols * rows);
  const squares: Square[] = [];
  for (let square = 0; square < strays.length; square++) {
    if (strays[square] === 0 || block(incidents, square) < least || block(places, square) < LEAST_PLACES) continue;
    keeps[square] = 1;
    squares.push({ col: (square % cols) + firstCol, row: Math.floor(square / cols) + firstRow });
  }
  return { squares, outside: out.filter((i) => keeps[squareOf(i)] === 1) };
}

/** Cells of the city whose centre lies within reach of the squares, and the cells of the incidents themselves. */
function cellsAround(
  squares: readonly Square[],
  outside: readonly number[],
  { x, y }: Pick<IncidentTable, 'x' | 'y'>,
  whole: ShapeIndex,
  offsetM: number,
): LatticeGround {
  const { box } = whole;
  const originX = Math.floor(box.minX / CELL_M) * CELL_M - 2 * CELL_M + offsetM;
  const originY = Math.floor(box.minY / CELL_M) * CELL_M - 2 * CELL_M + offsetM / 2;
  const cols = Math.ceil((box.maxX - originX) / CELL_M) + 2;
  const rows = Math.ceil((box.maxY - originY) / CELL_M) + 2;
  const cells = new Uint8Array(cols * rows);
  const corner = (col: number, row: number): boolean =>
    insideShape(whole, originX + col * CELL_M, originY + row * CELL_M);
  const inCity = (col: number, row: number): boolean =>
    corner(col + 0.5, row + 0.5) ||
    corner(col, row) ||
    corner(col + 1, row) ||
    corner(col, row + 1) ||
    corner(col + 1, row + 1);
  for (const square of squares) {
    const west = square.col * SQUARE_M;
    const south = square.row * SQUARE_M;
    const lastCol = Math.min(cols - 2, Math.floor((west + SQUARE_M + REACH_M - originX) / CELL_M));
    const lastRow = Math.min(rows - 2, Math.floor((south + SQUARE_M + REACH_M - originY) / CELL_M));
    for (let row = Math.max(1, Math.floor((south - REACH_M - originY) / CELL_M)); row <= lastRow; row++) {
      const centreY = originY + (row + 0.5) * CELL_M;
      const dy = Math.max(south - centreY, 0, centreY - south - SQUARE_M);
      for (let col = Math.max(1, Math.floor((west - REACH_M - originX) / CELL_M)); col <= lastCol; col++) {
        const centreX = originX + (col + 0.5) * CELL_M;
        const dx = Math.max(west - centreX, 0, centreX - west - SQUARE_M);
        if (dx * dx + dy * dy <= REACH_M * REACH_M) cells[row * cols + col] = 1;
      }
    }
  }
  for (let at = 0; at < cells.length; at++)
    if (cells[at] === 1 && !inCity(at % cols, Math.floor(at / cols))) cells[at] = 0;
  for (const i of outside)
    cells[Math.floor((y[i] - originY) / CELL_M) * cols + Math.floor((x[i] - originX) / CELL_M)] = 1;
  return { cells, cols, rows, originX, originY, cellM: CELL_M };
}
