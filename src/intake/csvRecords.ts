import Papa from 'papaparse';
import type { Job } from '../domain/job';
import { fault, type Fault } from '../domain/result';

export const MAX_LINE_CHARS = 1024 * 1024;
/** A quoted field longer than this over several lines is a quote that was never closed. */
const MAX_QUOTED_CHARS = 64 * 1024;
const BLOCK_CHARS = 256 * 1024;
const QUOTE = 34;
const NEWLINE = 10;
const SPACE = 32;

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** True when a quote was opened and never closed: the record is its first line, reading goes on after it. */
  readonly unclosed: boolean;
}

/**
 * Cuts a text with line feeds into records (RFC 4180: a quoted field may hold separators, doubled quotes and line feeds)
 * and hands them over in order. A line over 1 MB stops the reading with a fault.
 */
export function* csvRecords(text: string, separator: string, each: (record: CsvRecord) => void, from = 0, firstLine = 1): Job<Fault | null> {
  const anyQuote = text.indexOf('"', from) >= 0;
  const mark = separator.charCodeAt(0);
  let at = from;
  let line = firstLine;
  while (at < text.length) {
    const start = at;
    const cuts: number[] = [];
    const lines: number[] = [];
    let broken: CsvRecord | null = null;
    while (at < text.length && at - start < BLOCK_CHARS) {
      const end = anyQuote ? recordEnd(text, at, mark) : plainEnd(text, at);
      const stop = Math.abs(end);
      if (longestLine(text, at, stop) > MAX_LINE_CHARS) return fault('line-too-long', { line, limitKb: MAX_LINE_CHARS / 1024 });
      if (end < 0) {
        const lineEnd = plainEnd(text, at);
        broken = { line, cells: [text.slice(at, lineEnd)], unclosed: true };
        at = lineEnd + 1;
        break;
      }
      cuts.push(at, stop);
      lines.push(line);
      line += 1 + (anyQuote ? countNewlines(text, at, stop) : 0);
      at = stop + 1;
    }
    emit(text, cuts, lines, separator, each);
    if (broken) {
      each(broken);
      line++;
    }
    yield at / text.length;
  }
  return null;
}

const plainEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** End of the record that starts at `at`; negative when a quoted field does not end in time. */
function recordEnd(text: string, at: number, mark: number): number {
  let fieldStart = true;
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE) return i;
    if (code === QUOTE && fieldStart) {
      const close = quoteEnd(text, i + 1, mark);
      if (close < 0) return -Math.max(1, i);
      i = close;
    }
    fieldStart = code === mark;
  }
  return i;
}

/** Position of the quote that closes a field opened before `at`; -1 when there is none near enough. */
function quoteEnd(text: string, at: number, mark: number): number {
  let i = at;
  for (;;) {
    i = text.indexOf('"', i);
    if (i < 0) return -1;
    if (i - at > MAX_QUOTED_CHARS && text.slice(at, i).includes('\n')) return -1;
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
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++;
  return count;
}

function longestLine(text: string, from: number, to: number): number {
  if (to - from <= MAX_LINE_CHARS) return to - from;
  let longest = 0;
  for (let at = from; at < to; ) {
    const end = Math.min(to, plainEnd(text, at));
    longest = Math.max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

/** Parses the cut records: all at once where the parser sees the same records, else one by one. */
function emit(text: string, cuts: readonly number[], lines: readonly number[], separator: string, each: (record: CsvRecord) => void): void {
  if (lines.length === 0) return;
  const rows = parseRows(text.slice(cuts[0], cuts[cuts.length - 1]), separator);
  const same = rows.length === lines.length;
  lines.forEach((line, k) => {
    const cells = same ? rows[k] : (parseRows(text.slice(cuts[2 * k], cuts[2 * k + 1]), separator)[0] ?? ['']);
    each({ line, cells, unclosed: false });
  });
}

function parseRows(text: string, separator: string): string[][] {
  if (text === '') return [['']];
  return Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', header: false, skipEmptyLines: false }).data;
}
