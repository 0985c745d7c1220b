import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import indicators from '../../data/facts/indicators.json';
import { hostHeaders } from '../../scripts/hosting/headers';
import { settled, startApp, visit, type App } from './app';

describe('in a folder of a host', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ under: '/a/b/', keeps: true });
  });
  afterAll(() => app.stop());

  it('works as at the root: all three pages, workers, maps, data, and without a network', async () => {
    const { page, context, errors } = await visit(app, '?lang=en', { map: 'none' });
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(app.address);
    const resident = await visit(app, '?mode=resident&lang=en&district=almaly', { context });
    await resident.page.locator('#answer section').first().waitFor();
    const wall = await visit(app, '?mode=wall&lang=en', { context });
    // With its map drawn, by the drawing library's own worker.
    await wall.page.locator('[data-settled="true"]').waitFor({ timeout: 60_000 });
    const manifest = await page.evaluate(async () =>
      (await fetch((document.querySelector('link[rel=manifest]') as HTMLLinkElement).href)).json(),
    );
    expect(new URL(manifest.start_url, `${app.address}manifest.webmanifest`).href).toBe(app.address);
    expect(app.served).toEqual(expect.arrayContaining(['/a/b/config.json', '/a/b/geo/manifest.json', '/a/b/sw.js']));
    expect(app.served.filter((url) => !url.startsWith('/a/b/'))).toEqual([]);
    expect([...errors, ...resident.errors, ...wall.errors].filter((line) => !line.includes('404'))).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await settled(page);
    await resident.page.reload();
    await resident.page.locator('#answer section').first().waitFor();
    // Nothing but the example was ever shown here, and it stands in for nothing: the wall says so in words of its own.
    await wall.page.reload();
    await wall.page.locator('.wait h1').waitFor({ timeout: 30_000 });
    expect(await wall.page.locator('.wait h1').innerText()).not.toBe('');
  });

  it('says 404 for what is not there, never the page, and the same headers with everything', async () => {
    for (const [path, status] of [
      ['', 200],
      ['geo/manifest.json', 200],
      ['geo/none.json', 404],
      ['none', 404],
      ['none/', 404],
      ['assets/none.js', 404],
    ] as const) {
      const answer = await fetch(`${app.address}${path}`);
      expect([path, answer.status]).toEqual([path, status]);
      for (const [name, value] of Object.entries(hostHeaders({ edition: 'full', origins: [] })))
        expect([path, name, answer.headers.get(name)]).toEqual([path, name, value]);
    }
  });

  it('says where there are no scripts whom to call and what is published, in three languages', async () => {
    const context = await app.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(app.address);
    const level = indicators.filter(
      ({ measure, year, kind }) => measure === 'crime-level' && (kind === 'actual' || year === 2025),
    );
    expect(level).toHaveLength(3);
    // Digits alone: how they are grouped is each language's business.
    const digits = (text: string): string => text.replaceAll(/(?<=\d)[\s,.]/g, '');
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const said = await page.locator(`p[lang=${locale}]`).innerText();
      expect(said).toContain('102');
      for (const { value, year } of level)
        expect(digits(said)).toMatch(
          new RegExp(`(${year}.*${digits(String(value))}|${digits(String(value))}.*${year})`),
        );
    }
    expect(await page.locator('a[href="tel:102"]').count()).toBe(3);
  });
});
