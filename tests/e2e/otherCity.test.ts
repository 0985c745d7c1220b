/** A file of a far place becomes a city of its own; the city that was open stays as it was. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';
import { PROVING, SEED } from '../prove';
import { settled, startApp, visit, type App } from './app';
import { address, openTab, plain, sentenceHolds, soon, speak } from './planner';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const en = messagesFor('en');
const ELSEWHERE = { lon: 150.4, lat: -31.6 };

/** Invented: at sea, every row of it. Most of it at ten in the evening, by the clock of the place. */
const ROWS = Buffer.from(
  [
    'Case Number,Occurred,Hour,Delito,Latitude,Longitude',
    ...Array.from({ length: 400 }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0');
      const month = String(1 + (i % 12)).padStart(2, '0');
      const lat = ELSEWHERE.lat + 0.02 * Math.sin(i * 12.9898) * Math.cos(i);
      const lon = ELSEWHERE.lon + 0.02 * Math.cos(i * 78.233);
      return `C${i},${month}/${day}/2023,${i % 4 === 0 ? '10:15' : '22:30'},${i % 3 === 0 ? 'ROBO' : 'HURTO'},${lat.toFixed(5)},${lon.toFixed(5)}`;
    }),
  ].join('\n'),
);
const AREAS = Buffer.from(
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ['North Bay', -31.6, -31.5],
      ['South Bay', -31.7, -31.6],
    ].map(([name, south, north]) => ({
      type: 'Feature',
      properties: { name },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [150.3, south],
            [150.5, south],
            [150.5, north],
            [150.3, north],
            [150.3, south],
          ],
        ],
      },
    })),
  }),
);

const give = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('.content input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Opens the place of the rows as a city of a name. */
async function openCity(page: Page, name: string): Promise<string> {
  await give(page, 'bay_2023.csv', ROWS);
  await page.getByLabel(en.cities.open.name).fill(name);
  await soon(() => page.getByLabel(en.cities.open.clock).inputValue()).toBe('Australia/Sydney');
  await page.getByLabel(en.cities.open.clock).selectOption('Australia/Lord_Howe');
  await press(page, en.cities.open.button);
  await page.waitForURL(/[?&]city=/);
  await press(page, en.intake.import);
  await sentenceHolds(page, /400/);
  return address(page).get('city') ?? '';
}

/** All that the page says, in whatever place: texts, titles, labels; but not the list that leads back. */
const everyWord = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const whole = document.documentElement.cloneNode(true) as HTMLElement;
    for (const one of whole.querySelectorAll('[data-cities], script, style')) one.remove();
    return `${document.title} ${whole.outerHTML}`;
  });

