import { OBJECTIVES } from '../../../domain/siting';
import { conflict, type SitingConflict } from '../../../domain/sitingConflict';
import { nearKept } from './choiceRules';
import type { SitingProblem } from '../problem/problem';

const APART = 1 - 1e-9;

/**
 * Why no plan can meet the rules, as far as it shows without a search: every rule that alone, or with one other, cannot
 * be met, so that the planner sees them all at once. Empty when nothing shows.
 */
export function conflictsOf(problem: SitingProblem): readonly SitingConflict[] {
  const { candidates, count, rules, objective } = problem;
  // Fewest posts: what stands may reach the target already, and none is needed.
  if (candidates === 0 && OBJECTIVES[objective].asksCount) return [conflict('no-candidates')];
  const found: SitingConflict[] = [];
  const forbidden = new Set(rules.forbid);
  const tooNear = new Set(nearKept(problem));
  for (const site of rules.must) {
    if (forbidden.has(site)) found.push(conflict('must-forbidden', { site }));
    if (tooNear.has(site)) found.push(conflict('must-near-kept', { site, separationM: rules.separationM }));
  }
  rules.must.forEach((a, k) => {
    for (const b of rules.must.slice(k + 1)) {
      if (a !== b && rules.separationM > 0 && problem.travel.between(a, b) < rules.separationM * APART)
        found.push(conflict('must-too-near', { a, b, separationM: rules.separationM }));
    }
  });
  const isFree = (j: number): boolean => !forbidden.has(j) && !tooNear.has(j);
  let free = 0;
  for (let j = 0; j < candidates; j++) if (isFree(j)) free++;
  if (OBJECTIVES[objective].asksCount) {
    const must = new Set(rules.must).size;
    if (must > count) found.push(conflict('must-too-many', { must, count }));
    if (free < count) found.push(conflict('too-few-candidates', { count, free }));
  }
  return [...found, ...groupConflicts(problem, isFree)];
}

function groupConflicts(
  { candidates, count, rules, objective }: SitingProblem,
  isFree: (j: number) => boolean,
): SitingConflict[] {
  const { group, groupNames, minPerGroup: min, maxPerGroup: max } = rules;
  if (!group || (min === null && max === null)) return [];
  const found: SitingConflict[] = [];
  const free = new Int32Array(groupNames.length);
  for (let j = 0; j < candidates; j++) if (isFree(j) && group[j] >= 0) free[group[j]]++;
  const must = new Int32Array(groupNames.length);
  for (const j of new Set(rules.must)) if (group[j] >= 0) must[group[j]]++;
  if (min !== null && max !== null && min > max) found.push(conflict('district-min-max', { min, max }));
  groupNames.forEach((district, g) => {
    if (min !== null && free[g] < min) found.push(conflict('district-min-free', { district, min, free: free[g] }));
    if (max !== null && must[g] > max) found.push(conflict('district-max-must', { district, max, must: must[g] }));
  });
  if (!OBJECTIVES[objective].asksCount) return found;
  if (min !== null && min * groupNames.length > count)
    found.push(conflict('district-min-total', { needed: min * groupNames.length, count }));
  if (max !== null) {
    // By the maximum alone: what the separation shuts out is another rule's doing.
    const inGroup = new Int32Array(groupNames.length);
    let outside = 0;
    const forbidden = new Set(rules.forbid);
    for (let j = 0; j < candidates; j++) {
      if (forbidden.has(j)) continue;
      if (group[j] >= 0) inGroup[group[j]]++;
      else outside++;
    }
    const allowed = inGroup.reduce((sum, n) => sum + Math.min(n, max), outside);
    if (allowed < count && inGroup.reduce((sum, n) => sum + n, outside) >= count)
      found.push(conflict('district-max-total', { allowed, count }));
  }
  return found;
}
