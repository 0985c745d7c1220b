import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocateIncidents } from '../../src/domain/incident';
import type { Scenario } from '../../src/domain/scenario';
import { loadFile, loadIncidents, listDatasets, saveDataset } from '../../src/storage/datasetRepository';
import { openStore, SCHEMA_VERSION, type Database, type Store } from '../../src/storage/db';
import { getResult, putResult } from '../../src/storage/resultRepository';
import { listScenarios, removeScenario, saveScenario } from '../../src/storage/scenarioRepository';
import { createAnalysis } from '../../src/workers/createAnalysis';
import { SCENARIO } from '../unit/scenarioFixture';

let name = '';
let store: Store;
let opened = 0;

beforeEach(async () => {
  name = `qyragy-scenarios-${Date.now()}-${opened++}`;
  store = await openStore(name);
});

afterEach(async () => {
  store.db?.close();
  await Dexie.delete(name);
});

const other: Scenario = { ...SCENARIO, id: 's-2', name: 'Second', changedAtMs: SCENARIO.changedAtMs + 1 };

describe('a scenario', () => {
  it('comes back whole after the database was closed, the newest change first', async () => {
    expect(await saveScenario(store, SCENARIO)).toBeNull();
    expect(await saveScenario(store, other)).toBeNull();
    store.db?.close();
    store = await openStore(name);
    expect(await listScenarios(store)).toEqual([other, SCENARIO]);
  });

  it('replaces the older one of the same id, and leaves when it is removed', async () => {
    await saveScenario(store, SCENARIO);
    await saveScenario(store, { ...SCENARIO, name: 'Renamed', note: '' });
    expect((await listScenarios(store)).map((s) => [s.name, s.note])).toEqual([['Renamed', '']]);
    expect(await removeScenario(store, SCENARIO.id)).toBeNull();
    expect(await removeScenario(store, 'nowhere')).toBeNull();
    expect(await listScenarios(store)).toEqual([]);
  });

  it('that another tab has changed since it was seen is not written over, also where the clock stood still', async () => {
    await saveScenario(store, SCENARIO);
    const theirs = { ...SCENARIO, note: 'theirs' };
    expect(await saveScenario(store, theirs, SCENARIO)).toBeNull();
    const mine = { ...SCENARIO, note: 'mine' };
    expect(await saveScenario(store, mine, SCENARIO)).toEqual({
      code: 'scenario-changed',
      params: { name: mine.name },
    });
    expect(await listScenarios(store)).toEqual([theirs]);
    expect(await saveScenario(store, mine, theirs)).toBeNull();
    // Removed there, it is kept here: what is edited is not to be lost.
    await removeScenario(store, SCENARIO.id);
    expect(await saveScenario(store, theirs, mine)).toBeNull();
    expect(await listScenarios(store)).toEqual([theirs]);
  });

  it('keeps figures that cannot be said, and is not kept when it could not be read back', async () => {
    const answer = SCENARIO.answer && { ...SCENARIO.answer, objective: NaN, bound: Infinity };
    expect(await saveScenario(store, { ...SCENARIO, answer })).toBeNull();
    expect((await listScenarios(store))[0]?.answer).toMatchObject({ objective: NaN, bound: NaN });
    const broken: Scenario = { ...other, setup: { ...other.setup, radiusM: NaN } };
    expect(await saveScenario(store, broken)).toEqual({
      code: 'scenario-damaged',
      params: { at: 'setup.radiusM', expected: 'number 100-3000 m' },
    });
    expect(await listScenarios(store)).toHaveLength(1);
  });

  it('is never half stored: a failure in the middle of replacing leaves the older one whole', async () => {
    await saveScenario(store, SCENARIO);
    const abort = (): void => Dexie.currentTransaction.abort();
    store.db?.scenarios.hook('updating', abort);
    const refused = await saveScenario(store, { ...SCENARIO, name: 'Half' });
    store.db?.scenarios.hook('updating').unsubscribe(abort);
    expect(refused).toMatchObject({ code: 'storage-unavailable' });
    expect(await listScenarios(store)).toEqual([SCENARIO]);
  });

  it('damaged in storage is left out of the list, the others stay', async () => {
    await saveScenario(store, SCENARIO);
    await saveScenario(store, other);
    await store.db?.table('scenarios').update(SCENARIO.id, { setup: { radiusM: 'far' } });
    expect(await listScenarios(store)).toEqual([other]);
  });
});

