import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/coverage/words';
import { addressHolds, choose, numberOf, openTab, sentenceHolds, setBoxes, soon } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';

const t = messagesFor('en');
const coverage = words.en;

describe('coverage', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?tab=coverage&lang=en', { map: 'none' });
    page = guest.page;
    await settled(page);
    await page.locator('.tiles').waitFor();
  });
  afterAll(() => app.stop());

  /** Shares of incidents and area in per cent, and what of the places to protect is covered, at the radius in force. */
  async function shown(radiusM: number) {
    await sentenceHolds(page, `within ${radiusM.toLocaleString('en')} m of`);
    await page.getByText(new RegExp(`lie within ${radiusM.toLocaleString('en')}.m of a post`)).waitFor();
    // The covered area may come a moment after the rest.
    let tiles: number[] = [];
    await soon(async () => {
      tiles = (await page.locator('.tiles .big').allInnerTexts()).map(numberOf);
      return tiles.some(Number.isNaN);
    }).toBe(false);
    const [incidents, area, schools, stops, markets] = tiles;
    return { incidents, area, schools, stops, markets };
  }

  async function setRadius(radiusM: number) {
    await page.getByRole('slider', { name: coverage.settings.radiusM }).fill(String(radiusM));
    await addressHolds(page, 'radius', radiusM === 500 ? null : String(radiusM));
    return shown(radiusM);
  }

  it('starts with walking access, 500 m, and says the same share in sentence and room', async () => {
    const { incidents } = await shown(500);
    await sentenceHolds(page, `${incidents}% of incidents lie within 500 m`);
    expect(incidents).toBeGreaterThan(0);
    expect(incidents).toBeLessThan(100);
  });

  it('names the rings it draws in the legend, with their radius', async () => {
    await page.getByRole('checkbox', { name: t.layers.names.rings }).check();
    await soon(() => page.locator('.legends').innerText()).toMatch(new RegExp(`${t.layers.names.rings}: 500.m`));
    await page.getByRole('checkbox', { name: t.layers.names.rings }).uncheck();
  });

  it('never covers less with a larger radius: incidents, area, schools, stops, markets', async () => {
    let before = await setRadius(100);
    for (const radiusM of [200, 500, 1000, 3000]) {
      const now = await setRadius(radiusM);
      for (const key of ['incidents', 'area', 'schools', 'stops', 'markets'] as const) {
        expect(now[key], `${key} at ${radiusM} m`).toBeGreaterThanOrEqual(before[key]);
      }
      expect(now.incidents).toBeGreaterThan(before.incidents);
      before = now;
    }
  });

  it('has the presets “presence 200 m” and “walking access 500 m”', async () => {
    await choose(page, coverage.settings.radiusM, coverage.presets.presence);
    await addressHolds(page, 'radius', '200');
    await shown(200);
    await choose(page, coverage.settings.radiusM, coverage.presets.walking);
    await addressHolds(page, 'radius', null);
    await shown(500);
  });

  it('covers with all kinds together no less than with any one of them and no more than their sum', async () => {
    const kinds = page.getByRole('group', { name: coverage.settings.kinds, exact: true }).getByRole('checkbox');
    const share = async (words: RegExp, wanted: (label: string) => boolean): Promise<number> => {
      await setBoxes(kinds, wanted);
      await sentenceHolds(page, words);
      return (await shown(500)).incidents;
    };
    const label = t.domain.postKindsPlural;
    const stationary = await share(/of a modular police post \(/, (text) => text.includes(label.stationary));
    const planned = await share(/of a planned post \(/, (text) => text.includes(label.planned));
    const mobile = await share(/of a mobile police point \(/, (text) => text.includes(label.mobile));
    const union = await share(/of a modular police post or a planned post or a mobile police point \(/, () => true);
    expect(union).toBeGreaterThanOrEqual(Math.max(stationary, planned, mobile));
    expect(union).toBeLessThanOrEqual(stationary + planned + mobile + 0.2);
    expect(union).toBeGreaterThan(stationary);
  });

  it('adds the districts up to the city, and incidents covered are never more than incidents', async () => {
    const table = page.locator('.content table', { hasText: t.filters.district });
    // The count stands first in its cell, the share after it.
    const texts = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent?.trim() ?? '')),
      );
    const rows = texts.map(([name, ...rest]) => ({ name, values: rest.map(numberOf) }));
    const city = rows.find(({ name }) => name === t.domain.city);
    const districts = rows.filter(({ name }) => name !== t.domain.city);
    expect(districts).toHaveLength(8);
    const total = (k: number): number => districts.reduce((sum, { values }) => sum + values[k], 0);
    expect(total(0)).toBe(city?.values[0]);
    expect(total(1)).toBe(city?.values[1]);
    for (const { name, values } of rows) expect(values[1], name).toBeLessThanOrEqual(values[0]);
  });

  it('names positions as illustrative and coverage as no effect', async () => {
    const text = await page.locator('.content').innerText();
    expect(text).toContain(coverage.illustrative);
    expect(text).toContain(coverage.notEffect);
  });

  it('says what is missing when no kind is chosen', async () => {
    await setBoxes(
      page.getByRole('group', { name: coverage.settings.kinds, exact: true }).getByRole('checkbox'),
      () => false,
    );
    await page.getByText(coverage.noPosts).waitFor();
    await soon(() => page.locator('.tiles').count()).toBe(0);
  });

  it('says of a file how many of its incidents lie outside the city, where the strip counts them and it does not', async () => {
    // Points of the city, and one on its northern edge that no district holds.
    const inside = ['76,945;43,256', '76,875;43,209', '76,930;43,238', '76,903;43,233'];
    const rows = Array.from({ length: 20 }, (_, k) => `0${1 + (k % 3)}.12.2018 1${k % 10}:15;1880;2;${inside[k % 4]}`);
    const text = ['дата;статья;тяжесть;долгота;широта', ...rows.slice(1), '02.12.2018 05:49;1870;2;76,700;43,400'];
    const own = await visit(app, '?tab=data&lang=en', { map: 'none' });
    await settled(own.page);
    await own.page
      .locator('.content input[type=file]')
      .first()
      .setInputFiles({ name: 'twenty.csv', mimeType: 'text/csv', buffer: Buffer.from(text.join('\n')) });
    await own.page.getByRole('button', { name: t.intake.import, exact: true }).click();
    await openTab(own.page, 'coverage');
    await own.page.getByText(coverage.outside(1)).waitFor();
    expect(await own.page.locator('.content').innerText()).toContain(coverage.few(19, 1 / 19));
    expect(own.errors).toEqual([]);
    await own.page.close();
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
