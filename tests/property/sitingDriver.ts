/** Drives the engine to its end as the twin does: our own search, then the solver for what it leaves open. */
import { finish } from '../../src/domain/job';
import type { PlanOutcome, SiteFact } from '../../src/domain/sitingAnswers';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import type { SitingProblem } from '../../src/analysis/siting/problem/problem';
import { siteFacts } from '../../src/analysis/siting/doubts/siteFacts';
import type { SolveOptions } from '../../src/analysis/siting/solve/solved';
import { solveSiting } from '../../src/analysis/siting/solve/solveSiting';

const now = (): number => performance.now();
export const inTime = (ms: number): SolveOptions => ({ now, untilMs: now() + ms });

export interface Driven {
  readonly outcome: PlanOutcome;
  /** Times the solver was asked. */
  readonly asked: number;
}

export function drive(problem: SitingProblem, solver: MipSolver, options: SolveOptions, limitS = 20): Driven {
  let solved = finish(solveSiting(problem, options));
  let asked = 0;
  while (solved.open) {
    if (++asked > 50) throw new Error('the engine asks the solver without end');
    solved = finish(solved.open.read(solver(solved.open.model, limitS, solved.open.start)));
  }
  return { outcome: solved.outcome, asked };
}

export const factsOf = (problem: SitingProblem, outcome: PlanOutcome): readonly SiteFact[] =>
  finish(siteFacts(problem, outcome, inTime(10_000), 0));
