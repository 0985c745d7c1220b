import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { multiPolygon } from '@turf/helpers';
import { describe, expect, it } from 'vitest';
import { buildLocator, countsByArea, countsByRow, areaAt, areaOfRows } from '../../src/analysis/areas/locator';
import { ownersAt } from '../../src/analysis/areas/ringIndex';
import type { Area } from '../../src/domain/area';
import type { LonLat } from '../../src/domain/geometry';
import { area, districtsFromBorders, pointsBetweenDistricts, random, tessellation } from './areasFixtures';

const square = (x0: number, y0: number, x1: number, y1: number): LonLat[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

const turfFirst = (areas: readonly Area[]): ((point: LonLat) => number) => {
  const shapes = areas.map((a) => multiPolygon(a.geometry.map((p) => p.map((r) => r.map(([x, y]) => [x, y])))));
  return (point) => shapes.findIndex((shape) => booleanPointInPolygon([...point], shape));
};

/** How many of the areas hold a point, each asked on its own. */
const holdersOf = (areas: readonly Area[]): ((point: LonLat) => number) => {
  const locators = areas.map((a) => buildLocator([a]));
  return ([x, y]) => locators.filter((locator) => areaAt(locator, x, y) === 0).length;
};

describe('joining points to districts', () => {
  it('puts 100,000 random points in the district Turf puts them in', () => {
    const areas = districtsFromBorders();
    const locator = buildLocator(areas);
    const turf = turfFirst(areas);
    const next = random(7);
    const lon = Float64Array.from({ length: 100_000 }, () => 76.73 + next() * 0.445);
    const lat = Float64Array.from({ length: 100_000 }, () => 43.025 + next() * 0.385);
    const found = areaOfRows(locator, lon, lat);
    const different = [...found].filter((index, i) => index !== turf([lon[i], lat[i]]));
    expect(different).toEqual([]);
    expect(new Set(found).size).toBe(9);
  });

  it('agrees with Turf close to the borders too', () => {
    const areas = districtsFromBorders();
    const locator = buildLocator(areas);
    const turf = turfFirst(areas);
    const next = random(8);
    const vertices = areas.flatMap((a) => a.geometry.flatMap((p) => p.flat()));
    const different = vertices.flatMap(([lon, lat]) => {
      const point: LonLat = [lon + (next() - 0.5) * 1e-4, lat + (next() - 0.5) * 1e-4];
      return areaAt(locator, ...point) === turf(point) ? [] : [point];
    });
    expect(different).toEqual([]);
  });

  it('gives every point between two districts to exactly one of them', () => {
    const holders = holdersOf(districtsFromBorders());
    const points = pointsBetweenDistricts();
    expect(points.length).toBeGreaterThan(600);
    expect(points.filter((point) => holders(point) !== 1)).toEqual([]);
  });

  it('counts a border point once: sides, corners and meeting points of a tessellation', () => {
    for (const seed of [1, 2, 3]) {
      const { areas, borderPoints, size } = tessellation(5, seed);
      const locator = buildLocator(areas);
      const holders = holdersOf(areas);
      for (const [x, y] of borderPoints) {
        const expected = x < size && y < size ? 1 : 0;
        expect([x, y, holders([x, y])]).toEqual([x, y, expected]);
        expect(ownersAt(locator, x, y).length).toBe(expected);
      }
    }
  });

  it('gives a border to the east and the north, a corner to the north-east', () => {
    const areas = [
      area('sw', [[square(0, 0, 1, 1)]]),
      area('se', [[square(1, 0, 2, 1)]]),
      area('nw', [[square(0, 1, 1, 2)]]),
      area('ne', [[square(1, 1, 2, 2)]]),
    ];
    const locator = buildLocator(areas);
    const at = (x: number, y: number): string | undefined => areas[areaAt(locator, x, y)]?.id;
    expect([at(1, 0.5), at(0.5, 1), at(1, 1), at(0, 0), at(1, 0)]).toEqual(['se', 'nw', 'ne', 'sw', 'se']);
    expect([at(2, 0.5), at(0.5, 2), at(2, 2), at(0, 2)]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('decides the side exactly where rounding would not', () => {
    // Points of a line of slope 1/3 with coordinates that no double holds exactly, a few units in the last place apart.
    const corner: LonLat[] = [
      [76.9, 43.2],
      [77.2, 43.3],
      [76.9, 43.3],
      [76.9, 43.2],
    ];
    const other: LonLat[] = [
      [76.9, 43.2],
      [77.2, 43.2],
      [77.2, 43.3],
      [76.9, 43.2],
    ];
    const areas = [area('north', [[corner]]), area('south', [[other]])];
    const holders = holdersOf(areas);
    for (let k = 1; k < 300; k++) {
      const lon = 76.9 + k / 1000;
      for (const ulps of [-2, -1, 0, 1, 2]) {
        const lat = 43.2 + k / 3000 + ulps * 2 ** -47;
        expect(holders([lon, lat])).toBe(1);
      }
    }
  });

  it('leaves holes out and joins the parts of one district', () => {
    const ring = area('ring', [[square(0, 0, 10, 10), square(4, 4, 6, 6)], [square(20, 0, 30, 10)]]);
    const locator = buildLocator([ring, area('hole', [[square(4, 4, 6, 6)]])]);
    expect([areaAt(locator, 5, 5), areaAt(locator, 1, 1), areaAt(locator, 25, 5), areaAt(locator, 15, 5)]).toEqual([
      1, 0, 0, -1,
    ]);
  });

  it('finds nothing for a point without coordinates and nothing without areas', () => {
    expect(areaAt(buildLocator([area('a', [[square(0, 0, 1, 1)]])]), NaN, NaN)).toBe(-1);
    expect(areaAt(buildLocator([]), 0, 0)).toBe(-1);
    expect([...areaOfRows(buildLocator([]), Float64Array.of(1, NaN), Float64Array.of(1, NaN))]).toEqual([-1, -1]);
  });
});

describe('counting in areas that overlap', () => {
  const areas = [area('precinct', [[square(0, 0, 2, 2)]]), area('department', [[square(0, 0, 4, 4)]])];
  const locator = buildLocator(areas);
  const lon = Float64Array.of(1, 3, 9, 2, 1);
  const lat = Float64Array.of(1, 3, 9, 2, 3);
  const rows = Uint32Array.of(0, 1, 2, 3, 4);

  it('counts a row in every area that holds it, once in the total', () => {
    const { total, outside, overlap, counts } = countsByArea(locator, 2, lon, lat, rows);
    expect({ total, outside, overlap, counts: [...counts] }).toEqual({
      total: 5,
      outside: 1,
      overlap: 1,
      counts: [1, 4],
    });
  });

  it('gives a row to the first area when each row may have only one', () => {
    const { total, outside, overlap, counts } = countsByRow(areaOfRows(locator, lon, lat), 2, rows);
    expect({ total, outside, overlap, counts: [...counts] }).toEqual({
      total: 5,
      outside: 1,
      overlap: 0,
      counts: [1, 3],
    });
  });

  it('says how many lie in more than one of them, by the raster and by the exact test, weights summed', () => {
    const many = { lon: Float64Array.of(1, 2, 1.999, 0, 3), lat: Float64Array.of(1, 1, 1.5, 1, 1) };
    const count = (weight: Float64Array | null): number =>
      countsByArea(locator, 2, many.lon, many.lat, rows, weight).overlap;
    // On the precinct's east side (2, 1) the point is the department's alone; on the west side both share it.
    expect(count(null)).toBe(3);
    expect(count(Float64Array.of(10, 100, 20, 40, 1000))).toBe(70);
  });

  it('sums weights when they are given', () => {
    expect([...countsByArea(locator, 2, lon, lat, rows, Float64Array.of(1, 2, 3, 4, 5)).counts]).toEqual([1, 12]);
  });
});
