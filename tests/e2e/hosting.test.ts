import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import indicators from '../../data/facts/indicators.json';
import { hostHeaders } from '../../scripts/hosting/headers';
import { startApp, type App } from './app';

describe('in a folder of a host', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ under: '/a/b/' });
  });
  afterAll(() => app.stop());

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
