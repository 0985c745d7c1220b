/** A change of all that the database holds of a person's: made whole or not at all, and taken back the same way. */
import { err, ok, type Fault, type Result } from '../../domain/result';
import type { Scenario } from '../../domain/scenario';
import { write, type ChunkRecord, type Database, type DatasetRecord, type FileRecord, type Store } from '../db';
import type { ProjectDataset } from './projectFile';

/** A dataset as it lies in the tables, whatever its record is worth. */
interface Rows {
  readonly record: DatasetRecord;
  readonly chunks: readonly ChunkRecord[];
  readonly files: readonly FileRecord[];
}

export interface Change {
  readonly put: readonly Rows[];
  /** Ids of datasets. */
  readonly remove: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** Ids of scenarios. */
  readonly removeScenarios: readonly string[];
}

export const NO_CHANGE: Change = { put: [], remove: [], scenarios: [], removeScenarios: [] };

/** The rows of a dataset from outside. */
export function rowsOf({ record, parts }: ProjectDataset): Rows {
  const { id: dataset, layout } = record;
  if (layout.form === 'bytes') return { record, chunks: [], files: parts.map((bytes) => ({ dataset, bytes })) };
  const keys = layout.columns.flatMap(({ column, chunks }) => chunks.map((_, index) => ({ dataset, column, index })));
  return {
    record,
    files: [],
    chunks: keys.map((key, k) => ({ ...key, bytes: parts[k] ?? new ArrayBuffer(0) })),
  };
}

/**
 * Makes a change in one transaction and answers the one that takes it back. Faults: `quota`, `storage-newer`,
 * `storage-unavailable`; after any of them all is as it was.
 */
export async function makeChange(store: Store, change: Change): Promise<Result<Change, Fault>> {
  const made = await write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, db.scenarios, async () => {
      const ids = [...new Set([...change.put.map(({ record }) => record.id), ...change.remove])];
      const before = await Promise.all(ids.map((id) => rowsNow(db, id)));
      for (const id of ids) await clear(db, id);
      for (const { record, chunks, files } of change.put) {
        await db.chunks.bulkPut(chunks);
        await db.files.bulkPut(files);
        await db.datasets.put(record);
      }
      const scenarioIds = [...change.scenarios.map(({ id }) => id), ...change.removeScenarios];
      const scenarios = await db.scenarios.bulkGet(scenarioIds);
      await db.scenarios.bulkDelete([...change.removeScenarios]);
      await db.scenarios.bulkPut(change.scenarios);
      return ok({
        put: before.flatMap((rows) => rows ?? []),
        remove: ids.filter((_, k) => !before[k]),
        scenarios: scenarios.flatMap((one) => one ?? []),
        removeScenarios: scenarioIds.filter((_, k) => !scenarios[k]),
      });
    }),
  );
  return 'ok' in made ? made : err(made);
}

async function rowsNow(db: Database, id: string): Promise<Rows | null> {
  const record = await db.datasets.get(id);
  if (!record) return null;
  const [chunks, files] = await Promise.all([
    db.chunks.where('dataset').equals(id).toArray(),
    db.files.where('dataset').equals(id).toArray(),
  ]);
  return { record, chunks, files };
}

async function clear(db: Database, id: string): Promise<void> {
  await db.chunks.where('dataset').equals(id).delete();
  await db.results.where('dataset').equals(id).delete();
  await db.files.delete(id);
  await db.datasets.delete(id);
}
