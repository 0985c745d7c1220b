import type { Mask } from '../../domain/area';
import type { Box } from '../../domain/geometry';
import { insideShape } from '../shape/insideShape';
import { shapeIndex, type ShapeIndex } from '../shape/shapeIndex';

/** The ground that pairs of points are counted in; metres. */
export interface StudyWindow {
  readonly areaM2: number;
  readonly index: ShapeIndex;
  /** It is nothing but its box, with sides along the axes: weights have closed forms. */
  readonly isBox: boolean;
}

export function studyWindow(mask: Mask): StudyWindow {
  const index = shapeIndex(mask.shape);
  return { areaM2: mask.areaM2, index, isBox: isBox(mask.shape.rings, index.box) };
}

function isBox(rings: readonly Float64Array[], { minX, minY, maxX, maxY }: Box): boolean {
  if (rings.length !== 1 || rings[0].length !== 10) return false;
  const [ring] = rings;
  for (let k = 0; k < ring.length; k += 2)
    if ((ring[k] !== minX && ring[k] !== maxX) || (ring[k + 1] !== minY && ring[k + 1] !== maxY)) return false;
  // Neither from corner to corner across.
  for (let k = 2; k < ring.length; k += 2) if (ring[k] !== ring[k - 2] && ring[k + 1] !== ring[k - 1]) return false;
  return minX < maxX && minY < maxY;
}

/** `n` places scattered evenly over the window. */
export function scatterOver(
  { index, isBox: isAll }: StudyWindow,
  n: number,
  next: () => number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const { minX, minY, maxX, maxY } = index.box;
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n;) {
    x[k] = minX + next() * (maxX - minX);
    y[k] = minY + next() * (maxY - minY);
    if (isAll || insideShape(index, x[k], y[k])) k++;
  }
  return { x, y };
}
