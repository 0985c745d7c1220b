import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bestAt, heldAt, surveillance, type Surveillance } from '../../src/analysis/backtest/measures';

interface Row {
  readonly cell: number;
  readonly hit_rate: number;
  readonly area_share: number;
  readonly PAI: number;
  readonly PEI: number;
  readonly RRI_pred_over_obs: number;
}
interface Example {
  readonly obs: readonly number[];
  readonly pred: readonly number[];
  readonly area: readonly number[];
  readonly table: readonly Row[];
}
const oracle = JSON.parse(readFileSync(new URL('../oracles/pai_pei_rri.json', import.meta.url), 'utf8')) as {
  readonly ptools_example: Example;
  readonly weighted_area: Example;
  readonly ptools_test: Record<'obs' | 'pred' | 'PAI' | 'PEI' | 'RRI', readonly number[]>;
  readonly open_cp_hit_rate: {
    readonly risk: readonly (readonly number[])[];
    readonly coverage_to_hit: Readonly<Record<string, number>>;
    readonly inverse_hit_rate: {
      readonly events_cells_xy: readonly (readonly [number, number])[];
      readonly result: Readonly<Record<string, number>>;
    };
  };
  readonly levine_rri: Record<'n_before' | 'N_before' | 'n_after' | 'N_after' | 'RRI', number>;
  readonly arith: { readonly more: readonly Record<'hit' | 'area' | 'PAI', number>[] };
};
const of = (values: readonly number[]): Float64Array => Float64Array.from(values);
const ones = (n: number): Float64Array => new Float64Array(n).fill(1);
const near = (found: ArrayLike<number>, theirs: readonly number[]): void => {
  expect(found).toHaveLength(theirs.length);
  theirs.forEach((value, k) => expect(Math.abs(found[k] - value)).toBeLessThanOrEqual(1e-12));
};

describe('measures of a map', () => {
  it.each([oracle.ptools_example, oracle.weighted_area])('are those of the reference, table $#', (example) => {
    const found = surveillance(of(example.pred), of(example.obs), of(example.area));
    const { table } = example;
    expect([...found.order]).toEqual(table.map(({ cell }) => cell));
    near(
      found.hitRate,
      table.map((row) => row.hit_rate),
    );
    near(
      found.areaShare,
      table.map((row) => row.area_share),
    );
    near(
      found.pai,
      table.map((row) => row.PAI),
    );
    near(
      found.pei,
      table.map((row) => row.PEI),
    );
    near(
      found.predictedOverObserved,
      table.map((row) => row.RRI_pred_over_obs),
    );
  });

  it('are those of the other reference', () => {
    const { obs, pred, PAI, PEI, RRI } = oracle.ptools_test;
    const found = surveillance(of(pred), of(obs), ones(3));
    near(found.pai, PAI);
    near(found.pei, PEI);
    near(found.peiStar, PEI);
    near(found.predictedOverObserved, RRI);
  });

  it('hold the hit rates of the third, by whole cells, and the ground that they need', () => {
    const { risk, coverage_to_hit, inverse_hit_rate } = oracle.open_cp_hit_rate;
    const hitOn = ({ areaShare, hitRate }: Surveillance, share: number): number => {
      const cells = areaShare.filter((upTo) => upTo <= share).length;
      return cells === 0 ? 0 : hitRate[cells - 1];
    };
    const everywhere = surveillance(of(risk.flat()), ones(8), ones(8));
    for (const [coverage, hit] of Object.entries(coverage_to_hit))
      expect(hitOn(everywhere, Number(coverage) / 100)).toBeCloseTo(hit, 12);
    const events = new Float64Array(8);
    for (const [x, y] of inverse_hit_rate.events_cells_xy) events[y * 4 + x]++;
    const some = surveillance(of(risk.flat()), events, ones(8));
    for (const [hit, coverage] of Object.entries(inverse_hit_rate.result))
      expect(some.areaShare[some.hitRate.findIndex((rate) => rate >= Number(hit) / 100)] * 100).toBeCloseTo(
        coverage,
        9,
      );
  });

  it('recapture as Levine says, and multiply hits by ground', () => {
    const { n_before, N_before, n_after, N_after, RRI } = oracle.levine_rri;
    const found = surveillance(of([n_before, N_before - n_before]), of([n_after, N_after - n_after]), of([1, 9]));
    expect(found.rri[0]).toBeCloseTo(RRI, 12);
    for (const { hit, area, PAI } of oracle.arith.more)
      expect(surveillance(of([2, 1]), of([hit, 1 - hit]), of([area, 1 - area])).pai[0]).toBeCloseTo(PAI, 12);
  });

  it('put the emptiest of equal cells first, and count a cell that is not whole for its part of the best', () => {
    const tied = surveillance(of([1, 1, 1]), of([3, 0, 1]), ones(3));
    expect([...tied.order]).toEqual([1, 2, 0]);
    expect([...tied.hitRate]).toEqual([0, 0.25, 1]);
    // One cell of ground 2 with 4; the best two halves of that ground hold 3 and a half of 4 more.
    expect(surveillance(of([2, 1, 0]), of([0, 3, 4]), of([1, 1, 2])).peiStar[1]).toBeCloseTo(3 / 5, 12);
  });

  it('say nothing of rates where nothing was observed', () => {
    const found = surveillance(of([2, 1]), of([0, 0]), ones(2));
    for (const values of [found.hitRate, found.pai, found.peiStar, found.rri])
      expect([...values].every(Number.isNaN)).toBe(true);
  });
});

describe('what the first cells hold', () => {
  it('takes equal cells each for its part, and ends at a part of a cell', () => {
    const held = heldAt(of([5, 2, 2, 2, NaN]), ones(5), [of([4, 3, 0, 0, 9])], [0.1, 0.2, 0.4, 0.8, 0.9, 1]);
    near(held[0], [2, 4, 5, 7, 11.5, 16]);
  });

  it('is the most there could be where the future is known', () => {
    near(bestAt(of([1, 6, 3]), of([1, 3, 1]), [0.2, 0.4, 1]), [3, 5, 10]);
  });
});
