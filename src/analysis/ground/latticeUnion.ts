import type { PlanarShape } from '../../domain/geometry';
import { insideShape } from '../shape/insideShape';
import type { ShapeIndex } from '../shape/shapeIndex';

/**
 * Square cells of a lattice, 1 where the ground is taken; row 0 in the south, row by row, west to east. A frame of
 * zeros around them.
 */
export interface LatticeGround {
  readonly cells: Uint8Array;
  readonly cols: number;
  readonly rows: number;
  /** South-west corner and side, metres. */
  readonly originX: number;
  readonly originY: number;
  readonly cellM: number;
}

/** A piece of the new border, the ground to its left: from its first point to its last. */
interface Piece {
  readonly points: number[];
  /** The cell on its left, -1 for a piece of the shape's own border. */
  readonly cell: number;
}

/**
 * The union of a shape and lattice cells, exactly: the shape's border outside the cells and the cells' border outside
 * the shape, joined where they cross. A ring that no cell touches is handed on as it is. Outer rings must run
 * anticlockwise and holes clockwise, and so they do in the answer; rings may touch, never cross. Null when a corner of
 * the lattice lies too close to the shape's border to tell its sides: lay the lattice a little beside.
 */
export function latticeUnion(index: ShapeIndex, ground: LatticeGround): PlanarShape | null {
  const rings: Float64Array[] = [];
  const pieces: Piece[] = [];
  const crossings = new Map<number, number[]>();
  for (const ring of index.shape.rings) {
    const cut = cutRing(ring, ground, crossings);
    if (cut === null) return null;
    if (cut === 'outside') rings.push(ring);
    else pieces.push(...cut);
  }
  const own = cellBorders(index, ground, crossings);
  if (own === null) return null;
  const joined = join([...pieces, ...own]);
  return joined && { rings: [...rings, ...joined] };
}

/** Sides of the lattice: even = the west side of a cell, odd = its south side. */
const westSide = (cell: number): number => 2 * cell;
const southSide = (cell: number): number => 2 * cell + 1;

/**
 * The stretches of a ring that lie in no cell, noting where it crosses the sides of cells. `outside` = all of it does;
 * null when rounding leads astray.
 */
function cutRing(
  ring: Float64Array,
  ground: LatticeGround,
  crossings: Map<number, number[]>,
): readonly Piece[] | 'outside' | null {
  const { cells, cols, rows, originX, originY, cellM } = ground;
  const colOf = (x: number): number => Math.floor((x - originX) / cellM);
  const rowOf = (y: number): number => Math.floor((y - originY) / cellM);
  const taken = (col: number, row: number): boolean =>
    col >= 0 && row >= 0 && col < cols && row < rows && cells[row * cols + col] === 1;
  const stretches: number[][] = [];
  let col = colOf(ring[0]);
  let row = rowOf(ring[1]);
  const startsFree = !taken(col, row);
  let open: number[] | null = startsFree ? [ring[0], ring[1]] : null;
  let crossed = false;
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]];
    const [toCol, toRow] = [colOf(bx), rowOf(by)];
    const [stepCol, stepRow] = [Math.sign(toCol - col), Math.sign(toRow - row)];
    while (col !== toCol || row !== toRow) {
      const lineX = originX + (col + (stepCol > 0 ? 1 : 0)) * cellM;
      const lineY = originY + (row + (stepRow > 0 ? 1 : 0)) * cellM;
      const tX = col === toCol ? Infinity : (lineX - ax) / (bx - ax);
      const tY = row === toRow ? Infinity : (lineY - ay) / (by - ay);
      if (tX === tY) return null;
      const before = taken(col, row);
      const sideways = tX < tY;
      const side = sideways
        ? westSide(row * cols + Math.max(col, col + stepCol))
        : southSide(Math.max(row, row + stepRow) * cols + col);
      if (sideways) col += stepCol;
      else row += stepRow;
      const after = taken(col, row);
      if (before === after) continue;
      const x = sideways ? lineX : ax + tY * (bx - ax);
      const y = sideways ? ay + tX * (by - ay) : lineY;
      const along = crossings.get(side);
      if (along) along.push(sideways ? y : x);
      else crossings.set(side, [sideways ? y : x]);
      crossed = true;
      if (open) {
        open.push(x, y);
        stretches.push(open);
        open = null;
      } else open = [x, y];
    }
    open?.push(bx, by);
  }
  if (!crossed) return startsFree ? 'outside' : [];
  // The ring's first point lies within a stretch, not at its end: the last stretch goes on in the first.
  if (open) {
    const [first, ...rest] = stretches;
    return [...rest, [...open, ...first.slice(2)]].map((points) => ({ points, cell: -1 }));
  }
  return stretches.map((points) => ({ points, cell: -1 }));
}

