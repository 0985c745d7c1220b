/** A page that dies while a large file of the user's is being kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { writeLargeFile } from './largeFile';
import { openTab, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App } from './app';

const t = messagesFor('en');
const SMALL = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const ROWS = 500_000;
/** Of eleven columns of eight chunks each; some hold nothing. */
const CHUNKS_BEFORE_DEATH = 30;
const REACHED = '/half-kept';

let app: App;
let folder = '';
let isReached = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qyragy-killed-'));
  app = await startApp({
    answer(request, _, next) {
      // Never answered: whoever asks waits until it dies.
      if (request.url?.startsWith(REACHED)) isReached = true;
      else next();
    },
  });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const add = (page: Page) => page.getByRole('dialog').getByRole('button', { name: t.intake.import, exact: true });

async function choose(page: Page, path: string): Promise<void> {
  await openTab(page, 'data');
  await page.locator('.content input[type=file]').first().setInputFiles(path);
  await page.waitForFunction(() => document.querySelector('dialog .primary:not(:disabled)'), null, { timeout: 90_000 });
}

/** What lies in the browser's database, by dataset. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ readonly datasets: string[]; readonly chunks: string[] }>((resolve, reject) => {
        const request = indexedDB.open('qyragy');
        request.addEventListener('error', () => reject(new Error('open')));
        request.addEventListener('success', () => {
          const reading = request.result.transaction(['datasets', 'chunks']);
          const datasets = reading.objectStore('datasets').getAllKeys();
          const chunks = reading.objectStore('chunks').getAllKeys();
          reading.addEventListener('complete', () => {
            request.result.close();
            const owners = chunks.result.map((key) => String(Array.isArray(key) ? key[0] : key));
            resolve({ datasets: datasets.result.map(String), chunks: [...new Set(owners)] });
          });
        });
      }),
  );

describe('a page that is killed while it keeps half a million rows', () => {
  it('leaves nothing of them: the next start has the data from before, whole, and no chunk of a file that is not there', async () => {
    const { page, context } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    await choose(page, SMALL);
    await add(page).click();
    await sentenceHolds(page, /238/);
    const before = await kept(page);

    await choose(page, writeLargeFile(join(folder, 'large.csv'), ROWS));
    const worker = page.workers().find((one) => one.url().includes('analysis'));
    if (!worker) throw new Error('no worker');
    await worker.evaluate(
      ({ many, reached }) => {
        const put = IDBObjectStore.prototype.put;
        let count = 0;
        IDBObjectStore.prototype.put = function (...given) {
          count += this.name === 'chunks' ? 1 : 0;
          if (count === many) {
            const asking = new XMLHttpRequest();
            asking.open('GET', reached, false);
            asking.send();
          }
          return Reflect.apply(put, this, given);
        };
      },
      { many: CHUNKS_BEFORE_DEATH, reached: REACHED },
    );
    await add(page).click({ noWaitAfter: true });
    await expect.poll(() => isReached, { timeout: 60_000 }).toBe(true);
    const devtools = await context.newCDPSession(page);
    const died = page.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => null);
    await died;
    await page.close();

    const again = await visit(app, '?lang=en', { context, map: 'none' });
    await settled(again.page);
    await sentenceHolds(again.page, /238/);
    expect(await kept(again.page)).toEqual(before);
    await openTab(again.page, 'data');
    await soon(() => again.page.locator('.content table').innerText()).toContain('own-registry.csv');
    expect(await again.page.locator('.content table').innerText()).not.toContain('large.csv');
  });
});
