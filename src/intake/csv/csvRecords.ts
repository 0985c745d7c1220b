import type { FaultInFile } from '../../domain/inFile';
import type { Job } from '../../domain/job';
import { fault } from '../../domain/result';
import { lineCells } from './csvLine';
import { Closings, lineEnd, NEWLINE, QUOTE, recordEnd, RETURN, textAt } from './recordEnd';

export const MAX_LINE_BYTES = 1024 * 1024;
/** Bytes between two pauses: who wants the first rows alone need not cut many more. */
const BLOCK_BYTES = 32 * 1024;

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * A quote opens a cell of this line and does not close within its row: it is text, and the record is this one line.
   */
  readonly quoteAsText: boolean;
}

/**
 * Cuts UTF-8 bytes with line ends of LF or CRLF into records (`recordEnd`) and hands them over in order, from the
 * byte `from` on, which is on the line `firstLine`. `width` is how many fields a record should have (null = as many
 * as the first).
 */
export function* csvRecords(
  bytes: Uint8Array,
  separator: string,
  each: (record: CsvRecord) => void,
  from = 0,
  firstLine = 1,
  width: number | null = null,
): Job<null> {
  const mark = separator.charCodeAt(0);
  let expected = width;
  let at = from;
  let line = firstLine;
  const closings = new Closings(bytes, mark, from);
  /** The next quote, or as far as none was found: who wants the first rows alone need not wait for the whole file. */
  let nextQuote = at;
  let isQuote = false;
  let pause = at + BLOCK_BYTES;
  while (at < bytes.length) {
    const lineStop = lineEnd(bytes, at);
    if (nextQuote < at || (!isQuote && nextQuote < lineStop)) {
      const from = Math.max(at, nextQuote);
      const to = Math.max(lineStop, at + BLOCK_BYTES);
      const found = bytes.subarray(from, to).indexOf(QUOTE);
      isQuote = found >= 0;
      nextQuote = isQuote ? from + found : to;
    }
    const quotes = isQuote && nextQuote < lineStop;
    const stop = quotes ? recordEnd(bytes, at, lineStop, mark, expected, closings) : lineStop;
    const text = textAt(bytes, at, stop ?? lineStop);
    const cells = quotes ? lineCells(text, separator) : text.split(separator);
    expected ??= cells.length;
    each({ line, cells, quoteAsText: stop === null });
    line += 1 + (quotes && stop !== null && stop > lineStop ? countNewlines(bytes, at, stop) : 0);
    at = (stop ?? lineStop) + 1;
    if (at >= pause) {
      yield Math.min(1, at / bytes.length);
      pause = at + BLOCK_BYTES;
    }
  }
  return null;
}

export function countNewlines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = bytes.indexOf(NEWLINE, from); i >= 0 && i < to; i = bytes.indexOf(NEWLINE, i + 1)) count++;
  return count;
}

/** First over-long line, checked before any row is understood; null when there is none. */
export function* checkLines(bytes: Uint8Array): Job<FaultInFile | null> {
  for (let at = 0; at + MAX_LINE_BYTES < bytes.length;) {
    // The last line feed that may still end the line at `at`: the lines before it are all short enough.
    const stop = bytes.subarray(at, at + MAX_LINE_BYTES + 1).lastIndexOf(NEWLINE);
    if (stop < 0)
      return fault('line-too-long', { line: 1 + countNewlines(bytes, 0, at), limitKb: MAX_LINE_BYTES / 1024 });
    at += stop + 1;
    yield at / bytes.length;
  }
  return null;
}

/** Line ends of bytes as they are met. */
interface LineEnds {
  readonly bytes: Uint8Array;
  /** There were lone CRs, or ends of two kinds. */
  readonly mixed: boolean;
}

/** Bytes whose line ends are LF or CRLF: a lone CR, an old Mac's line end, becomes a line feed. */
export function* normaliseLineEnds(bytes: Uint8Array): Job<LineEnds> {
  let returns = 0;
  let lone = false;
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] !== NEWLINE) lone = true;
    if (++returns % 50_000 === 0) yield at / bytes.length;
  }
  if (returns === 0) return { bytes, mixed: false };
  if (!lone) return { bytes, mixed: countNewlines(bytes, 0, bytes.length) !== returns };
  const ended = bytes.slice();
  for (let at = ended.indexOf(RETURN); at >= 0; at = ended.indexOf(RETURN, at + 1))
    if (ended[at + 1] !== NEWLINE) ended[at] = NEWLINE;
  return { bytes: ended, mixed: true };
}
