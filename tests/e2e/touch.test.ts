import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { dealt, inTurn } from '../prove';
import { settled, startApp, visit, type App, type Visit } from './app';
import { PARTS, PHONE_WIDTH } from './parts';
import { answered, openTab, soon } from './planner';

/** A finger's. */
const LEAST_PX = 40;

/** Controls in sight or behind a scroll that are smaller than a finger needs, each as a line. */
function tooSmall(page: Page, where: string): Promise<string[]> {
  return page.evaluate(
    ({ where, least }) => {
      const top = document.querySelector('dialog[open]') ?? document;
      const controls = top.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role="slider"], [role="option"], [role="combobox"]',
      );
      const found: string[] = [];
      for (const control of controls) {
        if (control.closest('[inert]') || !control.checkVisibility({ visibilityProperty: true })) continue;
        // What is pressed may be the words around a box.
        const pressed = control instanceof HTMLInputElement ? (control.labels?.[0] ?? control) : control;
        const box = [control, pressed].map((one) => one.getBoundingClientRect());
        const [width, height] = [Math.max(...box.map((b) => b.width)), Math.max(...box.map((b) => b.height))];
        if (control.closest('.visually-hidden') || width <= 1) continue;
        // A link in the middle of a sentence is as high as its line.
        const isInline =
          control.matches('a, .link') &&
          [...(control.parentElement?.childNodes ?? [])].some(
            (node) => node !== control && node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
        if (isInline) continue;
        if (width >= least - 0.5 && height >= least - 0.5) continue;
        const name = control.getAttribute('aria-label') ?? pressed.textContent?.trim().slice(0, 40);
        found.push(
          `${where}: ${control.tagName.toLowerCase()}.${control.className} “${name}” ${Math.round(width)}x${Math.round(height)}`,
        );
      }
      return found;
    },
    { where, least: LEAST_PX },
  );
}

