import { side } from '../../domain/polygon';
import { BORDER, INSIDE, oddCrossings, type ShapeIndex } from './shapeIndex';

/**
 * Whether a point (planar metres) lies in the shape, even-odd over all rings, by the border rule of `domain/polygon`.
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
    const isBetween = isWithin(x0[e], x1[e], x) && isWithin(y0[e], y1[e], y);
    if (isBetween && side(x0[e], y0[e], x1[e], y1[e], x, y) === 0) return true;
  }
  return false;
}

const isWithin = (a: number, b: number, value: number): boolean =>
  (a <= value && value <= b) || (b <= value && value <= a);
