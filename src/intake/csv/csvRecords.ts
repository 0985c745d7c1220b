import type { FaultInFile } from '../../domain/inFile';
import Papa from 'papaparse';
import type { Job } from '../../domain/job';
import { fault } from '../../domain/result';
import { lineCells, startsLikeRow } from './csvLine';

export const MAX_LINE_CHARS = 1024 * 1024;
/** A quoted field that runs over more than this is a quote that was never closed. */
const MAX_QUOTED_CHARS = 64 * 1024;
const MAX_QUOTED_LINES = 400;
const BLOCK_CHARS = 256 * 1024;
const QUOTE = 34;
const NEWLINE = 10;
const SPACE = 32;

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * A quote opens a cell of this line and does not close within its row: it is text, and the record is this one line.
   */
  readonly quoteAsText: boolean;
}

/**
 * Cuts a text with line feeds into records (RFC 4180: a quoted field may hold separators, doubled quotes and line
 * feeds) and hands them over in order. A line over 1 MB stops the reading with a fault.
 *
 * A quote that is still open at the end of its line encloses line feeds only if the record it makes has `width` fields
 * (null = as many as the first record) and the next line does not start like a row of its own; else the quote is text
 * and every line counts. So one stray quote never swallows the rows below it.
 */
export function* csvRecords(
  text: string,
  separator: string,
  each: (record: CsvRecord) => void,
  from = 0,
  firstLine = 1,
  width: number | null = null,
): Job<FaultInFile | null> {
  const mark = separator.charCodeAt(0);
  let expected = width;
  let at = from;
  let line = firstLine;
  let nextQuote = text.indexOf('"', from);
  while (at < text.length) {
    const start = at;
    const cuts: number[] = [];
    const lines: number[] = [];
    let stray: CsvRecord | null = null;
    while (at < text.length && at - start < BLOCK_CHARS) {
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at);
      const lineStop = lineEnd(text, at);
      const quotes = nextQuote >= 0 && nextQuote < lineStop;
      const stop = quotes ? recordEnd(text, at, lineStop, mark, expected) : lineStop;
      if (longestLine(text, at, stop ?? lineStop) > MAX_LINE_CHARS)
        return fault('line-too-long', { line, limitKb: MAX_LINE_CHARS / 1024 });
      if (stop === null) {
        stray = { line, cells: lineCells(text.slice(at, lineStop), separator), quoteAsText: true };
        at = lineStop + 1;
        break;
      }
      cuts.push(at, stop);
      lines.push(line);
      expected ??= countFields(text.slice(at, stop), separator);
      line += 1 + (quotes ? countNewlines(text, at, stop) : 0);
      at = stop + 1;
    }
    emit(text, cuts, lines, separator, each);
    if (stray) {
      expected ??= stray.cells.length;
      each(stray);
      line++;
    }
    yield Math.min(1, at / text.length);
  }
  return null;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/**
 * End of the record that starts at `at`, whose first line ends at `lineStop`; null when a quote opened in it is text.
 */
function recordEnd(text: string, at: number, lineStop: number, mark: number, width: number | null): number | null {
  let fields = 1;
  let fieldStart = true;
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE) return i;
    if (code === QUOTE && fieldStart) {
      const close = quoteEnd(text, i + 1, mark, i < lineStop ? lineStop : lineEnd(text, i));
      if (close === null) return joins(text, at, i, lineStop, mark, width, fields);
      i = close;
    }
    fieldStart = code === mark;
    if (fieldStart) fields++;
  }
  return i;
}

/**
 * End of a record whose quote at `open` does not close on its line, taken over the next lines; null when that gives no
 * row of the expected width, or when both readings do and the next line starts like a row.
 */
function joins(
  text: string,
  at: number,
  open: number,
  lineStop: number,
  mark: number,
  width: number | null,
  before: number,
): number | null {
  const separator = String.fromCharCode(mark);
  const alone = lineCells(text.slice(at, lineStop), separator);
  if (width === null || alone.length === width) {
    const next = nextFilledLine(text, lineStop + 1);
    if (next === null || startsLikeRow(alone, lineCells(next, separator))) return null;
  }
  const close = farQuoteEnd(text, open + 1, mark);
  if (close === null) return null;
  const stop = recordEnd(text, close + 1, lineEnd(text, close + 1), mark, null);
  if (stop === null) return null;
  return width === null || before - 1 + countFields(text.slice(open, stop), separator) === width ? stop : null;
}

/** Position of the quote that closes a field opened before `at`, no farther than `limit`; null when there is none. */
function quoteEnd(text: string, at: number, mark: number, limit: number): number | null {
  for (let i = text.indexOf('"', at); i >= 0 && i < limit; i = text.indexOf('"', i)) {
    if (text.charCodeAt(i + 1) === QUOTE) {
      i += 2;
      continue;
    }
    let next = i + 1;
    while (text.charCodeAt(next) === SPACE) next++;
    const code = text.charCodeAt(next);
    if (next >= text.length || code === mark || code === NEWLINE) return i;
    i++;
  }
  return null;
}

/** The same beyond the line, within what a field may hold. */
function farQuoteEnd(text: string, at: number, mark: number): number | null {
  let limit = at;
  for (let k = 0; k < MAX_QUOTED_LINES && limit < text.length && limit - at <= MAX_QUOTED_CHARS; k++)
    limit = lineEnd(text, limit) + 1;
  return quoteEnd(text, at, mark, Math.min(text.length, limit));
}

function nextFilledLine(text: string, from: number): string | null {
  for (let at = from; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + MAX_QUOTED_CHARS));
    if (line.trim() !== '') return line;
    at = end + 1;
  }
  return null;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++;
  return count;
}

function longestLine(text: string, from: number, to: number): number {
  if (to - from <= MAX_LINE_CHARS) return to - from;
  let longest = 0;
  for (let at = from; at < to;) {
    const end = Math.min(to, lineEnd(text, at));
    longest = Math.max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

/** Parses the cut records: all at once where the parser sees the same records, else one by one. */
function emit(
  text: string,
  cuts: readonly number[],
  lines: readonly number[],
  separator: string,
  each: (record: CsvRecord) => void,
): void {
  if (lines.length === 0) return;
  const rows = parseRows(text.slice(cuts[0], cuts[cuts.length - 1]), separator);
  const same = rows.length === lines.length;
  lines.forEach((line, k) => {
    const cells = same ? rows[k] : (parseRows(text.slice(cuts[2 * k], cuts[2 * k + 1]), separator)[0] ?? ['']);
    each({ line, cells, quoteAsText: false });
  });
}

const countFields = (record: string, separator: string): number => parseRows(record, separator)[0].length;

function parseRows(text: string, separator: string): string[][] {
  if (text === '') return [['']];
  return Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', header: false, skipEmptyLines: false }).data;
}
