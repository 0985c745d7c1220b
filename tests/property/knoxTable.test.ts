import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../src/analysis/repeats/chainsOf';
import { knoxTable } from '../../src/analysis/repeats/knoxTable';
import { finish } from '../../src/domain/job';
import { METRICS, type KnoxTable, type Metric } from '../../src/domain/knox';

/** Whole metres and days: differences are exact, so that no pair changes its band by rounding. */
const events = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), fc.nat(60)), {
  maxLength: 60,
});
type Events = readonly (readonly [number, number, number])[];
const metric = fc.constantFrom(...METRICS);
const edges = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 })
  .map((some) => [0, ...some.sort((a, b) => a - b)]);
const columns = (of: Events) => [0, 1, 2].map((k) => Float64Array.from(of, (event) => event[k]));
const tableOf = (of: Events, space: readonly number[], time: readonly number[], by: Metric): KnoxTable => {
  const [x, y, days] = columns(of);
  return finish(knoxTable(x, y, days, { space, time, metric: by, permutations: 0, seed: 1 }));
};
/** How many there are of so many. */
const pairsOf = ({ length: n }: Events): number => Math.max(0, (n * (n - 1)) / 2);
const sum = (values: readonly (readonly number[])[]): number => values.flat().reduce((a, b) => a + b, 0);

describe('the table of Knox', () => {
  it('holds all pairs, observed and expected, and counts each as a plain double loop does', () => {
    fc.assert(
      fc.property(events, edges, edges, metric, (of, space, time, by) => {
        const found = tableOf(of, space, time, by);
        expect(sum(found.observed)).toBe(pairsOf(of));
        expect(sum(found.expected)).toBeCloseTo(pairsOf(of), 6);
        const plain = found.observed.map((row) => row.map(() => 0));
        const band = (bands: readonly number[], value: number): number =>
          bands.findIndex((edge, k) => value >= edge && value < bands[k + 1]);
        of.forEach(([x, y, t], i) =>
          of.slice(i + 1).forEach(([ox, oy, ot]) => {
            const apart = by === 'manhattan' ? Math.abs(x - ox) + Math.abs(y - oy) : Math.hypot(x - ox, y - oy);
            plain[band(found.space, apart)][band(found.time, Math.abs(t - ot))]++;
          }),
        );
        expect(found.observed).toEqual(plain);
      }),
    );
  });

  it('is the same wherever the events lie, however they are turned by a right angle, and in any order', () => {
    fc.assert(
      fc.property(events, edges, edges, metric, fc.nat(5000), (of, space, time, by, far) => {
        const { observed } = tableOf(of, space, time, by);
        const moved = of.map(([x, y, t]) => [x + far, y - far, t + far] as const);
        const turned = of.map(([x, y, t]) => [-y, x, t] as const);
        for (const same of [moved, turned, [...of].reverse()])
          expect(tableOf(same, space, time, by).observed).toEqual(observed);
      }),
    );
  });

  it('is the same turned by any angle as the crow flies, where no pair lies on an edge', () => {
    fc.assert(
      fc.property(events, edges, fc.double({ min: 0, max: 7, noNaN: true }), (of, time, angle) => {
        const space = [0, 50.0703, 100.0301, 230.0207];
        const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
        const turned = of.map(([x, y, t]) => [x * cos - y * sin, x * sin + y * cos, t] as const);
        expect(tableOf(turned, space, time, 'euclidean').observed).toEqual(
          tableOf(of, space, time, 'euclidean').observed,
        );
      }),
    );
  });
});

describe('chains of repeats', () => {
  it('hold two events together exactly where steps lead from one to the other', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }), metric, (of, m, d, by) => {
        const [x, y, days] = columns(of);
        const labels = finish(chainsOf(x, y, days, m, d, by));
        const near = (i: number, j: number): boolean => {
          const [dx, dy] = [Math.abs(x[i] - x[j]), Math.abs(y[i] - y[j])];
          return (by === 'manhattan' ? dx + dy : Math.hypot(dx, dy)) < m && Math.abs(days[i] - days[j]) < d;
        };
        const reached = of.map(() => -1);
        let chains = 0;
        of.forEach((_, first) => {
          if (reached[first] >= 0) return;
          const open = [first];
          reached[first] = chains;
          for (let at = open.pop(); at !== undefined; at = open.pop())
            for (let other = 0; other < of.length; other++)
              if (reached[other] < 0 && near(at, other)) {
                reached[other] = chains;
                open.push(other);
              }
          chains++;
        });
        expect([...labels]).toEqual(reached);
      }),
    );
  });
});
