import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { openTab, plain, sentence, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App } from './app';

describe('a second tab', () => {
  let app: App;
  const t = messagesFor('en');

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('that holds the old database keeps no new one at “Opening”: it says so and works without saved data', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const old = await context.newPage();
    await old.goto(`${app.address}geo/manifest.json`);
    // A tab of a build that does not hear that another wants to change the database.
    await old.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('qyragy', 10);
          request.addEventListener('upgradeneeded', () =>
            request.result.createObjectStore('datasets', { keyPath: 'id' }),
          );
          request.addEventListener('success', () => {
            (window as unknown as { held: IDBDatabase }).held = request.result;
            resolve();
          });
          request.addEventListener('error', () => reject(new Error('open')));
        }),
    );
    const { page } = await visit(app, '', { context, map: 'none' });
    await settled(page);
    const words = t.errors['storage-unavailable']({ reason: 'blocked' });
    await soon(async () => plain(await page.locator('.notices').textContent())).toContain(plain(words));
    expect(await sentence(page)).toMatch(/recorded incidents/);
    // That the next start has the database again once the old tab let go: tests/browser/storage.test.ts.
    await context.close();
  });
});

describe('a build that meets a database of a newer one', () => {
  let app: App;
  const t = messagesFor('en');
  const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows what it can read of it, says that it is newer, and writes nothing', async () => {
    const { page, context } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    const add = async (of: Page): Promise<void> => {
      await openTab(of, 'data');
      await of.locator('.content input[type=file]').first().setInputFiles(FILE);
      await of.getByRole('button', { name: t.intake.import, exact: true }).click();
    };
    await add(page);
    await sentenceHolds(page, /238/);
    await page.goto(`${app.address}geo/manifest.json`);
    // As a newer build would: another number, and a table that this one does not know.
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('qyragy', 30);
          request.addEventListener('upgradeneeded', () => request.result.createObjectStore('zones', { keyPath: 'id' }));
          request.addEventListener('error', () => reject(new Error('open')));
          request.addEventListener('success', () => (request.result.close(), resolve()));
        }),
    );
    const old = await visit(app, '?lang=en', { context, map: 'none' });
    await settled(old.page);
    await sentenceHolds(old.page, /238/);
    const words = plain(t.errors['storage-newer']());
    await openTab(old.page, 'data');
    await old.page.locator('.content').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await old.page.locator('.note').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await soon(async () => plain(await old.page.locator('body').innerText())).toContain(words);
    await page.reload();
    const found = await page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const request = indexedDB.open('qyragy');
          request.addEventListener('success', () => {
            const { version, objectStoreNames } = request.result;
            const all = request.result.transaction('datasets').objectStore('datasets').getAllKeys();
            all.addEventListener('success', () =>
              resolve([
                version,
                [...objectStoreNames].includes('zones'),
                all.result.some((id) => `${id}`.startsWith('import-')),
              ]),
            );
          });
        }),
    );
    expect(found).toEqual([30, true, true]);
    await context.close();
  });
});
