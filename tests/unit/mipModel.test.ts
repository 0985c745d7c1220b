import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CoverModel } from '../../src/analysis/siting/model/coverModel';
import type { MipModel, MipSolver } from '../../src/analysis/siting/mip/mip';
import { coverMip, fewestMip } from '../../src/analysis/siting/mip/mipModel';
import { checkedSolution } from '../../src/solver/checkedSolution';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { allPlans, coverModels, worth, type Kinds } from './mipModels';

let solve: MipSolver;
beforeAll(async () => {
  solve = await loadHighs();
});

const KINDS: readonly (readonly [string, Kinds])[] = [
  ['rows of one value', { values: 'one' }],
  ['rows of several values', { values: 'several' }],
  ['rows that need two', { values: 'one', backup: true }],
  ['groups', { values: 'one', groups: true }],
  ['conflicts', { values: 'one', conflicts: true }],
  ['fixed candidates', { values: 'one', fixed: true }],
  ['several values under every rule', { values: 'several', groups: true, conflicts: true, fixed: true }],
  ['rows that need two under every rule', { values: 'one', backup: true, groups: true, conflicts: true, fixed: true }],
];

const objectiveOf = ({ cost }: MipModel, solution: Float64Array): number =>
  cost.reduce((sum, c, j) => sum + c * solution[j], 0);

describe('most value with exactly p candidates', () => {
  test.each(KINDS)('%s: HiGHS finds what looking at every plan finds, bound and all', (_name, kinds) => {
    fc.assert(
      fc.property(coverModels(kinds), (cover) => {
        const best = bestOf(cover);
        const { model, plan } = coverMip(cover);
        const { status, solution, bound } = solve(model, 60, null);
        if (best === -Infinity) {
          expect([status, solution]).toEqual(['infeasible', null]);
          return;
        }
        expect(status).toBe('optimal');
        expect(worth(cover, plan(solution!))).toBeCloseTo(best, 6);
        expect(cover.base + bound).toBeCloseTo(best, 5);
        expect(cover.base + objectiveOf(model, solution!)).toBeCloseTo(best, 6);
        expect(plan(solution!)).toHaveLength(cover.p);
      }),
      { numRuns: runs(25, 1200) },
    );
  });

  test.each(KINDS)('%s: every allowed plan, and no other, is a solution of the same worth', (_name, kinds) => {
    fc.assert(
      fc.property(coverModels(kinds), (cover) => {
        const { model, plan, encode } = coverMip(cover);
        const allowed = new Set<string>();
        for (const sites of allPlans(cover)) {
          if (sites.length !== cover.p) continue;
          allowed.add(String(sites));
          const solution = encode(sites);
          expect(checkedSolution(model, solution)).toEqual(solution);
          expect(cover.base + objectiveOf(model, solution)).toBeCloseTo(worth(cover, sites), 6);
          expect(plan(solution)).toEqual(sites);
        }
        for (const sites of allPlans({
          ...cover,
          rules: {
            ...cover.rules,
            fixed: cover.rules.fixed.map(() => 0),
            groupMin: new Int32Array(0),
            groupMax: new Int32Array(0),
            conflicts: null,
          },
        })) {
          if (!allowed.has(String(sites))) expect(checkedSolution(model, encode(sites))).toBeNull();
        }
      }),
      { numRuns: runs(15, 800) },
    );
  });

  test('a long row that needs two counts nothing for one', () => {
    const candidates = 20;
    const rowCandidate = Uint32Array.from({ length: candidates }, (_, j) => j);
    const cover = oneRow(candidates, rowCandidate, 1);
    expect(solve(coverMip(cover).model, 60, null).bound).toBeCloseTo(0, 6);
    expect(solve(coverMip({ ...cover, p: 2 }).model, 60, null).bound).toBeCloseTo(7, 6);
  });
});

