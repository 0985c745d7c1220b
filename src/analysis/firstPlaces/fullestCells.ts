import { LEAST_NEAR } from '../../domain/density';
import { pointCount, type PlanarPoints } from '../../domain/points';
import type { StudyLattice } from '../lattice/studyLattice';

/** A cell of a study area with what lies in it. */
export interface FullCell {
  readonly cell: number;
  /** Incidents, or their weights. */
  readonly weight: number;
  /** Rows of the table, in its order. */
  readonly rows: Uint32Array;
  /** The middle of its incidents, metres. */
  readonly x: number;
  readonly y: number;
}

/** What of some points lies in a study area, and its fullest cells. */
interface Fullest {
  readonly places: readonly FullCell[];
  readonly incidents: number;
  /** Incidents, or their weights. */
  readonly weight: number;
  readonly outside: number;
}

/**
 * The fullest cells of a study area, at most so many, fullest first; of equal ones that with more incidents, then the
 * one farther south-west. One with fewer than LEAST_NEAR incidents is no place.
 */
export function fullestCells(lattice: StudyLattice, points: PlanarPoints, most: number): Fullest {
  const n = pointCount(points);
  const cellOf = new Int32Array(n);
  const records = new Uint32Array(lattice.count);
  const weights = new Float64Array(lattice.count);
  let [incidents, weight] = [0, 0];
  for (let k = 0; k < n; k++) {
    const i = points.rows ? points.rows[k] : k;
    const cell = (cellOf[k] = lattice.cellOf(points.x[i], points.y[i]));
    if (cell < 0) continue;
    const w = points.weight ? points.weight[i] : 1;
    records[cell]++;
    weights[cell] += w;
    incidents++;
    weight += w;
  }
  const chosen = Array.from(records, (_, cell) => cell)
    .filter((cell) => records[cell] >= LEAST_NEAR && weights[cell] > 0)
    .sort((a, b) => weights[b] - weights[a] || records[b] - records[a] || a - b)
    .slice(0, most);
  const rowsOf = new Map(chosen.map((cell) => [cell, new Uint32Array(records[cell])]));
  const filled = new Map<number, number>();
  for (let k = 0; k < n; k++) {
    const rows = rowsOf.get(cellOf[k]);
    if (!rows) continue;
    const at = filled.get(cellOf[k]) ?? 0;
    rows[at] = points.rows ? points.rows[k] : k;
    filled.set(cellOf[k], at + 1);
  }
  const middle = (rows: Uint32Array, axis: Float64Array): number =>
    rows.reduce((sum, row) => sum + axis[row], 0) / rows.length;
  return {
    places: [...rowsOf].map(([cell, rows]) => ({
      cell,
      weight: weights[cell],
      rows,
      x: middle(rows, points.x),
      y: middle(rows, points.y),
    })),
    incidents,
    weight,
    outside: n - incidents,
  };
}
