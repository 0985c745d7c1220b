import { OBJECTIVES } from '../../../domain/siting';
import { siteFacts } from '../../../analysis/siting/doubts/siteFacts';
import { fitsTime } from '../../../analysis/siting/mip/mipModel';
import { solveSiting } from '../../../analysis/siting/solve/solveSiting';
import { replans, sameSiteM, type Redrawn } from '../../../analysis/siting/doubts/replans';
import { nearestOfEqual } from '../../../analysis/siting/solve/nearestOfEqual';
import { withoutIdle } from '../../../analysis/siting/solve/tidyPlan';
import { finish } from '../../../domain/job';
import type { PlanOutcome, SiteFact } from '../../../domain/sitingAnswers';
import type { SitesQuestion } from './question';

/**
 * Parts of the time: our own search to the first mark (to the second where the rest is too large for the solver), the
 * solver to the second, the rest is for the facts. On the SJC sets with separate clusters the solver is several times
 * faster.
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
  /** How much of the plan comes back; null = not asked for, or nothing to ask about. */
  readonly redrawn: (Redrawn & { readonly withinM: number | null }) | null;
}

/**
 * Solves a question in about `limitS` seconds: our own search, then HiGHS (loaded only now) for what that leaves open,
 * then the facts of each site, then plans made anew on resampled incidents in the time that is left. Throws `TooLarge`
 * as `solveSiting` does.
 */
export async function solveSites(
  { problem, few, anyway, exact, redraw, vetoReachM }: SitesQuestion,
  limitS: number,
): Promise<SolvedSites> {
  if (few && !anyway) return { outcome: few, facts: [], redrawn: null };
  const now = (): number => performance.now();
  const start = now();
  const until = (share: number): number => start + limitS * 1000 * share;
  let solved = finish(
    solveSiting(problem, {
      now,
      untilMs: until(OBJECTIVES[problem.objective].measure === 'largest' ? CENTRE_SHARE : OWN_SHARE),
      aloneUntilMs: until(SOLVER_SHARE),
    }),
  );
  if (solved.open) {
    const { loadHighs } = await import('../../../solver/highsSolver');
    const solve = await loadHighs();
    for (
      let leftS = (until(SOLVER_SHARE) - now()) / 1000;
      solved.open && leftS > LEAST_S && fitsTime(solved.open.model.coefficient.length, leftS * 1000);
      leftS = (until(SOLVER_SHARE) - now()) / 1000
    ) {
      solved = finish(solved.open.read(solve(solved.open.model, leftS, solved.open.start)));
    }
  }
  const outcome = nearestOfEqual(problem, exact ? solved.outcome : withoutIdle(problem, solved.outcome));
  const facts = finish(siteFacts(problem, outcome, { now, untilMs: until(1) }, vetoReachM));
  if (redraw.cases === 0 || outcome.sites.length === 0) return { outcome, facts, redrawn: null };
  const withinM = sameSiteM(problem.objective, vetoReachM);
  const found = finish(replans({ problem, sites: outcome.sites, ...redraw, withinM, exact }, now, until(1)));
  return { outcome, facts, redrawn: found.cases > 0 ? { ...found, withinM } : null };
}
