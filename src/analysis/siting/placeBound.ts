import type { Job } from '../../domain/job';
import type { PlanOutcome } from '../../domain/siting';
import type { SitingProblem } from './problem';
import { withChanged } from './modelOf';
import { solveWithin, type Budget } from './solveWithin';

/**
 * What a plan can reach at most (for distances: at least) when it must use this candidate: the bound of the search with the
 * candidate as a must-have, which holds whether or not the search came to its end. Infeasible when no plan may use it.
 */
export function* placeBound(problem: SitingProblem, candidate: number, budget: Budget): Job<PlanOutcome> {
  const { rules } = problem;
  if (rules.must.includes(candidate)) return yield* solveWithin(problem, budget);
  return yield* solveWithin(withChanged(problem, { rules: { ...rules, must: [...rules.must, candidate] } }), budget);
}
