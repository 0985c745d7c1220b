import { finish } from '../../domain/job';
import { isKnownName } from '../columns/columnNames';
import { parseNumber } from '../cells/numbers';
import { dateCell } from '../cells/times';
import { csvRecords, type CsvRecord } from './csvRecords';

/** How far down a header is looked for. */
const MOST_ABOVE = 20;
/** Columns among which known names are counted; a table has no more. */
const MOST_COLUMNS = 500;
/** Most lines that are offered as the header. */
const MOST_OFFERED = 4;

/** What the first lines of a text say of its columns. */
export interface CsvShape {
  readonly separator: string;
  /** The records of those lines. */
  readonly records: readonly CsvRecord[];
  /** Index of the header among them; null where the first record is a row already. */
  readonly header: number | null;
  /** True when the header is the first line that is not blank, as in most files; else only the user knows. */
  readonly isPlain: boolean;
  /** Lines that may be the header, the likeliest first; "none" = there is none. */
  readonly offered: readonly [string, ...string[]];
}

interface Candidate {
  readonly index: number;
  readonly score: number;
  readonly known: number;
}

/**
 * The separator and the header that yield most known column names, then the steadiest rows below, then the most
 * columns. Lines of a title above the header have one filled cell, or fewer known names than a later line without
 * figures. A first line of figures like those below is a row. null when no separator makes two columns.
 */
export function findShape(head: string, separators: readonly string[]): CsvShape | null {
  let best: (Candidate & { readonly separator: string; readonly records: readonly CsvRecord[] }) | null = null;
  for (const separator of separators) {
    const records = readRecords(head, separator);
    for (const candidate of candidates(records))
      if (!best || candidate.score > best.score) best = { ...candidate, separator, records };
  }
  if (!best) return null;
  const { records, index, known, separator } = best;
  const lineOf = (k: number): string => String(records[k].line);
  const isRow = isRowItself(records, index, known);
  const others = candidates(records)
    .filter((one) => one.index !== index)
    .sort((one, other) => other.score - one.score)
    .map((one) => lineOf(one.index));
  const first = records.findIndex(({ cells }) => filled(cells) > 0);
  return {
    separator,
    records,
    header: isRow ? null : index,
    isPlain: !isRow && index === first,
    offered: isRow ? ['none', lineOf(index)] : [lineOf(index), ...others.slice(0, MOST_OFFERED - 2), 'none'],
  };
}

export function readRecords(text: string, separator: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  finish(csvRecords(new TextEncoder().encode(text), separator, (record) => records.push(record)));
  return records.length > 0 ? records : [{ line: 1, cells: [''], quoteAsText: false }];
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
const isFigure = (cell: string): boolean => !Number.isNaN(parseNumber(cell)) || dateCell(cell) !== 'other';

/** Records that may be the header: the first with two filled cells, and later ones of known names without a figure. */
function candidates(records: readonly CsvRecord[]): Candidate[] {
  const found: Candidate[] = [];
  records.slice(0, MOST_ABOVE).forEach(({ cells }, index) => {
    if (cells.length < 2 || filled(cells) < 2) return;
    const later = found.length > 0;
    if (later && cells.length > MOST_COLUMNS) return;
    const known = cells.slice(0, MOST_COLUMNS).filter((cell) => isKnownName(cell)).length;
    if (later && (known < 2 || cells.some(isFigure))) return;
    const below = records.slice(index + 1).filter((row) => filled(row.cells) > 0);
    const steady =
      below.length === 0 ? 1 : below.filter((row) => row.cells.length === cells.length).length / below.length;
    // A later line must have more than one known name above the first's to be taken for the header.
    const score = known * 100 + steady * 50 + Math.min(cells.length, 40) - (later ? 60 : 0);
    found.push({ index, score, known });
  });
  return found;
}

/** Is the record no header but a row: with hardly a known name, and figures wherever the next row has them? */
function isRowItself(records: readonly CsvRecord[], index: number, known: number): boolean {
  const { cells } = records[index];
  const figures = cells.flatMap((cell, i) => (isFigure(cell) ? [i] : []));
  if (2 * known >= figures.length || (figures.length < 2 && figures.length < filled(cells))) return false;
  const next = records.slice(index + 1).find((row) => filled(row.cells) > 0);
  return !next || figures.every((i) => isFigure(next.cells[i] ?? '') || (next.cells[i] ?? '').trim() === '');
}
