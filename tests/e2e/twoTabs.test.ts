/** Two tabs of one device: what one keeps the other shows, and neither writes over the other's work unseen. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as sitingWords } from '../../src/questions/siting/words';
import { addressHolds, openTab, plain, sentence, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const FILE = fileURLToPath(new URL('fixtures/own-registry.csv', import.meta.url));
let app: App;
let here: Visit;
let there: Visit;

beforeAll(async () => {
  app = await startApp();
  here = await visit(app, '?tab=siting&lang=en', { map: 'none' });
  await settled(here.page);
  there = await visit(app, '?tab=siting&lang=en', { context: here.context, map: 'none' });
  await settled(there.page);
});
afterAll(() => app.stop());

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const rows = (page: Page): Promise<string[]> =>
  page
    .locator('section li .words')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replaceAll('\u00a0', ' ')));

describe('a plan that two tabs change', () => {
  it('shows in the other tab as it was saved, and what that one made of the plan before is kept beside it', async () => {
    const { page } = here;
    await press(page, sitingWords.en.room.suggest(7));
    const ready = (of: Page) => soon(() => of.getByRole('button', { name: t.report.open, exact: true }).isEnabled());
    await ready(page).toBe(true);
    await page.getByLabel(t.scenarios.nameLabel).fill('Plan');
    await press(page, t.scenarios.saveAs);
    await openTab(there.page, 'scenarios');
    await soon(() => rows(there.page)).toEqual([expect.stringContaining(plain(t.scenarios.sites(7)))]);
    await press(there.page, `${t.scenarios.open}: Plan`);
    await ready(there.page).toBe(true);

    await page.locator('tr.site .link').first().press('Delete');
    await ready(page).toBe(true);
    await press(page, t.scenarios.saveChanges);
    await openTab(there.page, 'scenarios');
    await soon(() => rows(there.page)).toEqual([expect.stringContaining(plain(t.scenarios.sites(6)))]);
    await openTab(there.page, 'siting');

    for (let left = 6; left >= 5; left--) {
      await there.page.locator('tr.site .link').last().press('Delete');
      await soon(() => there.page.locator('tr.site').count()).toBe(left);
    }
    await ready(there.page).toBe(true);
    await press(there.page, t.scenarios.saveChanges);
    for (const one of [page, there.page]) await openTab(one, 'scenarios');
    const copy = t.scenarios.copyOf('Plan');
    await there.page.getByText(t.scenarios.both(copy)).waitFor();
    for (const one of [page, there.page])
      await soon(async () => (await rows(one)).map((row) => row.match(/^Plan( \(copy\))?/)?.[0])).toEqual([
        copy,
        'Plan',
      ]);
    const [theirs, ours] = await rows(page);
    expect(theirs).toContain(plain(t.scenarios.sites(5)));
    expect(ours).toContain(plain(t.scenarios.sites(6)));
  });
});

describe('a view that one tab keeps', () => {
  const opener = (page: Page) => page.getByRole('button', { name: t.views.title, exact: true });
  const names = (page: Page): Promise<string[]> => page.locator('[popover]:popover-open .name').allInnerTexts();

  it('shows in the other, under its newer name, and is gone there when it is removed; it can be put back', async () => {
    const { page } = here;
    for (const one of [page, there.page]) await opener(one).click();
    await page.getByLabel(t.views.nameLabel).fill('Nights');
    await press(page, t.views.keep);
    await soon(() => names(there.page)).toEqual(['Nights']);
    await there.page.locator('[popover]:popover-open summary').click();
    await there.page.locator('[popover]:popover-open').getByLabel(t.views.rename, { exact: true }).fill('Late nights');
    await there.page
      .locator('[popover]:popover-open')
      .getByLabel(t.views.note, { exact: true })
      .fill('for the Monday report');
    await there.page.keyboard.press('Tab');
    await soon(() => names(page)).toEqual(['Late nights']);
    await soon(() => page.locator('[popover]:popover-open .note').innerText()).toBe('for the Monday report');
    await page.locator('[popover]:popover-open summary').click();
    await page.locator('[popover]:popover-open').getByRole('button', { name: t.views.remove, exact: true }).click();
    await soon(() => names(there.page)).toEqual([]);
    await page.locator('[popover]:popover-open').getByRole('button', { name: t.views.putBack, exact: true }).click();
    await soon(() => names(there.page)).toEqual(['Late nights']);
    for (const one of [page, there.page]) await opener(one).click();
  });
});

describe('a file that one tab adds', () => {
  it('is told to the other at once, which shows what it showed, in its address too, until it is asked for it', async () => {
    const shown = await visit(app, '?tab=coverage&lang=en', { context: here.context, map: 'none' });
    await settled(shown.page);
    await sentenceHolds(shown.page, /within 500 m/);
    const before = await sentence(shown.page);
    const figures = await shown.page.locator('.strip').innerText();
    const { page } = here;
    await openTab(page, 'data');
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await press(page, t.intake.import);
    await sentenceHolds(page, /238/);
    const notices = shown.page.locator('.notices');
    await notices.getByText(t.storage.elsewhere.added('own-registry.csv', 238), { exact: false }).waitFor();
    await settled(shown.page);
    expect(await sentence(shown.page)).toBe(before);
    expect(await shown.page.locator('.strip').innerText()).toBe(figures);
    await addressHolds(shown.page, 'data', 'demo-incidents');
    await press(shown.page, t.storage.elsewhere.show('own-registry.csv'));
    await sentenceHolds(shown.page, /238/);
    await soon(() => notices.innerText()).not.toContain('own-registry.csv');

    await openTab(page, 'data');
    await press(page, t.storage.remove);
    await page.locator('.note').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await notices.getByText(t.storage.elsewhere.removed('own-registry.csv', 238), { exact: false }).waitFor();
    expect(await notices.innerText()).toContain(t.storage.elsewhere.shown(t.domain.datasets['demo-incidents']));
    await soon(() => sentence(shown.page)).toBe(before);
    await shown.page.close();
  });

  it('shows in the other, and leaves both when it is removed', async () => {
    const { page } = here;
    const demonstration = await sentence(there.page);
    await openTab(page, 'data');
    await page.locator('.content input[type=file]').first().setInputFiles(FILE);
    await press(page, t.intake.import);
    await sentenceHolds(page, /238/);
    await openTab(there.page, 'data');
    await soon(() => there.page.locator('.content').innerText()).toContain('own-registry.csv');
    await there.page.getByRole('button', { name: `${t.storage.rename}: own-registry.csv` }).click();
    await there.page.getByLabel(t.storage.newName('own-registry.csv')).fill('Register of 2019');
    await press(there.page, t.storage.keepName);
    await openTab(page, 'data');
    await soon(() => page.locator('.content').innerText()).toContain('Register of 2019');
    await soon(() => new URL(page.url()).searchParams.get('names')).toContain('Register of 2019');
    await press(there.page, t.storage.remove);
    await there.page.getByText(plain(t.storage.removeConfirm('Register of 2019'))).waitFor();
    await there.page.locator('.note').getByRole('button', { name: t.storage.remove, exact: true }).click();
    await soon(() => there.page.locator('.content').innerText()).not.toContain('Register of 2019\n');
    await soon(() => sentence(page)).toBe(demonstration);
    expect([...here.errors, ...there.errors]).toEqual([]);
  });
});
