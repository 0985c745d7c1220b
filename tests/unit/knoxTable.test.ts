import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../src/analysis/repeats/chainsOf';
import { knoxTable, type KnoxAsked } from '../../src/analysis/repeats/knoxTable';
import { finish } from '../../src/domain/job';
import type { KnoxTable } from '../../src/domain/knox';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;

type Matrix = readonly (readonly number[])[];
const oracle = read<{
  readonly space_bins: readonly (number | 'Inf')[];
  readonly time_bins: readonly (number | 'Inf')[];
  readonly observed_euclidean: Matrix;
  readonly observed_manhattan: Matrix;
  readonly expected_product: Matrix;
  readonly knox_ratio: readonly (readonly (number | null)[])[];
  readonly p_mc: Matrix;
}>('knox_near_repeat.json');
const { points_xyt: points } = read<{ readonly points_xyt: readonly (readonly [number, number, number])[] }>(
  'synth_points.json',
);
const columnOf = (k: number): Float64Array => Float64Array.from(points, (point) => point[k]);
const edges = (of: readonly (number | 'Inf')[]): number[] => of.map((edge) => (edge === 'Inf' ? Infinity : edge));
const asked: KnoxAsked = {
  space: edges(oracle.space_bins),
  time: edges(oracle.time_bins),
  metric: 'euclidean',
  permutations: 0,
  seed: 1,
};
const tableOf = (of: Partial<KnoxAsked> = {}): KnoxTable =>
  finish(knoxTable(columnOf(0), columnOf(1), columnOf(2), { ...asked, ...of }));

describe('the table of Knox', () => {
  it('counts the pairs of the reference, as the crow flies and along streets', () => {
    expect(tableOf().observed).toEqual(oracle.observed_euclidean);
    expect(tableOf({ metric: 'manhattan' }).observed).toEqual(oracle.observed_manhattan);
  });

  it('expects what the reference does, and says no ratio where nothing is expected', () => {
    const { expected, ratio } = tableOf();
    oracle.expected_product.forEach((row, r) =>
      row.forEach((value, c) => {
        expect(Math.abs(expected[r][c] - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, value));
        const theirs = oracle.knox_ratio[r][c];
        if (theirs === null) expect(ratio[r][c]).toBeNaN();
        else expect(ratio[r][c]).toBeCloseTo(theirs, 12);
      }),
    );
  });

  it('finds the chance of each cell as the reference does, to the scatter of two runs of draws', () => {
    const runs = 9999;
    const { p } = tableOf({ permutations: runs });
    oracle.p_mc.forEach((row, r) =>
      row.forEach((theirs, c) => {
        const scatter = Math.sqrt((2 * theirs * (1 - theirs)) / runs);
        expect(Math.abs((p?.[r][c] ?? NaN) - theirs), `row ${r}, column ${c}`).toBeLessThanOrEqual(4 * scatter + 1e-12);
      }),
    );
  });

  it('gives the exact chance of three events in two days', () => {
    const x = Float64Array.of(1, 2, 2);
    const y = Float64Array.of(5, 5, 6);
    const days = Float64Array.of(0, 24, 48);
    const found = finish(knoxTable(x, y, days, { ...asked, space: [0.9, 1.1], time: [0, 25.5], permutations: 20_000 }));
    expect(found.observed[0][0]).toBe(2);
    expect(Math.abs((found.p?.[0][0] ?? NaN) - 1 / 3)).toBeLessThan(0.02);
  });

  it('takes an edge for the beginning of the next band, so that the known slip of labels is not made', () => {
    // Of two thefts 100 m and 3 days apart.
    const found = finish(
      knoxTable(Float64Array.of(0, 0), Float64Array.of(0, 100), Float64Array.of(0, 3), {
        ...asked,
        space: [0, 100, 200],
        time: [0, 1, 3, 4],
      }),
    );
    expect(found.observed).toEqual([
      [0, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('adds the band beyond the last edge, asked for or not, and leaves out what lies below the first', () => {
    const open = tableOf({ space: [0, 100, Infinity], time: [0, 14, Infinity] });
    expect(tableOf({ space: [0, 100], time: [0, 14] })).toEqual(open);
    const above = tableOf({ space: [100, 200], time: [7, 14] });
    const whole = tableOf({ space: [0, 100, 200], time: [0, 7, 14] });
    expect(above.observed).toEqual(whole.observed.slice(1).map((row) => row.slice(1)));
    expect(above.expected).toEqual(whole.expected.slice(1).map((row) => row.slice(1)));
    expect(above.space).toEqual([100, 200, Infinity]);
  });

  it('draws the same again by the same seed, and says nothing of chance where none was drawn', () => {
    expect(tableOf({ permutations: 99, seed: 7 }).p).toEqual(tableOf({ permutations: 99, seed: 7 }).p);
    expect(tableOf({ permutations: 99, seed: 8 }).p).not.toEqual(tableOf({ permutations: 99, seed: 7 }).p);
    expect(tableOf()).toMatchObject({ p: null, q: null });
  });

  it('is a table of nothing for fewer than two events', () => {
    const one = finish(knoxTable(Float64Array.of(1), Float64Array.of(1), Float64Array.of(1), asked));
    expect(one.pairs).toBe(0);
    expect(one.observed.flat().every((count) => count === 0)).toBe(true);
    expect(one.expected.flat().every((count) => count === 0)).toBe(true);
  });
});

describe('chains of repeats', () => {
  const strings = read<{
    readonly published: {
      readonly x: readonly number[];
      readonly t: readonly number[];
      readonly dist: number;
      readonly days: number;
      readonly component: readonly number[];
    };
    readonly synth: readonly {
      readonly dist_lt: number;
      readonly days_lt: number;
      readonly labels: readonly number[];
      readonly n_components: number;
    }[];
  }>('near_repeat_strings.json');

  it('are those of the published example', () => {
    const { x, t, dist, days, component } = strings.published;
    const [xs, ts] = [Float64Array.from(x), Float64Array.from(t)];
    const labels = finish(
      chainsOf(
        xs,
        xs.map(() => 0),
        ts,
        dist,
        days,
        'euclidean',
      ),
    );
    expect([...labels].map((label) => label + 1)).toEqual(component);
  });

  it.each(strings.synth)('are those of the reference within $dist_lt m and $days_lt days', (theirs) => {
    const labels = finish(chainsOf(columnOf(0), columnOf(1), columnOf(2), theirs.dist_lt, theirs.days_lt, 'euclidean'));
    expect([...labels]).toEqual(theirs.labels);
    expect(Math.max(...labels) + 1).toBe(theirs.n_components);
  });
});
