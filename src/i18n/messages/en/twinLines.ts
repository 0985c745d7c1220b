import { numbersOf } from '../../numbers';
import { plural } from '../../plural';

const { int } = numbersOf('en');
const rowsOf = (count: number): string => `${int(count)} ${plural('en', count, { one: 'row', other: 'rows' })}`;
const duplicatesOf = (count: number): string =>
  `${int(count)} ${plural('en', count, { one: 'duplicate', other: 'duplicates' })}`;

/** What the command line says beside its answers. */
export const twinLines = {
  help: 'See npm run --silent qyragy -- --help',
  read: (file: string, rows: number, accepted: number, duplicates: number, rejected: number) =>
    `${file}: ${rowsOf(rows)}, ${int(accepted)} imported, ${duplicatesOf(duplicates)}, ${int(rejected)} left out`,
  /** `code` names the reason for scripts that read English. */
  known: (count: number) => `${int(count)} of its rows were read before, of an earlier file`,
  replaced: (count: number) =>
    `in place of rows with the same identifier and other contents in the files before: ${int(count)}`,
  leftOut: (count: number, line: number, why: string, code: string) =>
    `left out: ${rowsOf(count)} (${code}); the first on line ${int(line)}: ${why}`,
  notStated: (options: string) =>
    `Not stated: ${options}. The pages will say “not stated” beside every figure. Say who recorded the incidents, under which title, and what others may do with the counts.`,
  example: { title: 'Example', source: 'Example made of the demonstration incidents: not real incidents' },
  unknownWord: (field: string, word: string, count: number) => `unknown word (${field}): “${word}”, ${rowsOf(count)}`,
  rates: (areas: string, without: string) =>
    `Rates of ${areas} areas${without === '0' ? '' : `; without people, and so without a rate: ${without}`}. The figures are in --format json and csv.`,
  ratesNoNeighbours: 'No rates of neighbourhoods: that needs --neighbours distance:M or --links FILE.',
  trend: (series: string, s: string, z: string, p: string) => `Series ${series}: S ${s}, z ${z}, p ${p}`,
  trendNone: (series: string) => `Series ${series}: fewer than two values, so nothing can be told`,
  trendShort: (least: string) => `Of fewer than ${least} values p is rough: nothing is concluded from it.`,
};
