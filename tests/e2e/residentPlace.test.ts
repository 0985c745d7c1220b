import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { residentPlace as en } from '../../src/i18n/messages/en/residentPlace';
import { residentPlace as kk } from '../../src/i18n/messages/kk/residentPlace';
import { residentPlace as ru } from '../../src/i18n/messages/ru/residentPlace';
import { residentFind as enFind } from '../../src/i18n/messages/en/residentFind';
import { residentFind as ruFind } from '../../src/i18n/messages/ru/residentFind';
import { resident as ruPage } from '../../src/i18n/messages/ru/resident';
import type { Snapshot } from '../../src/domain/snapshot';
import { picture, startApp, visit, type App } from './app';
import { soon } from './planner';

const example = JSON.parse(
  readFileSync(new URL('../../static/geo/example-snapshot.json', import.meta.url), 'utf8'),
) as Snapshot;
const PHONE = { width: 390, height: 844, locale: 'kk' };
const answer = (page: Page): Promise<string> => page.locator('#answer').innerText();
const which = (page: Page) => page.locator('#which');

async function look(page: Page, query: string): Promise<void> {
  await page.locator('#place').fill(query);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

describe('a resident is asked where a guess would name the wrong inspector', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(async () => {
    for (const context of app.browser.contexts()) await context.close();
  });
  afterAll(() => app.stop());

  it('a name that is only like another is said to be, and Enter takes none of those; what is not there says what to do', async () => {
    const { page, errors } = await visit(app, '?mode=resident&lang=ru&example=1', { ...PHONE, locale: 'ru' });
    const field = page.locator('#place');
    const status = page.locator('.field [role="status"]').first();
    await field.fill('бабушкина улица 5');
    await soon(() => status.innerText()).toBe(ruFind.none('бабушкина улица 5'));
    expect(await page.getByRole('option').count()).toBe(0);
    await look(page, 'Розыбокиева');
    await soon(() => status.innerText()).toBe(ruFind.like('Розыбокиева', 6, 9));
    expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe(ruFind.like('Розыбокиева', 6, 9));
    expect([await which(page).count(), await page.locator('[aria-selected="true"]').count()]).toEqual([0, 0]);
    // Of several that are called so Enter points to the first, and takes it when pressed again.
    await look(page, 'Сайран');
    expect(await page.locator('[aria-selected="true"]').innerText()).toContain('Сайран');
    expect(await field.inputValue()).toBe('Сайран');
    await look(page, 'Розыбокиева');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await which(page).waitFor();
    expect(await which(page).innerText()).toContain('Улица Розыбакиева');
    expect(errors).toEqual([]);
  });

  it('a street asks which part; a part names its precinct, and by what it was found; back comes to the question', async () => {
    const { page, errors } = await visit(app, '?mode=resident&lang=kk&example=1', PHONE);
    await page.locator('#answer section').first().waitFor();
    await look(page, 'Абай даңғылы');
    await which(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('which');
    expect(await which(page).innerText()).toContain(kk.question.title.line);
    expect(await which(page).innerText()).toMatch(/Д-\d+/);
    expect(await answer(page)).not.toContain('Д-');
    expect(new URL(page.url()).searchParams.get('district')).toBeNull();
    await picture(page, 'resident-which-kk');
    await which(page)
      .getByRole('button', { name: /Момышулы/ })
      .click();
    await soon(() => answer(page)).toContain('Д-');
    expect(await answer(page)).toContain(kk.foundBy('crossing', 123));
    await page.goBack();
    await which(page).waitFor();
    expect(errors).toEqual([]);
  });

  it('a house falls back to its street with its number, and may be touched on the map', async () => {
    const { page } = await visit(app, '?mode=resident&lang=ru', { ...PHONE, locale: 'ru' });
    await page.locator('#answer section').first().waitFor();
    // Opened by its button, which stands low on a phone, the map comes into view by itself.
    await page.getByRole('button', { name: ruFind.map }).click();
    await page.locator('#touch .map').waitFor();
    await soon(() =>
      page.locator('#touch .map').evaluate((map) => {
        const { top, bottom } = map.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
    await page.getByRole('button', { name: ruFind.closeMap }).click();
    await look(page, 'Абая 150');
    await which(page).waitFor();
    expect(await which(page).innerText()).toContain('150');
    await which(page).getByRole('button', { name: ru.question.onMap }).click();
    await page.getByRole('region', { name: ruFind.map }).waitFor();
  });

  it('a position of 9 km names no district, and one of 20 m says so', async () => {
    const { page, context } = await visit(app, '?mode=resident&lang=ru&example=1', {
      ...PHONE,
      fresh: true,
      locale: 'ru',
    });
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 76.915, latitude: 43.25, accuracy: 9_000 });
    await page.locator('#answer section').first().waitFor();
    await page.getByRole('button', { name: ruFind.position }).click();
    await which(page).waitFor();
    expect(await which(page).innerText()).toContain(ru.question.position(9_000));
    expect(await answer(page)).toContain(ruPage.choose);
    await picture(page, 'resident-position-ru');
    await context.setGeolocation({ longitude: 76.915, latitude: 43.25, accuracy: 20 });
    await page.getByRole('button', { name: ruFind.another }).click();
    await page.getByRole('button', { name: ruFind.position }).click();
    await soon(() => answer(page)).toContain(ru.foundBy('position', 20));
  });

  it('a precinct has a page that can be linked; an unknown number gives a sentence', async () => {
    const { page } = await visit(
      app,
      `?mode=resident&lang=en&example=1&precinct=${encodeURIComponent(example.precincts![4].number)}`,
      { ...PHONE, locale: 'en' },
    );
    await soon(() => answer(page)).toContain(en.byNumber);
    expect(new URL(page.url()).searchParams.get('precinct')).toBe(example.precincts![4].number);
    await page.goto(`${app.address}?mode=resident&lang=en&precinct=9999`);
    await page.getByText(en.noPrecinct('9999')).waitFor();
  });

  it('a place is remembered only when asked to, stands in no address, and is found again without a network', async () => {
    const context = await app.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
    const { page } = await visit(app, '?mode=resident&lang=en', { context });
    await page.locator('#answer section').first().waitFor();
    await look(page, 'school 99');
    await soon(() => answer(page)).toContain('district');
    expect(await page.evaluate(() => localStorage.getItem('qyragy-places'))).toBeNull();
    await page.getByText(en.kept.add).click();
    await page.getByLabel(en.kept.label).fill('School');
    await page.getByRole('button', { name: en.kept.press, exact: true }).click();
    await page.getByText(en.kept.done('School')).waitFor();
    expect(page.url()).not.toMatch(/76\.|43\./);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await soon(() =>
      page.evaluate(async () =>
        (
          await Promise.all(
            (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
          )
        )
          .flat()
          .some((url) => url.includes('places.json')),
      ),
    ).toBe(true);
    await context.setOffline(true);
    await page.goto(`${app.address}?mode=resident&lang=en`);
    await page.getByRole('button', { name: 'School', exact: true }).click();
    await soon(() => answer(page)).toContain('School');
    await page.getByRole('button', { name: enFind.another }).click();
    await page.getByRole('button', { name: en.kept.forget('School') }).click();
    expect(await page.evaluate(() => localStorage.getItem('qyragy-places'))).toBeNull();
  });
});
