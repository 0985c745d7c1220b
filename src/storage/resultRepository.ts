/** Results of long computations, by data hash and parameters; the least recently used leave when the room is spent. */
import type { Fault } from '../domain/result';
import { read, write, type Database, type Store } from './db';

/** Room for results, bytes. */
const RESULTS_BYTES = 64_000_000;

/**
 * Key of a result: what was asked, of which version of the data. Keys of objects are sorted, so that the order in which
 * a question was put together does not matter.
 */
export function resultKey(kind: string, dataSha256: string, question: unknown): string {
  return `${kind}|${dataSha256}|${stable(question)}`;
}

/** A result kept under this key, or null. */
export async function getResult(store: Store, key: string, now: number = Date.now()): Promise<unknown> {
  const record = await read(store, undefined, (db) => db.results.get(key));
  if (!record) return null;
  await write(store, (db) => db.results.update(key, { usedAt: now }));
  return record.value;
}

/** Keeps a result, making room first; one larger than all the room is not kept. Null when done or not kept. */
export async function putResult(
  store: Store,
  key: string,
  dataset: string,
  value: unknown,
  bytes: number,
  mostBytes: number = RESULTS_BYTES,
  now: number = Date.now(),
): Promise<Fault | null> {
  if (bytes > mostBytes) return null;
  return write(store, (db) =>
    db.transaction('rw', db.results, async () => {
      const others = (await sizes(db)).filter((other) => other.key !== key).toReversed();
      let used = bytes;
      const leaving = others.filter((other) => (used += other.bytes) > mostBytes);
      await db.results.bulkDelete(leaving.map((other) => other.key));
      await db.results.put({ key, dataset, value, bytes, usedAt: now });
      return null;
    }),
  );
}

/** How many results are kept, and their bytes. */
export async function countResults(store: Store): Promise<{ readonly count: number; readonly bytes: number }> {
  const kept = await read(store, [], sizes);
  return { count: kept.length, bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Forgets every result; null when done. */
export async function clearResults(store: Store): Promise<Fault | null> {
  return write(store, async (db) => {
    await db.results.clear();
    return null;
  });
}

interface Size {
  readonly key: string;
  readonly bytes: number;
}

/** Keys and sizes, least recently used first, from the index alone: the values stay on disk. */
async function sizes(db: Database): Promise<readonly Size[]> {
  const found: Size[] = [];
  await db.results.orderBy('[usedAt+bytes]').eachKey((indexed, cursor) => {
    const bytes: unknown = Array.isArray(indexed) ? indexed[1] : 0;
    found.push({ key: String(cursor.primaryKey), bytes: Number(bytes) });
  });
  return found;
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
