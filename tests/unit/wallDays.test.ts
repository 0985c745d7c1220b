import { describe, expect, it } from 'vitest';
import { compareSums } from '../../src/analysis/comparison/compareSums';
import { lastDays } from '../../src/analysis/comparison/lastDays';
import { sumCounts } from '../../src/analysis/comparison/sumCounts';
import { daysOfMonths, lengthOf } from '../../src/analysis/published/holes';
import { formatIsoDate, fromCityClock } from '../../src/domain/clock';

import type { Count } from '../../src/domain/snapshot';
import { againstWeekday } from '../../src/analysis/comparison/sameWeekday';
import { wallAge } from '../../src/state/wall/freshness';
import { namedMonths } from '../../src/state/wall/scenes/district';
import { comparedFigure } from '../../src/state/wall/scenes/parts';

/** Counts that say which day they are of: days since 1 January 2019. */
const numbered = (days: number): Count[] => Array.from({ length: days }, (_, d) => d);
const DAY = 86_400_000;
const midnight = (iso: string): number => {
  const [y, m, d] = iso.split('-').map(Number);
  return fromCityClock(y, m, d);
};
const number = (iso: string): number => Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(2019, 0, 1)) / DAY);
const sumOf = (first: number, count: number): number =>
  Array.from({ length: count }, (_, k) => first + k).reduce((sum, value) => sum + value, 0);

/** Reckons with the calendar alone. */
function check(through: string, days: number, firstNow: string, firstBefore: string, lastBefore: string): void {
  const found = lastDays(numbered(number(through) + 1), midnight(through), days);
  expect(
    found && [found.now.firstMs, found.now.lastMs, found.before.firstMs, found.before.lastMs].map(formatIsoDate),
  ).toEqual([firstNow, through, firstBefore, lastBefore]);
  expect(found?.now.sum).toEqual({ known: sumOf(number(firstNow), days), withheld: 0, of: days });
  expect(found?.before.sum).toEqual({ known: sumOf(number(firstBefore), days), withheld: 0, of: days });
}

describe('the last days against last year', () => {
  it('are as many days that end on the same date a year earlier', () => {
    check('2021-04-30', 1, '2021-04-30', '2020-04-30', '2020-04-30');
    check('2021-04-30', 7, '2021-04-24', '2020-04-24', '2020-04-30');
    check('2021-04-30', 30, '2021-04-01', '2020-04-01', '2020-04-30');
    check('2021-01-03', 7, '2020-12-28', '2019-12-28', '2020-01-03');
  });

  it('keep their length across 29 February', () => {
    check('2020-02-29', 1, '2020-02-29', '2019-02-28', '2019-02-28');
    check('2020-03-05', 7, '2020-02-28', '2019-02-27', '2019-03-05');
    check('2021-02-28', 1, '2021-02-28', '2020-02-28', '2020-02-28');
    check('2021-03-05', 30, '2021-02-04', '2020-02-05', '2020-03-05');
  });

  it('know that the clock changed on 1 March 2024', () => {
    check('2024-03-03', 7, '2024-02-26', '2023-02-25', '2023-03-03');
    check('2025-02-28', 30, '2025-01-30', '2024-01-30', '2024-02-28');
  });

  it('have nothing to compare with where the counts do not reach so far back', () => {
    const found = lastDays(numbered(100), midnight('2021-04-30'), 7);
    expect(found?.now.sum.known).toBe(sumOf(93, 7));
    expect(found?.before.sum).toBeNull();
    expect(lastDays(numbered(5), midnight('2021-04-30'), 7)).toBeNull();
    expect(lastDays([], midnight('2021-04-30'), 1)).toBeNull();
  });
});

describe('two stretches of unequal length', () => {
  it('are compared a day: what is even over 366 and 365 days has not changed', () => {
    const { change } = compareSums(
      { known: 3660, withheld: 0, of: 12 },
      { known: 3650, withheld: 0, of: 12 },
      { now: 366, before: 365 },
    );
    expect(change?.ratio).toBeCloseTo(0, 12);
    expect(change?.difference).toBe(10);
    expect(change?.days).toEqual({ now: 366, before: 365 });
  });

  it('say their days on the wall, and nothing of days where they are equal', () => {
    const [now, before] = [
      { known: 2900, withheld: 0, of: 1 },
      { known: 2800, withheld: 0, of: 1 },
    ];
    const leap = { first: '2020-02-01', last: '2020-02-29' };
    const days = { now: lengthOf(leap), before: lengthOf(daysOfMonths('2019-02', '2019-02')) };
    expect(days).toEqual({ now: 29, before: 28 });
    const figure = comparedFigure('en', 'February', now, before, null, days);
    expect(figure.verdict).toBe('0.0%, no clear change');
    expect(figure.details).toContain('per day (29 and 28 days)');
    expect(comparedFigure('en', 'March', now, before, null, { now: 31, before: 31 }).details.join()).not.toContain(
      'days',
    );
  });
});

