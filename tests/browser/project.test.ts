/** One file of all that is kept: out of a real storage and into one again. */
import { Dexie } from 'dexie';
import { clear, entries, set } from 'idb-keyval';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import kept from '../fixtures/kept/browserStorage.json';
import type { Scenario } from '../../src/domain/scenario';
import { DATABASE_NAME, openStore, type Store } from '../../src/storage/db';
import { listDatasets, loadIncidents, removeDataset, saveDataset } from '../../src/storage/datasetRepository';
import { contain } from '../../src/storage/project/container';
import { listScenarios, removeScenario, saveScenario } from '../../src/storage/scenarioRepository';
import type { AnalysisApi, Query } from '../../src/workers/api';
import { createAnalysis } from '../../src/workers/createAnalysis';
import { SCENARIO } from '../unit/scenarioFixture';
import { BREAKS, broken } from './brokenStorage';
import { restore, unpacked, type Dump } from './keptDump';
import { expectSameTable, meta, table } from './storedTable';

const NAME = 'qyragy-project-test';
const NOTES = { 'qyragy-wall': '{"a":1}' };
const ID = 'import-incidents-a';
const rows = table(70_000, 1, true);
const other = table(40, 2);
const areas = new TextEncoder().encode('[{"id":"zone"}]');
let store: Store;

const open = async (name = NAME): Promise<AnalysisApi> => {
  const api = createAnalysis('test', name);
  const opened = await api.open(document.location.origin + '/');
  if (!opened.ok) throw new Error(opened.error.code);
  return api;
};
const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const own = async () => (await listDatasets(store)).filter(({ builtIn }) => !builtIn);
/** All that is the user's, to the byte. */
const everything = async (): Promise<unknown> => {
  const ids = (await own()).map(({ id }) => id);
  return {
    records: await own(),
    chunks: await store.db?.chunks.where('dataset').anyOf(ids).toArray(),
    files: await store.db?.files.where('dataset').anyOf(ids).toArray(),
    scenarios: await listScenarios(store),
    kept: await entries(),
  };
};
const wholeTable = async (id: string) => value(await loadIncidents(store, id));
const importedMeta = (id: string, count: number, title = id) =>
  meta(id, count, {
    title,
    provenance: { id, status: 'imported', source: title, licence: '', sha256: 'sum', period: null },
  });

async function empty(): Promise<void> {
  for (const { id } of await own()) await removeDataset(store, id);
  for (const { id } of await listScenarios(store)) await removeScenario(store, id);
  await clear();
}

beforeAll(async () => {
  await Dexie.delete(NAME);
});
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'trace').mockReturnValue();
  store = await openStore(NAME);
  await empty();
  await saveDataset(store, importedMeta(ID, rows.count, 'мои данные.csv'), rows);
  await saveDataset(store, { ...importedMeta('import-areas-b', 1), kind: 'areas' }, areas);
  await saveScenario(store, SCENARIO);
  await set('qyragy-publications', ['{"one":1}']);
  await set('qyragy-publish-secret', '0123456789abcdef0123456789abcdef');
});
afterEach(() => {
  vi.restoreAllMocks();
  store.db?.close();
});

