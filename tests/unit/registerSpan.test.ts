import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { formatIsoDate, HOUR_MS, midnightOfDay } from '../../src/domain/clock';
import { parseDate } from '../../src/domain/period';
import type { RegisterSpan } from '../../src/domain/register';
import { readFile } from '../../src/intake/readFile';
import { finish } from '../../src/domain/job';
import { random } from './areasFixtures';
import { tableOf } from './selectFixtures';

const dayAt = (iso: string): number => {
  const ms = parseDate(iso);
  if (!ms.ok) throw new Error(iso);
  return Math.round((ms.value + 6 * HOUR_MS) / 86_400_000);
};

/** A register of so many records a day; days in order, extra days anywhere. */
function register(
  firstIso: string,
  counts: readonly number[],
  extra: readonly (readonly [iso: string, count: number])[] = [],
  undated = 0,
): RegisterSpan {
  const first = dayAt(firstIso);
  const days = [
    ...counts.flatMap((count, k) => Array<number>(count).fill(first + k)),
    ...extra.flatMap(([iso, count]) => Array<number>(count).fill(dayAt(iso))),
  ];
  const rows = days.map((day, i) => ({ startMs: midnightOfDay(day) + ((i % 20) + 1) * HOUR_MS }));
  const span = registerSpan(tableOf([...rows, ...Array.from({ length: undated }, () => ({}))]));
  if (!span) throw new Error('no dated rows');
  return span;
}
const dates = (period: { readonly fromMs: number; readonly toMs: number }): string =>
  `${formatIsoDate(period.fromMs)}/${formatIsoDate(period.toMs)}`;

