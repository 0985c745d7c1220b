import { formatDate } from '../../dates';
import { countedSentenceOf } from '../../countedSentence';
import { numbersOf } from '../../numbers';

const { int, pct, metres } = numbersOf('en');
const posts = (count: number): string => `${int(count)} ${count === 1 ? 'post' : 'posts'}`;

/** Which posts a covered share is made of. */
export const countedSentence = countedSentenceOf({
  noneStood: 'None of the chosen posts stood yet in this period: no incident is covered.',
  ofIncidents: 'of incidents',
  marks: {
    stood: 'posts that stood that day',
    stoodOpenOrClosed: 'posts that stood that day, open or closed',
    openOrClosed: 'posts open or closed',
    openingUnknown: (unknown, of) => `opening day not known for ${int(unknown)} of ${int(of)}`,
    planned: 'planned posts as if they stood',
  },
  basis: {
    stood: 'A post counts for an incident only if it stood on that day.',
    openingUnknown: (unknown, of) =>
      `The opening day is not known for ${int(unknown)} of ${posts(of)}: they always count.`,
    planned: (count) => `Planned posts (${int(count)}) count as if they stood.`,
    undated: (count) => `Incidents without a date (${int(count)}) are held against all posts.`,
    openThen: 'Hours are chosen: only posts known to be open at the hour of the incident count.',
    openOrClosed: 'A post counts open or closed; choose hours to count only open ones.',
    unknownHours: (unknown, of, shareAtMost) =>
      `Hours are not known for ${int(unknown)} of ${posts(of)}; if they are open too, up to ${pct(shareAtMost)} are covered.`,
    withoutPost: (count) =>
      `No counted post stood for ${int(count)} ${count === 1 ? 'incident' : 'incidents'}: the share counts them as not covered, distances leave them out.`,
    groundOn: (day, count, of) =>
      `Area, places and circles: the posts of ${formatDate('en', day)}, the last day of the period: ${int(count)} of ${int(of)}`,
    ground: (count, of) => `Area, places and circles: ${int(count)} of ${posts(of)}`,
  },
  openLater: (count) => `${int(count)} open later`,
  notKnownOpen: (count) => `${int(count)} closed in some of these hours, or of hours not known`,
  atMost: (share) => `up to ${pct(share)} if posts without known hours are open too`,
  lieWithin: (share, of, radiusM, areOpenThen) =>
    `${pct(share)} ${of} lie within ${metres(radiusM)} of a post${areOpenThen ? ' known to be open then' : ''} in a straight line`,
});
