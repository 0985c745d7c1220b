import { fault } from '../../domain/result';
import type { Job } from '../../domain/job';
import { keysOfName } from '../columns/columnNames';
import { categoryOfDescription } from '../cells/categoryStems';
import { parseNumber } from '../cells/numbers';
import { categoryOfWord } from '../cells/words';
import type { Report } from '../report';
import { wordKey } from '../text/cellText';
import type { RawTable } from './rawTable';

/** Names of columns that say how many deeds a row of a summed register stands for. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'число|total|nombre|count|counts|quantity|qty|incident count|crime count|offence count|offense count|number of incidents|' +
    'number of crimes|number of offences|number of offenses|cantidad|numero hechos|numero de hechos|quantidade|' +
    'anzahl|количество|кол во|количество преступлений|количество случаев|количество фактов|' +
    'количество правонарушений|число преступлений|число случаев|число фактов|саны|оқиға саны|оқиғалар саны|' +
    'қылмыс саны|қылмыстар саны|сони|soni'
  )
    .split('|')
    .map(wordKey),
);

/** A whole number of deeds; NaN for any other cell. */
function quantityOf(cell: string): number {
  const number = parseNumber(cell);
  return Number.isInteger(number) && number >= 0 ? number : NaN;
}

/** A name that speaks of one kind of deed: its numbers count these. */
const isOfKind = (name: string): boolean => (categoryOfWord(name) ?? categoryOfDescription(name)) !== null;

/**
 * Asks what the rows of a file with a column of quantities are, or with a column of them a kind of deed; where each
 * stands for many, says how far the count of rows is from the count of deeds. Columns that are 1 throughout (of kinds:
 * at most 1, which is yes and no), or hold anything but whole numbers, say nothing.
 */
export function* settleQuantities(table: RawTable, used: Iterable<number>, report: Report): Job<null> {
  const taken = new Set([...used, ...(table.pieces ?? [])]);
  const free = table.columns.flatMap((name, column) => (taken.has(column) ? [] : [{ name, column }]));
  const whole = free.find(({ name }) => keysOfName(name).some((key) => NAMES.has(key)));
  const columns = whole ? [whole] : free.filter(({ name }) => isOfKind(name));
  if (columns.length === 0) return null;
  let [rows, sum, many, others] = [0, 0, 0, 0];
  yield* table.scan((row) => {
    const cells = columns.map(({ column }) => row.cells[column] ?? '').filter((cell) => cell.trim() !== '');
    if (row.reason || cells.length === 0) return;
    const quantities = cells.map(quantityOf);
    rows++;
    if (quantities.some((quantity) => Number.isNaN(quantity))) others++;
    else {
      sum += quantities.reduce((total, quantity) => total + quantity, 0);
      if (quantities.some((quantity) => (whole ? quantity !== 1 : quantity > 1))) many++;
    }
  });
  if (many === 0 || others > 0) return null;
  const params = { column: columns.map(({ name }) => name).join(', '), rows, sum };
  if (report.ask('row-counts', params, ['row-is-one', 'row-is-many']) === 'row-is-many')
    report.warn(fault('counts-of-rows', params));
  return null;
}
