/**
 * What a planner asks of a plan before believing it: more posts, other periods and radii, equal districts, posts that
 * stand.
 */
import { backTest } from '../analysis/siting/doubts/backTest';
import { coverageCurve } from '../analysis/siting/doubts/coverageCurve';
import { equityRules, leastCovered } from '../analysis/siting/doubts/equity';
import { coverageOf, sitePoint } from '../analysis/siting/city/sitingCase';
import { solveWithin } from '../analysis/siting/solve/solveWithin';
import { standingPosts } from '../analysis/siting/doubts/standingPosts';
import { survival } from '../analysis/siting/doubts/survival';
import { REPLANS, replans, sameSiteM } from '../analysis/siting/doubts/replans';
import { vetoReachOf, type PlanSite } from '../domain/siting';
import type { Answerers } from './answering';
import type { SitingQuestion } from './api';
import { drive } from './drive';
import { driveToEnd } from './jobs';
import { budgetOf, now, SIDE_MS, withoutProposed, type SitingTools } from './sitingTools';

/** Time for the bound of one place: somebody waits with a finger on the map. */
const PLACE_MS = 1_500;
/** Time for all plans made anew on incidents drawn anew, and the fewest of them that say anything. */
const REPLANS_MS = 20_000;
const LEAST_REPLANS = 10;

export function sitingDoubts(
  tools: SitingTools,
): Answerers<'curve' | 'standing' | 'backTest' | 'survival' | 'replans' | 'equity' | 'placeBound'> {
  const { rooms, nameAt, bestOf } = tools;
  return {
    curve: async (q, { isStopped }, { part }) => {
      const room = await rooms.room(withoutProposed(q));
      const problem = await drive(room.ready(), { isCancelled: isStopped });
      if (problem === 'cancelled') return problem;
      return drive(coverageCurve(problem, budgetOf(SIDE_MS), part), { isCancelled: isStopped });
    },

    standing: async (q, { isStopped }, { share }) => {
      const { open } = await rooms.room(withoutProposed(q));
      const facts = await drive(standingPosts(open.problem), { isCancelled: isStopped, onProgress: share });
      if (facts === 'cancelled') return facts;
      return facts
        .map(({ lossIfRemoved, bestMove }, k) => {
          const to = bestMove && sitePoint(open, bestMove.candidate);
          return {
            postId: open.kept[k].id,
            lossIfRemoved,
            bestMove: to && bestMove ? { ...to, near: nameAt(to.lon, to.lat), gain: bestMove.gain } : null,
          };
        })
        .sort((a, b) => a.lossIfRemoved - b.lossIfRemoved);
    },

    backTest: async (q, { isStopped }, { share }) => {
      const job = backTest(await rooms.parts(q), q, budgetOf(SIDE_MS * 2));
      const found = await drive(job, { isCancelled: isStopped, onProgress: share });
      return found === 'cancelled' ? found : { found };
    },

    survival: async (q, { isStopped }, { share }) =>
      drive(survival(await rooms.parts(q), q, budgetOf(SIDE_MS)), { isCancelled: isStopped, onProgress: share }),

    replans: async (q, { isStopped }, { share }) => {
      const { open } = await rooms.room(q);
      const own = q.sites.filter(({ state }) => state !== 'impossible');
      const sites = own.map((site) => open.indexOf[q.sites.indexOf(site)]);
      const withinM = sameSiteM(vetoReachOf(q.setup));
      const asked = { problem: open.problem, sites, incidents: open.demand.incidents, withinM, cases: REPLANS };
      const found = await drive(replans(asked, now, now() + REPLANS_MS), { isCancelled: isStopped, onProgress: share });
      if (found === 'cancelled') return found;
      // Of a handful of plans no share can be said.
      const isEnough = found.cases >= LEAST_REPLANS;
      return {
        found: isEnough
          ? { withinM, cases: found.cases, rows: own.map(({ id }, k) => ({ id, survived: found.survived[k] })) }
          : null,
      };
    },

    equity: async (q, job, { share }) => {
      const room = await rooms.room(withoutProposed(q));
      const best = await bestOf(room, job);
      const problem = await drive(room.ready(), { isCancelled: job.isStopped });
      if (problem === 'cancelled') return problem;
      const rules = await drive(equityRules(problem, budgetOf(SIDE_MS)), {
        isCancelled: job.isStopped,
        onProgress: share,
      });
      if (rules === 'cancelled') return rules;
      return {
        leastCovered: best.sites.length > 0 ? leastCovered(coverageOf(room.open, best.sites).rows) : null,
        rules,
      };
    },

    placeBound: async ({ at: [lon, lat], ...q }) => {
      const asked = withoutProposed(q);
      const place: PlanSite = { id: `point:${lon},${lat}`, lon, lat, state: 'checked', reason: null, note: '' };
      const must: SitingQuestion = { ...asked, sites: [...asked.sites, place] };
      const best = await bestOf(await rooms.room(asked));
      const problem = await driveToEnd((await rooms.room(must)).ready());
      const found = await driveToEnd(solveWithin(problem, budgetOf(PLACE_MS)));
      return { point: [lon, lat] as const, bound: found.bound, best: best.objective, near: nameAt(lon, lat) };
    },
  };
}
