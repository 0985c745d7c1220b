import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { multiPolygon } from '@turf/helpers';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellShares } from '../../src/analysis/shape/cellShares';
import { insideShape } from '../../src/analysis/shape/insideShape';
import { signedArea } from '../../src/analysis/shape/orientedEdges';
import { rasteriseShape } from '../../src/analysis/shape/rasteriseShape';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import { randomShape, seeded } from './shapeTools';
import { runs } from '../prove';

const seed = fc.integer({ min: 1, max: 1e9 });

describe('random shapes with a hole and two parts', () => {
  test('hold the points that Turf says they hold', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const shape = randomShape(s);
        const index = shapeIndex(shape);
        const pairs = shape.rings.map((ring) =>
          Array.from({ length: ring.length / 2 }, (_, k) => [ring[2 * k], ring[2 * k + 1]] as [number, number]),
        );
        const [outer = [], hole = [], beside = []] = pairs;
        const turf = multiPolygon([[outer, hole], [beside]]);
        const random = seeded(s + 1);
        for (let k = 0; k < 500; k++) {
          const x = -1100 + 4600 * random();
          const y = -1100 + 2400 * random();
          if (insideShape(index, x, y) !== booleanPointInPolygon([x, y], turf)) return false;
        }
        return true;
      }),
      { numRuns: runs(60) },
    );
  });

  test('have the same cells by scanline as by asking each centre', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 7, max: 120 }), (s, cellM) => {
        const shape = randomShape(s);
        const index = shapeIndex(shape);
        const cols = Math.ceil(4600 / cellM);
        const rows = Math.ceil(2400 / cellM);
        const raster = rasteriseShape(shape, -1100, -1100, cols, rows, cellM);
        // One expectation for all: a grid has up to 200,000 cells.
        const otherwise = Array.from(raster.keys()).filter((at) => {
          const row = Math.floor(at / cols);
          const x = -1100 + (at - row * cols + 0.5) * cellM;
          return (raster[at] === 1) !== insideShape(index, x, -1100 + (row + 0.5) * cellM);
        });
        expect(otherwise).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });

  test('cover cells whose areas add up to their own, wherever the grid lies', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 20, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (s, cellM, shift) => {
          const shape = randomShape(s, 655_000, 4_793_000);
          const [outer = 0, hole = 0, beside = 0] = shape.rings.map((ring) => Math.abs(signedArea(ring)));
          const cols = Math.ceil(4600 / cellM) + 2;
          const rows = Math.ceil(2400 / cellM) + 2;
          const originX = 655_000 - 1100 - shift * cellM;
          const shares = cellShares(
            shapeIndex(shape).edges,
            originX,
            4_793_000 - 1100 - shift * cellM,
            cols,
            rows,
            cellM,
          );
          const area = shares.reduce((sum, share) => sum + share, 0) * cellM * cellM;
          expect(area / (outer - hole + beside)).toBeCloseTo(1, 8);
          // A part of the grid has the part of the whole: nothing leaks in from beyond its edges.
          const some = cellShares(
            shapeIndex(shape).edges,
            originX + 5 * cellM,
            4_793_000 - 1100 - shift * cellM,
            4,
            rows,
            cellM,
          );
          some.forEach((share, at) => {
            const row = Math.floor(at / 4);
            expect(share).toBeCloseTo(shares[row * cols + (at % 4) + 5] as number, 8);
          });
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
