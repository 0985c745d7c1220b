import { describe, expect, it } from 'vitest';
import { differenceOfRates } from '../../src/analysis/backtest/differenceOfRates';
import { MOST_WINDOWS, sameDaysOfYearsBefore, testWindows } from '../../src/analysis/backtest/windows';
import { randomOf } from '../../src/analysis/chance/random';
import { studentOf } from '../../src/analysis/chance/student';
import { dayOfDate, isoOfDay } from '../../src/domain/clock';
import { stepDay, stepsOf } from '../../src/domain/timeStep';

const days = { from: dayOfDate(2019, 1), to: dayOfDate(2021, 5) };

describe('windows of a back-test', () => {
  it('go back from the end month by month, as long as what they learn from is there', () => {
    const windows = testWindows(days, '12m', '1m', true);
    expect(windows).toHaveLength(16);
    expect([windows[0].trainFrom, windows[0].from, windows[15].from, windows[15].to].map(isoOfDay)).toEqual([
      '2019-01-01',
      '2020-01-01',
      '2021-04-01',
      '2021-05-01',
    ]);
    windows.slice(1).forEach((window, k) => expect(window.from).toBe(windows[k].to));
  });

  it('never learn from a day of their own test, and are not more than a few', () => {
    const weekly = testWindows(days, '90d', '7d', true);
    expect(weekly).toHaveLength(MOST_WINDOWS);
    for (const { trainFrom, from, to } of weekly) expect([from - trainFrom, to - from]).toEqual([90, 7]);
    expect(testWindows({ from: 0, to: 100 }, '90d', '28d', false)).toEqual([]);
  });

  it('find the same days of earlier years, whole ones alone', () => {
    const of = (from: number, to: number): string[] =>
      sameDaysOfYearsBefore({ from, to }, days, true).map((year) => `${isoOfDay(year.from)} ${isoOfDay(year.to)}`);
    expect(of(dayOfDate(2021, 3), dayOfDate(2021, 4))).toEqual(['2020-03-01 2020-04-01', '2019-03-01 2019-04-01']);
    expect(of(dayOfDate(2019, 12), dayOfDate(2020, 1))).toEqual([]);
    // A test longer than a year would meet itself a year before.
    expect(of(dayOfDate(2020, 1), dayOfDate(2021, 5))).toEqual([]);
  });
});

describe('a length of time', () => {
  it('keeps to the end of a shorter month, and counts days where there is no calendar', () => {
    expect(isoOfDay(stepDay(dayOfDate(2020, 3, 31), '1m', -1, true))).toBe('2020-02-29');
    expect(isoOfDay(stepDay(dayOfDate(2020, 3, 31), '2m', -1, true))).toBe('2020-01-31');
    expect(stepDay(400, '12m', -1, false)).toBe(35);
    expect(stepDay(400, '28d', -2, true)).toBe(344);
  });

  it('is read as months, as days, or as a bare number of days', () => {
    const read = (text: string): string | undefined => stepsOf(['12m']).fromText(text, 'all');
    expect(['12m', '90d', '365', ' 6 M '].map(read)).toEqual(['12m', '90d', '365d', '6m']);
    expect(['0', '-3d', 'm', '1.5m', '2000m', ''].map(read)).toEqual(Array.from({ length: 6 }, () => undefined));
  });
});

describe('the difference of two hit rates', () => {
  it('takes Student’s t as the tables have it', () => {
    for (const [freedom, t] of [
      [1, 12.7062],
      [2, 4.30265],
      [7, 2.36462],
      [11, 2.20099],
      [23, 2.06866],
    ])
      expect(studentOf(0.05, freedom)).toBeCloseTo(t, 4);
  });

  it('names a difference that is chance no more often than is said', () => {
    const next = randomOf(11);
    const bell = (): number => Array.from({ length: 12 }, next).reduce((a, b) => a + b, 0) - 6;
    const runs = 400;
    let named = 0;
    for (let run = 0; run < runs; run++) {
      const ours = Array.from({ length: 8 }, () => 100 + 5 * bell());
      const theirs = Array.from({ length: 8 }, () => 100 + 5 * bell());
      const { low, high } = differenceOfRates({ ours, theirs, all: ours.map(() => 300) }, 0.05, run);
      if (low > 0 || high < 0) named++;
    }
    // 5 %, to four standard deviations of so many runs.
    expect(Math.abs(named / runs - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / runs));
  });

  it('weighs windows by their incidents, and says no interval of one window', () => {
    const { estimate } = differenceOfRates({ ours: [9, 1], theirs: [0, 0], all: [90, 10] }, 0.05, 1);
    expect(estimate).toBeCloseTo(0.1, 12);
    expect(differenceOfRates({ ours: [1], theirs: [0], all: [9] }, 0.05, 1).low).toBeNaN();
    expect(differenceOfRates({ ours: [0, 0], theirs: [0, 0], all: [0, 0] }, 0.05, 1).estimate).toBeNaN();
  });
});
