import type { Job } from '../../domain/job';
import type { PlanarPoints } from '../../domain/points';
import { metresOf } from '../../domain/sizes';
import { TOP_PERCENTS, type StabilityMethod, type Stays } from '../../domain/stability';
import { randomOf } from '../chance/random';
import { kernelPeak } from '../density/kernels';
import { lattice } from '../density/scatter';
import type { StudyLattice } from '../lattice/studyLattice';
import { topThresholds } from './topThresholds';

/** A radius of smoothing and a square that go together, metres. */
interface Pair {
  readonly bandwidthM: number;
  readonly cellM: number;
}

/** In how many runs each square of the study area, and each place asked about, is on top. */
interface Staying {
  readonly cells: Stays;
  readonly places: Stays;
  readonly pairs: number;
}

const EVENTS_PER_STEP = 20_000;
/** Falling, as thresholds are found. */
const SHARES = TOP_PERCENTS.map((percent) => Number(percent) / 100).reverse();

/** Radii and squares that go together: a square of more than half the radius makes its sum a matter of luck. */
export const pairsOf = ({ bandwidths, cells }: StabilityMethod): readonly Pair[] =>
  metresOf(bandwidths).flatMap((bandwidthM) =>
    metresOf(cells)
      .filter((cellM) => 2 * cellM <= bandwidthM)
      .map((cellM) => ({ bandwidthM, cellM })),
  );

/**
 * Whether places stay where they are. Each run takes the next pair of radius and square, lays the grid at an offset
 * drawn anew, draws as many incidents as there are from them with replacement, and smooths them (quartic, exactly, no
 * edge correction). A place has the value of the square of that grid in which it lies, and is on top while less than
 * 1, 2 or 5 % of the study area is denser, measured by the cells of `ground`, which every run shares.
 *
 * `entered`: the rows that count; `places`: metres. The same seed gives the same answer everywhere.
 */
export function* stayingOnTop(
  points: PlanarPoints,
  entered: Uint32Array,
  ground: StudyLattice,
  places: readonly { readonly x: number; readonly y: number }[],
  method: StabilityMethod,
): Job<Staying> {
  const pairs = pairsOf(method);
  const { count, x, y, share } = ground;
  const counted = (of: number): Stays => SHARES.map(() => new Uint16Array(of));
  const staying: Staying = { cells: counted(count), places: counted(places.length), pairs: pairs.length };
  if (pairs.length === 0 || entered.length === 0 || count === 0) return staying;
  const next = randomOf(method.seed);
  const times = new Uint16Array(entered.length);
  const values = new Float64Array(count);
  const [ordered, grounds] = [new Float64Array(count), new Float64Array(count)];
  const [west, east] = ends(x, places, 'x');
  const [south, north] = ends(y, places, 'y');
  for (let run = 0; run < method.runs; run++) {
    if (run > 0) yield run / method.runs;
    const { bandwidthM, cellM } = pairs[run % pairs.length];
    const [originX, originY] = [west - next() * cellM, south - next() * cellM];
    const cols = Math.floor((east - originX) / cellM) + 1;
    const rows = Math.floor((north - originY) / cellM) + 1;
    const frame = { originX, originY, cols, rows, cellM };
    const sums = lattice(frame, 'quartic', bandwidthM, bandwidthM, kernelPeak('quartic', bandwidthM));
    drawTimes(times, next);
    addDrawn(sums.add, points, entered, times);
    const valueAt = (px: number, py: number): number =>
      sums.sums[
        (Math.floor((py - originY) / cellM) + sums.margin) * sums.stride +
          Math.floor((px - originX) / cellM) +
          sums.margin
      ];
    for (let cell = 0; cell < count; cell++) values[cell] = valueAt(x[cell], y[cell]);
    ordered.set(values);
    grounds.set(share);
    const least = topThresholds(ordered, grounds, count, SHARES);
    least.forEach((threshold, k) => {
      const stays = staying.cells[k];
      for (let cell = 0; cell < count; cell++) if (values[cell] >= threshold && values[cell] > 0) stays[cell]++;
      places.forEach((place, p) => {
        const value = valueAt(place.x, place.y);
        if (value >= threshold && value > 0) staying.places[k][p]++;
      });
    });
  }
  return { ...staying, cells: staying.cells.toReversed(), places: staying.places.toReversed() };
}

/** How often each is drawn of as many draws as there are incidents, with replacement. */
function drawTimes(times: Uint16Array, next: () => number): void {
  times.fill(0);
  for (let k = 0; k < times.length; k++) times[Math.floor(next() * times.length)]++;
}

function addDrawn(
  add: (x: Float64Array, y: Float64Array, w: Float64Array, n: number) => void,
  points: PlanarPoints,
  entered: Uint32Array,
  times: Uint16Array,
): void {
  const [x, y, w] = [0, 1, 2].map(() => new Float64Array(Math.min(EVENTS_PER_STEP, entered.length)));
  let n = 0;
  for (let k = 0; k < entered.length; k++) {
    if (times[k] === 0) continue;
    const row = entered[k];
    x[n] = points.x[row];
    y[n] = points.y[row];
    w[n] = times[k] * (points.weight ? points.weight[row] : 1);
    if (++n < x.length) continue;
    add(x, y, w, n);
    n = 0;
  }
  add(x, y, w, n);
}

function ends(
  centres: Float64Array,
  places: readonly { readonly x: number; readonly y: number }[],
  axis: 'x' | 'y',
): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of centres) [least, most] = [Math.min(least, value), Math.max(most, value)];
  for (const place of places) [least, most] = [Math.min(least, place[axis]), Math.max(most, place[axis])];
  return [least, most];
}
