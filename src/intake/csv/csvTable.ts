import type { FaultInFile } from '../../domain/inFile';
import type { Job } from '../../domain/job';
import { err, fault, ok, type Result } from '../../domain/result';
import { uniqueNames } from '../columns/columns';
import { csvRecords, MAX_LINE_BYTES, type CsvRecord } from './csvRecords';
import { findShape, readRecords, type CsvShape } from './csvShape';
import { typedCsv } from './typedCsv';
import type { Utf8Text } from '../text/utf8';
import { maskPersonal, quoted } from '../text/personalData';
import { cleanText } from '../text/cellText';
import { parseNumber } from '../cells/numbers';
import type { RawRow, RawTable } from '../rows/rawTable';
import type { Report } from '../report';
import { isTotalWord } from '../cells/words';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const MAX_COLUMNS = 500;
/** As much of a file as shows its shape. */
const HEAD_BYTES = 4 * MAX_LINE_BYTES;
/** Text that an export has kept from being run as a formula. */
const APOSTROPHE = 39;
const GUARDED = /^'[=+\-@\t\r]/;

/**
 * A CSV as a table: separator found (or named by a first line `sep=;`), header read. Its line ends are LF or CRLF.
 * Lines of comment (#) before the header, as our own exports have, are passed over. Lines of separators alone are left
 * out as blank, unless `everyRow`; `known` = the separator, where whoever wrote the rows is ours. Faults: no-separator,
 * no-header, too-many-columns.
 */
export function openCsv(
  source: Utf8Text,
  report: Report,
  everyRow = false,
  known: string | null = null,
): Result<RawTable, FaultInFile> {
  const { bytes } = source;
  const text = headOf(bytes);
  const told = report.told('header-line');
  const above = passedOver(text, report);
  let { start, line } = above;
  const toldLine = Number(told);
  if (Number.isInteger(toldLine) && toldLine > 0) {
    const at = lineStart(text, toldLine);
    if (at === null) return err(fault('no-header-line', { line: toldLine }));
    start = at;
    line = toldLine;
  }
  const head = text.slice(start, cutHead(text, start));
  const separator = known ?? toldSeparator(report) ?? above.separator;
  const found = findShape(head, separator === null ? SEPARATORS : [separator]);
  if (found === null && separator === null) return err(fault('no-separator'));
  const mark = found?.separator ?? separator ?? ',';
  const records = found?.records ?? readRecords(head, mark);
  const at = settleHeader(found, line, told, everyRow, report);
  const first = records[at ?? 0];
  report.settled('header-line', at === null ? 'none' : String(line + first.line - 1));
  if (known === null) report.settled('separator', mark === '\t' ? 'tab' : mark);
  const header = at === null ? first.cells.map(() => '') : [...first.cells];
  const named = header.length;
  if (at !== null) while (header.length > 1 && header[header.length - 1].trim() === '') header.pop();
  if (header.length > MAX_COLUMNS) return err(fault('too-many-columns', { count: header.length, limit: MAX_COLUMNS }));
  if (
    at !== null &&
    told === undefined &&
    !header.some((cell) => /\p{L}/u.test(cell) && Number.isNaN(parseNumber(cell)))
  )
    return err(fault('no-header', { value: quoted(header.join(mark)) }));
  if (mark === '\t' && known === null) report.repaired('tab-separated');
  const bodyRecord = records[at === null ? 0 : at + 1];
  const bodyLine = line + (bodyRecord?.line ?? first.line + 1) - 1;
  const body = {
    at: bodyRecord ? lineOffset(bytes, bodyLine) : bytes.length,
    line: bodyLine,
    separator: mark,
    fields: named,
    width: header.length,
  };
  if (named > header.length) report.repaired('trailing-empty');
  const damaged = source.broken.length > 0;
  let blanks = 0;
  const rowOf = (record: CsvRecord): RawRow | null =>
    isBlank(record, everyRow) ? null : shape(record, header.length, damaged);
  function* scan(each: (row: RawRow) => void): Job<null> {
    blanks = 0;
    const handle = (record: CsvRecord): void => {
      const row = rowOf(record);
      if (row) each(row);
      else blanks++;
    };
    return yield* csvRecords(bytes, body.separator, handle, body.at, body.line, body.fields);
  }
  return ok({
    columns: uniqueNames(header),
    separator: mark,
    mayLackLetters: source.lost.length > 0,
    scan,
    blanks: () => blanks,
    ...(everyRow ? {} : { typed: typedCsv(source, body, rowOf) }),
  });
}

