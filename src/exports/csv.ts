import type { Cell } from '../domain/table';
import { withoutUnseen } from '../domain/unseen';

/** A plain number, so that a negative one is not taken for a formula. */
const NUMERIC = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i;
/**
 * What a spreadsheet would run, also after blanks and in full-width signs: such text gets a leading apostrophe, which
 * spreadsheets show as plain text.
 */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows as CSV (RFC 4180, comma, CRLF). Numbers use a decimal point; text that a spreadsheet would take for a formula is
 * prefixed with an apostrophe; characters that nobody sees are dropped before that is decided.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map(csvLine).join('');
}

/** One row with its line end. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(cell).join(',')}\r\n`;

function cell(value: Cell): string {
  const plain = String(plainCell(value));
  return typeof value === 'string' ? quotedWhere(/["',\n]/, plain) : plain;
}

/** Text in quotes where it holds what would end its cell. */
export const quotedWhere = (ends: RegExp, text: string): string =>
  ends.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** What stands in a cell of a spreadsheet, whatever kind of file it is in: a number, or guarded text. */
export function plainCell(value: Cell): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : safeText(value);
}

/**
 * Text from outside as a cell that stays text in every spreadsheet: cleaned first, then guarded, so that both see the
 * same.
 */
export function safeText(value: string): string {
  const clean = withoutUnseen(value).replace(/[\t\r]/g, '');
  return FORMULA.test(clean) && !NUMERIC.test(clean) ? `'${clean}` : clean;
}
