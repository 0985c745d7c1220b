import type { SitingProblem } from '../problem/problem';
import { reachLimitM } from '../model/buildModel';
import { keptSites } from '../model/evaluatePlan';

/**
 * A plan to show at once, before the model of the search is built: plain greedy for coverage at the radius, straight
 * from what lies around the candidates, with the weight it covers. Must-have, forbidden, separation and most per
 * district are kept; with a minimum per district, backup or another objective the search's own first plan is waited
 * for: null, as in a dead end or where no plan can exist.
 */
export function firstPlan(
  problem: SitingProblem,
): { readonly sites: readonly number[]; readonly covered: number } | null {
  const { objective, candidates, count, rules, travel, weight } = problem;
  if (objective !== 'mclp' || rules.backup || rules.minPerGroup !== null || rules.must.length > count) return null;
  const limitM = reachLimitM(problem);
  const isServed = new Uint8Array(weight.length);
  let covered = 0;
  const serve = (site: number): void =>
    travel.within(site, limitM, (i) => {
      if (isServed[i] === 0) covered += weight[i];
      isServed[i] = 1;
    });
  keptSites(problem).forEach(serve);
  const gain = new Float64Array(candidates);
  const measure = (j: number): number => {
    let sum = 0;
    travel.within(j, limitM, (i) => void (sum += isServed[i] === 0 ? weight[i] : 0));
    return (gain[j] = sum);
  };
  const chosen: number[] = [];
  const counts = new Int32Array(rules.groupNames.length);
  const take = (j: number): void => {
    chosen.push(j);
    serve(j);
    if (rules.group && rules.group[j] >= 0) counts[rules.group[j]]++;
  };
  const taken = new Uint8Array(candidates);
  const blocked = new Uint8Array(candidates);
  for (const j of rules.forbid) blocked[j] = 1;
  for (const j of rules.must) {
    if (blocked[j] === 1 || !isAllowed(problem, j, chosen, counts)) return null;
    take(j);
    taken[j] = 1;
  }
  for (let j = 0; j < candidates; j++) if (blocked[j] === 0) measure(j);
  while (chosen.length < count) {
    // Gains only fall: the highest known one is measured anew until it stays the highest.
    let best = -1;
    let fresh = -1;
    do {
      best = -1;
      for (let j = 0; j < candidates; j++)
        if (taken[j] === 0 && blocked[j] === 0 && (best < 0 || gain[j] > gain[best])) best = j;
      if (best < 0) return null;
      if (best === fresh) break;
      if (!isAllowed(problem, best, chosen, counts)) {
        blocked[best] = 1;
        continue;
      }
      measure(best);
      fresh = best;
    } while (best >= 0);
    take(best);
    taken[best] = 1;
  }
  return { sites: chosen, covered };
}

function isAllowed(
  { rules, travel, candidates, kept }: SitingProblem,
  j: number,
  chosen: readonly number[],
  counts: Int32Array,
): boolean {
  const { group, maxPerGroup, separationM } = rules;
  if (group && maxPerGroup !== null && group[j] >= 0 && counts[group[j]] >= maxPerGroup) return false;
  if (separationM <= 0) return true;
  const isApart = (other: number): boolean => travel.between(j, other) >= separationM * (1 - 1e-9);
  if (!chosen.every(isApart)) return false;
  for (let k = 0; k < kept; k++) if (!isApart(candidates + k)) return false;
  return true;
}
