import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import { CHUNK_ROWS, columnsOf } from '../../src/storage/columnChunk';
import { openStore, SCHEMA_VERSION, type Store } from '../../src/storage/db';
import {
  findDataset,
  listDatasets,
  loadFile,
  loadIncidents,
  removeDataset,
  saveDataset,
} from '../../src/storage/datasetRepository';
import { clearResults, countResults, getResult, putResult } from '../../src/storage/resultRepository';
import { letGo, withRoom } from '../../src/storage/room';
import { listScenarios, saveScenario } from '../../src/storage/scenarioRepository';
import { sha256Hex } from '../../src/storage/sha256';
import { SCENARIO } from '../unit/scenarioFixture';
import { expectSameTable, meta, table } from './storedTable';

let name = '';
let store: Store;
let opened = 0;

beforeEach(async () => {
  name = `qyragy-test-${Date.now()}-${opened++}`;
  store = await openStore(name);
});

afterEach(async () => {
  store.db?.close();
  await Dexie.delete(name);
});

const wholeTable = async (id: string): Promise<IncidentTable> => {
  const loaded = await loadIncidents(store, id);
  if (!loaded.ok) throw new Error(loaded.error.code);
  return loaded.value;
};

describe('a dataset of incidents', () => {
  it('comes back with every column equal, over several chunks, after the database was closed', async () => {
    const kept = table(CHUNK_ROWS * 2 + 123, 1);
    expect((await saveDataset(store, meta('a', kept.count), kept)).ok).toBe(true);
    store.db?.close();
    store = await openStore(name);
    expectSameTable(await wholeTable('a'), kept);
  });

  it('keeps weights, and an empty table', async () => {
    const weighted = table(50, 2, true);
    await saveDataset(store, meta('weighted', 50), weighted);
    await saveDataset(store, meta('empty', 0), allocateIncidents(0));
    expectSameTable(await wholeTable('weighted'), weighted);
    expect((await wholeTable('empty')).count).toBe(0);
  });

  it('replaces an older version whole: nothing of it stays behind', async () => {
    await saveDataset(store, meta('a', CHUNK_ROWS + 5), table(CHUNK_ROWS + 5, 1, true));
    const newer = table(10, 2);
    await saveDataset(store, meta('a', 10), newer);
    expectSameTable(await wholeTable('a'), newer);
    expect(await store.db?.chunks.count()).toBe(columnsOf(newer).length);
  });

  it('is never half stored: after a failure in the middle the older version is still whole', async () => {
    const older = table(CHUNK_ROWS + 5, 1);
    await saveDataset(store, meta('a', older.count), older);
    const fail = (_: unknown, chunk: { column: string; index: number }): void => {
      if (chunk.column === 'category' && chunk.index === 1) throw new Error('pulled the plug');
    };
    store.db?.chunks.hook('creating', fail);
    const saved = await saveDataset(store, meta('a', CHUNK_ROWS * 2), table(CHUNK_ROWS * 2, 9));
    store.db?.chunks.hook('creating').unsubscribe(fail);
    expect(saved).toMatchObject({ ok: false, error: { code: 'storage-unavailable' } });
    expectSameTable(await wholeTable('a'), older);
  });

  it('is never half stored: a transaction aborted in the middle keeps nothing of a new one', async () => {
    const abort = (_: unknown, chunk: { column: string }): void => {
      if (chunk.column === 'lat') Dexie.currentTransaction.abort();
    };
    store.db?.chunks.hook('creating', abort);
    const saved = await saveDataset(store, meta('a', CHUNK_ROWS * 2), table(CHUNK_ROWS * 2, 3));
    expect(saved.ok).toBe(false);
    expect(await listDatasets(store)).toEqual([]);
    expect(await store.db?.chunks.count()).toBe(0);
  });

  it('with one changed byte in one chunk is damaged, never returned', async () => {
    await saveDataset(store, meta('a', CHUNK_ROWS + 5), table(CHUNK_ROWS + 5, 1));
    const key: [string, 'x', number] = ['a', 'x', 1];
    const chunk = await store.db?.chunks.get(key);
    const bytes = new Uint8Array(chunk?.bytes ?? new ArrayBuffer(0));
    bytes[17] = (bytes[17] ?? 0) ^ 1;
    await store.db?.chunks.update(key, { bytes: bytes.buffer });
    expect(await loadIncidents(store, 'a')).toEqual({
      ok: false,
      error: { code: 'dataset-damaged', params: { dataset: 'a' } },
    });
  });

  it('with a chunk lost is damaged', async () => {
    await saveDataset(store, meta('a', 100), table(100, 1));
    await store.db?.chunks.delete(['a', 'flags', 0]);
    expect(await loadIncidents(store, 'a')).toMatchObject({ ok: false, error: { code: 'dataset-damaged' } });
  });

  it('that was never kept is missing', async () => {
    expect(await loadIncidents(store, 'nowhere')).toMatchObject({ ok: false, error: { code: 'dataset-missing' } });
  });
});