describe('everything in one file', () => {
  it.each([
    ['open', null],
    ['closed', 'Қырағыма'],
  ])('%s: returns equal on a device that has nothing, and undo leaves nothing again', async (_, passphrase) => {
    const api = await open();
    const before = await everything();
    expect(await api.makeProject(NOTES, [], 'Қырағым')).toEqual({
      ok: false,
      error: { code: 'passphrase-short', params: { least: 8 } },
    });
    const made = value(await api.makeProject(NOTES, [], passphrase));
    expect(made.leftOut).toEqual([]);
    await empty();
    const nothing = await everything();
    const look = value(await api.lookProject(made.file, passphrase));
    expect(look).toMatchObject({ isNewer: false, scenarios: [{ name: SCENARIO.name, standing: 'new' }] });
    expect(look.datasets.map(({ standing }) => standing)).toEqual(['new', 'new']);
    expect(await everything()).toEqual(nothing);
    const taken = value(await api.takeProject(look.token, 'both', {}));
    expect(taken).toMatchObject({ datasets: 2, scenarios: 1, notes: NOTES, fault: null });
    expect(await everything()).toEqual(before);
    expectSameTable(await wholeTable(ID), rows);
    expect((await api.datasets()).some(({ id }) => id === ID)).toBe(true);
    expect(value(await api.undoProject())).toEqual({ 'qyragy-wall': null });
    expect(await everything()).toEqual(nothing);
    expect((await api.datasets()).some(({ id }) => id === ID)).toBe(false);
  });

  it('stands beside other data of the same names, or in their place, as is asked; and all is as before when it is taken back', async () => {
    const api = await open();
    const { file } = value(await api.makeProject(NOTES, [], null));
    await saveDataset(store, importedMeta(ID, other.count, 'мои данные.csv'), other);
    const changed: Scenario = { ...SCENARIO, note: 'changed since', changedAtMs: SCENARIO.changedAtMs + 5 };
    await saveScenario(store, changed);
    await set('qyragy-publications', ['{"two":2}']);
    const before = await everything();
    for (const how of ['both', 'replace'] as const) {
      const look = value(await api.lookProject(file, null));
      expect(look.datasets.map(({ standing }) => standing).sort()).toEqual(['equal', 'named']);
      const taken = value(await api.takeProject(look.token, how, { 'qyragy-wall': 'mine' }));
      expect(taken.notes).toEqual(how === 'both' ? {} : NOTES);
      if (how === 'both') {
        expectSameTable(await wholeTable(ID), other);
        expectSameTable(await wholeTable(`${ID}-2`), rows);
        expect((await listScenarios(store)).map(({ note }) => note).sort()).toEqual(
          [SCENARIO.note, changed.note].sort(),
        );
      } else {
        expectSameTable(await wholeTable(ID), rows);
        expect(await listScenarios(store)).toEqual([SCENARIO]);
      }
      expect(new Map(await entries()).get('qyragy-publications')).toEqual(['{"two":2}', '{"one":1}']);
      expect(value(await api.undoProject())).toEqual(how === 'both' ? {} : { 'qyragy-wall': 'mine' });
      expect(await everything()).toEqual(before);
    }
  });

  it('holds the view on the screen and the kept views, each under the ids that data come to bear', async () => {
    const api = await open();
    const view = (name: string, search = `data=${ID}&areas=import-areas-b`): string =>
      JSON.stringify({ id: 'v', name, note: 'a note', search, madeAtMs: 1, changedAtMs: 2 });
    const notes = { 'qyragy-view//v': view('Nights') };
    const made = value(await api.makeProject(notes, [], null, { view: `data=${ID}&shapes=x`, withRows: true }));
    const first = value(await api.lookProject(made.file, null));
    expect([first.views, first.needs, first.others]).toEqual([['Nights'], [], 2]);
    expect(value(await api.takeProject(first.token, 'both', notes))).toMatchObject({
      notes: {},
      view: `data=${ID}&shapes=x`,
    });

    await saveDataset(store, importedMeta(ID, other.count, 'мои данные.csv'), other);
    const again = value(await api.lookProject(made.file, null));
    const beside = value(await api.takeProject(again.token, 'both', { 'qyragy-view//v': view('Changed since') }));
    expect(beside.view).toBe(`data=${ID}-2&shapes=x`);
    const [[key, text]] = Object.entries(beside.notes);
    expect(key).toMatch(/^qyragy-view\/\/\w{9,}$/);
    expect(JSON.parse(text)).toMatchObject({
      name: 'Nights',
      note: 'a note',
      search: `data=${ID}-2&areas=import-areas-b`,
    });
    expect(key.endsWith(`/${(JSON.parse(text) as { id: string }).id}`)).toBe(true);
    expect(value(await api.undoProject())).toEqual({ [key]: null });
  });

  it('says without the rows which files it needs, by name, rows and sum, and which of them are here', async () => {
    const api = await open();
    const made = value(await api.makeProject(NOTES, [], null, { view: `data=${ID}`, withRows: false }));
    expect(made.file.size).toBeLessThan(20_000);
    await removeDataset(store, ID);
    const look = value(await api.lookProject(made.file, null));
    expect(look.datasets).toEqual([]);
    expect(look.needs.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      {
        id: 'import-areas-b',
        title: 'import-areas-b',
        rows: 1,
        bytes: null,
        sha256: 'sum of import-areas-b',
        isHere: true,
      },
      { id: ID, title: 'мои данные.csv', rows: rows.count, bytes: null, sha256: `sum of ${ID}`, isHere: false },
    ]);
    expect(value(await api.takeProject(look.token, 'both', {}))).toMatchObject({
      datasets: 0,
      view: `data=${ID}`,
      notes: NOTES,
    });
    expect((await own()).map(({ id }) => id)).toEqual(['import-areas-b']);
  });

  it('holds areas that were drawn without the rows too, and asks for none of them', async () => {
    const api = await open();
    const drawn = {
      type: 'Polygon',
      coordinates: [
        [
          [76.9, 43.2],
          [76.95, 43.2],
          [76.95, 43.25],
          [76.9, 43.2],
        ],
      ],
    };
    const feature = { type: 'Feature', properties: { id: 'drawn-1', name: 'Базар' }, geometry: drawn };
    const file = new File([JSON.stringify({ type: 'FeatureCollection', features: [feature] })], 'drawn.geojson');
    const { id } = value(await api.keepDrawn(file, 'Базар'));
    const made = value(await api.makeProject({}, [], null, { view: `areas=${id}`, withRows: false }));
    await empty();
    const look = value(await api.lookProject(made.file, null));
    expect(look.datasets).toEqual([{ title: 'Базар', rows: 1, standing: 'new' }]);
    expect(look.needs.map((one) => one.id)).not.toContain(id);
    value(await api.takeProject(look.token, 'both', {}));
    expect((await own()).map((one) => one.id)).toEqual([id]);
  });

  it('is taken back without what was changed since: that stays', async () => {
    const api = await open();
    const { file } = value(await api.makeProject({}, [], null));
    await empty();
    const look = value(await api.lookProject(file, null));
    value(await api.takeProject(look.token, 'both', {}));
    const edited = { ...SCENARIO, note: 'an afternoon’s work' };
    await saveScenario(store, edited, SCENARIO);
    await saveDataset(store, importedMeta(ID, other.count, 'мои данные.csv'), other);
    value(await api.undoProject());
    expect(await listScenarios(store)).toEqual([edited]);
    expect((await own()).map(({ id }) => id)).toEqual([ID]);
    expectSameTable(await wholeTable(ID), other);
  });

  it('is taken in whole or not at all, whichever step of the storage breaks', async () => {
    await saveDataset(store, importedMeta(ID, other.count, 'мои данные.csv'), other);
    const api = await open();
    const { file } = value(await api.makeProject({}, [], null));
    await saveDataset(store, importedMeta(ID, 20, 'мои данные.csv'), table(20, 7));
    await saveScenario(store, { ...SCENARIO, note: 'changed' });
    await store.db?.datasets.delete('import-areas-b');
    const before = await everything();
    const look = value(await api.lookProject(file, null));
    let [k, failed] = [1, 0];
    for (; ; k++) {
      let taken: Awaited<ReturnType<typeof api.takeProject>> | null = null;
      const how = Object.values(BREAKS)[k % 3] ?? (() => undefined);
      const steps = await broken(k, how, async () => {
        taken = await api.takeProject(look.token, 'replace', {});
      });
      const done = taken as Awaited<ReturnType<typeof api.takeProject>> | null;
      if (done?.ok || steps < k) break;
      failed += 1;
      expect(await everything(), `step ${k}`).toEqual(before);
    }
    expect(failed).toBeGreaterThan(20);
    expectSameTable(await wholeTable(ID), other);
    expect(await listScenarios(store)).toEqual([SCENARIO]);
  });

  it('leaves out what is damaged and names it; the rest is in it', async () => {
    const api = await open();
    await store.db?.chunks.delete([ID, 'lon', 1]);
    await store.db?.table('scenarios').put({ id: 'odd', name: 'Odd one' });
    const made = value(await api.makeProject({}, [], null));
    expect(made.leftOut).toEqual(['Odd one', 'мои данные.csv']);
    expect(value(await api.lookProject(made.file, null)).datasets.map(({ title }) => title)).toEqual([
      'import-areas-b',
    ]);
    await removeScenario(store, 'odd');
  });

  it('is never made of nothing because the storage did not answer', async () => {
    const api = await open();
    const of = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    expect(await api.makeProject({}, [], null)).toMatchObject({ ok: false, error: { code: 'storage-unavailable' } });
    of.mockRestore();
    expect((await api.makeProject({}, [], null)).ok).toBe(true);
  });

  it('of a newer version is shown until the page is closed, and nothing of it is kept', async () => {
    const api = await open();
    await empty();
    const newer = await contain(
      9,
      {
        format: 'qyragy-project',
        datasets: [],
        scenarios: [SCENARIO, { later: 1 }],
        notes: {},
        kept: { 'qyragy-x': 1 },
      },
      [],
      [],
    );
    const before = await everything();
    const look = value(await api.lookProject(newer, null));
    expect(look.isNewer).toBe(true);
    const taken = value(await api.takeProject(look.token, 'replace', {}));
    expect(taken).toMatchObject({ shown: [SCENARIO], notes: {} });
    expect(await everything()).toEqual(before);
  });
});