describe('withheld counts', () => {
  it('make a sum a least value and end the comparison', () => {
    expect(sumCounts([5, null, 7, null])).toEqual({ known: 12, withheld: 2, of: 4 });
    expect(compareSums(sumCounts([5, null]), sumCounts([5, 6]))).toEqual({ change: null, why: 'withheld' });
    expect(compareSums(sumCounts([5, 6]), sumCounts([null, 6]))).toEqual({ change: null, why: 'withheld' });
    expect(compareSums(sumCounts([5, 6]), null)).toEqual({ change: null, why: 'no-data' });
  });

  it('are not missed: whole sums are compared with an interval, small bases without a percentage', () => {
    const { change } = compareSums(sumCounts([60, 61]), sumCounts([50, 50]));
    expect(change?.ratio).toBeCloseTo(0.21, 10);
    expect(change?.interval?.[0]).toBeLessThan(0.21);
    expect(change?.interval?.[1]).toBeGreaterThan(0.21);
    expect(compareSums(sumCounts([9]), sumCounts([8])).change?.ratio).toBeNull();
  });
});

describe('the age of the data', () => {
  const data = { through: '2026-01-01' };
  it('is counted in Almaty’s days and turns at its midnight', () => {
    const before = Date.UTC(2026, 0, 4, 18, 59, 59);
    expect(wallAge(data, null, before).days).toBe(3);
    expect(wallAge(data, null, before + 1000).days).toBe(4);
  });

  it('is never negative, whatever a clock says', () => {
    expect(wallAge(data, null, Date.UTC(1999, 0, 1)).days).toBe(0);
    expect(wallAge(data, 0, NaN)).toMatchObject({ days: 0, isPast: false });
  });

  it('makes data old beyond what this wall’s operator says, else beyond what they promise, else after 45 days', () => {
    const now = Date.UTC(2026, 0, 4, 12);
    expect([2, 3, 4].map((days) => wallAge({ ...data, rhythmDays: 1 }, days, now).isPast)).toEqual([
      true,
      false,
      false,
    ]);
    expect([2, 3, 4].map((rhythmDays) => wallAge({ ...data, rhythmDays }, null, now).isPast)).toEqual([
      true,
      false,
      false,
    ]);
    expect([45, 46].map((days) => wallAge(data, null, Date.UTC(2026, 0, 1 + days, 12)).isPast)).toEqual([false, true]);
  });
});

describe('a single day', () => {
  /** Nine weeks that end on a Saturday: Fridays have 40, Saturdays 70, other days 50. */
  const weeks = (last: number): number[] =>
    Array.from({ length: 63 }, (_, k) => (k === 62 ? last : k % 7 === 6 ? 70 : k % 7 === 5 ? 40 : 50));

  it('is held against the mean of the same weekday in the eight weeks before: a usual Saturday is no rise over a Friday', () => {
    expect(againstWeekday(weeks(70))).toMatchObject({ count: 70, mean: 70, word: 'unclear', change: { ratio: 0 } });
    expect(againstWeekday(weeks(76))?.word).toBe('unclear');
    expect(againstWeekday(weeks(110))?.word).toBe('more');
    expect(againstWeekday(weeks(35))?.word).toBe('fewer');
  });

  it('differs only where it lies beyond each of the eight: days scatter more than chance alone', () => {
    const scattered = weeks(70).map((count, k) => (k % 7 === 6 && k < 62 ? (k % 2 ? 130 : 10) : count));
    scattered[62] = 110;
    const found = againstWeekday(scattered);
    expect([found?.mean, found?.change.word, found?.word]).toEqual([70, 'more', 'unclear']);
  });

  it('is compared with nothing where one of the nine days is withheld or not there', () => {
    expect(againstWeekday(weeks(70).slice(7))).toBeNull();
    expect(againstWeekday([])).toBeNull();
    for (const hole of [62, 55, 6])
      expect(againstWeekday(weeks(70).map((count, k) => (k === hole ? null : count)))).toBeNull();
    expect(againstWeekday(weeks(70).map((count, k) => (k === 54 ? null : count)))).not.toBeNull();
  });
});

describe('names of months under a chart', () => {
  const months = (first: string, count: number): string[] =>
    Array.from({ length: count }, (_, k) => {
      const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + k;
      return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    });

  it('never overprint: whatever month the chart begins with, names stand a name’s width apart, and one stands', () => {
    for (const count of [1, 2, 6, 13, 18, 24]) {
      for (let month = 1; month <= 12; month++) {
        const named = [...namedMonths(months(`2024-${String(month).padStart(2, '0')}`, count))];
        expect(named.length).toBeGreaterThan(0);
        named.slice(1).forEach((at, k) => expect(at - named[k]).toBeGreaterThanOrEqual(count * 0.17));
      }
    }
    expect([...namedMonths(months('2024-11', 24))]).toEqual([2, 14]);
    expect([...namedMonths(months('2024-05', 24))]).toEqual([0, 8, 20]);
  });
});
