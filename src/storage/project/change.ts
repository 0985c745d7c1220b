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
 * Makes a change in one transaction and answers the one that takes it back. `over`: only where all is still as that
 * change left it; what was changed since stays. Faults: `quota`, `storage-newer`, `storage-unavailable`; after any of
 * them all is as it was.
 */
export async function makeChange(store: Store, change: Change, over?: Change): Promise<Result<Change, Fault>> {
  const made = await write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, db.scenarios, async () => {
      const named = [...new Set([...change.put.map(({ record }) => record.id), ...change.remove])];
      const records = await db.datasets.bulkGet(named);
      const ids = named.filter((id, k) =>
        isAs(records[k], over, over?.put.find((one) => one.record.id === id)?.record),
      );
      const before = await Promise.all(ids.map((id) => rowsNow(db, id)));
      for (const id of ids) await clear(db, id);
      for (const { record, chunks, files } of change.put) {
        if (!ids.includes(record.id)) continue;
        await db.chunks.bulkPut(chunks);
        await db.files.bulkPut(files);
        await db.datasets.put(record);
      }
      const plans = [...change.scenarios.map(({ id }) => id), ...change.removeScenarios];
      const kept = new Map(plans.map((id, k) => [id, k]));
      const found = await db.scenarios.bulkGet(plans);
      const own = plans.filter((id, k) =>
        isAs(
          found[k],
          over,
          over?.scenarios.find((one) => one.id === id),
        ),
      );
      await db.scenarios.bulkDelete(change.removeScenarios.filter((id) => own.includes(id)));
      await db.scenarios.bulkPut(change.scenarios.filter(({ id }) => own.includes(id)));
      const foundOf = (id: string): Scenario | undefined => found[kept.get(id) ?? -1];
      return ok({
        put: before.flatMap((rows) => rows ?? []),
        remove: ids.filter((_, k) => !before[k]),
        scenarios: own.flatMap((id) => foundOf(id) ?? []),
        removeScenarios: own.filter((id) => !foundOf(id)),
      });
    }),
  );
  return 'ok' in made ? made : err(made);
}

/** Whether something is as a change left it; without such a change anything is. */
const isAs = (now: unknown, over: Change | undefined, left: unknown): boolean =>
  over === undefined || JSON.stringify(now ?? null) === JSON.stringify(left ?? null);

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