/** Poisson counts of a mean that may change by day. */
function poisson(seed: number, days: number, mean: (day: number) => number): number[] {
  const next = random(seed);
  return Array.from({ length: days }, (_, day) => {
    const limit = Math.exp(-mean(day));
    let count = 0;
    for (let chance = next(); chance > limit; chance *= next()) count++;
    return count;
  });
}
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the days a register covers', () => {
  it('are all of them when records come evenly, many or few', () => {
    for (const seed of SEEDS) {
      for (const mean of [20, 3, 0.5]) {
        expect(
          register(
            '2021-01-01',
            poisson(seed, 400, () => mean),
          ),
        ).toMatchObject({ rule: 'whole', outside: { before: 0, after: 0 }, gaps: [] });
      }
    }
  });

  it('are not cut in a register of one record a week for years, regular or by chance', () => {
    const weekly = Array.from({ length: 7 * 260 }, (_, day) => Number(day % 7 === 2));
    expect(register('2019-01-01', weekly)).toMatchObject({ rule: 'whole', gaps: [] });
    for (const seed of SEEDS)
      expect(
        register(
          '2019-01-01',
          poisson(seed, 7 * 260, () => 1 / 7),
        ),
      ).toMatchObject({ rule: 'whole', gaps: [] });
  });

  it('are not cut in a register of twenty rows, nor in a smaller one', () => {
    for (const seed of SEEDS) {
      const next = random(seed);
      const counts = Array<number>(365).fill(0);
      for (let i = 0; i < 20; i++) counts[Math.floor(next() * 365)]++;
      expect(register('2023-01-01', counts)).toMatchObject({ rule: 'whole', gaps: [] });
    }
    for (const seed of SEEDS) {
      for (const rows of [3, 8, 12]) {
        const next = random(1000 + seed);
        const counts = Array<number>(2000).fill(0);
        for (let i = 0; i < rows; i++) counts[Math.floor(next() * 2000)]++;
        expect(register('2018-01-01', counts)).toMatchObject({ rule: 'whole' });
      }
    }
  });

  it('leave out one old date of a small file, but of fewer than eight records none', () => {
    expect(register('2023-01-01', [9, 9], [['2019-05-01', 1]])).toMatchObject({
      rule: 'dense',
      outside: { before: 1 },
      rows: 18,
    });
    expect(register('2024-02-01', Array<number>(18).fill(1), [['2010-01-15', 1]])).toMatchObject({
      rule: 'dense',
      outside: { before: 1 },
      rows: 18,
    });
    expect(register('2023-01-01', [3, 3], [['2019-05-01', 1]])).toMatchObject({ rule: 'whole' });
  });

  it('are not cut by seasons, nor by growth to five times as many', () => {
    for (const seed of SEEDS) {
      const seasonal = register(
        '2020-01-01',
        poisson(seed, 365 * 3, (day) => 10 + 8 * Math.sin((2 * Math.PI * (day - 100)) / 365)),
      );
      expect(seasonal).toMatchObject({ rule: 'whole', gaps: [] });
      expect(
        register(
          '2020-01-01',
          poisson(seed, 365, (day) => 6 - 5 * Math.cos((2 * Math.PI * day) / 365)),
        ),
      ).toMatchObject({ rule: 'whole' });
      expect(
        register(
          '2015-01-01',
          poisson(seed, 2000, (day) => 4 * 5 ** (day / 2000)),
        ),
      ).toMatchObject({ rule: 'whole' });
    }
  });

  it('leave out stragglers before and after, and count them', () => {
    for (const seed of SEEDS) {
      const span = register(
        '2022-01-01',
        poisson(seed, 365, () => 8),
        [
          ['2009-03-02', 3],
          ['2015-06-15', 2],
          ['2021-11-11', 4],
          ['2029-01-01', 1],
        ],
        7,
      );
      expect(span.outside).toEqual({ before: 9, after: 1, undated: 7 });
      expect(dates(span.span)).toBe('2022-01-01/2023-01-01');
      expect(dates(span.extent)).toBe('2009-03-02/2029-01-02');
    }
  });

  it('are the last days of a file whose records trickle in from years before', () => {
    for (const seed of SEEDS) {
      const old = poisson(seed, 1200, (day) => 0.02 + 1.5 * (day / 1200) ** 12);
      const span = register('2015-09-01', [...old, 6, 5, 8, ...poisson(seed + 50, 6, (day) => (day < 2 ? 35 : 150))]);
      const days = (span.span.toMs - span.span.fromMs) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(4);
      expect(days).toBeLessThanOrEqual(10);
      expect(span.outside.before).toBeGreaterThan(40);
    }
  });

  it('go on over a month that is missing inside, which is named', () => {
    for (const seed of SEEDS) {
      const counts = poisson(seed, 365, (day) => (day >= 120 && day < 151 ? 0 : 6));
      const span = register('2022-01-01', counts);
      expect(dates(span.span)).toBe('2022-01-01/2023-01-01');
      expect(span.gaps.map(dates)).toEqual(['2022-05-01/2022-06-01']);
    }
  });

  it('hold several dense stretches together, and say what lies between', () => {
    for (const seed of SEEDS) {
      const span = register(
        '2018-12-01',
        [...poisson(seed, 31, () => 20), ...Array<number>(334).fill(0), ...poisson(seed + 50, 31, () => 20)],
        [['2012-02-02', 2]],
      );
      expect(dates(span.span)).toBe('2018-12-01/2020-01-01');
      expect(span.gaps.map(dates)).toEqual(['2019-01-01/2019-12-01']);
      expect(span.outside.before).toBe(2);
    }
  });

  it('are whole where the register knows only the month or the year of a record', () => {
    const monthly = Array.from(
      { length: 36 },
      (_, k) => [`${2020 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-01`, 200] as const,
    );
    expect(register('2020-01-01', [], monthly)).toMatchObject({ rule: 'whole', gaps: [] });
    expect(
      register(
        '2018-01-01',
        [],
        [
          ['2018-01-01', 400],
          ['2019-01-01', 500],
          ['2020-01-01', 450],
        ],
      ),
    ).toMatchObject({ rule: 'whole', gaps: [] });
  });

  it('are a day where all lies on one day, and none where nothing has a date', () => {
    expect(dates(register('2024-02-29', [400]).span)).toBe('2024-02-29/2024-03-01');
    expect(registerSpan(tableOf([{}, {}]))).toBeNull();
    expect(registerSpan(tableOf([]))).toBeNull();
  });

  it('stand as stated where the data come with their period', () => {
    const stated = { fromMs: midnightOfDay(dayAt('2021-01-01')), toMs: midnightOfDay(dayAt('2021-03-01')) };
    const table = tableOf([{ startMs: stated.fromMs - 1 }, { startMs: stated.fromMs }, { startMs: stated.toMs }, {}]);
    expect(registerSpan(table, stated)).toMatchObject({
      span: stated,
      rule: 'stated',
      rows: 1,
      outside: { before: 1, after: 1, undated: 1 },
    });
  });
});

