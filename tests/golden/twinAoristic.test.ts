import { describe, expect, test } from 'vitest';
import oracle from '../oracles/aoristic.json';
import { answer, folderWith, twin } from './twinRun';

interface Found {
  readonly n: number;
  readonly sum: number;
  readonly weights: readonly number[];
  readonly byWeekday: readonly (readonly number[])[];
  readonly weekdayDays: readonly number[] | null;
  readonly as: Readonly<Record<string, number>>;
  readonly notCounted: Readonly<Record<string, number>>;
  readonly rejected?: readonly { readonly line: number }[];
  readonly leftAside?: readonly string[];
  readonly ofShifts: readonly { readonly from: number; readonly to: number; readonly sum: number }[];
  readonly months: readonly { readonly month: number; readonly offsetMin: number; readonly days: number }[];
}

/** Minutes of a week from Sunday 00:00 as a time of the city: 7 January 2024 was a Sunday. */
const time = (minutes: number): string => new Date(Date.UTC(2024, 0, 7) + 60_000 * minutes).toISOString().slice(0, 16);
const cases = oracle.cases.map(({ from_min: from, to_min: to }) => [from, to] as const);
const NEGATIVE = ['2024-01-02 12:00', '2024-01-02 11:00'] as const;
const places = (rows: readonly (readonly [string, string])[]): string =>
  `lon,lat,from,to\n${rows.map(([from, to]) => `76.945,43.257,${from},${to}\n`).join('')}`;
const folder = folderWith({
  ...Object.fromEntries(cases.map(([from, to], k) => [`${k}.csv`, `from,to\n${time(from)},${time(to)}\n`])),
  'minutes.csv': `from,to\n${cases.map(([from, to]) => `${from},${to}\n`).join('')}`,
  'times.csv': `from,to\n${[...cases.map(([from, to]) => [time(from), time(to)]), NEGATIVE].map((row) => `${row.join(',')}\n`).join('')}`,
  'day.csv': 'from,to\n2024-01-02,\n2024-01-02 10:30,\n,\n2024-02,\n',
  'bad.csv': 'from,to\n2024-01-02 10:30,soon\n',
  'places.csv': places([...cases.map(([from, to]) => [time(from), time(to)] as const), NEGATIVE]),
  'plane.csv': `x,y,from,to\n${cases.map(([from, to]) => `100,200,${time(from)},${time(to)}\n`).join('')}`,
});
const ask = (...options: readonly string[]): Found => answer<Found>(['aoristic', ...options], folder);
const close = (found: readonly number[], held: readonly number[]): void =>
  found.forEach((weight, hour) => expect(weight).toBeCloseTo(held[hour], 9));
const weightsOf = (nonzero: Readonly<Record<string, number | undefined>>): readonly number[] =>
  Array.from({ length: 168 }, (_, hour) => nonzero[String(hour)] ?? 0);

describe('aoristic of the twin', () => {
  test('gives every span of the oracle its weights', () => {
    oracle.cases.forEach(({ nonzero }, k) => close(ask('--incidents', `${k}.csv`).weights, weightsOf(nonzero)));
  });

  test('reads the same of times, of minutes of a week, with places and on a plane', () => {
    const all = weightsOf({}).map((_, hour) =>
      oracle.cases.reduce((sum, { nonzero }) => sum + (weightsOf(nonzero)[hour] ?? 0), 0),
    );
    for (const options of [['minutes.csv'], ['times.csv'], ['places.csv'], ['plane.csv', '--planar']]) {
      const found = ask('--incidents', ...options);
      close(found.weights, all);
      expect(found.n).toBe(cases.length);
      expect(found.sum).toBeCloseTo(cases.length, 9);
      // The product's own week begins with Monday.
      expect(found.byWeekday[6]).toEqual(found.weights.slice(0, 24));
      expect(found.byWeekday[0]).toEqual(found.weights.slice(24, 48));
    }
  });

  test('rejects a span that ends before it begins, and says so', () => {
    const found = ask('--incidents', 'times.csv');
    expect(found.notCounted['negativeSpan']).toBe(1);
    expect(found.rejected).toEqual([expect.objectContaining({ line: cases.length + 2 })]);
    for (const [lang, word] of [
      ['en', 'end before they begin'],
      ['ru', 'конец раньше начала'],
      ['kk', 'Соңы басынан бұрын'],
    ])
      expect(
        twin(['aoristic', '--incidents', 'times.csv', '--format', 'text', '--lang', lang], folder).stdout,
      ).toContain(word);
    const { stderr } = twin(['aoristic', '--incidents', 'places.csv', '--lang', 'en'], folder);
    expect(stderr).toContain('comes before the start');
  });

  test('spreads a day over the day and a month over the week, or counts where each begins', () => {
    const found = ask('--incidents', 'day.csv');
    expect(found).toMatchObject({ n: 3, as: { exact: 1, days: 1, weeks: 1 }, notCounted: { noTime: 1 } });
    // Tuesday 10:00.
    expect(found.byWeekday[1][10]).toBeCloseTo(1 + 1 / 24 + 1 / 168, 12);
    expect(found.byWeekday[2][10]).toBeCloseTo(1 / 168, 12);
    const start = ask('--incidents', 'places.csv', '--by', 'start');
    expect(start.as).toMatchObject({ exact: cases.length, spans: 0 });
    expect(start.weights.every(Number.isInteger)).toBe(true);
  });

  test('sums up the shifts that are set, and leaves hours of the filter aside', () => {
    const found = ask('--incidents', 'places.csv', '--shifts', '0,9,18');
    expect(found.ofShifts.map(({ from, to }) => [from, to])).toEqual([
      [0, 9],
      [9, 18],
      [18, 24],
    ]);
    expect(found.ofShifts.reduce((sum, shift) => sum + shift.sum, 0)).toBeCloseTo(cases.length, 9);
    const asked = ask('--incidents', 'places.csv', '--hours', '22-6');
    expect(asked.leftAside).toEqual(['hours', 'weekdays']);
    close(asked.weights, ask('--incidents', 'places.csv').weights);
  });

  test('says what is asked wrongly', () => {
    const wrong = (...options: readonly string[]): string => twin(['aoristic', ...options], folder).stderr;
    expect(wrong('--incidents', 'bad.csv')).toContain('soon');
    expect(wrong('--incidents', 'minutes.csv', '--hours', '8-20')).toContain('--hours');
    expect(wrong('--incidents', 'places.csv', '--shifts', '20,8')).toContain('--shifts');
  });

  test('tells the demonstration by month of the clock in force, a day of what the data fill', () => {
    const found = answer<Found>(['aoristic', '--incidents', 'demo', '--from', '2020-01-01', '--to', '2021-01-01']);
    expect(found.sum).toBeCloseTo(found.n, 6);
    expect(found.weekdayDays?.reduce((sum, days) => sum + days, 0)).toBe(366);
    expect(found.months.map(({ month, days }) => [month, days])).toEqual(
      [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days, k) => [k + 1, days]),
    );
    expect(found.months.every(({ offsetMin }) => offsetMin === 360)).toBe(true);
  });
});
