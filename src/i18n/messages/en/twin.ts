import { paramsOf, type FaultText } from '../../params';

const { text, has, dataset } = paramsOf('en');
const inFile: FaultText = (p) => (has(p, 'file') ? `${text(p, 'file')}: ` : '');

/** Faults whose usual words speak of the page, for the command line, where there is none. Keys are fault codes. */
export const twin = {
  'dataset-missing': (p) => `${dataset(p)}: this file of the program is missing. Get the program anew.`,
  'hash-mismatch': (p) => `${dataset(p)}: this file of the program is not the one it was made with. Get the program anew.`,
  'snapshot-newer': (p) => `${inFile(p)}the snapshot was made by a newer version (${text(p, 'found')}; this one reads ${text(p, 'ours')}). Bring this program up to date.`,
} satisfies Record<string, FaultText>;
