import { noneStood, type CountedInput } from '../../counted';
import { formatDate } from '../../dates';
import { numbersOf } from '../../numbers';

const { int, pct, metres } = numbersOf('en');
const posts = (count: number): string => `${int(count)} ${count === 1 ? 'post' : 'posts'}`;
const NONE_STOOD = 'None of the chosen posts stood yet in this period: no incident is covered.';

/** Which posts count, in a few words for a parenthesis. */
function marks({ posts: all, hours, openingUnknown, planned }: CountedInput): string[] {
  return [
    ...(openingUnknown + planned < all
      ? [hours ? 'posts that stood that day' : 'posts that stood that day, open or closed']
      : hours
        ? []
        : ['posts open or closed']),
    ...(openingUnknown > 0 ? [`opening day not known for ${int(openingUnknown)} of ${int(all)}`] : []),
    ...(planned > 0 ? ['planned posts as if they stood'] : []),
  ];
}

/** The same in whole sentences, to stand beside the figures. */
function basis(counted: CountedInput): string[] {
  const {
    posts: all,
    hours,
    openingUnknown,
    planned,
    undated,
    groundDay,
    groundPosts,
    notYet,
    closed,
    unknownHours,
    shareAtMost,
    withoutPost,
  } = counted;
  return [
    ...(openingUnknown + planned < all ? ['A post counts for an incident only if it stood on that day.'] : []),
    ...(openingUnknown > 0
      ? [`The opening day is not known for ${int(openingUnknown)} of ${posts(all)}: they always count.`]
      : []),
    ...(planned > 0 ? [`Planned posts (${int(planned)}) count as if they stood.`] : []),
    ...(undated > 0 ? [`Incidents without a date (${int(undated)}) are held against all posts.`] : []),
    hours
      ? 'Hours are chosen: only posts known to be open at the hour of the incident count.'
      : 'A post counts open or closed; choose hours to count only open ones.',
    ...(hours && unknownHours > 0 && shareAtMost !== null
      ? [
          `Hours are not known for ${int(unknownHours)} of ${posts(all)}; if they are open too, up to ${pct(shareAtMost)} are covered.`,
        ]
      : []),
    ...(withoutPost > 0
      ? [
          `No counted post stood for ${int(withoutPost)} ${withoutPost === 1 ? 'incident' : 'incidents'}: the share counts them as not covered, distances leave them out.`,
        ]
      : []),
    groundDay
      ? `Area, places and circles: the posts of ${formatDate('en', groundDay)}, the last day of the period: ${int(groundPosts)} of ${int(all)}${ground(notYet, closed)}.`
      : `Area, places and circles: ${int(groundPosts)} of ${posts(all)}${ground(notYet, closed)}.`,
  ];
}

function ground(notYet: number, closed: number): string {
  const out = [
    ...(notYet > 0 ? [`${int(notYet)} open later`] : []),
    ...(closed > 0 ? [`${int(closed)} not known to be open in all these hours`] : []),
  ];
  return out.length > 0 ? ` (${out.join(', ')})` : '';
}

/** The share of the whole city in a sentence. */
function reading(share: number, radiusM: number, counted: CountedInput, of = 'of incidents'): string {
  if (noneStood(counted)) return NONE_STOOD;
  const more =
    counted.hours && counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; up to ${pct(counted.shareAtMost)} if posts without known hours are open too`
      : '';
  return `${pct(share)} ${of} lie within ${metres(radiusM)} of a post${counted.hours ? ' known to be open then' : ''} in a straight line${more}.`;
}

/** Which posts a covered share is made of. */
export const countedSentence = { basis, marks, reading, noneStood: NONE_STOOD };
