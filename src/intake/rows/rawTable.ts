import type { Job } from '../../domain/job';
import type { Fault } from '../../domain/result';

/** One record of a file before anything is understood. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Set when the record cannot be used as it stands. */
  readonly reason?: Fault;
  /** A quote that does not close within the row was read as text. */
  readonly quoteAsText?: boolean;
  /** The record's own text where the cells are not it (GeoJSON). */
  readonly text?: string;
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
}

export const textOf = (row: RawRow, table: RawTable): string => row.text ?? row.cells.join(table.separator);

/** The table with the cells that a person has put right in place of the file's, by the line of their row. */
export function withMended(table: RawTable, mended: Readonly<Record<number, readonly string[]>>): RawTable {
  if (Object.keys(mended).length === 0) return table;
  const scan = (each: (row: RawRow) => void): Job<null> =>
    table.scan((row) => {
      const cells = mended[row.line];
      each(cells?.length === table.columns.length ? { line: row.line, cells } : row);
    });
  return { ...table, scan };
}
