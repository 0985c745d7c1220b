import { rowStepM } from '../../domain/cellOfPoint';
import { nearnessM, type Nearness } from '../../domain/nearness';
import { pointGrid, stretchesNear } from '../plane/pointGrid';
import type { StudyLattice } from './studyLattice';

/** Who is whose neighbour among the cells of a study area; none is its own. */
export interface Neighbourhood {
  /** How many neighbours each has. */
  readonly degree: Float64Array;
  /** What the neighbours of each cell hold together. */
  sums(values: Float64Array): Float64Array;
}

/** A centre exactly at the distance belongs, whatever its coordinates round to. */
const ROUNDING = 1 + 1e-9;

/** From here to there, in columns, the neighbours in another row; by whether the cell's own row is shifted east. */
interface Reach {
  readonly rows: number;
  readonly from: readonly [even: number, odd: number];
  readonly to: readonly [even: number, odd: number];
}

/**
 * Neighbours on a lattice. The sums are differences of running sums of each row, so that they cost as many steps as the
 * neighbourhood has rows, however wide it is.
 */
export function latticeNeighbours(lattice: StudyLattice, near: Nearness): Neighbourhood {
  const { cols, rows, firstRow, at, count } = lattice;
  const reaches = reachesOf(lattice, near);
  const stride = cols + 1;
  const running = new Float64Array(stride * rows);
  const sums = (values: Float64Array): Float64Array => {
    fillRunning(lattice, values, running);
    const found = new Float64Array(count);
    for (let cell = 0; cell < count; cell++) {
      const row = Math.floor(at[cell] / cols);
      const col = at[cell] - row * cols;
      const shifted = (row + firstRow) & 1;
      let sum = -values[cell];
      for (const { rows: off, from, to } of reaches) {
        const other = row + off;
        if (other < 0 || other >= rows) continue;
        const start = other * stride;
        const first = col + from[shifted];
        const last = col + to[shifted] + 1;
        if (last <= 0 || first >= cols) continue;
        sum += running[start + (last > cols ? cols : last)] - running[start + (first > 0 ? first : 0)];
      }
      found[cell] = sum;
    }
    return found;
  };
  return { degree: sums(new Float64Array(count).fill(1)), sums };
}

function fillRunning({ cols, rows, cellAt }: StudyLattice, values: Float64Array, running: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    const start = row * (cols + 1);
    for (let col = 0; col < cols; col++) {
      const cell = cellAt[row * cols + col];
      if (cell >= 0) sum += values[cell];
      running[start + col + 1] = sum;
    }
  }
}

function reachesOf({ shape, sizeM }: StudyLattice, near: Nearness): readonly Reach[] {
  if (shape === 'square' && near === 'queen') return [-1, 0, 1].map((rows) => evenly(rows, 1));
  if (shape === 'square' && near === 'rook') return [-1, 0, 1].map((rows) => evenly(rows, rows === 0 ? 1 : 0));
  // Hexagons touch along sides only: their neighbours are the six at the distance of one.
  const withinM = (nearnessM(near) ?? sizeM) * ROUNDING;
  const stepM = rowStepM(shape, sizeM);
  const most = Math.floor(withinM / stepM);
  return Array.from({ length: 2 * most + 1 }, (_, k) => {
    const rows = k - most;
    const wide = Math.sqrt(withinM ** 2 - (rows * stepM) ** 2) / sizeM;
    if (shape === 'square' || rows % 2 === 0) return evenly(rows, Math.floor(wide));
    // From a row that is not shifted to one that is, the columns stand half a step farther east.
    return {
      rows,
      from: [Math.ceil(-wide - 0.5), Math.ceil(-wide + 0.5)],
      to: [Math.floor(wide - 0.5), Math.floor(wide + 0.5)],
    };
  });
}

const evenly = (rows: number, wide: number): Reach => ({ rows, from: [-wide, -wide], to: [wide, wide] });

/** Neighbours among centres that lie anywhere: all within `withinM`. */
export function neighboursWithin(x: Float64Array, y: Float64Array, withinM: number): Neighbourhood {
  const reachM = withinM * ROUNDING;
  const grid = pointGrid(x, y, reachM);
  const starts = new Uint32Array(x.length + 1);
  const others: number[] = [];
  for (let i = 0; i < x.length; i++) {
    stretchesNear(grid, x[i], y[i], reachM, (from, to) => {
      for (let k = from; k < to; k++) {
        const j = grid.order[k];
        if (j !== i && Math.hypot(x[j] - x[i], y[j] - y[i]) <= reachM) others.push(j);
      }
    });
    starts[i + 1] = others.length;
  }
  return listed(starts, others);
}

/** Neighbours as they are listed, each pair once or twice: both are the other's. A number is not its own neighbour. */
export function neighboursByLinks(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Neighbourhood {
  const of = Array.from({ length: count }, () => new Set<number>());
  for (let k = 0; k < from.length; k++) {
    if (from[k] === to[k]) continue;
    of[from[k]].add(to[k]);
    of[to[k]].add(from[k]);
  }
  const starts = new Uint32Array(count + 1);
  of.forEach((others, k) => (starts[k + 1] = starts[k] + others.size));
  return listed(
    starts,
    of.flatMap((others) => [...others]),
  );
}

/** Of each the stretch of `others` from its start to the next one's. */
function listed(starts: Uint32Array, others: readonly number[]): Neighbourhood {
  const count = starts.length - 1;
  const sums = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => {
      let sum = 0;
      for (let k = starts[i]; k < starts[i + 1]; k++) sum += values[others[k]];
      return sum;
    });
  return { degree: sums(new Float64Array(count).fill(1)), sums };
}
