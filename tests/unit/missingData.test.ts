import { describe, expect, it } from 'vitest';
import { answerConcentration } from '../../src/analysis/answer/answerConcentration';
import { answerDistricts } from '../../src/analysis/answer/answerDistricts';
import { answerHealth } from '../../src/analysis/answer/answerHealth';
import { answerSummary } from '../../src/analysis/answer/answerSummary';
import type { Study } from '../../src/analysis/answer/study';
import { weekdayDays } from '../../src/analysis/span/periodFill';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { districtsWithHoles } from '../../src/domain/answers';
import type { City } from '../../src/domain/city';
import { DAY_MS, formatIsoDate, HOUR_MS } from '../../src/domain/clock';
import { NO_FILTER, type CompareWith, type IncidentFilter } from '../../src/domain/filter';
import { CATEGORIES, type Category } from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { parsePeriod, shiftDays, type Period } from '../../src/domain/period';
import { area } from './areasFixtures';
import { tableOf, type RowSpec } from './selectFixtures';

const period = (from: string, to: string): Period => {
  const parsed = parsePeriod(from, to);
  if (!parsed.ok) throw new Error(from);
  return parsed.value;
};

/** So many records a day from the first day on, at the longitude of a district (76.1 = a, 76.2 = b). */
function daily(from: string, to: string, perDay: number, spec: RowSpec = {}): RowSpec[] {
  const { fromMs, toMs } = period(from, to);
  const rows: RowSpec[] = [];
  for (let day = fromMs; day < toMs; day = shiftDays(day, 1)) {
    for (let i = 0; i < perDay; i++) rows.push({ startMs: day + (8 + (i % 12)) * HOUR_MS, lon: 76.1, ...spec });
  }
  return rows;
}

function study(rows: readonly RowSpec[]): Study {
  const table = tableOf(rows);
  const register = registerSpan(table);
  const city = {
    districts: [area('a', [], 100_000, 10), area('b', [], 100_000, 10)],
    areaKm2: 20,
    places: [],
    masks: {},
  } as unknown as City;
  return {
    city,
    table,
    districtOfRow: Int16Array.from(table.lon, (lon) => (lon < 76.15 ? 0 : 1)),
    dataPeriod: register?.span ?? null,
    register,
    posts: [],
  };
}
const query = (
  asked: Period | null,
  compare: CompareWith = 'last-year',
  filter: Partial<IncidentFilter> = {},
): { filter: IncidentFilter; compare: CompareWith } => ({
  filter: { ...NO_FILTER, ...filter, period: asked },
  compare,
});
const code = (category: Category): number => CATEGORIES.indexOf(category);

