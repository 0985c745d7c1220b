import { describe, expect, test } from 'vitest';
import { formatIsoDate, fromCityClock } from '../../src/domain/clock';
import { lengthDays, type Period } from '../../src/domain/period';
import type { RegisterSpan } from '../../src/domain/register';
import { presetsOf, type PresetId } from '../../src/state/view/periodPresets';
import { timeAxis } from '../../src/state/view/timeAxis';

const day = (y: number, m: number, d = 1): number => fromCityClock(y, m, d);
const span: Period = { fromMs: day(2022, 6, 10), toMs: day(2024, 5, 15) };
const register = (more: Partial<RegisterSpan> = {}): RegisterSpan => ({
  span,
  rows: 20_000,
  completeToMs: span.toMs,
  outside: { before: 0, after: 0, undated: 0 },
  extent: span,
  gaps: [],
  rule: 'whole',
  ...more,
});
const preset = (id: PresetId, of: RegisterSpan, knowsDays = true) => {
  const found = presetsOf(of, knowsDays).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, days: [found.period.fromMs, found.period.toMs].map(formatIsoDate) };
};

describe('the presets of the period', () => {
  test.each<[PresetId, string, string]>([
    ['last-7', '2024-05-04', '2024-05-11'],
    ['last-28', '2024-04-13', '2024-05-11'],
    ['month', '2024-04-01', '2024-05-01'],
    ['quarter', '2024-01-01', '2024-04-01'],
    ['year', '2024-01-01', '2024-05-11'],
    ['whole', '2022-06-10', '2024-05-15'],
  ])('%s counts back from the last complete day, not from the last', (id, from, to) => {
    const late = register({ completeToMs: day(2024, 5, 11) });
    expect(preset(id, late).days).toEqual([from, to]);
    expect(preset(id, late).whyNot).toBeNull();
  });

  test('a register that ends with a month gives that month, quarter and year whole', () => {
    const of = register({ span: { ...span, toMs: day(2024, 1) }, completeToMs: day(2024, 1) });
    expect(preset('month', of).days).toEqual(['2023-12-01', '2024-01-01']);
    expect(preset('quarter', of).days).toEqual(['2023-10-01', '2024-01-01']);
    expect(preset('year', of).days).toEqual(['2023-01-01', '2024-01-01']);
  });

  test('what the data cannot fill says why, and what a year before cannot fill is not compared', () => {
    const short = register({ span: { fromMs: day(2024, 4, 20), toMs: span.toMs } });
    expect(preset('month', short).whyNot).toBe('begins-later');
    expect(preset('year', short).whyNot).toBe('begins-later');
    expect(preset('last-7', short)).toMatchObject({ whyNot: null, noChange: 'none-before' });
    const emptied = register({ gaps: [{ fromMs: day(2023, 5), toMs: day(2023, 6) }] });
    expect(preset('last-7', emptied)).toMatchObject({ whyNot: null, noChange: 'none-before' });
    const holed = register({ gaps: [{ fromMs: day(2024, 4, 3), toMs: day(2024, 4, 9) }] });
    expect(preset('month', holed).whyNot).toBe('no-data');
    expect(preset('last-28', holed).whyNot).toBeNull();
    expect(preset('last-7', register()).noChange).toBeNull();
    expect(preset('whole', register())).toMatchObject({ whyNot: null, noChange: 'no-data' });
  });

  test('data that say months alone have no last seven days', () => {
    expect(preset('last-7', register(), false).whyNot).toBe('months-alone');
    expect(preset('month', register(), false).whyNot).toBeNull();
  });
});

describe('the dates under the bar', () => {
  test.each([
    [30, 'day'],
    [90, 'day'],
    [400, 'month'],
    [3000, 'year'],
    [30_000, 'year'],
  ])('of %d days are few, in order, and begin a %s', (days, unit) => {
    for (const width of [280, 640, 1100]) {
      const period = { fromMs: span.fromMs, toMs: span.fromMs + days * 86_400_000 };
      const ticks = timeAxis(period, width);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(width / 44);
      const gaps = ticks.slice(1).map((tick, k) => ((tick.ms - ticks[k].ms) / 86_400_000 / lengthDays(period)) * width);
      expect(Math.min(...gaps, 1000)).toBeGreaterThan(40);
      if (width === 1100) expect(ticks.some((tick) => tick.unit === unit)).toBe(true);
    }
  });

  test('a last year that has begun has its word on a phone too', () => {
    const ticks = timeAxis({ fromMs: day(2019, 1, 1), toMs: day(2021, 5, 1) }, 288);
    expect(ticks.map(({ ms }) => formatIsoDate(ms))).toEqual(['2019-01-01', '2020-01-01', '2021-01-01']);
  });

  test('January stands for its year', () => {
    const ticks = timeAxis({ fromMs: day(2023, 11, 5), toMs: day(2024, 3, 20) }, 500);
    expect(ticks.map(({ ms, unit }) => [formatIsoDate(ms), unit])).toEqual([
      ['2023-12-01', 'month'],
      ['2024-01-01', 'year'],
      ['2024-02-01', 'month'],
    ]);
  });
});
