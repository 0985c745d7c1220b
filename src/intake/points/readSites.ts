import { inFile, onLine, type FaultInFile, type FaultOnLine } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { CENTRAL_MERIDIAN_DEG, toLonLat, toPlane } from '../../domain/projection';
import { err, fault, ok, type Result } from '../../domain/result';
import { hasPosition, mapColumns, noValues, type ColumnMap } from '../columns/columns';
import { personColumns } from '../columns/personColumns';
import { readPair } from '../places/coordinates';
import { wordKey, shortFileName } from '../text/cellText';
import { quoted } from '../text/personalData';
import { parseNumber } from '../cells/numbers';
import { openPointFile } from './pointFile';
import { textOf, type RawRow, type RawTable } from '../rows/rawTable';
import { Report } from '../report';

/** Points of a siting question in the file's order: candidate sites, demand, posts that stand. */
export interface Sites {
  /** On the plane, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Degrees; NaN on a plane of the user's own. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** null = the file has no such column. A cell left empty: weight refuses, id is the row's number, district ''. */
  readonly weight: Float64Array | null;
  readonly id: readonly string[] | null;
  readonly district: readonly string[] | null;
}

/** Columns that only these exact names hold: a column `code` or `n` of some register is no name of a site. */
const ID_NAMES: ReadonlySet<string> = new Set(['id', 'ид'].map(wordKey));
const DISTRICT_NAMES: ReadonlySet<string> = new Set(
  ['district', 'district id', 'район', 'аудан', 'ауданы'].map(wordKey),
);
const MAX_WEIGHT = 1e12;
/** Degrees from its middle beyond which the city's plane no longer keeps distances. */
const ZONE = { middle: CENTRAL_MERIDIAN_DEG, reach: 10, lat: 84 };

/**
 * Reads a CSV (lon,lat or x,y) or GeoJSON of points, with columns `weight`, `id` and `district` where there are any.
 * Every row counts: one without usable coordinates (`bad-place`), of no or negative weight (`bad-weight`), with the id
 * of another (`duplicate-site-id`) or too far from the zone (`outside-area`) refuses the file by its line. No rows is
 * an answer.
 */
export function readSites(bytes: Uint8Array, fileName: string, planar: boolean): Result<Sites, FaultInFile> {
  const file = shortFileName(fileName);
  const named = (reason: FaultInFile): Result<never, FaultInFile> => err(inFile(reason, file));
  const table = openPointFile(bytes, file);
  if (!table.ok) return table.error.code === 'no-features' ? ok(gather([], null)) : named(table.error);
  const columns = siteColumns(table.value, planar);
  if (!hasPosition(columns.map))
    return named(fault('no-header', { value: quoted(table.value.columns.join(table.value.separator)) }));
  const rows: SiteRow[] = [];
  const lines = new Map<string, number>();
  let bad: FaultOnLine | null = null;
  finish(
    table.value.scan((row) => {
      if (bad) return;
      const site = readRow(row, table.value, columns, planar, rows.length);
      if ('code' in site) bad = onLine(site, row.line);
      else if (columns.id !== null && lines.has(site.id))
        bad = fault('duplicate-site-id', { line: row.line, value: quoted(site.id) });
      else {
        lines.set(site.id, row.line);
        rows.push(site);
      }
    }),
  );
  return bad ? named(bad) : ok(gather(rows, columns));
}

interface Columns {
  readonly map: ColumnMap;
  readonly weight: number | null;
  readonly id: number | null;
  readonly district: number | null;
}

interface SiteRow {
  readonly xy: readonly [number, number];
  readonly lonLat: readonly [number, number];
  readonly weight: number;
  readonly id: string;
  readonly district: string;
}

function siteColumns({ columns }: RawTable, planar: boolean): Columns {
  const position = mapColumns(columns, 'incidents', {}, new Report({}), noValues);
  // A plane of one's own is x and y even where degrees stand beside them.
  const metres = planar
    ? mapColumns(columns, 'incidents', { columns: { lon: '', lat: '', point: '' } }, new Report({}), noValues)
    : position;
  const map = metres.has('x') && metres.has('y') ? metres : position;
  const find = (names: ReadonlySet<string>): number | null => {
    const at = columns.findIndex((column) => names.has(wordKey(column)));
    return at < 0 ? null : at;
  };
  return { map, weight: map.get('weight') ?? null, id: find(ID_NAMES), district: find(DISTRICT_NAMES) };
}

function readRow(row: RawRow, table: RawTable, columns: Columns, planar: boolean, at: number): SiteRow | FaultOnLine {
  const pair = row.reason ? null : readPair(row, columns.map);
  if (!pair || pair.empty || !Number.isFinite(pair.a) || !Number.isFinite(pair.b))
    return fault('bad-place', { value: quoted(textOf(row, table, personColumns(table.columns))) });
  const cell = (column: number | null): string => (column === null ? '' : (row.cells[column] ?? '').trim());
  const weight = columns.weight === null ? 1 : parseNumber(cell(columns.weight));
  if (columns.weight !== null && !(weight >= 0 && weight <= MAX_WEIGHT)) {
    return fault('bad-weight', { column: table.columns[columns.weight], value: quoted(cell(columns.weight)) });
  }
  const about = { weight, id: cell(columns.id) || String(at), district: cell(columns.district) };
  if (planar) return { xy: [pair.a, pair.b], lonLat: [NaN, NaN], ...about };
  const degrees = Math.abs(pair.a) <= 180 && Math.abs(pair.b) <= 90;
  const lonLat = degrees ? ([pair.a, pair.b] as const) : toLonLat(pair.a, pair.b);
  if (!(Math.abs(lonLat[0] - ZONE.middle) <= ZONE.reach && Math.abs(lonLat[1]) <= ZONE.lat))
    return fault('outside-area', { lon: lonLat[0], lat: lonLat[1] });
  return { xy: degrees ? toPlane(pair.a, pair.b) : [pair.a, pair.b], lonLat, ...about };
}

function gather(rows: readonly SiteRow[], columns: Columns | null): Sites {
  return {
    x: Float64Array.from(rows, (row) => row.xy[0]),
    y: Float64Array.from(rows, (row) => row.xy[1]),
    lon: Float64Array.from(rows, (row) => row.lonLat[0]),
    lat: Float64Array.from(rows, (row) => row.lonLat[1]),
    weight: columns?.weight == null ? null : Float64Array.from(rows, (row) => row.weight),
    id: columns?.id == null ? null : rows.map((row) => row.id),
    district: columns?.district == null ? null : rows.map((row) => row.district),
  };
}
