/** What can be said before the model of a question is built, or when time is up before it is. */
import { unlessOver, type Job } from '../../../domain/job';
import { OBJECTIVES } from '../../../domain/siting';
import { evaluatePlan } from '../model/evaluatePlan';
import { keepsRules } from '../model/planRules';
import type { SitingProblem } from '../problem/problem';
import { exchanged } from './exchange';
import { farthestFirst } from './farthestFirst';
import { firstPlan } from './firstPlan';
import { closed, outcomeOf, withoutPlan } from './outcome';
import type { Solved, SolveOptions } from './solved';

/** Above so many pairs of candidate and demand point p-median exchanges sites before it builds its model. */
const LARGE_PAIRS = 1_000_000;
/** Part of the time for these exchanges. */
const SHARE = 0.15;
/** Milliseconds for a first plan, however little time there is. */
const LEAST_MS = 300;

/** A plan of a large p-median question after single exchanges straight from the distances; null for other questions. */
export function* medianStart(
  problem: SitingProblem,
  { now, untilMs, aloneUntilMs, isStopped, start }: SolveOptions,
): Job<readonly number[] | null> {
  const { objective, candidates, weight } = problem;
  if (OBJECTIVES[objective].measure !== 'sum' || candidates * weight.length <= LARGE_PAIRS) return null;
  const until = now() + Math.max(LEAST_MS, ((aloneUntilMs ?? untilMs) - now()) * SHARE);
  const isOver = (): boolean => now() >= until || (isStopped?.() ?? false);
  const from = start && keepsRules(problem, start) ? start : (yield* unlessOver(farthestFirst(problem), isOver))?.sites;
  if (!from) return null;
  let best = from;
  yield* unlessOver(
    exchanged(problem, from, (sites) => void (best = sites)),
    isOver,
  );
  return best;
}

/**
 * The answer when the model was not built in time: a plan that keeps the rules if one is at hand, and what no plan can
 * pass.
 */
export function* unbuilt(problem: SitingProblem, options: SolveOptions, known: readonly number[] | null): Job<Solved> {
  const status = options.isStopped?.() ? 'stopped' : 'gap';
  const bound = OBJECTIVES[problem.objective].isMaximised ? problem.weight.reduce((sum, w) => sum + w, 0) : 0;
  const until = options.now() + LEAST_MS;
  const isOver = (): boolean => options.now() >= until;
  const plan = known ?? firstPlan(problem)?.sites ?? (yield* unlessOver(farthestFirst(problem), isOver))?.sites;
  if (!plan || !Number.isFinite(evaluatePlan(problem, plan))) return closed(withoutPlan(status, bound));
  return closed(outcomeOf(problem, status, plan, bound));
}
