import { describe, expect, test } from 'vitest';
import type { Area } from '../../src/domain/area';
import type { BinsAnswer, DensityGrid, DistrictsAnswer } from '../../src/domain/answers';
import { NO_DATA } from '../../src/map/mapData';
import { shortYears, shownData, surfacesOf, valuesOf, type ShownFigures } from '../../src/state/map/shownData';

const grid = (unit: DensityGrid['unit']): DensityGrid =>
  ({ unit, years: 0.02, values: Float32Array.of(0, 300), floor: 50 }) as unknown as DensityGrid;
const row = (id: string, count: number, filledDays: number): object => ({ id, count, perKm2: count / 2, filledDays });
const counts = { years: 0.02, districts: [row('a', 6, 9), row('b', 0, 0)] } as unknown as DistrictsAnswer;
const bins = { counts: Uint32Array.of(1, 9) } as BinsAnswer;
const area = (id: string): Area => ({ id }) as Area;
const figures: ShownFigures = {
  density: grid('per-km2-year'),
  difference: null,
  bins: null,
  counts,
  measure: 'perKm2',
  values: valuesOf(counts, 'perKm2'),
  rate: { days: 9, said: 9, isShort: true },
};
const beside = { ...NO_DATA, districts: [area('a'), area('b')], ownAreas: null, isOnOwn: false };
const scaleOf = (of: string) => ({ kind: 'sequential', breaks: [of.length] }) as const;

describe('figures on the map', () => {
  test('of an area whose days are not filled are none, not zero', () => {
    expect([...(figures.values ?? [])]).toEqual([
      ['a', 3],
      ['b', null],
    ]);
    expect(valuesOf(counts, null)).toBeNull();
    expect(valuesOf(null, 'count')).toBeNull();
  });

  test('of too few days are of the period where they are yearly rates, and only there', () => {
    expect(shortYears(figures)).toEqual({ grid: 0.02, areas: 0.02 });
    expect(shortYears({ ...figures, density: grid('per-km2'), measure: 'count' })).toEqual({});
    expect(shortYears({ ...figures, rate: { days: 90, said: 90, isShort: false } })).toEqual({});
    expect(shortYears({ ...figures, rate: null })).toEqual({});
  });

  test('have a surface each for their classes, and none where there is no answer', () => {
    expect(surfacesOf(figures)).toEqual({
      density: { values: Float32Array.of(0, 300), floor: 50, times: 0.02 },
      perKm2: { values: [3], floor: 0, times: 0.02 },
    });
    expect(Object.keys(surfacesOf({ ...figures, density: null, values: null, bins }))).toEqual(['bins']);
  });
});

describe('what the map is given', () => {
  test('fills the districts by the figures, from the days that must be said', () => {
    const data = shownData({ ...figures, bins }, scaleOf, beside);
    expect(data.districts).toEqual({
      areas: beside.districts,
      values: figures.values,
      scale: scaleOf('perKm2'),
      measure: 'perKm2',
      perYear: true,
      days: 9,
      periodYears: 0.02,
    });
    expect(data.areas).toBeNull();
    expect(data.bins).toEqual({ answer: bins, scale: scaleOf('bins') });
  });

  test('fills the user’s own areas in place of the districts where the view goes by them', () => {
    const own = [area('own')];
    const on = shownData(figures, scaleOf, { ...beside, ownAreas: own, isOnOwn: true });
    expect(on.areas).toMatchObject({ areas: own, values: figures.values, scale: scaleOf('perKm2') });
    expect(on.districts.values).toBeNull();
    const off = shownData(figures, scaleOf, { ...beside, ownAreas: own });
    expect(off.areas).toMatchObject({ areas: own, values: null, scale: null });
    expect(off.districts.values).toBe(figures.values);
  });

  test('leaves areas as outlines and cells undrawn without a figure or a scale', () => {
    const data = shownData({ ...figures, bins, measure: null, values: null }, () => null, beside);
    expect(data.districts).toMatchObject({ values: null, scale: null, measure: null });
    expect(data.bins).toBeNull();
  });
});
