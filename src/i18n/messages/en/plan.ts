import { numbersOf } from '../../numbers';

const { int, pct, metres } = numbersOf('en');

/** A plan of new posts, as its question, the map and the wall say it. */
export const plan = {
  statuses: {
    proved: 'best for these data and rules (proved)',
    gap: (share: number) => `at most ${pct(share, { maxDecimals: 2 })} short of the best possible`,
    stopped: 'stopped (not proved)',
    infeasible: 'no plan meets these rules',
    'too-few': 'too few to plan by',
    nothing: 'no place found that adds anything',
    own: 'your own plan',
  },
  replans: {
    working: 'Planning anew on resampled incidents',
    unknown: 'How much of it survives the next draw of incidents is not known yet.',
    known: ({
      cases,
      from,
      withinM,
      steady,
      sites,
    }: {
      readonly cases: number;
      readonly from: number;
      readonly withinM: number | null;
      readonly steady: number;
      readonly sites: number;
    }) =>
      `Re-plans on resampled incidents: ${int(cases)}. Sites that come back (${withinM === null ? 'one that covers at least half of what is its own' : `within ${metres(withinM)}`}) in at least ${int(from)} of them: ${int(steady)} of ${int(sites)}.`,
    weak: (number: number, survived: number, cases: number) =>
      `Site ${int(number)} in ${int(survived)} of ${int(cases)}: uncertain.`,
    small: (sites: string) => `Fewer than 10 incidents added, uncertain: ${sites}.`,
    came: (survived: number, cases: number) =>
      `Came back in ${int(survived)} of ${int(cases)} re-plans on resampled incidents.`,
    uncertain: 'uncertain',
  },
  siteNumber: (number: number) => `Site ${int(number)}`,
  states: { proposed: 'proposed', checked: 'checked: must be in', impossible: 'impossible' },
  byHand: 'set by hand',
  unjudged: 'not checked yet under this question',
  impossibleSites: 'Impossible places',
  isCandidate: 'A candidate site',
  legend: {
    gained: 'newly covered',
    lost: 'no longer covered',
    reach: (radiusM: number) => `Reach of new posts: ${metres(radiusM)}`,
    veto: (reachM: number) => `Ruled out, nothing new within ${metres(reachM)}`,
  },
};
