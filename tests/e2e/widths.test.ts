import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY_BOX } from '../../src/domain/thisCity';
import { LOCALES, messagesFor } from '../../src/i18n';
import { mercator, WORLD_PX } from '../../src/state/map/firstCamera';
import { inTurn } from '../prove';
import { openTab, plain, soon, speak } from './planner';
import { reached, settled, startApp, visit, type App } from './app';

/** What of the figures and of the open room does not fit: words with their end cut, boxes pushed aside to be read. */
const unread = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.strip *, .content, .content .fold, .words .pair')]
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.className}: ${box.textContent.trim().slice(0, 60)}`),
  );

describe('a narrow desk', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('cuts no figure over the map and pushes no table of a room out of sight', async () => {
    const [locale] = inTurn(LOCALES);
    const compared = '?lang=en&compare=last-year&from=2020-01-01&to=2021-01-01';
    const { page } = await visit(app, compared, { map: 'blank' });
    await settled(page);
    await speak(page, locale);
    for (const room of ['areas', 'coverage', 'places'] as const) {
      await openTab(page, room, locale);
      await page.locator('.content table').first().waitFor();
      for (const [width, height] of [
        [1024, 768],
        [1280, 720],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await soon(() => unread(page)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    await soon(() => page.locator('.fold.folded').count()).toBeGreaterThan(0);
    expect(await page.locator('.fold.folded').first().getByRole('row').count()).toBeGreaterThan(1);
    await page.close();
  });

  it('keeps the map where it is, and as large, whatever figures, legend and period say', async () => {
    const [locale] = inTurn(['ru', 'kk'] as const);
    const { page } = await visit(app, `?lang=${locale}`, { map: 'blank' });
    await settled(page);
    const year = 'from=2020-01-01&to=2021-01-01&compare=last-year';
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const box = (of: string) =>
        page.locator(of).evaluate((node) => {
          const { left, top, width, height } = node.getBoundingClientRect();
          return [left, top, width, height];
        });
      const before = await box('.ground > .map');
      /** What changes its lines: without it nothing is held here. A low window keeps most of the heights itself. */
      const lines = new Set<string>();
      for (const asked of [
        year,
        'from=2020-01-01&to=2020-01-10',
        'from=2010-01-01&to=2010-02-01',
        `${year}&hours=0-5`,
        `${year}&layers=difference,districts`,
        'layers=density,hexagons,stationary,mobile,accidents,stretches,coverage',
        'layers=',
      ]) {
        await page.evaluate((to) => {
          history.pushState(null, '', to);
          dispatchEvent(new PopStateEvent('popstate'));
        }, `?lang=${locale}&${asked}`);
        await page.locator('.strip .densest').waitFor();
        await soon(() => page.locator('.strip .busy').count()).toBe(0);
        // The legend's lines come after the figures: they are read once they stand.
        let heights = '';
        await soon(async () => {
          const now = ['.strip', '.stage > .ground', '.period'].map(async (of) => (await box(of))[3]);
          const [was, is] = [heights, String(await Promise.all(now))];
          heights = is;
          return was === is;
        }).toBe(true);
        lines.add(heights);
        expect([asked, await box('.ground > .map')]).toEqual([asked, before]);
      }
      expect(lines.size).toBeGreaterThan(1);
    }
    await page.close();
  });

  it('keeps what is in force to one row, and shows the whole city below it', async () => {
    const [locale] = inTurn(LOCALES);
    const inForce = 'compare=last-year&from=2020-01-01&to=2021-01-01&category=theft&hours=0-5';
    const { page } = await visit(app, `?lang=${locale}&${inForce}`, { map: 'blank', width: 1280, height: 720 });
    await settled(page);
    const chips = page.getByRole('group', { name: messagesFor(locale).filters.inForce });
    await soon(() => chips.locator('li').count()).toBeGreaterThan(3);
    const row = (await chips.boundingBox())!;
    expect(row.height).toBeLessThan(50);
    // What the row cuts is counted at its end, and opened there; the way out of all lies beside it, not over it.
    const words = messagesFor(locale);
    const all = chips.getByRole('button', { name: words.filters.takeOutAll, exact: true });
    const ends = await chips.locator('ul').evaluate((list) => list.getBoundingClientRect().right);
    expect((await all.boundingBox())!.x).toBeGreaterThanOrEqual(ends);
    await chips.getByRole('button', { name: `${words.desk.more}: +` }).click();
    const seen = (): Promise<boolean> =>
      chips.locator('ul').evaluate((list) => {
        const { left, right } = list.getBoundingClientRect();
        const boxes = [...list.children].map((chip) => chip.getBoundingClientRect());
        return boxes.every((box) => box.left >= left - 1 && box.right <= right + 1);
      });
    await soon(seen).toBe(true);
    await chips.getByRole('button', { name: words.shell.actions.less, exact: true }).click();
    await soon(seen).toBe(false);
    await page.getByRole('button', { name: messagesFor(locale).shell.actions.wholeCity, exact: true }).click();
    const map = (await page.locator('.maplibregl-canvas').first().boundingBox())!;
    const north = (): number => {
      const [, lat, zoom] = (new URL(page.url()).searchParams.get('map') ?? '').split(',').map(Number);
      const worlds = mercator(CITY_BOX[3]) - mercator(lat);
      return map.y + map.height / 2 - worlds * WORLD_PX * 2 ** zoom;
    };
    await soon(north).toBeGreaterThan(row.y + row.height);
    await page.close();
  });

  it('keeps a district with its change to two lines, so that all of them are seen at once', async () => {
    const [locale] = inTurn(LOCALES);
    const compared = 'compare=last-year&from=2020-01-01&to=2021-01-01';
    const { page } = await visit(app, `?tab=areas&lang=${locale}&${compared}`, {
      map: 'none',
      width: 1440,
      height: 900,
    });
    await settled(page);
    const rows = page.locator('.content table tbody tr');
    await soon(() => rows.count()).toBeGreaterThan(8);
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights.slice(0, 8))).toBeLessThan(50);
    await page.close();
  });

  it('shows on a phone the colours with their numbers while the map is seen, and over no tool when all of it unfolds', async () => {
    const [locale] = inTurn(LOCALES);
    const compared = 'compare=last-year&from=2020-01-01&to=2021-01-01';
    const { page } = await visit(app, `?lang=${locale}&${compared}`, { map: 'blank', width: 390, height: 844 });
    await settled(page);
    const legend = page.locator('details.legends');
    await legend.waitFor();
    /** Parts of the legend that lie over a tool, tools that lie over one, and how much of the seen map it takes. */
    const laid = () =>
      legend.evaluate((node) => {
        const box = node.parentElement!.getBoundingClientRect();
        const seen = document.querySelector('.planner > .sheet')!.getBoundingClientRect().top;
        const isMet = ({ left, top, width, height }: DOMRect): boolean =>
          width > 0 && left < box.right && left + width > box.left && top < box.bottom && top + height > box.top;
        return {
          met: [...document.querySelectorAll('.map button, .map input, .chips li')]
            .filter((tool) => !node.contains(tool) && isMet(tool.getBoundingClientRect()))
            .map((tool) => tool.getAttribute('aria-label') ?? tool.textContent),
          hidden: [...node.querySelectorAll('summary .swatch')].filter((swatch) => {
            const { left, top, width, height } = swatch.getBoundingClientRect();
            return !node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
          }).length,
          isMost: box.height > 0.45 * seen,
        };
      });
    const free = { met: [], hidden: 0, isMost: false };
    // Folded too: neither ground outside the study area nor the lowest values are ground without incidents.
    const { breaks } = messagesFor(locale).layers;
    const blank = plain(await legend.locator('summary .blank').textContent());
    expect(blank).toContain(messagesFor(locale).ground.legendShort);
    expect(blank).toContain(plain(breaks.below('')).split(' ').at(-1));
    // Another filter changes the classes: that is one row, and the map is seen beside it.
    const shares = () =>
      page.locator('.map [role="status"] p').evaluateAll((all) => all.map((one) => one.clientHeight));
    await reached(page, `?lang=${locale}&category=fraud&hours=0-5`);
    await soon(async () => (await shares()).length).toBe(1);
    expect((await shares())[0]).toBeLessThan(60);
    await soon(laid).toEqual(free);
    await reached(page, `?lang=${locale}&${compared}`);
    // The tools of drawing leave the map's own.
    const words = messagesFor(locale);
    const open = page.getByRole('button', { name: words.draw.open, exact: true });
    await open.click();
    await page.getByRole('button', { name: words.shell.actions.wholeCity, exact: true }).click({ trial: true });
    await open.click();
    for (const height of ['low', 'mid']) {
      await soon(laid).toEqual(free);
      expect(await legend.locator('summary .swatch').count()).toBeGreaterThan(3);
      await legend.locator('summary').click();
      await legend.locator('.rest').waitFor();
      await soon(laid).toEqual(free);
      await legend.locator('summary').click();
      if (height === 'low') await page.locator('.sheet > .grip').press('ArrowUp');
    }
    await page.close();
  });

  it('folds the key of a low map to its name, and lays no tool, key or chip over another', async () => {
    const [locale] = inTurn(LOCALES);
    const drawn = 'shapes=Park%3Bcircle%3A76.93%2C43.25%3A1500';
    const { page } = await visit(app, `?lang=${locale}&${drawn}`, { map: 'blank', width: 844, height: 390 });
    await settled(page);
    const legend = page.locator('details.legends');
    await legend.waitFor();
    const overlaps = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const all = [
          ...document.querySelectorAll('.map button, .map input, .map .attribution, .map .plate, summary'),
        ].filter((one) => one.checkVisibility() && !one.closest('.card'));
        const boxes = all.map((one) => one.getBoundingClientRect());
        const sheet = document.querySelector('.planner > .sheet')!.getBoundingClientRect().top;
        return boxes.flatMap((a, i) => [
          ...(a.bottom > sheet ? [all[i].outerHTML.slice(0, 80)] : []),
          ...boxes
            .slice(i + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map(() => all[i].outerHTML.slice(0, 80)),
        ]);
      });
    for (const height of ['low', 'mid']) {
      await page.locator(`.planner > .sheet.${height}`).waitFor();
      await soon(async () => (await legend.boundingBox())?.width ?? 0).toBeLessThan(200);
      await soon(overlaps).toEqual([]);
      if (height === 'low') await page.locator('.sheet > .grip').press('ArrowUp');
    }
    await page.close();
  });

  it('leaves half of a small screen to the map, and at twice the size folds the strip to figures that are read whole', async () => {
    const [locale] = inTurn(LOCALES);
    const compared = '&compare=last-year&from=2020-01-01&to=2021-01-01';
    const { page } = await visit(app, `?lang=${locale}${compared}`, { map: 'blank', width: 1280, height: 720 });
    await settled(page);
    /** The map's part of the window: nothing of the page lies over that part of it but its own tools. */
    const share = (): Promise<number> =>
      page.evaluate(() => {
        const { top, bottom, width } = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect();
        const edge = (of: string) => document.querySelector(of)?.getBoundingClientRect();
        const head = edge('.stage > .head')?.bottom ?? top;
        const lower = ['.planner > .sheet', '.legends.row', '.stage > .period'].map((of) => edge(of)?.top ?? bottom);
        const height = Math.floor(Math.min(bottom, ...lower)) - Math.ceil(Math.max(top, Math.floor(head)));
        return (width * height) / (window.innerWidth * window.innerHeight);
      });
    await soon(() => unread(page)).toEqual([]);
    await soon(share).toBeGreaterThanOrEqual(0.5);
    // Whatever is said: lines more than the room for them, of figures, legend and bar.
    const legend = page.getByRole('region', { name: messagesFor(locale).layers.legend });
    for (const [width, height] of [
      [1440, 700],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const asked of [
        '&compare=last-year&from=2020-01-01&to=2021-01-01&category=theft&hours=0-5&layers=difference,districts',
        '&layers=density,hexagons,stationary,mobile,accidents,stretches,coverage&from=2018-12-01&to=2020-02-01',
      ]) {
        await reached(page, `?lang=${locale}${asked}`);
        await soon(() => unread(page)).toEqual([]);
        await soon(share).toBeGreaterThanOrEqual(0.5);
      }
      // What the legend has no room for is a press away.
      const { shell } = messagesFor(locale);
      const folded = (await legend.boundingBox())!.height;
      await legend.getByRole('button', { name: shell.actions.more, exact: true }).click();
      const wholeLegend = (): Promise<boolean> => legend.evaluate((row) => row.scrollHeight <= row.clientHeight);
      await soon(wholeLegend).toBe(true);
      expect((await legend.boundingBox())!.height).toBeGreaterThan(folded);
      await legend.getByRole('button', { name: shell.actions.less, exact: true }).click();
      await soon(share).toBeGreaterThanOrEqual(0.5);
    }
    const door = page.getByRole('navigation').locator('[aria-current="page"]');
    await door.click();
    await soon(share).toBeGreaterThanOrEqual(0.65);
    await door.click();
    for (const [width, height] of [
      [683, 384],
      [640, 360],
      // A phone on its side.
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.locator('.planner > .sheet.low').waitFor();
      await soon(() => unread(page)).toEqual([]);
      await soon(share).toBeGreaterThanOrEqual(0.5);
      expect(await page.locator('.strip .figure:visible').count()).toBe(2);
    }
    await page.setViewportSize({ width: 640, height: 360 });
    await reached(page, `?lang=${locale}&from=2018-12-01&to=2020-02-01`);
    await soon(share).toBeGreaterThanOrEqual(0.5);
    // A phone at twice the size: one figure on a line of its own, tabs by their signs.
    await page.setViewportSize({ width: 195, height: 422 });
    await soon(() => unread(page)).toEqual([]);
    const count = page.locator('.strip .figure:visible');
    await soon(async () => (await count.first().boundingBox())?.width ?? 0).toBeGreaterThan(150);
    const tabs = page.locator('.tabs button');
    expect(await tabs.locator('span').evaluateAll((all) => all.filter((one) => one.clientWidth > 1).length)).toBe(0);
    for (const tab of await tabs.all()) expect(await tab.textContent()).not.toBe('');
    await page.close();
  });

  it('names ground without figures in the legend: outside a drawn study area whatever is shown, and closed to new posts', async () => {
    const [locale] = inTurn(LOCALES);
    const words = messagesFor(locale);
    const { page } = await visit(app, `?lang=${locale}&layers=squares&mask=circle%3A76.93%2C43.25%3A1500`, {
      map: 'blank',
    });
    await settled(page);
    const legend = page.getByRole('region', { name: words.layers.legend });
    await soon(async () => plain(await legend.textContent())).toContain(words.ground.legend);
    await reached(page, `?lang=${locale}&tab=siting&s.districts=almaly%2Cmedeu`);
    await soon(async () => plain(await legend.textContent())).toContain(words.draw.closedLegend);
    await reached(page, `?lang=${locale}&tab=siting`);
    await soon(async () => plain(await legend.textContent())).not.toContain(words.draw.closedLegend);
    await page.close();
  });
});
