/** Which district a plan leaves behind, and what equal minimums or ceilings per district cost. */
import type { Job } from '../../../domain/job';
import { OBJECTIVES } from '../../../domain/siting';
import type { EquityAnswer, PlanCoverageRow } from '../../../domain/sitingAnswers';
import { modelOf, withChanged } from '../model/modelOf';
import type { SitingProblem } from '../problem/problem';
import { solveWithin, type Budget } from '../solve/solveWithin';

const RULES = [
  { kind: 'min', perDistrict: 1 },
  { kind: 'max', perDistrict: 1 },
  { kind: 'max', perDistrict: 2 },
] as const;

/** The district with the least share of its own demand covered; districts without demand have no share. */
export function leastCovered(rows: readonly PlanCoverageRow[]): EquityAnswer['leastCovered'] {
  let least: EquityAnswer['leastCovered'] = null;
  for (const { id, demand, coveredAfter } of rows) {
    if (id === 'city' || !(demand > 0)) continue;
    const share = coveredAfter / demand;
    if (least === null || share < least.share) least = { districtId: id, share };
  }
  return least;
}

/**
 * The best plan with at least 1, at most 1 and at most 2 new posts in every district that holds a candidate, and what
 * it costs against the best plan of as many posts without such a rule, in the objective's own measure. When fewer posts
 * are asked for than there are districts the minimum is taken with as many posts as it needs, and `count` says so. lscp
 * is judged by covered weight at the number of posts set. `budget.ms` is for one search.
 */
export function* equityRules(problem: SitingProblem, budget: Budget): Job<EquityAnswer['rules']> {
  const objective = OBJECTIVES[problem.objective].withCount;
  const free: SitingProblem = {
    ...problem,
    objective,
    rules: { ...problem.rules, minPerGroup: null, maxPerGroup: null },
  };
  if (OBJECTIVES[objective].measure !== 'largest') modelOf(free);
  const known = new Map<
    number,
    { readonly objective: number; readonly proved: boolean; readonly sites: readonly number[] }
  >();
  const rows: EquityAnswer['rules'][number][] = [];
  for (const [k, { kind, perDistrict }] of RULES.entries()) {
    const count =
      kind === 'min' ? Math.max(problem.count, perDistrict * problem.rules.groupNames.length) : problem.count;
    let best = known.get(count);
    if (!best) {
      const found = yield* solveWithin(withChanged(free, { count }), budget);
      best = { objective: found.objective, proved: found.status === 'proved', sites: found.sites };
      known.set(count, best);
    }
    const rules = { ...free.rules, ...(kind === 'min' ? { minPerGroup: perDistrict } : { maxPerGroup: perDistrict }) };
    const bound = yield* solveWithin(withChanged(free, { count, rules }), budget, best.sites);
    const feasible = Number.isFinite(bound.objective);
    const cost = OBJECTIVES[objective].isMaximised
      ? best.objective - bound.objective
      : bound.objective - best.objective;
    rows.push({
      kind,
      perDistrict,
      count,
      objective: feasible ? bound.objective : null,
      cost: feasible && Number.isFinite(cost) ? cost : null,
      proved: bound.status === 'infeasible' || (bound.status === 'proved' && best.proved),
    });
    yield (k + 1) / RULES.length;
    if (budget.isStopped?.()) break;
  }
  return rows;
}
