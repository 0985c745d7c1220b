/** Room on a full disk: what may leave is only what can be computed or fetched again, never a person's own. */
import { write, type Store } from './db';
import { clearResults, countResults } from './resultRepository';

/**
 * Does a write; where it finds the disk full, once more after the kept results of computations have left. `isFull` says
 * whether an answer tells of a full disk.
 */
export async function withRoom<T>(store: Store, work: () => Promise<T>, isFull: (answer: T) => boolean): Promise<T> {
  const first = await work();
  if (!isFull(first) || (await countResults(store)).count === 0) return first;
  await clearResults(store);
  return work();
}

/**
 * Takes away the results and what comes with the product, which the next start fetches again; whole or not at all.
 * Gives the ids of the datasets.
 */
export async function letGo(store: Store): Promise<readonly string[]> {
  const gone = await write(store, (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.files, db.results, async () => {
      // A record that cannot be read may be a person's own: it stays.
      const ids = (await db.datasets.toArray()).filter(({ builtIn }) => builtIn === true).map(({ id }) => id);
      await db.results.clear();
      await db.chunks.where('dataset').anyOf(ids).delete();
      await db.files.bulkDelete(ids);
      await db.datasets.bulkDelete(ids);
      return ids;
    }),
  );
  return Array.isArray(gone) ? gone : [];
}
