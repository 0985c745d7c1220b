import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/density/words';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { dealt } from '../prove';
import { openTab, sentence } from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';
import { colourCounts } from './pictures';
import { violations } from './wallPage';

describe('the first start', () => {
  let app: App;
  let guest: Visit;
  const t = messagesFor('en');

  beforeAll(async () => {
    app = await startApp({ keeps: true });
    guest = await visit(app);
    await settled(guest.page);
  });
  afterAll(() => app.stop());

  it('bears the product’s name in the title and draws the map', async () => {
    expect(await guest.page.title()).toContain('Qyragy');
    expect(await guest.page.locator('canvas.maplibregl-canvas').isVisible()).toBe(true);
    await picture(guest.page, 'first-start-1440x900');
  });

  it('says in one sentence the period, the number and that the data are a demonstration', async () => {
    const words = await sentence(guest.page);
    expect(words).toMatch(
      /^January 2019 – April 2021: [\d,]+ recorded incidents \(demonstration data: not real incidents\)\./,
    );
    expect(words).toMatch(/Densest place: .+, \w+ district\./);
    expect(words).toMatch(/[\d,]+ of [\d,]+ incidents lie outside the study area: no density is computed there\./);
    expect(words).toMatch(
      /\d+\.\d% of incidents lie within 500\sm of a modular police post \(posts that stood that day, open or closed; positions of posts are illustrative\)\./,
    );
  });

  it('shows the period under the map and the demonstration mark over it', async () => {
    expect(await guest.page.locator('.period strong').textContent()).toBe('January 2019 – April 2021');
    const marks = guest.page.locator('main .mark span');
    expect(await marks.count()).toBeGreaterThan(5);
    expect(new Set(await marks.allTextContents())).toEqual(new Set([t.shell.demo.short]));
    expect(await guest.page.locator('main').getByText(t.shell.demo.short).last().textContent()).toBe(
      t.shell.demo.short,
    );
  });

  it('starts with density, posts and the districts’ borders and nothing more', async () => {
    const ticked = await guest.page
      .locator('.content input[type=checkbox]:checked')
      .evaluateAll((boxes) =>
        boxes.map((box) => box.closest('label')?.querySelector('span')?.firstChild?.textContent?.trim()),
      );
    expect(new Set(ticked)).toEqual(
      new Set([t.layers.names.districts, t.layers.names.density, t.layers.names.stationary]),
    );
  });

  it('draws the density in the colours of its legend, with the unit beside them', async () => {
    const legend = guest.page.locator('figure.legend');
    expect(await legend.locator('figcaption strong').textContent()).toMatch(
      /^Density, incidents per km² per year; smoothing radius 300.m$/,
    );
    const swatches = await legend
      .locator('.swatch')
      .evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).backgroundColor));
    expect(swatches.length).toBeGreaterThanOrEqual(4);
    const shot = await guest.page.locator('canvas.maplibregl-canvas').screenshot();
    const counts = await colourCounts(guest.page, shot, swatches);
    // The lowest classes cover square kilometres; the highest only a few cells.
    expect(Math.min(...counts.slice(0, 3))).toBeGreaterThan(100);
  });

  it('keeps kernel, cell, edge and breaks under “Method”', async () => {
    const first = await guest.page.locator('.content').innerText();
    expect(first).not.toContain(words.en.settings.kernel);
    await openTab(guest.page, 'method');
    const method = await guest.page.locator('.content').innerText();
    for (const word of Object.values(words.en.settings)) expect(method).toContain(word);
    expect(method).toContain(words.en.unit);
  });

  it('attributes the map and names every legend symbol as illustrative', async () => {
    expect(await guest.page.locator('main').getByText('© OpenStreetMap contributors').first().isVisible()).toBe(true);
    const posts = await guest.page
      .locator('.legends li')
      .filter({ hasText: t.layers.names.stationary })
      .allInnerTexts();
    expect(posts.length).toBeGreaterThan(0);
    for (const words of posts) expect(words).toMatch(/illustrative/);
  });

  it('asks no other origin for anything', () => {
    const own = new URL(app.address).origin;
    const foreign = guest.requests.filter((url) => !url.startsWith(`${own}/`) && !/^(blob|data):/.test(url));
    expect(foreign).toEqual([]);
    expect(guest.requests.length).toBeGreaterThan(5);
  });

  it('carries its own policy and breaks it nowhere', async () => {
    const policy = await guest.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    // The solver is WebAssembly; that word allows no script from a string.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has nothing that axe finds with its map drawn', async () => {
    expect(await violations(guest.page, 'first start')).toEqual([]);
  });

  it('goes through every room without an error', async () => {
    for (const { of: room } of dealt(PLANNER_ROOMS, 1, 12)) await openTab(guest.page, room);
    expect(guest.errors).toEqual([]);
  });
});
