import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { reached, settled, startApp, visit, type App, type Visit } from './app';
import { roomTitle } from '../../src/state/words/names';
import { SPELT_IN_ADDRESSES as SPELT } from '../../src/state/view/rooms';
import { openTab, soon } from './planner';
import { inTurn } from '../prove';

const t = messagesFor('en');
const POSTS = (
  JSON.parse(readFileSync(new URL('../../static/geo/posts.geojson', import.meta.url), 'utf8')) as FeatureCollection
).features.filter(({ properties }) => properties?.['kind'] === 'stationary');
/** From the post farthest to the west to the one farthest to the east, and from north to south, metres. */
const [POSTS_WIDE, POSTS_HIGH] = ((): readonly [number, number] => {
  const places = POSTS.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  const spread = (of: readonly number[]): number => (Math.max(...of) - Math.min(...of)) * (Math.PI / 180) * 6_378_137;
  return [spread(lons) * Math.cos((43.25 * Math.PI) / 180), spread(lats)];
})();

interface Ground {
  readonly width: number;
  readonly height: number;
  /** Of the map on the page, CSS pixels. */
  readonly px: number;
}
/** How much ground the map holds, by its own scale bar. */
const groundOf = (page: Page): Promise<Ground> => page.evaluate(measureGround);

/** Runs in the page; it names nothing outside itself. */
function measureGround(): Ground {
  const bar = document.querySelector<HTMLElement>('.stage .map > .map .bar');
  const canvas = document.querySelector<HTMLElement>('canvas.maplibregl-canvas');
  const [, number, unit] = /([\d.,]+)\s*(km|m)\b/.exec(bar?.innerText ?? '') ?? [];
  const metresPerPx = (Number(number) * (unit === 'km' ? 1000 : 1)) / parseFloat(bar?.style.width ?? '');
  const px = canvas?.clientWidth ?? 0;
  return { width: px * metresPerPx, height: (canvas?.clientHeight ?? 0) * metresPerPx, px };
}

/** Prints as a hand does, and measures the map and reads the page's head as they then stand. */
async function print(page: Page): Promise<{ readonly ground: Ground; readonly head: string; readonly pdf: Buffer }> {
  const headText = `document.querySelector('.paper-head')?.textContent ?? ''`;
  await page.evaluate(
    `addEventListener('beforeprint', () => (window.printed = [(${measureGround.toString()})(), ${headText}]))`,
  );
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const [ground, head] = await page.evaluate<[Ground, string]>('window.printed');
  return { ground, head, pdf };
}

/** Pages of a PDF, by what says of itself that it is one. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

interface Printed {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Buffer;
}
/** The pictures of a PDF that stand in it as they are, the one on top last. */
function picturesOf(pdf: Buffer): readonly Printed[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/<<[^<>]*\/Subtype\s*\/Image[^<>]*>>\s*stream\r?\n/g)].flatMap((found) => {
    const [width, height, length] = ['Width', 'Height', 'Length'].map((name) =>
      Number(new RegExp(`/${name}\\s+(\\d+)`).exec(found[0])?.[1]),
    );
    if (!found[0].includes('/FlateDecode')) return [];
    const rgb = inflateSync(pdf.subarray(found.index + found[0].length, found.index + found[0].length + length));
    return rgb.length === width * height * 3 ? [{ width, height, rgb }] : [];
  });
}

/** How far apart the outermost signs of posts stand in a picture, pixels: their blue is nowhere else. */
function postsApart({ width, height, rgb }: Printed): readonly [wide: number, high: number] {
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      if (rgb[at] > 60 || rgb[at + 2] < 110 || rgb[at + 2] - rgb[at] < 80) continue;
      xs.add(x);
      ys.add(y);
    }
  const spread = (of: Set<number>): number => (of.size === 0 ? NaN : Math.max(...of) - Math.min(...of));
  return [spread(xs), spread(ys)];
}

