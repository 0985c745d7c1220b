import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeBar } from '../../src/analysis/selection/timeBar';
import { DAY_MS, fromCityClock, midnightOfDay, wallTime } from '../../src/domain/clock';
import { grainOf, GRAINS, grainStops, lacksAll, stepOf } from '../../src/domain/grain';
import { lengthDays, type Period } from '../../src/domain/period';
import type { RegisterSpan } from '../../src/domain/register';
import { runs } from '../prove';
import { tableOf } from '../unit/selectFixtures';

/** Days of 1960-2060: with the clock that was set back in 2024 among them. */
const span = fc
  .tuple(fc.integer({ min: -3650, max: 22_000 }), fc.oneof(fc.integer({ min: 1, max: 400 }), fc.nat(16_000)))
  .map(([first, days]): Period => ({ fromMs: midnightOfDay(first), toMs: midnightOfDay(first + days + 1) }));

const registerOf = (of: Period, more: Partial<RegisterSpan> = {}): RegisterSpan => ({
  span: of,
  rows: 0,
  completeToMs: of.toMs,
  outside: { before: 0, after: 0, undated: 0 },
  extent: of,
  gaps: [],
  rule: 'whole',
  ...more,
});
const indices = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('steps tile a stretch exactly, and only its two ends cut a step', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(...GRAINS), (of, grain) => {
      const stops = grainStops(of, grain);
      expect([stops[0], stops.at(-1)]).toEqual([of.fromMs, of.toMs]);
      const last = stops.length - 2;
      const wrong = stops.slice(1).filter((toMs, k) => {
        const [step, fromMs] = [stepOf(grain, stops[k]), stops[k]];
        const holds = fromMs < toMs && step.fromMs <= fromMs && toMs <= step.toMs;
        return !holds || (k > 0 && step.fromMs !== fromMs) || (k < last && step.toMs !== toMs);
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});

test('a stretch is drawn by at most some hundreds of steps', () => {
  fc.assert(
    fc.property(span, (of) => {
      expect(grainStops(of, grainOf(of)).length).toBeLessThan(370);
    }),
    { numRuns: runs(100) },
  );
});

test('bins hold each record of the register’s days once, where the clock of the city puts it', () => {
  fc.assert(
    fc.property(span, fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { maxLength: 60 }), (of, parts) => {
      const at = parts.map((part) => Math.floor(of.fromMs + part * (of.toMs - of.fromMs))).sort((a, b) => a - b);
      const bar = timeBar(tableOf(at.map((startMs) => ({ startMs }))), indices(at.length), registerOf(of));
      expect(bar.bins.map((bin) => bin.count)).toEqual(
        bar.bins.map((bin) => at.filter((ms) => ms >= bin.fromMs && ms < bin.toMs).length),
      );
      expect(sum(bar.bins.map((bin) => bin.count))).toBe(at.filter((ms) => ms >= of.fromMs && ms < of.toMs).length);
      expect(bar.bins[0].fromMs).toBe(of.fromMs);
      expect(bar.bins.at(-1)?.toMs).toBe(of.toMs);
      bar.bins.slice(1).forEach((bin, k) => expect(bin.fromMs).toBe(bar.bins[k].toMs));
    }),
    { numRuns: runs(100) },
  );
});

const day = (n: number): number => midnightOfDay(20_000 + n);

test('the first and the last week are marked where the register begins or ends within them', () => {
  const of = { fromMs: day(1), toMs: day(141) };
  const { grain, bins } = timeBar(tableOf([]), indices(0), registerOf(of));
  expect(grain).toBe('week');
  expect(bins.map(({ isPartial }) => isPartial)).toEqual(bins.map((bin) => lengthDays(bin) < 7));
  expect(bins.filter(({ isPartial }) => isPartial).length).toBeGreaterThan(0);
  expect(bins.slice(1, -1).every(({ fromMs }) => wallTime(fromMs).weekday === 1)).toBe(true);
});

test('days without data and days still arriving are told from a count of none', () => {
  const of = { fromMs: day(0), toMs: day(60) };
  const at = Array.from({ length: 300 }, (_, k) => day(0) + k * (DAY_MS / 5)).filter(
    (ms) => ms < day(20) || ms >= day(30),
  );
  const register = registerOf(of, { gaps: [{ fromMs: day(20), toMs: day(30) }], completeToMs: day(58) });
  const { grain, bins } = timeBar(tableOf(at.map((startMs) => ({ startMs }))), indices(at.length), register);
  expect(grain).toBe('day');
  expect(bins.flatMap((bin, k) => (lacksAll(bin) ? [k] : []))).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  expect(bins.flatMap(({ isArriving }, k) => (isArriving ? [k] : []))).toEqual([58, 59]);
});

test('what a filter leaves and what was not recorded for half of the time is lacking there, not none', () => {
  const of = { fromMs: day(0), toMs: day(80) };
  const at = Array.from({ length: 200 }, (_, k) => day(40) + k * (DAY_MS / 5));
  const { bins } = timeBar(tableOf(at.map((startMs) => ({ startMs }))), indices(at.length), registerOf(of));
  expect(bins.slice(0, 40).every(lacksAll)).toBe(true);
  expect(bins.slice(40).some(lacksAll)).toBe(false);
});

test('days drawn beyond those that the register covers are bars of their own, and no zeros', () => {
  const day = (n: number): number => fromCityClock(2018, 12, 1) + n * DAY_MS;
  const register = registerOf({ fromMs: day(2), toMs: day(11) });
  const at = [day(-3), day(5), day(6)].map((ms) => ms + 1000);
  const { bins } = timeBar(tableOf(at.map((startMs) => ({ startMs }))), indices(3), register, {
    fromMs: day(-4),
    toMs: day(11),
  });
  expect(bins).toHaveLength(15);
  expect(bins.slice(0, 6).map(({ count, lackDays }) => [count, lackDays])).toEqual([
    [0, 1],
    [1, 1],
    ...Array.from({ length: 4 }, () => [0, 1]),
  ]);
  expect(bins.slice(6).map(({ lackDays }) => lackDays)).toEqual(Array<number>(9).fill(0));
});
