/** Where a record of a CSV ends among its bytes, and when a quote is nothing but text. */
import { lineCells, startsLikeRow } from './csvLine';

/** A quoted field that runs over more than this is a quote that was never closed. */
const MAX_QUOTED_BYTES = 64 * 1024;
/** Fields of several lines that one row may hold one after another. */
const MAX_JOINS = 8;

export const QUOTE = 34;
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;

/** Place of the line feed that ends the line at `at`, or the end of the bytes. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(NEWLINE, at);
  return end < 0 ? bytes.length : end;
}

/** Text of some bytes, without the CR of a line end, and with line feeds alone inside. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  const end = to > from && bytes[to - 1] === RETURN ? to - 1 : to;
  const text = DECODER.decode(bytes.subarray(from, end));
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * End of the record that starts at `at`, whose first line ends at `lineStop` and holds a quote (RFC 4180: a quoted
 * field may hold separators, doubled quotes and line feeds); null when a quote opened in it is text, and the record
 * this one line.
 *
 * A quote that is still open at the end of its line encloses line feeds only if the record it makes has `width`
 * fields (null = any number) and the next line does not start like a row of its own: one stray quote never swallows
 * the rows below it.
 */
export function recordEnd(
  bytes: Uint8Array,
  at: number,
  lineStop: number,
  mark: number,
  width: number | null,
  closings: Closings,
  depth = 0,
): number | null {
  let fields = 1;
  let fieldStart = true;
  let i = at;
  for (; i < bytes.length; i++) {
    const code = bytes[i];
    if (code === NEWLINE) return i;
    if (code === QUOTE && fieldStart) {
      const close = quoteEnd(bytes, i + 1, mark, i < lineStop ? lineStop : lineEnd(bytes, i));
      if (close === null)
        return depth > MAX_JOINS ? null : joins(bytes, at, i, lineStop, mark, width, fields, closings, depth);
      i = close;
    }
    fieldStart = code === mark;
    if (fieldStart) fields++;
  }
  return i;
}

/**
 * End of a record whose quote at `open` does not close on its line, taken over the next lines; null when that gives
 * no row of the expected width, or when both readings do and the next line starts like a row.
 */
function joins(
  bytes: Uint8Array,
  at: number,
  open: number,
  lineStop: number,
  mark: number,
  width: number | null,
  before: number,
  closings: Closings,
  depth: number,
): number | null {
  const separator = String.fromCharCode(mark);
  const alone = lineCells(textAt(bytes, at, lineStop), separator);
  if (width === null || alone.length === width) {
    const next = nextFilledLine(bytes, lineStop + 1);
    if (next === null || startsLikeRow(alone, lineCells(next, separator))) return null;
  }
  const close = closings.after(lineEnd(bytes, open));
  if (close === null) return null;
  const stop = recordEnd(bytes, close + 1, lineEnd(bytes, close + 1), mark, null, closings, depth + 1);
  if (stop === null) return null;
  // What follows the closing quote is the rest of its field.
  const rest = lineCells(textAt(bytes, close + 1, stop), separator).length;
  return width === null || before - 1 + rest === width ? stop : null;
}

/** Place of the quote that closes a field opened before `at`, no farther than `limit`; null when there is none. */
function quoteEnd(bytes: Uint8Array, at: number, mark: number, limit: number): number | null {
  for (let i = at; i < limit; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (bytes[i + 1] === QUOTE) {
      i++;
      continue;
    }
    let next = i + 1;
    while (bytes[next] === SPACE) next++;
    const code = bytes[next];
    if (next >= bytes.length || code === mark || code === NEWLINE) return i;
    if (code === RETURN && (next + 1 >= bytes.length || bytes[next + 1] === NEWLINE)) return i;
  }
  return null;
}

/**
 * Quotes that can close a field opened on a line above them, found once in the order of the bytes: so every row that
 * opens one in vain costs what its own line is long.
 */
export class Closings {
  private readonly bytes: Uint8Array;
  private readonly mark: number;
  private readonly found: number[] = [];
  private scanned: number;
  /** Those before it stand before the last place that was asked for. */
  private next = 0;

  constructor(bytes: Uint8Array, mark: number, from: number) {
    this.bytes = bytes;
    this.mark = mark;
    this.scanned = from;
  }

  /** The first behind a line's end, within what a field may hold; null when there is none. */
  after(at: number): number | null {
    let limit = Math.min(this.bytes.length, at + MAX_QUOTED_BYTES);
    // Quotes that stand together are read together.
    while (this.bytes[limit] === QUOTE) limit++;
    while (this.next > 0 && this.found[this.next - 1] >= at) this.next--;
    for (;;) {
      while (this.next < this.found.length && this.found[this.next] < at) this.next++;
      if (this.next < this.found.length) return this.found[this.next] < limit ? this.found[this.next] : null;
      if (this.scanned >= limit) return null;
      const close = quoteEnd(this.bytes, this.scanned, this.mark, limit);
      this.scanned = close === null ? limit : close + 1;
      if (close !== null) this.found.push(close);
    }
  }
}

function nextFilledLine(bytes: Uint8Array, from: number): string | null {
  for (let at = from; at < bytes.length;) {
    const end = lineEnd(bytes, at);
    const line = textAt(bytes, at, Math.min(end, at + MAX_QUOTED_BYTES));
    if (line.trim() !== '') return line;
    at = end + 1;
  }
  return null;
}
