import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clarkEvans, nearestNeighbours } from '../../src/analysis/clustering/nearestNeighbour';
import { finish } from '../../src/domain/job';
import { runs } from '../prove';

interface Reference {
  readonly n: number;
  readonly area: number;
  readonly perimeter: number;
  readonly mean_nn: number;
  readonly expected: number;
  readonly R_naive: number;
  readonly z_naive: number;
  readonly expected_donnelly: number;
  readonly R_donnelly: number;
  readonly z_donnelly: number;
  readonly x?: readonly number[];
  readonly y?: readonly number[];
}
const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8'));
const oracle = read('nni.json') as Readonly<Record<string, Reference>>;
const NAMES = ['synth', 'unit_square_grid_2x2', 'redwood', 'cells'] as const;
const near = (value: number, reference: number): void =>
  expect(Math.abs(value / reference - 1)).toBeLessThanOrEqual(1e-9);

/** Every pair looked at. */
function byPairs(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    let nearest = Infinity;
    for (let j = 0; j < x.length; j++) if (j !== i) nearest = Math.min(nearest, Math.hypot(x[j] - x[i], y[j] - y[i]));
    sum += nearest;
  }
  return sum / x.length;
}

describe('the nearest neighbour index', () => {
  it.each(NAMES)('meets the reference: %s', (name) => {
    const { n, area, perimeter, mean_nn: mean, ...known } = oracle[name];
    const plain = clarkEvans(n, mean, area, null);
    near(plain.expectedM, known.expected);
    near(plain.index, known.R_naive);
    near(plain.z, known.z_naive);
    const edge = clarkEvans(n, mean, area, perimeter);
    near(edge.expectedM, known.expected_donnelly);
    near(edge.index, known.R_donnelly);
    near(edge.z, known.z_donnelly);
  });

  it.each(['redwood', 'cells'] as const)('finds the mean distance of the published points: %s', (name) => {
    const { x = [], y = [], n, mean_nn: mean } = oracle[name];
    expect(x).toHaveLength(n);
    near(finish(nearestNeighbours(Float64Array.from(x), Float64Array.from(y))).meanM, mean);
  });
});

describe('nearest neighbours', () => {
  const coordinate = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: -1e5, max: 1e5, noNaN: true }));

  it('are those that looking at every pair finds, wherever points heap or stray', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), (points) => {
        const x = Float64Array.from(points, ([at]) => at);
        const y = Float64Array.from(points, ([, at]) => at);
        const { meanM, together } = finish(nearestNeighbours(x, y));
        expect(meanM).toBeCloseTo(byPairs(x, y), 6);
        const keys = points.map((point) => point.map((at) => at + 0).join());
        expect(together).toBe(keys.filter((key) => keys.filter((other) => other === key).length > 1).length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('of one point, and of none, are not there', () => {
    expect(finish(nearestNeighbours(new Float64Array(1), new Float64Array(1)))).toEqual({ meanM: NaN, together: 0 });
    expect(finish(nearestNeighbours(new Float64Array(0), new Float64Array(0)))).toEqual({ meanM: NaN, together: 0 });
  });
});
