import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/place/words';
import { settingsToFind } from '../../src/state/find/settings';
import { roomTitle } from '../../src/state/words/names';
import { dealt, inTurn } from '../prove';
import { reached, settled, startApp, visit, type App, type Visit } from './app';
import { address, addressHolds, soon, speak } from './planner';

const t = messagesFor('en').search;
const box = (page: Page) => page.getByRole('combobox', { name: t.label });
const options = (page: Page) => page.getByRole('listbox', { name: t.label }).getByRole('option');
const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
const isInField = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox');

/** Types into the search and takes what comes first. */
async function take(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await options(page).first().waitFor();
  await page.keyboard.press('Enter');
}

describe('the search on the map', () => {
  let app: App;
  let guest: Visit;
  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en', { map: 'blank' });
    await settled(guest.page);
  });
  afterAll(() => app.stop());

  it('is reached by a slash, not while typing elsewhere, and left by Escape to where one was', async () => {
    const { page, errors } = guest;
    await reached(page, '?lang=en&tab=filters');
    const before = page.locator('.content input[type=date]').first();
    await page.getByRole('button', { name: messagesFor('en').shell.actions.zoomIn }).focus();
    await page.keyboard.press('/');
    expect(await isInField(page)).toBe(true);
    await expect(box(page).inputValue()).resolves.toBe('');
    await page.keyboard.type('abay');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      messagesFor('en').shell.actions.zoomIn,
    );
    expect(await options(page).count()).toBe(0);
    await before.focus();
    await page.keyboard.press('/');
    expect(await isInField(page)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('goes by arrows through groups with headings, says what it found, and takes what is marked', async () => {
    const { page } = guest;
    await reached(page, '?lang=en');
    await box(page).fill('abay');
    await options(page).first().waitFor();
    await soon(() => page.getByRole('status').filter({ hasText: 'found' }).first().textContent()).toMatch(
      /^8 of \d+ found$/,
    );
    expect(await page.getByRole('listbox').getByRole('group').first().getAttribute('aria-labelledby')).not.toBeNull();
    expect(await options(page).count()).toBe(8);
    const marked = async (): Promise<string | null> => {
      const id = await box(page).getAttribute('aria-activedescendant');
      return id === null ? null : page.locator(`[id="${id}"]`).innerText();
    };
    expect(await marked()).toBeNull();
    await page.keyboard.press('ArrowDown');
    const first = await marked();
    await page.keyboard.press('ArrowUp');
    expect(await marked()).toBe(await options(page).last().innerText());
    await page.keyboard.press('ArrowDown');
    expect(await marked()).toBe(first);
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
    await box(page).fill('abay baytursynov');
    await soon(() => options(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await soon(() => address(page).get('at')).toMatch(/^76\.\d+,43\.\d+$/);
    await soon(() => Number(address(page).get('map')?.split(',')[2])).toBeGreaterThanOrEqual(14);
    expect(await box(page).inputValue()).toBe('');
  });

  it('leads to a district, a post, a point by its degrees, a room and a setting', async () => {
    const { page } = guest;
    await reached(page, '?lang=en');
    await take(page, 'medeu district');
    await soon(() => Number(address(page).get('map')?.split(',')[2])).toBeLessThan(12.5);
    const framed = address(page).get('map');
    await take(page, 'post 12');
    await soon(() => address(page).get('map')).not.toBe(framed);
    await take(page, '43° 15\' 00" N, 76° 55\' 48" E');
    await addressHolds(page, 'at', '76.93,43.25');
    await take(page, 'coverage');
    await addressHolds(page, 'tab', 'coverage');
    await take(page, 'smoothing');
    await addressHolds(page, 'tab', 'method');
    await soon(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('range');
    await take(page, 'dark');
    await addressHolds(page, 'theme', 'dark');
    await box(page).fill('zzzzqqq');
    await soon(() => page.getByRole('status').filter({ hasText: 'can be looked for' }).count()).toBe(1);
    await box(page).fill('55.75, 37.62');
    await soon(() => page.getByRole('status').filter({ hasText: t.outside }).count()).toBe(1);
  });

  it('takes a tool for drawing in hand, opens the tools, and leads to an action of the card', async () => {
    const { page, errors } = await visit(app, '?lang=en&map=76.93,43.25,13', { map: 'blank' });
    await settled(page);
    const { draw } = messagesFor('en');
    await take(page, 'what is inside');
    const tools = page.getByRole('group', { name: draw.open });
    await tools.getByText(draw.byNumbers).waitFor();
    await take(page, draw.tools.rectangle);
    await tools.getByText(draw.hints.rectangle[0]).waitFor();
    await page.keyboard.press('Escape');
    await take(page, words.en.siteHere);
    await soon(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe(words.en.siteHere);
    await addressHolds(page, 'at', '76.93,43.25');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('draws a street whole, with the card that lines have and a filter along it, until Escape or another place', async () => {
    const { page, errors } = await visit(app, '?lang=en', { map: 'blank' });
    await settled(page);
    const street = 'Улица Гоголя';
    await box(page).fill(street);
    await options(page).getByText(street, { exact: true }).click();
    await addressHolds(page, 'chosen', `street:${street}`);
    const card = page.getByRole('dialog').filter({ has: page.getByRole('heading', { level: 2 }) });
    await card.locator('.count').waitFor();
    expect(await card.locator('h2 [lang="ru"]').innerText()).toBe(`“${street}”`);
    expect(await card.innerText()).toContain(words.en.streetLine(10, 0));
    await card.getByRole('button', { name: words.en.filterBy.street }).click();
    await soon(() => address(page).get('inside')).toMatch(/^strip:50:/);
    await page.keyboard.press('Escape');
    await addressHolds(page, 'chosen', null);
    expect(await card.count()).toBe(0);
    await page.goBack();
    await addressHolds(page, 'chosen', `street:${street}`);
    await card.locator('.count').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('gives the focus to the control of every setting that it offers', async () => {
    const [locale] = inTurn(LOCALES);
    const { page, errors } = guest;
    await reached(page, '?lang=en');
    await speak(page, locale);
    const words = messagesFor(locale);
    const unfound: string[] = [];
    // So many a day, however many questions bring theirs.
    const today = dealt(settingsToFind(), 1, 16).map(({ of }) => of);
    for (const { titleIn, detailIn, id } of today) {
      const [name, room] = [titleIn(locale), detailIn(locale, '')];
      const line = page
        .getByRole('option')
        .filter({ has: page.locator('span', { hasText: exactly(name) }) })
        .filter({ has: page.locator('small', { hasText: exactly(room) }) });
      await page.getByRole('combobox', { name: words.search.label }).fill(name);
      // A room may be called as a setting of it is, and stands before it.
      await line.last().waitFor();
      await line.last().click();
      await page.getByRole('heading', { level: 2, name: room, exact: true }).waitFor();
      // A room that was never open is loaded first.
      const isOn = await page
        .waitForFunction(
          () => document.activeElement?.matches('.content :is(input, select, button, [tabindex="0"])'),
          null,
          { timeout: 12_000 },
        )
        .then(
          () => true,
          () => false,
        );
      if (!isOn) unfound.push(id);
    }
    expect(unfound).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('remembers on this device what was chosen, by its name, and no point that was typed', async () => {
    const { page } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    await take(page, 'coverage');
    await take(page, '43.2567, 76.9286');
    await box(page).focus();
    await soon(() => options(page).allInnerTexts()).toEqual([roomTitle('en', 'coverage')]);
    await page.reload();
    await settled(page);
    await box(page).focus();
    await soon(() => options(page).count()).toBe(1);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('43.25');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('found')))).toEqual([
      'qyragy-found',
    ]);
    await page.close();
  });
});
