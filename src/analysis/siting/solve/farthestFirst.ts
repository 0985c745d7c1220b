/** A plan and a bound for the worst distance before anything large is built. */
import type { Job } from '../../../domain/job';
import { keepsRules, planRules } from '../model/planRules';
import { keptSites } from '../model/evaluatePlan';
import type { SitingProblem } from '../problem/problem';

export interface Spread {
  /** A plan that keeps every rule; null when the way ran into a dead end, which proves nothing. */
  readonly sites: readonly number[] | null;
  /**
   * No plan's largest distance is less, but for the rounding of a sum; Infinity when some demand point reaches nothing.
   */
  readonly boundM: number;
  /** The demand points that were farthest, in their order: they ask for most. */
  readonly points: readonly number[];
}

/**
 * Farthest-first (Gonzalez 1985; Hochbaum and Shmoys 1985): the demand point that is farthest from the sites so far
 * gets the nearest candidate that the rules allow, until all sites are chosen.
 *
 * The bound: of the p + 1 points that were farthest one after the other (the last by the finished plan) two must share
 * one of the p free sites, or one is served by a post that stays or a must-have: no plan is better than the least, over
 * candidates, of the second smallest distance to these points, nor than any point's distance to its nearest site. Rules
 * only take plans away, so it holds under all of them. Where straight lines or paths measure the way and no rule is
 * set, the plan is at most three times the best, twice where every point that asks may hold a site itself: a point i
 * that is farther than r from the nearest candidate of another point, which is no farther than the optimum from that
 * point, is farther than r less the optimum from the point itself, and two points that share a site are no farther
 * apart than twice the optimum.
 */
export function* farthestFirst(problem: SitingProblem): Job<Spread> {
  const { weight, candidates, count, rules, travel } = problem;
  const { isFree, mayJoin } = planRules(problem);
  const nearest = new Float64Array(weight.length).fill(Infinity);
  const open = (site: number): void =>
    travel.within(site, Infinity, (i, d) => void (d < nearest[i] && (nearest[i] = d)));
  const chosen = [...new Set(rules.must)];
  for (const site of [...keptSites(problem), ...chosen]) {
    open(site);
    yield 0;
  }
  const must = new Set(chosen);
  // Distances by what stands whatever is chosen.
  const fixedM = nearest.slice();
  const first = new Float64Array(candidates).fill(Infinity);
  const second = new Float64Array(candidates).fill(Infinity);
  const points: number[] = [];
  const free = count - chosen.length;
  let aloneM = 0;
  let fixedLeastM = Infinity;
  let isDead = false;
  for (let turn = 0; turn <= free; turn++) {
    const point =
      points.length === 0 && problem.kept === 0 && must.size === 0
        ? yield* outermost(problem)
        : farthest(nearest, weight);
    if (point < 0) break;
    const column = yield* columnOf(problem, point);
    points.push(point);
    fixedLeastM = Math.min(fixedLeastM, fixedM[point]);
    let alone = fixedM[point];
    let any = -1;
    let best = -1;
    for (let j = 0; j < candidates; j++) {
      if (!isFree(j) || must.has(j)) continue;
      const d = column[j];
      if (d < first[j]) {
        second[j] = first[j];
        first[j] = d;
      } else if (d < second[j]) second[j] = d;
      if (d < alone) alone = d;
      if (any < 0 || d < column[any]) any = j;
    }
    aloneM = Math.max(aloneM, alone);
    if (turn === free) break;
    const order = nearestFirst(column, (j) => isFree(j) && !must.has(j) && !chosen.includes(j));
    for (const j of order) {
      if (mayJoin(j, chosen)) {
        best = j;
        break;
      }
    }
    if (best >= 0) chosen.push(best);
    else isDead = true;
    // In a dead end the points are still spread, for the bound alone.
    if (best < 0 && any < 0) break;
    open(best >= 0 ? best : any);
    yield turn / (free + 1);
  }
  let sharedM = fixedLeastM;
  for (let j = 0; j < candidates; j++) if (second[j] < sharedM) sharedM = second[j];
  // Fewer points than sites + 1 need not share any.
  const boundM = Math.max(aloneM, points.length > free ? sharedM : 0);
  if (isDead) return { sites: null, boundM, points };
  // Demand is served before all sites are named: any others make up the number.
  for (let j = 0; j < candidates && chosen.length < count; j++)
    if (isFree(j) && !chosen.includes(j) && mayJoin(j, chosen)) chosen.push(j);
  return { sites: keepsRules(problem, chosen) ? chosen : null, boundM, points };
}

/** The weighted point that is farthest by the sites so far; -1 when there is none. */
function farthest(nearestM: Float64Array, weight: Float64Array): number {
  let at = -1;
  for (let i = 0; i < weight.length; i++) if (weight[i] > 0 && (at < 0 || nearestM[i] > nearestM[at])) at = i;
  return at;
}

/** With nothing to be far from: the point farthest from the candidate nearest to the first one. */
function* outermost(problem: SitingProblem): Job<number> {
  const { weight, candidates, travel } = problem;
  const any = weight.findIndex((w) => w > 0);
  if (any < 0) return any;
  const column = yield* columnOf(problem, any);
  let near = 0;
  for (let j = 1; j < candidates; j++) if (column[j] < column[near]) near = j;
  const fromIt = new Float64Array(weight.length).fill(Infinity);
  travel.within(near, Infinity, (i, d) => void (fromIt[i] = d));
  return farthest(fromIt, weight);
}

/** Distances from every candidate to a demand point. */
export function* columnOf({ candidates, travel }: SitingProblem, point: number): Job<Float64Array> {
  if (travel.toward) return travel.toward(point).subarray(0, candidates);
  const column = new Float64Array(candidates).fill(Infinity);
  for (let j = 0; j < candidates; j++) {
    if (travel.to) column[j] = travel.to(j, point);
    else {
      travel.within(j, Infinity, (i, d) => void (i === point && (column[j] = d)));
      yield 0;
    }
  }
  return column;
}

/** Candidates by rising distance, one at a time: most often the first will do. */
function* nearestFirst(column: Float64Array, isWanted: (j: number) => boolean): Generator<number, void, void> {
  let best = -1;
  for (let j = 0; j < column.length; j++) if ((best < 0 || column[j] < column[best]) && isWanted(j)) best = j;
  if (best < 0) return;
  yield best;
  const rest: number[] = [];
  for (let j = 0; j < column.length; j++) if (j !== best && isWanted(j)) rest.push(j);
  yield* rest.sort((a, b) => column[a] - column[b] || a - b);
}
