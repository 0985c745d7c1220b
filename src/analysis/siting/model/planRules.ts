/**
 * The rules of a question asked plan by plan, without the lists of who excludes whom: those cost every pair of
 * candidates.
 */
import { OBJECTIVES } from '../../../domain/siting';
import { nearKept } from './choiceRules';
import type { SitingProblem } from '../problem/problem';

/** Slack for "at least this far apart": two sites at exactly the separation are allowed. */
const APART = 1 - 1e-9;

export interface PlanRules {
  /** False for a candidate that is forbidden or too near a kept post. */
  readonly isFree: (candidate: number) => boolean;
  /** True when a free candidate may join these sites: numbers per district and the separation allow it. */
  readonly mayJoin: (candidate: number, chosen: readonly number[]) => boolean;
  /** True when a free candidate may come for the site at place `out` of a plan that keeps the rules. */
  readonly mayStandIn: (candidate: number, sites: readonly number[], out: number) => boolean;
}

export function planRules(problem: SitingProblem): PlanRules {
  const { candidates, count, rules, travel, objective } = problem;
  const { group, groupNames, minPerGroup, maxPerGroup, separationM } = rules;
  const grouped = group !== null && (minPerGroup !== null || maxPerGroup !== null) ? group : null;
  const least = minPerGroup ?? 0;
  const most = maxPerGroup ?? Infinity;
  const isOut = new Uint8Array(candidates);
  for (const j of rules.forbid) isOut[j] = 1;
  for (const j of nearKept(problem)) isOut[j] = 1;
  const must = new Set(rules.must);
  const isApart = (j: number, sites: readonly number[], but: number): boolean =>
    separationM <= 0 || sites.every((other, k) => k === but || travel.between(j, other) >= separationM * APART);
  const countsOf = (sites: readonly number[]): Int32Array => {
    const counts = new Int32Array(groupNames.length);
    if (grouped) for (const j of sites) if (grouped[j] >= 0) counts[grouped[j]]++;
    return counts;
  };
  return {
    isFree: (j) => isOut[j] === 0,
    mayJoin(j, chosen) {
      if (grouped) {
        const counts = countsOf(chosen);
        if (grouped[j] >= 0 && ++counts[grouped[j]] > most) return false;
        // Room must be left for the districts that still have too few.
        const owed = counts.reduce((sum, n) => sum + Math.max(0, least - n), 0);
        if (OBJECTIVES[objective].asksCount && count - chosen.length - 1 < owed) return false;
      }
      return isApart(j, chosen, -1);
    },
    mayStandIn(j, sites, out) {
      if (must.has(sites[out])) return false;
      if (grouped && grouped[sites[out]] !== grouped[j]) {
        const counts = countsOf(sites);
        if (grouped[sites[out]] >= 0 && counts[grouped[sites[out]]] - 1 < least) return false;
        if (grouped[j] >= 0 && counts[grouped[j]] + 1 > most) return false;
      }
      return isApart(j, sites, out);
    },
  };
}

/** True for a plan of the number asked for that keeps every rule. */
export function keepsRules(problem: SitingProblem, sites: readonly number[]): boolean {
  const {
    count,
    rules: { must, group, groupNames, minPerGroup },
  } = problem;
  const { isFree, mayJoin } = planRules(problem);
  if (sites.length !== count || new Set(sites).size !== count || must.some((j) => !sites.includes(j))) return false;
  if (!sites.every((j, k) => isFree(j) && mayJoin(j, sites.slice(0, k)))) return false;
  return (
    !group ||
    minPerGroup === null ||
    groupNames.every((_, g) => sites.filter((j) => group[j] === g).length >= minPerGroup)
  );
}
