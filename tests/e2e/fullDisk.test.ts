/** A browser that gives no more room, and one that takes away what it kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { writeLargeFile } from './largeFile';
import { openTab, plain, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App } from './app';

const t = messagesFor('en');
const SMALL = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
let app: App;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qyragy-full-'));
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function add(page: Page, path: string): Promise<void> {
  await openTab(page, 'data');
  await page.locator('.content input[type=file]').first().setInputFiles(path);
  await page.getByRole('button', { name: t.intake.import, exact: true }).click({ timeout: 60_000 });
}
const content = async (page: Page): Promise<string> => plain(await page.locator('.content').innerText());

describe('a full disk', () => {
  it('keeps nothing of a file that has no room, says what is needed and free, and what can go; the data from before stay', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    const warden = await context.newPage();
    await warden.goto(`${app.address}geo/manifest.json`);
    const devtools = await context.newCDPSession(warden);
    const origin = new URL(app.address).origin;
    // Before the first write: the browser asks for the quota anew only now and then.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
    const { page } = await visit(app, '?lang=en', { context, map: 'none' });
    await settled(page);
    await add(page, SMALL);
    await sentenceHolds(page, /238/);

    await add(page, writeLargeFile(join(folder, 'large.csv'), 400_000));
    const words = new RegExp(
      plain(t.errors.quota({ neededMb: 1.5, freeMb: 2.5 })).replace(/[\d.]+ MB/g, '[\\d.,]+ MB'),
    );
    await soon(async () => plain(await page.getByRole('dialog').innerText())).toMatch(words);
    await page.getByRole('button', { name: t.intake.leave, exact: true }).click();
    await sentenceHolds(page, /238 recorded incidents/);
    expect(await content(page)).not.toContain('large.csv');
    const spare = page.getByRole('button', { name: /^Let go of what can be fetched/ });
    expect(await spare.innerText()).toMatch(/\d.*[KM]B/);
    await spare.click();
    await soon(() => content(page)).toContain(t.storage.letGoDone);
    await soon(() => page.locator('.content table').first().innerText()).not.toContain(t.storage.builtIn);
    expect(await page.locator('.content table').first().innerText()).toContain('own-registry.csv');

    // With room again the same file is kept, and all is there at the next start.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    await settled(page);
    await sentenceHolds(page, /238 recorded incidents/);
    await context.close();
  });
});

describe('a browser that took away what it kept', () => {
  it('is told of by the names of the files, until something is kept again', async () => {
    const { page, context } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    await add(page, SMALL);
    await sentenceHolds(page, /238/);
    await page.goto(`${app.address}geo/manifest.json`);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(app.address).origin,
      storageTypes: 'indexeddb,cache_storage,service_workers',
    });
    const words = plain(t.errors['storage-evicted']({ files: 'own-registry.csv' }));
    const headline = async (): Promise<string> => plain(await page.locator('.notices').innerText());
    for (let time = 0; time < 2; time++) {
      await page.goto(`${app.address}?lang=en`);
      await settled(page);
      await soon(headline).toContain(words);
    }
    await add(page, SMALL);
    await sentenceHolds(page, /238/);
    await page.reload();
    await settled(page);
    expect(await headline()).not.toContain(words);
    // What a person removes was not taken by the browser.
    await openTab(page, 'data');
    await page.locator('.content').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await page.locator('.note').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await soon(() => content(page)).toContain(t.storage.removed('own-registry.csv'));
    await page.goto(`${app.address}?lang=en`);
    await settled(page);
    expect(await headline()).not.toContain('own-registry.csv');
    await context.close();
  });
});
