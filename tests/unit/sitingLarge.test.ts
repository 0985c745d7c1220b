import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/job';
import { buildModel, MAX_ENTRIES, TooLarge } from '../../src/analysis/siting/model/buildModel';
import { NO_RULES, type SitingProblem } from '../../src/analysis/siting/problem/problem';
import { solveSiting } from '../../src/analysis/siting/solve/solveSiting';
import { loadHighs } from '../../src/solver/highsSolver';
import { searchCover } from '../../src/analysis/siting/search/branch';
import { drive, inTime } from '../property/sitingDriver';

const STEP_M = 1;
const POINTS = 20_500;
const CANDIDATES = 2_000;

/**
 * Demand every metre along a road, candidates all along it; kept posts, if any, every 40 m but for one stretch of 200
 * m.
 */
function road(keptM: readonly number[]): SitingProblem {
  const sites = Float64Array.from([
    ...Array.from({ length: CANDIDATES }, (_, j) => (j * POINTS * STEP_M) / CANDIDATES),
    ...keptM,
  ]);
  return {
    objective: 'pmedian',
    weight: new Float64Array(POINTS).fill(1),
    candidates: CANDIDATES,
    kept: keptM.length,
    count: 1,
    radiusM: 500,
    boundary: 'inclusive',
    toleranceM: 1e-9,
    targetShare: 1,
    rules: NO_RULES,
    travel: {
      within(site, limitM, visit) {
        const from = Math.max(0, Math.ceil(sites[site] - Math.min(limitM, 1e6)));
        const to = Math.min(POINTS - 1, Math.floor(sites[site] + Math.min(limitM, 1e6)));
        for (let i = from; i <= to; i++) visit(i, Math.abs(i - sites[site]));
      },
      to: (site, i) => Math.abs(i - sites[site]),
      between: (a, b) => Math.abs(sites[a] - sites[b]),
    },
  };
}

describe('a p-median question of more pairs than memory holds', () => {
  it('is answered and proved where posts that stay leave few pairs that matter', async () => {
    const standing = Array.from({ length: POINTS / 40 }, (_, k) => k * 40).filter((at) => at <= 8_000 || at >= 8_200);
    const problem = road(standing);
    expect(problem.candidates * problem.weight.length).toBeGreaterThan(MAX_ENTRIES);
    const { outcome } = drive(problem, await loadHighs(), inTime(20_000));
    expect(outcome.status).toBe('proved');
    // Half-way along the stretch without a post, where one more saves most.
    expect(problem.travel.between(outcome.sites[0], CANDIDATES + standing.indexOf(8_000))).toBeCloseTo(100, -1);
  });

  it('is refused when every pair matters', () => {
    expect(() => finish(solveSiting(road([]), { now: () => 0, untilMs: 1 }))).toThrow(TooLarge);
  });

  it('pauses while the pairs are collected, so that a stop is heard', () => {
    const job = solveSiting(road(Array.from({ length: 500 }, (_, k) => k * 40)), { now: () => 0, untilMs: 1 });
    let pauses = 0;
    for (let step = job.next(); !step.done; step = job.next()) pauses++;
    expect(pauses).toBeGreaterThan(CANDIDATES / 100);
  });
});

describe('a p-median question whose model takes longer than there is time', () => {
  it('is given up while the model is built, with the plan that exchanges found, and nothing is claimed of it', () => {
    const whole = road([]);
    const problem: SitingProblem = {
      ...whole,
      weight: whole.weight.slice(0, 2_000),
      count: 4,
      travel: {
        ...whole.travel,
        within: (site, limitM, visit) => whole.travel.within(site, limitM, (i, d) => void (i < 2_000 && visit(i, d))),
      },
    };
    let read = 0;
    const late = 5_000;
    const now = (): number => Math.max(0, ++read - late) * 1e9;
    const { outcome } = finish(solveSiting(problem, { now, untilMs: 1e8 }));
    expect(read).toBeLessThan(late + 30);
    expect(outcome.status).toBe('gap');
    expect(outcome.sites).toHaveLength(4);
    expect(outcome.objective).toBeLessThan((2_000 * 2_000) / 8);
    expect(outcome.bound).toBe(0);
  });
});

describe('the time of our own search', () => {
  const model = buildModel({ ...road([0, 20_000]), objective: 'mclp', count: 3 });
  const ended = (isAlone: boolean) =>
    finish(searchCover(model, { now: () => 1, untilMs: 0, alone: { untilMs: 2, isAlone: () => isAlone } })).ended;

  it('ends where another solver can take over, and goes on where what is open is too large for one', () => {
    expect(ended(false)).toBe('time');
    expect(ended(true)).toBe('done');
  });
});
