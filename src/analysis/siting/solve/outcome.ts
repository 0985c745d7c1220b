import { OBJECTIVES, type SitingStatus } from '../../../domain/siting';
import { conflict, type SitingConflict } from '../../../domain/sitingConflict';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import type { SitingProblem } from '../problem/problem';
import { planValue } from '../model/evaluatePlan';
import type { Solved, SolveOptions } from './solved';

/** Relative distance between what is reached and what no plan can pass. */
export const gapOf = (objective: number, bound: number): number =>
  Math.abs(bound - objective) / Math.max(Math.abs(objective), 1e-12);

/** The answer for a plan: its value anew from the raw points, beside the bound of the search. */
export function outcomeOf(
  problem: SitingProblem,
  status: SitingStatus,
  sites: readonly number[],
  bound: number,
): PlanOutcome {
  const objective = planValue(problem, sites);
  // A bound carries rounding; it is never shown on the wrong side of what was reached.
  const side = OBJECTIVES[problem.objective].isMaximised ? Math.max(bound, objective) : Math.min(bound, objective);
  const shown = status === 'proved' ? objective : side;
  return { status, objective, bound: shown, gap: gapOf(objective, shown), conflicts: [], sites };
}

/** No plan meets the rules. */
export const infeasible = (conflicts: readonly SitingConflict[]): PlanOutcome => ({
  status: 'infeasible',
  objective: NaN,
  bound: NaN,
  gap: NaN,
  conflicts,
  sites: [],
});

/** Ended before any plan was found: nothing is said but how it ended and what no plan can pass. */
export const withoutPlan = (status: 'gap' | 'stopped', bound: number): PlanOutcome => ({
  status,
  objective: NaN,
  bound,
  gap: Infinity,
  conflicts: [],
  sites: [],
});

export const closed = (outcome: PlanOutcome): Solved => ({ outcome, open: null });

/**
 * The search found no plan: because of the separation where it is the only rule, because no number of sites so small
 * reaches all demand where there is no rule at all, else because of all together.
 */
export function unmet({ rules, count, objective }: SitingProblem): readonly SitingConflict[] {
  const grouped = rules.group !== null && (rules.minPerGroup !== null || rules.maxPerGroup !== null);
  const isOnly =
    rules.separationM > 0 &&
    !grouped &&
    rules.must.length === 0 &&
    rules.forbid.length === 0 &&
    OBJECTIVES[objective].asksCount;
  const isFree = rules.separationM <= 0 && !grouped && rules.must.length === 0 && rules.forbid.length === 0;
  if (isFree && OBJECTIVES[objective].measure === 'largest') return [conflict('pcenter-out-of-reach')];
  return [isOnly ? conflict('separation', { separationM: rules.separationM, count }) : conflict('together')];
}

/** What the search of a model needs of the caller's options. */
export const searchOptions = ({ now, untilMs, isStopped, start }: SolveOptions) => ({
  now,
  untilMs,
  ...(isStopped ? { isStopped } : {}),
  ...(start ? { start } : {}),
});
