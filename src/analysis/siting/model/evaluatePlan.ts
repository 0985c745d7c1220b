import { OBJECTIVES } from '../../../domain/siting';
import { decayShare, reachLimitM } from './buildModel';
import type { SitingProblem } from '../problem/problem';

/**
 * What a plan is worth, recomputed from the raw points by distances alone, in the objective's own measure: mclp and
 * lscp covered weight (kept sites included), decay decayed weight, pmedian weighted sum of distances, pcenter largest
 * distance. Nothing a solver says enters. Infinity where some demand reaches no site (pmedian, pcenter).
 */
export function evaluatePlan(problem: SitingProblem, sites: readonly number[]): number {
  const { measure } = OBJECTIVES[problem.objective];
  if (measure === 'sum' || measure === 'largest') return farthestOrSum(problem, sites);
  return measure === 'decayed' ? decayed(problem, sites) : coveredWeight(problem, sites);
}

/** The objective's value of a plan: its number of posts where that is what is looked for, else its measure. */
export const planValue = (problem: SitingProblem, sites: readonly number[]): number =>
  OBJECTIVES[problem.objective].asksCount ? evaluatePlan(problem, sites) : sites.length;

/** Weight within the radius of enough sites: of one, or of two distinct ones for backup. */
export function coveredWeight(problem: SitingProblem, sites: readonly number[]): number {
  const { weight, rules } = problem;
  const count = servedCounts(problem, sites);
  const needed = rules.backup ? 2 : 1;
  let sum = 0;
  for (let i = 0; i < weight.length; i++) if (count[i] >= needed) sum += weight[i];
  return sum;
}

/** How many sites, kept ones included, serve each demand point (255 = so many or more). */
export function servedCounts(problem: SitingProblem, sites: readonly number[]): Uint8Array {
  const limitM = reachLimitM(problem);
  const count = new Uint8Array(problem.weight.length);
  for (const site of [...keptSites(problem), ...sites])
    problem.travel.within(site, limitM, (i) => void (count[i] += count[i] < 255 ? 1 : 0));
  return count;
}

/** Numbers of the kept sites. */
export const keptSites = ({ candidates, kept }: SitingProblem): number[] =>
  Array.from({ length: kept }, (_, k) => candidates + k);

function decayed(problem: SitingProblem, sites: readonly number[]): number {
  const { weight, radiusM, travel } = problem;
  const limitM = reachLimitM(problem);
  const best = new Float64Array(weight.length);
  for (const site of [...keptSites(problem), ...sites]) {
    travel.within(site, limitM, (i, d) => void (best[i] = Math.max(best[i], decayShare(d, radiusM))));
  }
  return best.reduce((sum, share, i) => sum + share * weight[i], 0);
}

/** Distance from each demand point to its nearest site, Infinity when it reaches none. */
export function nearestDistances(problem: SitingProblem, sites: readonly number[]): Float64Array {
  const nearest = new Float64Array(problem.weight.length).fill(Infinity);
  for (const site of [...keptSites(problem), ...sites])
    problem.travel.within(site, Infinity, (i, d) => void (nearest[i] = Math.min(nearest[i], d)));
  return nearest;
}

function farthestOrSum(problem: SitingProblem, sites: readonly number[]): number {
  const { weight, objective } = problem;
  const nearest = nearestDistances(problem, sites);
  let value = 0;
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) continue;
    value = OBJECTIVES[objective].measure === 'largest' ? Math.max(value, nearest[i]) : value + weight[i] * nearest[i];
  }
  return value;
}