describe('a low screen and paper', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?lang=en&theme=dark');
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('leave the map at least 200 px where the screen is 683 x 384, with nothing over it and everything within reach', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    // What is drawn follows its box a few frames later, to its own coarse points.
    const drawn = page.locator('canvas.maplibregl-canvas');
    await soon(async () => Math.abs(683 - ((await drawn.boundingBox())?.width ?? NaN))).toBeLessThan(3);
    const map = await page.locator('.maplibregl-map').boundingBox();
    expect(map?.width).toBe(683);
    expect(Math.abs((map?.height ?? NaN) - ((await drawn.boundingBox())?.height ?? NaN))).toBeLessThan(3);
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

  it('give the screen back as it was after paper, that screen too', async () => {
    const before = await groundOf(page);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.planner.paper').waitFor();
    await page.emulateMedia({ media: 'screen' });
    await soon(async () => Math.round((await groundOf(page)).height)).toBe(Math.round(before.height));
    expect((await groundOf(page)).width).toBeCloseTo(before.width, 0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('print the sentence, the colours of the legend, scale, sources, date and mark, light from a dark screen, without the panels', async () => {
    const shown = await page.locator('.strip .figure strong').allInnerTexts();
    expect(shown).toHaveLength(4);
    await page.locator('[data-drawn="true"]').waitFor();
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
    for (const words of Object.values(t.exporting.paperUnfinished)) expect(text).not.toContain(words);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.planner .rail nav').waitFor();
    expect(await page.getByText(t.desk.drawingMap).count()).toBe(0);
  });

  it('say of a map that is not drawn yet that it is being drawn, on paper that it was not finished', async () => {
    const { page: early } = await visit(app, '?lang=en', { map: 'blank' });
    await settled(early);
    const drawing = early.getByText(t.desk.drawingMap);
    await drawing.waitFor();
    // The figures come by and by; what paper says of them is not of the map.
    await early.emulateMedia({ media: 'print' });
    await early.locator('.planner.paper').waitFor();
    const { map, both } = t.exporting.paperUnfinished;
    expect([map, both]).toContain(await early.locator('.paper-head .unfinished').innerText());
    expect(await drawing.isVisible()).toBe(false);
    await early.context().close();
  });

  it('print the head and all of the ground on the screen on a fresh visit, the posts on it as far apart as the scale bar says', async () => {
    const { page: other } = await visit(app, '?lang=en', { sharp: true });
    await settled(other);
    const shown = await groundOf(other);
    const { ground, head, pdf } = await print(other);
    expect(head).toContain(roomTitle('en', 'layers'));
    expect(head).toContain(t.shell.demo.short);
    expect(ground.width).toBeGreaterThanOrEqual(shown.width * 0.99);
    expect(ground.height).toBeGreaterThanOrEqual(shown.height * 0.99);
    const printed = picturesOf(pdf).at(-1);
    if (!printed) throw new Error('no map on paper');
    const metresPerPx = ground.width / printed.width;
    // At one to one the map would be printed by 96 dots to the inch.
    const sharp = printed.width / ground.px;
    expect(sharp).toBeGreaterThan(2.9);
    const [wide, high] = postsApart(printed);
    // A sign is as wide as this on both sides together.
    const sign = 10 * sharp;
    expect(Math.abs((wide - sign) * metresPerPx - POSTS_WIDE)).toBeLessThan(6 * sharp * metresPerPx);
    expect(Math.abs((high - sign) * metresPerPx - POSTS_HIGH)).toBeLessThan(6 * sharp * metresPerPx);
    await other.context().close();
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

describe('the page for print', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const stub = (): void => {
    const seen = window as typeof window & { handed?: { text: string; still: boolean } };
    window.print = () => {
      const paper = document.querySelector<HTMLElement>('.planner.paper');
      seen.handed = { text: paper?.innerText ?? '', still: paper?.querySelector('canvas.still') !== null };
    };
  };
  const press = async (page: Page): Promise<{ readonly text: string; readonly still: boolean }> => {
    await page.getByRole('button', { name: t.shell.regions.export, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.exporting.paper }).click();
    const handed = await page.waitForFunction(() => (window as unknown as { handed?: unknown }).handed);
    return (await handed.jsonValue()) as { readonly text: string; readonly still: boolean };
  };

  const MARKS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['says that it has printed', (page) => page.evaluate(() => dispatchEvent(new Event('afterprint')))],
    ['says nothing and a hand is on the page again', (page) => page.mouse.move(700, 300)],
  ];
  it.each(MARKS)(
    'is laid out on a fresh visit before the browser is asked, and gives the screen back when it %s',
    async (_mark, mark) => {
      const { page, errors } = await visit(app, '?lang=en');
      await settled(page);
      await page.evaluate(stub);
      const figures = await page.locator('.strip .figure strong').allInnerTexts();
      expect(figures).toHaveLength(4);
      const { text, still } = await press(page);
      for (const words of [roomTitle('en', 'layers'), t.shell.demo.short, t.report.made('', '').split(' ')[0]])
        expect(text).toContain(words);
      for (const figure of figures) expect(text).toContain(figure);
      expect(still).toBe(true);
      await mark(page);
      await page.locator('.planner:not(.paper) .rail nav').waitFor();
      expect(await page.locator('.strip .figure strong').allInnerTexts()).toEqual(figures);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
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
  it.each(inTurn(oneWay))(
    'is one page in %s, from a screen of %i x %i, of whatever room is open, on A4 and on Letter, with nothing cut',
    async (locale, width, height, more) => {
      const { page, errors } = await visit(app, `?lang=${locale}${more}`, { width, height });
      await settled(page);
      for (const room of ROOMS) {
        await reached(page, `?lang=${locale}${more}&tab=${SPELT[room] ?? room}`);
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
