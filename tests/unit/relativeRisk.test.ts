import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import type { Sample } from '../../src/analysis/risk/logDensity';
import { oversmoothing, relativeRisk } from '../../src/analysis/risk/relativeRisk';
import { riskSurface } from '../../src/analysis/risk/riskSurface';
import { totalMass } from '../../src/analysis/risk/totalMass';
import { scatterOver, studyWindow, type StudyWindow } from '../../src/analysis/ripley/studyWindow';
import { finish } from '../../src/domain/job';
import { RISK_EDGES } from '../../src/domain/risk';

const windowOf = (areaM2: number, ring: readonly number[]): StudyWindow =>
  studyWindow({ id: 'window', areaM2, shape: { rings: [Float64Array.from(ring)] } });
const BOX = windowOf(60_000, [0, 0, 300, 0, 300, 200, 0, 200, 0, 0]);
/** The same ground, with a corner more, so that the lattice is taken. */
const OUTLINE = windowOf(60_000, [0, 0, 100, 0, 300, 0, 300, 200, 0, 200, 0, 0]);
const sample = (window: StudyWindow, n: number, seed: number): Sample => ({
  ...scatterOver(window, n, randomOf(seed)),
  weight: null,
});
const pointsOf = (...points: readonly (readonly [number, number])[]): Sample => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  weight: null,
});
const GAUSSIAN = { kernel: 'gaussian', bandwidthM: 50 } as const;

/** The mass of a normal density about (x, y) in the box, by a fine sum. */
function massByHand(x: number, y: number): number {
  const side = (at: number, to: number): number => {
    let sum = 0;
    for (let k = 0.5; k < 2000; k++) sum += Math.exp(-(((k * to) / 2000 - at) ** 2) / 5000);
    return (sum * to) / 2000 / (50 * Math.sqrt(2 * Math.PI));
  };
  return side(x, 300) * side(y, 200);
}

describe('the log relative risk', () => {
  it('of one case and one control on a plane is the difference of their squared distances, however far away', () => {
    const [found, far] = finish(
      relativeRisk(pointsOf([0, 0]), pointsOf([30, 40]), pointsOf([0, 10], [0, -100_000]), null, {
        ...GAUSSIAN,
        edge: 'none',
      }),
    );
    expect(found).toBeCloseTo((900 + 900 - 100) / 5000, 12);
    expect(far).toBeCloseTo((900 + 100_040 ** 2 - 100_000 ** 2) / 5000, 4);
  });

  it('is nought where both are the same, and turns its sign with the two', () => {
    const [a, b] = [sample(BOX, 40, 1), sample(BOX, 60, 2)];
    const at = sample(BOX, 10, 3);
    for (const edge of RISK_EDGES) {
      const of = (f: Sample, g: Sample): Float64Array => finish(relativeRisk(f, g, at, BOX, { ...GAUSSIAN, edge }));
      of(a, a).forEach((value) => expect(value).toBeCloseTo(0, 12));
      const [there, back] = [of(a, b), of(b, a)];
      there.forEach((value, k) => expect(value).toBeCloseTo(-back[k], 10));
    }
  });

  it('brings each density to 1 over the window, as sparr does, with its edge made up for or not', () => {
    const [a, b] = [sample(BOX, 12, 4), sample(BOX, 9, 5)];
    const at = pointsOf([20, 30], [290, 190], [150, 100]);
    const densityAt = (of: Sample, x: number, y: number): number =>
      of.x.reduce((sum, px, i) => sum + Math.exp(-((px - x) ** 2 + (of.y[i] - y) ** 2) / 5000), 0);
    for (const edge of RISK_EDGES) {
      const total = (of: Sample): number => {
        let sum = 0;
        for (let x = 2.5; x < 300; x += 5)
          for (let y = 2.5; y < 200; y += 5) sum += densityAt(of, x, y) / (edge === 'none' ? 1 : massByHand(x, y));
        return sum;
      };
      const rest = Math.log(total(b)) - Math.log(total(a));
      finish(relativeRisk(a, b, at, BOX, { ...GAUSSIAN, edge })).forEach((value, k) =>
        expect(value).toBeCloseTo(
          Math.log(densityAt(a, at.x[k], at.y[k])) - Math.log(densityAt(b, at.x[k], at.y[k])) + rest,
          3,
        ),
      );
    }
  });

  it('makes the same total in a box by its sides and on the lattice of an outline', () => {
    const of = sample(BOX, 30, 6);
    const [byHand, lattice] = [BOX, OUTLINE].map((window) => finish(totalMass(of, window, 'gaussian', 50, 'uniform')));
    expect(lattice / byHand).toBeCloseTo(1, 3);
    const [inside, outline] = [BOX, OUTLINE].map((window) => finish(totalMass(of, window, 'gaussian', 50, 'none')));
    expect(outline).toBeCloseTo(inside, 8);
    expect(inside).toBeCloseTo(
      of.x.reduce((sum, x, i) => sum + massByHand(x, of.y[i]), 0),
      4,
    );
  });

  it('counts weights as so many points, and says nothing outside the window or where no kernel reaches', () => {
    const at = pointsOf([150, 100], [400, 100]);
    const twice = { ...pointsOf([100, 100], [200, 150]), weight: Float64Array.of(2, 1) };
    const thrice = pointsOf([100, 100], [100, 100], [200, 150]);
    const g = sample(BOX, 20, 8);
    const of = (f: Sample): Float64Array => finish(relativeRisk(f, g, at, BOX, { ...GAUSSIAN, edge: 'uniform' }));
    expect(of(twice)[0]).toBeCloseTo(of(thrice)[0], 12);
    expect(of(twice)[1]).toBeNaN();
    const quartic = finish(
      relativeRisk(pointsOf([10, 10]), pointsOf([20, 10]), pointsOf([290, 190]), BOX, {
        kernel: 'quartic',
        bandwidthM: 50,
        edge: 'none',
      }),
    );
    expect(quartic[0]).toBeNaN();
  });

  it('takes the oversmoothing bandwidth by its formula', () => {
    const [a, b] = [sample(BOX, 400, 9), sample(BOX, 100, 10)];
    const all = (axis: 'x' | 'y'): number[] => [...a[axis], ...b[axis]];
    const sd = (values: readonly number[]): number => {
      const mean = values.reduce((s, v) => s + v, 0) / values.length;
      return Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1));
    };
    // Of an even scatter the deviation is less than the quartile range over 1.34.
    const scale = (sd(all('x')) + sd(all('y'))) / 2;
    expect(oversmoothing(a, b)).toBeCloseTo(scale * (2 / (4 * Math.PI) / (200 * (3072 / 1e4 / Math.PI))) ** (1 / 6), 6);
  });
});

