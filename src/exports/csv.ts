export type Cell = string | number | boolean | null | undefined;

/** A plain number, so that a negative one is not taken for a formula. */
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** What a spreadsheet would run: such text gets a leading apostrophe, which spreadsheets show as plain text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, comma, CRLF). Numbers use a decimal point; text that a spreadsheet would take for a formula is
 * prefixed with an apostrophe; control characters are dropped.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // Control characters never carry meaning in our fields and break readers of the file.
  const clean = [...value].filter((c) => c >= ' ' || c === '\n').join('');
  const safe = FORMULA.test(value) && !NUMERIC.test(clean) ? `'${clean}` : clean;
  return /[",\n\r]/.test(safe) || safe !== clean ? `"${safe.replaceAll('"', '""')}"` : safe;
}
