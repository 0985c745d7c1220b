/** Whether another plan is worth as much. */
import { OBJECTIVES, type SitingObjective } from './siting';
import type { PlanOutcome, SiteFact } from './sitingAnswers';

/** tied: another plan is worth as much. only: none is. unknown: not looked for to the end. */
export type Tie = 'tied' | 'only' | 'unknown';

/** Costs this small beside the objective are the rounding of sums. */
const ROUNDING = 1e-9;

type Facts = Pick<SiteFact, 'vetoCost' | 'vetoProved'> & { readonly alternative: { readonly cost: number } | null };
type Answer = Pick<PlanOutcome, 'status' | 'objective'>;

const isNothing = (cost: number | null, { objective }: Answer): boolean =>
  cost !== null && Math.abs(cost) <= ROUNDING * Math.max(1, Math.abs(objective));

/**
 * Another plan of the same worth leaves out at least one site of this one: it exists when forbidding some site costs
 * nothing, and does not when forbidding any costs something for certain. (Fewest posts: the worth is their number, and
 * a stand-in only says how much less would be covered.)
 */
export function tieOf(answer: Answer, sites: readonly Facts[], objective: SitingObjective): Tie {
  if (answer.status === 'infeasible' || sites.length === 0) return 'unknown';
  if (sites.some((site) => isTied(answer, site, objective))) return 'tied';
  return answer.status === 'proved' && sites.every(({ vetoProved }) => vetoProved) ? 'only' : 'unknown';
}

/** True for a site that another place could stand in for at no cost, alone or with others chosen anew. */
export const isTied = (answer: Answer, { vetoCost, alternative }: Facts, objective: SitingObjective): boolean =>
  isNothing(vetoCost, answer) || (OBJECTIVES[objective].asksCount && isNothing(alternative?.cost ?? null, answer));

/** True when the very place named as the stand-in is as good. */
export const isStandInEqual = (answer: Answer, { alternative }: Pick<Facts, 'alternative'>): boolean =>
  isNothing(alternative?.cost ?? null, answer);