describe('a dataset kept as one file', () => {
  const text = new TextEncoder().encode('{"type":"FeatureCollection","features":[]} Қырағы');

  it('comes back byte for byte, and is damaged when one differs', async () => {
    await saveDataset(store, meta('areas', 0, { kind: 'areas' }), text);
    expect(await loadFile(store, 'areas')).toEqual({ ok: true, value: text });
    await store.db?.files.put({ dataset: 'areas', bytes: text.map((b) => b ^ 1).buffer });
    expect(await loadFile(store, 'areas')).toMatchObject({ ok: false, error: { code: 'dataset-damaged' } });
  });

  it('is listed after the built-in ones, oldest first, and leaves with its results', async () => {
    await saveDataset(store, meta('second', 0, { kind: 'areas', importedAt: 2 }), text);
    await saveDataset(store, meta('first', 0, { kind: 'posts', importedAt: 1 }), text);
    await saveDataset(store, meta('built', 0, { builtIn: true, importedAt: 9 }), text);
    await putResult(store, 'of-first', 'first', 1, 8);
    await putResult(store, 'of-second', 'second', 2, 8);
    expect((await listDatasets(store)).map((d) => d.id)).toEqual(['built', 'first', 'second']);
    expect(await removeDataset(store, 'first')).toBeNull();
    expect((await listDatasets(store)).map((d) => d.id)).toEqual(['built', 'second']);
    expect(await loadFile(store, 'first')).toMatchObject({ ok: false, error: { code: 'dataset-missing' } });
    expect(await getResult(store, 'of-first')).toBeNull();
    expect(await getResult(store, 'of-second')).toBe(2);
  });
});

describe('results', () => {
  it('come back with their typed arrays', async () => {
    await putResult(store, 'k', 'a', { values: Float32Array.of(1, 2.5), max: 2.5 }, 8);
    expect(await getResult(store, 'k')).toEqual({ values: Float32Array.of(1, 2.5), max: 2.5 });
    expect(await getResult(store, 'other')).toBeNull();
  });

  it('leave by least use when the room is spent', async () => {
    await putResult(store, 'one', 'a', 1, 40, 100, 1);
    await putResult(store, 'two', 'a', 2, 40, 100, 2);
    await getResult(store, 'one', 3);
    await putResult(store, 'three', 'a', 3, 40, 100, 4);
    expect(await getResult(store, 'two')).toBeNull();
    expect(await getResult(store, 'one')).toBe(1);
    expect(await getResult(store, 'three')).toBe(3);
    expect(await countResults(store)).toEqual({ count: 2, bytes: 80 });
  });

  it('larger than all the room are not kept, and all can be cleared', async () => {
    await putResult(store, 'one', 'a', 1, 40, 100);
    await putResult(store, 'huge', 'a', 2, 101, 100);
    expect(await getResult(store, 'huge')).toBeNull();
    await clearResults(store);
    expect(await countResults(store)).toEqual({ count: 0, bytes: 0 });
  });
});

describe('a database of a newer version', () => {
  const upgrade = async (version: number): Promise<void> => {
    const newer = new Dexie(name);
    newer
      .version(version)
      .stores({ datasets: 'id', chunks: '[dataset+column+index], dataset', files: 'dataset', plans: 'id' });
    await newer.open();
    newer.close();
  };

  it('is read and not written', async () => {
    const kept = table(10, 1);
    await saveDataset(store, meta('a', 10), kept);
    store.db?.close();
    await upgrade(SCHEMA_VERSION + 1);
    store = await openStore(name);
    expect(store.closed).toEqual({
      code: 'storage-newer',
      params: { found: SCHEMA_VERSION + 1, ours: SCHEMA_VERSION },
    });
    expectSameTable(await wholeTable('a'), kept);
    expect(await saveDataset(store, meta('b', 10), kept)).toMatchObject({
      ok: false,
      error: { code: 'storage-newer' },
    });
    expect(await removeDataset(store, 'a')).toMatchObject({ code: 'storage-newer' });
    expect(await findDataset(store, 'a')).not.toBeNull();
  });

  it('is not changed by being opened', async () => {
    const native = async (): Promise<unknown> => (await indexedDB.databases()).find((d) => d.name === name)?.version;
    store.db?.close();
    await upgrade(SCHEMA_VERSION + 1);
    const before = await native();
    store = await openStore(name);
    await listDatasets(store);
    await getResult(store, 'k');
    expect(store.db?.tables.map((t) => t.name).sort()).toEqual(['chunks', 'datasets', 'files', 'plans']);
    expect(await native()).toBe(before);
  });

  it('whose tables are gone reads as empty', async () => {
    store.db?.close();
    const newer = new Dexie(name);
    newer.version(3).stores({ datasets: null, chunks: null, files: null, results: null, everything: 'id' });
    await newer.open();
    newer.close();
    store = await openStore(name);
    expect(store.closed).toMatchObject({ code: 'storage-newer' });
    expect(await listDatasets(store)).toEqual([]);
    expect(await getResult(store, 'k')).toBeNull();
  });

  it('that another tab made while ours was open is not written either', async () => {
    await saveDataset(store, meta('a', 10), table(10, 1));
    expect(store.closed).toBeNull();
    await upgrade(SCHEMA_VERSION + 1);
    expect(await saveDataset(store, meta('a', 5), table(5, 2))).toMatchObject({
      ok: false,
      error: { code: 'storage-newer' },
    });
    store = await openStore(name);
    expect((await wholeTable('a')).count).toBe(10);
  });
});

