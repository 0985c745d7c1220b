import type { ChoiceRules, Conflicts } from './coverModel';
import type { SitingProblem } from '../problem/problem';

/** Slack for "at least this far apart": two sites at exactly the separation are allowed. */
const APART = 1 - 1e-9;

/** The rules of a question by candidate: what may, must and may not be chosen, alone and together. */
export function choiceRules(problem: SitingProblem): ChoiceRules {
  const { candidates, rules } = problem;
  const fixed = new Int8Array(candidates);
  for (const j of rules.must) fixed[j] = 1;
  for (const j of rules.forbid) fixed[j] = -1;
  for (const j of nearKept(problem)) fixed[j] = -1;
  const groups =
    rules.group && (rules.minPerGroup !== null || rules.maxPerGroup !== null) ? rules.groupNames.length : 0;
  return {
    fixed,
    group: groups > 0 ? rules.group : null,
    groupMin: new Int32Array(groups).fill(rules.minPerGroup ?? 0),
    groupMax: new Int32Array(groups).fill(rules.maxPerGroup ?? candidates),
    conflicts: rules.separationM > 0 ? conflictsOf(problem) : null,
  };
}

/** Candidates nearer to a kept post than the separation. */
export function nearKept({ candidates, kept, travel, rules }: SitingProblem): readonly number[] {
  const near: number[] = [];
  if (rules.separationM <= 0) return near;
  for (let j = 0; j < candidates; j++) {
    for (let site = candidates; site < candidates + kept; site++) {
      if (travel.between(j, site) < rules.separationM * APART) {
        near.push(j);
        break;
      }
    }
  }
  return near;
}

function conflictsOf({ candidates, travel, rules }: SitingProblem): Conflicts | null {
  const limitM = rules.separationM * APART;
  const lists: number[][] = Array.from({ length: candidates }, () => []);
  for (let a = 0; a < candidates; a++) {
    const judge = (b: number): void => {
      if (travel.between(a, b) >= limitM) return;
      lists[a].push(b);
      lists[b].push(a);
    };
    if (travel.near) travel.near(a, limitM, (b) => void (b > a && judge(b)));
    else for (let b = a + 1; b < candidates; b++) judge(b);
  }
  const start = new Uint32Array(candidates + 1);
  lists.forEach((list, j) => (start[j + 1] = start[j] + list.sort((a, b) => a - b).length));
  return start[candidates] === 0 ? null : { start, list: Uint32Array.from(lists.flat()) };
}

/**
 * What a veto of a candidate takes away: itself and the candidates within `reachM` of it by the measure of the
 * separation rule (0 = itself alone), those excepted that must be in the plan: who asked for them has looked.
 */
export function bannedBy(
  { candidates, travel, rules }: SitingProblem,
  site: number,
  reachM: number,
): ReadonlySet<number> {
  const banned = new Set([site]);
  if (!(reachM > 0)) return banned;
  const must = new Set(rules.must);
  // A hair more: neighbours of a grid lie at exactly its step.
  const limitM = reachM * (1 + 1e-9);
  const ban = (j: number): void => {
    if (!must.has(j)) banned.add(j);
  };
  if (travel.near) travel.near(site, limitM, ban);
  else for (let j = 0; j < candidates; j++) if (travel.between(site, j) <= limitM) ban(j);
  return banned;
}
