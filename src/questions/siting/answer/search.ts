import { firstPlan } from '../../../analysis/siting/solve/firstPlan';
import { gapOf } from '../../../analysis/siting/solve/outcome';
import type { SitingProblem } from '../../../analysis/siting/problem/problem';
import { sitePoint } from '../../../analysis/siting/city/sitingCase';
import { solveSiting } from '../../../analysis/siting/solve/solveSiting';
import type { PlanOutcome, SitingNews } from '../../../domain/sitingAnswers';
import type { Desk, PreparedCase, Work } from './desk';

/** Our own search, then the solver for what it leaves open; after that a plan is given as it is, with its gap. */
const OWN_MS = 8_000;
const WHOLE_MS = 60_000;
/** With less than this left the solver is not begun. */
const LEAST_MS = 500;

/**
 * The best plan of a case. The first news is plain greedy, before the model of the search is built; later news is never
 * worse. A stopped job ends with its best plan and the bound so far, or null when it had none.
 */
export async function searchPlan(
  { open, ready }: PreparedCase,
  { solver, now }: Pick<Desk, 'solver' | 'now'>,
  work: Work<SitingNews>,
): Promise<{ readonly problem: SitingProblem; readonly outcome: PlanOutcome } | null> {
  const began = now();
  const tell = (sites: readonly number[], objective: number, bound: number): void =>
    work.part({ sites: sites.map((j) => sitePoint(open, j)), objective, bound });
  const quick = firstPlan(open.problem);
  if (quick) tell(quick.sites, quick.covered, open.demand.total);
  await pause();
  if (work.isStopped() && !quick) return null;
  const prepared = await work.run(ready());
  if (prepared === 'cancelled') {
    const { total } = open.demand;
    return (
      quick && {
        problem: open.problem,
        outcome: {
          status: 'stopped',
          sites: quick.sites,
          objective: quick.covered,
          bound: total,
          gap: gapOf(quick.covered, total),
          conflicts: [],
        },
      }
    );
  }
  const problem = prepared;
  const least = quick?.covered ?? -Infinity;
  let solved = await work.toEnd(
    solveSiting(problem, {
      now,
      untilMs: now() + OWN_MS,
      aloneUntilMs: began + WHOLE_MS,
      isStopped: work.isStopped,
      onNews: ({ sites, objective, bound }) => {
        if (problem.objective !== 'mclp' || objective >= least) tell(sites, objective, bound);
        else if (quick) tell(quick.sites, quick.covered, bound);
      },
    }),
  );
  while (solved.open && !work.isStopped() && began + WHOLE_MS - now() > LEAST_MS) {
    work.onStop = () => solver.stop();
    const result = await solver.solve(solved.open.model, (began + WHOLE_MS - now()) / 1000, solved.open.start);
    work.onStop = null;
    solved = await work.toEnd(solved.open.read(result));
    if (result.status === 'failed' || result.status === 'limit') break;
  }
  const { outcome } = solved;
  const status = outcome.status === 'gap' && work.isStopped() ? 'stopped' : outcome.status;
  const isWorse = outcome.status !== 'infeasible' && !(outcome.objective >= least);
  if (quick && isWorse && problem.objective === 'mclp') {
    const bound = Number.isFinite(outcome.bound) ? Math.max(outcome.bound, quick.covered) : open.demand.total;
    return {
      problem,
      outcome: {
        ...outcome,
        status,
        sites: quick.sites,
        objective: quick.covered,
        bound,
        gap: gapOf(quick.covered, bound),
      },
    };
  }
  return outcome.sites.length === 0 && status === 'stopped' ? null : { problem, outcome: { ...outcome, status } };
}

/** Lets a message through (news out, a stop in) before the next long step. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
