/** Data of kinds without a form of their own, from the file to the questions, in the worker and in storage. */
import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter';
import type { ImportChoices } from '../../src/domain/import';
import { DATABASE_NAME } from '../../src/storage/db';
import { createClient, type AnalysisClient } from '../../src/workers/client';
import type { DatasetInfo } from '../../src/workers/api';

let client: AnalysisClient;

beforeAll(async () => {
  await Dexie.delete(DATABASE_NAME);
  client = createClient();
  const reply = await client.open('/');
  if (!reply.ok) throw new Error(reply.error.code);
});

afterAll(async () => {
  client.dispose();
  await Dexie.delete(DATABASE_NAME);
});

async function add(text: string, name: string, choices: ImportChoices = {}, into?: string): Promise<DatasetInfo> {
  const preview = await client.preview(new File([text], name), choices);
  if (!preview.ok) throw new Error(preview.error.code);
  expect(preview.value.questions).toEqual([]);
  const added = await client.commit(preview.value.token, into ?? null);
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

const RAIDS = 'Мероприятие;Дата начала;широта;долгота\nРейд;01.03.2024;43,25;76,93\nОсвещение;02.03.2024;;\n';

describe('data of the other kinds', () => {
  it('are kept with their kind and given row by row, and a page that opens later finds them', async () => {
    const { id, kind, rows } = await add(RAIDS, 'raids.csv');
    expect([kind, rows]).toEqual(['interventions', 2]);
    const list = await client.things(id);
    expect(list).toMatchObject({
      total: 2,
      things: [{ values: { what: 'Рейд', from: '2024-03-01' } }, { shape: null }],
    });
    const later = createClient();
    await later.open('/');
    expect(await later.things(id)).toEqual(list);
    later.dispose();
  });

  it('gain what is new from a longer file, and give it back', async () => {
    const [raids] = (await client.datasets()).filter(({ kind }) => kind === 'interventions');
    const longer = `${RAIDS}Патруль;03.03.2024;43,26;76,94\n`;
    const preview = await client.preview(new File([longer], 'raids-2.csv'), {});
    if (!preview.ok) throw new Error(preview.error.code);
    expect(preview.value.meets).toMatchObject([{ dataset: raids.id, known: 2, fresh: 1 }]);
    const added = await client.commit(preview.value.token, raids.id);
    expect(added).toMatchObject({ ok: true, value: { rows: 3 } });
    expect(await client.importReports(raids.id)).toMatchObject([{ imported: 2 }, { imported: 1, known: 2 }]);
    await client.undoImport();
    expect((await client.things(raids.id)).total).toBe(2);
  });

  it('count nowhere as incidents: accidents are a dataset of their own', async () => {
    const accidents = await add(
      'Дата;Вид ДТП;широта;долгота\n01.03.2024 10:30;Столкновение;43,25;76,93\n',
      'accidents.csv',
    );
    expect(accidents.kind).toBe('accidents');
    await expect(
      client.ask('summary', { dataset: accidents.id, filter: NO_FILTER, compare: 'none' }),
    ).rejects.toThrow();
    await client.remove(accidents.id);
    expect((await client.datasets()).some(({ id }) => id === accidents.id)).toBe(false);
  });

  it('stand as areas where they are precincts, with people only where heads were counted', async () => {
    const ring = (x: number): unknown => [
      [x, 43.25],
      [x + 0.01, 43.25],
      [x + 0.01, 43.26],
      [x, 43.26],
      [x, 43.25],
    ];
    const features = [76.9, 76.95].map((x, i) => ({
      type: 'Feature',
      properties: { номер_участка: String(i), участковый: 'Ахметов', население: i === 0 ? 4000 : null },
      geometry: { type: 'Polygon', coordinates: [ring(x)] },
    }));
    const { id, kind } = await add(JSON.stringify({ type: 'FeatureCollection', features }), 'precincts.geojson');
    expect(kind).toBe('precincts');
    const areas = await client.areas(id);
    expect(areas.map(({ names, population }) => [names.en, population])).toEqual([
      ['0', 4000],
      ['1', null],
    ]);
    const answer = await client.ask('districts', {
      dataset: 'demo-incidents',
      filter: NO_FILTER,
      compare: 'none',
      areas: id,
    });
    expect(answer === 'cancelled' ? [] : answer.districts.map((row) => row.id)).toEqual(areas.map((area) => area.id));
  });

  it('stand as mobile posts where they have hours by weekday, beside the built-in posts of other kinds, and go with them', async () => {
    const before = await client.posts();
    const { id } = await add(
      'название;пн;вт;ср;чт;пт;сб;вс;широта;долгота\nА;9-18;9-18;9-18;9-18;9-18;;;43,25;76,93\n',
      'points.csv',
    );
    const posts = await client.posts();
    const own = posts.filter(({ position }) => position === 'imported');
    expect(own).toMatchObject([{ kind: 'mobile', hours: 'unknown' }]);
    expect(own[0].week?.[5]).toEqual([]);
    expect(posts.filter((post) => !own.includes(post))).toEqual(before.filter(({ kind }) => kind !== 'mobile'));
    await client.remove(id);
    expect(await client.posts()).toEqual(before);
  });
});
