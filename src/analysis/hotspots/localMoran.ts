import type { Job } from '../../domain/job';
import type { NeighbourWeights } from '../../domain/hotspots';
import { randomOf } from '../chance/random';
import type { Neighbourhood } from '../lattice/neighbourhood';

export interface LocalMoran {
  /** I of each cell; NaN where all cells hold the same, or it has no neighbour. */
  readonly i: Float64Array;
  /** How far I lies from its mean under permutation, in their standard deviations. */
  readonly z: Float64Array;
  /** Two-sided, by permutation. */
  readonly p: Float64Array;
  /** Index in `MORAN_CLASSES`, whatever p says: never that of none. */
  readonly of: Uint8Array;
}

const CELLS_PER_STEP = 2_000;

/**
 * Local Moran's I (Anselin 1995): I_i = (z_i / m2) sum of w z over the neighbours, z the distance from the mean and
 * m2 the mean of z². Its p holds the cell and puts in place of its neighbours others drawn from all cells but itself,
 * `permutations` times: twice the smaller of (1 + draws at least as high) and (1 + draws at least as low), over
 * permutations + 1, at most 1. No p is therefore less than 2 / (permutations + 1). The same draws serve all cells, as
 * positions among the others, so that a seed gives the same answer everywhere.
 */
export function* localMoran(
  values: Float64Array,
  { degree, sums }: Pick<Neighbourhood, 'degree' | 'sums'>,
  weights: NeighbourWeights,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): Job<LocalMoran> {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const z = values.map((value) => value - mean);
  const m2 = z.reduce((sum, value) => sum + value * value, 0) / n;
  // What is left of equal values is rounding.
  const flat = !(m2 > 1e-24 * mean * mean);
  const around = sums(z);
  const most = degree.reduce((a, b) => Math.max(a, b), 0);
  const draws = flat ? new Uint32Array(0) : drawOthers(n - 1, Math.min(most, n - 1), permutations, seed);
  const found = { i: new Float64Array(n), z: new Float64Array(n), p: new Float64Array(n), of: new Uint8Array(n) };
  for (let cell = 0; cell < n; cell++) {
    if (cell % CELLS_PER_STEP === 0) yield cell / n;
    const weight = weights === 'row' ? 1 / degree[cell] : 1;
    const high = z[cell] > 0;
    const among = around[cell] > 0;
    found.of[cell] = high ? (among ? 1 : 3) : among ? 4 : 2;
    if (flat || degree[cell] === 0) {
      found.i[cell] = found.z[cell] = found.p[cell] = NaN;
      continue;
    }
    found.i[cell] = (z[cell] / m2) * around[cell] * weight;
    const judged = judge(z, cell, around[cell], degree[cell], draws, most, permutations);
    found.p[cell] = judged.p;
    found.z[cell] = Math.sign(z[cell]) * judged.deviations;
  }
  return found;
}

/** The sum about a cell against sums of as many others drawn by chance. */
function judge(
  z: Float64Array,
  cell: number,
  observed: number,
  degree: number,
  draws: Uint32Array,
  stride: number,
  permutations: number,
): { readonly p: number; readonly deviations: number } {
  const slack = 1e-9 * (Math.abs(observed) + 1);
  let [atLeast, atMost, total, squares] = [0, 0, 0, 0];
  for (let draw = 0; draw < permutations; draw++) {
    let sum = 0;
    for (let k = draw * stride; k < draw * stride + degree; k++) {
      const other = draws[k];
      sum += z[other < cell ? other : other + 1];
    }
    if (sum >= observed - slack) atLeast++;
    if (sum <= observed + slack) atMost++;
    total += sum;
    squares += sum * sum;
  }
  const mean = total / permutations;
  const deviation = Math.sqrt(Math.max(0, squares / permutations - mean * mean));
  return {
    p: Math.min(1, (2 * (1 + Math.min(atLeast, atMost))) / (permutations + 1)),
    deviations: deviation > 0 ? (observed - mean) / deviation : NaN,
  };
}

/** `size` different numbers below `below`, `times` over, by the first places of a shuffle. */
function drawOthers(below: number, size: number, times: number, seed: number): Uint32Array {
  const next = randomOf(seed);
  const drawn = new Uint32Array(size * times);
  const order = Uint32Array.from({ length: below }, (_, k) => k);
  for (let time = 0; time < times; time++)
    for (let k = 0; k < size; k++) {
      // The first places of a shuffle that goes on from the last: every order is as likely as any other.
      const j = k + Math.floor(next() * (below - k));
      const other = order[j];
      order[j] = order[k];
      order[k] = other;
      drawn[time * size + k] = other;
    }
  return drawn;
}
