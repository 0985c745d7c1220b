import type { PlanarShape } from '../../domain/geometry';
import { crossingX } from './shapeIndex';

/**
 * Which cells of a grid have their centre inside the shape: 1 or 0, row 0 in the south, row by row, west to east.
 * One scanline per row; the rule for a centre on an edge is `insideShape`'s, bit for bit. Metres.
 */
export function rasteriseShape(
  shape: PlanarShape,
  originX: number,
  originY: number,
  cols: number,
  rows: number,
  cellM: number,
): Uint8Array {
  const inside = new Uint8Array(cols * rows);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of shape.rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = ring[i] as number;
      const ay = ring[i + 1] as number;
      const bx = ring[i + 2] as number;
      const by = ring[i + 3] as number;
      const first = Math.max(0, Math.floor((Math.min(ay, by) - originY) / cellM - 0.5));
      const last = Math.min(rows - 1, Math.ceil((Math.max(ay, by) - originY) / cellM - 0.5));
      for (let row = first; row <= last; row++) {
        const y = originY + (row + 0.5) * cellM;
        if (ay <= y !== by <= y) (crossings[row] as number[]).push(crossingX(ax, ay, bx, by, y));
      }
    }
  }
  for (let row = 0; row < rows; row++) {
    const xs = (crossings[row] as number[]).sort((a, b) => a - b);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const from = firstCentreFrom(xs[k] as number, originX, cellM);
      const to = firstCentreFrom(xs[k + 1] as number, originX, cellM);
      inside.fill(1, row * cols + Math.min(cols, Math.max(0, from)), row * cols + Math.min(cols, Math.max(0, to)));
    }
  }
  return inside;
}

/** The first column whose centre, as computed, is not west of x. */
function firstCentreFrom(x: number, originX: number, cellM: number): number {
  let col = Math.ceil((x - originX) / cellM - 0.5);
  while (originX + (col - 0.5) * cellM >= x) col--;
  while (originX + (col + 0.5) * cellM < x) col++;
  return col;
}
