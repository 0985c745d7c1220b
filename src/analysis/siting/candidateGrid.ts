import type { Box } from '../../domain/geometry';
import { hexagonCentre, rowStepM, squareCentre } from '../bins/cells';

export interface CandidateGrid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** `h250:COL:ROW` or `s250:COL:ROW`: the same place has the same id whatever the box. */
  readonly ids: readonly string[];
}

/**
 * Candidate sites on a grid: the centres of the cells of `bins/cells` that lie in the box (metres, edges included) and
 * pass `isInside`, row by row from the south, each from the west.
 */
export function candidateGrid(shape: 'hexagon' | 'square', sizeM: number, isInside: (x: number, y: number) => boolean, box: Box): CandidateGrid {
  const hexagon = shape === 'hexagon';
  const centre = hexagon ? hexagonCentre : squareCentre;
  const step = rowStepM(shape, sizeM);
  const x: number[] = [];
  const y: number[] = [];
  const ids: string[] = [];
  for (let row = Math.floor(box.minY / step) - 1; row <= Math.ceil(box.maxY / step); row++) {
    for (let col = Math.floor(box.minX / sizeM) - 1; col <= Math.ceil(box.maxX / sizeM); col++) {
      const [cx, cy] = centre(col, row, sizeM);
      if (cx < box.minX || cx > box.maxX || cy < box.minY || cy > box.maxY || !isInside(cx, cy)) continue;
      x.push(cx);
      y.push(cy);
      ids.push(`${hexagon ? 'h' : 's'}${sizeM}:${col}:${row}`);
    }
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), ids };
}
