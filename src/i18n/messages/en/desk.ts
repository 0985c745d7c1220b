import { numbersOf } from '../../numbers';

const { int, num, metres, distance, signedPct } = numbersOf('en');

/** Ends of an interval, for a tile. */
const whole = (ratio: number): string => signedPct(ratio, { decimals: 0 });

const inDays = (days: number | null): string =>
  days === null ? 'in the period' : `in ${int(days)} ${days === 1 ? 'day' : 'days'}`;

/** The planner's desk: the groups of its rooms, the figures over the map, the sheet on a phone. */
export const desk = {
  groups: { explore: 'Explore', plan: 'Plan', data: 'Data', aside: 'About' },
  more: 'More',
  about: (what: string) => `About: ${what}`,
  drawingMap: 'drawing the map …',
  inWords: 'In words',
  cautions: (count: number) => `cautions: ${int(count)}`,
  figures: 'The answer in figures',
  count: 'Incidents',
  covered: (radiusM: number) => `Within ${metres(radiusM)} of a post`,
  coveredOpen: (radiusM: number) => `Within ${metres(radiusM)} of a post open then`,
  densest: 'Densest place',
  beside: (metresAway: number) => `${distance(metresAway)} from it`,
  rate: (value: number, unit: string) => `${num(value, { significant: 3 })} ${unit}`,
  /** The same where it stands after "from". */
  rateFrom: (value: number, unit: string) => `${num(value, { significant: 3 })} ${unit}`,
  leans: 'perhaps not where they happened',
  /** null = days that the data do not cover are in it too. */
  inPeriod: (days: number | null) => (days === null ? 'in the period' : `in the period (days with data: ${int(days)})`),
  fromDays: (days: number) => `reckoned from ${int(days)} ${days === 1 ? 'day' : 'days'}`,
  per100kInDays: (days: number | null) => `incidents per 100,000 people ${inDays(days)}`,
  wholeArea:
    'Of the whole district, unbuilt ground too: where there is much of it, the figure per km² is lower than on the built-up part.',
  unitInDays: (days: number | null) => `incidents per km² ${inDays(days)}`,
  yearly: (days: number) => `Yearly rates are reckoned from ${int(days)} ${days === 1 ? 'day' : 'days'}.`,
  none: '—',
  noComparison: (why: string) => `no comparison: ${why}`,
  dataTo: 'Data to',
  change: (before: number, ratio: number, low: number, high: number) =>
    `${int(before)} before: ${signedPct(ratio)} (${whole(low)} … ${whole(high)})`,
  unclear: (before: number, low: number, high: number) =>
    `${int(before)} before: unclear (${whole(low)} … ${whole(high)})`,
  instead: (before: number) => `${int(before)} before`,
  coveredOf: (covered: number, of: number) => `${int(covered)} of ${int(of)}`,
  coveredOfShown: (covered: number, of: number) => `${int(covered)} of ${int(of)}, all shown`,
  planCounts: (points: number, of: number) => `The plan counts ${int(points)} of these ${int(of)} incidents.`,
  cardOfAll: 'The counts above are of all incidents shown; the plan counts otherwise: a larger circle may hold fewer.',
  coveredAtMost: 'more if posts without known hours are open too',
  sinceOpened: 'each post counts from the day it opened',
  madePosts: 'positions of posts are illustrative',
  noPosts: 'no posts of these kinds',
  noneStood: 'none stood then',
  noIncidents: 'no incidents',
  tooFewPlaces: 'too few to name one',
  /** Places that the grid cannot tell apart from the densest. */
  equals: (more: number) => `and ${int(more)} more ${more === 1 ? 'place' : 'places'} almost as dense`,
  allDays: 'without gaps',
  districtGaps: (count: number) => `gaps by district: ${int(count)}`,
  filledDays: (filled: number, asked: number) => `${int(filled)} of ${int(asked)} days have data`,
  stillArriving: 'the last days still arrive',
  noDates: 'no dates',
  demo: 'Demonstration data',
  sheet: { low: 'Lower the panel', mid: 'Open the panel halfway', high: 'Open the panel fully' },
  publishIntro: 'One file of counts for residents and the wall. Single incidents stay on this device.',
  pages: { resident: 'Residents', wall: 'Wall screen' },
  /** Of the highest bar of a chart. */
  highest: (value: string) => `max ${value}`,
  allScenarios: 'All scenarios',
  allQuestions: 'All questions',
  onPress: 'It takes some seconds, longer with more incidents: it is computed when you press.',
  howFound: 'How it is found',
};
