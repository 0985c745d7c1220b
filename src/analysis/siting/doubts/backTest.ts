/** "Proved" is about the past: how do plans made on one period do in the next? */
import { OBJECTIVES } from '../../../domain/siting';
import { part, type Job } from '../../../domain/job';
import { toLonLat, toPlane } from '../../../domain/projection';
import type { BackTest, BackTestRow } from '../../../domain/sitingAnswers';
import { ratePeriod } from '../../answer/study';
import { busiestCells } from '../city/busiestCells';
import { greedy } from '../search/greedy';
import { modelOf, withChanged } from '../model/modelOf';
import { splitForTest } from '../city/periodParts';
import { planCoverage, type PlanSpot } from '../city/planCoverage';
import {
  planInput,
  planSpots,
  sitingCase,
  type CaseQuestion,
  type SitingCase,
  type SitingParts,
} from '../city/sitingCase';
import { solveWithin, type Budget } from '../solve/solveWithin';

/** Size of the busiest cells where candidates have none of their own, metres. */
const CELL_M = 250;

/**
 * Plans on the first part of the period (all but the last 12 months, or its first half) and measures the covered share
 * of the demand in the rest, kept posts included: the suggested plan, plain greedy (each next site the one that adds
 * most), the fullest cells (as many, each at the middle of what it holds, whatever the rules), and the planner's own
 * sites. The first three know nothing of the later part; what the planner knew cannot be said. Age counts back from the
 * end of each part. null when the data have no time, or demand does not follow it (places).
 */
export function* backTest(parts: SitingParts, question: CaseQuestion, budget: Budget): Job<BackTest | null> {
  const period = ratePeriod(parts.study, question.filter);
  const split = period && question.setup.demand.kind === 'incidents' ? splitForTest(period) : null;
  if (!split) return null;
  const { fit, test } = split;
  const own = question.sites.filter(({ state }) => state !== 'impossible');
  const planned = sitingCase(parts, { ...question, filter: { ...question.filter, period: fit } });
  yield 0.1;
  const later = sitingCase(
    parts,
    { ...question, filter: { ...question.filter, period: test } },
    undefined,
    planned.candidates,
  );
  yield 0.2;
  const plan = yield* part(solveWithin(planned.problem, budget), 0.2, 0.9);
  const count = plan.sites.length > 0 ? plan.sites.length : question.setup.count;
  const rows: BackTestRow[] = [];
  const measured = (name: BackTestRow['plan'], sites: readonly PlanSpot[]): void => {
    rows.push({ plan: name, shareThen: shareOf(planned, sites), shareAfter: shareOf(later, sites) });
  };
  if (plan.sites.length > 0) measured('suggested', planSpots(planned, plan.sites));
  const quick = plainGreedy(planned, count);
  if (quick) measured('greedy', planSpots(planned, quick));
  measured('busiest', busiest(planned, count));
  if (own.length > 0)
    measured(
      'own',
      own.map(({ lon, lat }) => spotOf(parts, lon, lat)),
    );
  return { fit, test, keptShareAfter: shareOf(later, []), rows };
}

/** Covered part of the weight; 0 without any. */
function shareOf(of: SitingCase, sites: readonly PlanSpot[]): number {
  const [city] = planCoverage(planInput(of, sites)).rows;
  return city.demand > 0 ? city.coveredAfter / city.demand : 0;
}

/** Greedy by covered weight (or decay) under the same rules; null where it runs into a dead end. */
function plainGreedy({ problem }: SitingCase, count: number): readonly number[] | null {
  if (problem.candidates === 0 || problem.rules.must.length > count) return null;
  const objective = OBJECTIVES[problem.objective].covering;
  const covering = problem.objective === objective ? problem : { ...problem, objective };
  return greedy(modelOf(withChanged(covering, { count })));
}

function busiest(
  {
    demand,
    question: {
      setup: { candidates },
    },
    parts,
  }: SitingCase,
  count: number,
): readonly PlanSpot[] {
  const sizeM = 'sizeM' in candidates ? candidates.sizeM : CELL_M;
  return busiestCells(demand, sizeM, count).map(({ x, y }) => ({
    x,
    y,
    district: parts.districtAt(...toLonLat(x, y)),
  }));
}

function spotOf(parts: SitingParts, lon: number, lat: number): PlanSpot {
  const [x, y] = toPlane(lon, lat);
  return { x, y, district: parts.districtAt(lon, lat) };
}
