import { describe, expect, it } from 'vitest';
import { health } from '../../src/analysis/health/health';
import { random } from './areasFixtures';
import { randomRows, tableOf } from './selectFixtures';

describe('data health', () => {
  it('counts rows outside the city, without a time and without a time of day', () => {
    const table = tableOf([{ startMs: 1 }, { startMs: 2, timeOfDay: false }, {}, { startMs: 3 }]);
    expect(health(table, 10, 4, Int16Array.of(0, -1, 3, -1))).toMatchObject({
      rows: 10,
      withCoordinates: 4,
      outsideCity: 2,
      withoutTime: 1,
      withoutTimeOfDay: 2,
    });
  });

  it('says nothing about the city when there are no districts to ask', () => {
    expect(health(tableOf([{ startMs: 1 }]), 1, 1, null).outsideCity).toBe(0);
  });

  it('lists the 20 most repeated exact coordinates as a tally does', () => {
    const table = tableOf(randomRows(4000, 17));
    const tally = new Map<string, number>();
    for (let i = 0; i < table.count; i++) {
      const key = `${table.lon[i]}/${table.lat[i]}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
    const { repeated } = health(table, 4000, 4000, null);
    expect(repeated.map((r) => r.count)).toEqual([...tally.values()].sort((a, b) => b - a).slice(0, 20));
    for (const { point, count, share } of repeated) {
      expect(tally.get(point.join('/'))).toBe(count);
      expect(share).toBeCloseTo(count / 4000, 12);
    }
  });

  it('lists nothing when no two rows share a point, and ignores rows without coordinates', () => {
    const next = random(1);
    const table = tableOf(Array.from({ length: 500 }, (_, i) => ({ startMs: i, lon: next(), lat: next() })));
    expect(health(table, 500, 500, null).repeated).toEqual([]);
    expect(
      health(
        tableOf([
          { lon: NaN, lat: NaN },
          { lon: NaN, lat: NaN },
        ]),
        2,
        0,
        null,
      ).repeated,
    ).toEqual([]);
  });

  it('takes points that differ in the last digit for different points', () => {
    const near = 76.9 + 2 ** -46;
    const table = tableOf([{ lon: 76.9 }, { lon: 76.9 }, { lon: near }, { lon: -0, lat: 0 }, { lon: 0, lat: -0 }]);
    expect(health(table, 5, 5, null).repeated.map((r) => r.count)).toEqual([2, 2]);
  });
});