describe('the surface of the relative risk', () => {
  const lattice = studyLattice({ rings: [Float64Array.of(0, 0, 3000, 0, 3000, 2000, 0, 2000, 0, 0)] }, 'square', 100);
  const ground = windowOf(6e6, [0, 0, 3000, 0, 3000, 2000, 0, 2000, 0, 0]);

  it('is that of its places but for the grid', () => {
    const [a, b] = [sample(ground, 1500, 11), sample(ground, 3000, 12)];
    const { logRr } = finish(riskSurface(a, b, lattice, 400, 'uniform', { runs: 0, seed: 1 }));
    const exact = finish(
      relativeRisk(a, b, { x: lattice.x, y: lattice.y }, ground, {
        kernel: 'gaussian',
        bandwidthM: 400,
        edge: 'uniform',
      }),
    );
    logRr.forEach((value, cell) => expect(Math.abs(value - exact[cell])).toBeLessThan(0.01));
  });

  it('finds a planted place and no other, and its p is that of chance where nothing is planted', () => {
    const next = randomOf(20261201);
    const plain = sample(ground, 3000, 13);
    const cases = sample(ground, 600, 14);
    const none = finish(riskSurface(cases, plain, lattice, 300, 'uniform', { runs: 99, seed: 1 }));
    const high = none.p.filter((p) => p <= 0.05).length / none.p.length;
    expect(high).toBeLessThan(0.2);
    expect(none.globalP).toBeGreaterThan(0.05);
    const planted: Sample = {
      x: cases.x.map((x, i) => (i < 150 ? 2200 + (next() - 0.5) * 500 : x)),
      y: cases.y.map((y, i) => (i < 150 ? 1300 + (next() - 0.5) * 500 : y)),
      weight: null,
    };
    const found = finish(riskSurface(planted, plain, lattice, 300, 'uniform', { runs: 99, seed: 1 }));
    expect(found.globalP).toBe(0.01);
    const middle = lattice.cellOf(2200, 1300);
    expect(found.p[middle]).toBeLessThan(0.001);
    expect(Math.exp(found.logRr[middle])).toBeGreaterThan(2);
  });

  it('leaves ground blank where there are too few of both', () => {
    const west = { ...sample(ground, 500, 15), weight: null };
    const half = (of: Sample): Sample => ({ ...of, x: of.x.map((x) => x / 3) });
    const { logRr } = finish(
      riskSurface(half(west), half(sample(ground, 900, 16)), lattice, 150, 'uniform', { runs: 0, seed: 1 }),
    );
    expect(logRr[lattice.cellOf(2900, 1000)]).toBeNaN();
    expect(logRr[lattice.cellOf(500, 1000)]).not.toBeNaN();
  });
});
