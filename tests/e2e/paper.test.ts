import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { settled, startApp, visit, type App, type Visit } from './app';
import { roomTitle } from '../../src/state/words/names';
import { SPELT_IN_ADDRESSES as SPELT } from '../../src/state/view/rooms';
import { openTab, soon } from './planner';

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

/** Pages of a PDF, by what says of itself that it is one. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

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
    const shown = await page.locator('.strip .figure strong').allInnerTexts();
    expect(shown).toHaveLength(4);
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
    for (const figure of shown) expect(text).toContain(figure);
    for (const hidden of ['nav', '.content', '.period', '.strip', 'button'])
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

  it('print the table of the open room below the map, as text and not as buttons', async () => {
    await openTab(page, 'areas');
    const total = page.locator('.content table tr', { hasText: t.table.total });
    const row = await total.first().innerText();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.planner.paper').waitFor();
    const printed = page.locator('.planner .parts tr', { hasText: t.table.total });
    expect((await printed.innerText()).split(/\s+/)).toEqual(row.split(/\s+/));
    expect(await page.locator('.parts button').count()).toBe(0);
    expect(await page.locator('.planner').innerText()).not.toContain(t.exporting.paperCut);
    const map = await page.locator('canvas.maplibregl-canvas').boundingBox();
    expect(map?.height).toBeGreaterThanOrEqual(290);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.planner .rail nav').waitFor();
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});

describe('paper', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const ROOMS = ['layers', 'areas', 'when', 'places', 'coverage'] as const;
  /** Whatever can be drawn and filtered at once: long legends, a long filter, a long sentence. */
  const MUCH =
    '&layers=density,difference,districts,stationary,planned,mobile,stretches,hexagons,accidents,places,rings' +
    '&compare=last-year&from=2020-01-01&to=2021-01-01&category=theft,robbery,fraud,hooliganism&hours=18-6' +
    '&weekdays=1,2,3,4,5&district=almaly,medeu,auezov,bostandyk,turksib&measure=rate';

  const oneWay = [
    ['kk', 1440, 900, '&theme=dark'],
    ['ru', 1280, 720, MUCH],
    ['en', 390, 844, MUCH],
  ] as const;
  it.each(oneWay)(
    'is one page in %s, from a screen of %i x %i, of whatever room is open, on A4 and on Letter, with nothing cut',
    async (locale, width, height, more) => {
      const { page, errors } = await visit(app, `?lang=${locale}${more}`, { width, height });
      await settled(page);
      for (const room of ROOMS) {
        await page.evaluate(
          (to) => history.pushState(null, '', to),
          `?lang=${locale}${more}&tab=${SPELT[room] ?? room}`,
        );
        await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
        await soon(() => page.locator('.planner').getAttribute('inert')).toBeNull();
        for (const format of ['A4', 'Letter'] as const)
          expect([room, format, pagesOf(await page.pdf({ format, printBackground: true }))]).toEqual([room, format, 1]);
        await page.emulateMedia({ media: 'print' });
        await page.locator('.planner.paper').waitFor();
        const { over, map, last, text } = await page.evaluate(() => {
          const paper = document.querySelector<HTMLElement>('.planner.paper')!;
          const box = (of: string): DOMRect | undefined => paper.querySelector(of)?.getBoundingClientRect();
          return {
            over: paper.scrollHeight - paper.clientHeight,
            map: box('.ground > .map')?.height ?? 0,
            last: (box('.sources')?.bottom ?? Infinity) - paper.getBoundingClientRect().bottom,
            text: paper.innerText,
          };
        });
        expect([room, over]).toEqual([room, 0]);
        expect(map).toBeGreaterThanOrEqual(200);
        expect(last).toBeLessThanOrEqual(0);
        for (const words of [roomTitle(locale, room), messagesFor(locale).shell.demo.short])
          expect(text).toContain(words);
        await page.emulateMedia({ media: 'screen' });
        await page.locator('.planner:not(.paper)').waitFor();
      }
      expect(errors).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});
