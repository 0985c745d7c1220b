import { numbersOf } from '../../numbers';
import { stopped, stripped } from '../../span';

const { int } = numbersOf('en');

/** What residents may be shown of a dataset: the step before a file leaves the planner. */
export const publish = {
  open: 'Publish',
  openExample: 'Make an example file',
  exampleWords: { title: 'Example', source: 'Example made of the demonstration incidents: not real incidents' },
  title: 'Publish for residents',
  intro: 'Makes one file, snapshot.json, of counts alone, for the public edition. The incidents stay on this device.',
  example: 'These are demonstration data: not real incidents. The file will be an example and say so.',
  fields: {
    title: 'Title',
    source: 'Who recorded the incidents',
    licence: 'What others may do with the counts',
    precincts: 'Precincts (GeoJSON), if they are to be published',
  },
  needed: 'The title, the source and the licence are needed: they stand beside every figure.',
  prepare: 'Count and check',
  preparing: 'Counting and checking…',
  stopped: 'Stopped: nothing was made.',
  old: 'Something was changed since. Count again before you save.',
  will: 'What will be published',
  periods: (years: string, months: number, days: number) =>
    `Counts by whole years (${years}), by month (${int(months)}) and, for the city, by day (the last ${int(days)}).`,
  noYears: 'none is whole',
  places: (districts: number, fine: number, merged: number) =>
    fine + merged === 0
      ? `Places: the city and districts (${int(districts)}), no hexagons.`
      : `Places: the city, districts (${int(districts)}) and hexagons (${int(fine)} small ones, ${int(merged)} seven times as large where few incidents are recorded).`,
  /** What no count holds; of whole years alone it is said how many there are. */
  closed: (isYear: boolean) =>
    `No count, neither a district’s nor the city’s, holds other offences (sexual offences and offences against minors among them), incidents whose kind is not given and harm done in dwellings; ${isYear ? 'how many there are in the whole city is said apart, of whole years alone' : 'how many there are is not published, since the file holds no whole year'}.`,
  cards: (posts: number, precincts: number) => `Posts: ${int(posts)}. Precincts: ${int(precincts)}.`,
  willNot: 'What will not',
  rows: 'No incident: no place, no time, no word of your file.',
  leftOut: (outside: number, withoutTime: number) =>
    `Not counted: incidents outside the districts (${int(outside)}), incidents without a time (${int(withoutTime)}).`,
  postsLeftOut: (count: number) =>
    `Posts left out because their position is illustrative or approximate: ${int(count)}.`,
  span: {
    narrowed: (asked: string, period: string) =>
      stopped(`You asked for ${stripped(asked)}; of these days the file covers only ${period}`),
    outside: 'Not in this publication, since they lie outside its days: ',
    emptyYears: (years: string) => `Mostly empty, so not published as years: ${years}.`,
  },
  notInFile: (tables: string) => `Not in this file, since nothing is whole or large enough for it: ${tables}.`,
  columns: {
    table: 'Table',
    counts: 'Counts',
    complementary: 'Would give one away',
    earlier: 'Because of earlier files',
  },
  tables: {
    'city-year': 'City by year',
    'city-month': 'City by month',
    'city-category': 'City by category and year',
    'city-day': 'City by day',
    'city-closed': 'City, other offences',
    'district-year': 'Districts by year',
    'district-month': 'Districts by month',
    'district-category': 'Districts by category and year',
    cell: 'Hexagons by year',
    'city-category-month': 'City by category and month',
    'city-recent': 'City, last days by category',
    'city-time': 'City by weekday and hours',
    'district-band': 'Districts by hours',
    'district-weekday': 'Districts by weekday',
  },
  here: 'Show on this device’s pages',
  hereDone: 'The page for residents and the screen of this device show these counts now.',
  hereFailed: 'This browser keeps nothing: put the file beside the pages instead.',
  download: 'Download snapshot.json',
  saved: 'Saved: snapshot.json. Put it beside the pages of the public edition.',
  sum: 'Fingerprint (sha256)',
};
