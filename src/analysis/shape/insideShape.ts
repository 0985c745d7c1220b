import { BORDER, INSIDE, oddCrossings, type ShapeIndex } from './shapeIndex';

/**
 * Whether a point (planar metres) lies in the shape, even-odd over all rings.
 * A point on an edge belongs to one side only: a level y is crossed by edges with low end <= y < high end, and a
 * crossing counts when it lies strictly east of the point. So a western or southern border belongs to the shape, an
 * eastern or northern one to the neighbour, and two shapes that share an edge never both hold a point nor both lose it.
 * NaN is outside.
 */
export function insideShape(index: ShapeIndex, x: number, y: number): boolean {
  const { box, bucketM, cols, rows } = index;
  if (!(x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY)) return false;
  const col = Math.min(cols - 1, Math.floor((x - box.minX) / bucketM));
  const row = Math.min(rows - 1, Math.floor((y - box.minY) / bucketM));
  const state = index.state[row * cols + col] as number;
  return state === BORDER ? oddCrossings(index, row, x, y) : state === INSIDE;
}

/**
 * Whether the closed shape holds the point: inside, or exactly on any border. For a study area, where an event on the
 * outer line is still an event of the area (a window from 0 to 1000 holds x = 1000).
 */
export function touchesShape(index: ShapeIndex, x: number, y: number): boolean {
  const { box, bucketM, cols, rows } = index;
  if (!(x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY)) return false;
  const col = Math.min(cols - 1, Math.floor((x - box.minX) / bucketM));
  const row = Math.min(rows - 1, Math.floor((y - box.minY) / bucketM));
  const state = index.state[row * cols + col] as number;
  if (state !== BORDER) return state === INSIDE;
  return oddCrossings(index, row, x, y) || onBorder(index, row, x, y);
}

function onBorder(index: ShapeIndex, row: number, x: number, y: number): boolean {
  const { x0, y0, x1, y1 } = index.edges;
  const to = index.slabStart[row + 1] as number;
  for (let k = index.slabStart[row] as number; k < to; k++) {
    const e = index.slabEdges[k] as number;
    const ax = (x0[e] as number) - x;
    const ay = (y0[e] as number) - y;
    const bx = (x1[e] as number) - x;
    const by = (y1[e] as number) - y;
    if (ax * by === ay * bx && ax * bx <= 0 && ay * by <= 0) return true;
  }
  return false;
}
