import type { QuarantinedRow } from '../domain/import';
import { safeText } from './csv';

/**
 * The rows that were not imported, for a spreadsheet: line, reason, what exactly, the row as it stood. With a byte
 * order mark and semicolons, as the spreadsheets of this country expect.
 */
export function rejectsCsv(rows: readonly QuarantinedRow[]): string {
  const lines = rows.map(({ line, reason, text }) =>
    [
      String(line),
      reason.code,
      Object.entries(reason.params)
        .map(([k, v]) => `${k}=${v}`)
        .join(', '),
      text,
    ]
      .map(cell)
      .join(';'),
  );
  return `\uFEFF${['line;reason;details;row', ...lines].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  // A tab parted two cells of the row.
  const safe = safeText(value.replaceAll('\t', ' '));
  return /[;"\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
