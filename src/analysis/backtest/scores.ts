import type { BacktestMethod } from '../../domain/backtest';
import { DENSITY_M } from '../../domain/backtest';
import { part, type Job } from '../../domain/job';
import { densityAt } from '../density/densityAt';
import { getisOrd } from '../hotspots/getisOrd';
import type { Neighbourhood } from '../lattice/neighbourhood';
import type { StudyLattice } from '../lattice/studyLattice';
import { pointGrid, stretchesNear, type PointGrid } from '../plane/pointGrid';
import { echoDecay, ECHO_M, ECHO_DAYS, type Decay } from './echoDecay';
import { sameDaysOfYearsBefore, type Days, type TrainTest } from './windows';

/** Incidents of a study area in the order of their days, each with the cell it lies in. Metres, days. */
export interface DatedCells {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly days: Float64Array;
  readonly cell: Int32Array;
}

/** The prospective map: units of distance and of time, and how far either reaches (Bowers, Johnson and Pease 2004). */
const UNIT_M = 50;
const REACH_M = 400;
const WEEK = 7;
const REACH_DAYS = 8 * WEEK;

/** A score for each cell of what is known before a window; null = the method says nothing of it. */
export interface Scores {
  of(method: BacktestMethod, window: TrainTest): Float64Array | null;
}

/**
 * Makes ready what all windows share: densities of the stretches of days between their edges, which add up to those of
 * any window, and the decay of the echo, measured once on what lies before the first test.
 */
export function* scoresOf(
  events: DatedCells,
  lattice: StudyLattice,
  near: Neighbourhood,
  days: Days,
  hasCalendar: boolean,
  windows: readonly TrainTest[],
  methods: readonly BacktestMethod[],
): Job<Scores> {
  const radii = methods.flatMap((method) => DENSITY_M[method] ?? []);
  const edges = [...new Set(windows.flatMap(({ trainFrom, from }) => [trainFrom, from]))].sort((a, b) => a - b);
  const smooth = new Map<number, readonly Float64Array[]>();
  for (const [k, radius] of radii.entries())
    smooth.set(
      radius,
      yield* part(densities(events, lattice, edges, radius), k / (radii.length + 1), (k + 1) / (radii.length + 1)),
    );
  const decay = methods.includes('echo') && windows.length > 0 ? yield* part(echoOf(events, windows[0]), 0.8, 1) : null;
  const centres = pointGrid(lattice.x, lattice.y, REACH_M);
  const counts = ({ from, to }: Days): Float64Array => countsOf(events, lattice.count, from, to);
  return {
    of: (method, { trainFrom, from, to }) => {
      switch (method) {
        case 'counts':
          return counts({ from: trainFrom, to: from });
        case 'density250':
        case 'density500':
        case 'density1000':
          return sumBetween(smooth.get(DENSITY_M[method] ?? 0) ?? [], edges, trainFrom, from, lattice.count);
        case 'gistar':
          return getisOrd(counts({ from: trainFrom, to: from }), near, 'gistar');
        case 'prospective':
          return recent(
            events,
            lattice,
            centres,
            Math.max(trainFrom, from - REACH_DAYS),
            from,
            REACH_M,
            (metres, before) => 1 / ((1 + metres / UNIT_M) * (1 + before / WEEK)),
          );
        case 'echo':
          return decay && recent(events, lattice, centres, Math.max(trainFrom, from - ECHO_DAYS), from, ECHO_M, decay);
        case 'months': {
          const years = sameDaysOfYearsBefore({ from, to }, days, hasCalendar);
          if (years.length === 0) return null;
          const sum = new Float64Array(lattice.count);
          // Whole numbers stay exact: the mean of the years puts cells in the order of their sum.
          for (const year of years) counts(year).forEach((n, cell) => (sum[cell] += n));
          return sum;
        }
      }
    },
  };
}

/** The first of the incidents on a day or after it. */
function firstFrom(days: Float64Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Incidents of the days [from, to) by cell. */
export function countsOf({ days, cell }: DatedCells, cells: number, from: number, to: number): Float64Array {
  const counts = new Float64Array(cells);
  const end = firstFrom(days, to);
  for (let i = firstFrom(days, from); i < end; i++) counts[cell[i]]++;
  return counts;
}

/** The density at the cells' centres of the incidents between one edge and the next. */
function* densities(
  { x, y, days }: DatedCells,
  lattice: StudyLattice,
  edges: readonly number[],
  bandwidthM: number,
): Job<readonly Float64Array[]> {
  const found: Float64Array[] = [];
  for (let k = 0; k + 1 < edges.length; k++) {
    const [from, to] = [edges[k], edges[k + 1]].map((edge) => firstFrom(days, edge));
    const points = {
      x: x.subarray(from, to),
      y: y.subarray(from, to),
      lon: x.subarray(0, 0),
      lat: y.subarray(0, 0),
      weight: null,
      rows: null,
    };
    const kernel = { kernel: 'quartic', bandwidthM, edge: 'none' } as const;
    found.push(yield* part(densityAt(points, lattice, kernel, null, 1e6), k / edges.length, (k + 1) / edges.length));
  }
  return found;
}

function sumBetween(
  parts: readonly Float64Array[],
  edges: readonly number[],
  from: number,
  to: number,
  cells: number,
): Float64Array {
  const sum = new Float64Array(cells);
  for (let k = edges.indexOf(from); k < edges.indexOf(to); k++) {
    const part = parts[k];
    for (let cell = 0; cell < cells; cell++) sum[cell] += part[cell];
  }
  return sum;
}

/** The sum over the incidents of the days [from, to) of what each gives to a cell so far away, so long after. */
function recent(
  { x, y, days }: DatedCells,
  lattice: StudyLattice,
  centres: PointGrid,
  from: number,
  to: number,
  reachM: number,
  gives: Decay,
): Float64Array {
  const sum = new Float64Array(lattice.count);
  const end = firstFrom(days, to);
  for (let i = firstFrom(days, from); i < end; i++) {
    const before = to - days[i];
    stretchesNear(centres, x[i], y[i], reachM, (first, last) => {
      for (let k = first; k < last; k++) {
        const cell = centres.order[k];
        const metres = Math.hypot(lattice.x[cell] - x[i], lattice.y[cell] - y[i]);
        if (metres <= reachM) sum[cell] += gives(metres, before);
      }
    });
  }
  return sum;
}

/** So many incidents, the newest, are enough to measure how an echo dies away. */
const MEASURED = 20_000;

function* echoOf({ x, y, days }: DatedCells, { trainFrom, from }: TrainTest): Job<Decay> {
  const to = firstFrom(days, from);
  const first = Math.max(firstFrom(days, trainFrom), to - MEASURED);
  const newest = [x, y, days].map((column) => column.slice(first, to));
  return yield* echoDecay(newest[0], newest[1], newest[2]);
}
