import type { BinsAnswer } from '../../domain/answers';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { createCounter, type CellCounter } from './cellCounter';
import { hexagonCentre, hexagonOf, rowStepM, squareCentre, squareOf } from '../../domain/cellOfPoint';

/**
 * Counts points in hexagons or squares (rules in `cells`); only cells that hold something now or before, south to
 * north. `before` = rows of the same columns that belong to the compared period. Weights are not used; points without
 * coordinates (NaN) count nowhere.
 */
export function binPoints(
  points: PlanarPoints,
  before: Uint32Array | null,
  shape: 'hexagon' | 'square',
  sizeM: number,
): BinsAnswer {
  const addressOf = shape === 'hexagon' ? hexagonOf : squareOf;
  const centreOf = shape === 'hexagon' ? hexagonCentre : squareCentre;
  const beforePoints = before ? { ...points, rows: before } : null;
  const box = addressBox([points, ...(beforePoints ? [beforePoints] : [])], sizeM, rowStepM(shape, sizeM));
  const cols = box.maxCol - box.minCol + 1;
  const cells = Math.max(0, cols * (box.maxRow - box.minRow + 1));
  const count = (wanted: PlanarPoints): CellCounter => {
    const counter = createCounter(cells);
    const n = pointCount(wanted);
    for (let k = 0; k < n; k++) {
      const i = wanted.rows ? wanted.rows[k] : k;
      const { col, row } = addressOf(wanted.x[i], wanted.y[i], sizeM);
      const cell = (row - box.minRow) * cols + col - box.minCol;
      if (cell >= 0) counter.add(cell, 1);
    }
    return counter;
  };
  const now = count(points);
  const then = beforePoints ? count(beforePoints) : null;
  const filled = then ? [...new Set([...now.filled(), ...then.filled()])].sort((a, b) => a - b) : now.filled();
  const centreX = new Float64Array(filled.length);
  const centreY = new Float64Array(filled.length);
  filled.forEach((cell, k) => {
    [centreX[k], centreY[k]] = centreOf((cell % cols) + box.minCol, Math.floor(cell / cols) + box.minRow, sizeM);
  });
  return {
    shape,
    sizeM,
    centreX,
    centreY,
    counts: Uint32Array.from(filled, (cell) => now.get(cell)),
    before: then ? Uint32Array.from(filled, (cell) => then.get(cell)) : null,
  };
}

interface AddressBox {
  readonly minCol: number;
  readonly maxCol: number;
  readonly minRow: number;
  readonly maxRow: number;
}

/**
 * Columns and rows that any point can fall in: one more on each side than the box needs, for hexagons' shifted rows.
 */
function addressBox(sets: readonly PlanarPoints[], colStepM: number, rowStep: number): AddressBox {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const points of sets) {
    const n = pointCount(points);
    for (let k = 0; k < n; k++) {
      const i = points.rows ? points.rows[k] : k;
      const x = points.x[i];
      const y = points.y[i];
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  if (maxX < minX || maxY < minY) return { minCol: 0, maxCol: -1, minRow: 0, maxRow: -1 };
  return {
    minCol: Math.floor(minX / colStepM) - 1,
    maxCol: Math.floor(maxX / colStepM) + 1,
    minRow: Math.floor(minY / rowStep) - 1,
    maxRow: Math.floor(maxY / rowStep) + 1,
  };
}
