import type { Job } from '../../domain/job';
import { countNewlines } from '../csv/csvRecords';
import { Closings, lineEnd, NEWLINE, QUOTE, recordEnd, RETURN, SPACE } from '../csv/recordEnd';
import { NINE } from './byteCells';
import { AS_TEXT, QUOTE_AS_TEXT, RowPlaces, TYPED, type CellStore } from './typedRows';

const APOSTROPHE = 39;
/** Bytes between two pauses of the job. */
const SLICE_BYTES = 1 << 20;

/** How the rows of a file are cut, and what is read of them. */
export interface RowForm {
  /** By place in the row: where its cells go; null = passed over. */
  readonly stores: readonly (CellStore | null)[];
  /** Code of the separator. */
  readonly separator: number;
  /** Where bytes lie that only text can judge (broken, or lost letters), ascending. */
  readonly suspects: Float64Array;
  /** Whether the first filled cell of a row, which begins with a letter, makes it a total row. */
  readonly isTotal: (from: number, to: number) => boolean;
  /** How many fields a record should have, by which quotes are judged. */
  readonly fields: number;
}

/**
 * One pass over the bytes of a CSV from `from` on: the cells of plain rows go to their stores, every other row is
 * noted as one to be read as text. Rows are cut as `csvRecords` cuts them. Line ends are LF or CRLF.
 */
export function* scanRows(
  bytes: Uint8Array,
  from: number,
  firstLine: number,
  form: RowForm,
  rows: RowPlaces,
): Job<RowPlaces> {
  const { stores, separator, suspects, isTotal, fields } = form;
  const width = stores.length;
  const size = bytes.length;
  const closings = new Closings(bytes, separator, from);
  let room = 0;
  let suspect = 0;
  while (suspect < suspects.length && suspects[suspect] < from) suspect++;
  function grow(): void {
    room = room === 0 ? expectedRows(bytes, from) : Math.ceil(room * 1.5) + 1024;
    rows.grow(room);
    for (const store of stores) store?.grow(room);
  }

  let place = from;
  let lineNumber = firstLine;
  while (place < size) {
    scanTo(Math.min(size, place + SLICE_BYTES));
    yield Math.min(1, place / size);
  }
  return rows;

  function scanTo(stop: number): void {
    // Locals: what closures share is slow to reach at every byte.
    let at = place;
    let line = lineNumber;
    while (at < stop) {
      const start = at;
      if (rows.count === room) grow();
      const row = rows.count;
      rows.start[row] = start;
      let field = 0;
      let plain = true;
      let filled = false;
      let hard = false;
      let end = start;
      for (;;) {
        if (plain && field < width) {
          const taken = stores[field]?.take(at, row, separator) ?? -1;
          if (taken > at || (taken === at && filled)) {
            if (!filled) {
              filled = true;
              if (bytes[at] > NINE && isTotal(at, taken)) plain = false;
            }
            at = taken;
            field++;
            if (bytes[at] !== separator) break;
            at++;
            continue;
          }
        }
        // One cell: its bounds without quotes, then what follows it.
        let cellStart = at;
        let cellEnd: number;
        if (bytes[at] === QUOTE) {
          let close = at + 1;
          let doubled = false;
          let odd = false;
          for (;;) {
            while (close < size && bytes[close] !== QUOTE && bytes[close] !== NEWLINE) close++;
            if (close >= size || bytes[close] === NEWLINE) {
              hard = true;
              break;
            }
            if (bytes[close + 1] === QUOTE) {
              doubled = true;
              close += 2;
              continue;
            }
            let next = close + 1;
            while (bytes[next] === SPACE) next++;
            const code = bytes[next];
            if (next >= size || code === separator || code === NEWLINE || (code === RETURN && endsLine(bytes, next))) {
              at = next;
              break;
            }
            // What stands between the quote and the separator is for text to judge.
            odd = true;
            close++;
          }
          if (odd) plain = false;
          if (hard) break;
          if (doubled && field < width && stores[field]) plain = false;
          cellStart++;
          cellEnd = close;
        } else {
          let code = 0;
          while (at < size && (code = bytes[at]) !== separator && code !== NEWLINE) at++;
          cellEnd = at;
          if (cellEnd > cellStart && bytes[cellEnd - 1] === RETURN && at < size && bytes[at] === NEWLINE) cellEnd--;
        }
        if (cellEnd > cellStart) {
          while (cellStart < cellEnd && bytes[cellStart] === SPACE) cellStart++;
          while (cellEnd > cellStart && bytes[cellEnd - 1] === SPACE) cellEnd--;
        }
        if (!filled && cellEnd > cellStart) {
          filled = true;
          const code = bytes[cellStart];
          if (code > 57 && isTotal(cellStart, cellEnd)) plain = false;
          // Blanks of other kinds than the space, and what may hide behind them.
          else if (code < SPACE) plain = false;
        }
        if (field < width) {
          const store = stores[field];
          if (store && plain && (bytes[cellStart] === APOSTROPHE || !store.read(cellStart, cellEnd, row)))
            plain = false;
        } else if (cellEnd > cellStart) plain = false;
        field++;
        if (at >= size || bytes[at] !== separator) break;
        at++;
      }
      if (hard) {
        // A quote is open at the end of its line: the record may go on over the next ones.
        const lineStop = lineEnd(bytes, start);
        const recordStop = recordEnd(bytes, start, lineStop, separator, fields, closings);
        end = recordStop ?? lineStop;
        rows.end[row] = withoutReturn(bytes, start, end);
        rows.line[row] = line;
        rows.state[row] = recordStop === null ? QUOTE_AS_TEXT : AS_TEXT;
        rows.count++;
        line += 1 + (recordStop === null ? 0 : countNewlines(bytes, start, end));
        at = end + 1;
        continue;
      }
      while (at < size && bytes[at] !== NEWLINE) at++;
      end = withoutReturn(bytes, start, at);
      at++;
      while (suspect < suspects.length && suspects[suspect] < end) {
        if (suspects[suspect] >= start) plain = false;
        suspect++;
      }
      if (!filled) rows.blanks++;
      else {
        rows.end[row] = end;
        rows.line[row] = line;
        rows.state[row] = plain && field >= width ? TYPED : AS_TEXT;
        rows.count++;
      }
      line++;
    }
    place = at;
    lineNumber = line;
  }
}

const withoutReturn = (bytes: Uint8Array, start: number, end: number): number =>
  end > start && bytes[end - 1] === RETURN ? end - 1 : end;

const endsLine = (bytes: Uint8Array, at: number): boolean => at + 1 >= bytes.length || bytes[at + 1] === NEWLINE;

/** How many rows the bytes hold if all lines are as long as the first ones. */
function expectedRows(bytes: Uint8Array, from: number): number {
  const end = Math.min(bytes.length, from + 65_536);
  let lines = 1;
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  const perLine = Math.max(1, (end - from) / lines);
  return Math.ceil(((bytes.length - from) / perLine) * 1.02) + 16;
}
