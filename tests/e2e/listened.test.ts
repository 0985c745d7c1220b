import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, messagesFor, type Locale } from '../../src/i18n';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { dealt, inTurn, PROVING } from '../prove';
import { settled, startApp, visit, type App, type Visit } from './app';
import { LATIN } from './latin';
import { answered, openTab, soon, speak } from './planner';

/** What the headings in sight lack: one of the page, each at most one step below the one before it. */
const disorder = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')]
      .filter((node) => node.checkVisibility())
      .map((node) => ({
        level: Number(node.getAttribute('aria-level') ?? node.tagName[1]),
        text: node.textContent.trim(),
      }));
    const pages = all.filter(({ level }) => level === 1).length;
    return [
      ...(pages === 1 ? [] : [`${pages} headings of the page`]),
      ...all
        .filter(({ level }, i) => level > (all[i - 1]?.level ?? 0) + 1)
        .map(({ level, text }) => `h${level} “${text}” skips a level`),
    ];
  });

/** Names by which controls are called, of those without a language of their own. */
const names = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = 'button, a[href], input, select, summary, [role="slider"], [role="combobox"], [role="grid"]';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((node) => node.checkVisibility() && node.closest('[lang]') === document.documentElement)
      .map((node) => {
        const labels = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : [];
        const written = [...labels, node].map((one) => one.innerText).join(' ');
        return [node.getAttribute('aria-label') ?? written, node.title, node.getAttribute('placeholder')].join(' ');
      });
  });

/** Words of a name that are of another language: names in quotation marks are as they were given. */
function foreign(name: string, locale: Locale): readonly string[] {
  const own = name.replace(/«[^»]*»|“[^”]*”/g, '');
  const words = own.match(locale === 'en' ? /[А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3,}/g : /[A-Za-z]{3,}/g) ?? [];
  return words.filter((word) => !LATIN.has(word));
}

/** From now on notes each text that a reader of the screen would begin to say. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const live = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    const last = new Map<Element, string>();
    const hear = (region: Element): void => {
      const text = region.textContent.trim();
      if (text !== '' && last.get(region) !== text) heard.push(text);
      last.set(region, text);
    };
    for (const region of document.querySelectorAll(live)) last.set(region, region.textContent.trim());
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (around) regions.add(around);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const inner of [node, ...node.querySelectorAll('*')]) if (inner.matches(live)) regions.add(inner);
      }
      regions.forEach(hear);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

describe('whoever listens to the page', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  const [locale]: readonly Locale[] = inTurn(LOCALES);
  const t = messagesFor(locale);

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, `?lang=${locale}&compare=last-year&from=2020-01-01&to=2021-01-01&map=76.93,43.25,13`, {
      width: 1280,
      height: 720,
      map: 'blank',
    });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it(
    'meets in every room headings in order, and controls with names in the language of the page',
    async () => {
      const found: string[] = [];
      let spoken = locale;
      for (const { of: room, way } of dealt(PLANNER_ROOMS, LOCALES.length, 12).toSorted((a, b) => a.way - b.way)) {
        const locale = LOCALES[way];
        if (locale !== spoken) await speak(page, locale);
        spoken = locale;
        await soon(() => page.locator('html').getAttribute('lang')).toBe(locale);
        await openTab(page, room, locale);
        await answered(page);
        for (const fault of await disorder(page)) found.push(`${room}: ${fault}`);
        // Data have the names that they were given; an English page leaves those of places as they are.
        for (const name of await names(page))
          if (locale !== 'en' || !/[«“]/.test(name))
            for (const word of foreign(name, locale)) found.push(`${room}: “${word}” in “${name.trim()}”`);
      }
      if (spoken !== locale) await speak(page, locale);
      expect(found).toEqual([]);
      // The name of the product is Kazakh in Latin letters whatever the page speaks; each language is called in
      // its own.
      expect(await page.locator('h1 [lang]').getAttribute('lang')).toBe('kk-Latn');
      for (const one of LOCALES)
        expect(await page.getByTitle(t.shell.languages[one], { exact: true }).getAttribute('lang')).toBe(one);
    },
    PROVING ? 600_000 : 120_000,
  );

  /** Pulls by 40 small steps in about two seconds: what is said meanwhile, and what is said of where it ended. */
  async function drag(
    what: Locator,
    byPx: number,
  ): Promise<readonly [during: readonly string[], after: readonly string[]]> {
    const box = (await what.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await listen(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const paced = page.waitForFunction(
      (until) => performance.now() > until,
      await page.evaluate(() => performance.now() + 2000),
      { polling: 50 },
    );
    for (let step = 1; step <= 40; step++) await page.mouse.move(x + (byPx * step) / 40, y, { steps: 2 });
    await paced;
    const during = await heard(page);
    await page.mouse.up();
    const after: string[] = [];
    await soon(async () => {
      after.push(...(await heard(page)));
      return after.join('\n');
    }).toMatch(/\d/);
    return [during, after];
  }

  it('is told once where a period ended, not every day that it was dragged over', async () => {
    await openTab(page, 'layers', locale);
    const [during, after] = await drag(page.getByRole('slider', { name: t.filters.periodTo }), -300);
    // That it computes may be said on the way, and more often where that takes long; figures are not.
    expect(during.filter((text) => /\d/.test(text)).length).toBeLessThanOrEqual(2);
    expect(during.length).toBeLessThanOrEqual(8);
    expect(after.length).toBeLessThanOrEqual(4);
  });

  it('is told once how large a circle became, not every metre', async () => {
    const { draw } = t;
    await page.getByRole('button', { name: draw.open, exact: true }).click();
    await page.getByText(draw.byNumbers).click();
    await page.getByLabel(draw.middle).fill('43.25, 76.93');
    await page.getByRole('button', { name: draw.add, exact: true }).click();
    await page.getByRole('region', { name: draw.shapes }).locator('.card .count').waitFor();
    await page.getByRole('button', { name: draw.open, exact: true }).click();
    const [during, after] = await drag(page.locator('[data-handle="size"]'), 120);
    // That it computes may be said on the way, and more often where that takes long; figures are not.
    expect(during.filter((text) => /\d/.test(text)).length).toBeLessThanOrEqual(2);
    expect(during.length).toBeLessThanOrEqual(8);
    expect(after.length).toBeLessThanOrEqual(4);
    expect(guest.errors).toEqual([]);
  });
});