describe('a database of version 1', () => {
  it('opens with its data whole and takes scenarios from then on', async () => {
    store.db?.close();
    await Dexie.delete(name);
    const old = new Dexie(name) as Database;
    old.version(1).stores({
      datasets: 'id',
      chunks: '[dataset+column+index], dataset',
      files: 'dataset',
      results: 'key, dataset, [usedAt+bytes]',
    });
    await old.open();
    const table = allocateIncidents(1000);
    table.lon.forEach((_, i) => (table.lon[i] = 76.9 + i / 1e5));
    const bytes = new TextEncoder().encode('{"type":"FeatureCollection"}');
    const meta = {
      title: 'a',
      sha256: 'a',
      rows: 1000,
      period: null,
      holds: null,
      read: null,
      builtIn: false,
      importedAt: 1,
    };
    const provenance = { status: 'imported' as const, source: 'a', licence: '', sha256: 'a', period: null };
    const before: Store = { db: old, closed: null };
    await saveDataset(
      before,
      { ...meta, id: 'rows', kind: 'incidents', provenance: { ...provenance, id: 'rows' } },
      table,
    );
    await saveDataset(
      before,
      { ...meta, id: 'areas', kind: 'areas', provenance: { ...provenance, id: 'areas' } },
      bytes,
    );
    await putResult(before, 'kept', 'rows', { values: Float32Array.of(1, 2) }, 8);
    const records = await listDatasets(before);
    old.close();

    store = await openStore(name);
    expect(store.closed).toBeNull();
    expect(store.db?.verno).toBe(SCHEMA_VERSION);
    expect(await listDatasets(store)).toEqual(records);
    const loaded = await loadIncidents(store, 'rows');
    expect(loaded.ok && [...loaded.value.lon]).toEqual([...table.lon]);
    expect(await loadFile(store, 'areas')).toEqual({ ok: true, value: bytes });
    expect(await getResult(store, 'kept')).toEqual({ values: Float32Array.of(1, 2) });
    expect(await saveScenario(store, SCENARIO)).toBeNull();
    expect(await listScenarios(store)).toEqual([SCENARIO]);
  });
});

describe('a database of a newer version', () => {
  it('is read and not written', async () => {
    await saveScenario(store, SCENARIO);
    store.db?.close();
    const newer = new Dexie(name);
    newer.version(SCHEMA_VERSION + 1).stores({ scenarios: 'id', plans: 'id' });
    await newer.open();
    newer.close();
    store = await openStore(name);
    expect(await listScenarios(store)).toEqual([SCENARIO]);
    expect(await saveScenario(store, other)).toMatchObject({ code: 'storage-newer' });
    expect(await removeScenario(store, SCENARIO.id)).toMatchObject({ code: 'storage-newer' });
    expect(await listScenarios(store)).toEqual([SCENARIO]);
  });
});

describe('a full disk', () => {
  interface Buckets {
    open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
    delete(name: string): Promise<void>;
  }

  it('is the fault quota, and the scenarios kept before stay', async () => {
    const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
    const bucket = await storageBuckets.open('few', { quota: 300_000 });
    store.db?.close();
    store = await openStore(name, bucket.indexedDB);
    expect(await saveScenario(store, SCENARIO)).toBeNull();
    // As long as the rules allow and without repeats, or the disk would take it.
    const noise = (): string =>
      String.fromCharCode(...Uint16Array.from({ length: 2000 }, () => 256 + Math.floor(Math.random() * 40_000)));
    const sites = Array.from({ length: 400 }, (_, i) => ({
      id: `p${i}`,
      lon: 76.9,
      lat: 43.2,
      state: 'proposed' as const,
      reason: null,
      note: noise(),
    }));
    expect(await saveScenario(store, { ...other, sites })).toEqual({ code: 'quota', params: {} });
    expect(await listScenarios(store)).toEqual([SCENARIO]);
    store.db?.close();
    await storageBuckets.delete('few');
  });
});

it('the worker keeps, lists and forgets scenarios without the city being open', async () => {
  store.db?.close();
  const api = createAnalysis('test', name);
  expect(await api.saveScenario(SCENARIO)).toBeNull();
  expect(await api.scenarios()).toEqual([SCENARIO]);
  expect(await api.removeScenario(SCENARIO.id)).toBeNull();
  expect(await api.scenarios()).toEqual([]);
});
