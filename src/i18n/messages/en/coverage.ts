import { numbersOf } from '../../numbers';

const { int, pct } = numbersOf('en');
const posts = (count: number): string => `${int(count)} ${count === 1 ? 'post' : 'posts'}`;

/** What posts cover. */
export const coverage = {
  title: 'Coverage',
  radius: 'Radius',
  presets: { presence: 'presence, 200 m', walking: 'walking access, 500 m', own: 'own radius' },
  presetHints: {
    presence: 'Near enough to be seen and to call out to.',
    walking: 'About 7 minutes’ walk in a straight line.',
    own: 'Any radius from 100 to 3,000 m.',
  },
  straightLine: 'Distances are straight lines, not walks along streets.',
  kinds: 'Posts counted',
  union: 'their union',
  share: 'Share of incidents covered',
  areaShare: 'Share of area covered',
  covered: 'Covered',
  notCovered: 'Not covered',
  gap: 'Coverage gap',
  incidents: 'Incidents',
  coveredArea: 'Covered area, km²',
  protectedPlaces: { schools: 'Schools', stops: 'Stops', markets: 'Markets' },
  ofPlaces: (covered: number, total: number) => `${int(covered)} of ${int(total)}`,
  distance: 'Distance to the nearest post',
  median: 'Half of incidents are nearer than',
  p90: 'nine in ten are nearer than',
  mean: 'mean',
  byHour: 'Covered share by hour of the day',
  byHourHint: 'Only incidents with a time of day and posts whose hours are known to be open.',
  unknownHours: (count: number) =>
    `${int(count)} ${count === 1 ? 'post has' : 'posts have'} no published hours: not counted by hour.`,
  postsCounted: posts,
  basisTitle: 'Which posts count',
  atMost: (share: number) => `up to ${pct(share)}`,
  withUnknown: 'with posts of no known hours',
  plannedAsIfAll: 'planned as if they stood',
  plannedAsIf: 'as if they stood',
  plan: 'Here the posts of today are held against the incidents of the period, open or closed, to plan what comes. The coverage of the period counts a post only from the day it opened, so it can be lower.',
  noPosts: 'Choose at least one kind of post.',
  noIncidents: 'No incidents here: a share cannot be given.',
  illustrative: 'Positions of posts are illustrative: the shares show the method, not the city.',
  notEffect: 'Covered does not mean prevented: coverage says how near a post is, not what it does.',
};
