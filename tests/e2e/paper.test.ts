import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { settled, startApp, visit, type App, type Visit } from './app';
import { soon } from './planner';

const t = messagesFor('en');
/** The city from west to east and from south to north, metres. */
const CITY = { width: 34_800, height: 41_200 };

interface Ground {
  readonly width: number;
  readonly height: number;
}
/** How much ground the map holds, by its own scale bar. */
const groundOf = (page: Page): Promise<Ground> =>
  page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.stage .map > .map .bar');
    const canvas = document.querySelector<HTMLElement>('canvas.maplibregl-canvas');
    const [, number, unit] = /([\d.,]+)\s*(km|m)\b/.exec(bar?.innerText ?? '') ?? [];
    const metresPerPx = (Number(number) * (unit === 'km' ? 1000 : 1)) / parseFloat(bar?.style.width ?? '');
    return { width: (canvas?.clientWidth ?? 0) * metresPerPx, height: (canvas?.clientHeight ?? 0) * metresPerPx };
  });

describe('a low screen and paper', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en&theme=dark', { sharp: true });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('leave the map at least 200 px where the screen is 683 x 384, with nothing over it and everything within reach', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    // The canvas follows its box a few frames later; measured earlier it would still be as high as the big screen's.
    await soon(async () => (await page.locator('canvas.maplibregl-canvas').boundingBox())?.width).toBe(683);
    const map = await page.locator('canvas.maplibregl-canvas').boundingBox();
    expect(map?.height).toBeGreaterThanOrEqual(200);
    const panel = await page.locator('.sheet:has(.grip)').boundingBox();
    expect(panel?.y).toBeGreaterThanOrEqual((map?.y ?? NaN) + (map?.height ?? NaN) - 16);
    for (const name of [t.desk.inWords, t.shell.actions.play, t.shell.rooms.filters, t.desk.more]) {
      const button = page.getByRole('button', { name });
      const box = await button.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(384);
    }
  });

  it('hold the whole city on paper, from that screen too, and give the screen back as it was', async () => {
    const before = await groundOf(page);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.planner.paper').waitFor();
    const paper = await groundOf(page);
    expect(paper.width).toBeGreaterThanOrEqual(CITY.width);
    expect(paper.height).toBeGreaterThanOrEqual(CITY.height);
    await page.emulateMedia({ media: 'screen' });
    await soon(async () => Math.round((await groundOf(page)).height)).toBe(Math.round(before.height));
    expect((await groundOf(page)).width).toBeCloseTo(before.width, 0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('print the sentence, the colours of the legend, scale, sources, date and mark, light from a dark screen, without the panels', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.locator('.planner.paper').waitFor();
    const swatch = page.locator('figure.legend .swatch').first();
    expect(await swatch.isVisible()).toBe(true);
    expect(await swatch.evaluate((node) => getComputedStyle(node).printColorAdjust)).toBe('exact');
    const text = await page.locator('.planner').innerText();
    for (const words of ['not real incidents', t.shell.attribution, t.report.made('', '').split(' ')[0]])
      expect(text).toContain(words);
    expect(await page.locator('.headline p').first().isVisible()).toBe(true);
    expect(await page.locator('.stage .map > .map .bar').isVisible()).toBe(true);
    for (const hidden of ['nav', '.content', '.period', 'header'])
      expect(await page.locator(`.planner ${hidden}`).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await page.locator('.planner .map > .map').getAttribute('data-theme')).toBe('light');
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface').trim()),
    ).toMatch(/^#fff/);
    const paper = await page.locator('canvas.maplibregl-canvas').boundingBox();
    // Inside what A4 leaves between margins of 10 mm, upright.
    expect((paper?.x ?? NaN) + (paper?.width ?? NaN)).toBeLessThanOrEqual(718);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.planner .rail nav').waitFor();
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
