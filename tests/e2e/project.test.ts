/** Everything in one file, and everything removed: what is there afterwards, and what is not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { openTab, plain, sentenceHolds, soon } from './planner';
import { picture, settled, startApp, visit, type App } from './app';

const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
const ru = messagesFor('ru');
const t = ru.project;

let app: App;
/** With the service worker only where it is a question of what is left on the device. */
const serve = (keeps: boolean): void => {
  beforeAll(async () => {
    app = await startApp({ keeps });
  });
  afterAll(() => app.stop());
};

/** All that a browser keeps of this origin. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    notes: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.save, exact: true }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByLabel(t.open, { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const content = async (page: Page): Promise<string> => plain(await page.locator('.content').innerText());

describe('everything in one file', () => {
  serve(true);
  it('is saved open and closed, everything is removed and nothing is left, here and in the other tab; and the file brings all of it back', async () => {
    // On a phone, in Russian.
    const { page, context, errors } = await visit(app, '?lang=ru&tab=data', { map: 'none', width: 390, height: 844 });
    await settled(page);
    await page.locator('.grip').click();
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await press(page, ru.intake.import);
    await sentenceHolds(page, /238/);
    await page.evaluate(() => localStorage.setItem('qyragy-note', 'Қырағы'));
    await openTab(page, 'data', 'ru');

    const open = await saved(page);
    expect(open.name).toMatch(
      /^qyragy-project-own-registry-\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d-made-\d{4}-\d\d-\d\d\.qyragy-project$/,
    );
    await page.getByLabel(t.passphrase).fill('Қырағы көз');
    const closed = await saved(page);
    expect(closed.name).toMatch(/^qyragy-project-made-\d{4}-\d\d-\d\d\.qyragy-closed$/);
    expect(closed.bytes.includes('own-registry')).toBe(false);
    expect(open.bytes.includes('own-registry')).toBe(true);
    await picture(page, 'project-ru');

    const other = await visit(app, '?lang=ru', { context, map: 'none' });
    await settled(other.page);
    await press(page, t.remove);
    await page.getByText(t.removeAsk).waitFor();
    await press(page, t.removeNow);
    for (const one of [page, other.page]) await one.getByText(t.removed).waitFor({ timeout: 20_000 });
    await soon(() => left(page)).toEqual({ databases: [], caches: [], notes: [], workers: 0 });
    await other.page.close();
    // Nor once no page of ours is there. The browser gives the room itself back when it likes.
    await page.goto(`${app.address}geo/manifest.json`);
    expect(await left(page)).toEqual({ databases: [], caches: [], notes: [], workers: 0 });

    await page.goto(`${app.address}?lang=ru`);
    await settled(page);
    await page.locator('.grip').click();
    await openTab(page, 'data', 'ru');
    expect(await content(page)).not.toContain('own-registry.csv');
    // Closed: one sentence for a wrong passphrase and for a damaged file, and nothing comes of either.
    await choose(page, closed.name, closed.bytes);
    const refusal = plain(ru.errors['project-closed']({ file: closed.name }));
    for (const [file, passphrase] of [
      [closed.bytes, 'Қырағы қол'],
      [Buffer.concat([closed.bytes.subarray(0, 4000), Buffer.from('x'), closed.bytes.subarray(4001)]), 'Қырағы көз'],
    ] as const) {
      await choose(page, closed.name, file);
      await page.getByLabel(t.itsPassphrase).fill(passphrase);
      await page.keyboard.press('Enter');
      await soon(() => content(page)).toContain(refusal);
    }
    await choose(page, closed.name, closed.bytes);
    await page.getByLabel(t.itsPassphrase).fill('Қырағы көз');
    await page.keyboard.press('Enter');
    await soon(() => content(page)).toContain(plain(t.rows('own-registry.csv', 238)));
    await press(page, t.take);
    await soon(() => content(page)).toContain(plain(t.taken(1, 0)));
    await sentenceHolds(page, /238/);
    expect(await page.evaluate(() => localStorage.getItem('qyragy-note'))).toBe('Қырағы');
    await press(page, t.undo);
    await soon(() => content(page)).toContain(t.undone);
    expect(await page.evaluate(() => localStorage.getItem('qyragy-note'))).toBeNull();
    await soon(() => page.locator('.content table').first().innerText()).not.toContain('own-registry.csv');

    await choose(page, open.name, open.bytes);
    await press(page, t.take);
    await soon(() => content(page)).toContain(plain(t.taken(1, 0)));
    await page.reload();
    await settled(page);
    await sentenceHolds(page, /238/);
    // Of the icon that a bare file has none of.
    expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
    await context.close();
  });
});

describe('a project that somebody else opens', () => {
  serve(false);
  const en = messagesFor('en');
  const shown = ['data', 'category', 'shapes', 'drawing', 'layers', 'street'];
  const of = (page: Page): (string | null)[] => shown.map((key) => new URL(page.url()).searchParams.get(key));
  const making = async (page: Page): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en.project.save, exact: true }).first().click(),
    ]);
    return readFileSync(await download.path());
  };
  const taking = async (page: Page, buffer: Buffer): Promise<void> => {
    await openTab(page, 'data');
    await page
      .getByLabel(en.project.open, { exact: true })
      .setInputFiles({ name: 'ours.qyragy-project', mimeType: 'application/octet-stream', buffer });
    // What is asked of the file is seen, and stands under the hand.
    const take = page.getByRole('button', { name: en.project.take, exact: true });
    await take.waitFor();
    await soon(() =>
      take.evaluate((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const isSeen = document.elementFromPoint(x + width / 2, y + height / 2) === node;
        return isSeen && document.activeElement?.matches('.content [role="group"]') === true;
      }),
    ).toBe(true);
    await take.click();
  };

  it('shows the same view with its filters, shapes and kept views; without the rows it asks for the file, and shows the same once that is there', async () => {
    const { page, errors } = await visit(app, '?lang=en&tab=data', { map: 'none' });
    await settled(page);
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await press(page, en.intake.import);
    await sentenceHolds(page, /238/);
    const asked = new URL(page.url());
    await soon(() => new URL(page.url()).searchParams.get('data')).toMatch(/^import-/);
    asked.searchParams.set('data', new URL(page.url()).searchParams.get('data') ?? '');
    for (const [key, value] of Object.entries({
      category: 'theft',
      shapes: 'Базар;circle:76.93,43.26:500',
      drawing: 'cells',
      tab: 'data',
    }))
      asked.searchParams.set(key, value);
    await page.goto(asked.href);
    await settled(page);
    await sentenceHolds(page, /thefts: 71 /);
    await page.getByRole('button', { name: en.views.title, exact: true }).click();
    await page.getByLabel(en.views.nameLabel).fill('Nights');
    await press(page, en.views.keep);
    await page.keyboard.press('Escape');
    const there = of(page);
    expect(there.slice(0, 4)).not.toContain(null);
    const whole = await making(page);
    await page.getByLabel(en.project.withRows).uncheck();
    const rowless = await making(page);
    expect(rowless.length).toBeLessThan(whole.length);

    const other = await visit(app, '?lang=en', { map: 'none', width: 1280, height: 720 });
    await settled(other.page);
    await taking(other.page, whole);
    await soon(() => of(other.page)).toEqual(there);
    await sentenceHolds(other.page, /thefts: 71 /);
    await other.page.getByRole('button', { name: en.views.title, exact: true }).click();
    await soon(() => other.page.locator('[popover]:popover-open .name').allInnerTexts()).toEqual(['Nights']);

    await other.page.keyboard.press('Escape');
    await press(other.page, en.project.undo);
    await soon(() => new URL(other.page.url()).searchParams.get('category')).toBe(null);
    await soon(() => new URL(other.page.url()).searchParams.get('shapes')).toBe(null);
    await sentenceHolds(other.page, /\d\d,\d{3} /);

    const third = await visit(app, '?lang=en', { map: 'none' });
    await settled(third.page);
    await taking(third.page, rowless);
    await third.page.locator('.notices').getByText(en.selection.missingFile.incidents('own-registry.csv')).waitFor();
    expect(plain(await third.page.locator('.notices').innerText())).toContain('238');
    await soon(() => of(third.page)).toEqual(there);
    await third.page.locator('.notices input[type=file]').setInputFiles(FILE);
    await third.page.getByRole('dialog').getByRole('button', { name: en.intake.import }).click();
    await sentenceHolds(third.page, /thefts: 71 /);
    expect([...errors, ...other.errors, ...third.errors]).toEqual([]);
    for (const one of [page, other.page, third.page]) await one.context().close();
  });

  it('brings the areas that were drawn, with the rows and without them, and asks for no file of them', async () => {
    const { draw } = en;
    const { page, errors } = await visit(app, '?lang=en&shapes=Market%3Bcircle%3A76.93%2C43.26%3A900', { map: 'none' });
    await settled(page);
    await press(page, 'Market');
    await press(page, draw.keep);
    await page.getByRole('form', { name: draw.keep }).getByLabel(draw.keepName).fill('East bazaar');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: draw.kept('East bazaar') })
      .waitFor();
    const areas = (one: Page): string | null => new URL(one.url()).searchParams.get('areas');
    await soon(() => areas(page)).toMatch(/^import-areas-/);
    await openTab(page, 'data');
    const whole = await making(page);
    await page.getByLabel(en.project.withRows).uncheck();
    const rowless = await making(page);

    for (const file of [whole, rowless]) {
      const other = await visit(app, '?lang=en', { map: 'none' });
      await settled(other.page);
      await taking(other.page, file);
      await soon(() => content(other.page)).toContain(plain(en.project.taken(1, 0)));
      await soon(() => areas(other.page)).toBe(areas(page));
      expect(await other.page.locator('.notices').getByRole('button', { name: en.shell.actions.addFile }).count()).toBe(
        0,
      );
      await openTab(other.page, 'areas');
      await other.page
        .getByRole('row', { name: /East bazaar/ })
        .first()
        .waitFor();
      expect(other.errors).toEqual([]);
      await other.page.context().close();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a browser that clears after seven days what it keeps (R07)', () => {
  serve(false);
  const en = messagesFor('en');
  const DAY_MS = 86_400_000;

  it('says so once one’s own data are there, with the file of everything at hand, and again when five days went by', async () => {
    const context = await app.browser.newContext({ locale: 'en', acceptDownloads: true, serviceWorkers: 'block' });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' });
      navigator.storage.persisted = () => Promise.resolve(false);
    });
    const { page } = await visit(app, '?lang=en&tab=data', { context, map: 'none' });
    await settled(page);
    const note = page.locator('.content .note', { hasText: en.storage.mayForgetDays });
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    expect(await note.count()).toBe(0);
    await press(page, en.intake.import);
    await note.waitFor();
    await picture(page, 'reminder-en');
    await note.getByRole('button', { name: en.shell.actions.close }).click();
    await note.waitFor({ state: 'detached' });
    // In its place it stands all the time, without a word too many elsewhere.
    await openTab(page, 'data');
    await soon(() => content(page)).toContain(plain(en.storage.mayForgetDays));
    expect(await note.count()).toBe(0);

    const after = async (days: number): Promise<void> => {
      await page.clock.setFixedTime(Date.now() + days * DAY_MS);
      await page.goto(`${app.address}?lang=en&tab=data`);
      await settled(page);
      await soon(() => content(page)).toContain(plain(en.storage.mayForgetDays));
    };
    await after(4);
    expect(await note.count()).toBe(0);
    await after(6);
    await note.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      note.getByRole('button', { name: en.project.save }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.qyragy-project$/);
    await note.waitFor({ state: 'detached' });
    await after(10);
    expect(await note.count()).toBe(0);
    await after(12);
    await note.waitFor();
    await context.close();
  });

  it('and one that has promised to keep everything says nothing', async () => {
    const context = await app.browser.newContext({ locale: 'en', serviceWorkers: 'block' });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' });
      navigator.storage.persisted = () => Promise.resolve(true);
    });
    const { page } = await visit(app, '?lang=en&tab=data', { context, map: 'none' });
    await settled(page);
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await press(page, en.intake.import);
    await sentenceHolds(page, /238/);
    await openTab(page, 'data');
    await soon(() => content(page)).toContain('own-registry.csv');
    for (const words of [en.storage.mayForgetDays, en.storage.mayForgetSpace])
      expect(await content(page)).not.toContain(plain(words));
    await context.close();
  });
});
