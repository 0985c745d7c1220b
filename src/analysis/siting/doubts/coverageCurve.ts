/** How much is covered by 1, 2, 3 ... new posts, each point with its bound. */
import type { Job } from '../../../domain/job';
import { OBJECTIVES, type SitingStatus } from '../../../domain/siting';
import type { CurvePoint } from '../../../domain/sitingAnswers';
import { reachLimitM } from '../model/buildModel';
import { servedCounts } from '../model/evaluatePlan';
import { modelOf, withChanged } from '../model/modelOf';
import type { SitingProblem } from '../problem/problem';
import { solveWithin, type Budget } from '../solve/solveWithin';

const CURVE_COUNTS = 25;

/**
 * Best plans of 1 ... `most` posts under the problem's other rules, told one by one as they stand. Decay stays decay,
 * every other objective is judged by the weight covered at the radius. A number for which no plan exists has the status
 * `infeasible` and no amount (NaN). `budget.ms` is for one point; each search starts from the plan before and one more
 * site.
 */
export function* coverageCurve(
  problem: SitingProblem,
  budget: Budget,
  onPoint: (point: CurvePoint) => void,
  most = CURVE_COUNTS,
): Job<readonly CurvePoint[]> {
  const objective = OBJECTIVES[problem.objective].covering;
  const base: SitingProblem = problem.objective === objective ? problem : { ...problem, objective };
  modelOf(base);
  const points: CurvePoint[] = [];
  let before: readonly number[] = [];
  for (let count = 1; count <= Math.min(most, Math.max(1, base.candidates)); count++) {
    const asked = withChanged(base, { count });
    const more = before.length === count - 1 ? oneMore(asked, before) : null;
    const found = yield* solveWithin(asked, budget, more ?? undefined);
    const status: SitingStatus = found.status;
    const point = { count, objective: found.objective, bound: found.bound, status };
    before = found.sites;
    points.push(point);
    onPoint(point);
    yield count / most;
    if (budget.isStopped?.()) break;
  }
  return points;
}

/** The plan and the candidate that adds most weight to it; null when no candidate is left. */
function oneMore(problem: SitingProblem, sites: readonly number[]): readonly number[] | null {
  const served = servedCounts(problem, sites);
  const { weight, travel, candidates, rules } = problem;
  const limitM = reachLimitM(problem);
  const taken = new Set([...sites, ...rules.forbid]);
  let best = -1;
  let most = -1;
  for (let j = 0; j < candidates; j++) {
    if (taken.has(j)) continue;
    let gain = 0;
    travel.within(j, limitM, (i) => void (gain += served[i] === (rules.backup ? 1 : 0) ? weight[i] : 0));
    if (gain > most) [best, most] = [j, gain];
  }
  return best < 0 ? null : [...sites, best];
}
