import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { plain, sentence, soon } from './planner';
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
    await soon(async () => plain(await page.locator('.headline').textContent())).toContain(plain(words));
    expect(await sentence(page)).toMatch(/recorded incidents/);
    // That the next start has the database again once the old tab let go: tests/browser/storage.test.ts.
    await context.close();
  });
});
