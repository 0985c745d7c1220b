import type { Job } from '../../domain/job';
import { LEAST_UNDER_KERNEL, type RiskEdge } from '../../domain/risk';
import { randomOf } from '../chance/random';
import { twoSidedP } from '../chance/normal';
import type { StudyLattice } from '../lattice/studyLattice';
import type { Sample } from './logDensity';

/** Deviations at which a grid cuts the gaussian. */
const CUT = 5;

interface Surface {
  /** Of each cell: NaN where it is left blank. */
  readonly logRr: Float64Array;
  /** The chance of so high a ratio where there is no difference. */
  readonly p: Float64Array;
  /** How often labels dealt by chance differ as much over all; null = none were dealt. */
  readonly globalP: number | null;
}

/**
 * The log relative risk of a gaussian on the squares of a study area, edges made up for as they are on a grid (the
 * mass of the kernel on the squares inside), each density brought to 1 over the area; and by the asymptotic variance
 * (Hazelton and Davies 2009; sparr's `tolerance`, method ASY, with both together for the reference density) R(K)
 * q(h/√2) / q(h)² · (1/n + 1/m) / (h² density) the chance of each square's ratio. Points are shared out linearly
 * between the four squares about them, and the kernel is that much narrower. `runs`: labels are dealt anew so often,
 * and the sum of squared deviations over the ground is held against theirs (Kelsall and Diggle 1995).
 */
