import type { PlanarShape } from '../../domain/geometry';
import { meets } from '../../domain/polygon';

/**
 * Which cells of a grid have their centre inside the shape: 1 or 0, row 0 in the south, row by row, west to east.
 * One scanline per row; each edge changes side between two columns, found by the very test of `insideShape`. Metres.
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
  const turns: number[][] = Array.from({ length: rows }, () => []);
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
        if (ay <= y !== by <= y) turns[row].push(firstColumnPast(ax, ay, bx, by, y, originX, cellM));
      }
    }
  }
  for (let row = 0; row < rows; row++) {
    const at = turns[row].sort((a, b) => a - b).map((col) => row * cols + Math.min(cols, Math.max(0, col)));
    for (let k = 0; k + 1 < at.length; k += 2) inside.fill(1, at[k], at[k + 1]);
  }
  return inside;
}

/** The first column whose centre, as computed, is not west of the edge at the level y. */
function firstColumnPast(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  y: number,
  originX: number,
  cellM: number,
): number {
  const isWest = (col: number): boolean => meets(ax, ay, bx, by, originX + (col + 0.5) * cellM, y);
  // A guess by division, then the exact test: it is never more than a column out.
  let col = Math.ceil((ax + ((y - ay) / (by - ay)) * (bx - ax) - originX) / cellM - 0.5);
  while (!isWest(col - 1)) col--;
  while (isWest(col)) col++;
  return col;
}
