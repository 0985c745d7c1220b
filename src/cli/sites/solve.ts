import { siteFacts } from '../../analysis/siting/doubts/siteFacts';
import { fitsTime } from '../../analysis/siting/mip/solverSize';
import { solveSiting } from '../../analysis/siting/solve/solveSiting';
import type { SitingProblem } from '../../analysis/siting/problem/problem';
import { finish } from '../../domain/job';
import type { PlanOutcome, SiteFact } from '../../domain/sitingAnswers';

/**
 * Parts of the time: our own search to the first mark (to the second where the rest is too large for the solver), the solver
 * to the second, the rest is for the facts. On the SJC sets with separate clusters the solver is several times faster.
 */
const OWN_SHARE = 0.25;
/** p-center's radii are asked about faster by our own search than by the solver. */
const CENTRE_SHARE = 0.7;
const SOLVER_SHARE = 0.85;
/** With less than this left a solver is not begun. */
const LEAST_S = 0.05;

export interface SolvedSites {
  readonly outcome: PlanOutcome;
  readonly facts: readonly SiteFact[];
}

/**
 * Solves a question in about `limitS` seconds: our own search, then HiGHS (loaded only now) for what that leaves open,
 * then the facts of each site. Throws `TooLarge` as `solveSiting` does.
 */
export async function solveSites(problem: SitingProblem, limitS: number, vetoReachM: number): Promise<SolvedSites> {
  const now = (): number => performance.now();
  const start = now();
  const until = (share: number): number => start + limitS * 1000 * share;
  let solved = finish(solveSiting(problem, { now, untilMs: until(problem.objective === 'pcenter' ? CENTRE_SHARE : OWN_SHARE), aloneUntilMs: until(SOLVER_SHARE) }));
  if (solved.open) {
    const { loadHighs } = await import('../../solver/highsSolver');
    const solve = await loadHighs();
    for (let leftS = (until(SOLVER_SHARE) - now()) / 1000; solved.open && leftS > LEAST_S && fitsTime(solved.open.model.coefficient.length, leftS * 1000); leftS = (until(SOLVER_SHARE) - now()) / 1000) {
      solved = finish(solved.open.read(solve(solved.open.model, leftS, solved.open.start)));
    }
  }
  const { outcome } = solved;
  return { outcome, facts: finish(siteFacts(problem, outcome, { now, untilMs: until(1) }, vetoReachM)) };
}
