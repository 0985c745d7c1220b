import { describe, expect, test } from 'vitest';
import { formatIsoDate, fromCityClock } from '../../src/domain/clock';
import type { Period } from '../../src/domain/period';
import { moveEnd, slide, windowStops } from '../../src/state/view/periodWindow';

const day = (y: number, m: number, d = 1): number => fromCityClock(y, m, d);
const data: Period = { fromMs: day(2019, 1), toMs: day(2021, 5) };
const months = Array.from({ length: 28 }, (_, i) => ({ fromMs: day(2019 + Math.floor(i / 12), (i % 12) + 1) }));
const stops = windowStops(months, data);
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
});
