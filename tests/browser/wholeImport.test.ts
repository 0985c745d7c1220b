/** An import is whole or absent, whatever breaks, and at whichever step. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../../src/storage/db';
import { listDatasets, loadFile, loadIncidents, saveDataset, sweepOrphans } from '../../src/storage/datasetRepository';
import { getResult, putResult } from '../../src/storage/resultRepository';
import { listScenarios, saveScenario } from '../../src/storage/scenarioRepository';
import { SCENARIO } from '../unit/scenarioFixture';
import { BREAKS, broken } from './brokenStorage';
import { expectSameTable, meta, table } from './storedTable';

let name = '';
let store: Store;
let opened = 0;

beforeEach(async () => {
  // Dexie tells of every transaction that ended badly; here each of them does.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'trace').mockReturnValue();
  name = `qyragy-whole-${Date.now()}-${opened++}`;
  store = await openStore(name);
});

afterEach(async () => {
  vi.restoreAllMocks();
  store.db?.close();
  await Dexie.delete(name);
});

const wholeTable = async (id: string) => {
  const loaded = await loadIncidents(store, id);
  if (!loaded.ok) throw new Error(loaded.error.code);
  return loaded.value;
};

/** Every key of every table, to see that nothing came and nothing went. */
const keys = async (): Promise<unknown> =>
  Promise.all((store.db?.tables ?? []).map(async (of) => [of.name, await of.toCollection().primaryKeys()]));

describe('an import that breaks at its k-th step', () => {
  const older = table(60, 1, true);
  const other = table(20, 5);
  const newer = table(30, 2);
  const file = new TextEncoder().encode('[{"id":"a"}]');

  it.each(Object.entries(BREAKS))(
    '%s: for every k the older data stand and nothing of the newer is there; where no step broke it is whole',
    async (_, how) => {
      await saveDataset(store, meta('other', other.count), other);
      await saveDataset(store, meta('a', older.count), older);
      await putResult(store, 'of-a', 'a', 1, 8);
      await saveScenario(store, SCENARIO);
      const before = await keys();
      let k = 1;
      for (; ; k++) {
        let saved: Awaited<ReturnType<typeof saveDataset>> | null = null;
        const steps = await broken(k, how, async () => {
          saved = await saveDataset(store, meta('a', newer.count), newer);
        });
        if (steps < k) break;
        expect(saved, `step ${k}`).toMatchObject({ ok: false });
        expect(await keys(), `step ${k}`).toEqual(before);
        expectSameTable(await wholeTable('a'), older);
        expect(await getResult(store, 'of-a')).toBe(1);
      }
      // As many steps as a column has chunks, and those that take the older data away.
      expect(k).toBeGreaterThan(13);
      expectSameTable(await wholeTable('a'), newer);
      expectSameTable(await wholeTable('other'), other);
      expect(await listScenarios(store)).toEqual([SCENARIO]);
      expect(await getResult(store, 'of-a')).toBeNull();
    },
  );

  it.each(Object.entries(BREAKS))('%s: a first import of a table or of a file is absent', async (_, how) => {
    for (const [id, content] of [
      ['table', newer],
      ['file', file],
    ] as const) {
      for (let k = 1; ; k++) {
        const steps = await broken(k, how, () => saveDataset(store, meta(id, 30), content));
        if (steps < k) break;
        expect((await listDatasets(store)).map((one) => one.id)).not.toContain(id);
        expect(await store.db?.chunks.where('dataset').equals(id).count(), `step ${k}`).toBe(0);
        expect(await store.db?.files.get(id)).toBeUndefined();
      }
    }
    expectSameTable(await wholeTable('table'), newer);
    expect(await loadFile(store, 'file')).toEqual({ ok: true, value: file });
  });
});

describe('what belongs to no dataset', () => {
  it('is swept away, and takes nothing that a dataset needs, nor one whose record cannot be read', async () => {
    const kept = table(50, 1);
    await saveDataset(store, meta('kept', 50), kept);
    await saveDataset(store, meta('gone', 50), table(50, 2));
    await saveDataset(store, meta('file', 0, { kind: 'areas' }), new TextEncoder().encode('[]'));
    await saveDataset(store, meta('unread', 50), table(50, 3));
    await putResult(store, 'of-gone', 'gone', 1, 8);
    await putResult(store, 'of-kept', 'kept', 2, 8);
    await store.db?.datasets.bulkDelete(['gone', 'file']);
    await store.db?.table<object, string>('datasets').update('unread', { layout: 'of another version' });
    expect(await sweepOrphans(store)).toEqual(['file', 'gone']);
    expect(await store.db?.chunks.where('dataset').equals('gone').count()).toBe(0);
    expect(await store.db?.files.count()).toBe(0);
    expect(await getResult(store, 'of-gone')).toBeNull();
    expect(await getResult(store, 'of-kept')).toBe(2);
    expect(await store.db?.chunks.where('dataset').equals('unread').count()).toBeGreaterThan(0);
    expectSameTable(await wholeTable('kept'), kept);
    expect(await sweepOrphans(store)).toEqual([]);
  });

  it('of a database of a newer version is left alone', async () => {
    await saveDataset(store, meta('gone', 50), table(50, 2));
    await store.db?.datasets.delete('gone');
    const count = await store.db?.chunks.count();
    const { db } = store;
    expect(await sweepOrphans({ db, closed: { code: 'storage-newer', params: { found: 9, ours: 2 } } })).toEqual([]);
    expect(await store.db?.chunks.count()).toBe(count);
  });
});