/** A first line that names the separator, by itself or in quotes. */
const SEP_LINE = /^"?sep=(.)"?[;,\t|]*\n/i;

/** What stands above a table and is none of it: `sep=;`, lines of separators alone, lines of comment (#). */
function passedOver(
  text: string,
  report: Report,
): { readonly start: number; readonly line: number; readonly separator: string | null } {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  const named = SEP_LINE.exec(text.slice(start, start + 40));
  if (named) {
    report.repaired('sep-line');
    start += named[0].length;
    line++;
  }
  while (start < text.length && /^[\s;,|]$/.test(text[start]) && /^[\s;,|]*\n/.test(text.slice(start, start + 2000))) {
    start = text.indexOf('\n', start) + 1;
    line++;
  }
  while (text[start] === '#' && text.includes('\n', start)) {
    start = text.indexOf('\n', start) + 1;
    line++;
  }
  return { start, line, separator: named ? named[1] : null };
}

/**
 * Which of the first records is the header: told, plain, or asked; null when there is none. `line` is that of the first
 * record in the file. A file of which nothing can be asked (`isFinal`) has its header in the first line.
 */
function settleHeader(
  found: CsvShape | null,
  line: number,
  told: string | undefined,
  isFinal: boolean,
  report: Report,
): number | null {
  if (told === 'none') return null;
  if (told !== undefined || !found || found.isPlain || isFinal) return 0;
  const inFile = (offered: string): string => (offered === 'none' ? offered : String(line + Number(offered) - 1));
  const [likeliest, ...others] = found.offered.map(inFile);
  const value = quoted((found.records[found.header ?? 0].cells ?? []).join(found.separator));
  report.ask('header-line', { line: line + found.records[found.header ?? 0].line - 1, value }, [likeliest, ...others]);
  return found.header;
}

/** The first lines as text with line feeds alone. */
function headOf(bytes: Uint8Array): string {
  const end = bytes.length > HEAD_BYTES ? bytes.lastIndexOf(10, HEAD_BYTES) + 1 || HEAD_BYTES : bytes.length;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end)).replaceAll('\r\n', '\n');
}

/** Where a line begins among the bytes, counted from 1; their end when there are not so many. */
function lineOffset(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let k = 1; k < line && at < bytes.length; k++) {
    const end = bytes.indexOf(10, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return at;
}

/** Where a line of the text begins, counted from 1; null when there are not so many. */
function lineStart(text: string, line: number): number | null {
  let at = 0;
  for (let k = 1; k < line; k++) {
    const end = text.indexOf('\n', at);
    if (end < 0 || end + 1 >= text.length) return null;
    at = end + 1;
  }
  return at;
}

function toldSeparator(report: Report): string | null {
  const told = report.told('separator');
  return told === 'tab' ? '\t' : told?.length === 1 ? told : null;
}

/** The first lines of the text, enough to see its shape. */
function cutHead(text: string, start: number): number {
  let end = start;
  for (let k = 0; k < 40 && end >= 0 && end < text.length; k++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.length;
    end = next + 1;
    if (end - start > 2 * MAX_LINE_BYTES) break;
  }
  return end;
}

/** Nothing but separators and spaces; with `everyRow` only a line without even a separator. */
const isBlank = ({ cells }: CsvRecord, everyRow: boolean): boolean =>
  !(everyRow && cells.length > 1) && cells.every((cell) => cell.trim() === '');

/** A record as a row. */
function shape(record: CsvRecord, width: number, damaged: boolean): RawRow {
  const { line, quoteAsText } = record;
  let cells = record.cells;
  if (cells.some((cell) => cell.charCodeAt(0) === APOSTROPHE))
    cells = cells.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell));
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) cells = cells.slice(0, width);
  if (damaged && cells.some((cell) => cell.includes('\ufffd'))) return { line, cells, reason: fault('bad-encoding') };
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  if (isTotalWord(first)) return { line, cells, reason: fault('total-row', { value: quoted(first) }) };
  if (cells.length !== width)
    return {
      line,
      cells,
      reason: quoteAsText ? fault('unclosed-quote') : fault('field-count', { expected: width, found: cells.length }),
    };
  return quoteAsText ? { line, cells, quoteAsText } : { line, cells };
}

/** A cell as it may be shown. */
export const shownCell = (cell: string): string => maskPersonal(cleanText(cell)).text.slice(0, 80);

/** A few rows as they will be shown, cleaned. */
export const sampleCells = (row: RawRow): string[] => row.cells.map(shownCell);
