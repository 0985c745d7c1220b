import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { findHotCells } from '../../src/analysis/hotspots/findHotCells';
import { latticeNeighbours } from '../../src/analysis/lattice/neighbourhood';
import { countsIn, studyLattice, type StudyLattice } from '../../src/analysis/lattice/studyLattice';
import { HOT_CLASSES } from '../../src/domain/hotspots';
import { finish } from '../../src/domain/job';
import { PROVING, runs, SEED } from '../prove';

/** Ground of a ragged edge with a hole, some 66 km²: its border clips cells as a city's does. */
const AREA = {
  rings: [
    Float64Array.of(0, 0, 9100, -700, 9800, 5200, 7300, 4800, 6100, 8300, 2400, 7900, 2900, 5100, -600, 4700, 0, 0),
    Float64Array.of(4000, 2000, 4000, 3300, 5600, 3100, 5300, 1900, 4000, 2000),
  ],
};
const [WIDE, HIGH] = [10_400, 9_000];
const SURE = HOT_CLASSES.indexOf('hot-95');

/** A point of the ground, each with the same chance. */
function anywhere(lattice: StudyLattice, next: () => number): readonly [number, number] {
  for (;;) {
    const [x, y] = [-600 + next() * WIDE, -700 + next() * HIGH];
    if (lattice.cellOf(x, y) >= 0) return [x, y];
  }
}

/** Cells that are called hot at 95 % or above, by q alone and by what is held. */
function sureCells(lattice: StudyLattice, points: readonly (readonly [number, number])[]) {
  const x = Float64Array.from(points, ([at]) => at);
  const y = Float64Array.from(points, ([, at]) => at);
  const { counts } = countsIn(lattice, { x, y, rows: null, weight: null });
  const all = lattice.share.reduce((a, b) => a + b, 0);
  const ground = lattice.share.map((share) => share / all);
  const method = { stat: 'gistar', weights: 'binary', fdr: 'bh', permutations: 99, seed: 1 } as const;
  const near = latticeNeighbours(lattice, 'queen');
  const { found, held } = finish(findHotCells({ counts, records: counts, ground }, near, method));
  const sure = (of: Uint8Array): readonly number[] => [...of.keys()].filter((cell) => of[cell] >= SURE);
  return { found: sure(found), held: sure(held) };
}

const CASES = [
  [100, 250],
  [1_000, 250],
  [5_000, 250],
  [1_000, 500],
] as const;
const CHANCE = runs(40, 200);
const PLANTED = runs(15, 60);
/** Of so many draws with a chance of 8 % each, more than this come in one of a thousand. */
const MOST = Math.floor(0.08 * CHANCE + 3.1 * Math.sqrt(CHANCE * 0.08 * 0.92));

describe('hot cells on ground where chance alone scattered the records', () => {
  it.each(CASES)('are held in at most 8 % of the scatters of %i records, cells of %i m', (records, sizeM) => {
    const lattice = studyLattice(AREA, 'hexagon', sizeM);
    const next = randomOf(SEED + records + sizeM);
    let [held, found] = [0, 0];
    for (let run = 0; run < CHANCE; run++) {
      const cells = sureCells(
        lattice,
        Array.from({ length: records }, () => anywhere(lattice, next)),
      );
      if (cells.held.length > 0) held++;
      if (cells.found.length > 0) found++;
    }
    expect(held).toBeLessThanOrEqual(PROVING ? 0.08 * CHANCE : MOST);
    // What the exact count adds: q of the bell curve alone is not enough.
    expect(held).toBeLessThanOrEqual(found);
    if (records <= 1_000 && sizeM === 250) expect(found).toBeGreaterThan(CHANCE / 4);
  });

  it('hold what was planted: forty records more about one place among a thousand, nine times of ten', () => {
    const lattice = studyLattice(AREA, 'hexagon', 250);
    const next = randomOf(SEED);
    let seen = 0;
    for (let run = 0; run < PLANTED; run++) {
      const middle = anywhere(lattice, next);
      const points = Array.from({ length: 1_000 }, () => anywhere(lattice, next));
      while (points.length < 1_040) {
        const point = [middle[0] + (next() - 0.5) * 400, middle[1] + (next() - 0.5) * 400] as const;
        if (lattice.cellOf(...point) >= 0) points.push(point);
      }
      if (sureCells(lattice, points).held.includes(lattice.cellOf(...middle))) seen++;
    }
    expect(seen).toBeGreaterThanOrEqual(0.9 * PLANTED);
  });
});