describe('missing data are not a fall', () => {
  it('where the last days are still arriving: no change is given, and the days that are complete are offered', () => {
    const late = study([...daily('2024-01-01', '2025-01-25', 20), ...daily('2025-01-25', '2025-02-04', 4)]);
    const answer = answerSummary(late, query(period('2025-01-01', '2025-02-04')));
    expect(answer).toMatchObject({
      change: null,
      noChange: 'still-arriving',
      offer: period('2025-01-01', '2025-01-25'),
    });
    expect(formatIsoDate(answer.fill?.completeToMs ?? 0)).toBe('2025-01-25');
    expect(answerSummary(late, query(period('2025-01-01', '2025-01-25')))).toMatchObject({
      noChange: null,
      change: { ratio: 0 },
    });
  });

  it('where a district stopped: it has no data, no rate and no change, and the whole is not compared', () => {
    const silent = study([
      ...daily('2024-01-01', '2026-01-01', 5),
      ...daily('2024-01-01', '2025-11-01', 5, { lon: 76.2 }),
    ]);
    const asked = query(period('2025-11-01', '2026-01-01'));
    const answer = answerDistricts(silent, asked);
    expect(answer.districts[1]).toMatchObject({
      count: 0,
      perKm2: null,
      per100k: null,
      filledDays: 0,
      noChange: 'no-data',
    });
    expect('change' in answer.districts[1]).toBe(false);
    expect(answer.districts[0]).toMatchObject({ count: 305, change: { before: 305, ratio: 0 }, filledDays: 61 });
    expect('change' in answer.city).toBe(false);
    expect(answerSummary(silent, asked)).toMatchObject({
      change: null,
      noChange: 'no-data',
      silentParts: { categories: [], districts: ['b'] },
    });
    const half = answerDistricts(silent, query(period('2025-10-01', '2025-12-01'), 'none')).districts;
    expect(half[1].filledDays).toBe(31);
    expect((half[1].perKm2 ?? 0) / (half[0].perKm2 ?? 1)).toBeCloseTo(1, 9);
  });

  it('where the whole city holds next to nothing: a zero of one district is chance there, and no rate is scaled up', () => {
    // A week of registration: counts a day of the whole, and of a district that holds a twelfth of them.
    const counts = [6, 5, 8, 24, 39, 176, 248, 220, 102];
    const own = [0, 0, 0, 0, 6, 12, 20, 19, 12];
    const dayAt = (k: number): string => `2018-12-${String(3 + k).padStart(2, '0')}`;
    const days = (per: readonly number[], lon: number): RowSpec[] =>
      per.flatMap((count, k) => daily(dayAt(k), dayAt(k + 1), count, { lon }));
    const week = study([
      ...days(
        counts.map((count, k) => count - own[k]),
        76.1,
      ),
      ...days(own, 76.2),
    ]);
    const { districts } = answerDistricts(week, query(null, 'none'));
    expect(districts.map(({ filledDays }) => filledDays)).toEqual([9, 9]);
    expect(districts[1].perKm2).toBeLessThan(districts[0].perKm2 ?? 0);
    expect(answerHealth(week).silentDistricts).toEqual([]);
    // As many zeros where the others hold their usual number are no chance.
    const even = counts.map(() => 88);
    const silent = study([...days(even, 76.1), ...days(own, 76.2)]);
    expect(answerDistricts(silent, query(null, 'none')).districts[1].filledDays).toBe(5);
    expect(answerHealth(silent).silentDistricts.map(({ id }) => id)).toEqual(['b']);
  });

  it('where a file holds nothing of a district: named where so many records would not miss it by chance', () => {
    const some = (count: number) => answerHealth(study(daily('2024-01-01', '2024-01-02', count))).emptyDistricts;
    expect(some(394)).toEqual(['b']);
    // Of two districts of as many people, ten records fall into one in a thousand files: shared out, that is chance.
    expect(some(10)).toEqual([]);
    expect(answerHealth(study([...daily('2024-01-01', '2024-01-02', 394), { lon: 76.2 }])).emptyDistricts).toEqual([]);
  });

  it('where a small district stopped, though it holds little of a large register: what is missing is held against chance, too', () => {
    const asked = query(period('2025-01-01', '2026-01-01'));
    const stopped = (on: string): Study =>
      study([...daily('2024-01-01', '2026-01-01', 20), ...daily('2024-01-01', on, 3, { lon: 76.2 })]);
    expect(answerSummary(stopped('2025-12-01'), asked)).toMatchObject({
      change: null,
      noChange: 'no-data',
      silentParts: { districts: ['b'] },
    });
    expect(answerSummary(stopped('2025-12-28'), asked).noChange).toBeNull();
  });

  it('where a type was not recorded a year ago: alone and within the whole', () => {
    const register = study([
      ...daily('2023-01-01', '2025-01-01', 1, { category: code('theft') }),
      ...daily('2024-07-01', '2025-01-01', 1, { category: code('hooliganism') }),
    ]);
    const asked = period('2024-07-01', '2025-01-01');
    expect(answerSummary(register, query(asked, 'last-year', { categories: ['hooliganism'] }))).toMatchObject({
      change: null,
      noChange: 'not-recorded-before',
    });
    expect(answerSummary(register, query(asked))).toMatchObject({
      change: null,
      noChange: 'not-recorded-before',
      silentParts: { categories: ['hooliganism'], districts: [] },
    });
    expect(answerSummary(register, query(asked, 'last-year', { categories: ['theft'] })).change?.ratio).toBe(0);
  });

  it('where the period goes beyond the data: rates are of the days that have data, and a period without any has none', () => {
    const four = study(daily('2020-01-01', '2021-05-01', 10));
    const year = answerDistricts(four, query(period('2021-01-01', '2022-01-01'), 'none'));
    const months = answerDistricts(four, query(period('2021-01-01', '2021-05-01'), 'none'));
    expect(year.fill).toMatchObject({ askedDays: 365, filledDays: 120 });
    expect(year.districts[0].perKm2).toBeCloseTo(months.districts[0].perKm2 ?? NaN, 9);
    const later = answerDistricts(four, query(period('2030-01-01', '2031-01-01'), 'none'));
    expect(later).toMatchObject({
      total: 0,
      years: null,
      fill: { filledDays: 0 },
      city: { perKm2: null, per100k: null },
    });
  });

  it('takes no period away and counts what it says: records outside the span only when they are asked for', () => {
    const stray = study([
      ...daily('2018-12-01', '2018-12-12', 60),
      { startMs: period('2015-06-15', '2015-06-16').fromMs + DAY_MS / 2 },
      {},
    ]);
    const whole = answerSummary(stray, query(null, 'none'));
    expect(whole).toMatchObject({
      rows: 662,
      count: 660,
      period: period('2018-12-01', '2018-12-12'),
      register: { outside: { before: 1, after: 0, undated: 1 } },
    });
    const widened = answerSummary(stray, query(stray.register?.extent ?? null, 'none'));
    expect(widened.count).toBe(661);
    expect(widened.fill?.strayRows).toBe(1);
    expect(widened.fill?.filledDays).toBeGreaterThan(1200);
    // A stray record of years before fills no weekdays, and is in no rate of those that are filled.
    const of = stray.register?.extent;
    expect(of && stray.register && weekdayDays(stray.register, stray.table, of)).toBeNull();
    const inside = stray.register && weekdayDays(stray.register, stray.table, stray.register.span);
    expect(inside?.reduce((sum, n) => sum + n, 0)).toBe(11);
    const week = query(period('2018-12-04', '2018-12-11'));
    expect(answerSummary(stray, week)).toMatchObject({
      period: week.filter.period,
      change: null,
      noChange: 'none-before',
    });
  });

  it('calls no day missing whose weekday is not asked for, and a silent weekend still so', () => {
    const bars = (rows: RowSpec[], weekdays: readonly number[]) =>
      answerSummary(study(rows), query(null, 'none', { weekdays })).bar?.bins.map(({ lackDays }) => lackDays);
    // 3 December 2018 was a Monday.
    const nine = daily('2018-12-03', '2018-12-12', 60);
    expect(bars(nine, [6, 7])).toEqual(Array<number>(9).fill(0));
    // The register goes on, only what is asked about falls silent: so do its Saturdays and Sundays.
    const month = [
      ...daily('2018-12-03', '2018-12-31', 60),
      ...daily('2018-12-31', '2019-02-01', 60).filter(({ startMs }) => new Date(startMs ?? 0).getUTCDay() % 6 !== 0),
    ];
    const lacking = bars(month, [6, 7]) ?? [];
    expect(lacking.slice(0, 28)).toEqual(Array<number>(28).fill(0));
    expect(lacking.slice(28).filter((days) => days > 0)).toHaveLength(8);
  });

  it('and where nothing is compared, the district whose days the city lacks is named', () => {
    const silent = study([
      ...daily('2024-01-01', '2026-01-01', 5),
      ...daily('2024-01-01', '2025-11-01', 5, { lon: 76.2 }),
    ]);
    expect(districtsWithHoles(answerDistricts(silent, query(period('2025-10-01', '2025-12-01'), 'none')))).toEqual([
      'b',
    ]);
    expect(districtsWithHoles(answerDistricts(silent, query(period('2025-01-01', '2025-10-01'), 'none')))).toEqual([]);
  });

  it('and where all that is asked about fell silent, none is not counted as none', () => {
    const silent = study([
      ...daily('2024-01-01', '2025-01-01', 6),
      ...daily('2024-01-01', '2024-07-01', 3, { lon: 76.2 }),
    ]);
    const december = period('2024-12-01', '2025-01-01');
    expect(answerSummary(silent, query(december, 'none', { districts: ['b'] }))).toMatchObject({
      count: 0,
      fill: { filledDays: 0, years: null },
    });
    expect(answerSummary(silent, query(december, 'none', { districts: ['a'] }))).toMatchObject({
      count: 186,
      fill: { filledDays: 31 },
    });
    expect(answerSummary(silent, query(december, 'none', { districts: ['a'], categories: ['robbery'] }))).toMatchObject(
      { count: 0, fill: { filledDays: 31 } },
    );
    const late = study([
      ...daily('2024-01-01', '2025-01-01', 6),
      ...daily('2024-07-01', '2025-01-01', 3, { category: code('hooliganism') }),
    ]);
    expect(
      answerSummary(late, query(period('2024-02-01', '2024-03-01'), 'none', { categories: ['hooliganism'] })),
    ).toMatchObject({ count: 0, fill: { filledDays: 0 } });
  });

  it('counts how often each weekday came, on days that have data', () => {
    const whole = study(daily('2025-12-01', '2026-01-01', 5));
    const december = period('2025-12-01', '2026-01-01');
    const daysOf = ({ register, table }: Study, of: Period) => register && weekdayDays(register, table, of);
    // December 2025: five Mondays, Tuesdays and Wednesdays.
    expect(daysOf(whole, december)).toEqual([5, 5, 5, 4, 4, 4, 4]);
    expect(daysOf(whole, period('2025-12-06', '2025-12-08'))).toEqual([0, 0, 0, 0, 0, 1, 1]);
    const holed = study([...daily('2025-10-01', '2025-12-01', 9), ...daily('2025-12-22', '2026-02-01', 9)]);
    expect(daysOf(holed, december)).toEqual([2, 2, 2, 1, 1, 1, 1]);
    expect(daysOf(whole, period('2024-12-01', '2025-01-01'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('says nothing of concentration where there is nothing', () => {
    const answer = finish(
      answerConcentration(study(daily('2020-01-01', '2020-01-03', 1)), {
        ...query(null, 'none', { categories: [] }),
        cellM: 250,
        mask: 'none',
      }),
    );
    expect(answer).toMatchObject({ incidents: 0, tooFew: true });
    expect(answer.shares.every(({ area: share, chance }) => share === null && chance === null)).toBe(true);
  });
});
