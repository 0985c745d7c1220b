import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Connect } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { cells, districtTable, openTab, sentence, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App } from './app';

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
function damage(page: Page, store: 'chunks' | 'files', key: string | [string, string, number]): Promise<number> {
  return page.evaluate(
    ({ store, key }) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('qyragy');
        open.addEventListener('error', () => reject(new Error('open')));
        open.addEventListener('success', () => {
          const db = open.result;
          const parts = db.transaction(store, 'readwrite').objectStore(store);
          const found = parts.get(key);
          found.addEventListener('success', () => {
            const record = found.result as { bytes: ArrayBuffer } | undefined;
            if (!record) return reject(new Error('no chunk'));
            new Uint8Array(record.bytes)[100] ^= 0xff;
            const put = parts.put(record);
            put.addEventListener('success', () => {
              db.close();
              resolve(record.bytes.byteLength);
            });
          });
        });
      }),
    { store, key },
  );
}

/** The pages that are kept whole for a start without a network: src/serviceWorker.ts. */
const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await caches.match(new URL('.kept-pages', (await navigator.serviceWorker.ready).scope).href);
    return kept ? ((await kept.json()) as string[]).sort() : [];
  });

describe('a later visit, in a folder of a host', () => {
  const FOLDER = '/a/b/';
  let app: App;
  beforeAll(async () => {
    app = await startApp({ under: FOLDER, answer: changedPosts, keeps: true });
  });
  afterAll(() => app.stop());

  it('asks for what changed or was damaged and for nothing else; another, with the server gone, has all three pages, workers, map and data', async () => {
    const geo = (): string[] => app.served.filter((path) => path.includes('/geo/')).map((path) => path.split('?')[0]);
    const inGeo = (...files: string[]): string[] => files.map((file) => `${FOLDER}geo/${file}`).sort();
    const counts = async (page: Page) => {
      const { rows, total } = await districtTable(page);
      return { total, rows: Object.entries(rows).map(([name, [count]]) => [name, count]) };
    };
    const posts = async (page: Page): Promise<number> => {
      await page.getByRole('heading', { name: t.table.posts }).waitFor();
      return (await cells(page.locator('.content table').last())).length - 1;
    };

    changed = true;
    const { page, context, errors } = await visit(app, '?tab=table', { map: 'none' });
    await settled(page);
    const { datasets } = JSON.parse(readFileSync(`${GEO}manifest.json`, 'utf8')) as Manifest;
    // What only the published pages read is theirs to ask for, and the demonstration's rows are drawn here.
    const others = ['example-snapshot.json', 'demo-incidents.qcol'];
    const planners = datasets.map(({ file }) => file).filter((file) => !others.includes(file));
    expect(geo().sort(), 'every dataset once').toEqual(inGeo('manifest.json', ...planners));
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(app.address);
    const counted = await counts(page);
    expect(await posts(page)).toBe(36);

    changed = false;
    expect(await damage(page, 'chunks', ['demo-incidents', 'lon', 0])).toBeGreaterThan(1000);
    expect(await damage(page, 'files', 'accidents')).toBeGreaterThan(1000);
    app.served.length = 0;
    await page.reload();
    await settled(page);
    expect(geo().sort(), 'what changed and what was damaged; damaged rows are drawn anew').toEqual(
      inGeo('accidents.geojson', 'manifest.json', 'posts.geojson'),
    );
    expect(await posts(page)).toBe(37);
    expect(await counts(page), 'never drawn as it was damaged').toEqual(counted);
    const said = await sentence(page);
    const table = await districtTable(page);

    const resident = await visit(app, '?mode=resident&lang=en&district=almaly', { context });
    await resident.page.locator('#answer section').first().waitFor();
    const wall = await visit(app, '?mode=wall&lang=en', { context, map: 'none' });
    await wall.page.locator('.stage').waitFor({ timeout: 30_000 });
    const manifest = await page.evaluate(async () =>
      (await fetch((document.querySelector('link[rel=manifest]') as HTMLLinkElement).href)).json(),
    );
    expect(new URL(manifest.start_url, `${app.address}manifest.webmanifest`).href).toBe(app.address);
    await soon(() => app.served).toEqual(expect.arrayContaining([`${FOLDER}config.json`, `${FOLDER}sw.js`]));
    expect(app.served.filter((url) => !url.startsWith(FOLDER))).toEqual([]);
    expect(
      [...errors, ...resident.errors, ...wall.errors].filter((line) => !line.includes('404')),
      'errors of pages on the network',
    ).toEqual([]);

    await soon(() => keptPages(page)).toEqual(['planner', 'resident', 'wall']);

    await context.setOffline(true);
    await app.unplug();
    app.served.length = 0;
    await page.close();
    const there = await visit(app, '?tab=table', { context });
    await settled(there.page);
    // Drawn by the drawing library's own worker.
    expect(await there.page.locator('canvas.maplibregl-canvas').isVisible()).toBe(true);
    await sentenceHolds(there.page, said);
    expect(await districtTable(there.page), 'what was fetched anew was kept whole').toEqual(table);
    for (const tab of ['layers', 'filters', 'coverage', 'concentration', 'indicators', 'method'] as const)
      await openTab(there.page, tab);
    await resident.page.reload();
    await resident.page.locator('#answer section').first().waitFor();
    // Nothing but the example was ever shown here, and it stands in for nothing: the wall says so in words of its own.
    await wall.page.reload();
    await wall.page.locator('.wait h1').waitFor({ timeout: 30_000 });
    expect(await wall.page.locator('.wait h1').innerText()).not.toBe('');
    expect(app.served).toEqual([]);
    expect(
      there.errors.filter(
        (error) => !error.includes('ERR_INTERNET_DISCONNECTED') && !error.includes('Failed to update a ServiceWorker'),
      ),
    ).toEqual([]);
  });
});