describe('the last complete day', () => {
  it('is the last one where the counts do not fall off, by weekdays and by chance', () => {
    for (const seed of SEEDS) {
      for (const mean of [50, 5, 0.3]) {
        const span = register(
          '2024-01-01',
          poisson(seed, 200, (day) => mean * (day % 7 < 2 ? 0.5 : 1)),
        );
        expect(span.completeToMs).toBe(span.span.toMs);
      }
    }
  });

  it('is the one before the days whose records are still arriving', () => {
    for (const seed of SEEDS) {
      const span = register(
        '2024-01-01',
        poisson(seed, 210, (day) => (day < 200 ? 20 : 4)),
      );
      const late = Math.round((span.span.toMs - span.completeToMs) / 86_400_000);
      expect(late).toBeGreaterThanOrEqual(9);
      expect(late).toBeLessThanOrEqual(11);
    }
  });

  it('is told of a file of five weeks too, by its own counts and whatever day it is imported on', () => {
    const usual = [14, 9, 12, 13, 11, 16, 12, 10, 13, 15, 12, 8, 14, 12, 11, 13, 17, 12, 9, 12, 14, 11, 13, 12, 10, 15];
    const span = register('2026-10-26', [...usual, 12, 13, 11, 14, 12, 4, 4, 3, 1]);
    expect(dates({ fromMs: span.completeToMs, toMs: span.span.toMs })).toBe('2026-11-26/2026-11-30');
    const whole = register('2026-10-26', [...usual, 12, 13, 11, 14, 12, 9, 13, 10, 8]);
    expect(whole.completeToMs).toBe(whole.span.toMs);
  });

  it('is the last one of short files that chance alone makes, even or by weekdays', () => {
    let falls = 0;
    let files = 0;
    for (const seed of SEEDS) {
      for (const days of [21, 28, 35, 41]) {
        for (const mean of [12, 3, 0.5]) {
          const span = register(
            '2026-10-26',
            poisson(seed * 31 + days, days, (day) => mean * (day % 7 < 2 ? 0.5 : 1)),
          );
          files++;
          if (span.completeToMs < span.span.toMs) falls++;
        }
      }
    }
    expect(falls).toBeLessThanOrEqual(Math.ceil(files / 1000));
  });
});

// The file is not of this repository: a hand trial where it is at hand.
const DECEMBER = new URL('../../../shared/data/almaty-2018-12.csv', import.meta.url);
describe.skipIf(!existsSync(DECEMBER))('a real file of December', () => {
  it('covers days of that December, not the years of its few old dates', () => {
    const read = finish(readFile(new Uint8Array(readFileSync(DECEMBER)), 'december.csv', {}));
    if (!read.ok || !read.value.table) throw new Error('not read');
    const span = registerSpan(read.value.table);
    expect(span?.rule).toBe('dense');
    expect(formatIsoDate(span?.span.fromMs ?? 0).slice(0, 7)).toBe('2018-12');
    expect(
      (span?.rows ?? 0) + (span?.outside.before ?? 0) + (span?.outside.after ?? 0) + (span?.outside.undated ?? 0),
    ).toBe(read.value.table.count);
  });
});
