import type { Kernel } from '../../domain/density';
import type { GridFrame } from './gridFrame';
import { GAUSSIAN_GRID_CUT, kernelShape } from './kernels';

/**
 * Sums of kernels on a lattice with a margin, so that no event's kernel has to be clipped: cell (col, row) of the frame
 * is `sums[(row + margin) * stride + col + margin]`. Sums are in units of `unit`: the density per square metre is sum *
 * unit.
 */
export interface Lattice {
  readonly sums: Float64Array;
  readonly stride: number;
  readonly rows: number;
  readonly margin: number;
  readonly unit: number;
  /** Adds events, exactly; those whose kernel reaches no cell of the frame may be passed over. */
  readonly add: (x: Float64Array, y: Float64Array, w: Float64Array, n: number) => void;
}

/** One event's kernel, in cells: the reach along an axis, the columns it may touch, how the lattice lies. */
interface Stamp {
  readonly sums: Float64Array;
  readonly stride: number;
  readonly rows: number;
  /** Reach in cells. */
  readonly reach: number;
  /** Centres within reach along one axis, at most. */
  readonly width: number;
  /** `width` in whole blocks of columns. */
  readonly wide: number;
  readonly originX: number;
  readonly originY: number;
  readonly perCell: number;
}

/**
 * A lattice over a frame for a kernel. `peak` is the kernel's height at its centre (per m²), `reachM` its reach on a
 * grid. Nothing is binned or rounded: each event's own distances to the cells' centres are used, in float64.
 */
export function lattice(frame: GridFrame, kernel: Kernel, bandwidthM: number, reachM: number, peak: number): Lattice {
  const { cellM } = frame;
  const reach = reachM / cellM;
  const width = Math.ceil(2 * reach) + (kernel === 'uniform' ? 1 : 0);
  const fives = Math.ceil(width / 5) * 5;
  const sixes = Math.ceil(width / 6) * 6;
  const wide = kernel === 'gaussian' ? fives : Math.min(fives, sixes);
  const margin = wide + 2;
  const stride = frame.cols + 2 * margin;
  const rows = frame.rows + 2 * margin;
  const sums = new Float64Array(stride * rows);
  const stamp: Stamp = {
    sums,
    stride,
    rows,
    reach,
    width,
    wide,
    originX: frame.originX + (0.5 - margin) * cellM,
    originY: frame.originY + (0.5 - margin) * cellM,
    perCell: 1 / cellM,
  };
  const base = { sums, stride, rows, margin };
  if (kernel === 'quartic') {
    const add = fives < sixes ? quarticByFives : quarticBySixes;
    return { ...base, unit: peak / (4 * reach ** 4), add: (x, y, w, n) => add(stamp, x, y, w, n) };
  }
  if (kernel === 'gaussian') {
    const spread = reach / GAUSSIAN_GRID_CUT;
    return { ...base, unit: peak, add: (x, y, w, n) => addGaussian(stamp, spread, x, y, w, n) };
  }
  const perSquare = (cellM / bandwidthM) ** 2;
  return { ...base, unit: peak, add: (x, y, w, n) => addAny(stamp, kernel, perSquare, x, y, w, n) };
}

/*
 * The quartic from squared distances in cells: (H^2 - d^2)^2, and 0 beyond H because v + |v| is 2 max(v, 0), without a
 * branch. A fixed number of columns and rows, written out, is three to five times faster than trimming each row to the
 * circle (the branch predictor cannot guess the trimmed lengths): that is why there are two bodies instead of one loop.
 * The weight goes in as its root, so that squaring brings it out.
 */
function quarticBySixes(k: Stamp, x: Float64Array, y: Float64Array, w: Float64Array, n: number): void {
  const { sums, stride, rows, reach, width, wide, originX, originY, perCell } = k;
  const square = reach * reach;
  for (let i = 0; i < n; i++) {
    const gx = ((x[i] as number) - originX) * perCell;
    const gy = ((y[i] as number) - originY) * perCell;
    const root = Math.sqrt(w[i] as number);
    const col = Math.ceil(gx - reach);
    const row = Math.ceil(gy - reach);
    if (!(col >= 0 && row >= 0 && col + wide <= stride && row + width <= rows)) continue;
    for (let b = 0; b < wide; b += 6) {
      const f = col + b - gx;
      const s0 = root * f * f;
      const s1 = root * (f + 1) * (f + 1);
      const s2 = root * (f + 2) * (f + 2);
      const s3 = root * (f + 3) * (f + 3);
      const s4 = root * (f + 4) * (f + 4);
      const s5 = root * (f + 5) * (f + 5);
      let at = row * stride + col + b;
      let dy = row - gy;
      for (let r = 0; r < width; r++) {
        const left = root * (square - dy * dy);
        let v = left - s0;
        v += Math.abs(v);
        sums[at] = (sums[at] as number) + v * v;
        v = left - s1;
        v += Math.abs(v);
        sums[at + 1] = (sums[at + 1] as number) + v * v;
        v = left - s2;
        v += Math.abs(v);
        sums[at + 2] = (sums[at + 2] as number) + v * v;
        v = left - s3;
        v += Math.abs(v);
        sums[at + 3] = (sums[at + 3] as number) + v * v;
        v = left - s4;
        v += Math.abs(v);
        sums[at + 4] = (sums[at + 4] as number) + v * v;
        v = left - s5;
        v += Math.abs(v);
        sums[at + 5] = (sums[at + 5] as number) + v * v;
        at += stride;
        dy++;
      }
    }
  }
}

