import type { Box } from '../../../domain/geometry';
import { hexagonCentre, rowStepM, squareCentre } from '../../../domain/cellOfPoint';

/** Candidate sites as columns. */
export interface CandidateColumns {
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly ids: string[];
}

/**
 * Candidate sites at the centres of a grid's cells (`domain/cellOfPoint`: laid from the plane's origin, so that a
 * cell keeps its id whatever the data), south to north, west to east: those whose centre lies in `box` (its edges
 * count) and for which `isInside` holds. Ids are `h250:COL:ROW` for hexagons of 250 m, `s250:COL:ROW` for squares.
 * Metres; none for a size that is not a positive number or a box without an inside.
 */
export function candidateGrid(
  shape: 'hexagon' | 'square',
  sizeM: number,
  isInside: (x: number, y: number) => boolean,
  box: Box,
): CandidateColumns {
  const xs: number[] = [];
  const ys: number[] = [];
  const ids: string[] = [];
  const prefix = `${shape === 'hexagon' ? 'h' : 's'}${sizeM}`;
  const centreOf = shape === 'hexagon' ? hexagonCentre : squareCentre;
  const cols = between(box.minX, box.maxX, sizeM);
  const rows = between(box.minY, box.maxY, rowStepM(shape, sizeM));
  if (!cols || !rows) return { x: new Float64Array(0), y: new Float64Array(0), ids };
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let col = cols[0]; col <= cols[1]; col++) {
      const [x, y] = centreOf(col, row, sizeM);
      if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY || !isInside(x, y)) continue;
      xs.push(x);
      ys.push(y);
      ids.push(`${prefix}:${col}:${row}`);
    }
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys), ids };
}

/** Numbers of the columns or rows whose centres can lie between: one more on each side for shifted rows. */
function between(min: number, max: number, stepM: number): readonly [first: number, last: number] | null {
  const range = [Math.floor(min / stepM) - 1, Math.ceil(max / stepM) + 1] as const;
  return stepM > 0 && range.every(Number.isFinite) && max >= min ? range : null;
}
