/** Datasets of the browser's storage: written whole or not at all, read only if every sum is right. */
import type { IncidentTable } from '../domain/incident';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import {
  CHUNK_ROWS,
  columnArray,
  columnsOf,
  decodeChunk,
  emptyTable,
  encodeChunk,
  type ColumnArray,
  type ColumnName,
} from './columnChunk';
import { read, write } from './db';
import type { ChunkRecord, ChunkSum, ColumnLayout, Database, DatasetMeta, DatasetRecord, Store } from './db';
import { isKeptRecord } from './keptRecord';
import { sha256Hex } from './sha256';

/** A column of a million rows takes a slow phone seconds; longer is no answer. */
const CONTENT_MS = 15_000;

export type Content = IncidentTable | Uint8Array<ArrayBuffer>;

/**
 * Keeps a dataset, in place of an older one of the same id, in one transaction: after any failure the older one is
 * still whole. Faults: `quota`, `storage-newer`, `storage-unavailable`.
 */
export async function saveDataset(
  store: Store,
  meta: DatasetMeta,
  content: Content,
): Promise<Result<DatasetRecord, Fault>> {
  if (store.closed) return err(store.closed);
  const isFile = content instanceof Uint8Array;
  // Sums first: a transaction of IndexedDB ends by itself while other promises are waited for.
  const record = await recordOf(meta, content);
  const written = await write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, async () => {
      await deleteContent(db, meta.id);
      if (isFile) await db.files.put({ dataset: meta.id, bytes: content.slice().buffer });
      else await putColumns(db, meta.id, content);
      await db.datasets.put(record);
      return null;
    }),
  );
  return written ? err(written) : ok(record);
}

/** What would be kept of a dataset: its sums and its bytes. */
export const recordOf = async (meta: DatasetMeta, content: Content): Promise<DatasetRecord> => ({
  ...meta,
  ...(content instanceof Uint8Array ? await sumFile(content) : await sumColumns(content)),
});

/** The bytes of a dataset in the order of its layout. */
export const partsOf = (content: Content): readonly ArrayBuffer[] =>
  content instanceof Uint8Array
    ? [content.slice().buffer]
    : columnsOf(content).flatMap((column) =>
        [...stretches(content, column)].map((values) => encodeChunk(column, values).bytes),
      );

/** The content that a record and its bytes tell of; null when they do not fit. Sums are not looked at. */
export function contentOf({ layout }: DatasetRecord, parts: readonly ArrayBuffer[]): Content | null {
  if (layout.form === 'bytes') return new Uint8Array(parts[0] ?? new ArrayBuffer(0));
  const { rows, chunkRows, columns } = layout;
  const table = emptyTable(
    rows,
    columns.map((c) => c.column),
  );
  let next = 0;
  for (const { column, chunks } of columns) {
    const into = columnArray(table, column);
    for (const [index, { encoding }] of chunks.entries()) {
      const bytes = parts[next++];
      const stretch = into.subarray(index * chunkRows, Math.min((index + 1) * chunkRows, into.length));
      if (!bytes || !decodeChunk({ encoding, bytes }, stretch)) return null;
    }
  }
  return table;
}

/** The bytes of a kept dataset in the order of its layout, as they lie; a part that is missing is empty. */
export async function keptParts(store: Store, { id, layout }: DatasetRecord): Promise<readonly ArrayBuffer[]> {
  const bytesIn = (record: { readonly bytes: ArrayBuffer } | undefined): ArrayBuffer =>
    record?.bytes instanceof ArrayBuffer ? record.bytes : new ArrayBuffer(0);
  if (layout.form === 'bytes') return [bytesIn(await read(store, undefined, (db) => db.files.get(id), CONTENT_MS))];
  const keys = layout.columns.flatMap(({ column, chunks }) =>
    chunks.map((_, index): [string, ColumnName, number] => [id, column, index]),
  );
  const kept = await read<readonly (ChunkRecord | undefined)[]>(store, [], (db) => db.chunks.bulkGet(keys), CONTENT_MS);
  return keys.map((_, k) => bytesIn(kept[k]));
}

/**
 * Reads a table of incidents. `dataset-missing {dataset}`; `dataset-damaged {dataset}` if any chunk is absent or fails
 * its sum.
 */
export async function loadIncidents(store: Store, id: string): Promise<Result<IncidentTable, Fault>> {
  const record = await findDataset(store, id);
  if (!record || record.layout.form !== 'columns') return err(fault('dataset-missing', { dataset: id }));
  const { rows, chunkRows, columns } = record.layout;
  const table = emptyTable(
    rows,
    columns.map((c) => c.column),
  );
  // One column after another: the chunks of a million rows are never in memory all at once.
  for (const layout of columns) {
    const whole = await loadColumn(store, id, layout, chunkRows, columnArray(table, layout.column));
    if (!whole) return err(fault('dataset-damaged', { dataset: id }));
  }
  return ok(table);
}

/** Reads a dataset kept as one file. Faults as of `loadIncidents`. */
export async function loadFile(store: Store, id: string): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> {
  const record = await findDataset(store, id);
  if (!record || record.layout.form !== 'bytes') return err(fault('dataset-missing', { dataset: id }));
  const file = await read(store, undefined, (db) => db.files.get(id), CONTENT_MS);
  if (!file || !(file.bytes instanceof ArrayBuffer) || (await sha256Hex(file.bytes)) !== record.layout.sha256) {
    return err(fault('dataset-damaged', { dataset: id }));
  }
  return ok(new Uint8Array(file.bytes));
}

