import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLocator, areaAt } from '../../src/analysis/areas/locator';
import { insideShape } from '../../src/analysis/shape/insideShape';
import { rasteriseShape } from '../../src/analysis/shape/rasteriseShape';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import { holds, meets } from '../../src/domain/polygon';
import { area, random } from '../unit/areasFixtures';
import { runs } from '../prove';

const SCALE = 2 ** 70;

/** A coordinate as a whole number of 2^-70: nothing of it is lost, or this throws. */
function whole(value: number): bigint {
  if (!Number.isInteger(value * SCALE)) throw new Error(`${value} is too fine for the reference`);
  return BigInt(value * SCALE);
}

/** Even-odd in rational arithmetic: the border rule as it is written, without a rounding anywhere. */
function exactlyHolds(polygons: LonLatMultiPolygon, [lon, lat]: LonLat): boolean {
  const [x, y] = [whole(lon), whole(lat)];
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) {
      for (let k = 1; k < ring.length; k++) {
        const ends = [ring[k - 1], ring[k]].map(([a, b]) => [whole(a), whole(b)] as const);
        const [[x0, y0], [x1, y1]] = ends[0][1] <= ends[1][1] ? ends : ends.toReversed();
        // The crossing lies at x0 + (x1 - x0)(y - y0) / (y1 - y0); the divisor is positive.
        if (y0 <= y && y < y1 && (x - x0) * (y1 - y0) < (x1 - x0) * (y - y0)) inside = !inside;
      }
    }
    return inside;
  });
}

/** A number so many steps of its last place on. */
function nudged(value: number, steps: number): number {
  return value + steps * 2 ** (Math.floor(Math.log2(value)) - 52);
}

/**
 * Triangles that share all their sides, in degrees of no short decimals, and points on and a hair beside those sides.
 */
function triangles(seed: number): { readonly areas: readonly LonLatMultiPolygon[]; readonly points: LonLat[] } {
  const next = random(seed);
  const size = 4;
  const at = (col: number, row: number): LonLat => {
    const isEdge = col === 0 || row === 0 || col === size || row === size;
    const stray = (): number => (isEdge ? 0 : (next() - 0.5) * 0.02);
    return [76.7 + col * 0.04 + stray(), 43.1 + row * 0.03 + stray()];
  };
  const corner = Array.from({ length: size + 1 }, (_, row) =>
    Array.from({ length: size + 1 }, (_, col) => at(col, row)),
  );
  const areas: LonLatMultiPolygon[] = [];
  const points: LonLat[] = [];
  for (let row = 0; row < size; row++) {
    for (let col = 0; col < size; col++) {
      const [a, b, c, d] = [corner[row][col], corner[row][col + 1], corner[row + 1][col + 1], corner[row + 1][col]];
      for (const [p, q, r] of [
        [a, b, c],
        [a, c, d],
      ]) {
        const ring = [p, q, r, p];
        areas.push([[next() < 0.5 ? ring : ring.toReversed()]]);
        for (const [from, to] of [
          [p, q],
          [q, r],
          [r, p],
        ]) {
          for (let k = 0; k < 6; k++) {
            const t = next();
            const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
            points.push([nudged(x, Math.round((next() - 0.5) * 4)), nudged(y, Math.round((next() - 0.5) * 4))]);
          }
          points.push(from);
        }
      }
    }
  }
  const isInner = ([x, y]: LonLat): boolean =>
    x > corner[0][0][0] && x < corner[0][size][0] && y > corner[0][0][1] && y < corner[size][0][1];
  return { areas, points: points.filter(isInner) };
}

const flat = (polygons: LonLatMultiPolygon): { readonly rings: readonly Float64Array[] } => ({
  rings: polygons.flatMap((rings) => rings.map((ring) => Float64Array.from(ring.flat()))),
});

const seed = fc.integer({ min: 1, max: 1e9 });

describe('which polygon holds a point', () => {
  test('is decided beside a border as rational arithmetic decides it, and exactly one of those that share it does', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { areas, points } = triangles(s);
        for (const point of points) {
          const held = areas.map((polygons) => holds(polygons, ...point));
          expect(held).toEqual(areas.map((polygons) => exactlyHolds(polygons, point)));
          expect(held.filter(Boolean).length).toBe(1);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test('is the same for one point, for a district of a million rows and for a study’s ground', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { areas, points } = triangles(s);
        const locator = buildLocator(areas.map((polygons, k) => area(String(k), polygons)));
        const shapes = areas.map((polygons) => shapeIndex(flat(polygons)));
        for (const [x, y] of points) {
          const held = areas.findIndex((polygons) => holds(polygons, x, y));
          expect(areaAt(locator, x, y)).toBe(held);
          expect(shapes.map((shape) => insideShape(shape, x, y)).indexOf(true)).toBe(held);
          expect(shapes.filter((shape) => insideShape(shape, x, y)).length).toBe(1);
        }
      }),
      { numRuns: runs(10) },
    );
  });

  test('is the same for a scanline whose cells have their centres beside the border', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { areas, points } = triangles(s);
        for (const [x, y] of points.slice(0, 60)) {
          const cell = 0.01;
          // The grid is laid so that the centre of its middle cell is the point, as nearly as it can be computed.
          const [west, south] = [x - 2.5 * cell, y - 2.5 * cell];
          const centre: LonLat = [west + 2.5 * cell, south + 2.5 * cell];
          const holders = areas.filter(
            (polygons) => rasteriseShape(flat(polygons), west, south, 5, 5, cell)[2 * 5 + 2] === 1,
          );
          expect(holders.length).toBe(1);
          expect(exactlyHolds(holders[0], centre)).toBe(true);
        }
      }),
      { numRuns: runs(5) },
    );
  });

  test('is nobody’s for a point without coordinates, and an edge of no height is never met', () => {
    expect(holds([], 76.9, 43.2)).toBe(false);
    expect(meets(0, 0, 1, 1, NaN, 0.5)).toBe(false);
    expect(meets(0, 0, 1, 1, 0, NaN)).toBe(false);
    expect(meets(0, 0, 1, 1, Infinity, 0.5)).toBe(false);
    expect(meets(1, 5, 9, 5, 0, 5)).toBe(false);
  });
});
