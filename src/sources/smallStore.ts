/**
 * The smaller database: values under keys, for what needs no tables of its own. The form is that of idb-keyval, whose
 * own connection stays open to the end of a page and would keep the database from being removed; here each step has its
 * own.
 */
import * as keyval from 'idb-keyval';

export const SMALL_STORE = { database: 'keyval-store', store: 'keyval' } as const;

const useStore: keyval.UseStore = async (mode, work) => {
  const db = await open();
  try {
    return await work(db.transaction(SMALL_STORE.store, mode).objectStore(SMALL_STORE.store));
  } finally {
    db.close();
  }
};

export const get = <T>(key: string): Promise<T | undefined> => keyval.get<T>(key, useStore);
export const set = (key: string, value: unknown): Promise<void> => keyval.set(key, value, useStore);
export const del = (key: string): Promise<void> => keyval.del(key, useStore);
export const update = <T>(key: string, change: (old: T | undefined) => T): Promise<void> =>
  keyval.update(key, change, useStore);

/** Every value with its key, of one moment. */
export const entries = (): Promise<readonly (readonly [IDBValidKey, unknown])[]> =>
  useStore(
    'readonly',
    (store) =>
      new Promise((resolve, reject) => {
        const keys = store.getAllKeys();
        const values = store.getAll();
        const { transaction } = store;
        transaction.addEventListener('complete', () =>
          resolve(keys.result.map((key, k): [IDBValidKey, unknown] => [key, values.result[k]])),
        );
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('abort')));
      }),
  );

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(SMALL_STORE.database);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(SMALL_STORE.store));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(SMALL_STORE.database)));
  });
}