/** What is known of one dataset, or null; null too when its record is not of this version's shape. */
export async function findDataset(store: Store, id: string): Promise<DatasetRecord | null> {
  const record = await read<unknown>(store, undefined, (db) => db.datasets.get(id));
  return isKeptRecord(record) ? record : null;
}

/** A dataset whose record cannot be read; `title` is its id where it has no other. */
export interface UnreadDataset {
  readonly id: string;
  readonly title: string;
}

/** Those of the user's own whose records are not of this version's shape. */
export async function listUnread(store: Store): Promise<readonly UnreadDataset[]> {
  const records = await read<readonly Partial<DatasetRecord>[]>(store, [], (db) => db.datasets.toArray());
  return records.flatMap((record) =>
    typeof record.id === 'string' && record.builtIn !== true && !isKeptRecord(record)
      ? [{ id: record.id, title: typeof record.title === 'string' ? record.title : record.id }]
      : [],
  );
}

/** Everything kept that can be read: built-in first, then imported, oldest first. */
export async function listDatasets(store: Store): Promise<readonly DatasetRecord[]> {
  const records = await read<DatasetRecord[]>(store, [], (db) => db.datasets.toArray());
  return records
    .filter(isKeptRecord)
    .sort((a, b) => Number(b.builtIn) - Number(a.builtIn) || a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1));
}

/** Forgets a dataset and the results computed from it; null when done. */
export async function removeDataset(store: Store, id: string): Promise<Fault | null> {
  return write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, async () => {
      await deleteContent(db, id);
      await db.datasets.delete(id);
      return null;
    }),
  );
}

/** Gives a kept dataset another title; its rows stay. Faults as of `saveDataset`, and `dataset-missing {dataset}`. */
export async function renameDataset(store: Store, id: string, title: string): Promise<Fault | null> {
  return write(store, (db) =>
    db.transaction('rw', db.datasets, async () => {
      const record: unknown = await db.datasets.get(id);
      if (!isKeptRecord(record) || record.builtIn) return fault('dataset-missing', { dataset: id });
      await db.datasets.put({ ...record, title });
      return null;
    }),
  );
}

/**
 * Takes away what belongs to no dataset (a fault of the disk took its record, or another version left it): it could
 * never be read and would only take room. Gives the ids it belonged to. A record that cannot be read still holds its
 * own.
 */
export async function sweepOrphans(store: Store): Promise<readonly string[]> {
  const swept = await write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, async () => {
      const held = new Set(await db.datasets.toCollection().primaryKeys());
      const named = [
        ...(await db.chunks.orderBy('dataset').uniqueKeys()).map(String),
        ...(await db.files.toCollection().primaryKeys()),
      ];
      const orphans = [...new Set(named)].filter((id) => !held.has(id)).sort();
      for (const id of orphans) await deleteContent(db, id);
      return orphans;
    }),
  );
  return Array.isArray(swept) ? swept : [];
}

async function deleteContent(db: Database, id: string): Promise<void> {
  await db.chunks.where('dataset').equals(id).delete();
  await db.files.delete(id);
  await db.results.where('dataset').equals(id).delete();
}

/** Stretches of a column, one per chunk, without a copy. */
function* stretches(table: IncidentTable, column: ColumnName): Generator<ColumnArray> {
  const values = columnArray(table, column);
  for (let from = 0; from < table.count; from += CHUNK_ROWS)
    yield values.subarray(from, Math.min(from + CHUNK_ROWS, table.count));
}

type Kept = Pick<DatasetRecord, 'layout' | 'bytes'>;

const sumFile = async (content: Uint8Array<ArrayBuffer>): Promise<Kept> => ({
  layout: { form: 'bytes', sha256: await sha256Hex(content) },
  bytes: content.byteLength,
});

async function sumColumns(table: IncidentTable): Promise<Kept> {
  const columns: ColumnLayout[] = [];
  let bytes = 0;
  for (const column of columnsOf(table)) {
    const chunks: ChunkSum[] = [];
    for (const values of stretches(table, column)) {
      const chunk = encodeChunk(column, values);
      bytes += chunk.bytes.byteLength;
      chunks.push({ encoding: chunk.encoding, sha256: await sha256Hex(chunk.bytes) });
    }
    columns.push({ column, chunks });
  }
  return { layout: { form: 'columns', rows: table.count, chunkRows: CHUNK_ROWS, columns }, bytes };
}

/** Encodes anew rather than keeping every chunk from the sums: a million rows would lie in memory twice. */
async function putColumns(db: Database, dataset: string, table: IncidentTable): Promise<void> {
  for (const column of columnsOf(table)) {
    let index = 0;
    for (const values of stretches(table, column)) {
      await db.chunks.put({ dataset, column, index: index++, bytes: encodeChunk(column, values).bytes });
    }
  }
}

/** Fills one column from its chunks; false when any is absent, of a wrong length or fails its sum. */
async function loadColumn(
  store: Store,
  dataset: string,
  { column, chunks }: ColumnLayout,
  chunkRows: number,
  into: ColumnArray,
): Promise<boolean> {
  const keys = chunks.map((_, index): [string, ColumnName, number] => [dataset, column, index]);
  const kept = await read<readonly (ChunkRecord | undefined)[]>(store, [], (db) => db.chunks.bulkGet(keys), CONTENT_MS);
  const whole = await Promise.all(
    chunks.map(async ({ encoding, sha256 }, index) => {
      const bytes = kept[index]?.bytes;
      if (!(bytes instanceof ArrayBuffer) || (await sha256Hex(bytes)) !== sha256) return false;
      const rows = into.subarray(index * chunkRows, Math.min((index + 1) * chunkRows, into.length));
      return decodeChunk({ encoding, bytes }, rows);
    }),
  );
  return whole.every(Boolean);
}
