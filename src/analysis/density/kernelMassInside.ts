import type { Kernel } from '../../domain/density';
import type { Job } from '../../domain/job';
import { insideShape } from '../shape/insideShape';
import { reachGrid, type ReachGrid } from '../shape/reachGrid';
import type { ShapeIndex } from '../shape/shapeIndex';
import { borderIntegral, borderReach, type BorderIntegral } from './borderIntegral';

/** Answers for one kernel and bandwidth: the mass, 0..1, of the kernel centred at (x, y) that lies inside the shape. */
export type MassAt = (x: number, y: number) => number;

const POINTS_PER_STEP = 4096;
/**
 * A point this close to a border's line (metres) is moved by as much; the mass changes by under NUDGE_M / bandwidth.
 */
const NUDGE_M = 2e-8;

/**
 * Mass of the kernel inside a polygon shape at each point: (1/2 pi) times the integral over the border of M(r(theta))
 * dtheta with M(r) the kernel's mass within r (Diggle 1985; Jones 1993 for its use). Exact per edge for the kernels of
 * finite radius, 1e-11 for the gaussian. Points on an edge or a corner are answered too (a right-angled corner: 0.25).
 * Coordinates and bandwidth in metres.
 */
export function* kernelMassInside(
  index: ShapeIndex,
  kernel: Kernel,
  bandwidthM: number,
  xs: Float64Array,
  ys: Float64Array,
): Job<Float64Array> {
  const massAt = massInside(index, kernel, bandwidthM);
  const mass = new Float64Array(xs.length);
  for (let from = 0; from < xs.length; from += POINTS_PER_STEP) {
    if (from > 0) yield from / xs.length;
    const to = Math.min(xs.length, from + POINTS_PER_STEP);
    for (let i = from; i < to; i++) mass[i] = massAt(xs[i] as number, ys[i] as number);
  }
  return mass;
}

/** The same, point by point: the edges within reach are indexed once, a point far from every edge costs one look-up. */
export function massInside(index: ShapeIndex, kernel: Kernel, bandwidthM: number): MassAt {
  const grid = reachGrid(index, bandwidthM * borderReach(kernel));
  const integral = borderIntegral(kernel);
  return (x, y) => {
    const col = Math.floor((x - grid.originX) / grid.bucketM);
    const row = Math.floor((y - grid.originY) / grid.bucketM);
    if (!(col >= 0 && row >= 0 && col < grid.cols && row < grid.rows)) return 0;
    const bucket = row * grid.cols + col;
    if (grid.start[bucket] === grid.start[bucket + 1]) return grid.inside[bucket] as number;
    return nearBorder(index, grid, bucket, integral, bandwidthM, x, y);
  };
}

/**
 * Only the edges within reach are walked. Their part of the integral is M dtheta; all the rest has M = 1, and its angle
 * is the whole winding (1 inside, 0 outside) less the angle of the near part: no far edge need be looked at.
 */
function nearBorder(
  index: ShapeIndex,
  grid: ReachGrid,
  bucket: number,
  integral: BorderIntegral,
  bandwidthM: number,
  x: number,
  y: number,
): number {
  let sum = nearPart(index, grid, bucket, integral, bandwidthM, x, y, 0, 0);
  for (let turn = 1; Number.isNaN(sum) && turn < 8; turn++) {
    // On an edge the angle jumps and either side is right: step off it, in a direction no real border has.
    const stepX = Math.cos(turn * 2.4) * NUDGE_M;
    const stepY = Math.sin(turn * 2.4) * NUDGE_M;
    sum = nearPart(index, grid, bucket, integral, bandwidthM, x, y, stepX, stepY);
  }
  let mass = (insideShape(index, x, y) ? 1 : 0) + sum / (2 * Math.PI);
  // A hair from the border the inside test and the angle may disagree about the side: that is one whole winding.
  if (mass > 1 + 1e-6) mass -= 1;
  else if (mass < -1e-6) mass += 1;
  return mass < 0 ? 0 : mass > 1 ? 1 : mass;
}

/** Sum over the near edges of (M - 1) dtheta; NaN when the point stands on an edge. */
function nearPart(
  index: ShapeIndex,
  grid: ReachGrid,
  bucket: number,
  integral: BorderIntegral,
  bandwidthM: number,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
): number {
  const { x0, y0, x1, y1 } = index.edges;
  const reach = grid.reachM / bandwidthM;
  const to = grid.start[bucket + 1] as number;
  let sum = 0;
  for (let k = grid.start[bucket] as number; k < to; k++) {
    const e = grid.list[k] as number;
    const ax = (x0[e] as number) - x - stepX;
    const ay = (y0[e] as number) - y - stepY;
    const bx = (x1[e] as number) - x - stepX;
    const by = (y1[e] as number) - y - stepY;
    const ex = (x1[e] as number) - (x0[e] as number);
    const ey = (y1[e] as number) - (y0[e] as number);
    const length = Math.sqrt(ex * ex + ey * ey);
    const start = (ax * ex + ay * ey) / length;
    const end = (bx * ex + by * ey) / length;
    // From the nearer end: beside a vertex the difference of two far ones would have no digits left.
    const dM = (start * start < end * end ? ax * ey - ay * ex : bx * ey - by * ex) / length;
    const d = dM / bandwidthM;
    if (d >= reach || d <= -reach) continue;
    const chord = Math.sqrt(reach * reach - d * d);
    const a = Math.max(start / bandwidthM, -chord);
    const b = Math.min(end / bandwidthM, chord);
    if (a >= b) continue;
    if (Math.abs(dM) < NUDGE_M / 100 && start < NUDGE_M && end > -NUDGE_M) return NaN;
    sum += integral(d, a, b) - Math.atan2(d * (b - a), d * d + a * b);
  }
  return sum;
}
