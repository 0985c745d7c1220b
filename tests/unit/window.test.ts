import { describe, expect, test } from 'vitest';
import { formatIsoDate, fromCityClock } from '../../src/domain/clock';
import type { Period } from '../../src/domain/period';
import { grainOf, grainStops } from '../../src/domain/grain';
import { moveEnd, slide } from '../../src/state/view/periodWindow';

const day = (y: number, m: number, d = 1): number => fromCityClock(y, m, d);
const data: Period = { fromMs: day(2019, 1), toMs: day(2021, 5) };
const stops = grainStops(data, 'month');
const ends = (p: Period | null): readonly string[] | null => p && [formatIsoDate(p.fromMs), formatIsoDate(p.toMs)];

describe('the window of the period', () => {
  test('stops at the first of every month and at both ends of the data', () => {
    expect(stops).toHaveLength(29);
  });

  test('moves its ends by months, and they never cross', () => {
    const window = { fromMs: day(2020, 1), toMs: day(2020, 3) };
    expect(ends(moveEnd(stops, window, 'to', 1))).toEqual(['2020-01-01', '2020-04-01']);
    expect(ends(moveEnd(stops, window, 'from', 12))).toEqual(['2020-02-01', '2020-03-01']);
    expect(ends(moveEnd(stops, window, 'from', -99))).toEqual(['2019-01-01', '2020-03-01']);
  });

  test('slides with its length in months and stops at the ends of the data', () => {
    expect(ends(slide({ fromMs: day(2020, 1), toMs: day(2020, 3) }, data, 1))).toEqual(['2020-02-01', '2020-04-01']);
    expect(slide({ fromMs: day(2021, 3), toMs: day(2021, 5) }, data, 1)).toBeNull();
    expect(slide({ fromMs: day(2019, 1), toMs: day(2019, 2) }, data, -1)).toBeNull();
  });

  test('begun between two stops goes to the next one, not past it', () => {
    const window = { fromMs: day(2020, 1, 20), toMs: day(2020, 3, 5) };
    expect(ends(moveEnd(stops, window, 'from', 1))).toEqual(['2020-02-01', '2020-03-05']);
    expect(ends(moveEnd(stops, window, 'from', -1))).toEqual(['2020-01-01', '2020-03-05']);
    expect(ends(moveEnd(stops, window, 'to', -9))).toEqual(['2020-01-20', '2020-02-01']);
  });

  test('slides by weeks with its length in days, also where it is a whole month', () => {
    expect(ends(slide({ fromMs: day(2020, 2), toMs: day(2020, 3) }, data, 1, 'week'))).toEqual([
      '2020-02-08',
      '2020-03-08',
    ]);
    expect(ends(slide({ fromMs: day(2020, 2), toMs: day(2020, 2, 8) }, data, -2, 'day'))).toEqual([
      '2020-01-30',
      '2020-02-06',
    ]);
    expect(ends(slide({ fromMs: day(2019, 3), toMs: day(2020, 3) }, data, 1, 'year'))).toEqual([
      '2020-03-01',
      '2021-03-01',
    ]);
  });

  test.each([
    [day(2024, 1, 22), 'day'],
    [day(2024, 12, 31), 'week'],
    [day(2031, 1), 'month'],
    [day(2060, 1), 'year'],
  ])('has steps that suit the days shown: up to %d by %s', (toMs, grain) => {
    expect(grainOf({ fromMs: day(2024, 1), toMs })).toBe(grain);
  });
});
