/** The suggested plan and the planner's own, with proof and reasons. */
import { tooFew } from '../../../analysis/siting/city/tooFew';
import { nearestOfEqual } from '../../../analysis/siting/solve/nearestOfEqual';
import { withoutIdle } from '../../../analysis/siting/solve/tidyPlan';
import { planValue } from '../../../analysis/siting/model/evaluatePlan';
import { gapOf } from '../../../analysis/siting/solve/outcome';
import type { SitingProblem } from '../../../analysis/siting/problem/problem';
import { siteFacts } from '../../../analysis/siting/doubts/siteFacts';
import { OBJECTIVES, vetoReachOf } from '../../../domain/siting';
import type { PlanOutcome, SitingAnswer, SitingNews } from '../../../domain/sitingAnswers';
import { sitingAnswering, withoutProposed, type Desk, type SitesQuestion, type PreparedCase, type Work } from './desk';
import { namedAnswer } from './names';
import { searchPlan } from './search';

/** Time for the vetoes of a plan, each of which is a search of its own. */
const SUGGESTED_FACTS_MS = 6_000;
const OWN_FACTS_MS = 3_000;

/** What an answer is made of beside the question. */
interface Made {
  readonly prepared: PreparedCase;
  readonly problem: SitingProblem;
  readonly outcome: PlanOutcome;
  readonly began: number;
  readonly factsMs: number;
  readonly best: PlanOutcome | null;
}

async function answered(
  { nameAt, isInvented, now }: Desk,
  q: SitesQuestion,
  { prepared, problem, outcome, began, factsMs, best }: Made,
  work: Pick<Work, 'isStopped' | 'toEnd'>,
): Promise<SitingAnswer> {
  const budget = { now, untilMs: now() + factsMs, isStopped: work.isStopped };
  const facts = await work.toEnd(siteFacts(problem, outcome, budget, vetoReachOf(q.setup)));
  return namedAnswer(prepared.open, outcome, facts, nameAt, {
    illustrative: isInvented(q, prepared.open),
    elapsedMs: now() - began,
    betterBy: shortOf(problem, outcome, best),
  });
}

/**
 * The best plan for the setup; its first plan comes within about 100 ms, better ones follow. When it is stopped it
 * answers with its best plan and status `stopped`, and is 'cancelled' only before there is any.
 */
export const suggest = sitingAnswering({
  async answer(desk, asked: SitesQuestion, work: Work<SitingNews>): Promise<SitingAnswer | 'cancelled'> {
    const began = desk.now();
    const q = withoutProposed(asked);
    const prepared = await desk.cases.prepare(q);
    if (work.isStopped()) return 'cancelled';
    const few = tooFew(q.setup, prepared.open.demand.points);
    const made = { prepared, began, best: null };
    if (few) return answered(desk, q, { ...made, problem: prepared.open.problem, outcome: few, factsMs: 0 }, work);
    const found = await searchPlan(prepared, desk, work);
    if (!found) return 'cancelled';
    const outcome = nearestOfEqual(found.problem, withoutIdle(found.problem, found.outcome));
    desk.remember(prepared, outcome);
    return answered(desk, q, { ...made, problem: found.problem, outcome, factsMs: SUGGESTED_FACTS_MS }, work);
  },
});

/**
 * Facts of the planner's own sites (all that are not impossible), with the bound of the best plan when it is known.
 */
export const judge = sitingAnswering({
  async answer(desk, asked: SitesQuestion, work: Work): Promise<SitingAnswer | 'cancelled'> {
    const { cases, known, now } = desk;
    const began = now();
    const own = asked.sites.filter(({ state }) => state !== 'impossible').length;
    const q: SitesQuestion = { ...asked, setup: { ...asked.setup, count: Math.max(1, own) } };
    const prepared = await cases.prepare(q);
    // Of too few incidents nothing is said to be best, asked for or not.
    const few = tooFew({ ...q.setup, anyway: false }, prepared.open.demand.points);
    const best = few ? null : known((await cases.prepare(withoutProposed(q))).key);
    if (work.isStopped()) return 'cancelled';
    const problem = await work.run(prepared.ready());
    if (problem === 'cancelled') return problem;
    const sites = [...new Set(prepared.open.indexOf.filter((at, k) => at >= 0 && q.sites[k].state !== 'impossible'))];
    const outcome = judged(problem, sites, best);
    const made = { prepared, problem, outcome, began, factsMs: OWN_FACTS_MS, best };
    const answer = await answered(desk, q, made, work);
    return work.isStopped() ? 'cancelled' : answer;
  },
});

/**
 * The planner's own sites as an outcome. Beside the best plan of as many sites, when it is known: as good as a proved
 * one is proved too; its bound holds for plans of its candidates, and a place set by hand may do better. Without it
 * nothing is said of how good a plan could be (bound NaN, `stopped`).
 */
function judged(problem: SitingProblem, sites: readonly number[], best: PlanOutcome | null): PlanOutcome {
  const objective = planValue(problem, sites);
  if (!best || !Number.isFinite(best.bound))
    return { status: 'stopped', objective, bound: NaN, gap: NaN, conflicts: [], sites };
  const bound = OBJECTIVES[problem.objective].isMaximised
    ? Math.max(best.bound, objective)
    : Math.min(best.bound, objective);
  const gap = gapOf(objective, bound);
  return {
    status: best.status === 'proved' && gap < 1e-9 ? 'proved' : 'gap',
    objective,
    bound,
    gap,
    conflicts: [],
    sites,
  };
}

/** By how much the best plan known is better; 0 when none is known to be. */
function shortOf(problem: SitingProblem, { objective }: PlanOutcome, best: PlanOutcome | null): number {
  const more = best
    ? OBJECTIVES[problem.objective].isMaximised
      ? best.objective - objective
      : objective - best.objective
    : 0;
  return more > Math.abs(objective) * 1e-9 ? more : 0;
}
