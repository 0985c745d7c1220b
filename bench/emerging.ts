import { emergingClass } from '../src/analysis/emerging/classes';
import { emergingPlaces, type Cube } from '../src/analysis/emerging/emergingPlaces';
import { mannKendall } from '../src/analysis/emerging/mannKendall';
import { qValues } from '../src/analysis/chance/falseDiscovery';
import { twoSidedP } from '../src/analysis/chance/normal';
import { drawPoisson, randomOf } from '../src/analysis/chance/random';
import { heldClasses } from '../src/analysis/hotspots/hotClasses';
import { latticeNeighbours } from '../src/analysis/lattice/neighbourhood';
import { studyLattice } from '../src/analysis/lattice/studyLattice';
import { EMERGING_CLASSES } from '../src/domain/emerging';
import { finish } from '../src/domain/job';
import { measure, type Job } from './harness';

const BINS = 24;
const METHOD = { reach: 'spacetime', against: 'cube', fdr: 'bh' } as const;

/** A cube of squares: some everywhere, more about a few places, of which some rise and some end. */
function cubeOn(side: number): { readonly cube: Cube; readonly side: number } {
  const next = randomOf(1);
  const cells = side * side;
  const places = Array.from({ length: 60 }, () => [next() * side, next() * side, Math.floor(next() * 3)] as const);
  const level = new Float64Array(BINS * cells).fill(0.2);
  for (const [px, py, form] of places)
    for (let bin = 0; bin < BINS; bin++) {
      const by = form === 0 ? 1 : form === 1 ? bin / BINS : 1 - bin / BINS;
      for (let dy = -6; dy <= 6; dy++)
        for (let dx = -6; dx <= 6; dx++) {
          const [x, y] = [Math.floor(px) + dx, Math.floor(py) + dy];
          if (x < 0 || y < 0 || x >= side || y >= side) continue;
          level[bin * cells + y * side + x] += 4 * by * Math.exp(-(dx * dx + dy * dy) / 12);
        }
    }
  const counts = level.map((mean) => drawPoisson(mean, next));
  return {
    side,
    cube: {
      bins: BINS,
      ground: new Float64Array(cells).fill(1 / cells),
      counts,
      records: counts,
      follows: Array.from({ length: BINS }, (_, bin) => bin > 0),
    },
  };
}

/** Every neighbour of every bin added up, a q of every bin, and the class of each cell by its whole series. */
function plainly({ bins, counts }: Cube, side: number): readonly string[] {
  const cells = side * side;
  const n = counts.length;
  const mean = counts.reduce((a, b) => a + b, 0) / n;
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0) / n - mean * mean);
  const [z, alone, sums, shares] = [0, 1, 2, 3].map(() => new Float64Array(n));
  const score = (sum: number, k: number): number =>
    (sum - mean * k) / (deviation * Math.sqrt((n * k - k * k) / (n - 1)));
  for (let bin = 0; bin < bins; bin++)
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        let [sum, k, own, kOwn] = [0, 0, 0, 0];
        for (let b = Math.max(0, bin - 1); b <= bin; b++)
          for (let dy = -1; dy <= 1; dy++)
            for (let dx = -1; dx <= 1; dx++) {
              if (x + dx < 0 || x + dx >= side || y + dy < 0 || y + dy >= side) continue;
              const value = counts[b * cells + (y + dy) * side + x + dx];
              sum += value;
              k++;
              if (b < bin) continue;
              own += value;
              kOwn++;
            }
        const at = bin * cells + y * side + x;
        z[at] = score(sum, k);
        alone[at] = score(own, kOwn);
        sums[at] = sum;
        shares[at] = k / n;
      }
  const q = qValues(z.map(twoSidedP), 'bh');
  const found = Int8Array.from(q, (value, at) => (value <= 0.05 ? Math.sign(z[at]) * 2 : 0));
  const held = heldClasses(
    found,
    sums,
    shares,
    counts.reduce((a, b) => a + b, 0),
    'bh',
  );
  return Array.from({ length: cells }, (_, cell) => {
    const series = Float64Array.from({ length: bins }, (__, bin) => alone[bin * cells + cell]);
    const trend = mannKendall(series);
    const signs = Array.from(series, (_value, bin) => {
      const one = held[bin * cells + cell];
      return Math.abs(one) >= 2 ? Math.sign(one) : 0;
    });
    return emergingClass(signs, trend.p <= 0.05 ? Math.sign(trend.s) : 0);
  });
}

function job(side: number): Job {
  const { cube } = cubeOn(side);
  const shape = { rings: [Float64Array.of(0, 0, side, 0, side, side, 0, side, 0, 0).map((value) => value * 100)] };
  const near = latticeNeighbours(studyLattice(shape, 'square', 100), 'queen');
  return {
    title: `places over time, ${(side * side).toLocaleString('en')} cells, ${BINS} bins`,
    turns: 3,
    ours: {
      name: 'running sums, one bound of p, trend without slopes',
      run: () => Array.from(finish(emergingPlaces(cube, near, METHOD)).held, (one) => EMERGING_CLASSES[one]),
    },
    peers: [{ name: 'plain stencil, a q of every bin', once: true, run: () => plainly(cube, side) }],
    compare: (mine, theirs) => {
      const [ours, other] = [mine as readonly string[], theirs as readonly string[]];
      const off = ours.filter((name, cell) => name !== other[cell]).length;
      if (off > 0) throw new Error(`${off} cells have another class`);
      return `the same ${ours.filter((name) => name !== 'no pattern').length.toLocaleString('en')} patterns`;
    },
  };
}

measure([job(283)]);
