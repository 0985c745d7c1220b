/** What no candidate reaches, and how far the radius would have to go. */
import { unlessOver, type Job } from '../../../domain/job';
import { conflict, type OutOfReach, type SitingConflict } from '../../../domain/sitingConflict';
import { planRules } from '../model/planRules';
import { keptSites, servedCounts } from '../model/evaluatePlan';
import type { SitingProblem } from '../problem/problem';
import { columnOf } from './farthestFirst';
import type { SolveOptions } from './solved';

/** Places that a sentence names at most. */
const NAMED_PLACES = 10;
/** Milliseconds for the radii, however little time is left. */
const LEAST_MS = 500;
/** Radii are given in steps of this, upwards, so that asking for the radius given reaches what it promises. */
const STEP_M = 0.1;

/**
 * Why a target is out of reach: weight and number of the demand points that all allowed candidates and kept posts
 * together do not serve, the heaviest of them by number (`demand0` ...), and the smallest radius at which the target,
 * and at which all demand, would be within reach. Without a radius where no way leads there, or where finding it takes
 * too long.
 */
export function* outOfReach(
  problem: SitingProblem,
  asked: number,
  { now, untilMs }: SolveOptions,
): Job<SitingConflict> {
  const { weight, candidates, targetShare, rules } = problem;
  const { isFree } = planRules(problem);
  const usable = Array.from({ length: candidates }, (_, j) => j).filter(isFree);
  const served = servedCounts(problem, usable);
  const needed = rules.backup ? 2 : 1;
  const all = weight.reduce((sum, w) => sum + w, 0);
  const points: number[] = [];
  let missing = 0;
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0 || served[i] >= needed) continue;
    points.push(i);
    missing += weight[i];
  }
  const until = Math.max(untilMs, now() + LEAST_MS);
  const distanceM = yield* unlessOver(neededM(problem, points, usable, needed), () => now() >= until);
  const radii = distanceM ? radiiOf(problem, points, distanceM, asked - (all - missing)) : {};
  const named = [...points].sort((a, b) => weight[b] - weight[a] || a - b).slice(0, NAMED_PLACES);
  return conflict('target-out-of-reach', {
    target: targetShare,
    reachable: all > 0 ? (all - missing) / all : 0,
    unreached: points.length,
    unreachedWeight: missing,
    ...radii,
    ...Object.fromEntries(named.map((i, k) => [`demand${k}`, i])),
  });
}

/** For each of these points how far its nearest usable site is, with backup its second nearest. */
function* neededM(
  problem: SitingProblem,
  points: readonly number[],
  usable: readonly number[],
  needed: number,
): Job<Float64Array> {
  const first = new Float64Array(points.length).fill(Infinity);
  const second = new Float64Array(points.length).fill(Infinity);
  const meet = (k: number, d: number): void => {
    if (d < first[k]) [second[k], first[k]] = [first[k], d];
    else if (d < second[k]) second[k] = d;
  };
  const placeOf = new Map(points.map((i, k) => [i, k]));
  for (const site of keptSites(problem)) {
    problem.travel.within(site, Infinity, (i, d) => {
      const k = placeOf.get(i);
      if (k !== undefined) meet(k, d);
    });
    yield 0;
  }
  for (const [k, i] of points.entries()) {
    const column = yield* columnOf(problem, i);
    for (const j of usable) meet(k, column[j]);
    yield k / points.length;
  }
  return needed === 1 ? first : second;
}

function radiiOf(
  { weight, boundary, toleranceM }: SitingProblem,
  points: readonly number[],
  distanceM: Float64Array,
  short: number,
): Pick<OutOfReach, 'radiusM' | 'allRadiusM'> {
  // Just at the edge counts only when the edge belongs to the radius.
  const rounded = (d: number): number =>
    (boundary === 'inclusive' ? Math.ceil(d / STEP_M - 1e-9) : Math.floor((d + 2 * toleranceM) / STEP_M) + 1) /
    (1 / STEP_M);
  const order = [...points.keys()].sort((a, b) => distanceM[a] - distanceM[b]);
  let left = short;
  const last = order.find((k) => (left -= weight[points[k]]) <= 1e-9 * Math.max(1, short));
  const targetM = last === undefined ? Infinity : distanceM[last];
  const allM = order.length > 0 ? distanceM[order[order.length - 1]] : Infinity;
  return {
    ...(Number.isFinite(targetM) ? { radiusM: rounded(targetM) } : {}),
    ...(Number.isFinite(allM) ? { allRadiusM: rounded(allM) } : {}),
  };
}
