import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsIn, studyLattice } from '../../src/analysis/lattice/studyLattice';
import { cellCorners } from '../../src/domain/cells';
import type { CellSize } from '../../src/domain/drawnGround';
import { rowStepM } from '../../src/domain/cellOfPoint';
import type { PlanarShape } from '../../src/domain/geometry';
import { clipRing } from '../../src/analysis/shape/clipRing';
import { signedArea } from '../../src/analysis/shape/orientedEdges';
import { runs } from '../prove';

const SHAPES: readonly CellSize['shape'][] = ['hexagon', 'square'];
const cellM2 = ({ shape, sizeM }: CellSize): number => sizeM * rowStepM(shape, sizeM);

/** A star about a middle, corners anticlockwise: one ring that does not cross itself. */
const star = fc
  .record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    radii: fc.array(fc.integer({ min: 80, max: 900 }), { minLength: 3, maxLength: 14 }),
  })
  .map(({ x, y, radii }): PlanarShape => {
    const corners = radii.map((r, k) => {
      const turn = (2 * Math.PI * k) / radii.length;
      return [x + r * Math.cos(turn), y + r * Math.sin(turn)] as const;
    });
    return { rings: [Float64Array.from([...corners, corners[0]].flat())] };
  });
const size = fc.integer({ min: 60, max: 700 });

describe('the cells of a study area', () => {
  it('have together exactly its ground, each what a clip of the area by its own outline leaves', () => {
    fc.assert(
      fc.property(star, size, fc.constantFrom(...SHAPES), (area, sizeM, shape) => {
        const lattice = studyLattice(area, shape, sizeM);
        const whole = cellM2({ shape, sizeM });
        const ring = Array.from({ length: area.rings[0].length / 2 }, (_, k): [number, number] => [
          area.rings[0][2 * k],
          area.rings[0][2 * k + 1],
        ]);
        const corners = cellCorners(shape, sizeM).slice(1);
        let sum = 0;
        for (let cell = 0; cell < lattice.count; cell++) {
          const clipped = clipRing(
            ring,
            corners.map(([dx, dy]): [number, number] => [lattice.x[cell] + dx, lattice.y[cell] + dy]),
          );
          const left = clipped ? signedArea(Float64Array.from(clipped.flat())) / whole : 0;
          expect(lattice.share[cell]).toBeGreaterThan(0);
          expect(Math.abs(lattice.share[cell] - left)).toBeLessThan(1e-7);
          sum += lattice.share[cell] * whole;
        }
        expect(Math.abs(sum / signedArea(area.rings[0]) - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: runs(60) },
    );
  });

  it('take every point of the area, on its border too, and none outside: the counts and those left out add up', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -10, max: 1010 }), fc.integer({ min: -10, max: 1010 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(points, size, fc.constantFrom(...SHAPES), (xy, sizeM, shape) => {
        const square = { rings: [Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000, 0, 0)] };
        const lattice = studyLattice(square, shape, sizeM);
        const { counts, outside } = countsIn(lattice, {
          x: Float64Array.from(xy, ([x]) => x),
          y: Float64Array.from(xy, ([, y]) => y),
          weight: null,
          rows: null,
        });
        const inside = xy.filter(([x, y]) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000).length;
        expect(counts.reduce((a, b) => a + b, 0)).toBe(inside);
        expect(outside).toBe(xy.length - inside);
      }),
      { numRuns: runs(60) },
    );
  });
});
