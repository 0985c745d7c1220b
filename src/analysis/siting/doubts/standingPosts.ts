/**
 * The posts that stand, one by one: what removing each would lose, and what moving it to the best candidate would gain.
 */
import type { Job } from '../../../domain/job';
import { reachLimitM } from '../model/buildModel';
import { choiceRules } from '../model/choiceRules';
import { keptSites } from '../model/evaluatePlan';
import type { SitingProblem } from '../problem/problem';

/** Gains this small are rounding of weights, not a gain. */
const LEAST_GAIN = 1e-9;

export interface StandingFact {
  /** Weight that only this post serves (with backup: that has no more than it needs, this post among them). */
  readonly lossIfRemoved: number;
  /** Candidate that gains most when the post moves there, and the gain beyond its loss; null when none gains. */
  readonly bestMove: { readonly candidate: number; readonly gain: number } | null;
}

/**
 * Facts of the kept posts in their order, by covered weight at the problem's radius whatever its objective, without new
 * posts. A move keeps what is forbidden and the separation from the other posts; numbers per district are for new ones.
 * One pass over the kept posts and one over the candidates: removing a post changes only what it alone serves, so a
 * candidate gains what nobody serves, and of that post's own what it reaches.
 */
export function* standingPosts(problem: SitingProblem): Job<readonly StandingFact[]> {
  const { weight, candidates, kept, travel, rules } = problem;
  const limitM = reachLimitM(problem);
  const needed = rules.backup ? 2 : 1;
  const served = new Uint8Array(weight.length);
  // Posts that serve a point, the first two: of one that is short by one, or has just enough, no more are asked about.
  const first = new Int32Array(weight.length).fill(-1);
  const second = new Int32Array(weight.length).fill(-1);
  keptSites(problem).forEach((site, k) => {
    travel.within(site, limitM, (i) => {
      if (served[i] < 3) served[i]++;
      if (first[i] < 0) first[i] = k;
      else if (second[i] < 0) second[i] = k;
    });
  });
  const loss = new Float64Array(kept);
  for (let i = 0; i < weight.length; i++) {
    if (served[i] !== needed) continue;
    loss[first[i]] += weight[i];
    if (needed === 2) loss[second[i]] += weight[i];
  }
  yield 0.1;
  const best = Array.from({ length: kept }, () => ({ candidate: -1, gain: LEAST_GAIN }));
  const { fixed } = choiceRules({ ...problem, rules: { ...rules, must: [], separationM: 0 } });
  const own = new Float64Array(kept);
  for (let j = 0; j < candidates; j++) {
    if (fixed[j] < 0) continue;
    own.fill(0);
    let open = 0;
    travel.within(j, limitM, (i) => {
      const n = served[i];
      if (n === needed - 1) open += weight[i];
      if (n !== needed && n !== needed - 1) return;
      // With just enough, the candidate saves what the post takes away; one short, the post's leaving spoils the gain.
      const change = n === needed ? weight[i] : -weight[i];
      if (first[i] >= 0) own[first[i]] += change;
      if (second[i] >= 0) own[second[i]] += change;
    });
    for (let k = 0; k < kept; k++) {
      const gain = open + own[k] - loss[k];
      if (gain > best[k].gain && isApart(problem, j, k)) best[k] = { candidate: j, gain };
    }
    if (j % 64 === 0) yield 0.1 + (0.9 * j) / candidates;
  }
  return best.map(({ candidate, gain }, k) => ({
    lossIfRemoved: loss[k],
    bestMove: candidate < 0 ? null : { candidate, gain },
  }));
}

/** Whether a candidate lies far enough from every kept post but the one that moves. */
function isApart(
  { candidates, kept, travel, rules: { separationM } }: SitingProblem,
  j: number,
  moving: number,
): boolean {
  if (separationM <= 0) return true;
  for (let k = 0; k < kept; k++)
    if (k !== moving && travel.between(j, candidates + k) < separationM * (1 - 1e-9)) return false;
  return true;
}
