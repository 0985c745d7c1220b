import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/coverage/words';
import { roomTitle } from '../../src/state/words/names';
import { doorOf, PLANNER_ROOMS } from '../../src/state/view/rooms';
import { address, addressHolds, sentenceHolds, soon } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const coverage = words.en;

/** What has the focus: its role or tag, and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : element.innerText) ??
      '';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()}: ${label.trim().split('\n')[0]}`;
  });

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === wanted) return;
    passed.push(now);
  }
  throw new Error(`Tab never reached “${wanted}”; it went over ${passed.join(' | ')}`);
}

describe('without a mouse', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '', { map: 'blank' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('reaches the map, its buttons, the period, the tools, every room and the room’s controls by Tab alone, each with a name and a visible focus', async () => {
    const reached: string[] = [];
    const unseen: string[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now === '' && reached.length > 10) break;
      if (now !== '') reached.push(now);
      const shown = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        // A drawn frame may stand on the element itself or on the label around it.
        return [element, element.parentElement, element.nextElementSibling].some((node) => {
          if (!node) return false;
          const style = getComputedStyle(node);
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
        });
      });
      if (!shown) unseen.push(now);
    }
    expect(reached.filter((name) => name.endsWith(': '))).toEqual([]);
    expect(unseen).toEqual([]);
    expect(reached).toEqual(
      expect.arrayContaining([
        `region: ${t.shell.regions.map}: ${t.domain.city}`,
        `button: ${t.shell.actions.zoomIn}`,
        `button: ${t.shell.actions.wholeCity}`,
        `button: ${t.shell.actions.play}`,
        `slider: ${t.filters.periodFrom}`,
        `slider: ${t.filters.periodTo}`,
        `button: ${t.shell.regions.export}`,
        'button: ҚАЗ',
        ...new Set(PLANNER_ROOMS.map((room) => `button: ${roomTitle('en', doorOf(room)[0])}`)),
        `input: ${t.layers.names.density}`,
      ]),
    );
  });

  it('opens a room, ticks a layer and takes it back', async () => {
    await tabTo(page, `input: ${t.layers.names.mobile}`);
    await page.keyboard.press('Space');
    await soon(() => address(page).get('layers')).toContain('mobile');
    await page.keyboard.press('Control+z');
    await addressHolds(page, 'layers', null);
  });

  it('moves the period and the radius by arrows', async () => {
    await tabTo(page, `slider: ${t.filters.periodFrom}`);
    await page.keyboard.press('ArrowRight');
    await addressHolds(page, 'from', '2019-02-01');
    await sentenceHolds(page, /^February 2019 – /);
    await page.keyboard.press('Home');
    await addressHolds(page, 'from', null);
    await tabTo(page, `button: ${roomTitle('en', 'coverage')}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: roomTitle('en', 'coverage') }).waitFor();
    await tabTo(page, `input: ${coverage.settings.radiusM}`);
    await page.keyboard.press('ArrowRight');
    await addressHolds(page, 'radius', '550');
    await sentenceHolds(page, 'within 550 m');
  });

  it('moves and zooms the map, and chooses what lies in its middle', async () => {
    await tabTo(page, `region: ${t.shell.regions.map}: ${t.domain.city}`);
    await page.keyboard.press('ArrowRight');
    await soon(() => address(page).get('map')).not.toBeNull();
    await page.keyboard.press('+');
    await soon(() => Number(address(page).get('map')?.split(',')[2])).toBeGreaterThan(11);
    await page.keyboard.press('Enter');
    await soon(() => address(page).get('at')).not.toBeNull();
    await page
      .locator('.card')
      .getByText(/ district|outside the city/)
      .first()
      .waitFor();
    await tabTo(page, `button: ${t.shell.actions.close}`);
    await page.keyboard.press('Enter');
    await addressHolds(page, 'at', null);
  });

  it('opens the export, keeps the focus inside it, and closes it with Escape', async () => {
    await tabTo(page, `button: ${t.shell.regions.export}`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: t.exporting.title }).waitFor();
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => focused(page)).toBe(`button: ${t.shell.regions.export}`);
  });

  it('lists its keys on “?” and lets Escape close the list', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: t.shell.about.title }).waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain(t.shell.keyboard.intro);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('changes the language and the filters', async () => {
    await tabTo(page, `button: ${t.shell.rooms.filters}`);
    await page.keyboard.press('Enter');
    await tabTo(page, `button: ${t.filters.onlyYes}`);
    await page.keyboard.press('Enter');
    await addressHolds(page, 'public', 'yes');
    // The Tab key stops once in a list; arrows go on, Shift takes one more.
    const categories = [t.domain.categories.theft, t.domain.categories['petty-theft']];
    await tabTo(page, `button: ${categories[0]} (${t.domain.articles.theft})`, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await addressHolds(page, 'category', 'theft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await addressHolds(page, 'category', 'theft,petty-theft');
    await tabTo(page, 'button: ҚАЗ');
    await page.keyboard.press('Enter');
    await soon(() => page.locator('html').getAttribute('lang')).toBe('kk');
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
