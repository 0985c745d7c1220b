import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor, type Locale } from '../../src/i18n';
import { LOCALES } from '../../src/i18n/locale';
import { updateWords } from '../../src/i18n/updateWords';
import { roomTitle } from '../../src/state/words/names';
import { doorOf, PLANNER_ROOMS } from '../../src/state/view/rooms';
import { dealt } from '../prove';
import { LATIN } from './latin';
import { answered, cells, districtTable, openTab, sentence, sentenceHolds, soon, speak } from './planner';
import { picture, settled, startApp, visit, type App, type Visit } from './app';

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [390, 844],
] as const;

/** What is printed, without what is the same in every language: names in quotation marks, sources, fingerprints. */
async function printed(page: Page, locale: Locale): Promise<string> {
  const { sources } = messagesFor(locale).shell;
  const text = await page.evaluate(() => document.body.innerText);
  return text
    .replace(/«[^»]*»|“[^”]*”|[0-9a-f]{12}…/g, '')
    .split('\n')
    .filter((line) => !line.startsWith(`${sources}:`))
    .join('\n');
}

describe('three languages', () => {
  let app: App;
  let guest: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '', { locale: 'kk-KZ', map: 'none' });
    page = guest.page;
    await settled(page);
  });
  afterAll(() => app.stop());

  it('greets a Kazakh browser in Kazakh, with Kazakh numbers, months and shares', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    const words = await sentence(page);
    expect(words).toMatch(
      /^2019 жылғы қаңтар – 2021 жылғы сәуір: \d{2}\u202f\d{3} оқиға тіркелген \(демонстрациялық деректер: нақты оқиғалар емес\)\./,
    );
    // The share comes with the posts' own answer, after the count.
    await soon(() => sentence(page)).toMatch(/ Оқиғалардың \d{1,2},\d[\u00a0\s]%-ы модульді полиция посттарының /);
    expect(await page.locator('.period strong').textContent()).toBe('2019 жылғы қаңтар – 2021 жылғы сәуір');
  });

  it('switches everything at once: page language, title, sentence, rooms, watermark', async () => {
    for (const locale of ['ru', 'en', 'kk'] as const) {
      const t = messagesFor(locale);
      await speak(page, locale);
      await soon(() => page.locator('html').getAttribute('lang')).toBe(locale);
      expect(await page.getByRole('navigation').getByRole('button').allInnerTexts()).toEqual([
        ...new Set(PLANNER_ROOMS.map((room) => roomTitle(locale, doorOf(room)[0]))),
      ]);
      await sentenceHolds(page, t.shell.demo.short);
      expect(await page.locator('main .mark span').first().textContent()).toBe(t.shell.demo.short);
      expect(await page.title()).toBe(`${t.shell.pageTitle(t.shell.rooms.layers)} (${t.shell.demo.short})`);
      await soon(() => new URL(page.url()).searchParams.get('lang')).toBe(locale);
    }
  });

  it('tells the same figures in all three', async () => {
    const digits = new Set<string>();
    for (const locale of LOCALES) {
      await speak(page, locale);
      await sentenceHolds(page, messagesFor(locale).shell.demo.short);
      const count = /: (?:[а-яё]+ )?(\d[\d\s,]*) /.exec(await sentence(page));
      digits.add((count?.[1] ?? '').replace(/\D/g, ''));
    }
    expect([...digits]).toHaveLength(1);
    expect([...digits][0]).toMatch(/^\d{5}$/);
  });

  it('shows no key, no broken value and, in Kazakh and Russian, no English word in any room', async () => {
    const today = dealt(PLANNER_ROOMS, LOCALES.length, 12);
    for (const [k, locale] of LOCALES.entries()) {
      await speak(page, locale);
      for (const { of: tab } of today.filter(({ way }) => way === k)) {
        await openTab(page, tab, locale);
        await answered(page);
        const text = await printed(page, locale);
        const where = `${locale} ${tab}`;
        expect(text.match(/undefined|NaN|Infinity|\[object|\$\{|null\b/g) ?? [], where).toEqual([]);
        expect(text.match(/\b[a-z]+[A-Z]\w*\b/g) ?? [], where).toEqual([]);
        if (locale === 'en') continue;
        expect(
          (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !LATIN.has(word)),
          where,
        ).toEqual([]);
      }
    }
  });

  it('sorts the districts by the Kazakh alphabet', async () => {
    await speak(page, 'kk');
    await openTab(page, 'areas', 'kk');
    const t = messagesFor('kk').table;
    await page
      .locator('.content')
      .getByRole('button', { name: new RegExp(`^${t.columns.district}`) })
      .click();
    const names = (await cells(page.locator('.content table').first()))
      .slice(1, 9)
      .map(([name]) => name.replace(/ ауданы$/, ''));
    expect(names).toEqual(['Алатау', 'Алмалы', 'Әуезов', 'Бостандық', 'Жетісу', 'Медеу', 'Наурызбай', 'Түрксіб']);
    expect(Object.keys((await districtTable(page, 'kk')).rows)).toContain(t.total);
  });

  it.each(SIZES)(
    'fits Kazakh on %i by %i: no sideways scroll, no clipped word, nothing over the map’s buttons',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      // A phone's page is put together otherwise; a larger screen's is the one that is there.
      if (width < 1440) await page.goto(`${app.address}?lang=kk`);
      else await speak(page, 'kk');
      await settled(page);
      await picture(page, `kk-${width}x${height}`);
      // Looked at before the rooms: on a phone the map is left behind as one of them is opened.
      const covered = (): Promise<(string | null)[]> =>
        page.locator('main .controls button').evaluateAll((buttons) =>
          buttons
            .filter((button) => {
              const box = button.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return top === null || !button.contains(top);
            })
            .map((button) => button.getAttribute('aria-label')),
        );
      await soon(covered).toEqual([]);
      const today = dealt(PLANNER_ROOMS, SIZES.length, 12).filter(({ way }) => SIZES[way][0] === width);
      for (const { of: tab } of today) {
        await openTab(page, tab, 'kk');
        await answered(page);
        const faults = await page.evaluate(() => {
          const found: string[] = [];
          const root = document.documentElement;
          if (root.scrollWidth > window.innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
          const content = document.querySelector('.content');
          if (content && content.scrollWidth > content.clientWidth + 1)
            found.push(`the room is ${content.scrollWidth} wide in ${content.clientWidth}`);
          for (const element of document.querySelectorAll<HTMLElement>('nav button, header button, .content button')) {
            if (element.offsetParent === null) continue;
            if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
              found.push(`clipped: ${element.innerText}`);
            // A Kazakh word broken in the middle has more lines than words.
            const words = element.innerText.trim().split(/\s+/).length;
            const range = document.createRange();
            range.selectNodeContents(element.querySelector('span') ?? element);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
            if (element.closest('nav') && lines > words) found.push(`broken word: ${element.innerText}`);
          }
          return found;
        });
        expect(faults, tab).toEqual([]);
      }
    },
  );

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });

  /** The file of the Kazakh words, as the build names it. */
  const KAZAKH = /\/assets\/kk-[\w-]+\.js$/;
  /** The file of what the questions say in Kazakh. */
  const KAZAKH_OF_QUESTIONS = /\/assets\/words-kk-[\w-]+\.js$/;

  it('keeps the page in the language it has until the words of the chosen one are here, on a slow line too', async () => {
    const slow = await visit(app, '?lang=en', { map: 'none' });
    await settled(slow.page);
    const hold = async (words: RegExp): Promise<() => void> => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await slow.page.route(words, async (route) => {
        await held;
        await route.continue();
      });
      return () => release();
    };
    const release = await hold(KAZAKH);
    const releaseQuestions = await hold(KAZAKH_OF_QUESTIONS);
    const asked = Promise.all([KAZAKH, KAZAKH_OF_QUESTIONS].map((words) => slow.page.waitForRequest(words)));
    // What follows the first clause may still be reckoned.
    const begun = async (): Promise<string> => (await sentence(slow.page)).split(/[.;]/)[0];
    const english = await begun();
    await speak(slow.page, 'kk');
    await asked;
    expect(await slow.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await begun()).toBe(english);
    const come = slow.page.waitForEvent('requestfinished', (request) => KAZAKH.test(request.url()));
    release();
    // Read by the page as well, and whatever waits for them has had its turn.
    await slow.page.evaluate(
      `import(${JSON.stringify((await come).url())}).then(() => new Promise(requestAnimationFrame))`,
    );
    expect(await slow.page.locator('html').getAttribute('lang'), 'the words of the questions lack').toBe('en');
    expect(await begun()).toBe(english);
    releaseQuestions();
    await soon(() => slow.page.locator('html').getAttribute('lang')).toBe('kk');
    await soon(() => sentence(slow.page)).toMatch(/оқиға тіркелген/);
    expect(slow.errors).toEqual([]);
    await slow.context.close();
  });

  it('says that the words of a language are gone from the host, and stays in the one it has', async () => {
    const late = await visit(app, '?lang=en', {
      map: 'none',
      // As on a page that was loaded anew for this already: it says so and does it no second time.
      before: () => sessionStorage.setItem('qyragy-mended', String(Date.now())),
    });
    await settled(late.page);
    await late.page.route(KAZAKH, (route) => route.fulfill({ status: 404 }));
    await sentenceHolds(late.page, 'modular police post');
    const english = await sentence(late.page);
    await speak(late.page, 'kk');
    await late.page.locator('#page-notice').getByText(updateWords('en').stillMissing).waitFor();
    expect(await late.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await sentence(late.page)).toBe(english);
    await late.context.close();
  });
});
