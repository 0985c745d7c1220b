import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** The table twin of the map. */
export const table = {
  title: 'Table',
  intro: 'The same figures as on the map.',
  caption: (what: string, period: string) => `${what}, ${period}`,
  openedNotGiven: 'not given',
  columns: {
    district: 'District',
    area: 'Area',
    name: 'Name',
    count: 'Incidents',
    before: 'Before',
    difference: 'Difference',
    coordinates: 'Coordinates',
    position: 'Position',
    openedOn: 'Opened',
    hours: 'Hours',
    length: 'Length',
    year: 'Year',
  },
  total: 'Total',
  outside: 'Outside the districts',
  sortBy: (column: string) => `Sort by: ${column}`,
  rowsShown: (shown: number, total: number) => `${int(shown)} of ${int(total)} rows`,
  posts: 'Police posts',
};
