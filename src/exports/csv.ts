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
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const safe = safeText(value);
  return /["',\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Text from outside as a cell that stays text in every spreadsheet: cleaned first, then guarded, so that both see the
 * same.
 */
export function safeText(value: string): string {
  const clean = withoutUnseen(value).replace(/[\t\r]/g, '');
  return FORMULA.test(clean) && !NUMERIC.test(clean) ? `'${clean}` : clean;
}