describe('a database that fails to open for no reason it tells (R01)', () => {
  /** The browser's storage whose first openings fail. */
  function failing(times: number): { readonly factory: IDBFactory; readonly asked: () => number } {
    let asked = 0;
    const open = (...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest => {
      asked += 1;
      if (asked <= times) throw new DOMException('Internal error', 'UnknownError');
      return indexedDB.open(...given);
    };
    const factory = new Proxy(indexedDB, {
      get(target, key) {
        const own: unknown = Reflect.get(target, key);
        return key === 'open' ? open : typeof own === 'function' ? own.bind(target) : own;
      },
    });
    return { factory, asked: () => asked };
  }

  it('is tried three times: one that opens at the third keeps what is written', async () => {
    store.db?.close();
    store = await openStore(name, failing(2).factory);
    expect(store.closed).toBeNull();
    expect((await saveDataset(store, meta('a', 10), table(10, 1))).ok).toBe(true);
    store.db?.close();
    store = await openStore(name);
    expectSameTable(await wholeTable('a'), table(10, 1));
  });

  it('and then no more: the product goes on without, and says so', async () => {
    const { factory, asked } = failing(3);
    const none = await openStore(name, factory);
    expect(none).toMatchObject({ db: null, closed: { code: 'storage-unavailable' } });
    expect(asked()).toBe(3);
    expect(await saveDataset(none, meta('b', 10), table(10, 2))).toMatchObject({
      ok: false,
      error: { code: 'storage-unavailable' },
    });
  });
});

describe('a connection that the browser closed by itself', () => {
  it('is opened anew, and what was to be written is written once', async () => {
    await saveDataset(store, meta('a', 10), table(10, 1));
    store.db?.backendDB().close();
    expect((await saveDataset(store, meta('a', 20), table(20, 2))).ok).toBe(true);
    store.db?.backendDB().close();
    expect(await saveScenario(store, SCENARIO)).toBeNull();
    store.db?.backendDB().close();
    expectSameTable(await wholeTable('a'), table(20, 2));
    expect((await listDatasets(store)).length).toBe(1);
    expect(await listScenarios(store)).toEqual([SCENARIO]);
  });

  it('writes nothing into a newer database that came meanwhile, and adds no table of its own to it', async () => {
    await saveDataset(store, meta('a', 10), table(10, 1));
    store.db?.backendDB().close();
    // It has no table of results any more.
    const newer = new Dexie(name);
    newer.version(SCHEMA_VERSION + 1).stores({
      datasets: 'id',
      chunks: '[dataset+column+index], dataset',
      files: 'dataset',
      results: null,
      scenarios: 'id',
      zones: 'id',
    });
    await newer.open();
    newer.close();
    const native = async (): Promise<unknown> => (await indexedDB.databases()).find((d) => d.name === name)?.version;
    const before = await native();
    for (let time = 0; time < 2; time++) {
      expect(await saveDataset(store, meta('b', 10), table(10, 3))).toMatchObject({
        ok: false,
        error: { code: 'storage-newer' },
      });
      expect(await saveScenario(store, SCENARIO)).toMatchObject({ code: 'storage-newer' });
    }
    expect(await native()).toBe(before);
    store = await openStore(name);
    expect((await listDatasets(store)).map(({ id }) => id)).toEqual(['a']);
    expect(store.db?.tables.map((one) => one.name)).not.toContain('results');
  });
});

describe('a database that another tab holds', () => {
  const BRIEF = { blockedMs: 100, silentMs: 300 };

  /** A tab that never lets go, as of a build that does not listen: a connection of the first version. */
  async function holdOlder(): Promise<IDBDatabase> {
    store.db?.close();
    await Dexie.delete(name);
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 10);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('datasets', { keyPath: 'id' }));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('indexedDB.open')));
    });
  }

  it('in an older version is said, and the product goes on alone', async () => {
    const held = await holdOlder();
    store = await openStore(name, indexedDB, BRIEF);
    expect(store).toMatchObject({ db: null, closed: { code: 'storage-unavailable', params: { reason: 'blocked' } } });
    expect(await listDatasets(store)).toEqual([]);
    expect(await saveDataset(store, meta('a', 10), table(10, 1))).toMatchObject({
      ok: false,
      error: { code: 'storage-unavailable' },
    });
    // Once it lets go, the late opening closes again and the next start finds the database.
    held.close();
    store = await openStore(name);
    expect(store.closed).toBeNull();
  });

  it('makes the next tabs wait in vain too: they say that nothing answers', async () => {
    const held = await holdOlder();
    await openStore(name, indexedDB, BRIEF);
    const next = await openStore(name, indexedDB, BRIEF);
    expect(next).toMatchObject({ db: null, closed: { code: 'storage-unavailable', params: { reason: 'silent' } } });
    held.close();
    store = await openStore(name);
    expect(store.closed).toBeNull();
  });

  it('in our own version is let go of when a newer one comes', async () => {
    await openStore(name);
    const newer = new Dexie(name);
    newer.version(SCHEMA_VERSION + 1).stores({ datasets: 'id' });
    await newer.open();
    newer.close();
    expect(store.closed).toMatchObject({ code: 'storage-newer' });
  });
});

