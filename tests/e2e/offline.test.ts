import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Connect } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { cells, districtTable, openTab, sentence, sentenceHolds } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const GEO = fileURLToPath(new URL('../../static/geo/', import.meta.url));

interface Manifest {
  readonly datasets: { id: string; file: string; sha256: string; bytes: number; rows: number }[];
}

/** The server's other face: one post fewer than the built files have, with a manifest that says so. */
let changed = false;
const changedPosts: Connect.NextHandleFunction = (request, response, next) => {
  const posts = JSON.parse(readFileSync(`${GEO}posts.geojson`, 'utf8')) as {
    features: { properties: { kind: string } }[];
  };
  const left = posts.features.findIndex((feature) => feature.properties.kind === 'stationary');
  const body = JSON.stringify({ ...posts, features: posts.features.filter((_, i) => i !== left) });
  const path = (request.url ?? '').split('?')[0];
  if (changed && path === '/geo/posts.geojson') {
    response.end(body);
  } else if (changed && path === '/geo/manifest.json') {
    const manifest = JSON.parse(readFileSync(`${GEO}manifest.json`, 'utf8')) as Manifest;
    const entry = manifest.datasets.find(({ id }) => id === 'posts');
    if (entry)
      Object.assign(entry, {
        sha256: createHash('sha256').update(body).digest('hex'),
        bytes: Buffer.byteLength(body),
        rows: entry.rows - 1,
      });
    response.end(JSON.stringify(manifest));
  } else {
    next();
  }
};

/** One byte of one kept chunk is no longer what was written. */
function damage(page: Page, dataset: string, column: string): Promise<number> {
  return page.evaluate(
    ({ dataset, column }) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('qyragy');
        open.addEventListener('error', () => reject(new Error('open')));
        open.addEventListener('success', () => {
          const db = open.result;
          const chunks = db.transaction('chunks', 'readwrite').objectStore('chunks');
          const found = chunks.get([dataset, column, 0]);
          found.addEventListener('success', () => {
            const record = found.result as { bytes: ArrayBuffer } | undefined;
            if (!record) return reject(new Error('no chunk'));
            new Uint8Array(record.bytes)[100] ^= 0xff;
            const put = chunks.put(record);
            put.addEventListener('success', () => {
              db.close();
              resolve(record.bytes.byteLength);
            });
          });
        });
      }),
    { dataset, column },
  );
}

describe('a second visit', () => {
  let app: App;
  let first: Visit;
  let page: Page;
  let said = '';
  let table: Awaited<ReturnType<typeof districtTable>>;

  const geo = (): string[] => app.served.filter((path) => path.startsWith('/geo/')).map((path) => path.split('?')[0]);
  /** Loads the page again and says which data the server was asked for. */
  async function again(): Promise<string[]> {
    app.served.length = 0;
    await page.reload();
    await settled(page);
    return geo();
  }

  beforeAll(async () => {
    app = await startApp({ answer: changedPosts, keeps: true });
    first = await visit(app, '?tab=table', { map: 'none' });
    page = first.page;
    await settled(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    said = await sentence(page);
    table = await districtTable(page);
  });
  afterAll(() => app.stop());

  it('fetched every dataset once at the first', () => {
    const { datasets } = JSON.parse(readFileSync(`${GEO}manifest.json`, 'utf8')) as Manifest;
    expect(geo().sort()).toEqual(['/geo/manifest.json', ...datasets.map(({ file }) => `/geo/${file}`)].sort());
  });

  it('asks only whether anything changed, and draws the same from what is kept', async () => {
    expect(await again()).toEqual(['/geo/manifest.json']);
    await sentenceHolds(page, said);
    expect(await districtTable(page)).toEqual(table);
  });

  it('fetches a damaged column anew and never draws it', async () => {
    expect(await damage(page, 'demo-incidents', 'lon')).toBeGreaterThan(1000);
    expect((await again()).sort()).toEqual(['/geo/demo-incidents.qcol', '/geo/manifest.json']);
    await sentenceHolds(page, said);
    expect(await districtTable(page)).toEqual(table);
    // That it was kept whole is seen by the next look, which asks for other data alone.
  });

  it('fetches what the manifest says has changed, and that alone', async () => {
    const posts = async (): Promise<number> => {
      await openTab(page, 'table');
      await page.getByRole('heading', { name: t.table.posts }).waitFor();
      return (await cells(page.locator('.content table').last())).length - 1;
    };
    expect(await posts()).toBe(37);
    changed = true;
    expect((await again()).sort()).toEqual(['/geo/manifest.json', '/geo/posts.geojson']);
    expect(await posts()).toBe(36);
    changed = false;
    expect((await again()).sort()).toEqual(['/geo/manifest.json', '/geo/posts.geojson']);
    expect(await posts()).toBe(37);
  });

  it('works with the server gone: sentence, table, map and every room', async () => {
    await first.context.setOffline(true);
    await app.unplug();
    app.served.length = 0;
    await page.close();
    const there = await visit(app, '?tab=table', { context: first.context });
    page = there.page;
    await settled(page);
    expect(await page.locator('canvas.maplibregl-canvas').isVisible()).toBe(true);
    await sentenceHolds(page, said);
    expect(await districtTable(page)).toEqual(table);
    for (const tab of ['layers', 'filters', 'coverage', 'concentration', 'indicators', 'method'] as const)
      await openTab(page, tab);
    expect(app.served).toEqual([]);
    expect(
      [...first.errors, ...there.errors].filter(
        (error) => !error.includes('ERR_INTERNET_DISCONNECTED') && !error.includes('Failed to update a ServiceWorker'),
      ),
    ).toEqual([]);
  });
});
