import { parseNumber } from '../cells/numbers';
import { wordKey } from '../text/cellText';

/** Names of a column that may say how many incidents a row stands for. */
const NAMES = new Set(
  (
    'количество|кол во|число|число случаев|число преступлений|количество преступлений|количество случаев|саны|оқиға саны|' +
    'қылмыс саны|count|counts|quantity|qty|incident count|number of incidents|number of offences|number of offenses|total|' +
    'cantidad|quantidade|anzahl|nombre'
  )
    .split('|')
    .map((name) => wordKey(name)),
);

/** A column left out by which a row may stand for more than one incident; null where none is seen. */
export function quantityColumn(
  columns: readonly string[],
  used: ReadonlySet<number>,
  values: (column: number) => readonly string[],
): string | null {
  const isMany = (cell: string): boolean => Number.isInteger(parseNumber(cell)) && parseNumber(cell) > 1;
  return columns.find((name, i) => !used.has(i) && NAMES.has(wordKey(name)) && values(i).some(isMany)) ?? null;
}