describe('a full disk', () => {
  interface Buckets {
    open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
    delete(name: string): Promise<void>;
  }

  it('is the fault quota, and the older data stay', async () => {
    const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
    // A bucket with a quota of its own: the whole origin's, set over the devtools, is not asked for 30 s after a write.
    const bucket = await storageBuckets.open('small', { quota: 300_000 });
    store.db?.close();
    store = await openStore(name, bucket.indexedDB);
    const kept = table(100, 1);
    expect((await saveDataset(store, meta('a', 100), kept)).ok).toBe(true);
    const noise = new Uint8Array(4_000_000);
    for (let at = 0; at < noise.length; at += 65_536)
      crypto.getRandomValues(noise.subarray(at, Math.min(at + 65_536, noise.length)));
    expect(await saveDataset(store, meta('a', 0), noise)).toEqual({ ok: false, error: { code: 'quota', params: {} } });
    expect(await putResult(store, 'k', 'a', noise, noise.length)).toEqual({ code: 'quota', params: {} });
    expectSameTable(await wholeTable('a'), kept);
    store.db?.close();
    await storageBuckets.delete('small');
  });
});

describe('room on a full disk', () => {
  const file = new TextEncoder().encode('[]');

  it('is made of kept results, once, and the write is done again; without any it fails at once', async () => {
    let tries = 0;
    const full = async (): Promise<unknown> => {
      tries += 1;
      return (await countResults(store)).count > 0 ? 'full' : saveDataset(store, meta('b', 0), file);
    };
    await putResult(store, 'k', 'a', 1, 8);
    expect(await withRoom(store, full, (answer) => answer === 'full')).toMatchObject({ ok: true });
    expect(tries).toBe(2);
    expect(await getResult(store, 'k')).toBeNull();
    tries = 0;
    const refused = async (): Promise<string> => `full ${(tries += 1)}`;
    expect(await withRoom(store, refused, (answer) => answer.startsWith('full'))).toBe('full 1');
  });

  it('is made on request of what comes with the product and of results; a person’s own stays', async () => {
    await saveDataset(store, meta('own', 10), table(10, 1));
    await saveDataset(store, meta('built', 10, { builtIn: true }), table(10, 2));
    await saveDataset(store, meta('file', 0, { builtIn: true }), file);
    await putResult(store, 'k', 'own', 1, 8);
    expect([...(await letGo(store))].sort()).toEqual(['built', 'file']);
    expect((await listDatasets(store)).map(({ id }) => id)).toEqual(['own']);
    expect([...new Set((await store.db?.chunks.toArray())?.map(({ dataset }) => dataset))]).toEqual(['own']);
    expect(await store.db?.files.count()).toBe(0);
    expect(await countResults(store)).toEqual({ count: 0, bytes: 0 });
    expectSameTable(await wholeTable('own'), table(10, 1));
  });
});

describe('sums', () => {
  it('by the browser and without its help are the same', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(10_001));
    const offered = await sha256Hex(bytes);
    vi.stubGlobal('crypto', {});
    const without = await sha256Hex(bytes);
    vi.unstubAllGlobals();
    expect(without).toBe(offered);
  });
});
