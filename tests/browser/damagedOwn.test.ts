import { Dexie } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../src/domain/result';
import { NO_FILTER } from '../../src/domain/filter';
import { faultText, messagesFor } from '../../src/i18n';
import { unsolved } from '../../src/state/files/onDevice';
import { DATABASE_NAME, openStore, type Database } from '../../src/storage/db';
import { createClient, faultOf, type AnalysisClient } from '../../src/workers/client';
import { ask } from './answered';
import type { DatasetInfo, OpenReply, Query } from '../../src/workers/api';

const DEMO = 'demo-incidents';
const FILES = {
  incidents: new File(
    [
      'дата;статья;тяжесть;долгота;широта\r\n15.06.2015 12:30;1880;1;76,945;43,251\r\n16.06.2015 23:10;1910;3;76,946;43,252\r\n',
    ],
    'мои данные.csv',
  ),
  posts: new File(['id;kind;lon;lat\r\nмой;stationary;76.945;43.251\r\n'], 'посты.csv'),
  areas: new File(
    [
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 'z1', name: 'Зона 1' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [76.94, 43.25],
                  [76.9465, 43.25],
                  [76.9465, 43.26],
                  [76.94, 43.26],
                  [76.94, 43.25],
                ],
              ],
            },
          },
        ],
      }),
    ],
    'зоны.geojson',
  ),
};

const query = (dataset: string): Query => ({ dataset, filter: NO_FILTER, compare: 'none' });
const refusal = (question: Promise<unknown>) => question.then(() => null, faultOf);

let clients: AnalysisClient[] = [];
let own: Record<keyof typeof FILES, DatasetInfo>;
/** What the three files left in the database, whole. */
let whole: Record<(typeof TABLES)[number], readonly unknown[]>;

const TABLES = ['datasets', 'chunks', 'files'] as const;
/** The rows of a table that are of the user's own files. */
const ownRows = (db: Database, table: (typeof TABLES)[number]) =>
  db
    .table(table)
    .where(table === 'datasets' ? 'id' : 'dataset')
    .anyOf(Object.values(own).map(({ id }) => id));

async function visit(): Promise<{ readonly client: AnalysisClient; readonly opened: OpenReply }> {
  const client = createClient();
  clients.push(client);
  const reply = await client.open('/');
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return { client, opened: reply.value };
}

async function add(client: AnalysisClient, file: File): Promise<DatasetInfo> {
  const preview = await client.preview(file, {});
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  const added = await client.commit(preview.value.token);
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value;
}

/** Changes or reads what lies in the database while no page is open, as a fault of the disk would change it. */
async function whileClosed(change: (db: Database) => PromiseLike<unknown>): Promise<void> {
  for (const client of clients) client.dispose();
  clients = [];
  const { db } = await openStore();
  if (!db) throw new Error('no database');
  await change(db);
  db.close();
}

/** A record as plain fields, so that it can be given any value. */
const put = (db: Database, id: string, fields: object) => db.table<object, string>('datasets').update(id, fields);

// The built-in data are read once; every test begins with the three files as they were kept.
beforeAll(async () => {
  await Dexie.delete(DATABASE_NAME);
  const { client } = await visit();
  own = {
    incidents: await add(client, FILES.incidents),
    posts: await add(client, FILES.posts),
    areas: await add(client, FILES.areas),
  };
  await whileClosed(async (db) => {
    whole = {
      datasets: await ownRows(db, 'datasets').toArray(),
      chunks: await ownRows(db, 'chunks').toArray(),
      files: await ownRows(db, 'files').toArray(),
    };
  });
});

beforeEach(() =>
  whileClosed(async (db) => {
    for (const table of TABLES) {
      await ownRows(db, table).delete();
      await db.table(table).bulkPut(whole[table]);
    }
  }),
);

afterAll(async () => {
  for (const client of clients) client.dispose();
  await Dexie.delete(DATABASE_NAME);
});

