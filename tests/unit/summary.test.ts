import { describe, expect, it } from 'vitest';
import { answerSummary } from '../../src/analysis/answer/answerSummary';
import type { Study } from '../../src/analysis/answer/study';
import type { SummaryAnswer } from '../../src/domain/answers';
import type { City } from '../../src/domain/city';
import { freshShare, monthlyCounts } from '../../src/analysis/selection/tally';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER, type CompareWith } from '../../src/domain/filter';
import { CATEGORIES } from '../../src/domain/incident';
import { lastYear, type Period } from '../../src/domain/period';
import { randomRows, tableOf } from './selectFixtures';

const period = (fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period => ({
  fromMs: fromCityClock(fromYear, fromMonth, 1),
  toMs: fromCityClock(toYear, toMonth, 1),
});
const DATA = period(2018, 1, 2026, 1);

const TABLE = tableOf(randomRows(4000, 23));

function ask(
  asked: Period | null,
  compare: CompareWith = 'none',
  data: Period | null = DATA,
  table = TABLE,
): SummaryAnswer {
  const city = { districts: [], areaKm2: 0, places: [], masks: {} } as unknown as City;
  const study: Study = {
    city,
    table,
    districtOfRow: new Int16Array(table.count).fill(-1),
    dataPeriod: data,
    posts: [],
  };
  return answerSummary(study, { filter: { ...NO_FILTER, period: asked }, compare });
}

describe('the summary of a selection', () => {
  it('counts the same incidents by category, weekday and hour', () => {
    const answer = ask(period(2020, 1, 2021, 1));
    const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(total(Object.values(answer.byCategory))).toBe(answer.count);
    expect(Object.keys(answer.byCategory)).toEqual([...CATEGORIES]);
    expect(total(answer.byWeekday)).toBe(answer.count);
    expect(total(answer.byHour)).toBeLessThan(answer.count);
    expect(total(answer.byHour)).toBeGreaterThan(0.7 * answer.count);
  });

  it('counts hours and weekdays on Almaty’s clock', () => {
    const table = tableOf([
      { startMs: fromCityClock(2021, 4, 5, 0, 30) },
      { startMs: fromCityClock(2025, 4, 6, 23, 59) },
      { startMs: fromCityClock(2021, 4, 5), timeOfDay: false },
    ]);
    const answer = ask(null, 'none', DATA, table);
    expect(answer.byHour[0]).toBe(1);
    expect(answer.byHour[23]).toBe(1);
    expect(answer.byWeekday).toEqual([2, 0, 0, 0, 0, 0, 1]);
  });

  it('lists every month of the data, whatever period is asked', () => {
    const answer = ask(period(2020, 1, 2020, 4));
    expect(answer.months.length).toBe(96);
    const months = answer.months.filter(({ fromMs }) => wallTime(fromMs).year === 2020 && wallTime(fromMs).month < 4);
    expect(months.reduce((sum, month) => sum + month.count, 0)).toBe(answer.count);
  });

  it('compares with the same months of the year before', () => {
    const asked = period(2020, 1, 2020, 7);
    const answer = ask(asked, 'last-year');
    expect(answer.change?.now).toBe(answer.count);
    expect(answer.change?.before).toBe(ask(lastYear(asked)).count);
    expect(answer).toMatchObject({ noChange: null, offer: null });
  });

  it('makes no comparison when either period lies partly outside the data, and offers one that can be made', () => {
    expect(ask(period(2018, 3, 2018, 6), 'last-year')).toMatchObject({
      change: null,
      noChange: 'none-before',
      period: period(2018, 3, 2018, 6),
    });
    expect(ask(period(2025, 9, 2026, 9), 'last-year')).toMatchObject({
      change: null,
      noChange: 'no-data',
      offer: period(2025, 9, 2026, 1),
    });
    expect(ask(null, 'last-year')).toMatchObject({
      change: null,
      noChange: 'no-data',
      period: DATA,
      offer: period(2025, 1, 2026, 1),
    });
    expect(ask(period(2020, 1, 2021, 1))).toMatchObject({ change: null, noChange: null, offer: null });
  });

  it('counts no row without a date where no period is asked, and every row where there are no dates', () => {
    const timed = TABLE.startMs.filter((ms) => !Number.isNaN(ms)).length;
    expect(ask(null).count).toBe(timed);
    expect(timed).toBeLessThan(TABLE.count);
    expect(ask(null, 'none', null, tableOf([{}, {}]))).toMatchObject({
      rows: 2,
      count: 2,
      period: null,
      months: [],
      byWeekday: [0, 0, 0, 0, 0, 0, 0],
      change: null,
      fill: null,
    });
  });
});

describe('tallies', () => {
  it('puts the first instant of a month in that month and the last before it in the other', () => {
    const march = fromCityClock(2024, 3, 1);
    const table = tableOf([{ startMs: march - 1 }, { startMs: march }]);
    expect(monthlyCounts(table, Uint32Array.of(0, 1), period(2024, 2, 2024, 4)).map((m) => m.count)).toEqual([1, 1]);
  });

  it('shares out what was solved while fresh among rows where it is recorded', () => {
    const table = tableOf([{ fresh: 1 }, { fresh: 0 }, { fresh: 0 }, { fresh: 2 }, { fresh: 2 }]);
    expect(freshShare(table, Uint32Array.of(0, 1, 2, 3, 4))).toBeCloseTo(1 / 3, 12);
    expect(freshShare(table, Uint32Array.of(3, 4))).toBeNull();
  });
});
