import {
  AREA_SHARES,
  LEAST_WINDOWS,
  type BacktestAnswer,
  type BacktestMethod,
  type BacktestSettings,
  type Difference,
  type MethodTest,
} from '../../domain/backtest';
import { part, type Job } from '../../domain/job';
import { latticeNeighbours } from '../lattice/neighbourhood';
import type { StudyLattice } from '../lattice/studyLattice';
import { differenceOfRates } from './differenceOfRates';
import { bestAt, heldAt } from './measures';
import { countsOf, scoresOf, type DatedCells } from './scores';
import type { Days, TrainTest } from './windows';

/** Shares of the ground at which the plot of surveillance has a point: half per cents up to a fifth. */
const CURVE_SHARES: readonly number[] = Array.from({ length: 40 }, (_, k) => (k + 1) / 200);
const AT = AREA_SHARES.map((share) => CURVE_SHARES.indexOf(share));
/** All intervals together hold with 95 %. */
const LEVEL = 0.05;

/** What a method's first cells held in each window it could be tested on, at the shares of the curve. */
interface Held {
  readonly windows: number[];
  readonly later: Float64Array[];
  readonly before: Float64Array[];
}

/**
 * Each method learns from the days before a window and is measured on the window, over all windows together: incidents
 * hit over incidents there were. Every method is held against the baseline on the windows that it could be tested on.
 */
export function* rollingTest(
  events: DatedCells,
  lattice: StudyLattice,
  days: Days,
  hasCalendar: boolean,
  windows: readonly TrainTest[],
  { methods, seed }: Pick<BacktestSettings, 'methods' | 'seed'>,
): Job<Pick<BacktestAnswer, 'windows' | 'results' | 'curveShares' | 'best'>> {
  const asked: readonly BacktestMethod[] = ['counts', ...methods.filter((method) => method !== 'counts')];
  const near = latticeNeighbours(lattice, 'queen');
  const scores = yield* part(scoresOf(events, lattice, near, days, hasCalendar, windows, asked), 0, 0.5);
  const held = asked.map((): Held => ({ windows: [], later: [], before: [] }));
  const best: Float64Array[] = [];
  const told = [];
  for (const [w, window] of windows.entries()) {
    const later = countsOf(events, lattice.count, window.from, window.to);
    const before = countsOf(events, lattice.count, window.trainFrom, window.from);
    for (const [m, method] of asked.entries()) {
      const score = scores.of(method, window);
      yield 0.5 + (0.5 * (w + m / asked.length)) / windows.length;
      if (!score) continue;
      const [hit, learnt] = heldAt(score, lattice.share, [later, before], CURVE_SHARES);
      held[m].windows.push(w);
      held[m].later.push(hit);
      held[m].before.push(learnt);
    }
    best.push(bestAt(later, lattice.share, CURVE_SHARES));
    told.push({ ...window, trained: sum(before), tested: sum(later) });
  }
  const tested = told.map((window) => window.tested);
  const trained = told.map((window) => window.trained);
  return {
    windows: told,
    curveShares: CURVE_SHARES,
    best: CURVE_SHARES.map((_, at) => sum(best.map((most) => most[at])) / sum(tested)),
    results: asked.map((method, m): MethodTest => {
      const { windows: of, later, before } = held[m];
      const all = of.map((w) => tested[w]);
      const rates = (values: readonly Float64Array[], at: number): number => sum(values.map((one) => one[at]));
      const differences = (theirsAt: (share: number, k: number) => readonly number[]): readonly Difference[] =>
        AREA_SHARES.map((share, k) => {
          const ours = later.map((one) => one[AT[k]]);
          const found = differenceOfRates({ ours, theirs: theirsAt(share, k), all }, LEVEL / asked.length, seed);
          return { share, ...(of.length < LEAST_WINDOWS ? { ...found, low: NaN, high: NaN } : found) };
        });
      return {
        method,
        windows: of.length,
        at: AREA_SHARES.map((share, k) => {
          const hitRate = rates(later, AT[k]) / sum(all);
          // At exactly so much ground the largest PAI is that of the most incidents.
          const ofMost = rates(later, AT[k]) / sum(of.map((w) => best[w][AT[k]]));
          const learnt = rates(before, AT[k]) / sum(of.map((w) => trained[w]));
          return { share, hitRate, pai: hitRate / share, pei: ofMost, peiStar: ofMost, rri: hitRate / learnt };
        }),
        overChance: differences((share) => all.map((n) => n * share)),
        // The baseline is tested on every window.
        differences: m === 0 ? [] : differences((_, k) => of.map((w) => held[0].later[w][AT[k]])),
        curve: CURVE_SHARES.map((_, at) => rates(later, at) / sum(all)),
      };
    }),
  };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
