import { inConflict, type ChoiceRules, type CoverModel } from '../model/coverModel';

/** The best choice of `p` candidates when each brings a fixed score, and what it would cost to force one in or out. */
export interface Choice {
  readonly chosen: Int32Array;
  readonly sum: number;
  /** 1 where chosen. */
  readonly isIn: Uint8Array;
  /**
   * How much the sum falls when this candidate must be in (or, for a chosen one, out): 0 or more, Infinity =
   * impossible.
   */
  readonly costOfOther: (candidate: number) => number;
}

/**
 * Picks the highest scores under the numbers per group and what is fixed; conflicts are not looked at, so the sum is an
 * upper bound with them. Numbers per group make a matroid's bases: filling the minimums first, then the rest by score,
 * is best, and the best choice with one candidate forced differs from it by a single exchange (Oxley, "Matroid
 * Theory"). null when the numbers cannot be met.
 */
export function chooseBest(model: CoverModel, score: Float64Array): Choice | null {
  const { p, candidates, rules } = model;
  const { fixed, group, groupMin, groupMax } = rules;
  const order = group || p > 32 ? sortedFree(candidates, fixed, score) : topFree(candidates, fixed, score, p);
  const isIn = new Uint8Array(candidates);
  const chosen = new Int32Array(p);
  const counts = new Int32Array(groupMin.length);
  let picked = 0;
  let sum = 0;
  const pick = (j: number): void => {
    isIn[j] = 1;
    chosen[picked++] = j;
    sum += score[j];
    if (group && group[j] >= 0) counts[group[j]]++;
  };
  for (let j = 0; j < candidates; j++) {
    if (fixed[j] !== 1) continue;
    if (picked === p) return null;
    pick(j);
  }
  if (group) {
    for (const j of order) {
      const g = group[j];
      if (g < 0 || counts[g] >= groupMin[g]) continue;
      if (picked === p) return null;
      pick(j);
    }
    for (let g = 0; g < counts.length; g++) if (counts[g] < groupMin[g] || counts[g] > groupMax[g]) return null;
  }
  for (const j of order) {
    if (picked === p) break;
    if (isIn[j] || (group && group[j] >= 0 && counts[group[j]] >= groupMax[group[j]])) continue;
    pick(j);
  }
  if (picked < p) return null;
  return { chosen, sum, isIn, costOfOther: exchanges(rules, score, isIn, counts, candidates) };
}

function exchanges(
  { fixed, group, groupMin, groupMax }: ChoiceRules,
  score: Float64Array,
  isIn: Uint8Array,
  counts: Int32Array,
  candidates: number,
): (j: number) => number {
  const groups = counts.length;
  const leastIn = new Float64Array(groups).fill(Infinity);
  const mostOut = new Float64Array(groups).fill(-Infinity);
  let leastAny = Infinity;
  let mostAny = -Infinity;
  for (let j = 0; j < candidates; j++) {
    if (fixed[j] !== 0) continue;
    const g = group ? group[j] : -1;
    if (isIn[j]) {
      if (g >= 0) leastIn[g] = Math.min(leastIn[g], score[j]);
      if (g < 0 || counts[g] > groupMin[g]) leastAny = Math.min(leastAny, score[j]);
    } else {
      if (g >= 0) mostOut[g] = Math.max(mostOut[g], score[j]);
      if (g < 0 || counts[g] < groupMax[g]) mostAny = Math.max(mostAny, score[j]);
    }
  }
  return (j) => {
    if (fixed[j] !== 0) return Infinity;
    const g = group ? group[j] : -1;
    if (isIn[j]) {
      const inGroup = g >= 0 ? mostOut[g] : -Infinity;
      return score[j] - (g >= 0 && counts[g] <= groupMin[g] ? inGroup : Math.max(inGroup, mostAny));
    }
    const inGroup = g >= 0 ? leastIn[g] : Infinity;
    return (g >= 0 && counts[g] >= groupMax[g] ? inGroup : Math.min(inGroup, leastAny)) - score[j];
  };
}

function sortedFree(candidates: number, fixed: Int8Array, score: Float64Array): Int32Array {
  const free: number[] = [];
  for (let j = 0; j < candidates; j++) if (fixed[j] === 0) free.push(j);
  return Int32Array.from(free.sort((a, b) => score[b] - score[a] || a - b));
}

/** The `p` highest free scores in falling order, by insertion: p is small here. */
function topFree(candidates: number, fixed: Int8Array, score: Float64Array, p: number): Int32Array {
  const top = new Int32Array(p);
  let size = 0;
  for (let j = 0; j < candidates; j++) {
    if (fixed[j] !== 0) continue;
    const value = score[j];
    if (size === p && (p === 0 || value <= score[top[size - 1]])) continue;
    let at = size < p ? size++ : p - 1;
    while (at > 0 && score[top[at - 1]] < value) {
      top[at] = top[at - 1];
      at--;
    }
    top[at] = j;
  }
  return top.subarray(0, size);
}

/** True when no two of these are too near each other. */
function isApart({ conflicts }: ChoiceRules, sites: ArrayLike<number>): boolean {
  if (!conflicts) return true;
  for (let a = 0; a < sites.length; a++)
    for (let b = a + 1; b < sites.length; b++) if (inConflict(conflicts, sites[a], sites[b])) return false;
  return true;
}

/** True when a choice keeps every rule of the model. */
export function isAllowed({ p, rules }: CoverModel, sites: ArrayLike<number>): boolean {
  if (sites.length !== p) return false;
  const chosen = new Set<number>();
  const counts = new Int32Array(rules.groupMin.length);
  for (let k = 0; k < sites.length; k++) {
    const j = sites[k];
    if (rules.fixed[j] < 0 || chosen.has(j)) return false;
    chosen.add(j);
    const g = rules.group ? rules.group[j] : -1;
    if (g >= 0) counts[g]++;
  }
  for (let j = 0; j < rules.fixed.length; j++) if (rules.fixed[j] > 0 && !chosen.has(j)) return false;
  return counts.every((n, g) => n >= rules.groupMin[g] && n <= rules.groupMax[g]) && isApart(rules, sites);
}
