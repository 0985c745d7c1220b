import type { Job } from '../../domain/job';
import type { RawRow, RawTable } from '../rows/rawTable';
import type { Report } from '../report';

const SHAPE = /^\s*(?:SRID=(\d+);)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*\(/i;
const TYPES: Readonly<Record<string, string>> = { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' };
/** What may stand between the brackets. */
const BODY = /^[\s\d.,eE+\-()]*$/;
/** Rows by which a column of areas is known. */
const SEEN_ROWS = 20;

/**
 * Which column of a table holds outlines as WKT (OGC 06-103r4), by its first values, and of what most of them are;
 * null = none. Points alone are no outlines: they are read as coordinates in one cell.
 */
export function shapeColumn(
  table: RawTable,
): { readonly column: number; readonly of: 'line' | 'area' | 'mixed' } | null {
  const rows: RawRow[] = [];
  const job = table.scan((row) => {
    if (rows.length < SEEN_ROWS && !row.reason) rows.push(row);
  });
  while (rows.length < SEEN_ROWS) if (job.next().done) break;
  for (const column of table.columns.keys()) {
    const cells = rows.map(({ cells: all }) => all[column] ?? '').filter((cell) => cell.trim() !== '');
    const types = cells.map((cell) => SHAPE.exec(cell)?.[3]?.toUpperCase());
    if (types.length === 0 || types.includes(undefined) || types.every((type) => type === 'POINT')) continue;
    const isAll = (type: string): boolean => types.every((one) => one === type);
    return { column, of: isAll('POLYGON') ? 'area' : isAll('LINESTRING') ? 'line' : 'mixed' };
  }
  return null;
}

/** The code of the system that the first outline of a column names; null = none. */
export function codeOfShapes(table: RawTable, column: number): string | null {
  const cells: string[] = [];
  const job = table.scan((row) => {
    const cell = row.cells[column] ?? '';
    if (cells.length === 0 && cell.trim() !== '') cells.push(cell);
  });
  while (cells.length === 0) if (job.next().done) break;
  return SHAPE.exec(cells[0] ?? '')?.[1] ?? null;
}

/** The table with each row's outline read from a cell. */
export const withShapes = (table: RawTable, column: number): RawTable => ({
  ...table,
  typed: undefined,
  scan: (each) =>
    table.scan((row) => {
      const text = row.cells[column] ?? '';
      each(row.reason ? row : { ...row, shape: text.trim() === '' ? null : shapeOfWkt(text) });
    }),
});

/**
 * The rows of such a table as features, each with the line it stands on, and the code of their system where the first
 * names one. A row that cannot be used as it stands is rejected.
 */
export function* wktFeatures(
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
    if (features.length === 0) code = SHAPE.exec(text)?.[1] ?? null;
    const properties = Object.fromEntries(
      table.columns.flatMap((name, i) => (i === column || name === '__proto__' ? [] : [[name, row.cells[i] ?? '']])),
    );
    features.push({
      type: 'Feature',
      line: row.line,
      properties,
      geometry: text.trim() === '' ? null : shapeOfWkt(text),
    });
  });
  return { features, code };
}

/** An outline as GeoJSON has it; what is none keeps its text, and is no geometry that anybody knows. */
function shapeOfWkt(text: string): unknown {
  const start = SHAPE.exec(text);
  const body = start ? text.slice(start[0].length - 1).trim() : '';
  if (!start || !BODY.test(body)) return { type: text.slice(0, 40) };
  const pairs = body.replace(/[^(),]+/g, (words) => {
    const numbers = words.trim().split(/\s+/);
    return numbers.length < 2 ? words : `[${Number(numbers[0])},${Number(numbers[1])}]`;
  });
  const type = TYPES[start[3].toUpperCase()];
  try {
    const coordinates: unknown = JSON.parse(pairs.replaceAll('(', '[').replaceAll(')', ']'));
    if (type === 'Point' && !start[2] && Array.isArray(coordinates)) return { type, coordinates: coordinates[0] };
    return { type: start[2] ? `Multi${type}` : type, coordinates };
  } catch {
    return { type: text.slice(0, 40) };
  }
}
