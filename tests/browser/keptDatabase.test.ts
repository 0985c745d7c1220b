/**
 * What version 0.1.0 left in a browser's databases still opens and gives the same answers.
 * fixtures/kept/browserStorage.json holds the records as that version wrote them, and its answers; it is never made
 * anew.
 */
import { Dexie } from 'dexie';
import { clear } from 'idb-keyval';
import { afterAll, beforeAll, expect, it } from 'vitest';
import kept from '../fixtures/kept/browserStorage.json';
import { ownFiles } from '../../src/sources/ownFiles';
import { keptPublications } from '../../src/sources/publications';
import { DATABASE_NAME, openStore } from '../../src/storage/db';
import { getResult } from '../../src/storage/resultRepository';
import { createClient, type AnalysisClient } from '../../src/workers/client';
import { restore, unpacked, type Dump } from './keptDump';
import type { Query } from '../../src/workers/api';

const databases = kept.databases as unknown as readonly Dump[];
const then = unpacked(kept.answers) as {
  readonly datasets: readonly { readonly id: string }[];
  readonly query: Query;
  readonly summary: unknown;
  readonly filtered: unknown;
  readonly scenarios: unknown;
  readonly areas: unknown;
};
const [incidents, zones] = then.datasets.map(({ id }) => id);
let client: AnalysisClient;

beforeAll(async () => {
  for (const { name } of databases) await Dexie.delete(name);
  for (const dump of databases) await restore(dump);
  client = createClient();
  const opened = await client.open('/');
  expect(opened).toMatchObject({ ok: true, value: { faults: [] } });
});

afterAll(async () => {
  client.dispose();
  await Dexie.delete(DATABASE_NAME);
  // Its connection stays open as long as this page does.
  await clear();
});

it('the files a person imported are there and answer as they did', async () => {
  const own = (await client.datasets()).filter(({ id }) => then.datasets.some((one) => one.id === id));
  expect(own).toEqual(then.datasets);
  expect(await client.ask('summary', then.query)).toMatchObject(then.summary as object);
  const filter = { ...then.query.filter, hours: { from: 18, to: 6 }, categories: ['theft', 'robbery'] as const };
  expect(await client.ask('summary', { ...then.query, filter })).toMatchObject(then.filtered as object);
  expect(then.query.dataset).toBe(incidents);
  expect(await client.areas(zones)).toEqual(then.areas);
});

it('scenarios are listed whole', async () => {
  expect(await client.scenarios()).toMatchObject(then.scenarios as object);
});

it('a kept result is found under its key', async () => {
  const store = await openStore();
  expect(store.closed).toBeNull();
  expect(await getResult(store, 'kept')).toEqual({ values: Float32Array.of(1, 2, NaN), sentence: 'x' });
  store.db?.close();
});

it('the file a person opened and what was published from this browser are found', async () => {
  const own = await ownFiles(Promise.resolve({ keys: [], isRefusing: false, state: 'known' }));
  expect(own).toMatchObject({ snapshot: { snapshot: { through: '2025-12-31' } }, isRefused: false, isUnused: true });
  const publications = await keptPublications();
  expect(publications).toMatchObject({
    list: [{ snapshot: { through: '2025-12-31' } }],
    secret: '0123456789abcdef0123456789abcdef',
  });
});
