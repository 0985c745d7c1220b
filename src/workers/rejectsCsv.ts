import type { QuarantinedRow } from '../domain/import';

/**
 * The rows that were not imported, for a spreadsheet: line, reason, what exactly, the row as it stood. With a byte order
 * mark and semicolons, as the spreadsheets of this country expect.
 */
export function rejectsCsv(rows: readonly QuarantinedRow[]): string {
  const lines = rows.map(({ line, reason, text }) =>
    [String(line), reason.code, Object.entries(reason.params).map(([k, v]) => `${k}=${v}`).join(', '), text].map(cell).join(';'));
  return `\uFEFF${['line;reason;details;row', ...lines].join('\r\n')}\r\n`;
}

/** A stranger's text must stay text: a spreadsheet would run a cell that starts with one of these signs. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+([.,]\d+)?$/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
