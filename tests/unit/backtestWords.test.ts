import { describe, expect, it } from 'vitest';
import { rollingTest } from '../../src/analysis/backtest/rollingTest';
import { countsOf, type DatedCells } from '../../src/analysis/backtest/scores';
import { testWindows } from '../../src/analysis/backtest/windows';
import { drawPoisson, randomOf } from '../../src/analysis/chance/random';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import { BACKTEST_METHODS, type BacktestAnswer, type BacktestSettings } from '../../src/domain/backtest';
import { finish } from '../../src/domain/job';
import { LOCALES } from '../../src/i18n';
import { backtestJson } from '../../src/questions/backtest/table';
import { words } from '../../src/questions/backtest/words';
import { textOf } from '../../src/questions/question';

const SIDE = 5000;
const DAYS = 600;
const set: BacktestSettings = {
  train: '240d',
  test: '30d',
  methods: BACKTEST_METHODS,
  percent: 10,
  shape: 'square',
  sizeM: 250,
  seed: 1,
};
const lattice = studyLattice(
  { rings: [Float64Array.of(0, 0, SIDE, 0, SIDE, SIDE, 0, SIDE, 0, 0)] },
  set.shape,
  set.sizeM,
);

/** Events of each cell by a mean of its own per hundred days, anywhere in it, on any day. */
function eventsOf(meanAt: (x: number, y: number, cell: number) => number, until = DAYS): DatedCells {
  const next = randomOf(3);
  const all: (readonly [x: number, y: number, day: number, cell: number])[] = [];
  for (let cell = 0; cell < lattice.count; cell++) {
    const [cx, cy] = [lattice.x[cell], lattice.y[cell]];
    const count = drawPoisson((meanAt(cx, cy, cell) * until) / 100, next);
    for (let k = 0; k < count; k++)
      all.push([cx + (next() - 0.5) * 250, cy + (next() - 0.5) * 250, Math.floor(next() * until), cell]);
  }
  all.sort((a, b) => a[2] - b[2]);
  const column = (k: number): Float64Array => Float64Array.from(all, (event) => event[k]);
  return { x: column(0), y: column(1), days: column(2), cell: Int32Array.from(all, (event) => event[3]) };
}

function answerOf(events: DatedCells, changed: Partial<BacktestSettings> = {}): BacktestAnswer {
  const asked = { ...set, ...changed };
  const days = { from: 0, to: DAYS };
  const windows = testWindows(days, asked.train, asked.test, false);
  return {
    ...asked,
    ...finish(rollingTest(events, lattice, days, false, windows, asked)),
    mask: 'none',
    area: null,
    incidents: events.days.length,
    outside: 0,
    undated: 0,
    cells: lattice.count,
    days,
    leftOut: 0,
    isPlane: true,
  };
}
const said = (answer: BacktestAnswer, locale: (typeof LOCALES)[number] = 'en'): string =>
  JSON.stringify(words[locale].sentences(answer));

/** Busy cells anywhere among quiet ones: what is about a cell says nothing of it. */
const scattered = eventsOf((_, __, cell) => (randomOf(cell)() > 0.9 ? 12 : 1));
/** A broad hill of few incidents: most cells saw one or none. */
const hill = eventsOf((x, y) => 0.6 * Math.exp(-((x - 1800) ** 2 + (y - 3000) ** 2) / (2 * 900 ** 2)));

describe('a back-test', () => {
  it('says that none is better than the counts where busy cells stand alone, and which are worse', () => {
    const text = said(answerOf(scattered));
    expect(text).toContain('Yes: on 10% of the ground');
    expect(text).toContain('None is better than plain counts of the 240 days before');
    expect(text).toMatch(/Worse than the counts: [^"]*density, radius 1 km/);
  });

  it('names the smoother map to trust where incidents are few on a broad hill', () => {
    const answer = answerOf(hill);
    expect(said(answer)).toMatch(
      /the one to trust for this file: (hot spots by Gi\*|density, radius (500 m|1 km)), \+/,
    );
    for (const locale of LOCALES) expect(said(answer, locale)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('tells no map from another where the ground is even, nor the counts from chance', () => {
    const text = said(answerOf(eventsOf(() => 2)));
    expect(text).toContain('It cannot be told');
    expect(text).toContain('None is better');
    expect(text).not.toContain('Worse than the counts');
  });

  it('concludes nothing of a few tests, and says which a map could be tested on', () => {
    const few = answerOf(hill, { train: '450d', test: '30d' });
    expect(few.windows).toHaveLength(5);
    expect(textOf(words.en.caution(few))).toContain('Under 8 tests');
    expect(said(few)).not.toMatch(/Yes:|None is better|to trust/);
    expect(few.results.at(1)?.differences[0].low).toBeNaN();
    const seasons = answerOf(hill).results.find(({ method }) => method === 'months');
    expect(seasons?.windows).toBe(7);
    expect(said(answerOf(hill))).toContain('only 7 of 12 tests');
  });

  it('says why there is nothing to test, with no figure that is none', () => {
    const none = answerOf(hill, { train: '12m', test: '12m' });
    expect(none.windows).toEqual([]);
    expect(said(none)).toContain('Nothing can be tested');
    const empty = { ...answerOf(eventsOf(() => 0)), days: null };
    expect(said(empty)).toContain('there is nothing to test');
    const nothingAfter = answerOf(eventsOf(() => 1, 100));
    expect(said(nothingAfter)).toContain('Nothing can be tested');
    for (const answer of [none, empty, nothingAfter]) {
      expect(JSON.stringify(backtestJson(answer))).not.toMatch(/NaN|Infinity/);
      for (const locale of LOCALES) {
        expect(said(answer, locale)).not.toMatch(/NaN|undefined|Infinity/);
        expect([words[locale].bars(answer), words[locale].curves(answer)]).toEqual([null, null]);
      }
    }
  });

  it('holds no map above one that sees the future, and gives every map all the ground', () => {
    const { results, best, curveShares } = answerOf(scattered);
    for (const { curve, at } of results) {
      curve.forEach((hit, k) => expect(hit).toBeLessThanOrEqual(best[k] + 1e-12));
      for (const { peiStar } of at) expect(peiStar).toBeLessThanOrEqual(1);
    }
    expect(curveShares.at(-1)).toBe(0.2);
  });

  it('learns from no day of a test: what happens in the last window changes no earlier one', () => {
    const last = testWindows({ from: 0, to: DAYS }, set.train, set.test, false).at(-1);
    const kept = scattered.days.filter((day) => day < (last?.from ?? 0)).length;
    const cut: DatedCells = {
      x: scattered.x.slice(0, kept),
      y: scattered.y.slice(0, kept),
      days: scattered.days.slice(0, kept),
      cell: scattered.cell.slice(0, kept),
    };
    const [all, before] = [answerOf(scattered), answerOf(cut)];
    const hits = ({ results, windows }: BacktestAnswer): number[] =>
      results.map(({ curve }) => curve[19] * windows.reduce((sum, { tested }) => sum + tested, 0));
    // The hits of the last window alone are gone.
    const later = countsOf(scattered, lattice.count, last?.from ?? 0, DAYS).reduce((a, b) => a + b, 0);
    hits(all).forEach((n, m) => {
      expect(n - hits(before)[m]).toBeGreaterThan(0);
      expect(n - hits(before)[m]).toBeLessThanOrEqual(later);
    });
    expect(before.windows.slice(0, -1)).toEqual(all.windows.slice(0, -1));
  });
});
