import type { Mask } from '../../domain/area';
import type { Kernel } from '../../domain/density';
import type { Job } from '../../domain/job';
import { part } from '../../domain/job';
import type { PlanarPoints } from '../../domain/points';
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

/** Events sorted by square buckets of the kernel's reach; one bucket when the reach has no end. */
interface Buckets {
  readonly sizeM: number;
  readonly originX: number;
  readonly originY: number;
  readonly cols: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly w: Float64Array;
}

const MAX_BUCKETS_PER_SIDE = 1024;

function bucketEvents(
  points: PlanarPoints,
  entered: Uint32Array,
  weights: Float64Array | null,
  reachM: number,
): Buckets {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of entered) {
    minX = Math.min(minX, points.x[i] as number);
    maxX = Math.max(maxX, points.x[i] as number);
    minY = Math.min(minY, points.y[i] as number);
    maxY = Math.max(maxY, points.y[i] as number);
  }
  const one = reachM === Infinity || entered.length === 0;
  const sizeM = one ? Infinity : Math.max(reachM, Math.max(maxX - minX, maxY - minY) / MAX_BUCKETS_PER_SIDE);
  const cols = one ? 1 : Math.floor((maxX - minX) / sizeM) + 1;
  const rows = one ? 1 : Math.floor((maxY - minY) / sizeM) + 1;
  const bucketOf = (i: number): number =>
    one
      ? 0
      : Math.floor(((points.y[i] as number) - minY) / sizeM) * cols +
        Math.floor(((points.x[i] as number) - minX) / sizeM);
  const start = new Uint32Array(cols * rows + 1);
  for (const i of entered) start[bucketOf(i) + 1] = (start[bucketOf(i) + 1] as number) + 1;
  for (let b = 0; b < cols * rows; b++) start[b + 1] = (start[b + 1] as number) + (start[b] as number);
  const next = start.slice();
  const n = entered.length;
  const sorted: Buckets = {
    sizeM,
    originX: minX,
    originY: minY,
    cols,
    rows,
    start,
    x: new Float64Array(n),
    y: new Float64Array(n),
    w: new Float64Array(n),
  };
  entered.forEach((i, k) => {
    const b = bucketOf(i);
    const to = next[b] as number;
    sorted.x[to] = points.x[i] as number;
    sorted.y[to] = points.y[i] as number;
    sorted.w[to] = weights === null ? 1 : (weights[k] as number);
    next[b] = to + 1;
  });
  return sorted;
}

function sumNear(b: Buckets, kernel: Kernel, bandwidthM: number, x: number, y: number): { sum: number; pairs: number } {
  const one = b.sizeM === Infinity;
  const firstCol = one ? 0 : Math.max(0, Math.floor((x - bandwidthM - b.originX) / b.sizeM));
  const lastCol = one ? 0 : Math.min(b.cols - 1, Math.floor((x + bandwidthM - b.originX) / b.sizeM));
  const firstRow = one ? 0 : Math.max(0, Math.floor((y - bandwidthM - b.originY) / b.sizeM));
  const lastRow = one ? 0 : Math.min(b.rows - 1, Math.floor((y + bandwidthM - b.originY) / b.sizeM));
  const perSquare = 1 / (bandwidthM * bandwidthM);
  let sum = 0;
  let pairs = 1;
  if (firstCol > lastCol) return { sum, pairs };
  for (let row = firstRow; row <= lastRow; row++) {
    const from = b.start[row * b.cols + firstCol] as number;
    const to = b.start[row * b.cols + lastCol + 1] as number;
    pairs += to - from;
    for (let k = from; k < to; k++) {
      const dx = (b.x[k] as number) - x;
      const dy = (b.y[k] as number) - y;
      const u2 = (dx * dx + dy * dy) * perSquare;
      sum += (b.w[k] as number) * kernelShape(kernel, u2);
    }
  }
  return { sum, pairs };
}
