import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/analysis/siting/model/assemble';
import { isAllowed } from '../../src/analysis/siting/search/choose';
import type { CoverModel } from '../../src/analysis/siting/model/coverModel';
import { tighten } from '../../src/analysis/siting/search/lagrangian';
import { planValue } from '../../src/analysis/siting/model/planValue';
import { finish } from '../../src/domain/job';
import { runs } from '../prove';

/** Random models with rows of one value or of several, groups or none. */
const models = fc
  .record({
    candidates: fc.integer({ min: 3, max: 9 }),
    rows: fc.integer({ min: 2, max: 12 }),
    p: fc.integer({ min: 1, max: 3 }),
    oneValue: fc.boolean(),
    grouped: fc.boolean(),
    cells: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 120, maxLength: 120 }),
  })
  .map(({ candidates, rows, p, oneValue, grouped, cells }): CoverModel => {
    const at = (k: number): number => cells[k % cells.length];
    const start = new Uint32Array(candidates + 1);
    const row: number[] = [];
    const value: number[] = [];
    for (let j = 0; j < candidates; j++) {
      for (let i = 0; i < rows; i++) {
        const cell = at(j * 13 + i * 7);
        if (cell < 9) continue;
        row.push(i);
        value.push(cell);
      }
      start[j + 1] = row.length;
    }
    const groups = grouped ? 2 : 0;
    return assemble({
      p,
      candidates,
      rows,
      start,
      row: Uint32Array.from(row),
      value: oneValue ? null : Float64Array.from(value),
      weight: oneValue ? Float64Array.from({ length: rows }, (_, i) => 1 + at(i * 5)) : null,
      need: null,
      base: 3,
      isWhole: true,
      rules: {
        fixed: new Int8Array(candidates),
        group: grouped ? Int16Array.from({ length: candidates }, (_, j) => j % 2) : null,
        groupMin: new Int32Array(groups),
        groupMax: new Int32Array(groups).fill(2),
        conflicts: null,
      },
    }).model;
  });

function plansOf(model: CoverModel): number[][] {
  const plans: number[][] = [];
  const grow = (from: number, plan: number[]): void => {
    if (plan.length === model.p) {
      if (isAllowed(model, plan)) plans.push(plan);
      return;
    }
    for (let j = from; j < model.candidates; j++) grow(j + 1, [...plan, j]);
  };
  grow(0, []);
  return plans;
}

describe('the Lagrangian bound', () => {
  it('is never below any plan, and what forcing a candidate costs never shuts out a plan with it, however long the search went on', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 90 }), (model, iterations) => {
        const plans = plansOf(model);
        fc.pre(plans.length > 0);
        const values = plans.map((plan) => planValue(model, plan));
        const best = Math.max(...values);
        const start = Float64Array.from({ length: model.rows }, (_, i) => (model.weight ? model.weight[i] : 10) / 2);
        const { bound, dual, choice } = finish(
          tighten(model, start, { iterations, best: best - 1, isEnough: () => false }),
        );
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        if (!choice) throw new Error('a choice exists wherever a plan does');
        for (let j = 0; j < model.candidates; j++) {
          const forced = values.filter((_, k) => plans[k].includes(j) !== (choice.isIn[j] === 1));
          for (const value of forced) expect(dual - choice.costOfOther(j)).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