describe('another city', () => {
  it('is offered where all rows lie elsewhere, answers by its own clock, ring and areas, and no word or figure of Almaty shows in it', async () => {
    const { page, context, errors } = await visit(app, '?lang=en&tab=data', { map: 'none' });
    await settled(page);
    const id = await openCity(page, 'Invented Bay');
    expect(id).toMatch(/^invented-bay-/);
    expect(await page.title()).toContain('Invented Bay');

    await openTab(page, 'areas');
    await page.getByText(en.cities.hullRates).waitFor();
    const table = plain(await page.locator('.content').innerText());
    expect(table).toContain('outline around the rows');
    expect(table).toMatch(/Total\s+400/);

    // The clock of the place is half an hour beside whole hours: what was read is what stands in the file.
    await page.goto(`${app.address}?${address(page).toString()}&hours=22-23`);
    await settled(page);
    await sentenceHolds(page, /300/);

    const rooms = [
      'layers',
      'filters',
      'places',
      'areas',
      'coverage',
      'siting',
      'scenarios',
      'concentration',
      'health',
      'data',
      'method',
    ] as const;
    // Each language looks at every third room, at another third the next day; in the proof each looks at all of them.
    for (const [shift, locale] of LOCALES.entries()) {
      await speak(page, locale);
      for (const room of rooms.filter((_, k) => PROVING || (k + shift + SEED) % LOCALES.length === 0)) {
        await openTab(page, room, locale);
        expect(/.{60}(алматы|almaty).{60}/i.exec(await everyWord(page))?.[0], `${room} ${locale}`).toBeUndefined();
      }
    }
    await speak(page, 'en');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await everyWord(page)).not.toMatch(/алматы|almaty/i);
    await page.keyboard.press('Escape');

    await openTab(page, 'data');
    await give(page, 'bay_areas.geojson', AREAS);
    await press(page, en.intake.import);
    await soon(() => page.evaluate((key) => localStorage.getItem(key) ?? '', `qyragy-city-${id}`)).toContain(
      'import-areas',
    );
    await settled(page);
    await openTab(page, 'areas');
    await page.getByRole('cell', { name: 'North Bay' }).waitFor();

    // The city that was open before holds none of it.
    const almaty = await visit(app, '?lang=en&tab=data', { context, map: 'none' });
    await settled(almaty.page);
    const there = almaty.page.locator('.content');
    await there.getByRole('link', { name: 'Invented Bay' }).waitFor();
    expect(plain(await there.innerText())).not.toContain('bay_2023.csv');
    expect(await almaty.page.title()).not.toContain('Invented Bay');
    expect([...errors, ...almaty.errors]).toEqual([]);
    await context.close();
  });

  it('is opened by its areas as well, which are its districts before the first incident comes', async () => {
    const { page, context, errors } = await visit(app, '?lang=en&tab=data', { map: 'none' });
    await settled(page);
    await give(page, 'bay_areas.geojson', AREAS);
    await page.getByText(en.cities.open.outlineOfAreas).waitFor();
    await page.getByLabel(en.cities.open.clock).selectOption('Australia/Lord_Howe');
    await press(page, en.cities.open.button);
    await page.waitForURL(/[?&]city=bay-areas-/);
    await press(page, en.intake.import);
    await soon(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('import-areas');
    await openTab(page, 'data');
    await give(page, 'bay_2023.csv', ROWS);
    await press(page, en.intake.import);
    await sentenceHolds(page, /400/);
    await openTab(page, 'areas');
    await page.getByRole('cell', { name: 'South Bay' }).waitFor();
    expect(plain(await page.locator('.content').innerText())).not.toContain(en.cities.hullRates);

    // Everything is everything: the databases of all cities, and what is kept of them.
    await openTab(page, 'data');
    await press(page, en.project.remove);
    await press(page, en.project.removeNow);
    await page.getByText(en.project.removed).waitFor();
    await soon(() =>
      page.evaluate(async () => [
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...Object.keys(localStorage).filter((key) => key.startsWith('qyragy')),
      ]),
    ).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('travels in its project file to a device that has not got it, which says so before and takes it into no other city', async () => {
    const { page, context } = await visit(app, '?lang=en&tab=data', { map: 'none' });
    await settled(page);
    const id = await openCity(page, 'Invented Bay');
    await openTab(page, 'data');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, en.project.save)]);
    const buffer = readFileSync(await download.path());
    await context.close();

    const stranger = await visit(app, `?lang=en&city=${id}`, { map: 'none' });
    await stranger.page.getByText(en.cities.missing.title(id)).waitFor();
    await stranger.page.getByRole('link', { name: en.cities.builtIn }).click();
    await settled(stranger.page);
    await openTab(stranger.page, 'data');
    const choose = (on: Page): Promise<void> =>
      on.getByLabel(en.project.open, { exact: true }).setInputFiles({
        name: 'bay.qyragy-project',
        mimeType: 'application/octet-stream',
        buffer,
      });
    await choose(stranger.page);
    await stranger.page.getByText(en.cities.project.of('Invented Bay')).waitFor();
    expect(await stranger.page.getByRole('button', { name: en.project.take, exact: true }).count()).toBe(0);
    await press(stranger.page, en.cities.project.open);
    await stranger.page.waitForURL(new RegExp(`city=${id}`));
    await press(stranger.page, en.project.take);
    await sentenceHolds(stranger.page, /400/);

    // Removed with its data, and its page with it; a tab of another city goes on.
    const beside = await visit(app, '?lang=en', { context: stranger.context, map: 'none' });
    await settled(beside.page);
    await openTab(stranger.page, 'data');
    await press(stranger.page, `${en.cities.remove}: Invented Bay`);
    await press(stranger.page, en.cities.removeNow);
    await stranger.page.waitForURL((url) => !url.searchParams.has('city'));
    await settled(stranger.page);
    const left = await stranger.page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes('city')),
      notes: Object.keys(localStorage).filter((key) => key.includes('city')),
    }));
    expect(left).toEqual({ databases: [], notes: [] });
    await openTab(beside.page, 'data');
    await stranger.context.close();
  });
});
