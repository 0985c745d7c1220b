import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../src/domain/polygon';
import { convexHull, placeOfRows, utmZoneOf } from '../../src/domain/placeOfRows';
import { runs } from '../prove';

const place = (points: readonly (readonly [number, number])[]) =>
  placeOfRows(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
/** Points of a grid about a middle. */
const grid = (lon: number, lat: number, halfDeg = 0.1, n = 21): [number, number][] =>
  Array.from({ length: n * n }, (_, k) => [
    lon + halfDeg * ((2 * (k % n)) / (n - 1) - 1),
    lat + halfDeg * ((2 * Math.floor(k / n)) / (n - 1) - 1),
  ]);

describe('where the rows of a far file lie', () => {
  it('is the box and ring around them, half a kilometre wider, without the strays of another country', () => {
    const found = place([...grid(-87.6, 41.9), [-91.7, 36.6], [0, 0], [200, 95]]);
    if (found?.kind !== 'place') throw new Error(JSON.stringify(found));
    expect(found.share).toBeCloseTo(441 / 442, 9);
    const [west, south, east, north] = found.box;
    expect([west, south, east, north]).toEqual([
      expect.closeTo(-87.706, 2),
      expect.closeTo(41.795, 2),
      expect.closeTo(-87.494, 2),
      expect.closeTo(42.005, 2),
    ]);
    for (const [lon, lat] of grid(-87.6, 41.9)) expect(holds([[found.hull]], lon, lat)).toBe(true);
  });

  it('is no city where it spans a country, lies on both sides of the line of dates or at a pole', () => {
    expect(place(grid(10, 50, 3))).toMatchObject({ kind: 'too-wide' });
    expect(place([...grid(179.95, -17, 0.04), ...grid(-179.95, -17, 0.04)])).toMatchObject({ kind: 'antimeridian' });
    expect(place(grid(20, 85))).toMatchObject({ kind: 'polar' });
    expect(place([[0, 0]])).toBeNull();
  });

  it('leaves out strays of a few rows as of many, and is the place of most where a file holds two', () => {
    const chicago: [number, number][] = [
      [-87.6, 41.87],
      [-91.7, 36.6],
      [-87.7, 41.8],
    ];
    expect(place(chicago)).toMatchObject({ kind: 'place', share: 2 / 3 });
    const two = place([...grid(-87.6, 41.9), ...grid(12.5, 41.9, 0.1, 9)]);
    if (two?.kind !== 'place') throw new Error(JSON.stringify(two));
    expect(two.share).toBeCloseTo(441 / (441 + 81), 9);
    expect(two.box[2]).toBeLessThan(-87);
  });

  it('of a single point is a ring about it', () => {
    const found = place([[151.2, -33.9]]);
    if (found?.kind !== 'place') throw new Error(JSON.stringify(found));
    expect(holds([[found.hull]], 151.2, -33.9)).toBe(true);
  });

  it('lies in the zone of its longitude, to the ends of the world', () => {
    expect([-180, -177, -87.6, 0, 5.99, 6, 76.9, 179.9, 180].map(utmZoneOf)).toEqual([
      1, 1, 16, 31, 31, 32, 43, 60, 60,
    ]);
  });

  it('a convex ring holds every point and turns one way', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 3,
      maxLength: 60,
    });
    fc.assert(
      fc.property(points, (given) => {
        const ring = convexHull(given);
        for (const [x, y] of given)
          ring.forEach(([ax, ay], i) => {
            const [bx, by] = ring[(i + 1) % ring.length];
            expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThanOrEqual(0);
          });
      }),
      { numRuns: runs(100) },
    );
  });
});
