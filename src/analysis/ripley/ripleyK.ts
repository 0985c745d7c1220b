import type { Job } from '../../domain/job';
import type { RipleyEdge } from '../../domain/ripley';
import { inGridOrder, pointGrid, stretchesNear } from '../plane/pointGrid';
import { bordersOf, type Borders } from './circleShare';
import { setCovariance, type SetCovariance } from './setCovariance';
import type { StudyWindow } from './studyWindow';

/** No pair counts for more than so many, as spatstat has it: one at a needle of the window would else be all. */
const MOST_WEIGHT = 100;
const PAIRS_PER_STEP = 200_000;

/** A window made ready for distances up to the last of them. */
export interface RipleyCounter {
  readonly r: readonly number[];
  readonly edge: RipleyEdge;
  readonly window: StudyWindow;
  readonly borders: Borders | null;
  readonly common: SetCovariance | null;
}

export function* ripleyCounter(window: StudyWindow, r: readonly number[], edge: RipleyEdge): Job<RipleyCounter> {
  const reachM = Math.max(r[r.length - 1], 1e-9);
  return {
    r,
    edge,
    window,
    borders: edge === 'isotropic' || edge === 'border' ? bordersOf(window, reachM) : null,
    common: edge === 'translation' ? yield* setCovariance(window, reachM) : null,
  };
}

/**
 * Ripley's K at each distance: A / (n (n - 1)) times the sum over ordered pairs at most r apart of the weight that
 * makes up for the edge (Ripley 1977; spatstat's Kest). `isotropic`: one over the share of the circle about the first
 * through the second that lies in the window (Ripley 1988); `translation`: the area over that of the window and the
 * window moved by the pair (Ohser 1983), both at most 100; `border`: pairs whose first lies at least r from the
 * border, over n / A times their number. NaN where the correction cannot say: r from half the box's diagonal on, from
 * its shorter side on, or no point so far from the border. Points in metres, all in the window; square metres.
 */
export function* ripleyK(counter: RipleyCounter, x: Float64Array, y: Float64Array): Job<Float64Array> {
  const { r, edge, window, borders, common } = counter;
  const n = x.length;
  const reachM = r[r.length - 1];
  const grid = pointGrid(x, y, Math.max(reachM / 2, 1e-9), 4 * n + 16);
  const [xs, ys] = [inGridOrder(grid, x), inGridOrder(grid, y)];
  const far = borders && Float64Array.from(xs, (at, k) => borders.distance(at, ys[k]));
  // The first distance beyond each one's border: from there on it counts no more.
  const over = edge === 'border' && far ? far.map((d) => firstFrom(r, d, false)) : null;
  const slotOf = slotsOf(r);
  const sums = new Float64Array(r.length + 1);
  const { areaM2 } = window;
  let work = 0;
  for (let i = 0; i < n; i++) {
    const [ax, ay] = [xs[i], ys[i]];
    stretchesNear(grid, ax, ay, reachM, (from, to) => {
      work += to - from;
      for (let j = Math.max(from, i + 1); j < to; j++) {
        const [dx, dy] = [xs[j] - ax, ys[j] - ay];
        const d = Math.sqrt(dx * dx + dy * dy);
        if (d > reachM) continue;
        const slot = slotOf(d);
        if (common) sums[slot] += 2 * Math.min(MOST_WEIGHT, areaM2 / common(dx, dy));
        else if (over) {
          for (const end of [over[i], over[j]]) {
            if (end <= slot) continue;
            sums[slot]++;
            sums[end]--;
          }
        } else if (borders && far) {
          sums[slot] += far[i] >= d ? 1 : Math.min(MOST_WEIGHT, 1 / borders.share(ax, ay, d));
          sums[slot] += far[j] >= d ? 1 : Math.min(MOST_WEIGHT, 1 / borders.share(xs[j], ys[j], d));
        } else sums[slot] += 2;
      }
    });
    if (work > PAIRS_PER_STEP) {
      work = 0;
      yield i / n;
    }
  }
  const known = knownUpTo(counter);
  let sum = 0;
  return Float64Array.from(r, (at, k) => {
    sum += sums[k];
    if (at >= known) return NaN;
    if (!far || edge !== 'border') return (areaM2 * sum) / (n * (n - 1));
    const clear = far.reduce((count, d) => count + (d >= at ? 1 : 0), 0);
    return clear > 0 ? (areaM2 * sum) / (n * clear) : NaN;
  });
}

/** L = √(K / π), metres. */
export const ripleyL = (k: Float64Array): Float64Array => k.map((value) => Math.sqrt(value / Math.PI));

/** The distance from which on a correction says nothing. */
function knownUpTo({ edge, window }: RipleyCounter): number {
  const { minX, minY, maxX, maxY } = window.index.box;
  if (edge === 'isotropic') return Math.hypot(maxX - minX, maxY - minY) / 2;
  return edge === 'translation' ? Math.min(maxX - minX, maxY - minY) : Infinity;
}

/** The index of the first distance that is at least d, or (`orSame` false) beyond it. */
function firstFrom(r: readonly number[], d: number, orSame: boolean): number {
  let k = 0;
  while (k < r.length && (orSame ? r[k] < d : r[k] <= d)) k++;
  return k;
}

/** The same for many: by a table of equal steps, each with the first distance that may be meant. */
function slotsOf(r: readonly number[]): (d: number) => number {
  const steps = 4 * r.length;
  const perMetre = steps / Math.max(r[r.length - 1], 1e-9);
  const first = Uint16Array.from({ length: steps + 1 }, (_, k) => firstFrom(r, (k - 1e-6) / perMetre, true));
  return (d) => {
    let k = first[Math.floor(d * perMetre)];
    while (r[k] < d) k++;
    return k;
  };
}
