import { afterEach, describe, expect, it } from 'vitest';
import type { MipModel } from '../../src/analysis/siting/mip/mip';
import { createSolver, type SolverClient } from '../../src/workers/solverClient';

let solver: SolverClient = createSolver();
afterEach(() => {
  solver.stop();
  solver = createSolver();
});

/** Two of three things, worth 1, 2 and 3. */
const EASY = picking(Float64Array.of(1, 2, 3), [[1, 1, 1]], [2]);

describe('the solver worker', () => {
  it('answers, one question after another, and leaves the caller its arrays', async () => {
    const [first, second] = await Promise.all([
      solver.solve(EASY, 30, null),
      solver.solve({ ...EASY, maximise: false }, 30, null),
    ]);
    expect(first).toEqual({ status: 'optimal', solution: Float64Array.of(0, 1, 1), bound: 5 });
    expect(second).toMatchObject({ status: 'optimal', bound: 0 });
    expect(EASY.cost).toEqual(Float64Array.of(1, 2, 3));
  });

  it('takes arrays that are parts of larger ones, and a start', async () => {
    const wide = new Float64Array(100).fill(9);
    wide.set(EASY.cost, 50);
    const start = Float64Array.of(1, 1, 0);
    expect(await solver.solve({ ...EASY, cost: wide.subarray(50, 53) }, 0, start)).toEqual({
      status: 'limit',
      solution: start,
      bound: Infinity,
    });
    expect(await solver.solve({ ...EASY, cost: wide.subarray(50, 53) }, 30, start)).toMatchObject({
      status: 'optimal',
      bound: 5,
    });
    expect(start).toEqual(Float64Array.of(1, 1, 0));
  });

  it('says when nothing keeps the rows', async () => {
    expect(
      await solver.solve({ ...EASY, rowLower: Float64Array.of(4), rowUpper: Float64Array.of(4) }, 30, null),
    ).toMatchObject({ status: 'infeasible', solution: null });
  });

  it('is ended in the middle of a long search with the best so far, and the next question works', async () => {
    const { model, start } = endless();
    let told = 0;
    const long = solver.solve(model, 600, start, () => {
      told += 1;
      if (told === 3) solver.stop();
    });
    const waiting = solver.solve(EASY, 600, null);
    const best = await long;
    expect(best.status).toBe('limit');
    expect(valueOf(model, best.solution!)).toBeGreaterThanOrEqual(valueOf(model, start));
    expect(best.bound).toBeGreaterThan(valueOf(model, best.solution!));
    expect(await waiting).toMatchObject({ status: 'limit', solution: null });
    expect(await solver.solve(EASY, 30, null)).toMatchObject({ status: 'optimal', bound: 5 });
  });

  it('may be stopped when nothing runs', async () => {
    solver.stop();
    expect(await solver.solve(EASY, 30, null)).toMatchObject({ status: 'optimal' });
  });

  it('works from inside another worker', async () => {
    const outer = new Worker(new URL('nestedSolver.ts', import.meta.url), { type: 'module' });
    const answer = await new Promise((resolve, reject) => {
      outer.addEventListener('message', ({ data }) => resolve(data));
      outer.addEventListener('error', reject);
      outer.postMessage(EASY, []);
    });
    outer.terminate();
    expect(answer).toMatchObject({ status: 'optimal', bound: 5 });
  });
});

const valueOf = ({ cost }: MipModel, solution: Float64Array): number =>
  cost.reduce((sum, c, j) => sum + c * solution[j], 0);

/** Whole columns of 0 or 1 under rows `coefficients . x <= limit`. */
function picking(cost: Float64Array, rows: readonly (readonly number[])[], limits: readonly number[]): MipModel {
  const columns = cost.length;
  return {
    cost,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    whole: new Uint8Array(columns).fill(1),
    rowStart: Int32Array.from({ length: rows.length + 1 }, (_, i) => i * columns),
    column: Int32Array.from({ length: rows.length * columns }, (_, k) => k % columns),
    coefficient: Float64Array.from(rows.flat()),
    rowLower: new Float64Array(rows.length).fill(-Infinity),
    rowUpper: Float64Array.from(limits),
    maximise: true,
  };
}

/** A market split (Cornuejols and Dawande 1999): far beyond what branch and bound ends in a test's time. */
function endless(): { readonly model: MipModel; readonly start: Float64Array } {
  let seed = 5;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 100;
  const columns = 60;
  const rows = Array.from({ length: 7 }, () => Array.from({ length: columns }, next));
  const cost = Float64Array.from({ length: columns }, (_, j) => rows.reduce((sum, row) => sum + row[j], 0));
  return {
    model: picking(
      cost,
      rows,
      rows.map((row) => Math.floor(row.reduce((a, b) => a + b, 0) / 2)),
    ),
    start: new Float64Array(columns),
  };
}
