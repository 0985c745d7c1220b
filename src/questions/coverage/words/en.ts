import { numbersOf } from '../../../i18n/numbers';

const { int, num, pct } = numbersOf('en');

/** What posts cover. */
export const en = {
  title: 'Coverage',
  presets: { presence: 'presence, 200 m', walking: 'walking access, 500 m', own: 'own radius' },
  presetHints: {
    presence: 'Near enough to be seen and to call out to.',
    walking: 'About 7 minutes’ walk in a straight line.',
    own: 'Any radius from 100 to 3,000 m.',
  },
  straightLine: 'Distances are straight lines, not walks along streets.',
  settings: { radiusM: 'Radius', kinds: 'Posts counted' },
  union: 'their union',
  allKinds: 'all kinds',
  share: 'Share of incidents covered',
  areaShare: 'Share of area covered',
  covered: 'Covered',
  incidents: 'Incidents',
  coveredArea: 'Covered area, km²',
  ofPlaces: (covered: number, total: number) => `${int(covered)} of ${int(total)}`,
  placesNote:
    'Schools, markets and stations (metro, railway, bus) are those with a name in OpenStreetMap: not all of the city.',
  distance: 'Distance to the nearest post',
  /** Distances with their units. */
  distances: (median: string, p90: string, mean: string) =>
    `Half of incidents are nearer than ${median}; nine in ten are nearer than ${p90}; mean ${mean}.`,
  byHour: 'Covered share by hour of the day',
  byHourHint: 'Only incidents with a time of day and posts whose hours are known to be open.',
  unknownHours: (count: number) =>
    `${int(count)} ${count === 1 ? 'post has' : 'posts have'} no published hours: not counted by hour.`,
  basisTitle: 'Which posts count',
  atMost: (share: number) => `up to ${pct(share)}`,
  withUnknown: 'with posts of no known hours',
  /** Posts whose opening day is not known, beside a share that counts them always. */
  openingUnknown: (unknown: number, of: number) => `opening date not known (${int(unknown)} of ${int(of)})`,
  plannedAsIfAll: 'planned as if they stood',
  plannedAsIf: 'as if they stood',
  noPosts: 'Choose at least one kind of post.',
  noneOfKinds: 'There are no posts of the chosen kinds in the data: choose other kinds, or add a file of posts.',
  few: (count: number, share: number) =>
    `Only ${int(count)} ${count === 1 ? 'incident' : 'incidents'}: a single one changes the share by ${num(share * 100, { maxDecimals: 1 })} percentage points, in a district by more.`,
  outside: (count: number) => `Incidents outside the city, so not counted here: ${int(count)}.`,
  noIncidents: 'No incidents here: a share cannot be given.',
  illustrative: 'Positions of posts are illustrative: the shares show the method, not the city.',
  notEffect: 'Covered does not mean prevented: coverage says how near a post is, not what it does.',
  /** Of the table in a text. */
  columns: { share: 'Share', areaShare: 'Share of area' },
  twin: {
    verb: 'what lies within the radius of a post: incidents, area, places',
    options: { radius: 'radius in metres (default 500)' },
  },
};
