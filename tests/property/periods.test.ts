import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfPeriod, select } from '../../src/analysis/selection/select';
import { monthlyCounts } from '../../src/analysis/selection/tally';
import { fromCityClock } from '../../src/domain/clock';
import { NO_FILTER } from '../../src/domain/filter';
import { lastYear, lengthDays, previousPeriod, shiftDays, wholeMonths, type Period } from '../../src/domain/period';
import { wallTime } from '../../src/domain/clock';
import { randomRows, tableOf } from '../unit/selectFixtures';
import { runs } from '../prove';

const table = tableOf(randomRows(3000, 51));
const FROM = fromCityClock(2018, 1, 1);
const TO = fromCityClock(2026, 1, 1);
const rowsOf = (period: Period): Uint32Array => select(table, { ...NO_FILTER, period }, null, []);
/** Any moment, or exactly that of a record: where a split may count one twice or not at all. */
const moment = fc.oneof(
  fc.integer({ min: FROM, max: TO }),
  fc
    .integer({ min: 0, max: table.count - 1 })
    .map((i) => table.startMs[i])
    .filter((ms) => !Number.isNaN(ms)),
);

describe('periods', () => {
  it('partition the data wherever they are split: every timed row once, in order', () => {
    const whole = [...rowsOf({ fromMs: FROM, toMs: TO })];
    expect(whole.length).toBeGreaterThan(2700);
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 12 }), (splits) => {
        const ends = [FROM, ...splits.toSorted((a, b) => a - b), TO];
        const parts = ends.slice(1).flatMap((toMs, k) => [...rowsOf({ fromMs: ends[k], toMs })]);
        expect(parts).toEqual(whole);
      }),
      { numRuns: runs(200) },
    );
  });

  it('never hold a row without a time', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [from, to] = rowsOfPeriod(table, { fromMs: Math.min(a, b), toMs: Math.max(a, b) });
        for (let i = from; i < to; i++) expect(table.startMs[i]).not.toBeNaN();
      }),
    );
  });

  it('of months sum to their years, and years to the whole', () => {
    const all = select(table, NO_FILTER, null, []);
    const months = monthlyCounts(table, all, { fromMs: FROM, toMs: TO });
    expect(months.length).toBe(96);
    const years = Array.from(
      { length: 8 },
      (_, k) => rowsOf({ fromMs: fromCityClock(2018 + k, 1, 1), toMs: fromCityClock(2019 + k, 1, 1) }).length,
    );
    years.forEach((count, k) =>
      expect(months.slice(k * 12, k * 12 + 12).reduce((sum, m) => sum + m.count, 0)).toBe(count),
    );
    expect(years.reduce((a, b) => a + b, 0)).toBe(rowsOf({ fromMs: FROM, toMs: TO }).length);
  });

  it('of every day from 2019 to 2028 keep their number of days a year earlier, but for 29 February', () => {
    const leaps = (period: Period): number => {
      let found = 0;
      for (let ms = period.fromMs; ms < period.toMs; ms = shiftDays(ms, 1))
        found += Number(wallTime(ms).month === 2 && wallTime(ms).day === 29);
      return found;
    };
    for (let fromMs = fromCityClock(2019, 1, 1); fromMs < fromCityClock(2029, 1, 1); fromMs = shiftDays(fromMs, 1)) {
      for (const days of [1, 2, 7, 31]) {
        const period = { fromMs, toMs: shiftDays(fromMs, days) };
        const before = lastYear(period);
        const [first, firstBefore] = [wallTime(period.fromMs), wallTime(before.fromMs)];
        expect(first.year - firstBefore.year).toBe(1);
        const [last, lastBefore] = [wallTime(shiftDays(period.toMs, -1)), wallTime(shiftDays(before.toMs, -1))];
        const isLeapDay = (day: typeof last): boolean => day.month === 2 && day.day === 29;
        if (wholeMonths(period) === 0)
          expect([lastBefore.month, lastBefore.day]).toEqual([last.month, isLeapDay(last) ? 28 : last.day]);
        if (leaps(period) === leaps(before)) expect(lengthDays(before)).toBe(lengthDays(period));
        expect(Math.abs(lengthDays(before) - lengthDays(period))).toBeLessThanOrEqual(1);
        if (wholeMonths(period) === 0) expect(lengthDays(previousPeriod(period))).toBe(days);
      }
    }
  });
});