describe('rows of the user’s own that were kept and are no more what they were', () => {
  it.each<[string, (db: Database) => PromiseLike<unknown>]>([
    ['a column cut short', (db) => db.chunks.update([own.incidents.id, 'lon', 0], { bytes: new ArrayBuffer(3) })],
    [
      'a column of another type',
      (db) => db.table<object>('chunks').update([own.incidents.id, 'lon', 0], { bytes: 'text' }),
    ],
    ['a column that is missing', (db) => db.chunks.where('dataset').equals(own.incidents.id).delete()],
  ])('%s: every question ends with the file’s name and what to do, and the rest answers', async (_, change) => {
    await whileClosed(change);
    const { client, opened } = await visit();
    expect(opened.datasets.map(({ id }) => id)).toContain(own.incidents.id);
    const told = fault('own-damaged', { dataset: 'мои данные.csv' });
    for (const question of [
      ask(client, 'summary', query(own.incidents.id)),
      ask(client, 'health', query(own.incidents.id)),
      ask(client, 'districts', { ...query(own.incidents.id), areas: null }),
    ]) {
      expect(await refusal(question)).toEqual(told);
    }
    for (const locale of ['kk', 'ru', 'en'] as const)
      expect(faultText(messagesFor(locale), told)).toContain('мои данные.csv');
    expect((await ask(client, 'summary', query(DEMO))).count).toBe(90_167);
    expect(await client.posts()).toMatchObject([{ position: 'imported' }]);
    // Added again it is whole again.
    expect((await add(client, FILES.incidents)).id).toBe(own.incidents.id);
    expect((await ask(client, 'summary', query(own.incidents.id))).count).toBe(2);
  });
});

describe('a dataset of the user’s own whose record or file cannot be read', () => {
  const layoutOf = async (db: Database, change: (layout: Record<string, unknown>) => object): Promise<unknown> => {
    const record = await db.datasets.get(own.incidents.id);
    return put(db, own.incidents.id, { layout: change({ ...record?.layout }) });
  };
  it.each<[string, keyof typeof FILES, (db: Database) => PromiseLike<unknown>]>([
    [
      'a layout of another version',
      'incidents',
      (db) => put(db, own.incidents.id, { layout: { form: 'rows', version: 9 } }),
    ],
    ['no layout', 'incidents', (db) => put(db, own.incidents.id, { layout: null })],
    [
      'a layout without the longitudes',
      'incidents',
      (db) =>
        layoutOf(db, (layout) => ({
          ...layout,
          columns: (layout['columns'] as { column: string }[]).filter(({ column }) => column !== 'lon'),
        })),
    ],
    ['more rows than chunks', 'incidents', (db) => layoutOf(db, (layout) => ({ ...layout, rows: 900_000 }))],
    ['rows that are no number', 'incidents', (db) => put(db, own.incidents.id, { rows: 'many' })],
    ['no provenance', 'incidents', (db) => put(db, own.incidents.id, { provenance: undefined })],
    ['posts cut short', 'posts', (db) => db.files.update(own.posts.id, { bytes: new ArrayBuffer(5) })],
    ['posts that are missing', 'posts', (db) => db.files.delete(own.posts.id)],
    ['areas of another type', 'areas', (db) => db.table<object>('files').update(own.areas.id, { bytes: 7 })],
  ])('%s: it is named at opening and until it is removed, the product opens with the rest', async (_, kind, change) => {
    await whileClosed(change);
    const { client, opened } = await visit();
    const { id, title } = own[kind];
    expect(opened.faults).toEqual([{ code: 'own-damaged', params: { dataset: title } }]);
    expect(
      opened.datasets
        .filter(({ status }) => status === 'imported')
        .map((d) => d.id)
        .sort(),
    ).toEqual(
      Object.values(own)
        .map((d) => d.id)
        .filter((other) => other !== id)
        .sort(),
    );
    expect((await ask(client, 'summary', query(DEMO))).count).toBe(90_167);
    expect((await client.posts())[0].position === 'imported').toBe(kind !== 'posts');
    expect((await client.storage()).rows.find((row) => row.id === id)).toMatchObject({ title });
    const told = async () => unsolved(opened.faults, (await client.storage()).rows, await client.datasets());
    expect(await told()).toEqual(opened.faults);
    await client.remove(id);
    expect(await told()).toEqual([]);
    expect((await client.storage()).rows.some((row) => row.id === id)).toBe(false);
    // The next start reads nothing else than what lies there.
    await whileClosed(async (db) => {
      for (const table of TABLES)
        expect(
          await db
            .table(table)
            .where(table === 'datasets' ? 'id' : 'dataset')
            .equals(id)
            .count(),
          table,
        ).toBe(0);
    });
  });

  it('removed, it is missed no more at the next start', async () => {
    await whileClosed((db) => put(db, own.incidents.id, { provenance: undefined }));
    const { client } = await visit();
    await client.remove(own.incidents.id);
    expect((await visit()).opened.faults).toEqual([]);
  });
});
