import { sampleCells } from '../csv/csvTable';
import type { RawTable } from './rawTable';

/** True for a table without a row. */
export function isEmpty(table: RawTable): boolean {
  const lines: number[] = [];
  const job = table.scan((row) => lines.push(row.line));
  while (lines.length === 0) if (job.next().done) break;
  return lines.length === 0;
}

/** The first usable rows as they may be shown. */
export function firstRows(table: RawTable, limit: number): string[][] {
  const rows: string[][] = [];
  const job = table.scan((row) => {
    if (rows.length < limit && !row.reason) rows.push(sampleCells(row));
  });
  while (rows.length < limit) if (job.next().done) break;
  return rows;
}

/** Rows by whose values a column is judged. */
const JUDGED_ROWS = 500;

/** The first values of a column that are not blank. */
export function valuesOf(table: RawTable): (column: number) => readonly string[] {
  let rows: readonly (readonly string[])[] | null = null;
  const known = new Map<number, readonly string[]>();
  return (column) => {
    rows ??= firstRows(table, JUDGED_ROWS);
    const before = known.get(column);
    if (before) return before;
    const values = rows.map((cells) => cells[column]?.trim() ?? '').filter((value) => value !== '');
    known.set(column, values);
    return values;
  };
}
