import { fault } from '../../domain/result';
import type { Job } from '../../domain/job';
import { keysOfName } from '../columns/columnNames';
import { parseNumber } from '../cells/numbers';
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

/**
 * Asks what the rows of a file with a column of quantities are; where each stands for many, says how far the count of
 * rows is from the count of deeds. One that is 1 throughout, or holds anything but whole numbers, says nothing.
 */
export function* settleQuantities(table: RawTable, used: Iterable<number>, report: Report): Job<null> {
  const taken = new Set([...used, ...(table.pieces ?? [])]);
  const column = table.columns.findIndex((name, i) => !taken.has(i) && keysOfName(name).some((key) => NAMES.has(key)));
  if (column < 0) return null;
  let [rows, sum, many, others] = [0, 0, 0, 0];
  yield* table.scan((row) => {
    const cell = row.cells[column] ?? '';
    if (row.reason || cell.trim() === '') return;
    const quantity = quantityOf(cell);
    rows++;
    if (Number.isNaN(quantity)) others++;
    else {
      sum += quantity;
      if (quantity !== 1) many++;
    }
  });
  if (many === 0 || others > 0) return null;
  const params = { column: table.columns[column], rows, sum };
  if (report.ask('row-counts', params, ['row-is-one', 'row-is-many']) === 'row-is-many')
    report.warn(fault('counts-of-rows', params));
  return null;
}
