import { describe, expect, it } from 'vitest';
import { select } from '../../src/analysis/selection/select';
import { covers, summary } from '../../src/analysis/selection/summary';
import { freshShare, monthlyCounts } from '../../src/analysis/selection/tally';
import { fromAlmatyClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER } from '../../src/domain/filter';
import { CATEGORIES } from '../../src/domain/incident';
import { lastYear, type Period } from '../../src/domain/period';
import { randomRows, tableOf } from './selectFixtures';

const period = (fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period =>
  ({ fromMs: fromAlmatyClock(fromYear, fromMonth, 1), toMs: fromAlmatyClock(toYear, toMonth, 1) });
const DATA = period(2018, 1, 2026, 1);

function ask(asked: Period | null, compared: Period | null, data: Period | null = DATA): ReturnType<typeof summary> {
  const table = tableOf(randomRows(4000, 23));
  const rowsOf = (p: Period | null): Uint32Array => select(table, { ...NO_FILTER, period: p }, null, []);
  return summary({
    table, rows: rowsOf(asked), rowsBefore: compared ? rowsOf(compared) : null, rowsAnyPeriod: rowsOf(null),
    period: asked, comparedPeriod: compared, dataPeriod: data,
  });
}

describe('the summary of a selection', () => {
  it('counts the same incidents by category, weekday and hour', () => {
    const answer = ask(period(2020, 1, 2021, 1), null);
    const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(total(Object.values(answer.byCategory))).toBe(answer.count);
    expect(Object.keys(answer.byCategory)).toEqual([...CATEGORIES]);
    expect(total(answer.byWeekday)).toBe(answer.count);
    expect(total(answer.byHour)).toBeLessThan(answer.count);
    expect(total(answer.byHour)).toBeGreaterThan(0.7 * answer.count);
  });

  it('counts hours and weekdays on Almaty’s clock', () => {
    const table = tableOf([{ startMs: fromAlmatyClock(2021, 4, 5, 0, 30) }, { startMs: fromAlmatyClock(2025, 4, 6, 23, 59) }, { startMs: fromAlmatyClock(2021, 4, 5), timeOfDay: false }]);
    const rows = Uint32Array.of(0, 1, 2);
    const answer = summary({ table, rows, rowsBefore: null, rowsAnyPeriod: rows, period: null, comparedPeriod: null, dataPeriod: DATA });
    expect(answer.byHour[0]).toBe(1);
    expect(answer.byHour[23]).toBe(1);
    expect(answer.byWeekday).toEqual([2, 0, 0, 0, 0, 0, 1]);
  });

  it('lists every month of the data, whatever period is asked', () => {
    const answer = ask(period(2020, 1, 2020, 4), null);
    expect(answer.months.length).toBe(96);
    const months = answer.months.filter(({ fromMs }) => wallTime(fromMs).year === 2020 && wallTime(fromMs).month < 4);
    expect(months.reduce((sum, month) => sum + month.count, 0)).toBe(answer.count);
  });

  it('compares with the same months of the year before', () => {
    const asked = period(2020, 1, 2020, 7);
    const answer = ask(asked, lastYear(asked));
    expect(answer.change?.now).toBe(answer.count);
    expect(answer.change?.before).toBe(ask(lastYear(asked), null).count);
    expect(answer.compareIncomplete).toBe(false);
  });

  it('makes no comparison when either period lies partly outside the data', () => {
    const asked = period(2018, 3, 2018, 6);
    expect(ask(asked, lastYear(asked))).toMatchObject({ change: null, compareIncomplete: true });
    const late = period(2025, 9, 2026, 9);
    expect(ask(late, lastYear(late))).toMatchObject({ change: null, compareIncomplete: true });
    expect(ask(period(2020, 1, 2021, 1), null)).toMatchObject({ change: null, compareIncomplete: false });
  });

  it('allows a file of few records its silent days at both ends', () => {
    const data = { fromMs: fromAlmatyClock(2019, 1, 5), toMs: fromAlmatyClock(2020, 12, 20) };
    expect(covers(data, 50, period(2019, 1, 2020, 1))).toBe(true);
    expect(covers(data, 50_000, period(2019, 1, 2020, 1))).toBe(false);
    expect(covers(null, 0, period(2019, 1, 2020, 1))).toBe(false);
  });

  it('has no months and no period when the data have no time', () => {
    const table = tableOf([{}, {}]);
    const rows = Uint32Array.of(0, 1);
    expect(summary({ table, rows, rowsBefore: null, rowsAnyPeriod: rows, period: null, comparedPeriod: null, dataPeriod: null }))
      .toMatchObject({ rows: 2, count: 2, period: null, months: [], byWeekday: [0, 0, 0, 0, 0, 0, 0], change: null });
  });
});

describe('tallies', () => {
  it('puts the first instant of a month in that month and the last before it in the other', () => {
    const march = fromAlmatyClock(2024, 3, 1);
    const table = tableOf([{ startMs: march - 1 }, { startMs: march }]);
    expect(monthlyCounts(table, Uint32Array.of(0, 1), period(2024, 2, 2024, 4)).map((m) => m.count)).toEqual([1, 1]);
  });

  it('shares out what was solved while fresh among rows where it is recorded', () => {
    const table = tableOf([{ fresh: 1 }, { fresh: 0 }, { fresh: 0 }, { fresh: 2 }, { fresh: 2 }]);
    expect(freshShare(table, Uint32Array.of(0, 1, 2, 3, 4))).toBeCloseTo(1 / 3, 12);
    expect(freshShare(table, Uint32Array.of(3, 4))).toBeNull();
  });
});
