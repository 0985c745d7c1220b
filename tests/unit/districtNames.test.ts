import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAreas } from '../../src/domain/parse/areas';
import { CITY_NAME_PLACES, districtNames } from '../../src/map/districtNames';
import { labelPoint } from '../../src/map/labelPoint';
import { some } from '../prove';

const read = parseAreas(JSON.parse(readFileSync('static/geo/districts.geojson', 'utf8')));
const districts = read.ok ? read.value : [];

/** Even-odd rule over all rings. */
function holds(geometry: (typeof districts)[number]['geometry'], [x, y]: readonly number[]): boolean {
  let inside = false;
  for (const ring of geometry.flat())
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}

const named = (seen: Parameters<typeof districtNames>[2]) =>
  new Map(
    districtNames(districts, 'ru', seen).features.map(({ properties, geometry }) => [
      String(properties?.['id']),
      geometry.coordinates,
    ]),
  );

describe('the name of a district', () => {
  it('has its middle in that district wherever a post sends it, with all of the city on the screen', () => {
    /** At zoom 10 and 43° north, by letters of 11 pixels. */
    const emDeg = (11 * 55.7) / 111_000;
    const shifts = CITY_NAME_PLACES.flatMap((side, k) => {
      if (typeof side !== 'string') return [];
      expect(side).toBe('center');
      const [right, down] = CITY_NAME_PLACES[k + 1] as [number, number];
      return [[(right * emDeg) / Math.cos((43 * Math.PI) / 180), -down * emDeg]];
    });
    expect(shifts.length).toBeGreaterThan(8);
    for (const { id, geometry } of districts)
      for (const [east, north] of shifts) {
        const [lon, lat] = named(null).get(id) ?? [];
        expect(holds(geometry, [lon + east, lat + north]), id).toBe(true);
      }
  });

  it('stands in the part of it that is seen: the one that reaches into the mountains has its name in the city too', () => {
    const seen = [76.9, 43.2, 77.0, 43.3] as const;
    const whole = named(null).get('medeu') ?? [];
    expect(whole[1]).toBeLessThan(43.2);
    const [lon, lat] = named(seen).get('medeu') ?? [];
    expect(lon > seen[0] && lon < seen[2] && lat > seen[1] && lat < seen[3]).toBe(true);
    expect(holds(districts.find(({ id }) => id === 'medeu')?.geometry ?? [], [lon, lat])).toBe(true);
  });

  it('lies inside its own district wherever one looks, and every one is there', () => {
    const looks = [
      [76.74, 43.15, 77.06, 43.38],
      [76.92, 43.24, 76.96, 43.27],
      [76.94, 43.256, 76.95, 43.262],
      [76.8, 43.2, 76.9, 43.26],
      [76.6, 43.0, 77.3, 43.5],
    ] as const;
    for (const seen of some(looks, 3)) {
      const names = named(seen);
      expect(names.size).toBe(8);
      for (const { id, geometry } of districts) expect(holds(geometry, names.get(id) ?? [])).toBe(true);
    }
  });

  it('stands in the middle of the whole where the district is off the screen, or only a sliver of it is on it', () => {
    const names = named([76.94, 43.256, 76.95, 43.262]);
    const far = districts.find(({ id }) => id === 'nauryzbay');
    expect(names.get('nauryzbay')).toEqual(far && labelPoint(far.geometry));
  });
});
