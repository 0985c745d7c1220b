import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter';
import { parsePeriod, type Period } from '../../src/domain/period';
import { DATABASE_NAME } from '../../src/storage/db';
import { createClient, faultOf, nextJobId, type AnalysisClient } from '../../src/workers/client';
import { ask } from './answered';
import type { DatasetInfo, OpenReply, Query } from '../../src/workers/api';

const DEMO = 'demo-incidents';
const demo: Query = { dataset: DEMO, filter: NO_FILTER, compare: 'none' };
const method = { kernel: 'quartic', bandwidth: 300, cellM: 100, edge: 'none', mask: 'built' } as const;

function period(from: string, to: string): Period {
  const parsed = parsePeriod(from, to);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

async function open(client: AnalysisClient): Promise<OpenReply> {
  const reply = await client.open('/');
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

let client: AnalysisClient;
let first: OpenReply;

beforeAll(async () => {
  await Dexie.delete(DATABASE_NAME);
  client = createClient();
  first = await open(client);
});

afterAll(async () => {
  client.dispose();
  await Dexie.delete(DATABASE_NAME);
});

describe('opening', () => {
  it('finds the demonstration, the posts, the districts and the accidents, each said to be what it is', () => {
    expect(first.faults).toEqual([]);
    const byId = Object.fromEntries(first.datasets.map((d) => [d.id, d]));
    expect(byId[DEMO]).toMatchObject({
      kind: 'incidents',
      status: 'illustrative',
      rows: 90_167,
      period: period('2019-01-01', '2021-05-01'),
    });
    expect(byId[DEMO]?.has).toEqual({
      time: true,
      timeOfDay: true,
      day: true,
      category: true,
      place: true,
      severity: true,
      inPublic: true,
      street: true,
      fresh: true,
    });
    expect(byId['posts']).toMatchObject({ kind: 'posts', rows: 44 });
    expect(byId['accidents']).toMatchObject({ kind: 'accidents', rows: 81 });
    expect(byId['districts']?.kind).toBe('areas');
  });

  it('a second time fetches nothing, in another worker', async () => {
    const other = createClient();
    const again = await open(other);
    expect(again.fetched).toEqual([]);
    expect(again.datasets).toEqual(first.datasets);
    expect((await ask(other, 'summary', demo)).count).toBe(90_167);
    other.dispose();
  });

  it('tells progress up to the whole', async () => {
    const other = createClient();
    const shares: number[] = [];
    await other.open('/', (share) => shares.push(share));
    other.dispose();
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it("gives the map's files as text", async () => {
    expect(JSON.parse((await client.file('roads')) ?? '')).toMatchObject({ type: 'FeatureCollection' });
    expect(await client.file('nothing')).toBeNull();
    expect(await client.file(DEMO)).toBeNull();
  });
});

describe('questions of the demonstration', () => {
  it('summary, districts and bins count the same incidents', async () => {
    const q: Query = { ...demo, filter: { ...NO_FILTER, period: period('2019-01-01', '2020-01-01') } };
    const summary = await ask(client, 'summary', q);
    const districts = await ask(client, 'districts', { ...q, areas: null });
    const bins = await ask(client, 'bins', { ...q, shape: 'hexagon', sizeM: 500 });
    expect(summary.count).toBe(54_014);
    expect(districts.total).toBe(54_014);
    expect(districts.districts.map((d) => d.id)).toContain('almaly');
    expect(districts.districts.reduce((sum, d) => sum + (d.count ?? 0), 0) + districts.outside).toBe(54_014);
    expect(bins.counts.reduce((sum, n) => sum + n, 0)).toBe(54_014);
    expect(bins.before).toBeNull();
  });

  it('compares with last year', async () => {
    const q: Query = {
      dataset: DEMO,
      filter: { ...NO_FILTER, period: period('2020-01-01', '2021-01-01') },
      compare: 'last-year',
    };
    expect((await ask(client, 'summary', q)).change).toMatchObject({ now: 28_217, before: 54_014 });
    const reply = await client.ask('density', { ...q, method }, nextJobId());
    if (reply === 'cancelled') throw new Error('cancelled');
    // Those on the ground that is studied: nearly all.
    expect(reply.grid.incidents).toBeLessThanOrEqual(28_217);
    expect(reply.grid.incidents).toBeGreaterThan(28_217 * 0.9);
    expect(reply.before?.incidents).toBeGreaterThan(reply.grid.incidents);
  });

  it('names the densest places', async () => {
    const reply = await client.ask('density', { ...demo, method }, nextJobId());
    if (reply === 'cancelled') throw new Error('cancelled');
    const { grid, top } = reply;
    expect(grid.values.length).toBe(grid.rows * grid.cols);
    expect(top[0]?.value).toBe(Math.fround(grid.max));
    expect(top.map((place) => place.value)).toEqual(top.map((place) => place.value).toSorted((a, b) => b - a));
    expect(top[0]?.near?.districtId).toMatch(/^[a-z]+$/);
    expect(await client.name(top[0]?.lon ?? 0, top[0]?.lat ?? 0)).toEqual(top[0]?.near);
  });

  it('gives incidents of a box, the true total beside the limited choice', async () => {
    const box = { minX: 76.94, minY: 43.25, maxX: 76.96, maxY: 43.27 };
    const all = await ask(client, 'points', { ...demo, box, limit: 1e6 });
    const some = await ask(client, 'points', { ...demo, box, limit: 100 });
    expect(all.row.length).toBe(all.total);
    expect(all.total).toBeGreaterThan(100);
    expect([some.total, some.row.length, some.lonLat.length]).toEqual([all.total, 100, 200]);
  });

  it('covers more the farther a post reaches, and nothing without posts', async () => {
    const at = (radiusM: number, kinds: ('stationary' | 'planned' | 'mobile')[]) =>
      ask(client, 'coverageGround', { ...demo, radiusM, kinds, areas: null });
    const [near, far, none] = [await at(200, ['stationary']), await at(500, ['stationary']), await at(500, [])];
    expect(near.posts).toBe(37);
    expect(far.city.covered).toBeGreaterThan(near.city.covered);
    expect(far.city.coveredKm2).toBeGreaterThan(near.city.coveredKm2 ?? NaN);
    expect([none.posts, none.city.covered, none.distance]).toEqual([0, 0, null]);
    const shape = await ask(client, 'rings', { ...demo, kinds: ['mobile'], radiusM: 500 });
    expect(shape.length).toBeGreaterThan(0);
    expect(shape.length).toBeLessThanOrEqual(23);
  });

  it('half of the incidents need less of the area than chance alone would', async () => {
    const [answer] = await ask(client, 'concentration', { ...demo, cellsM: [250], mask: 'built' });
    const half = answer.shares.find((share) => share.incidents === 0.5);
    expect(half?.area).toBeLessThan(half?.chance ?? 0);
  });

  it('says how healthy the data are', async () => {
    const health = await ask(client, 'health', demo);
    expect(health).toMatchObject({ rows: 90_167, withCoordinates: 90_167, withoutTime: 0 });
    expect(health.repeated.length).toBeGreaterThan(0);
    expect(health.repeated.length).toBeLessThanOrEqual(20);
  });

  it('knows the accidents apart, with their own time', async () => {
    const q: Query = { dataset: 'accidents', filter: NO_FILTER, compare: 'none' };
    expect((await ask(client, 'summary', q)).count).toBe(81);
    expect(
      (await ask(client, 'summary', { ...q, filter: { ...NO_FILTER, period: period('2021-01-01', '2021-05-01') } }))
        .count,
    ).toBe(0);
  });

  it('of a dataset that is not there says so', async () => {
    const asked = ask(client, 'summary', { ...demo, dataset: 'nowhere' }).then(() => null, faultOf);
    expect(await asked).toEqual({ code: 'dataset-missing', params: { dataset: 'nowhere' } });
  });
});

describe('a long computation', () => {
  const long = {
    ...demo,
    method: { ...method, kernel: 'gaussian', bandwidth: 1000, cellM: 25, edge: 'diggle' } as const,
  };

  it('is cancelled while it runs, and the worker answers on', async () => {
    const id = nextJobId();
    const started = client.ask('density', long, id, () => void client.cancel(id));
    expect(await started).toBe('cancelled');
    expect((await ask(client, 'summary', demo)).count).toBe(90_167);
  });

  it('is cancelled before it starts', async () => {
    const id = nextJobId();
    const started = client.ask('density', long, id);
    void client.cancel(id);
    expect(await started).toBe('cancelled');
  });

  it('lets a short question through while it runs', async () => {
    const id = nextJobId();
    let isOver = false;
    const started = client.ask('density', long, id).finally(() => {
      isOver = true;
    });
    expect((await ask(client, 'summary', demo)).count).toBe(90_167);
    expect(isOver).toBe(false);
    await client.cancel(id);
    await started;
  });

  it('is kept when it took long, and then is the same as computed', async () => {
    await client.clearResults();
    const heavy = {
      ...demo,
      method: { ...method, kernel: 'gaussian', bandwidth: 300, cellM: 50, edge: 'diggle' } as const,
    };
    const computed = await client.ask('density', heavy, nextJobId());
    await expect.poll(async () => (await client.storage()).cachedResults).toBe(1);
    const other = createClient();
    await open(other);
    expect(await other.ask('density', heavy, nextJobId())).toEqual(computed);
    other.dispose();
    await client.clearResults();
    expect((await client.storage()).cachedResults).toBe(0);
  });
});

describe("a file of the user's own", () => {
  const csv = [
    'дата;статья;тяжесть;долгота;широта',
    '15.06.2015 12:30;1880;1;76,945;43,251',
    '16.06.2015 23:10;1910;3;76,946;43,252',
    '30.02.2015 10:00;1880;1;76,947;43,253',
    '17.06.2015 08:00;1900;2;76,948;43,254',
    '',
  ].join('\r\n');
  const areas = JSON.stringify({
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
  });
  const posts = 'id;kind;lon;lat\r\nмой;stationary;76.945;43.251\r\n';

  async function add(file: File): Promise<DatasetInfo> {
    const preview = await client.preview(file, {});
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const added = await client.commit(preview.value.token);
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    return added.value;
  }

  let own: DatasetInfo;

  it('is looked at without being stored', async () => {
    const preview = await client.preview(new File([csv], 'мои данные.csv'), {});
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    expect(preview.value).toMatchObject({ kind: 'incidents', rowsIn: 4, accepted: 3, quarantined: 1 });
    expect(await client.quarantineCsv(preview.value.token)).toContain('30.02.2015');
    expect(await client.datasets()).toEqual(first.datasets);
    await client.discard(preview.value.token);
    expect(await client.commit(preview.value.token)).toMatchObject({ ok: false });
  });

  it('is stored, listed last and answered about', async () => {
    own = await add(new File([csv], 'мои данные.csv'));
    expect(own).toMatchObject({ kind: 'incidents', title: 'мои данные.csv', status: 'imported', rows: 3, kept: true });
    expect((await client.datasets()).at(-1)).toEqual(own);
    const summary = await ask(client, 'summary', { dataset: own.id, filter: NO_FILTER, compare: 'none' });
    expect(summary.count).toBe(3);
    expect(summary.byCategory['theft']).toBe(1);
    expect(await ask(client, 'health', { ...demo, dataset: own.id })).toMatchObject({ rows: 4, withCoordinates: 4 });
  });

  it('is there on the next visit, with the same answers', async () => {
    const other = createClient();
    const again = await open(other);
    expect(again.datasets.at(-1)).toEqual(own);
    const q: Query = { dataset: own.id, filter: NO_FILTER, compare: 'none' };
    expect(await ask(other, 'summary', q)).toEqual(await ask(client, 'summary', q));
    expect(await ask(other, 'health', { ...demo, dataset: own.id })).toEqual(
      await ask(client, 'health', { ...demo, dataset: own.id }),
    );
    other.dispose();
  });

  it('added again is still one dataset', async () => {
    const again = await add(new File([csv], 'мои данные.csv'));
    expect(again.id).toBe(own.id);
    expect((await client.datasets()).filter((d) => d.status === 'imported')).toHaveLength(1);
  });

  it('of areas counts like districts do', async () => {
    const zones = await add(new File([areas], 'зоны.geojson'));
    expect(zones).toMatchObject({ kind: 'areas', rows: 1 });
    expect((await client.areas(zones.id)).map((area) => area.id)).toEqual(['z1']);
    const answer = await ask(client, 'districts', {
      dataset: own.id,
      filter: NO_FILTER,
      compare: 'none',
      areas: zones.id,
    });
    expect(answer.total).toBe(3);
    expect(answer.districts).toMatchObject([{ id: 'z1', count: 2 }]);
    await client.remove(zones.id);
    expect(await client.areas(zones.id).then(() => null, faultOf)).toMatchObject({ code: 'dataset-missing' });
  });

  it('of posts stands in place of the illustrative ones until it is removed', async () => {
    const before = await client.posts();
    const q = {
      dataset: own.id,
      filter: NO_FILTER,
      compare: 'none',
      radiusM: 100,
      kinds: ['stationary'],
      areas: null,
    } as const;
    const mine = await add(new File([posts], 'посты.csv'));
    expect(await client.posts()).toMatchObject([{ kind: 'stationary', position: 'imported' }]);
    expect(await ask(client, 'coverage', q)).toMatchObject({ posts: 1, city: { incidents: 3, covered: 1 } });
    await client.remove(mine.id);
    expect(await client.posts()).toEqual(before);
    expect(await ask(client, 'coverage', q)).toMatchObject({ posts: 37 });
  });

  it('that cannot be read is refused and nothing changes', async () => {
    const before = await client.datasets();
    expect(await client.preview(new File([''], 'empty.csv'), {})).toMatchObject({
      ok: false,
      error: { code: 'empty-file' },
    });
    expect(await client.commit('no such token')).toMatchObject({ ok: false });
    expect(await client.datasets()).toEqual(before);
  });

  it('is counted in the storage panel, and gone when removed', async () => {
    const { rows, usage, memoryOnly } = await client.storage();
    expect(rows.find((row) => row.id === own.id)).toMatchObject({ title: 'мои данные.csv', rows: 3, builtIn: false });
    expect(rows.find((row) => row.id === DEMO)?.bytes).toBeGreaterThan(1_000_000);
    expect(usage).toBeGreaterThan(0);
    expect(memoryOnly).toBe(false);
    await client.remove(own.id);
    expect(await client.datasets()).toEqual(first.datasets);
    expect((await client.storage()).rows.some((row) => row.id === own.id)).toBe(false);
    expect(await ask(client, 'summary', { ...demo, dataset: own.id }).then(() => null, faultOf)).toMatchObject({
      code: 'dataset-missing',
    });
  });
});

describe('a worker that is gone', () => {
  it('rejects every question instead of never answering', async () => {
    const other = createClient();
    const asked = other.open('/').then(() => null, faultOf);
    other.dispose();
    expect(await asked).toEqual({ code: 'worker-failed', params: {} });
    expect(await other.datasets().then(() => null, faultOf)).toEqual({ code: 'worker-failed', params: {} });
  });
});
