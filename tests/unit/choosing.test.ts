import { describe, expect, it } from 'vitest';
import { hourPasses, type HourRange } from '../../src/domain/hourRange';
import {
  hoursBetween,
  isSameHours,
  oneMore,
  onlyThis,
  periodOf,
  spanning,
  ticked,
  weekdaysBetween,
  withHour,
} from '../../src/state/view/choosing';

const ALL = ['a', 'b', 'c'];
const DAY = Array.from({ length: 24 }, (_, hour) => hour);
const hoursOf = (range: HourRange | null): readonly number[] =>
  DAY.filter((hour) => range === null || hourPasses(range, hour));

describe('choosing bars', () => {
  it('asks for this only, and for all again where it was the only one', () => {
    expect(onlyThis(null, 'b')).toEqual(['b']);
    expect(onlyThis(['a', 'b'], 'b')).toEqual(['b']);
    expect(onlyThis(['b'], 'b')).toBeNull();
  });

  it('adds one or takes one away in the order of the list, and restricts nothing where none or all are left', () => {
    expect(oneMore(ALL, null, 'b')).toEqual(['b']);
    expect(oneMore(ALL, ['c'], 'a')).toEqual(['a', 'c']);
    expect(oneMore(ALL, ['a', 'c'], 'b')).toBeNull();
    expect(oneMore(ALL, ['c'], 'c')).toBeNull();
  });

  it('unticks one of all, and lets nothing pass where the last tick goes', () => {
    expect(ticked(ALL, null, 'b')).toEqual(['a', 'c']);
    expect(ticked(ALL, ['a'], 'a')).toEqual([]);
    expect(ticked(ALL, ['a', 'c'], 'b')).toBeNull();
  });
});

describe('choosing on the clock', () => {
  it('takes hours from either end, and the whole day as no restriction', () => {
    expect(hoursBetween(11, 8)).toEqual({ from: 8, to: 12 });
    expect(hoursBetween(0, 23)).toBeNull();
    expect(weekdaysBetween(4, 1)).toEqual([2, 3, 4, 5]);
    expect(weekdaysBetween(0, 6)).toBeNull();
  });

  it('grows a stretch of hours to any other hour by the shorter way, over midnight too, and loses none', () => {
    for (const from of DAY)
      for (const length of [1, 5, 13, 23])
        for (const hour of DAY) {
          const range = { from, to: (from + length) % 24 };
          const before = hoursOf(range);
          const after = hoursOf(withHour(range, hour));
          expect(after).toEqual(expect.arrayContaining([...before, hour]));
          const gap = Math.min((hour + 1 - range.to + 24) % 24, (from - hour + 24) % 24);
          expect(after).toHaveLength(before.includes(hour) ? length : length + gap);
        }
    expect(withHour({ from: 22, to: 24 }, 1)).toEqual({ from: 22, to: 2 });
    expect(withHour(null, 5)).toEqual({ from: 5, to: 6 });
    expect(withHour({ from: 1, to: 24 }, 0)).toBeNull();
  });

  it('knows a range whose midnight is written in another way', () => {
    expect(isSameHours({ from: 22, to: 24 }, { from: 22, to: 0 })).toBe(true);
    expect(isSameHours({ from: 22, to: 23 }, { from: 22, to: 0 })).toBe(false);
    expect(isSameHours(null, { from: 1, to: 2 })).toBe(false);
  });
});

describe('choosing months', () => {
  const [shown, span] = [
    { fromMs: 10, toMs: 100 },
    { fromMs: 10, toMs: 100 },
  ];

  it('keeps a stretch to the days there are, and takes all of them as no restriction', () => {
    expect(periodOf({ fromMs: 0, toMs: 40 }, shown, span)).toEqual({ fromMs: 10, toMs: 40 });
    expect(periodOf({ fromMs: 0, toMs: 120 }, shown, span)).toBeNull();
    expect(spanning({ fromMs: 60, toMs: 70 }, { fromMs: 10, toMs: 20 })).toEqual({ fromMs: 10, toMs: 70 });
  });
});
