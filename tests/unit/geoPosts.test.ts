import { describe, expect, it } from 'vitest';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { parseAccidents } from '../../src/domain/parse/accidents';
import { parsePosts } from '../../src/domain/parse/posts';
import { parseStretches } from '../../src/domain/parse/stretches';
import { cityPopulation } from '../../src/domain/city';
import { wallTime } from '../../src/domain/clock';
import { toPlane } from '../../src/domain/projection';
import { readRoads } from '../../scripts/geo/baseMap';
import { districtsFile, geoJson, valueOf } from './geoFiles';

const districts = districtsFile().features;
const districtOf = (lon: number, lat: number): string | undefined =>
  districts.find((district) => booleanPointInPolygon([lon, lat], district))?.properties.id;
const posts = valueOf(parsePosts(geoJson('posts.geojson')));
const mobile = valueOf(parsePosts(geoJson('mobile-points.geojson')));
const stationary = posts.filter(({ kind }) => kind === 'stationary');
const planned = posts.filter(({ kind }) => kind === 'planned');

const tally = (words: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word ?? 'outside'] = (counts[word ?? 'outside'] ?? 0) + 1;
  return counts;
};
const byDistrict = (points: readonly { lon: number; lat: number }[]): number[] =>
  Object.values(tally(points.map(({ lon, lat }) => districtOf(lon, lat)))).sort();

describe('posts', () => {
  it('are 37 stationary (F4), 7 planned (F5) and 23 mobile (P1)', () => {
    expect([stationary.length, planned.length, mobile.length]).toEqual([37, 7, 23]);
    expect(mobile.every(({ kind }) => kind === 'mobile')).toBe(true);
  });

  it('stand 5 in five districts and 4 in three, every one inside the city', () => {
    expect(byDistrict(stationary)).toEqual([4, 4, 4, 5, 5, 5, 5, 5]);
    for (const { lon, lat } of [...planned, ...mobile]) expect(districtOf(lon, lat)).toBeDefined();
  });

  it('are illustrative in place, but the one at the crossing of P2, which is approximate', () => {
    const exact = [...posts, ...mobile].filter(({ position }) => position !== 'illustrative');
    expect(exact.map(({ kind, position, lon, lat }) => [kind, position, lon, lat])).toEqual([
      ['stationary', 'approximate', 76.955, 43.228],
    ]);
  });

  it('opened in 2019-2020, after the order of 29 July 2019; the planned ones have no day', () => {
    for (const { openedOn } of stationary) {
      expect(openedOn && openedOn > '2019-07-29' && openedOn < '2021-01-01', String(openedOn)).toBe(true);
    }
    expect(stationary.some(({ openedOn }) => openedOn?.startsWith('2019'))).toBe(true);
    expect(stationary.some(({ openedOn }) => openedOn?.startsWith('2020'))).toBe(true);
    expect(planned.every(({ openedOn }) => openedOn === null)).toBe(true);
  });

  it('have hours of all three makes: unknown, round the clock, from-to', () => {
    const makes = tally(stationary.map(({ hours }) => (typeof hours === 'string' ? hours : 'from-to')));
    for (const make of ['unknown', '24h', 'from-to']) expect(makes[make], make).toBeGreaterThan(3);
  });

  it('have ids of their own and no names: nobody has named them', () => {
    const all = [...posts, ...mobile];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ name }) => name === null)).toBe(true);
  });
});

describe('criminogenic stretches', () => {
  const stretches = valueOf(parseStretches(geoJson('stretches.geojson')));

  it('are 32 of 2019 (P1) and 37 of 2020 (P3), all illustrative', () => {
    expect(tally(stretches.map(({ year }) => String(year)))).toEqual({ 2019: 32, 2020: 37 });
    expect(stretches.every(({ position }) => position === 'illustrative')).toBe(true);
  });

  it('are 4-5 in each district in 2020 (P3), and lie in the district they name', () => {
    const of2020 = tally(stretches.filter(({ year }) => year === 2020).map(({ districtId }) => districtId));
    expect(Object.keys(of2020)).toHaveLength(8);
    for (const count of Object.values(of2020)) expect([4, 5]).toContain(count);
    for (const { line, districtId } of stretches)
      for (const [lon, lat] of line) expect(districtOf(lon, lat)).toBe(districtId);
  });

  it('run along real roads', () => {
    const roads = readRoads().map(({ points }) => points.map(([lon, lat]) => toPlane(lon, lat)));
    for (const { line, id } of stretches) {
      for (const [lon, lat] of line) expect(nearestLineM(roads, toPlane(lon, lat)), id).toBeLessThan(0.5);
    }
  });

  it('are as long as they say', () => {
    for (const { line, lengthM } of stretches) {
      const planar = line.map(([lon, lat]) => toPlane(lon, lat));
      const length = planar
        .slice(1)
        .reduce((sum, p, i) => sum + Math.hypot(p[0] - planar[i][0], p[1] - planar[i][1]), 0);
      expect(Math.abs(length - lengthM)).toBeLessThan(2);
    }
  });
});

describe('fatal road accidents', () => {
  const accidents = valueOf(parseAccidents(geoJson('accidents.geojson')));

  it('are 81, all of 2020: F3 times the derived population; no other year is published', () => {
    expect(accidents).toHaveLength(Math.round((4.2 * cityPopulation(2020.5)) / 1e5));
    expect(accidents).toHaveLength(81);
    expect(accidents.every(({ startMs }) => wallTime(startMs).year === 2020)).toBe(true);
  });

  it('lie on roads inside the city', () => {
    const roads = readRoads().map(({ points }) => points.map(([lon, lat]) => toPlane(lon, lat)));
    for (const { lon, lat, x, y } of accidents) {
      expect(districtOf(lon, lat)).toBeDefined();
      expect(nearestLineM(roads, [x, y])).toBeLessThan(2);
    }
  });
});

function nearestLineM(lines: readonly (readonly [number, number])[][], [x, y]: readonly [number, number]): number {
  let best = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      best = Math.min(best, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return best;
}
