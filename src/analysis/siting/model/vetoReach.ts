import type { SitingProblem } from '../problem/problem';

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
