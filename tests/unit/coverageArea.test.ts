import { area } from '@turf/area';
import { buffer } from '@turf/buffer';
import { featureCollection, multiPolygon, point } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coverageArea } from '../../src/analysis/coverage/coverageArea';
import { coverRing } from '../../src/analysis/coverage/coverRings';
import type { LonLat } from '../../src/domain/geometry';
import {
  areaOf,
  CITY_BOX,
  geodesicKm2,
  geodesicM,
  geodesicStep,
  lonLatsInCity,
  postAt,
  rectangle,
} from './coverageScene';

const CENTRE = [76.93, 43.25] as const;
const city = [
  rectangle('west', CITY_BOX.west, CITY_BOX.south, CENTRE[0], CITY_BOX.north),
  rectangle('east', CENTRE[0], CITY_BOX.south, CITY_BOX.east, CITY_BOX.north),
];
const circleKm2 = (radiusM: number): number => (Math.PI * radiusM ** 2) / 1e6;

describe('a coverage ring', () => {
  it.each([100, 200, 500, 3000])('lies on the geodesic circle of %i m in every direction', (radiusM) => {
    for (const centre of [CENTRE, [76.75, 43.05], [77.15, 43.39]] as const) {
      const ring = coverRing(postAt(centre), radiusM).geometry.coordinates[0];
      expect(ring.length).toBeGreaterThan(256);
      for (const vertex of ring) expect(Math.abs(geodesicM(centre, vertex) / radiusM - 1)).toBeLessThan(1e-4);
      expect(Math.abs(geodesicKm2(ring.slice(1)) / circleKm2(radiusM) - 1)).toBeLessThan(2e-5);
    }
  });
});

describe('a coverage ring beside a buffer of Turf', () => {
  it('has the same vertices, in the same order, once both stand on one ellipsoid', () => {
    for (const [centre, radiusM] of [
      [CENTRE, 500],
      [[76.75, 43.05], 3000],
    ] as const) {
      const corners = 256;
      const wider = Math.sqrt((2 * Math.PI) / corners / Math.sin((2 * Math.PI) / corners));
      const theirs = buffer(point([...centre]), (radiusM * wider) / 1000, { units: 'kilometers', steps: corners / 4 });
      const ours = coverRing(postAt(centre), radiusM).geometry.coordinates[0];
      const vertices = theirs?.geometry.type === 'Polygon' ? theirs.geometry.coordinates[0] : [];
      expect(ours.length).toBe(vertices.length);
      // Theirs stand on a sphere: one factor a direction takes all of them to ours.
      const east = (ours[0][0] - centre[0]) / (vertices[0][0] - centre[0]);
      const north = (ours[64][1] - centre[1]) / (vertices[64][1] - centre[1]);
      for (const [k, [lon, lat]] of vertices.entries()) {
        expect(ours[k][0]).toBeCloseTo(centre[0] + (lon - centre[0]) * east, 10);
        expect(ours[k][1]).toBeCloseTo(centre[1] + (lat - centre[1]) * north, 10);
      }
    }
  });
});

