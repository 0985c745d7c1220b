import { describe, expect, it } from 'vitest';
import { drawPoisson, randomOf } from '../../src/analysis/chance/random';
import { emergingPlaces, type Cube } from '../../src/analysis/emerging/emergingPlaces';
import { latticeNeighbours } from '../../src/analysis/lattice/neighbourhood';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import { EMERGING_AGAINST, EMERGING_CLASSES, EMERGING_REACHES } from '../../src/domain/emerging';
import { finish } from '../../src/domain/job';
import { PROVING, runs, SEED } from '../prove';

/** Ground of a ragged edge, some 60 km²: its border clips cells as a city's does. */
const AREA = {
  rings: [Float64Array.of(0, 0, 9100, -700, 9800, 5200, 7300, 4800, 6100, 8300, 2400, 7900, 2900, 5100, 0, 0)],
};
const lattice = studyLattice(AREA, 'hexagon', 500);
const near = latticeNeighbours(lattice, 'queen');
const whole = lattice.share.reduce((a, b) => a + b, 0);
const ground = lattice.share.map((share) => share / whole);
const BINS = 24;
const NONE = EMERGING_CLASSES.indexOf('no pattern');

/** Records that chance alone scattered over ground and time, so many a whole cell and bin on average. */
function scatter(mean: number, next: () => number): Cube {
  const counts = Float64Array.from({ length: BINS * lattice.count }, (_, k) =>
    drawPoisson(mean * lattice.share[k % lattice.count], next),
  );
  return { bins: BINS, ground, counts, records: counts, follows: Array.from({ length: BINS }, (_, bin) => bin > 0) };
}

const CHANCE = runs(10, 60);
/** Of so many draws with a chance of 8 % each, more than this come in one of a thousand. */
const MOST = Math.floor(0.08 * CHANCE + 3.1 * Math.sqrt(CHANCE * 0.08 * 0.92));
const SETTINGS = EMERGING_REACHES.flatMap((reach) => EMERGING_AGAINST.map((against) => ({ reach, against })));

describe.each(SETTINGS)('places over time where chance alone scattered the records ($reach, $against)', (set) => {
  it.each([0.05, 0.5, 4])('have a pattern in at most 8 % of scatters of %d a cell', (mean) => {
    const next = randomOf(SEED + mean * 100);
    let [held, trends, cells] = [0, 0, 0];
    for (let run = 0; run < CHANCE; run++) {
      const found = finish(emergingPlaces(scatter(mean, next), near, { ...set, fdr: 'bh' }));
      if (found.held.some((one) => one !== NONE)) held++;
      trends += found.trend.filter((z) => Math.abs(z) >= 1.96).length;
      cells += lattice.count;
    }
    expect(held).toBeLessThanOrEqual(PROVING ? 0.08 * CHANCE : MOST);
    // Neighbours share records, so the cells of a scatter are far from independent.
    expect(trends / cells).toBeLessThan(PROVING ? 0.07 : 0.1);
  });
});

describe('places over time', () => {
  const next = randomOf(SEED);
  const cube = scatter(0.5, next);
  const counts = cube.counts.slice();
  const middle = lattice.cellOf(5000, 3000);
  for (let bin = BINS - 3; bin < BINS; bin++) counts[bin * lattice.count + middle] += 25;

  it('keep their class in other units of the same figures, against the bin or all of the time', () => {
    for (const set of SETTINGS) {
      const asked = { ...set, fdr: 'bh' } as const;
      const plain = finish(emergingPlaces({ ...cube, counts, records: null }, near, asked));
      const scaled = finish(
        emergingPlaces({ ...cube, counts: counts.map((count) => 7 * count), records: null }, near, asked),
      );
      expect(scaled.held).toEqual(plain.held);
      expect(plain.held[middle]).toBe(EMERGING_CLASSES.indexOf('consecutive hot spot'));
    }
  });

  it('have the same class however many other bins of nothing new lie before a gap', () => {
    const gap = {
      ...cube,
      counts,
      records: counts,
      follows: cube.follows.map((does, bin) => does && bin !== BINS - 3),
    };
    const found = finish(emergingPlaces(gap, near, { reach: 'spacetime', against: 'bin', fdr: 'bh' }));
    expect(EMERGING_CLASSES[found.held[middle]]).toBe('consecutive hot spot');
  });
});
