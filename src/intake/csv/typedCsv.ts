import type { Job } from '../../domain/job';
import type { CellKind, RawRow, TypedTable } from '../rows/rawTable';
import { isTotalWord } from '../cells/words';
import { textOfUtf8, type Utf8Text } from '../text/utf8';
import { scanRows } from '../typed/scanRows';
import { QUOTE_AS_TEXT, RowPlaces } from '../typed/typedRows';
import { storesOf } from '../typed/stores';
import { lineCells } from './csvLine';
import type { CsvRecord } from './csvRecords';
import { textAt } from './recordEnd';

/** Where the rows of a CSV begin among its bytes, and how they are cut. */
export interface CsvBody {
  readonly at: number;
  readonly line: number;
  readonly separator: string;
  /** Fields of the header as it is written, by which quotes are judged. */
  readonly fields: number;
  /** Columns of the table: without empty ones at the end of the header. */
  readonly width: number;
}

/** The rows of a CSV as typed columns. `rowOf` shapes a record into a row; null for a blank one. */
export function typedCsv(
  source: Utf8Text,
  body: CsvBody,
  rowOf: (record: CsvRecord) => RawRow | null,
): (kinds: ReadonlyMap<number, CellKind>) => Job<TypedTable> {
  const { bytes, broken, lost } = source;
  return function* typed(kinds) {
    const rows = new RowPlaces();
    const stores = storesOf(bytes, kinds, rows);
    yield* scanRows(
      bytes,
      body.at,
      body.line,
      {
        stores: Array.from({ length: body.width }, (_, column) => stores.get(column) ?? null),
        separator: body.separator.charCodeAt(0),
        fields: body.fields,
        suspects: Float64Array.from([...broken, ...lost]).sort(),
        isTotal: (from, to) => isTotalWord(textOfUtf8(bytes.subarray(from, to))),
      },
      rows,
    );
    const rowAt = (row: number): RawRow | null => {
      const text = textAt(bytes, rows.start[row], rows.end[row]);
      const quoteAsText = rows.state[row] === QUOTE_AS_TEXT;
      return rowOf({ line: rows.line[row], cells: lineCells(text, body.separator), quoteAsText });
    };
    return { bytes, rows, stores, rowAt };
  };
}
