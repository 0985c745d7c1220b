/**
 * What a planner asks of a plan before believing it: more posts, other periods and radii, equal districts, posts that
 * stand.
 */
import { backTest as planEarlier } from '../../../analysis/siting/doubts/backTest';
import { coverageCurve } from '../../../analysis/siting/doubts/coverageCurve';
import { equityRules, leastCovered } from '../../../analysis/siting/doubts/equity';
import { coverageOf, sitePoint } from '../../../analysis/siting/city/sitingCase';
import { solveWithin } from '../../../analysis/siting/solve/solveWithin';
import { standingPosts } from '../../../analysis/siting/doubts/standingPosts';
import { survival as planUnder } from '../../../analysis/siting/doubts/survival';
import { REPLANS, replans as planAnew, sameSiteM } from '../../../analysis/siting/doubts/replans';
import type {
  BackTest,
  CurvePoint,
  EquityAnswer,
  PlaceBound,
  Replans,
  StandingPost,
  Survival,
} from '../../../domain/sitingAnswers';
import { bestOf, budgetOf, SIDE_MS, sitingAnswering, withoutProposed, type SitesQuestion, type Work } from './desk';
import type { LonLat } from '../../../domain/geometry';
import { vetoReachOf, type PlanSite } from '../../../domain/siting';

/** Time for the bound of one place: somebody waits with a finger on the map. */
const PLACE_MS = 1_500;
/** Time for all plans made anew on incidents drawn anew, and the fewest of them that say anything. */
const REPLANS_MS = 20_000;
const LEAST_REPLANS = 10;

export const curve = sitingAnswering({
  async answer({ cases, now }, q: SitesQuestion, work: Work<CurvePoint>) {
    const prepared = await cases.prepare(withoutProposed(q));
    const problem = await work.run(prepared.ready());
    return problem === 'cancelled' ? problem : work.run(coverageCurve(problem, budgetOf(now, SIDE_MS), work.part));
  },
});

export const standing = sitingAnswering({
  async answer({ cases, nameAt }, q: SitesQuestion, work: Work): Promise<readonly StandingPost[] | 'cancelled'> {
    const { open } = await cases.prepare(withoutProposed(q));
    const facts = await work.run(standingPosts(open.problem), 'shown');
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
});

export const backTest = sitingAnswering({
  async answer(
    { cases, now },
    q: SitesQuestion,
    work: Work,
  ): Promise<{ readonly found: BackTest | null } | 'cancelled'> {
    const found = await work.run(planEarlier(await cases.parts(q), q, budgetOf(now, SIDE_MS * 2)), 'shown');
    return found === 'cancelled' ? found : { found };
  },
});

export const survival = sitingAnswering({
  answer: async ({ cases, now }, q: SitesQuestion, work: Work): Promise<Survival | 'cancelled'> =>
    work.run(planUnder(await cases.parts(q), q, budgetOf(now, SIDE_MS)), 'shown'),
});

export const replans = sitingAnswering({
  async answer(
    { cases, now },
    q: SitesQuestion,
    work: Work,
  ): Promise<{ readonly found: Replans | null } | 'cancelled'> {
    const { open } = await cases.prepare(q);
    const own = q.sites.filter(({ state }) => state !== 'impossible');
    const sites = own.map((site) => open.indexOf[q.sites.indexOf(site)]);
    const withinM = sameSiteM(q.setup.objective, vetoReachOf(q.setup));
    const asked = { problem: open.problem, sites, incidents: open.demand.incidents, withinM, cases: REPLANS };
    const found = await work.run(planAnew(asked, now, now() + REPLANS_MS), 'shown');
    if (found === 'cancelled') return found;
    // Of a handful of plans no share can be said.
    const isEnough = found.cases >= LEAST_REPLANS;
    return {
      found: isEnough
        ? { withinM, cases: found.cases, rows: own.map(({ id }, k) => ({ id, survived: found.survived[k] })) }
        : null,
    };
  },
});

export const equity = sitingAnswering({
  async answer(desk, q: SitesQuestion, work: Work): Promise<EquityAnswer | 'cancelled'> {
    const prepared = await desk.cases.prepare(withoutProposed(q));
    const best = await bestOf(desk, prepared, work, true);
    const problem = await work.run(prepared.ready());
    if (problem === 'cancelled') return problem;
    const rules = await work.run(equityRules(problem, budgetOf(desk.now, SIDE_MS)), 'shown');
    if (rules === 'cancelled') return rules;
    return {
      leastCovered: best.sites.length > 0 ? leastCovered(coverageOf(prepared.open, best.sites).rows) : null,
      rules,
    };
  },
});

export const placeBound = sitingAnswering({
  async answer(
    desk,
    { at: [lon, lat], ...q }: SitesQuestion & { readonly at: LonLat },
    work: Work,
  ): Promise<PlaceBound> {
    const { cases, nameAt, now } = desk;
    const asked = withoutProposed(q);
    const place: PlanSite = { id: `point:${lon},${lat}`, lon, lat, state: 'checked', reason: null, note: '' };
    const best = await bestOf(desk, await cases.prepare(asked), work, false);
    const problem = await work.toEnd((await cases.prepare({ ...asked, sites: [...asked.sites, place] })).ready());
    const found = await work.toEnd(solveWithin(problem, budgetOf(now, PLACE_MS)));
    return { point: [lon, lat] as const, bound: found.bound, best: best.objective, near: nameAt(lon, lat) };
  },
});
