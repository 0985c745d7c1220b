import { describe, expect, it } from 'vitest';
import { areasAnswer, districtsAnswer } from '../../src/analysis/areas/districtsAnswer';
import { fromCityClock } from '../../src/domain/clock';
import type { Period } from '../../src/domain/period';
import { area } from './areasFixtures';

const year = (from: number, to = from + 1): Period => ({
  fromMs: fromCityClock(from, 1, 1),
  toMs: fromCityClock(to, 1, 1),
});
const AREAS = [area('a', [], 300_000, 10), area('b', [], 100_000, 40)];
const rowsOf = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

describe('statistics of districts', () => {
  const areaOfRow = Int16Array.of(0, 0, 1, -1, 0);

  it('counts the outside in the total and in no rate', () => {
    const answer = districtsAnswer({
      rows: rowsOf(5),
      rowsBefore: null,
      areaOfRow,
      areas: AREAS,
      cityAreaKm2: 50,
      period: year(2019),
    });
    expect(answer).toMatchObject({ total: 5, outside: 1, overlap: 0, years: 1 });
    expect(answer.districts.map((d) => [d.id, d.count, d.perKm2])).toEqual([
      ['a', 3, 0.3],
      ['b', 1, 0.025],
    ]);
    expect(answer.city.perKm2).toBeCloseTo(4 / 50, 12);
    expect('change' in answer.city).toBe(false);
  });

  it('takes rates per year: two years halve them, four months treble them', () => {
    const rate = (period: Period): number | null =>
      districtsAnswer({ rows: rowsOf(5), rowsBefore: null, areaOfRow, areas: AREAS, cityAreaKm2: 50, period })
        .districts[0].perKm2;
    expect(rate(year(2019, 2021))).toBeCloseTo(0.15, 12);
    expect(rate({ fromMs: fromCityClock(2021, 1, 1), toMs: fromCityClock(2021, 5, 1) })).toBeCloseTo(0.9, 12);
  });

  it('gives the city of 2019 and 2020 the published rates per 100,000', () => {
    const city = (count: number, period: Period): number | null =>
      areasAnswer({
        areas: AREAS,
        now: { total: count, outside: 0, overlap: 0, counts: Float64Array.of(count, 0) },
        before: null,
        cityAreaKm2: 703.9,
        period,
      }).city.per100k;
    expect(city(54_014, year(2019))).toBeCloseTo(2889, 0);
    expect(city(28_217, year(2020))).toBeCloseTo(1457.9, 0);
  });

  it('splits the city’s population by the districts’ published shares', () => {
    const answer = districtsAnswer({
      rows: rowsOf(5),
      rowsBefore: null,
      areaOfRow,
      areas: AREAS,
      cityAreaKm2: 50,
      period: year(2019),
    });
    const [a, b] = answer.districts.map((d) => d.population ?? NaN);
    expect(a / b).toBeCloseTo(3, 4);
    expect(Math.abs(a + b - (answer.city.population ?? NaN))).toBeLessThanOrEqual(1);
    expect(answer.districts[0].per100k).toBeCloseTo((3 / a) * 100_000, 9);
  });

  it('says no rate per 100,000 without a time or a population', () => {
    const without = districtsAnswer({
      rows: rowsOf(5),
      rowsBefore: null,
      areaOfRow,
      areas: AREAS,
      cityAreaKm2: 50,
      period: null,
    });
    expect(without).toMatchObject({ years: null, city: { per100k: null, population: null } });
    expect(without.districts[0]).toMatchObject({ perKm2: 0.3, per100k: null });
    const zones = [area('zone', [], null, 4)];
    expect(
      districtsAnswer({
        rows: rowsOf(5),
        rowsBefore: null,
        areaOfRow: Int16Array.of(0, 0, -1, -1, 0),
        areas: zones,
        cityAreaKm2: 50,
        period: year(2019),
      }).districts[0],
    ).toMatchObject({ count: 3, perKm2: 0.75, per100k: null, population: null });
  });

  it('gives the interval of a count that is too small for its rate alone, and none of sums of weights', () => {
    const input = { rows: rowsOf(5), rowsBefore: null, areaOfRow, areas: AREAS, cityAreaKm2: 50, period: year(2019) };
    const answer = districtsAnswer(input);
    const [first, second] = answer.districts;
    const [low, high] = first.ofFew?.perKm2 ?? [NaN, NaN];
    // Of 3: half of chi-squared with 6 and 8 degrees of freedom, from tables.
    expect((low / (first.perKm2 ?? NaN)) * 3).toBeCloseTo(0.6187, 4);
    expect((high / (first.perKm2 ?? NaN)) * 3).toBeCloseTo(8.7673, 4);
    const [least, most] = first.ofFew?.per100k ?? [NaN, NaN];
    expect([least / low, most / high]).toEqual([
      expect.closeTo((first.per100k ?? NaN) / (first.perKm2 ?? NaN), 6),
      expect.closeTo((first.per100k ?? NaN) / (first.perKm2 ?? NaN), 6),
    ]);
    const none = districtsAnswer({
      ...input,
      rows: Uint32Array.of(0, 1, 2),
      areaOfRow: Int16Array.of(0, 0, 0, -1, -1),
    });
    expect(none.districts[1]).toMatchObject({ count: 0, perKm2: 0 });
    expect(none.districts[1].ofFew?.perKm2?.[0]).toBe(0);
    expect(none.districts[1].ofFew?.perKm2?.[1]).toBeGreaterThan(0);
    expect(second.ofFew).toBeDefined();
    const many = Int16Array.from({ length: 25 }, (_, row) => (row < 20 ? 0 : 1));
    const [full] = districtsAnswer({ ...input, rows: rowsOf(25), areaOfRow: many }).districts;
    expect(full.ofFew).toBeUndefined();
    const weighed = districtsAnswer({ ...input, weight: Float64Array.of(1, 1, 2, 2, 1) });
    expect(weighed.districts[0].ofFew).toBeUndefined();
  });

  it('holds every district and the city against the compared period', () => {
    const rowsBefore = Uint32Array.of(0, 2, 3);
    const answer = districtsAnswer({
      rows: rowsOf(5),
      rowsBefore,
      areaOfRow,
      areas: AREAS,
      cityAreaKm2: 50,
      period: year(2020),
    });
    expect(answer.districts.map((d) => [d.change?.now, d.change?.before])).toEqual([
      [3, 1],
      [1, 1],
    ]);
    expect([answer.city.change?.now, answer.city.change?.before]).toEqual([4, 2]);
  });

  it('takes the city’s own count for its rates when the areas are imported', () => {
    const answer = areasAnswer({
      areas: [area('zone', [], 5000, 4)],
      now: { total: 100, outside: 90, overlap: 0, counts: Float64Array.of(10) },
      before: null,
      cityAreaKm2: 50,
      period: year(2019),
      inCity: { now: 80, before: null },
      populations: 'own',
    });
    expect(answer.city.perKm2).toBeCloseTo(1.6, 12);
    expect(answer.districts[0].per100k).toBeCloseTo(200, 12);
  });

  it('gives no rate per 100,000 of fewer than a thousand people: one incident would change it by hundreds', () => {
    const answer = areasAnswer({
      areas: [area('few', [], 999, 4), area('enough', [], 1000, 4)],
      now: { total: 2, outside: 0, overlap: 0, counts: Float64Array.of(1, 1) },
      before: null,
      cityAreaKm2: 50,
      period: year(2019),
      inCity: { now: 2, before: null },
      populations: 'own',
    });
    expect(answer.districts.map(({ per100k, ofFew }) => [per100k, ofFew?.per100k === null])).toEqual([
      [null, true],
      [100, false],
    ]);
  });

  it('sums weights and then tests nothing', () => {
    const answer = districtsAnswer({
      rows: rowsOf(5),
      rowsBefore: rowsOf(2),
      areaOfRow,
      areas: AREAS,
      cityAreaKm2: 50,
      period: year(2019),
      weight: Float64Array.of(1, 2, 4, 8, 16),
    });
    expect(answer).toMatchObject({ total: 31, outside: 8 });
    expect(answer.districts.map((d) => d.count)).toEqual([19, 4]);
    expect('change' in answer.districts[0]).toBe(false);
  });
});
