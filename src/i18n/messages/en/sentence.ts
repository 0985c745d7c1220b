import type { NameForms } from '../../../domain/area';
import { mainSentenceOf } from '../../mainSentence';
import { numbersOf } from '../../numbers';
import { comparison } from './comparison';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { ground } from './ground';
import { selection } from './selection';

const { int, pct, signedPct, metres, distance } = numbersOf('en');

/** Whole sentences. */
export const sentence = {
  counted: countedSentence,
  ...mainSentenceOf({
    locale: 'en',
    counted: countedSentence,
    comparison,
    ground,
    selection,
    outsideCity: domain.outsideCity,
    district: (name: NameForms) => (/district$/i.test(name.en) ? name.en : `${name.en} district`),
    beside: (metresAway, direction, name) => `${distance(metresAway)} ${domain.directions[direction]} of ${name}`,
    at: (name) => `at ${name}`,
    densest: (where) => `Densest place: ${where}.`,
    allData: 'All the data',
    noData: 'no data',
    recorded: (count) => (count === 0 ? 'no recorded incidents' : domain.incidents(count)),
    invented: 'demonstration data: not real incidents',
    tooFewForShare: (covered, of) => `${int(covered)} of ${int(of)}: too few for a share`,
    illustrative: 'positions of posts are illustrative',
    noKind: 'No kind of post is chosen.',
    noneToCover: 'There is no incident to cover.',
    posts: { stationary: 'a modular police post', planned: 'a planned post', mobile: 'a mobile police point' },
    or: 'or',
    lieWithin: (share, of, radiusM, posts, areOpenThen) =>
      `${pct(share)} ${of} lie within ${metres(radiusM)} of ${posts}${areOpenThen ? ' known to be open then' : ''}`,
    against: { 'last-year': 'Against the same period last year', previous: 'Against the previous period' },
    noDataFor: {
      'last-year': 'There are no data for the same period last year, so no comparison is made.',
      previous: 'There are no data for the previous period, so no comparison is made.',
    },
    counts: (now, before) => `${int(now)} instead of ${int(before)}`,
    changed: (ratio, [low, high], counts) =>
      `${signedPct(ratio)} (95% interval from ${signedPct(low)} to ${signedPct(high)}), ${counts}`,
  }),
  densityHere: (density: string) => `Smoothed density at this point: ${density}.`,
};
