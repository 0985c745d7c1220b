import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { dealt, PROVING, SEED } from '../prove';
import { answered, openTab, soon } from './planner';
import { PARTS, PHONE_WIDTH } from './parts';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    of: Document,
    how: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Violations of axe's rules, one line each. */
function faults(page: Page, where: string): Promise<string[]> {
  return page.evaluate(async (where) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          (node) =>
            `${where}: ${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    );
  }, where);
}

/** A phone, a tablet upright, a small and a large screen. */
const SIZES = [
  { width: PHONE_WIDTH, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
/** Where every room has a door and every word its button. */
const DESK = SIZES[2];
const THEMES = ['light', 'dark'] as const;

type Size = (typeof SIZES)[number];
type Theme = (typeof THEMES)[number];

describe('axe finds nothing', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?compare=last-year&from=2020-01-01&to=2021-01-01&s.from=hexagon%3A500&lang=en', {
      map: 'blank',
    });
    page = guest.page;
    await settled(page);
    await page.evaluate(AXE);
  });
  afterAll(() => app.stop());

  const has = ({ width, height }: Size) => page.setViewportSize({ width, height });
  async function wear(theme: Theme): Promise<void> {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
  }
  /** Where the language has its button. */
  async function speak(locale: Locale): Promise<void> {
    await has(DESK);
    await page.locator(`.languages button[lang="${locale}"]`).click();
    await soon(() => page.locator('html').getAttribute('lang')).toBe(locale);
  }
  async function look(what: string, size: Size, locale: Locale, theme: Theme): Promise<string[]> {
    await has(size);
    await wear(theme);
    const where = `${what}: ${size.width}, ${locale}, ${theme}`;
    await picture(page, where.replaceAll(/[:,] /g, '-'));
    return faults(page, where);
  }

  /**
   * So many looks a day however many rooms there are, each at one width, in one language and theme; the next day the
   * next ones, until everything was seen with everything. All of it where it is proved.
   */
  it(
    'in any room, at four widths, in three languages, light and dark',
    async () => {
      const found: string[] = [];
      const ways = LOCALES.flatMap((locale) =>
        THEMES.flatMap((theme) => SIZES.map((size) => ({ locale, theme, size }))),
      );
      const today = dealt(PLANNER_ROOMS, ways.length, 16).map(({ of, way }) => ({ room: of, ...ways[way] }));
      for (const locale of LOCALES) {
        const looks = today.filter((look) => look.locale === locale);
        if (looks.length > 0) await speak(locale);
        for (const room of new Set(looks.map((look) => look.room))) {
          await has(DESK);
          await openTab(page, room, locale);
          await answered(page);
          for (const { size, theme } of looks.filter((look) => look.room === room))
            found.push(...(await look(room, size, locale, theme)));
        }
      }
      await has(DESK);
      expect(found).toEqual([]);
    },
    PROVING ? 1_200_000 : 240_000,
  );

  /**
   * Each part on a phone or on one of the larger screens, every day in other words: in twelve days on both in each
   * language and theme. All of it where it is proved.
   */
  it(
    'in what opens beside and over the rooms',
    async () => {
      const found: string[] = [];
      const [phone, ...desks] = SIZES;
      for (const [l, locale] of LOCALES.entries()) {
        for (const [k, part] of PARTS.entries()) {
          const turn = k + SEED;
          if (!PROVING && turn % LOCALES.length !== l) continue;
          const onToday = Math.floor(turn / 3) % 2 === 0 ? 'phone' : 'desk';
          for (const sizes of [[phone], PROVING ? desks : [desks[Math.floor(turn / 3) % desks.length]]]) {
            const on = sizes[0] === phone ? 'phone' : 'desk';
            if (part.only !== undefined ? part.only !== on : !PROVING && onToday !== on) continue;
            await speak(locale);
            await openTab(page, part.room ?? 'layers', locale);
            await answered(page);
            await has(sizes[0]);
            await part.open(page, locale);
            for (const size of sizes)
              for (const [h, theme] of THEMES.entries())
                if (PROVING || (turn + Math.floor(turn / 6)) % THEMES.length === h)
                  found.push(...(await look(part.name, size, locale, theme)));
            await has(sizes[0]);
            await part.close?.(page, locale);
          }
        }
      }
      expect(found).toEqual([]);
    },
    PROVING ? 1_200_000 : 240_000,
  );

  it('without an error of the page', () => {
    expect(guest.errors).toEqual([]);
  });
});
