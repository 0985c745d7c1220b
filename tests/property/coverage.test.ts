import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNearest, nearestAll } from '../../src/analysis/coverage/nearestPost';
import { coverageAnswer } from '../../src/analysis/coverage/coverageAnswer';
import { coverageArea } from '../../src/analysis/coverage/coverageArea';
import type { LonLat } from '../../src/domain/geometry';
import { postAt, rectangle, tableAt } from '../unit/coverageScene';
import { runs } from '../prove';

const west = rectangle('west', 76.8, 43.2, 76.9, 43.3);
const east = rectangle('east', 76.9, 43.2, 77, 43.3);
const at = fc.tuple(fc.double({ min: 76.8, max: 77, noNaN: true }), fc.double({ min: 43.2, max: 43.3, noNaN: true }));
const radius = fc.integer({ min: 100, max: 3000 });

function coverAt(
  points: readonly LonLat[],
  postsAt: readonly LonLat[],
  radiusM: number,
): ReturnType<typeof coverageAnswer> {
  const table = tableAt(points);
  const posts = postsAt.map((point) => postAt(point, '24h'));
  return coverageAnswer({
    table,
    rows: Uint32Array.from(points, (_, row) => row),
    districtOfRow: Int16Array.from(points, ([lon]) => (lon < 76.9 ? 0 : 1)),
    districtIds: ['west', 'east'],
    districts: [west, east],
    cityAreaKm2: west.areaKm2 + east.areaKm2,
    posts,
    radiusM,
    nearestDistanceM: nearestAll(buildNearest(posts, null), table.x, table.y).distanceM,
    places: [],
  });
}

/** NaN where the ground is not known: then every comparison fails. */
const groundOf = (row: { readonly coveredKm2: number | null }): number => row.coveredKm2 ?? NaN;

describe('coverage', () => {
  it('grows with the radius: incidents and ground, in every district', () => {
    fc.assert(
      fc.property(
        fc.array(at, { maxLength: 40 }),
        fc.array(at, { minLength: 1, maxLength: 6 }),
        radius,
        radius,
        (points, posts, a, b) => {
          const small = coverAt(points, posts, Math.min(a, b));
          const large = coverAt(points, posts, Math.max(a, b));
          for (const [s, l] of [
            [small.city, large.city],
            ...small.districts.map((row, d) => [row, large.districts[d]]),
          ]) {
            expect(l.covered).toBeGreaterThanOrEqual(s.covered);
            expect(groundOf(l)).toBeGreaterThanOrEqual(groundOf(s) - 1e-9);
          }
        },
      ),
      { numRuns: runs(8, 800) },
    );
  });

  it("grows with the posts, by no more than the new post's own circle", () => {
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), at, radius, (posts, extra, radiusM) => {
        const before = coverageArea(
          posts.map((p) => postAt(p)),
          radiusM,
          [west, east],
        ).cityKm2;
        const after = coverageArea(
          [...posts, extra].map((p) => postAt(p)),
          radiusM,
          [west, east],
        ).cityKm2;
        const circle = (Math.PI * radiusM ** 2) / 1e6;
        expect(after).toBeGreaterThanOrEqual(before - circle * 1e-4);
        expect(after).toBeLessThanOrEqual(before + circle * (1 + 1e-4));
      }),
      { numRuns: runs(8, 800) },
    );
  });

  it("of the districts adds up to the city's, and of the hours to all incidents with a time", () => {
    fc.assert(
      fc.property(fc.array(at, { maxLength: 40 }), fc.array(at, { maxLength: 5 }), radius, (points, posts, radiusM) => {
        const { city, districts, byHour } = coverAt(points, posts, radiusM);
        expect(districts.reduce((sum, row) => sum + row.incidents, 0)).toBe(city.incidents);
        expect(districts.reduce((sum, row) => sum + row.covered, 0)).toBe(city.covered);
        expect(districts.reduce((sum, row) => sum + groundOf(row), 0)).toBeCloseTo(groundOf(city), 9);
        expect(city.covered).toBeLessThanOrEqual(city.incidents);
        expect(groundOf(city)).toBeLessThanOrEqual(city.areaKm2);
        expect(byHour.reduce((sum, row) => sum + row.incidents, 0)).toBe(0);
      }),
      { numRuns: runs(40) },
    );
  });

  it('grid and plain search choose equally near posts for any posts and points', () => {
    const metre = fc.double({ min: -50, max: 150, noNaN: true });
    const point = fc.record({ x: metre, y: metre });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 12 }),
        fc.array(point, { minLength: 1, maxLength: 20 }),
        (posts, points) => {
          const x = Float64Array.from(points, (p) => p.x);
          const y = Float64Array.from(points, (p) => p.y);
          const grid = nearestAll(
            buildNearest(posts, { minX: 0, minY: 0, maxX: 100, maxY: 100 }, 'metres'),
            x,
            y,
            Float64Array,
          );
          const plain = nearestAll(buildNearest(posts, null, 'metres'), x, y, Float64Array);
          expect(grid).toEqual(plain);
        },
      ),
      { numRuns: runs(15, 800) },
    );
  });
});
