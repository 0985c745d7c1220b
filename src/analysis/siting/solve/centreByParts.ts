/**
 * p-center where every pair is too many: solved for a few demand points, then for those and the ones its plan leaves
 * too far, until none is (row generation; Chen and Chen 2009, "New relaxation-based algorithms for the p-center
 * problem").
 */
import { unlessOver, type Job } from '../../../domain/job';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import { keptSites } from '../model/evaluatePlan';
import type { SitingProblem, Travel } from '../problem/problem';
import { solveCentre } from './centre';
import { farthestFirst } from './farthestFirst';
import { closed, outcomeOf, withoutPlan } from './outcome';
import type { Solved, SolveOptions } from './solved';

/** Milliseconds that the first plan and its bound may take, however little time there is. */
const START_MS = 300;

/** Travel that can also tell one distance; without it points cannot be asked one by one. */
export type PointedTravel = Travel & Required<Pick<Travel, 'to'>>;

export const hasPoints = (travel: Travel): travel is PointedTravel => travel.to !== undefined;

/**
 * The same answer as `solveCentre`, from the points of a farthest-first plan on: what is best for some of the demand
 * bounds what is best for all of it, and a plan that leaves no other point farther is best for all. Every turn adds a
 * point at least, so it ends.
 */
export function* solveCentreByParts(problem: SitingProblem, travel: PointedTravel, options: SolveOptions): Job<Solved> {
  const { onNews, start: _other, ...quiet } = options;
  const begun = options.now() + START_MS;
  const isOver = (): boolean => options.now() >= Math.max(begun, options.untilMs) || (options.isStopped?.() ?? false);
  const spread = yield* unlessOver(farthestFirst(problem), isOver);
  const part = new Set<number>(spread?.points.length ? spread.points : farthestOf(problem, [], -1));
  const farthest = (sites: readonly number[]): number =>
    largest(servingSites(problem, sites).distanceM, problem.weight);
  let best = spread?.sites ? { sites: spread.sites, farthestM: farthest(spread.sites) } : null;
  let bound = spread && Number.isFinite(spread.boundM) ? spread.boundM : 0;
  if (best) onNews?.({ sites: best.sites, objective: best.farthestM, bound });
  const closedAs = (status: PlanOutcome['status']): Solved =>
    closed(
      best
        ? outcomeOf(problem, status, best.sites, bound)
        : withoutPlan(status === 'stopped' ? 'stopped' : 'gap', bound),
    );
  for (;;) {
    const { outcome } = yield* solveCentre(partOf(problem, travel, [...part]), quiet);
    // Fewer points ask for less: what they cannot have, all cannot.
    if (outcome.status === 'infeasible') return closed(outcome);
    if (Number.isFinite(outcome.bound)) bound = Math.max(bound, outcome.bound);
    if (outcome.sites.length === 0) return closedAs(outcome.status);
    const farthestM = farthest(outcome.sites);
    if (!best || farthestM < best.farthestM) best = { sites: outcome.sites, farthestM };
    onNews?.({ sites: best.sites, objective: best.farthestM, bound });
    if (outcome.status !== 'proved') return closedAs(outcome.status);
    if (best.farthestM <= bound) return closedAs('proved');
    for (const i of farthestOf(problem, outcome.sites, outcome.objective)) part.add(i);
    yield 0.5;
  }
}

interface Nearest {
  readonly distanceM: Float64Array;
  /** Number of the site, -1 where there is none. */
  readonly site: Int32Array;
}

function servingSites(problem: SitingProblem, sites: readonly number[]): Nearest {
  const distanceM = new Float64Array(problem.weight.length).fill(Infinity);
  const site = new Int32Array(problem.weight.length).fill(-1);
  for (const s of [...keptSites(problem), ...sites]) {
    problem.travel.within(s, Infinity, (i, d) => {
      if (d >= distanceM[i]) return;
      distanceM[i] = d;
      site[i] = s;
    });
  }
  return { distanceM, site };
}

/** Of each site the farthest point it serves, where that is farther than `beyondM`: few points that ask for most. */
function farthestOf(problem: SitingProblem, sites: readonly number[], beyondM: number): readonly number[] {
  const { distanceM, site } = servingSites(problem, sites);
  const farthest = new Map<number, number>();
  for (let i = 0; i < distanceM.length; i++) {
    if (problem.weight[i] === 0 || distanceM[i] <= beyondM) continue;
    const known = farthest.get(site[i]);
    if (known === undefined || distanceM[i] > distanceM[known]) farthest.set(site[i], i);
  }
  return [...farthest.values()];
}

function largest(distanceM: Float64Array, weight: Float64Array): number {
  let most = 0;
  for (let i = 0; i < weight.length; i++) if (weight[i] > 0) most = Math.max(most, distanceM[i]);
  return most;
}

/** The question of some demand points alone, by the very distances of the whole. */
function partOf(problem: SitingProblem, travel: PointedTravel, points: readonly number[]): SitingProblem {
  return {
    ...problem,
    weight: Float64Array.from(points, (i) => problem.weight[i]),
    travel: {
      ...travel,
      to: (site, k) => travel.to(site, points[k]),
      within(site, limitM, visit) {
        points.forEach((i, k) => {
          const d = travel.to(site, i);
          if (d <= limitM) visit(k, d);
        });
      },
    },
  };
}
