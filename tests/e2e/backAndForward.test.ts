/** The browser’s Back and Forward on the planner’s page: rooms, places, dialogs. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as place } from '../../src/questions/place/words';
import { address, addressHolds, openTab, soon, apart } from './planner';
import { settled, startApp, visit, type App } from './app';

const t = messagesFor('en');
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const room = (page: Page): Promise<string> =>
  page
    .locator('#room-title')
    .innerText()
    .then((text) => text.split('\n')[0]?.trim() ?? '');
describe('the browser’s Back and Forward', () => {
  it('take a filter by the card back first and the card after it', async () => {
    const { page, errors } = await visit(app, '?lang=en', { map: 'blank' });
    await settled(page);
    await page.getByRole('combobox', { name: t.search.label }).fill('43.25, 76.93');
    await page.getByRole('listbox').getByRole('option').first().click();
    await addressHolds(page, 'at', '76.93,43.25');
    await apart(page);
    await page.getByRole('button', { name: place.en.filterHere(250), exact: true }).click();
    await addressHolds(page, 'near', '76.93,43.25,250');
    await page.goBack();
    await addressHolds(page, 'near', null);
    expect(address(page).get('at')).toBe('76.93,43.25');
    await page.goBack();
    await addressHolds(page, 'at', null);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('step through rooms, places and dialogs, keep language and undo, and show the same after another page', async () => {
    const { page, errors } = await visit(app, '?tab=layers&lang=en', { map: 'blank' });
    await settled(page);
    const dialog = page.getByRole('dialog', { name: t.shell.regions.export });
    const start = await page.evaluate(() => history.length);

    await openTab(page, 'filters');
    await apart(page);
    await page.getByRole('combobox', { name: t.search.label }).fill('43.25, 76.93');
    await page.getByRole('listbox').getByRole('option').first().click();
    await addressHolds(page, 'at', '76.93,43.25');
    await apart(page);
    await page.getByRole('button', { name: t.shell.regions.export, exact: true }).click();
    await dialog.waitFor();
    await soon(() => page.evaluate(() => history.length)).toBe(start + 3);

    await page.goBack();
    await soon(() => dialog.count()).toBe(0);
    expect(address(page).get('at')).toBe('76.93,43.25');
    await page.goForward();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await soon(() => dialog.count()).toBe(0);

    // The dialog that was closed by hand is stepped over.
    await page.goBack();
    await addressHolds(page, 'at', null);
    expect(await room(page)).toBe(t.shell.rooms.filters);
    await page.getByTitle(t.shell.languages.ru, { exact: true }).click();
    await page.goBack();
    await soon(() => room(page)).toBe(messagesFor('ru').shell.rooms.layers);

    // Another page and back, and a load anew: the same room, the same steps.
    await page.goForward();
    await soon(() => room(page)).toBe(messagesFor('ru').shell.rooms.filters);
    await page.goto(`${app.address}?mode=wall&lang=ru`);
    await page.goBack();
    await settled(page);
    expect(await room(page)).toBe(messagesFor('ru').shell.rooms.filters);
    await page.reload();
    await settled(page);
    expect(await room(page)).toBe(messagesFor('ru').shell.rooms.filters);
    await page.goBack();
    await soon(() => room(page)).toBe(messagesFor('ru').shell.rooms.layers);
    expect(errors).toEqual([]);
  });
});
