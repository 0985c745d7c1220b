import type { Job } from '../../../domain/job';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import type { SitingProblem } from '../problem/problem';
import { solveSiting } from './solveSiting';

/** Time that a side question may take, on any steady clock of milliseconds, and whether it has been stopped. */
export interface Budget {
  readonly now: () => number;
  readonly ms: number;
  readonly isStopped?: () => boolean;
}

/**
 * The best plan found by our own search within so many milliseconds; what stays open is not handed on: the status then
 * says `gap` and the bound how much better a plan could be.
 */
export function* solveWithin(
  problem: SitingProblem,
  { now, ms, isStopped }: Budget,
  start?: readonly number[],
): Job<PlanOutcome> {
  const solved = yield* solveSiting(problem, {
    now,
    untilMs: now() + ms,
    ...(isStopped ? { isStopped } : {}),
    ...(start ? { start } : {}),
  });
  return solved.outcome;
}
