import { heldAt } from '../src/analysis/backtest/measures';
import { rollingTest } from '../src/analysis/backtest/rollingTest';
import { testWindows } from '../src/analysis/backtest/windows';
import type { DatedCells } from '../src/analysis/backtest/scores';
import { studyLattice, type StudyLattice } from '../src/analysis/lattice/studyLattice';
import { DENSITY_M, type BacktestMethod } from '../src/domain/backtest';
import { dayOfDate } from '../src/domain/clock';
import { finish } from '../src/domain/job';
import { measure, type Job } from './harness';
import { CITY_BOX, clusteredIncidents } from './scene';

const { minX, minY, maxX, maxY } = CITY_BOX;
const CITY = { rings: [Float64Array.of(minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY)] };
const SIX = ['density250', 'density500', 'density1000', 'gistar', 'prospective', 'echo'] as const;
const DENSITIES = ['density250', 'density500', 'density1000'] as const;
/** Two years, tested on the months of the second: each learns from the year before it. */
const DAYS = { from: dayOfDate(2020, 1), to: dayOfDate(2022, 1) };

function eventsOn(lattice: StudyLattice, count: number): DatedCells {
  const { x, y } = clusteredIncidents(count);
  const length = DAYS.to - DAYS.from;
  const days = Float64Array.from(x, (_, k) => DAYS.from + Math.floor((k / count) * length));
  return { x, y, days, cell: Int32Array.from(x, (_, k) => lattice.cellOf(x[k], y[k])) };
}

/** Months of a year, each foretold by the year before it. */
function job(count: number, sizeM: number, methods: readonly BacktestMethod[], turns: number, withPeer: boolean): Job {
  const lattice = studyLattice(CITY, 'hexagon', sizeM);
  const events = eventsOn(lattice, count);
  const windows = testWindows(DAYS, '12m', '1m', true);
  const ours = (): number[][] =>
    finish(rollingTest(events, lattice, DAYS, true, windows, { methods, seed: 1 })).results.map(({ curve }) => [
      ...curve,
    ]);
  return {
    title: `back-test, ${methods.length} methods, ${count.toLocaleString('en')} incidents, ${windows.length} months, ${lattice.count.toLocaleString('en')} cells`,
    turns,
    ours: { name: 'densities of months added up, close cells by a grid', run: ours },
    peers: withPeer
      ? [
          {
            name: 'every incident and every cell, each month anew',
            once: true,
            run: () => DENSITIES.map((method) => plainly(events, lattice, DENSITY_M[method] ?? 0)),
          },
        ]
      : [],
    compare: (mine, theirs) => {
      const off = Math.max(
        ...(theirs as number[][]).flatMap((curve, m) =>
          curve.map((rate, k) => Math.abs(rate - (mine as number[][])[m + 1][k])),
        ),
      );
      if (off > 1e-9) throw new Error(`hit rates differ by ${off}`);
      return `hit rates within ${off.toExponential(0)}`;
    },
  };
}

function plainly({ x, y, days, cell }: DatedCells, lattice: StudyLattice, radiusM: number): number[] {
  const shares = Array.from({ length: 40 }, (_, k) => (k + 1) / 200);
  const hits = shares.map(() => 0);
  let all = 0;
  for (const { trainFrom, from, to } of testWindows(DAYS, '12m', '1m', true)) {
    const score = new Float64Array(lattice.count);
    const later = new Float64Array(lattice.count);
    for (let i = 0; i < x.length; i++) {
      if (days[i] >= from && days[i] < to) later[cell[i]]++;
      if (days[i] < trainFrom || days[i] >= from) continue;
      for (let c = 0; c < lattice.count; c++) {
        const u = ((lattice.x[c] - x[i]) ** 2 + (lattice.y[c] - y[i]) ** 2) / radiusM ** 2;
        if (u < 1) score[c] += (1 - u) ** 2;
      }
    }
    heldAt(score, lattice.share, [later], shares)[0].forEach((n, k) => (hits[k] += n));
    all += later.reduce((a, b) => a + b, 0);
  }
  return hits.map((n) => n / all);
}

// Goal: six methods over twelve months of 100,000 incidents under 10 s.
measure([job(4_000, 1000, DENSITIES, 3, true), job(100_000, 250, SIX, 3, false)]);
