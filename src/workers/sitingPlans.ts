/** The suggested plan and the planner's own, with proof and reasons. */
import { tooFew } from '../analysis/siting/city/tooFew';
import { withoutIdle } from '../analysis/siting/solve/withoutIdle';
import { planValue } from '../analysis/siting/model/evaluatePlan';
import { gapOf } from '../analysis/siting/solve/outcome';
import type { SitingProblem } from '../analysis/siting/problem/problem';
import { siteFacts } from '../analysis/siting/doubts/siteFacts';
import { OBJECTIVES, vetoReachOf } from '../domain/siting';
import type { PlanOutcome, SitingAnswer } from '../domain/sitingAnswers';
import type { Answerers } from './answering';
import type { SitingQuestion } from './api';
import { drive } from './drive';
import { driveToEnd, type RunningJob } from './jobs';
import { namedAnswer } from './sitingNames';
import type { SitingRoom } from './sitingRooms';
import { searchPlan } from './sitingSearch';
import { now, withoutProposed, type SitingTools } from './sitingTools';

/** Time for the vetoes of a plan, each of which is a search of its own. */
const SUGGESTED_FACTS_MS = 6_000;
const OWN_FACTS_MS = 3_000;

export function sitingPlans(tools: SitingTools): Answerers<'suggest' | 'judge'> {
  const { rooms, solver, nameAt, remember, known, isInvented } = tools;

  async function answered(
    q: SitingQuestion,
    room: SitingRoom,
    problem: SitingProblem,
    outcome: PlanOutcome,
    job: RunningJob,
    began: number,
    factsMs: number,
    best: PlanOutcome | null = null,
  ): Promise<SitingAnswer> {
    const facts = await driveToEnd(
      siteFacts(problem, outcome, { now, untilMs: now() + factsMs, isStopped: job.isStopped }, vetoReachOf(q.setup)),
    );
    return namedAnswer(room.open, outcome, facts, nameAt, {
      illustrative: isInvented(q, room.open),
      elapsedMs: now() - began,
      betterBy: shortOf(problem, outcome, best),
    });
  }

  return {
    async suggest(asked, job, { part }) {
      const began = now();
      const q = withoutProposed(asked);
      const room = await rooms.room(q);
      if (job.isStopped()) return 'cancelled';
      const few = tooFew(q.setup, room.open.demand.points);
      if (few) return answered(q, room, room.open.problem, few, job, began, 0);
      const found = await searchPlan(room, job, solver, part);
      if (!found) return 'cancelled';
      const outcome = withoutIdle(found.problem, found.outcome);
      remember(room, outcome);
      return answered(q, room, found.problem, outcome, job, began, SUGGESTED_FACTS_MS);
    },

    async judge(asked, job) {
      const began = now();
      const own = asked.sites.filter(({ state }) => state !== 'impossible').length;
      const q: SitingQuestion = { ...asked, setup: { ...asked.setup, count: Math.max(1, own) } };
      const room = await rooms.room(q);
      // Of too few incidents nothing is said to be best, asked for or not.
      const few = tooFew({ ...q.setup, anyway: false }, room.open.demand.points);
      const best = few ? null : known((await rooms.room(withoutProposed(q))).key);
      if (job.isStopped()) return 'cancelled';
      const problem = await drive(room.ready(), { isCancelled: job.isStopped });
      if (problem === 'cancelled') return problem;
      const sites = [...new Set(room.open.indexOf.filter((at, k) => at >= 0 && q.sites[k].state !== 'impossible'))];
      const answer = await answered(q, room, problem, judged(problem, sites, best), job, began, OWN_FACTS_MS, best);
      return job.isStopped() ? 'cancelled' : answer;
    },
  };
}

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
