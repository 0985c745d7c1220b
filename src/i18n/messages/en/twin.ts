import type { Faults, TwinFaults } from '../../../domain/faults';
import { paramsOf, type WordsOf } from '../../params';

const { text, inFile } = paramsOf('en');

/** Faults whose usual words speak of the page, for the command line, where there is none. Keys are fault codes. */
export const twin = {
  'dataset-missing': (p) => `${text(p, 'dataset')}: this file of the program is missing. Get the program anew.`,
  'hash-mismatch': (p) =>
    `${text(p, 'dataset')}: this file of the program is not the one it was made with. Get the program anew.`,
  'snapshot-newer': (p) =>
    `${inFile(p)}the snapshot was made by a newer version (${text(p, 'found')}; this one reads ${text(p, 'ours')}). Bring this program up to date.`,
  'publish-no-dates': (p) =>
    `Nothing was published: ${inFile(p)}no column of dates was found, and an incident without a date is not published. Columns of the file: ${text(p, 'columns')}. ${p.posts === 1 ? 'It looks like a file of posts: give it with --posts, and the incidents with --incidents.' : 'Name the column of dates with --column date=NAME.'}`,
} satisfies Partial<WordsOf<Faults & TwinFaults>>;