describe('a browser that keeps nothing', () => {
  it('makes the file of what the page alone holds, and shows one', async () => {
    const api = await open();
    const { file } = value(await api.makeProject({}, [], null));
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('shut', 'SecurityError');
    });
    const page = await open('qyragy-shut');
    const look = value(await page.lookProject(file, null));
    expect(value(await page.takeProject(look.token, 'both', {}))).toMatchObject({
      datasets: 2,
      shown: [SCENARIO],
      fault: { code: 'storage-unavailable' },
    });
    expect((await page.datasets()).find(({ id }) => id === ID)).toMatchObject({ rows: rows.count, kept: false });
    const made = value(await page.makeProject({}, [SCENARIO], null));
    vi.restoreAllMocks();
    expect(value(await api.lookProject(made.file, null))).toMatchObject({
      datasets: [{ standing: 'equal' }, { standing: 'equal' }],
      scenarios: [{ standing: 'equal' }],
    });
    value(await page.undoProject());
    expect((await page.datasets()).some(({ id }) => id === ID)).toBe(false);
  });
});

describe('what version 0.1.0 kept', () => {
  it('goes out into one file and answers from it as it did then', async () => {
    const main = (kept.databases as unknown as readonly Dump[]).find(({ name }) => name === DATABASE_NAME);
    if (!main) throw new Error('no database');
    await Dexie.delete(DATABASE_NAME);
    await restore(main);
    const old = await open(DATABASE_NAME);
    const { file } = value(await old.makeProject({}, [], null));
    await empty();
    const api = await open();
    const look = value(await api.lookProject(file, null));
    value(await api.takeProject(look.token, 'both', {}));
    const then = unpacked(kept.answers) as {
      readonly datasets: readonly { readonly id: string }[];
      readonly query: Query;
      readonly summary: unknown;
      readonly scenarios: unknown;
      readonly areas: unknown;
    };
    expect(await api.ask('summary', then.query)).toMatchObject(then.summary as object);
    expect((await api.datasets()).filter(({ id }) => then.datasets.some((one) => one.id === id))).toEqual(
      then.datasets,
    );
    expect(await api.scenarios()).toMatchObject(then.scenarios as object);
    expect(await api.areas(then.datasets[1]?.id ?? '')).toEqual(then.areas);
  });
});