describe('fewest candidates for a target', () => {
  test.each(KINDS.filter(([, { values }]) => values === 'one'))('%s', (_name, kinds) => {
    fc.assert(
      fc.property(coverModels(kinds), fc.constantFrom(0, 0.3, 0.6, 0.9, 1), (cover, share) => {
        const all = cover.weight!.reduce((sum, w) => sum + w, cover.base);
        const target = share * all - 1e-9 * all;
        let fewest = Infinity;
        for (const sites of allPlans(cover))
          if (sites.length < fewest && worth(cover, sites) >= target) fewest = sites.length;
        const { model, plan, encode } = fewestMip(cover, target);
        const { status, solution, bound } = solve(model, 60, null);
        if (fewest === Infinity) {
          expect(status).toBe('infeasible');
          return;
        }
        expect(status).toBe('optimal');
        const sites = plan(solution!);
        expect(sites).toHaveLength(fewest);
        expect(bound).toBeCloseTo(fewest, 6);
        expect(worth(cover, sites)).toBeGreaterThanOrEqual(target);
        expect(checkedSolution(model, encode(sites))).toEqual(encode(sites));
      }),
      { numRuns: runs(25, 1200) },
    );
  });
});

describe('the solver', () => {
  const cover = oneRow(6, Uint32Array.of(1, 4), 2);

  test('starts from a known solution, and hands it back when there is no time at all', () => {
    const { model, encode } = coverMip(cover);
    const start = encode([1, 2]);
    expect(solve(model, 0, start)).toEqual({ status: 'limit', solution: start, bound: Infinity });
    expect(solve(model, 0, null)).toEqual({ status: 'limit', solution: null, bound: Infinity });
    expect(solve({ ...model, maximise: false }, 0, null).bound).toBe(-Infinity);
    expect(solve(model, 60, start)).toMatchObject({ status: 'optimal', solution: encode([1, 4]) });
  });

  test('passes over a start that is no solution', () => {
    const { model, encode } = coverMip(cover);
    expect(solve(model, 0, encode([1, 2, 3])).solution).toBeNull();
    expect(solve(model, 60, new Float64Array(3))).toMatchObject({ status: 'optimal' });
  });

  test('says of a model it cannot read that it failed', () => {
    const { model } = coverMip(cover);
    expect(solve({ ...model, column: model.column.map(() => 99) }, 60, null)).toMatchObject({
      status: 'failed',
      solution: null,
    });
    expect(solve(model, 60, null).status).toBe('optimal');
  });

  test('what is handed on keeps whole columns whole, bounds and rows', () => {
    const { model, encode } = coverMip(cover);
    const good = encode([1, 4]);
    expect(
      checkedSolution(
        model,
        good.map((v) => v + 1e-9),
      ),
    ).toEqual(good);
    expect(
      checkedSolution(
        model,
        good.map((v) => v * 0.5),
      ),
    ).toBeNull();
    expect(
      checkedSolution(
        model,
        good.map(() => NaN),
      ),
    ).toBeNull();
    expect(
      checkedSolution(
        model,
        good.map((v) => v * 1e30),
      ),
    ).toBeNull();
  });
});

function bestOf(cover: CoverModel): number {
  let best = -Infinity;
  for (const sites of allPlans(cover)) if (sites.length === cover.p) best = Math.max(best, worth(cover, sites));
  return best;
}

/** One row of weight 7 that needs two of these. */
function oneRow(candidates: number, rowCandidate: Uint32Array, p: number): CoverModel {
  const start = new Uint32Array(candidates + 1);
  for (let j = 0; j < candidates; j++) start[j + 1] = start[j] + (rowCandidate.includes(j) ? 1 : 0);
  return {
    p,
    candidates,
    rows: 1,
    start,
    row: new Uint32Array(rowCandidate.length),
    value: new Float64Array(rowCandidate.length).fill(7),
    rowStart: Uint32Array.of(0, rowCandidate.length),
    rowCandidate,
    rowValue: new Float64Array(rowCandidate.length).fill(7),
    weight: Float64Array.of(7),
    need: Uint8Array.of(2),
    base: 3,
    isWhole: true,
    rules: {
      fixed: new Int8Array(candidates),
      group: null,
      groupMin: new Int32Array(0),
      groupMax: new Int32Array(0),
      conflicts: null,
    },
  };
}
