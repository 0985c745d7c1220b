import type { ImportChoices } from '../../domain/import';
import type { Job } from '../../domain/job';
import type { Fault } from '../../domain/result';
import { textWithoutPeople, withoutPeople } from '../columns/personColumns';
import { AS_TEXT, type CellStore, type RowPlaces } from '../typed/typedRows';

/** One record of a file before anything is understood. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Set when the record cannot be used as it stands. */
  readonly reason?: Fault;
  /** A quote that does not close within the row was read as text. */
  readonly quoteAsText?: boolean;
  /** Its coordinates were numbers written as text, in a format that has numbers. */
  readonly textNumbers?: boolean;
  /** The record's own text where the cells are not it (GeoJSON). */
  readonly text?: string;
  /** Its place as GeoJSON has it, where no columns say where it is; null = it has none. */
  readonly shape?: unknown;
}

/** What is read of a column while the bytes of its file go by. */
export type CellKind = 'number' | 'moment' | 'clock' | 'word' | 'id';

/** The rows of a table as typed columns, in the file's order; a row that is in no plain form is got as text. */
export interface TypedTable {
  readonly bytes: Uint8Array;
  readonly rows: RowPlaces;
  /** By the column's place in the row. */
  readonly stores: ReadonlyMap<number, CellStore>;
  /** null for a row that is blank after all. */
  rowAt(row: number): RawRow | null;
}

/** Lets go of the columns of a table whose rows were read: they are large, and who asked for them may still hold it. */
export function letGo({ rows, stores }: TypedTable): void {
  rows.free();
  for (const store of stores.values()) store.free();
}

/** A file as named columns of text; `scan` may be called again for another pass. */
export interface RawTable {
  readonly columns: readonly string[];
  readonly separator: string;
  /** False when no cell holds ??? or U+FFFD, the traces of letters lost before the import. */
  readonly mayLackLetters: boolean;
  /** Hands over every record that is not blank, in order. */
  scan(each: (row: RawRow) => void): Job<null>;
  /** Blank records left out, and rows whose empty trailing cells were dropped, in one pass. */
  readonly blanks: () => number;
  /** Columns of the file that another was put together from. */
  readonly pieces?: readonly number[];
  /**
   * The same rows with some columns read into typed arrays in one pass; where there is none, rows come as text alone.
   */
  readonly typed?: (kinds: ReadonlyMap<number, CellKind>) => Job<TypedTable>;
}

/** A row as text, without the cells of columns that hold persons. */
export function textOf(row: RawRow, table: RawTable, people: ReadonlySet<number>): string {
  if (row.text !== undefined)
    return textWithoutPeople(
      row.text,
      [...people].map((column) => table.columns[column]),
    );
  return withoutPeople(row.cells, people, table.columns.length).join(table.separator);
}

/** The table with the cells that a person has put right in place of the file's, by the line of their row. */
export function withMended(table: RawTable, mended: NonNullable<ImportChoices['mended']>): RawTable {
  if (Object.keys(mended).length === 0) return table;
  /** As many cells as the table has columns: a row that had too few or too many is whole then. */
  const whole = (row: RawRow): RawRow => {
    const cells = mended[row.line];
    if (!cells) return row;
    const put = table.columns.map((name, i) => cells[name] ?? row.cells[i] ?? '');
    return { line: row.line, cells: put, ...(row.shape === undefined ? {} : { shape: row.shape }) };
  };
  const scan = (each: (row: RawRow) => void): Job<null> => table.scan((row) => each(whole(row)));
  const read = table.typed;
  if (!read) return { ...table, scan };
  const typed = function* (kinds: ReadonlyMap<number, CellKind>): Job<TypedTable> {
    const rows = yield* read(kinds);
    const { line, state, count } = rows.rows;
    for (let i = 0; i < count; i++) if (mended[line[i]]) state[i] = AS_TEXT;
    return {
      ...rows,
      rowAt: (i) => {
        const row = rows.rowAt(i);
        return row && whole(row);
      },
    };
  };
  return { ...table, scan, typed };
}
