import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getisOrd } from '../../src/analysis/hotspots/getisOrd';
import { latticeNeighbours, neighboursWithin } from '../../src/analysis/lattice/neighbourhood';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import type { CellSize } from '../../src/domain/drawnGround';
import { nearnessM, type Nearness } from '../../src/domain/nearness';
import type { PlanarShape } from '../../src/domain/geometry';
import { runs } from '../prove';

/** An L of two rectangles with a hole in it: rows of cells break off and go on. */
const AREA: PlanarShape = {
  rings: [
    Float64Array.of(-740, -310, 560, -310, 560, 130, 90, 130, 90, 890, -740, 890, -740, -310),
    Float64Array.of(-500, 100, -500, 400, -200, 400, -200, 100, -500, 100),
  ],
};
const lattices = fc
  .tuple(fc.constantFrom<CellSize['shape']>('hexagon', 'square'), fc.integer({ min: 60, max: 260 }))
  .map(([shape, sizeM]) => studyLattice(AREA, shape, sizeM));
const nearness = fc.oneof(
  fc.constantFrom<Nearness>('queen', 'rook'),
  fc.integer({ min: 1, max: 900 }).map((withinM): Nearness => `distance:${withinM}`),
);
const drawn = (seed: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => (Math.imul(i + 1, 0x9e3779b1 ^ seed) >>> 28) % 7);

describe('neighbours on a lattice', () => {
  it('are those that a look at every pair of centres finds', () => {
    fc.assert(
      fc.property(lattices, nearness, fc.integer(), (lattice, near, seed) => {
        const values = drawn(seed, lattice.count);
        const fast = latticeNeighbours(lattice, near);
        const { sizeM, shape } = lattice;
        const withinM = nearnessM(near) ?? (shape === 'square' && near === 'queen' ? sizeM * Math.SQRT2 : sizeM);
        const slow = neighboursWithin(lattice.x, lattice.y, withinM);
        expect(fast.degree).toEqual(slow.degree);
        expect(fast.sums(values)).toEqual(slow.sums(values));
        for (let i = 0; i < lattice.count; i += 17) {
          let [sum, degree] = [0, 0];
          for (let j = 0; j < lattice.count; j++) {
            const apart = Math.hypot(lattice.x[j] - lattice.x[i], lattice.y[j] - lattice.y[i]);
            if (j === i || apart > withinM * (1 + 1e-9)) continue;
            sum += values[j];
            degree++;
          }
          expect([fast.sums(values)[i], fast.degree[i]]).toEqual([sum, degree]);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('Gi*', () => {
  it('stays as it is when all values are multiplied and raised', () => {
    fc.assert(
      fc.property(
        lattices,
        nearness,
        fc.integer(),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -40, max: 40 }),
        (lattice, near, seed, times, more) => {
          const values = drawn(seed, lattice.count);
          const neighbours = latticeNeighbours(lattice, near);
          const z = getisOrd(values, neighbours, 'gistar');
          getisOrd(
            values.map((value) => value * times + more),
            neighbours,
            'gistar',
          ).forEach((other, i) => {
            if (Number.isNaN(z[i])) expect(other).toBeNaN();
            else expect(other).toBeCloseTo(z[i], 6);
          });
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
