import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** The user's own data of kinds that have a layer and a table, and nothing computed from them. */
export const own = {
  closed: 'closed',
  yes: 'yes',
  no: 'no',
  noPlace: 'no place',
  fromFile: (what: string, file: string) => `${what}: from your file ${file}`,
  shown: (shown: number, total: number) => `${int(shown)} of ${int(total)} rows shown`,
};
