import type { DensityGrid } from '../src/domain/answers';
import { finish } from '../src/domain/job';
import { densityCache } from '../src/analysis/density/densityCache';
import { densityGrid } from '../src/analysis/density/densityGrid';
import { gridFrame, type GridFrame } from '../src/analysis/density/gridFrame';
import { kernelPeak } from '../src/analysis/density/kernels';
import { lattice } from '../src/analysis/density/scatter';
import { measure, type Job } from './harness';
import { CITY_BOX, clusteredIncidents } from './scene';

const BANDWIDTH_M = 500;
const CELL_M = 50;
const frame = gridFrame(CITY_BOX, CELL_M);

function job(count: number, turns: number): Job {
  const { x, y } = clusteredIncidents(count);
  const points = { x, y, weight: null, rows: null };
  const method = { kernel: 'quartic', bandwidth: BANDWIDTH_M, cellM: CELL_M, edge: 'none', mask: 'none' } as const;
  const cache = densityCache();
  return {
    title: `quartic density, bandwidth 500 m, ${frame.cols} x ${frame.rows} cells of 50 m, ${count.toLocaleString('en')} incidents`,
    turns,
    ours: {
      name: 'kernel sums',
      run: () => {
        const sums = lattice(frame, 'quartic', BANDWIDTH_M, BANDWIDTH_M, kernelPeak('quartic', BANDWIDTH_M));
        sums.add(x, y, new Float64Array(count).fill(1), count);
        const values = new Float64Array(frame.cols * frame.rows);
        for (let row = 0; row < frame.rows; row++) {
          for (let col = 0; col < frame.cols; col++) {
            values[row * frame.cols + col] =
              sums.sums[(row + sums.margin) * sums.stride + col + sums.margin] * sums.unit;
          }
        }
        return values;
      },
    },
    peers: [
      {
        name: 'our whole answer',
        caveat: 'with both named bandwidths, largest value and integral',
        run: () => {
          const grid: DensityGrid = finish(
            densityGrid(points, method, null, { unit: 'per-m2', years: null, box: CITY_BOX }, cache),
          );
          return grid.values;
        },
      },
      { name: 'plain scatter, typed arrays', run: () => plainScatter(frame, x, y) },
      {
        name: 'binned, three box blurs',
        caveat: 'a Gaussian of the same spread, as d3-contour and fast-kde',
        run: () => binnedBlur(frame, x, y),
      },
    ],
    compare: (ours, theirs) => worstOfPeak(ours as Float64Array, theirs as Float64Array),
  };
}

/** The textbook loop: every incident over every cell of the square around its circle. */
function plainScatter(grid: GridFrame, x: Float64Array, y: Float64Array): Float64Array {
  const { cols, rows, originX, originY, cellM } = grid;
  const values = new Float64Array(cols * rows);
  const h2 = BANDWIDTH_M * BANDWIDTH_M;
  const peak = 3 / (Math.PI * h2);
  for (let i = 0; i < x.length; i++) {
    const gx = (x[i] - originX) / cellM - 0.5;
    const gy = (y[i] - originY) / cellM - 0.5;
    const reach = BANDWIDTH_M / cellM;
    const fromCol = Math.max(0, Math.ceil(gx - reach));
    const toCol = Math.min(cols - 1, Math.floor(gx + reach));
    const fromRow = Math.max(0, Math.ceil(gy - reach));
    const toRow = Math.min(rows - 1, Math.floor(gy + reach));
    for (let row = fromRow; row <= toRow; row++) {
      const dy2 = ((row - gy) * cellM) ** 2;
      for (let col = fromCol; col <= toCol; col++) {
        const left = 1 - (dy2 + ((col - gx) * cellM) ** 2) / h2;
        if (left > 0) values[row * cols + col] += peak * left * left;
      }
    }
  }
  return values;
}

/**
 * Counts per cell, then three running means along rows and columns: a Gaussian in the limit, and no cell's true value.
 */
function binnedBlur(grid: GridFrame, x: Float64Array, y: Float64Array): Float64Array {
  const { cols, rows, originX, originY, cellM } = grid;
  let values = new Float64Array(cols * rows);
  for (let i = 0; i < x.length; i++) {
    const col = Math.floor((x[i] - originX) / cellM);
    const row = Math.floor((y[i] - originY) / cellM);
    if (col >= 0 && col < cols && row >= 0 && row < rows) values[row * cols + col] += 1 / (cellM * cellM);
  }
  // A quartic of radius h spreads by h / sqrt(8) along an axis; three means of 2 r + 1 cells by sqrt(r (r + 1)).
  const sigma = BANDWIDTH_M / Math.sqrt(8) / cellM;
  const r = Math.round((Math.sqrt(1 + 4 * sigma * sigma) - 1) / 2);
  let spare = new Float64Array(values.length);
  for (let turn = 0; turn < 3; turn++) {
    for (let row = 0; row < rows; row++) runningMean(values, spare, row * cols, 1, cols, r);
    [values, spare] = [spare, values];
    for (let col = 0; col < cols; col++) runningMean(values, spare, col, cols, rows, r);
    [values, spare] = [spare, values];
  }
  return values;
}

function runningMean(from: Float64Array, to: Float64Array, start: number, step: number, n: number, r: number): void {
  let sum = 0;
  for (let i = 0; i < n + r; i++) {
    if (i < n) sum += from[start + i * step];
    if (i > 2 * r) sum -= from[start + (i - 2 * r - 1) * step];
    if (i >= r) to[start + (i - r) * step] = sum / (2 * r + 1);
  }
}

function worstOfPeak(ours: Float64Array, theirs: ArrayLike<number>): string {
  let peak = 0;
  let worst = 0;
  for (let i = 0; i < ours.length; i++) {
    peak = Math.max(peak, ours[i]);
    worst = Math.max(worst, Math.abs(ours[i] - theirs[i]));
  }
  return `differs by ${(worst / peak).toExponential(0)} of the peak at most`;
}

measure([job(100_000, 5), job(1_000_000, 3)]);
