import { parquetMetadataAsync, parquetReadObjects, type FileMetaData, type SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';
import { DEGREES, type NamedSystem } from '../places/crs';
import { describedSystem } from '../places/foreignCrs';
import { quoted } from '../text/personalData';
import { isObject } from '../text/jsonText';
import { MAX_FILE_BYTES } from '../text/signature';
import type { OpenFormat } from './format';
import { objectTable } from './json/objectTable';
import { pagesAgree } from './parquetPages';
import { namesOf } from './properties';

const BLOCK_ROWS = 20_000;
/** Columns are packed well: rows say more of the memory they take than bytes do. */
const MAX_ROWS = 5_000_000;
const DAY_CHARS = 10;

/**
 * Rows of Parquet, or features where a column holds geometries (GeoParquet 1.1, or Parquet's own type). Dates and times
 * are ISO text: with Z where the file says that they are UTC, without where it says they are of the place. Lists and
 * structures are left out. Faults: format-damaged, archive-too-large, unsupported-crs, no-rows.
 */
export const open: OpenFormat = async ({ bytes }, { report, breathe }) => {
  const file = {
    byteLength: bytes.length,
    slice: (from: number, to?: number): ArrayBuffer => bytes.slice(from, to).buffer as ArrayBuffer,
  };
  const metadata = await parquetMetadataAsync(file);
  const rows = Number(metadata.num_rows);
  if (rows === 0) return err(fault('no-rows'));
  if (rows > MAX_ROWS) return err(fault('archive-too-large', { limitMb: MAX_FILE_BYTES / 1048576 }));
  const leaves = plainColumns(metadata.schema);
  const place = leaves.find(({ logical_type: type }) => type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY');
  const system = place ? await systemOf(metadata, place) : ok(null);
  if (!system.ok && report.told('coordinate-system') === undefined) return system;
  const named = new Map(leaves.map((leaf) => [leaf.name, leaf]));
  const columns = namesOf([Object.fromEntries(named)]);
  if (place && !columns.includes(place.name)) columns.push(place.name);
  if (!pagesAgree(bytes, metadata, columns)) return err(fault('format-damaged', { kind: 'parquet' }));
  const read: unknown[] = [];
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const block = await parquetReadObjects({
      file,
      metadata,
      columns,
      compressors,
      rowStart: from,
      rowEnd: Math.min(rows, from + BLOCK_ROWS),
    });
    for (const row of block) read.push(place ? featureOf(row, place.name, named) : textsOf(row, named));
    await breathe(from / rows);
  }
  return ok(
    place
      ? { as: 'features', features: read, system: system.ok ? system.value : null }
      : { as: 'table', table: objectTable(read) },
  );
};

/** Columns of single values at the top of the schema. */
function plainColumns(schema: readonly SchemaElement[]): SchemaElement[] {
  const leaves: SchemaElement[] = [];
  for (let at = 1; at < schema.length; at++) {
    const element = schema[at];
    if (element.num_children) at = endOf(schema, at) - 1;
    else if (element.repetition_type !== 'REPEATED') leaves.push(element);
  }
  return leaves;
}

/** Where the elements below one end. */
function endOf(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1;
  for (let k = 0; k < (schema[at].num_children ?? 0) && next < schema.length; k++) next = endOf(schema, next);
  return next;
}

/** What the file says of the system of a column: OGC:CRS84 where nothing, null where it says that it is unknown. */
async function systemOf(
  { key_value_metadata: pairs }: FileMetaData,
  { name, logical_type: type }: SchemaElement,
): Promise<Result<NamedSystem | null, FaultInFile>> {
  const geo: unknown = JSON.parse(pairs?.find(({ key }) => key === 'geo')?.value ?? '{}');
  const columns = isObject(geo) && isObject(geo['columns']) ? geo['columns'] : {};
  const column = Object.hasOwn(columns, name) ? columns[name] : null;
  const own = isObject(column) ? column['crs'] : type && 'crs' in type ? type.crs : undefined;
  if (own === undefined) return ok(DEGREES);
  if (own === null) return ok(null);
  const words = typeof own === 'string' ? own.replace(/^srid:/i, 'EPSG:') : JSON.stringify(own);
  const system = await describedSystem(words);
  const title = isObject(own) && typeof own['name'] === 'string' ? own['name'] : words;
  return system ? ok(system) : err(fault('unsupported-crs', { value: quoted(title) }));
}

type Named = ReadonlyMap<string, SchemaElement>;

function featureOf(row: Readonly<Record<string, unknown>>, place: string, named: Named): unknown {
  const { [place]: geometry, ...others } = row;
  return { type: 'Feature', properties: textsOf(others, named), geometry };
}

const textsOf = (row: Readonly<Record<string, unknown>>, named: Named): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, valueOf(value, named.get(name))]));

function valueOf(value: unknown, element: SchemaElement | undefined): unknown {
  if (typeof value === 'bigint') return String(value);
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  if (element?.converted_type === 'DATE' || element?.logical_type?.type === 'DATE') return iso.slice(0, DAY_CHARS);
  const type = element?.logical_type;
  const isLocal = type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC;
  return isLocal ? iso.slice(0, -1) : iso;
}
