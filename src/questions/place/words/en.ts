import { numbersOf } from '../../../i18n/numbers';

const { int, num, metres } = numbersOf('en');
const rate = (value: number): string => num(value, { decimals: value < 10 ? 1 : 0 });

/** One place: what was recorded around it. */
export const en = {
  title: 'Place',
  settings: { radiusM: 'Radius', point: 'Point' },
  within: (radiusM: number) => `within ${metres(radiusM)}`,
  inDrawn: 'inside the drawn shape',
  inCell: (sizeM: number) => `in this cell of ${metres(sizeM)}`,
  around: 'Around the place',
  cell: 'Cell',
  perYear: (value: number, low: number, high: number) =>
    `${rate(value)} a year (95% interval ${rate(low)} to ${rate(high)})`,
  fromDays: (days: number) => `, reckoned from ${int(days)} days`,
  shortPeriod: (days: number) =>
    `Only ${int(days)} ${days === 1 ? 'day has' : 'days have'} data: too few for a yearly rate.`,
  noTime: 'The data have no dates, so there is no yearly rate.',
  noDays: 'There are no data for these days, so there is no yearly rate.',
  noData: 'no data for these days',
  none: 'None recorded here. That says nothing of what was not reported.',
  tooFew: (least: number) => `Fewer than ${int(least)}: so few come and go by chance. No rate, no hours, no months.`,
  hours: 'By hour of the day',
  hoursKnown: (known: number, of: number) => `The time is known of ${int(known)} of ${int(of)}.`,
  hoursUnknown: 'The time of day is not recorded.',
  months: 'By month',
  monthsPart: 'Pale: a month of which not all days are here.',
  categories: 'What was recorded',
  places: 'In what kind of place',
  others: 'others',
  posts: 'Nearest posts',
  opened: (day: string) => `opened ${day}`,
  notYet: 'not there yet in this period',
  things: (radiusM: number) => `Also within ${metres(radiusM)}`,
  moreThings: (count: number) => `and ${int(count)} more`,
  precinct: {
    name: (number: string) => `Precinct ${number}`,
    example: 'an example: no real precinct',
    inspector: 'Precinct inspector',
    notPublished: 'name not published',
    call: 'Call 102.',
  },
  district: 'District',
  filterHere: (radiusM: number) => `Filter by ${metres(radiusM)} around`,
  filterOff: 'Take this filter off',
  siteHere: 'A site here',
  point: 'Coordinates',
  copyPoint: 'Copy coordinates',
  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied',
  streetView: 'Open in street view',
  noCard: 'The place could not be computed.',
  columns: { what: 'What', count: 'Incidents' },
  twin: {
    verb: 'what was recorded around a place: how many, when, of what kind, the nearest posts',
    options: { radius: 'metres around it (default 250)', at: 'the place' },
  },
};
