import { describe, expect, it } from 'vitest';
import { buildNearest, nearestAll, nearestPost, NO_POST } from '../../src/analysis/coverage/nearestPost';
import { toPlane } from '../../src/domain/projection';
import { CITY_BOX, geodesicM, geodesicStep, lonLatsInCity, randomOf } from './coverageScene';

const [minX, minY] = toPlane(CITY_BOX.west, CITY_BOX.south);
const [maxX, maxY] = toPlane(CITY_BOX.east, CITY_BOX.north);
const box = { minX, minY, maxX, maxY };
const planar = (points: readonly (readonly [number, number])[]): { x: number; y: number }[] =>
  points.map(([lon, lat]) => {
    const [x, y] = toPlane(lon, lat);
    return { x, y };
  });

describe('nearest post', () => {
  it('agrees with a look at every post, inside the grid and outside it', () => {
    const random = randomOf(11);
    for (const count of [1, 2, 3, 44, 500]) {
      const posts = Array.from({ length: count }, () => ({ x: random() * 1000, y: random() * 700 }));
      const index = buildNearest(posts, { minX: 0, minY: 0, maxX: 1000, maxY: 700 }, 'metres');
      const x = Float64Array.from({ length: 4000 }, () => random() * 1400 - 200);
      const y = Float64Array.from({ length: 4000 }, () => random() * 1100 - 200);
      const found = nearestAll(index, x, y);
      for (let i = 0; i < x.length; i++) {
        const distances = posts.map((post) => Math.hypot(post.x - x[i], post.y - y[i]));
        const least = Math.min(...distances);
        expect(distances[found.post[i]]).toBeCloseTo(least, 9);
        expect(found.distanceM[i]).toBe(Math.fround(found.distanceM[i]));
        expect(Math.abs(found.distanceM[i] - least)).toBeLessThan(1e-4);
      }
    }
  });

  it('gives equally near posts to the first in the list, on a cell edge too', () => {
    const posts = [
      { x: 300, y: 500 },
      { x: 700, y: 500 },
      { x: 300, y: 500 },
      { x: 500, y: 300 },
      { x: 500, y: 700 },
    ];
    const gridBox = { minX: 0, minY: 0, maxX: 1024, maxY: 1024 };
    const index = buildNearest(posts, gridBox, 'metres');
    expect(nearestPost(index, 500, 500)).toEqual({ post: 0, distanceM: 200 });
    expect(nearestPost(index, 512, 512).post).toBe(1);
    expect(nearestPost(buildNearest(posts.slice().reverse(), gridBox, 'metres'), 500, 500).post).toBe(0);
    expect(nearestPost(index, 300, 500).post).toBe(0);
  });

  it('says Infinity and no post when there are no posts, and for a point without coordinates', () => {
    expect(nearestPost(buildNearest([], box), minX + 1, minY + 1)).toEqual({ post: NO_POST, distanceM: Infinity });
    expect(
      nearestPost(
        buildNearest(
          [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
          box,
        ),
        NaN,
        NaN,
      ),
    ).toEqual({ post: NO_POST, distanceM: Infinity });
  });

  it('works without a box and with one that has no width', () => {
    const posts = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    for (const empty of [null, { minX: 5, minY: 5, maxX: 5, maxY: 5 }]) {
      expect(nearestPost(buildNearest(posts, empty, 'metres'), 7, 4)).toEqual({ post: 1, distanceM: 5 });
    }
  });

  it('refuses more posts than it can number', () => {
    const posts = Array.from({ length: 65_536 }, () => ({ x: 0, y: 0 }));
    expect(() => buildNearest(posts, box)).toThrow(RangeError);
  });

  it('chooses the post the geodesic chooses, ties under 0.1 m apart, and measures the same metres', () => {
    const proved = 100_000;
    const posts = lonLatsInCity(44, 7);
    const points = lonLatsInCity(proved, 2021);
    const index = buildNearest(planar(posts), box);
    const plane = planar(points);
    const found = nearestAll(
      index,
      Float64Array.from(plane, (p) => p.x),
      Float64Array.from(plane, (p) => p.y),
      Float64Array,
    );
    let otherChoice = 0;
    let worstTieM = 0;
    let worstM = 0;
    points.forEach((point, i) => {
      // A sphere is within 0.4 % of the ellipsoid here: posts 2 % farther than its nearest cannot be the geodesic's.
      const rough = posts.map((post) => onSphere(point, post));
      const near = Math.min(...rough) * 1.02;
      const exact = posts.map((post, p) => (rough[p] <= near ? geodesicM(point, post) : Infinity));
      const least = Math.min(...exact);
      const chosen = geodesicM(point, posts[found.post[i]]);
      if (chosen > least) {
        otherChoice++;
        worstTieM = Math.max(worstTieM, chosen - least);
      }
      worstM = Math.max(worstM, Math.abs(found.distanceM[i] - chosen));
    });
    expect(worstTieM).toBeLessThan(0.1);
    expect(otherChoice).toBeLessThan(proved / 10_000);
    expect(worstM).toBeLessThan(0.01);
  });

  it("measures true metres in every direction, not the plane's", () => {
    const centre = [77.1, 43.2] as const;
    const [post] = planar([centre]);
    const index = buildNearest([post], null);
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      const [point] = planar([geodesicStep(centre, azimuth, 500)]);
      expect(Math.abs(nearestPost(index, point.x, point.y).distanceM - 500)).toBeLessThan(1e-4);
    }
  });
});

function onSphere(a: readonly number[], b: readonly number[]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b[1] - a[1]) * rad) / 2) ** 2 +
    Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(((b[0] - a[0]) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}