describe('by touch on a phone', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  const [locale]: readonly Locale[] = inTurn(LOCALES);
  const t = messagesFor(locale);

  beforeAll(async () => {
    app = await startApp();
    const context = await app.browser.newContext({
      viewport: { width: PHONE_WIDTH, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    guest = await visit(app, `?lang=${locale}&compare=last-year&from=2020-01-01&to=2021-01-01&s.from=hexagon%3A500`, {
      context,
      map: 'blank',
    });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  /** The lowest sheet: the map is in sight. */
  async function toMap(): Promise<void> {
    await page.getByRole('navigation').getByRole('button', { name: t.shell.regions.map, exact: true }).tap();
    await page.locator('.sheet.low').waitFor();
  }
  /** Ground that nothing lies over: from what stands at the map's top to what stands at its foot. */
  async function freeGround(): Promise<{ readonly top: number; readonly height: number }> {
    const box = async (what: string): Promise<{ y: number; height: number } | null> =>
      (await page.locator(what).count()) > 0 ? page.locator(what).first().boundingBox() : null;
    const [tools, over, legend, grip] = await Promise.all(
      ['.draw .tools', '.map .over', 'details.legends', '.sheet > .grip'].map(box),
    );
    const top = Math.max(...[tools, over].map((one) => (one ? one.y + one.height : 0))) + 8;
    return { top, height: Math.min(legend?.y ?? Infinity, grip?.y ?? Infinity) - 8 - top };
  }
  /** Whether a finger on the middle of it meets it, and nothing that lies over it. */
  const isInReach = (what: Locator): Promise<boolean> =>
    what.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const met = document.elementFromPoint(x + width / 2, y + height / 2);
      return met !== null && (node.contains(met) || met.contains(node));
    });
  /** A pull by one finger, in steps as a hand makes them. */
  async function pull(from: { readonly x: number; readonly y: number }, byPx: number): Promise<void> {
    const hand = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] });
    await touch('touchStart', from.y);
    for (const part of [0.1, 0.4, 0.7, 1]) await touch('touchMove', from.y + byPx * part);
    await touch('touchEnd');
    await hand.detach();
  }

  it('a pressed place answers in sight: its card lies over the tabs, the place over the card', async () => {
    await toMap();
    const ground = await freeGround();
    // Where its card will lie.
    const at = { x: 150, y: ground.top + ground.height - 4 };
    await page.touchscreen.tap(at.x, at.y);
    const card = page.locator('.card[role="dialog"]');
    await card.locator('.count').waitFor();
    const box = (await card.boundingBox())!;
    expect(box.y + box.height).toBe(844);
    for (const button of await card.locator('header button, .body button').all()) {
      await button.scrollIntoViewIfNeeded();
      expect(await isInReach(button)).toBe(true);
    }
    // The ground has moved so that the place is not under its own card.
    const address = new URL(page.url()).searchParams;
    const [, lat] = address.get('at')!.split(',').map(Number);
    const seenY = async (): Promise<number> => {
      const camera = new URL(page.url()).searchParams.get('map');
      const [, middle, zoom] = (camera ?? '').split(',').map(Number);
      const map = (await page.locator('.maplibregl-canvas').boundingBox())!;
      const perPixel = (360 / (512 * 2 ** zoom)) * Math.cos((lat * Math.PI) / 180);
      return map.y + map.height / 2 - (lat - middle) / perPixel;
    };
    await soon(async () => (await seenY()) < box.y - 10).toBe(true);
    await card.getByRole('button', { name: t.shell.actions.close }).tap();
    await card.waitFor({ state: 'detached' });
  });

  /** Points across the free ground and down it, CSS pixels and shares. */
  const LEFT = 120;
  const RIGHT = 220;
  it.each([
    ['circle', [LEFT, 0.4, RIGHT, 0.5], /^;circle:/],
    ['rectangle', [LEFT, 0.1, RIGHT, 0.9], /^;polygon:/],
    ['polygon', [LEFT, 0.1, RIGHT, 0.1, 170, 0.9], /^;polygon:/],
    ['line', [LEFT, 0.1, 170, 0.5, RIGHT, 0.9], /^;strip:/],
  ] as const)('draws on the map with a finger: %s', async (tool, points, address) => {
    // From a room whose panel lies over the map: the tools bring the ground into sight.
    await openTab(page, 'filters', locale);
    await page.getByRole('button', { name: t.draw.open, exact: true }).tap();
    await page.locator('.sheet.low').waitFor();
    await page.getByRole('button', { name: t.draw.tools[tool], exact: true }).tap();
    await page.locator('.tools.inHand').waitFor();
    const { top, height } = await freeGround();
    // Enough of the map is left to draw on.
    expect(height).toBeGreaterThan(90);
    for (let k = 0; k < points.length; k += 2) {
      const [x, y] = [points[k], top + points[k + 1] * height];
      expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [x, y] as const)).toBe('CANVAS');
      await page.touchscreen.tap(x, y);
    }
    if (tool === 'polygon' || tool === 'line') {
      const done = page.getByRole('button', { name: t.draw.done, exact: true });
      expect(await isInReach(done)).toBe(true);
      await done.tap();
    }
    await soon(() => new URL(page.url()).searchParams.get('shapes')).toMatch(address);
    // The tools lie over the ground: they go with the last point.
    await page.locator('.tools').waitFor({ state: 'detached' });
    const card = page.getByRole('region', { name: t.draw.shapes }).locator('.card');
    // One line until it is opened.
    await card.getByRole('button', { name: t.draw.more, exact: true }).tap();
    await card.locator('.count').waitFor();
    const remove = card.getByRole('button', { name: t.draw.remove });
    await remove.scrollIntoViewIfNeeded();
    expect(await isInReach(remove)).toBe(true);
    await remove.tap();
    await soon(() => new URL(page.url()).searchParams.get('shapes')).toBeNull();
  });

  it('filters with one thumb: the door, the bar and the way out are where it reaches, or one scroll away', async () => {
    await page.getByRole('navigation').getByRole('button', { name: t.shell.rooms.filters, exact: true }).tap();
    await page.locator('.sheet.mid').waitFor();
    const bar = page.locator('.content button.bar').first();
    await bar.scrollIntoViewIfNeeded();
    expect((await bar.boundingBox())!.y).toBeGreaterThan(844 / 3);
    expect(await isInReach(bar)).toBe(true);
    await bar.tap();
    await soon(() => bar.getAttribute('aria-pressed')).toBe('true');
    await bar.tap();
    await soon(() => bar.getAttribute('aria-pressed')).toBe('false');
  });

  it('every control of every part that opens over the rooms is as large as a finger needs', async () => {
    const found: string[] = [];
    for (const part of PARTS) {
      if (part.only === 'desk') continue;
      await openTab(page, part.room ?? 'layers', locale);
      await answered(page);
      await part.open(page, locale);
      found.push(...(await tooSmall(page, part.name)));
      await part.close?.(page, locale);
    }
    expect(found).toEqual([]);
  });

  it('every control of every room is as large as a finger needs', async () => {
    const found = await tooSmall(page, 'map');
    await page.getByRole('navigation').getByRole('button', { name: t.desk.more, exact: true }).tap();
    found.push(...(await tooSmall(page, 'all doors')));
    await page.keyboard.press('Escape');
    for (const { of: room } of dealt(PLANNER_ROOMS, 1, 13)) {
      await openTab(page, room, locale);
      await answered(page);
      // What is folded is measured too.
      await page.locator('.content').evaluate((content) => {
        for (const details of content.querySelectorAll('details')) details.open = true;
      });
      found.push(...(await tooSmall(page, room)));
    }
    expect(found).toEqual([]);
  });

  it('the sheet is pulled to its three heights, and pressed from one to the next', async () => {
    await toMap();
    const grip = page.locator('.sheet .grip');
    const pulledTo = async (y: number): Promise<void> => {
      const box = (await grip.boundingBox())!;
      const from = { x: box.x + box.width / 2, y: box.y + box.height - 12 };
      await pull(from, y - from.y);
    };
    const map = await page.locator('.maplibregl-canvas').boundingBox();
    for (const next of ['mid', 'high', 'low']) {
      await grip.tap();
      await page.locator(`.sheet.${next}`).waitFor();
    }
    // Chromium takes a touch right after a pull for the end of a throw: a hand that was not heard pulls again.
    const pulledInto = (height: string, y: number) =>
      soon(async () => {
        if ((await page.locator(`.sheet.${height}`).count()) === 0) await pulledTo(y);
        return page.locator(`.sheet.${height}`).count();
      }).toBe(1);
    await pulledInto('mid', 350);
    await pulledInto('high', 120);
    await pulledInto('low', 770);
    expect(await page.locator('.maplibregl-canvas').boundingBox()).toEqual(map);
  });
});
