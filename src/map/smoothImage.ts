/**
 * A grid drawn smoothly: each pixel has the class of the value between the centres of the four cells around it,
 * bilinear, so that a class ends in a line and not in a staircase. At a cell's centre it is the cell's own value. Cells
 * outside the mask take no part and are not painted on: the value beside them is that of the others.
 */
import { LEAST_NEAR } from '../domain/density';
import { eachPiece, type GridGeometry, type GridRaster } from './gridRaster';
import { weakClass, type Scale } from './scales';

export interface GridValues {
  readonly values: Float32Array;
  /** 1 where the cell belongs to the mask. */
  readonly inside: Uint8Array;
  /** Incidents that each value rests on; not given = enough. */
  readonly near?: Uint16Array;
}

/** A grid's cells and classes as its picture takes them. */
export interface Inked {
  readonly scale: Scale;
  /** Class of each cell as drawn, counted from 1; 0 outside the mask. */
  readonly classes: Uint8Array;
  /** Colours by class as in `classes`, straight alpha, as the machine's own 32 bits; 0 = nothing is drawn. */
  readonly colours: Uint32Array;
}

/** What is added to a class of a scale so that the lowest one is 1: of a sequential scale that is what has no class. */
export const firstClass = ({ kind, breaks }: Scale): number => (kind === 'sequential' ? 2 : breaks.length + 1);

/** Paints the grid into the picture; pixels that show nothing are left as they are. */
export function smoothly(
  picture: Uint32Array,
  raster: GridRaster,
  { rows, cols, values, inside, near }: GridGeometry & GridValues,
  { scale, classes, colours }: Inked,
): void {
  const { breaks } = scale;
  const isSequential = scale.kind === 'sequential';
  const offset = firstClass(scale);
  const plain = plainSquares(rows, cols, classes);
  // By class, counted as in `classes`: what is drawn of a value that rests on enough incidents, and on too few.
  const weak = Uint32Array.from(colours, (_, one) =>
    one === 0 ? 0 : colours[weakClass(scale, one - offset) + offset],
  );
  const has = (col: number, row: number): boolean =>
    col >= 0 && row >= 0 && col < cols && row < rows && inside[row * cols + col] === 1;

  /** The colour at a place between cells of several classes. `pixel` = side of a pixel in cells. */
  function between(col: number, row: number, pixel: number): number {
    const west = Math.floor(col - 0.5);
    const south = Math.floor(row - 0.5);
    const x = col - 0.5 - west;
    const y = row - 0.5 - south;
    const at = south * cols + west;
    const isSw = has(west, south);
    const isSe = has(west + 1, south);
    const isNw = has(west, south + 1);
    const isNe = has(west + 1, south + 1);
    const sw = isSw ? (1 - x) * (1 - y) : 0;
    const se = isSe ? x * (1 - y) : 0;
    const nw = isNw ? (1 - x) * y : 0;
    const ne = isNe ? x * y : 0;
    const weight = sw + se + nw + ne;
    const vSw = isSw ? values[at] : 0;
    const vSe = isSe ? values[at + 1] : 0;
    const vNw = isNw ? values[at + cols] : 0;
    const vNe = isNe ? values[at + cols + 1] : 0;
    const value = (sw * vSw + se * vSe + nw * vNw + ne * vNe) / weight;
    const isWeak =
      near !== undefined &&
      (isSw ? sw * near[at] : 0) +
        (isSe ? se * near[at + 1] : 0) +
        (isNw ? nw * near[at + cols] : 0) +
        (isNe ? ne * near[at + cols + 1] : 0) <
        LEAST_NEAR * weight;
    const inks = isWeak ? weak : colours;
    const size = isSequential ? value : Math.abs(value);
    let reached = 0;
    while (reached < breaks.length && size >= breaks[reached]) reached++;
    const side = isSequential || value >= 0 ? 1 : -1;
    const own = offset + (isSequential ? reached - 1 : side * reached);
    // Beside the mask's edge there is no slope to go by.
    if (!(isSw && isSe && isNw && isNe)) return inks[own];
    // Along an edge the two classes share a pixel as far as each covers it: enlarged, the edge stays a line.
    const over = reached > 0 ? size - breaks[reached - 1] : Infinity;
    const under = reached < breaks.length ? breaks[reached] - size : Infinity;
    const east = (vSe - vSw) * (1 - y) + (vNe - vNw) * y;
    const north = (vNw - vSw) * (1 - x) + (vNe - vSe) * x;
    const share = 0.5 - Math.min(over, under) / (Math.sqrt(east * east + north * north) * pixel);
    if (!(share > 0)) return inks[own];
    return mixed(inks[own], inks[own + (over < under ? -side : side)], share);
  }

  eachPiece(raster, (start, length, fromCol, fromRow, stepCol, stepRow) => {
    const pixel = Math.hypot(stepCol, stepRow);
    for (let k = 0; k < length; k++) {
      const col = fromCol + stepCol * k;
      const row = fromRow + stepRow * k;
      if (!(col >= 0 && col < cols && row >= 0 && row < rows)) continue;
      if (classes[(row | 0) * cols + (col | 0)] === 0) continue;
      // The half cell along the grid's own edge lies in no square between centres.
      const one = col >= 0.5 && row >= 0.5 ? plain[((row - 0.5) | 0) * cols + ((col - 0.5) | 0)] : 0;
      picture[start + k] = one > 0 ? colours[one] : between(col, row, pixel);
    }
  });
}

/** Class of the square between the centres of a cell and its neighbours to the east and north; 0 = of several. */
function plainSquares(rows: number, cols: number, classes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(classes.length);
  for (let row = 0; row + 1 < rows; row++) {
    for (let cell = row * cols; cell + 1 < (row + 1) * cols; cell++) {
      const one = classes[cell];
      if (one === classes[cell + 1] && one === classes[cell + cols] && one === classes[cell + cols + 1])
        plain[cell] = one;
    }
  }
  return plain;
}

/** Two colours by the share of the second. Alpha is the highest byte, as on every machine that draws maps. */
function mixed(first: number, second: number, share: number): number {
  if (first === second) return first;
  const one = (first >>> 24) * (1 - share);
  const two = (second >>> 24) * share;
  const part = (shift: number): number =>
    Math.round((((first >>> shift) & 255) * one + ((second >>> shift) & 255) * two) / (one + two)) << shift;
  return ((Math.round(one + two) << 24) | part(16) | part(8) | part(0)) >>> 0;
}