/**
 * The cells' own border where it lies outside the shape, a side or a part of one at a time; null when rounding leads
 * astray.
 */
function cellBorders(
  index: ShapeIndex,
  ground: LatticeGround,
  crossings: ReadonlyMap<number, number[]>,
): readonly Piece[] | null {
  const { cells, cols, rows, originX, originY, cellM } = ground;
  const pieces: Piece[] = [];
  const inside = new Map<number, boolean>();
  const insideAt = (col: number, row: number): boolean => {
    const node = row * (cols + 1) + col;
    const known = inside.get(node);
    if (known !== undefined) return known;
    const found = insideShape(index, originX + col * cellM, originY + row * cellM);
    inside.set(node, found);
    return found;
  };
  /**
   * Along a side from its lower end to its upper; `back` = the cell lies on the other hand, so the border runs
   * downwards.
   */
  const add = (
    side: number,
    cell: number,
    from: readonly [number, number],
    upward: boolean,
    back: boolean,
  ): boolean => {
    const [col, row] = from;
    const start = upward ? originY + row * cellM : originX + col * cellM;
    const end = upward ? originY + (row + 1) * cellM : originX + (col + 1) * cellM;
    const fixed = upward ? originX + col * cellM : originY + row * cellM;
    const cuts = [...(crossings.get(side) ?? [])].sort((a, b) => a - b);
    const startsInside = insideAt(col, row);
    if (startsInside !== ((cuts.length % 2 === 1) !== insideAt(upward ? col : col + 1, upward ? row + 1 : row)))
      return false;
    const stops = [start, ...cuts, end];
    for (let k = 0; k + 1 < stops.length; k++) {
      if ((k % 2 === 1) !== startsInside) continue;
      const [a, b] = back ? [stops[k + 1], stops[k]] : [stops[k], stops[k + 1]];
      pieces.push({ points: upward ? [fixed, a, fixed, b] : [a, fixed, b, fixed], cell });
    }
    return true;
  };
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const cell = row * cols + col;
      const here = cells[cell] === 1;
      const west = col > 0 && cells[cell - 1] === 1;
      const south = row > 0 && cells[cell - cols] === 1;
      if (here !== west && !add(westSide(cell), here ? cell : cell - 1, [col, row], true, here)) return null;
      if (here !== south && !add(southSide(cell), here ? cell : cell - cols, [col, row], false, south)) return null;
    }
  }
  return pieces;
}

/** Pieces end to end as closed rings; null when one finds no next. */
function join(pieces: readonly Piece[]): Float64Array[] | null {
  const from = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.points[0]} ${piece.points[1]}`;
    const others = from.get(key);
    if (others) others.push(piece);
    else from.set(key, [piece]);
  }
  const take = (x: number, y: number, cell: number): Piece | null => {
    const found = from.get(`${x} ${y}`);
    if (!found || found.length === 0) return null;
    // Two cells that only touch at a corner: each ring stays with its own cell, so that they touch and do not cross.
    const at = Math.max(
      0,
      found.findIndex((piece) => piece.cell === cell),
    );
    return found.splice(at, 1)[0];
  };
  const rings: Float64Array[] = [];
  for (const first of pieces) {
    let piece = take(first.points[0], first.points[1], first.cell);
    if (piece === null) continue;
    const [startX, startY] = piece.points;
    const points: number[] = [startX, startY];
    while (piece !== null) {
      extend(points, piece.points);
      const [x, y] = points.slice(-2);
      if (x === startX && y === startY) break;
      piece = take(x, y, piece.cell);
    }
    if (piece === null) return null;
    rings.push(Float64Array.from(points));
  }
  return rings;
}

/** Goes on along a piece; a corner between two sides in one line is none. */
function extend(points: number[], more: readonly number[]): void {
  for (let i = 2; i < more.length; i += 2) {
    const n = points.length;
    if (
      n >= 4 &&
      ((points[n - 4] === points[n - 2] && points[n - 2] === more[i]) ||
        (points[n - 3] === points[n - 1] && points[n - 1] === more[i + 1]))
    ) {
      points.splice(n - 2, 2);
    }
    points.push(more[i], more[i + 1]);
  }
}
