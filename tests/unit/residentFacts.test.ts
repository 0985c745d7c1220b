import { describe, expect, it } from 'vitest';
import { comparableTo } from '../../src/analysis/resident/comparable';
import { isInside, pointInside } from '../../src/analysis/resident/inside';
import { nearestOf } from '../../src/analysis/resident/nearest';
import { ratePer1000 } from '../../src/analysis/resident/rate';
import { usualOf, yearsBack } from '../../src/analysis/resident/usual';
import { buildLocator, locate } from '../../src/analysis/areas/locator';
import { geoJson } from './geoFiles';
import { parseAreas } from '../../src/domain/parse/areas';

describe('as usual', () => {
  it('is what lies within earlier years widened by chance', () => {
    expect(usualOf(104, [100, 110, 95])?.verdict).toBe('usual');
    expect(usualOf(125, [100, 110, 95])?.verdict).toBe('usual');
    expect(usualOf(180, [100, 110, 95])?.verdict).toBe('above');
    expect(usualOf(40, [100, 110, 95])?.verdict).toBe('below');
    // 95 - 1.96 sqrt(95 + 95 / 3) = 72.9; 110 + 1.96 sqrt(110 + 110 / 3) = 133.7
    expect(usualOf(104, [100, 110, 95])).toMatchObject({ low: 73, high: 133, periods: 3 });
  });

  it('knows nothing of a withheld count: never above or below by not knowing', () => {
    expect(usualOf(null, [60, 70])).toBeNull();
    expect(usualOf(6, [null, null])).toBeNull();
    expect(usualOf(30, [null, 6])).toBeNull();
    expect(usualOf(0, [null, 60])).toBeNull();
    expect(usualOf(62, [null, 60])).toMatchObject({ verdict: 'usual', periods: 1 });
    expect(usualOf(5, [])).toBeNull();
  });

  it('counts years back from the newest month and leaves out what is not known', () => {
    const monthly = [1, 1, ...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 12 }, () => 20)];
    expect(yearsBack(monthly)).toEqual({ now: 240, past: [120] });
    expect(yearsBack([...monthly.slice(0, 20), null, ...monthly.slice(21)])).toEqual({ now: null, past: [120] });
    expect(yearsBack([5, 5])).toEqual({ now: null, past: [] });
  });
});

describe('a rate', () => {
  it('has the exact limits of a Poisson count within a hundredth of them', () => {
    // Exact 95 % limits for 100: 81.36 and 121.63 (chi-square quantiles, Garwood 1936).
    const { per1000, low, high } = ratePer1000(100, 1_000);
    expect(per1000).toBe(100);
    expect(low).toBeCloseTo(81.36, 1);
    expect(high).toBeCloseTo(121.63, 1);
    expect(ratePer1000(0, 1_000).low).toBe(0);
    expect(ratePer1000(0, 1_000).high).toBeCloseTo(3.69, 1);
  });
});

describe('the nearest post', () => {
  const posts = [{ lon: 76.93, lat: 43.25 }, { lon: 76.95, lat: 43.25 }];
  it('is told with metres, minutes and a direction from here', () => {
    const near = nearestOf(76.93, 43.24, posts);
    expect(near?.what).toBe(posts[0]);
    expect(near?.distanceM).toBeGreaterThan(1_100);
    expect(near?.distanceM).toBeLessThan(1_120);
    expect(near?.walkMin).toBe(18);
    expect(near?.direction).toBe('n');
    expect(nearestOf(76.9301, 43.25, posts)?.direction).toBeNull();
    expect(nearestOf(76.93, 43.24, [])).toBeNull();
  });
});

describe('comparable places', () => {
  const many = (n: number, value: (k: number) => number | null) => ({
    ids: Array.from({ length: n }, (_, k) => `88${String(k).padStart(13, '0')}`), areaKm2: Array.from({ length: n }, () => 0.5), land: Array.from({ length: n }, () => 1),
    busy: Array.from({ length: n }, () => 2), visitors: Array.from({ length: n }, () => 0), yearly: [Array.from({ length: n }, (_, k) => value(k))],
  });

  it('are of one kind, one busyness and one size, the place itself left out', () => {
    expect(comparableTo(many(9, (k) => k + 5), 0, 0)).toEqual({ cells: 8, low: 16, high: 22 });
    const mixed = many(12, (k) => k + 5);
    mixed.land[3] = 0;
    mixed.busy[4] = 1;
    mixed.ids[5] = '870000000000005';
    expect(comparableTo(mixed, 0, 0)?.cells).toBe(8);
  });

  it('say nothing when there are fewer than eight, and rank a withheld count lowest', () => {
    expect(comparableTo(many(8, (k) => k + 5), 0, 0)).toBeNull();
    expect(comparableTo(many(9, (k) => (k < 5 ? null : 10)), 8, 0)).toEqual({ cells: 8, low: null, high: 20 });
    expect(comparableTo(many(9, (k) => (k < 7 ? null : 10)), 8, 0)).toBeNull();
  });
});

describe('a point inside', () => {
  const ring = (points: [number, number][]): [number, number][] => [...points, points[0]];
  it('lies in an area of any form, away from its corners', () => {
    const areas = parseAreas(geoJson('districts.geojson'));
    if (!areas.ok) throw new Error(areas.error.code);
    const holed = [[ring([[0, 0], [4, 0], [4, 4], [0, 4]]), ring([[1, 1], [3.5, 1], [3.5, 3], [1, 3]])]];
    const horseshoe = [[ring([[0, 0], [5, 0], [5, 5], [4, 5], [4, 1], [2, 1], [2, 5], [0, 5]])]];
    for (const polygons of [holed, horseshoe, ...areas.value.map(({ geometry }) => geometry)]) expect(isInside(...pointInside(polygons), polygons)).toBe(true);
    expect(pointInside(holed)).toEqual([0.5, 2]);
    expect(pointInside(horseshoe)).toEqual([1, 2.5]);
  });
});

describe('the district of a point', () => {
  it('is the one the planner’s lookup gives, all over the city', () => {
    const areas = parseAreas(geoJson('districts.geojson'));
    if (!areas.ok) throw new Error(areas.error.code);
    const locator = buildLocator(areas.value);
    for (let i = 0; i < 40; i++) {
      for (let j = 0; j < 40; j++) {
        const lon = 76.735 + i * 0.0109;
        const lat = 43.03 + j * 0.0094;
        expect(areas.value.findIndex(({ geometry }) => isInside(lon, lat, geometry))).toBe(locate(locator, lon, lat));
      }
    }
  });
});
