import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeIncidents, encodeIncidents } from '../../src/domain/columnar';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import { openBuiltIn, type BuiltIn, type DrawRows } from '../../src/sources/builtIn';
import { openStore, type Store } from '../../src/storage/db';
import { listDatasets } from '../../src/storage/datasetRepository';
import { sha256Hex } from '../../src/storage/sha256';

let name = '';
let store: Store;
let opened = 0;

beforeEach(async () => {
  name = `qyragy-built-in-${Date.now()}-${opened++}`;
  store = await openStore(name);
});

afterEach(async () => {
  store.db?.close();
  await Dexie.delete(name);
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function columns(rows: number): Uint8Array<ArrayBuffer> {
  const table = allocateIncidents(rows);
  for (let i = 0; i < rows; i++) {
    table.startMs[i] = 1_546_300_800_000 + i * 3_600_000;
    table.lon[i] = 76.9 + i / 10_000;
    table.lat[i] = 43.2 + i / 10_000;
    table.category[i] = i % 9;
  }
  return new Uint8Array(encodeIncidents(table));
}

/** A server of static/geo: what it holds, and what was asked of it. */
class Server {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  asked: string[] = [];
  isDown = false;
  readonly fetcher = (url: string): Promise<Response> => {
    const file = url.replace('https://example.test/geo/', '');
    this.asked.push(file);
    const bytes = this.files.get(file);
    if (this.isDown) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(bytes ? new Response(bytes.slice()) : new Response('', { status: 404 }));
  };

  async publish(contents: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Promise<void> {
    this.files.clear();
    const datasets = [];
    for (const [file, bytes] of Object.entries(contents)) {
      this.files.set(file, bytes);
      datasets.push({
        id: file.split('.')[0],
        file,
        sha256: await sha256Hex(bytes),
        bytes: bytes.length,
        rows: 10,
        period: null,
        status: 'illustrative',
        source: 'a test',
        licence: 'CC0 1.0',
      });
    }
    this.files.set('manifest.json', bytesOf(JSON.stringify({ version: 1, datasets })));
  }

  async open(draw?: DrawRows): Promise<BuiltIn> {
    this.asked = [];
    const result = await openBuiltIn(store, 'https://example.test/', { fetcher: this.fetcher, ...(draw && { draw }) });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }
}

const FIRST = { 'districts.geojson': bytesOf('{"first":1}'), 'demo.qcol': columns(10) };

async function server(): Promise<Server> {
  const made = new Server();
  await made.publish(FIRST);
  return made;
}

const text = (built: BuiltIn, id: string): string => {
  const content = built.datasets.get(id)?.content;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : '';
};

const table = (built: BuiltIn, id: string): IncidentTable => {
  const content = built.datasets.get(id)?.content;
  if (!content || content instanceof Uint8Array) throw new Error(`${id} is no table`);
  return content;
};

describe('built-in data', () => {
  it('are fetched once: a second visit asks for the manifest alone and has the same data', async () => {
    const web = await server();
    const first = await web.open();
    expect(web.asked.toSorted()).toEqual(['demo.qcol', 'districts.geojson', 'manifest.json']);
    expect(first.fetched.toSorted()).toEqual(['demo', 'districts']);
    store.db?.close();
    store = await openStore(name);
    const second = await web.open();
    expect(web.asked).toEqual(['manifest.json']);
    expect(second).toMatchObject({ fetched: [], repaired: [], faults: [] });
    expect(text(second, 'districts')).toBe('{"first":1}');
    expect(table(second, 'demo')).toEqual(table(first, 'demo'));
  });

  it('are fetched without the example that only the published pages read', async () => {
    const web = new Server();
    await web.publish({ ...FIRST, 'example-snapshot.json': bytesOf('{}') });
    const opened = await web.open();
    expect(web.asked).not.toContain('example-snapshot.json');
    expect([...opened.datasets.keys()]).toEqual(['districts', 'demo']);
  });

  it('are not asked for where their rows are drawn here, and are kept as if they had been', async () => {
    const web = await server();
    const given: (string | null)[] = [];
    const draw: DrawRows = async (entry, textOf) => {
      given.push(await textOf('districts', await sha256Hex(FIRST['districts.geojson'])));
      given.push(await textOf('districts', entry.sha256), await textOf('nothing', entry.sha256));
      const rows = decodeIncidents(FIRST['demo.qcol'].slice().buffer);
      return rows.ok ? rows.value : null;
    };
    const first = await web.open(draw);
    expect(web.asked.toSorted()).toEqual(['districts.geojson', 'manifest.json']);
    expect(given, 'a file by its sum, and none by another').toEqual(['{"first":1}', null, null]);
    expect(first).toMatchObject({ fetched: ['districts'], faults: [], repaired: [] });
    web.isDown = true;
    expect(table(await web.open(), 'demo'), 'kept').toEqual(table(first, 'demo'));
    // Damaged without a network, and drawn again.
    await store.db?.chunks.delete(['demo', 'lat', 0]);
    const third = await web.open(draw);
    expect(third).toMatchObject({ fetched: [], faults: [], repaired: ['demo'] });
    expect(table(third, 'demo')).toEqual(table(first, 'demo'));
  });

  it('are fetched where their rows cannot be drawn', async () => {
    const web = await server();
    const built = await web.open(() => Promise.resolve(null));
    expect(web.asked.toSorted()).toEqual(['demo.qcol', 'districts.geojson', 'manifest.json']);
    expect(table(built, 'demo').count).toBe(10);
  });

  it('come from storage without a network', async () => {
    const web = await server();
    const first = await web.open();
    web.isDown = true;
    const second = await web.open();
    expect(second.faults).toEqual([]);
    expect(table(second, 'demo')).toEqual(table(first, 'demo'));
    expect(text(second, 'districts')).toBe('{"first":1}');
  });

  it('come from storage when the network neither answers nor fails', async () => {
    const web = await server();
    const first = await web.open();
    const silent = await openBuiltIn(store, 'https://example.test/', {
      fetcher: () => new Promise(() => undefined),
      patienceMs: 50,
    });
    if (!silent.ok) throw new Error(silent.error.code);
    expect(table(silent.value, 'demo')).toEqual(table(first, 'demo'));
  });

  it('that were never fetched are missed without a network, in words', async () => {
    const web = await server();
    web.isDown = true;
    expect(await openBuiltIn(store, 'https://example.test/', { fetcher: web.fetcher })).toMatchObject({
      ok: false,
      error: { code: 'offline' },
    });
  });

  it('a changed entry is fetched and swapped whole, the others are not asked for', async () => {
    const web = await server();
    await web.open();
    await web.publish({ ...FIRST, 'demo.qcol': columns(7) });
    const second = await web.open();
    expect(web.asked.toSorted()).toEqual(['demo.qcol', 'manifest.json']);
    expect(table(second, 'demo').count).toBe(7);
    web.isDown = true;
    expect(table(await web.open(), 'demo').count).toBe(7);
  });

  it('that do not match the manifest are refused, and the version before stays', async () => {
    const web = await server();
    const first = await web.open();
    await web.publish({ ...FIRST, 'districts.geojson': bytesOf('{"second":2}') });
    web.files.set('districts.geojson', bytesOf('{"forged":3}'));
    const second = await web.open();
    expect(second.faults).toEqual([
      { code: 'hash-mismatch', params: { dataset: 'districts', file: 'districts.geojson' } },
    ]);
    expect(text(second, 'districts')).toBe('{"first":1}');
    expect(second.datasets.get('districts')?.entry.sha256).toBe(first.datasets.get('districts')?.entry.sha256);
    expect(second.fetched).toEqual([]);
  });

  it('with a damaged chunk are fetched again and the damage is gone', async () => {
    const web = await server();
    const first = await web.open();
    const chunk = await store.db?.chunks.get(['demo', 'x', 0]);
    const bytes = new Uint8Array(chunk?.bytes ?? new ArrayBuffer(0));
    bytes[3] = (bytes[3] ?? 0) ^ 255;
    await store.db?.chunks.update(['demo', 'x', 0], { bytes: bytes.buffer });
    const second = await web.open();
    expect(second.repaired).toEqual(['demo']);
    expect(table(second, 'demo')).toEqual(table(first, 'demo'));
    expect((await web.open()).fetched).toEqual([]);
  });

  it('that are damaged are not given out without a network', async () => {
    const web = await server();
    await web.open();
    await store.db?.chunks.delete(['demo', 'lat', 0]);
    web.isDown = true;
    const second = await web.open();
    expect(second.datasets.has('demo')).toBe(false);
    expect(second.faults).toEqual([{ code: 'dataset-damaged', params: { dataset: 'demo' } }]);
    expect(second.datasets.has('districts')).toBe(true);
  });

  it("stay when a hotel's log-in page answers instead of the server", async () => {
    const web = await server();
    await web.open();
    web.files.clear();
    web.files.set('manifest.json', bytesOf('<!doctype html><title>Wi-Fi</title>'));
    expect(text(await web.open(), 'districts')).toBe('{"first":1}');
  });

  it('that the product no longer has are forgotten', async () => {
    const web = await server();
    await web.open();
    await web.publish({ 'districts.geojson': FIRST['districts.geojson'] });
    await web.open();
    expect((await listDatasets(store)).map((record) => record.id).toSorted()).toEqual(['districts', 'manifest']);
  });

  it('are shown even where the browser keeps nothing', async () => {
    const web = await server();
    store.db?.close();
    store = { db: null, closed: { code: 'storage-unavailable', params: { reason: 'test' } } };
    const built = await web.open();
    expect(table(built, 'demo').count).toBe(10);
    expect(built.faults).toEqual([{ code: 'storage-unavailable', params: { reason: 'test' } }]);
  });
});