function quarticByFives(k: Stamp, x: Float64Array, y: Float64Array, w: Float64Array, n: number): void {
  const { sums, stride, rows, reach, width, wide, originX, originY, perCell } = k;
  const square = reach * reach;
  for (let i = 0; i < n; i++) {
    const gx = ((x[i] as number) - originX) * perCell;
    const gy = ((y[i] as number) - originY) * perCell;
    const root = Math.sqrt(w[i] as number);
    const col = Math.ceil(gx - reach);
    const row = Math.ceil(gy - reach);
    if (!(col >= 0 && row >= 0 && col + wide <= stride && row + width <= rows)) continue;
    for (let b = 0; b < wide; b += 5) {
      const f = col + b - gx;
      const s0 = root * f * f;
      const s1 = root * (f + 1) * (f + 1);
      const s2 = root * (f + 2) * (f + 2);
      const s3 = root * (f + 3) * (f + 3);
      const s4 = root * (f + 4) * (f + 4);
      let at = row * stride + col + b;
      let dy = row - gy;
      for (let r = 0; r < width; r++) {
        const left = root * (square - dy * dy);
        let v = left - s0;
        v += Math.abs(v);
        sums[at] = (sums[at] as number) + v * v;
        v = left - s1;
        v += Math.abs(v);
        sums[at + 1] = (sums[at + 1] as number) + v * v;
        v = left - s2;
        v += Math.abs(v);
        sums[at + 2] = (sums[at + 2] as number) + v * v;
        v = left - s3;
        v += Math.abs(v);
        sums[at + 3] = (sums[at + 3] as number) + v * v;
        v = left - s4;
        v += Math.abs(v);
        sums[at + 4] = (sums[at + 4] as number) + v * v;
        at += stride;
        dy++;
      }
    }
  }
}

/**
 * The gaussian is a product of its axes: two short tables an event, then their products over the square within the cut.
 */
function addGaussian(k: Stamp, spread: number, x: Float64Array, y: Float64Array, w: Float64Array, n: number): void {
  const { sums, stride, rows, reach, width, wide, originX, originY, perCell } = k;
  const rate = -1 / (2 * spread * spread);
  const along = new Float64Array(wide);
  const up = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    const gx = ((x[i] as number) - originX) * perCell;
    const gy = ((y[i] as number) - originY) * perCell;
    const col = Math.ceil(gx - reach);
    const row = Math.ceil(gy - reach);
    if (!(col >= 0 && row >= 0 && col + wide <= stride && row + width <= rows)) continue;
    bell(along, width, col - gx, rate);
    bell(up, width, row - gy, rate);
    let at = row * stride + col;
    for (let r = 0; r < width; r++) {
      const height = (w[i] as number) * (up[r] as number);
      for (let c = 0; c < wide; c += 5) {
        const a = at + c;
        sums[a] = (sums[a] as number) + height * (along[c] as number);
        sums[a + 1] = (sums[a + 1] as number) + height * (along[c + 1] as number);
        sums[a + 2] = (sums[a + 2] as number) + height * (along[c + 2] as number);
        sums[a + 3] = (sums[a + 3] as number) + height * (along[c + 3] as number);
        sums[a + 4] = (sums[a + 4] as number) + height * (along[c + 4] as number);
      }
      at += stride;
    }
  }
}

/**
 * exp(rate t^2) at t = start, start + 1, ...: outwards from the middle by products, so that rounding stays at 1e-14.
 */
function bell(into: Float64Array, width: number, start: number, rate: number): void {
  const middle = width >> 1;
  const t = start + middle;
  const step = Math.exp(2 * rate);
  let value = Math.exp(rate * t * t);
  let factor = Math.exp(rate * (2 * t + 1));
  into[middle] = value;
  for (let k = middle + 1; k < width; k++) {
    value *= factor;
    factor *= step;
    into[k] = value;
  }
  value = into[middle] as number;
  factor = Math.exp(rate * (1 - 2 * t));
  for (let k = middle - 1; k >= 0; k--) {
    value *= factor;
    factor *= step;
    into[k] = value;
  }
}

function addAny(
  k: Stamp,
  kernel: Kernel,
  perSquare: number,
  x: Float64Array,
  y: Float64Array,
  w: Float64Array,
  n: number,
): void {
  const { sums, stride, rows, reach, width, wide, originX, originY, perCell } = k;
  // The uniform kernel counts its radius: rounding must not leave out the column or row that lies exactly there.
  const hair = 1e-9;
  for (let i = 0; i < n; i++) {
    const gx = ((x[i] as number) - originX) * perCell;
    const gy = ((y[i] as number) - originY) * perCell;
    const col = Math.ceil(gx - reach - hair);
    const row = Math.ceil(gy - reach - hair);
    if (!(col >= 0 && row >= 0 && col + wide <= stride && row + width <= rows)) continue;
    for (let r = 0; r < width; r++) {
      const dy = row + r - gy;
      const at = (row + r) * stride + col;
      for (let c = 0; c < width; c++) {
        const dx = col + c - gx;
        sums[at + c] =
          (sums[at + c] as number) + (w[i] as number) * kernelShape(kernel, (dx * dx + dy * dy) * perSquare);
      }
    }
  }
}