export function* riskSurface(
  cases: Sample,
  controls: Sample,
  lattice: StudyLattice,
  bandwidthM: number,
  edge: RiskEdge,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Job<Surface> {
  const { sizeM, cols, rows, at, share, count } = lattice;
  const [n, m] = [cases.x.length, controls.x.length];
  const sd = bandwidthM / sizeM;
  const smooth = gaussianOver(cols, rows, Math.sqrt(sd * sd - 1 / 6));
  const placeOf = placesOn(lattice);
  const ground = new Float64Array(cols * rows);
  for (let cell = 0; cell < count; cell++) ground[at[cell]] = share[cell];
  const mass = gaussianOver(cols, rows, sd)(ground);
  const narrow = gaussianOver(cols, rows, sd * Math.SQRT1_2)(ground);
  yield 0.1;
  const binned = (points: Sample): Float64Array => {
    const grid = new Float64Array(cols * rows);
    for (let i = 0; i < points.x.length; i++) placeOf(points.x[i], points.y[i], grid);
    return grid;
  };
  const perM2 = 1 / (sizeM * sizeM);
  const sums = [smooth(binned(cases)), smooth(binned(controls))] as const;
  const all = sums[0].map((value, k) => value + sums[1][k]);
  yield 0.2;
  const qAt = (k: number): number => (edge === 'uniform' ? Math.min(1, Math.max(mass[k], 1e-6)) : 1);
  /** A density by cell, that makes 1 over the ground; per square metre. */
  const densityOf = (sum: Float64Array): Float64Array => {
    const values = Float64Array.from(at, (k) => (sum[k] / qAt(k)) * perM2);
    const total = values.reduce((whole, value, cell) => whole + value * share[cell] * sizeM * sizeM, 0);
    return values.map((value) => value / total);
  };
  // The number of points that a gaussian at a place stands on: 4 pi h² times their density.
  const under = 4 * Math.PI * bandwidthM * bandwidthM;
  const isBlank = Uint8Array.from(at, (k) => ((all[k] / qAt(k)) * perM2 * under < LEAST_UNDER_KERNEL ? 1 : 0));
  const ratioOf = (sum: Float64Array): Float64Array => {
    const [f, g] = [densityOf(sum), densityOf(all.map((value, k) => Math.max(0, value - sum[k])))];
    return f.map((value, cell) => (isBlank[cell] ? NaN : Math.log(value) - Math.log(g[cell])));
  };
  const logRr = ratioOf(sums[0]);
  const pooled = densityOf(all);
  // It is the same whichever of the points are the cases.
  const deviation = Float64Array.from(at, (k, cell) => {
    const spread = (narrow[k] / (4 * Math.PI) / qTrue(mass[k]) ** 2) * (1 / n + 1 / m);
    return Math.sqrt(spread / pooled[cell]) / bandwidthM;
  });
  const p = logRr.map((value, cell) => {
    const z = value / deviation[cell];
    return Number.isNaN(value) ? NaN : z > 0 ? twoSidedP(z) / 2 : 1 - twoSidedP(z) / 2;
  });
  // Ratios of thin ground scatter widely: each counts by its own deviation. A ratio of nought no sum of squares takes.
  const differ = (ratios: Float64Array): number =>
    ratios.reduce(
      (sum, value, cell) => (Number.isFinite(value) ? sum + (value / deviation[cell]) ** 2 * share[cell] : sum),
      0,
    );
  if (runs === 0) return { logRr, p, globalP: null };
  const next = randomOf(seed);
  const order = Uint32Array.from({ length: n + m }, (_, i) => i);
  const found = differ(logRr);
  let as = 0;
  for (let run = 0; run < runs; run++) {
    yield 0.2 + (0.8 * run) / runs;
    const grid = new Float64Array(cols * rows);
    for (let i = 0; i < n; i++) {
      const other = i + Math.floor(next() * (order.length - i));
      [order[i], order[other]] = [order[other], order[i]];
      const one = order[i];
      if (one < n) placeOf(cases.x[one], cases.y[one], grid);
      else placeOf(controls.x[one - n], controls.y[one - n], grid);
    }
    if (differ(ratioOf(smooth(grid))) >= found) as++;
  }
  return { logRr, p, globalP: (1 + as) / (1 + runs) };
}

const qTrue = (mass: number): number => Math.min(1, Math.max(mass, 1e-6));

/** Shares a point out between the middles of the four squares about it. */
function placesOn({ sizeM, cols, rows, at, x, y }: StudyLattice): (px: number, py: number, grid: Float64Array) => void {
  const [firstCol, firstRow] = [at[0] % cols, Math.floor(at[0] / cols)];
  const [originX, originY] = [x[0] - firstCol * sizeM, y[0] - firstRow * sizeM];
  return (px, py, grid) => {
    const [u, v] = [(px - originX) / sizeM, (py - originY) / sizeM];
    const [col, row] = [Math.min(cols - 2, Math.max(0, Math.floor(u))), Math.min(rows - 2, Math.max(0, Math.floor(v)))];
    const [du, dv] = [u - col, v - row];
    const k = row * cols + col;
    grid[k] += (1 - du) * (1 - dv);
    grid[k + 1] += du * (1 - dv);
    grid[k + cols] += (1 - du) * dv;
    grid[k + cols + 1] += du * dv;
  };
}

/** Smooths a grid by a normal density along each axis; its deviation in squares. */
function gaussianOver(cols: number, rows: number, sd: number): (grid: Float64Array) => Float64Array {
  const reach = Math.ceil(CUT * sd);
  const taps = Float64Array.from(
    { length: reach + 1 },
    (_, k) => Math.exp(-(k * k) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI)),
  );
  return (grid) => {
    const along = new Float64Array(grid.length);
    for (let row = 0; row < rows; row++)
      for (let col = 0; col < cols; col++) {
        const value = grid[row * cols + col];
        if (value === 0) continue;
        const to = Math.min(cols - 1, col + reach);
        for (let c = Math.max(0, col - reach); c <= to; c++) along[row * cols + c] += value * taps[Math.abs(c - col)];
      }
    const found = new Float64Array(grid.length);
    for (let row = 0; row < rows; row++) {
      const to = Math.min(rows - 1, row + reach);
      for (let r = Math.max(0, row - reach); r <= to; r++) {
        const tap = taps[Math.abs(r - row)];
        for (let col = 0; col < cols; col++) found[row * cols + col] += tap * along[r * cols + col];
      }
    }
    return found;
  };
}
