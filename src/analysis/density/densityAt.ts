import type { Mask } from '../../domain/area';
import type { Kernel } from '../../domain/density';
import type { Job } from '../../domain/job';
import { part } from '../../domain/job';
import type { PlanarPoints } from '../../domain/points';
import { inGridOrder, pointGrid, stretchesNear, type PointGrid } from '../plane/pointGrid';
import { touchesShape } from '../shape/insideShape';
import { densityCache, indexOf, massOf } from './densityCache';
import { enteringEvents, eventWeights, type KernelChoice } from './enteringEvents';
import { kernelPeak, kernelShape } from './kernels';

const PAIRS_PER_STEP = 300_000;

/**
 * The density at given places, per square metre times `factor` (1e6 for per km², 1e6 / years for per km² per year):
 * f(x) = sum of w k(d), never truncated. Edge `uniform` divides by the kernel's mass inside the mask at the place,
 * `diggle` weights each event by one over the mass at the event. Events outside the mask do not enter, and at a place
 * outside it there is no density: NaN (the mask is closed: its border is inside). Without a mask there is no
 * correction.
 */
export function* densityAt(
  points: PlanarPoints,
  at: { readonly x: Float64Array; readonly y: Float64Array },
  choice: KernelChoice,
  mask: Mask | null,
  factor: number,
): Job<Float64Array> {
  const { kernel, bandwidthM, edge } = choice;
  const cache = densityCache();
  const entered = yield* part(enteringEvents(points, mask, cache), 0, 0.1);
  const weights = yield* part(eventWeights(points, entered, mask, choice, cache, true), 0.1, 0.4);
  const buckets = bucketEvents(points, entered, weights, kernel === 'gaussian' ? Infinity : bandwidthM);
  const massAt = mask !== null && edge === 'uniform' ? massOf(cache, mask, kernel, bandwidthM) : null;
  const index = mask === null ? null : indexOf(cache, mask.shape);
  const scale = factor * kernelPeak(kernel, bandwidthM);
  const values = new Float64Array(at.x.length);
  let work = 0;
  for (let k = 0; k < values.length; k++) {
    const x = at.x[k] as number;
    const y = at.y[k] as number;
    if (index !== null && !touchesShape(index, x, y)) {
      values[k] = NaN;
      continue;
    }
    const near = sumNear(buckets, kernel, bandwidthM, x, y);
    work += near.pairs;
    const mass = massAt === null ? 1 : massAt(x, y);
    values[k] = mass > 0 ? (near.sum * scale) / mass : 0;
    if (work > PAIRS_PER_STEP) {
      work = 0;
      yield 0.4 + (0.6 * k) / values.length;
    }
  }
  return values;
}

/** Events by squares of the kernel's reach (one for all where it has no end), in the grid's order. */
interface Buckets {
  readonly grid: PointGrid;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly w: Float64Array;
}

function bucketEvents(
  points: PlanarPoints,
  entered: Uint32Array,
  weights: Float64Array | null,
  reachM: number,
): Buckets {
  const x = new Float64Array(entered.length);
  const y = new Float64Array(entered.length);
  entered.forEach((i, k) => {
    x[k] = points.x[i];
    y[k] = points.y[i];
  });
  const grid = pointGrid(x, y, reachM);
  const w = weights ?? new Float64Array(entered.length).fill(1);
  return { grid, x: inGridOrder(grid, x), y: inGridOrder(grid, y), w: inGridOrder(grid, w) };
}

function sumNear(
  { grid, x: xs, y: ys, w }: Buckets,
  kernel: Kernel,
  bandwidthM: number,
  x: number,
  y: number,
): { sum: number; pairs: number } {
  const perSquare = 1 / (bandwidthM * bandwidthM);
  let sum = 0;
  let pairs = 1;
  stretchesNear(grid, x, y, bandwidthM, (from, to) => {
    pairs += to - from;
    for (let k = from; k < to; k++) {
      const dx = xs[k] - x;
      const dy = ys[k] - y;
      sum += w[k] * kernelShape(kernel, (dx * dx + dy * dy) * perSquare);
    }
  });
  return { sum, pairs };
}