describe('covered area', () => {
  it.each([200, 500, 1500])(
    'of a lone post is the circle, split between the districts it lies in (%i m)',
    (radiusM) => {
      const { cityKm2, districtsKm2 } = coverageArea([postAt(CENTRE)], radiusM, city);
      expect(Math.abs(cityKm2 / circleKm2(radiusM) - 1)).toBeLessThan(1e-4);
      for (const km2 of districtsKm2) expect(Math.abs(km2 / circleKm2(radiusM) - 0.5)).toBeLessThan(1e-4);
    },
  );

  it.each([0.1, 0.5, 1, 1.5, 1.9, 2.5])(
    'counts the overlap of two posts %f radii apart once: the lens of two circles',
    (apart) => {
      const radiusM = 600;
      const other = geodesicStep(CENTRE, 60, apart * radiusM);
      const half = Math.min(1, apart / 2);
      const lens = (2 * Math.acos(half) - 2 * half * Math.sqrt(1 - half * half)) * (radiusM ** 2 / 1e6);
      const { cityKm2 } = coverageArea([postAt(CENTRE), postAt(other)], radiusM, city);
      expect(Math.abs(cityKm2 / (2 * circleKm2(radiusM) - lens) - 1)).toBeLessThan(2e-4);
    },
  );

  it('counts posts at one spot once', () => {
    const once = coverageArea([postAt(CENTRE)], 500, city).cityKm2;
    expect(coverageArea([postAt(CENTRE), postAt(CENTRE), postAt(CENTRE)], 500, city).cityKm2).toBeCloseTo(once, 9);
  });

  it('keeps a hole that no post reaches open', () => {
    const posts = Array.from({ length: 12 }, (_, i) => postAt(geodesicStep(CENTRE, i * 30, 1000)));
    const { cityKm2, coordinates } = coverageArea(posts, 400, city);
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]).toHaveLength(2);
    const rings = coordinates[0].map((ring) => geodesicKm2(ring.slice(1)));
    expect(Math.abs(cityKm2 / (rings[0] - rings[1]) - 1)).toBeLessThan(1e-4);
  });

  it('leaves out what lies beyond the districts', () => {
    const edge = [CITY_BOX.west, 43.25] as const;
    const { cityKm2 } = coverageArea([postAt(edge)], 500, city);
    expect(Math.abs(cityKm2 / circleKm2(500) - 0.5)).toBeLessThan(1e-4);
    expect(coverageArea([postAt([76.5, 43.25])], 500, city).cityKm2).toBe(0);
  });

  it('covers a district to its last square metre and never more', () => {
    const small = areaOf('small', [
      [76.929, 43.249],
      [76.931, 43.249],
      [76.931, 43.251],
      [76.929, 43.251],
    ]);
    expect(coverageArea([postAt(CENTRE)], 3000, [small]).districtsKm2).toEqual([small.areaKm2]);
  });

  it('agrees with a fine count of points near the posts', () => {
    const posts = lonLatsInCity(44, 3).map((at) => postAt(at));
    const { cityKm2 } = coverageArea(posts, 1500, city);
    const points = lonLatsInCity(40_000, 5);
    const hits = points.filter((point) => posts.some((post) => near(point, post, 1500))).length;
    const expected = (hits / points.length) * (city[0].areaKm2 + city[1].areaKm2);
    // Four standard errors of the count.
    const share = hits / points.length;
    expect(Math.abs(cityKm2 / expected - 1)).toBeLessThan(4 * Math.sqrt((1 - share) / share / points.length));
  });

  it("equals Turf's intersection with the whole border, however it winds", () => {
    // A comb: teeth 400 m wide, the post between two of them.
    const teeth: LonLat[] = [];
    for (let i = 0; i < 12; i++) {
      const west = 76.9 + i * 0.01;
      teeth.push([west, 43.3], [west, 43.249], [west + 0.005, 43.2495], [west + 0.005, 43.3]);
    }
    const comb = areaOf('comb', [[76.9, 43.4], ...teeth, [77.02, 43.4]]);
    const coordinates = comb.geometry.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
    for (const radiusM of [150, 500, 1500, 3000]) {
      const post = postAt([76.9575, 43.25]);
      const common = intersect(
        featureCollection<Polygon | MultiPolygon>([coverRing(post, radiusM), multiPolygon(coordinates)]),
      );
      const expected = common ? (area(common) / area(multiPolygon(coordinates))) * comb.areaKm2 : 0;
      expect(coverageArea([post], radiusM, [comb]).cityKm2).toBeCloseTo(expected, 9);
    }
  });

  it('is nothing without posts', () => {
    expect(coverageArea([], 500, city)).toMatchObject({ cityKm2: 0, districtsKm2: [0, 0], coordinates: [] });
  });
});

/** Local plane at the city's latitude: 1e-3 of the distance, far below the sample's error. */
function near(
  point: readonly number[],
  post: { readonly lon: number; readonly lat: number },
  radiusM: number,
): boolean {
  const east = (point[0] - post.lon) * 81_200;
  const north = (point[1] - post.lat) * 111_100;
  return Math.hypot(east, north) <= radiusM;
}
