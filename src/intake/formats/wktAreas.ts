import type { Job } from '../../domain/job';
import type { RawRow, RawTable } from '../rows/rawTable';
import type { Report } from '../report';

const AREA = /^\s*(?:SRID=(\d+);)?\s*(MULTI)?POLYGON\s*(?:Z|M|ZM)?\s*\(/i;
/** What may stand between the brackets. */
const BODY = /^[\s\d.,eE+\-()]*$/;
/** Rows by which a column of areas is known. */
const SEEN_ROWS = 20;

/** Which column of a table holds outlines as WKT (OGC 06-103r4), by its first values; null = none. */
export function areaColumn(table: RawTable): number | null {
  const rows: RawRow[] = [];
  const job = table.scan((row) => {
    if (rows.length < SEEN_ROWS && !row.reason) rows.push(row);
  });
  while (rows.length < SEEN_ROWS) if (job.next().done) break;
  const column = table.columns.findIndex((_, i) => {
    const cells = rows.map(({ cells: all }) => all[i] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.every((cell) => AREA.test(cell));
  });
  return column < 0 ? null : column;
}

/**
 * The rows of such a table as features, each with the line it stands on, and the code of their system where the first
 * names one. A row that cannot be used as it stands is rejected.
 */
export function* areaFeatures(
  table: RawTable,
  column: number,
  report: Report,
): Job<{ readonly features: readonly unknown[]; readonly code: string | null }> {
  const features: unknown[] = [];
  let code: string | null = null;
  yield* table.scan((row) => {
    if (row.reason) {
      report.rowsRead++;
      report.reject(row, row.reason, table);
      return;
    }
    const text = row.cells[column] ?? '';
    if (features.length === 0) code = AREA.exec(text)?.[1] ?? null;
    const properties = Object.fromEntries(
      table.columns.flatMap((name, i) => (i === column || name === '__proto__' ? [] : [[name, row.cells[i] ?? '']])),
    );
    features.push({ type: 'Feature', line: row.line, properties, geometry: text.trim() === '' ? null : areaOf(text) });
  });
  return { features, code };
}

/** An outline as GeoJSON has it; what is none keeps its text, and is no geometry that anybody knows. */
function areaOf(text: string): unknown {
  const start = AREA.exec(text);
  const body = start ? text.slice(start[0].length - 1).trim() : '';
  if (!start || !BODY.test(body)) return { type: text.slice(0, 40) };
  const pairs = body.replace(/[^(),]+/g, (words) => {
    const numbers = words.trim().split(/\s+/);
    return numbers.length < 2 ? words : `[${Number(numbers[0])},${Number(numbers[1])}]`;
  });
  try {
    const coordinates: unknown = JSON.parse(pairs.replaceAll('(', '[').replaceAll(')', ']'));
    return { type: start[2] ? 'MultiPolygon' : 'Polygon', coordinates };
  } catch {
    return { type: text.slice(0, 40) };
  }
}
