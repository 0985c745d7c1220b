import { numbersOnClosed } from '../../../domain/closedSites';
import { comesBack, doubtsOf } from '../../../domain/siteDoubt';
import { isByHand, leastToPlan, OBJECTIVES, type PlanSite, type SitingSetup } from '../../../domain/siting';
import { shortfall, type SitingAnswer } from '../../../domain/sitingAnswers';
import type { SitingWords } from '../words';

type Room = SitingWords['room'];

/** How sure a plan is, in words. Over nothing stands no proof. */
export function statusWords(
  said: Room,
  answer: Pick<SitingAnswer, 'status' | 'objective' | 'bound' | 'sites'>,
): string {
  const { statuses } = said;
  if (answer.sites.length === 0 && answer.status === 'proved') return statuses.nothing;
  if (answer.status === 'proved') return statuses.proved;
  if (answer.status === 'infeasible' || answer.status === 'too-few') return statuses[answer.status];
  const short = shortfall(answer);
  // Only a plan that nobody searched for has no bound: it is the planner's own, not "stopped".
  if (short === null) return statuses.own;
  const gap = statuses.gap(short);
  return answer.status === 'gap' ? gap : `${statuses.stopped}; ${gap}`;
}

/** A plan's question and the planner's sites, by which its sites are numbered. */
export interface PlanOf {
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
}

/** How much of a plan comes back on incidents drawn anew, and which of its sites are uncertain; one sentence each. */
export function survivalWords(said: Room, answer: SitingAnswer, { setup, sites }: PlanOf): readonly string[] {
  if (setup.demand.kind !== 'incidents' || answer.sites.length === 0) return [];
  const { replans: say } = said;
  const doubts = doubtsOf(answer, setup, sites);
  const plan = sites.filter(({ state }) => state !== 'impossible');
  const numberOf = (id: string): number =>
    1 + (plan.some((site) => site.id === id) ? plan : answer.sites).findIndex((site) => site.id === id);
  const numbered = [...doubts]
    .map(([id, doubt]) => ({ ...doubt, number: numberOf(id) }))
    .sort((a, b) => a.number - b.number);
  const small = numbered.filter(({ why }) => why === 'gain').map(({ number }) => said.siteNumber(number));
  const smallWords = small.length > 0 ? [say.small(small.join(', '))] : [];
  if (!answer.replans) return [say.unknown, ...smallWords];
  const { cases } = answer.replans;
  const back = comesBack(doubts.values(), answer.replans);
  return [
    ...(back ? [say.known(back)] : []),
    ...numbered
      .filter(({ why }) => why === 'replans')
      .map(({ number, survived }) => say.weak(number, survived ?? 0, cases)),
    ...smallWords,
  ];
}

/**
 * What a plan is short of: sites that would add nothing were left out, or there are too few incidents to plan by; one
 * sentence each.
 */
export function shortWords(
  said: Room,
  answer: SitingAnswer,
  { setup }: Pick<PlanOf, 'setup'>,
  isSuggested: boolean,
): readonly string[] {
  if (answer.status === 'infeasible' || answer.status === 'too-few') return [];
  const least = leastToPlan(setup);
  const isShort = isSuggested && OBJECTIVES[setup.objective].asksCount && answer.sites.length < setup.count;
  return [
    ...(answer.demandPoints < least ? [said.few[setup.demand.kind](answer.demandPoints, least)] : []),
    ...(isShort
      ? [said.fewer[OBJECTIVES[setup.objective].isMaximised ? 'covered' : 'nearer'](answer.sites.length, setup.count)]
      : []),
  ];
}

/** What a site is to the planner; one that a hand set is not called proposed. */
export const siteStateWords = (said: Pick<Room, 'states' | 'byHand'>, site: PlanSite): string =>
  site.state === 'proposed' && isByHand(site) ? said.byHand : said.states[site.state];

/** That sites of a plan stand where none may; null = none does. */
export function onClosedWords(said: Room, of: PlanOf): string | null {
  const numbers = numbersOnClosed(of);
  return numbers.length > 0 ? said.sitesOnClosed(numbers.join(', ')) : null;
}

/** How sure a plan is and how much of it comes back, in one line. Nothing is proved of a plan that may not be. */
export const sureWords = (said: Room, answer: SitingAnswer, of: PlanOf): string =>
  [
    onClosedWords(said, of) === null ? statusWords(said, answer) : said.statuses.own,
    ...survivalWords(said, answer, of).map((line) => line.replace(/\.$/, '')),
  ].join('. ');
