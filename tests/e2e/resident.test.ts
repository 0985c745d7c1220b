import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import type { Connect } from 'vite';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { districtNames } from '../../src/domain/districtFacts';
import type { Snapshot } from '../../src/domain/snapshot';
import { summaryOf } from '../../src/domain/snapshotSummary';
import { canonicalText } from '../../src/domain/snapshotText';
import { residentFind as enFind } from '../../src/i18n/messages/en/residentFind';
import { residentFind as ruFind } from '../../src/i18n/messages/ru/residentFind';
import { resident as kkFirst } from '../../src/i18n/messages/kk/resident';
import { residentMore as kkMore } from '../../src/i18n/messages/kk/residentMore';
import { resident as ruFirst } from '../../src/i18n/messages/ru/resident';
import { residentMore as ruMore } from '../../src/i18n/messages/ru/residentMore';
import { resident as enFirst } from '../../src/i18n/messages/en/resident';
import { residentMore as enMore } from '../../src/i18n/messages/en/residentMore';
import { LOCALES } from '../../src/i18n/locale';
import { inTurn } from '../prove';
import { picture, startApp, visit, type App, type Visit } from './app';
import { soon } from './planner';

/** All words of the page: a room that has some in both files has all of them. */
const words = <A extends object, B extends object>(more: A, first: B): A & B =>
  Object.fromEntries(
    Object.entries({ ...more, ...first }).map(([key, value]) => [
      key,
      typeof value === 'object' && key in more ? { ...(more as Record<string, object>)[key], ...value } : value,
    ]),
  ) as A & B;
const kk = words(kkMore, kkFirst);
const ru = words(ruMore, ruFirst);
const en = words(enMore, enFirst);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = JSON.parse(
  readFileSync(new URL('../../static/geo/example-snapshot.json', import.meta.url), 'utf8'),
) as Snapshot;
const PHONE = { width: 390, height: 844, locale: 'kk' };
const MOST_BYTES = 50_000;
/** A picture of one point. */
const PHOTO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** Half a kilometre north of the crossing asked about. */
const POST = { id: 'p1', kind: 'stationary', name: null, lon: 76.9296, lat: 43.2475, hours: '24h' };

/**
 * What an operator would put beside the page: the example's counts under a status of their own, for this test alone.
 */
const published = signed({
  ...example,
  status: 'imported',
  title: 'Test',
  source: 'made for a test',
  precincts: [],
  posts: [POST],
});
const summary = summaryOf(published as Snapshot);

/** Of the example's Almaly district in its last twelve months. */
const lastTwelve = example.districts
  .find(({ id }) => id === 'almaly')!
  .monthly.slice(-12)
  .reduce<number>((sum, count) => sum + (count ?? NaN), 0);

const almaly = districtNames({ kk: 'Алмалы', ru: 'Алмалинск', en: 'Almaly' });

/** With the sum of its content. */
function signed(snapshot: object): object {
  return { ...snapshot, sha256: createHash('sha256').update(canonicalText(snapshot)).digest('hex') };
}

/** Serves a published snapshot while asked to. */
let isPublished = false;
/** What lies at snapshot.json instead, without a summary beside it. */
let instead: object | null = null;
const answer: Connect.NextHandleFunction = (request, response, next) => {
  const file = request.url?.split('?')[0];
  const body =
    file === '/snapshot.json' ? (instead ?? published) : file === '/snapshot-summary.json' && !instead ? summary : null;
  if (!isPublished || !body) return next();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};

const text = (page: Page): Promise<string> => page.locator('#answer').innerText();
const answered = (page: Page) => page.locator('#answer section').first().waitFor();
const params = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from strings; the driver's channel is not the page.
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`);
}

describe('a resident with a phone', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ answer });
  });
  afterEach(async () => {
    for (const context of app.browser.contexts()) await context.close();
  });
  afterAll(() => app.stop());
  const open = (search: string, options: Partial<typeof PHONE> & { context?: BrowserContext } = {}): Promise<Visit> =>
    visit(app, `?mode=resident${search}`, { ...PHONE, ...options });

  it('reads in Kazakh what is published of a district, and nothing of invented incidents', async () => {
    isPublished = false;
    const { page, errors, requests } = await open('&district=almaly');
    await answered(page);
    await soon(() => text(page)).toContain('224');
    const said = await text(page);
    expect(said).toContain(kk.lines.noData);
    expect(said).toContain(kk.inspector.notPublished);
    expect(requests.some((url) => /demo-incidents|example-snapshot|highs|maplibre/.test(url))).toBe(false);
    expect(requests.every((url) => url.startsWith(app.address))).toBe(true);
    expect(errors).toEqual([]);
    await picture(page, 'resident-kk');
  });

  it.each([
    ['kk', kk],
    ['ru', ru],
    ['en', en],
  ] as const)('has the first answer within 50 kB of code and data, compressed (%s)', async (locale, m) => {
    isPublished = true;
    const context = await app.browser.newContext({ viewport: PHONE, locale, serviceWorkers: 'block' });
    const page = await context.newPage();
    const bodies: Promise<[string, number]>[] = [];
    page.on('response', (response) =>
      bodies.push(
        response.body().then(
          (body) => [response.url(), gzipSync(body, { level: 9 }).length],
          () => [response.url(), 0],
        ),
      ),
    );
    // What follows the first answer is held back, so that what is counted is what it needs: collation comes with the
    // finder.
    await page.route(
      /\/snapshot\.json|\/(Keep|Finder|collation|areaSections|residentLater|ownFiles|visit|offlineFiles|watchUpdates)-/,
      () => undefined,
    );
    await page.goto(`${app.address}?mode=resident&lang=${locale}&district=almaly`);
    await answered(page);
    expect(await text(page)).toContain(m.lines.unjudged['one-period'](m.lines.wheres.district));
    const files = (await Promise.all(bodies)).filter(([url]) => !/icon|woff/.test(url));
    const bytes = files.reduce((sum, [, size]) => sum + size, 0);
    expect(files.some(([url]) => /woff|maplibre|h3-js/.test(url))).toBe(false);
    expect(bytes, files.map(([url, size]) => `${url.split('/').pop()} ${size}`).join('\n')).toBeLessThan(MOST_BYTES);
    await context.close();
  });

  it('finds a crossing in Kazakh on a Russian keyboard and is told how it is there, by keys alone', async () => {
    isPublished = true;
    const { page, errors } = await open('&lang=kk');
    await answered(page);
    await page.locator('#place').focus();
    await page.keyboard.type('Абай / Байтурсын');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toContain('Байтурсынова');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(async () => page.evaluate(() => document.activeElement?.id)).toBe('answer');
    await soon(() => text(page)).toContain(kk.cell.noPopulation);
    const said = await text(page);
    expect(said).toMatch(/Ең жақын стационарлық полиция посты/);
    expect(said).toContain(kk.hours.allDay);
    expect(said).not.toContain('Мысал');
    expect(params(page).get('district')).toBe('bostandyk');
    expect(page.url()).not.toMatch(/76\.9|43\.2|at=/);
    expect(errors).toEqual([]);
    await picture(page, 'resident-place-kk');
  });

  it('comes back from the page of the method to the point it was left at, which stands in no address; an own file that is not there is missed in words', async () => {
    isPublished = true;
    const { page, errors } = await open('&lang=en&own=1&at=76.9296,43.2430', { locale: 'en' });
    await page.getByText(enFind.noOwn).waitFor();
    await page.getByRole('heading', { name: en.cell.title }).waitFor();
    await page.locator('a[href*="page=method"]').click();
    await page.waitForURL(/page=method/);
    expect(page.url()).not.toMatch(/76\.9|43\.2/);
    await page.goBack();
    await page.getByRole('heading', { name: en.cell.title }).waitFor();
    expect(page.url()).not.toMatch(/76\.9|43\.2/);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('uses the position only when pressed, keeps it on the device, and says when it is outside the city', async () => {
    isPublished = true;
    const { page, context, requests } = await open('&lang=ru', { locale: 'ru' });
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 76.92963, latitude: 43.24301 });
    await answered(page);
    await page.getByRole('button', { name: ruFind.position }).click();
    await soon(() => text(page)).toContain('Алмалинский район');
    await soon(() => text(page)).toContain('Ближайший стационарный пост полиции');
    expect(page.url()).not.toMatch(/76\.9|43\.2/);
    expect(requests.some((url) => /76\.9|43\.2/.test(url))).toBe(false);

    await context.setGeolocation({ longitude: 75, latitude: 43.2 });
    await page.getByRole('button', { name: ruFind.another }).click();
    await page.getByRole('button', { name: ruFind.position }).click();
    await page.getByText(ruFind.outside).waitFor();
  });

  it('shares the district alone, and the exact place only by choice; the place heads its answer, and no example is offered beside real counts', async () => {
    isPublished = true;
    const { page, context } = await open('&lang=en&at=76.9296,43.2430', { locale: 'en' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await soon(() => text(page)).toContain('Almaly district');
    expect(page.url()).not.toContain('at=');
    await page.getByRole('heading', { level: 2, name: /Almaly district/ }).waitFor();
    await page.getByRole('button', { name: en.share.copy }).click();
    expect(await page.getByRole('button', { name: en.exampleMode.show }).count()).toBe(0);
    await page.getByText(en.share.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('at=');
    await page.getByLabel(en.share.withPoint).check();
    await page.getByRole('button', { name: en.share.copy }).click();
    await page.getByText(en.share.copiedPoint).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('at=76.9296,43.2430');
  });

  it('opens an example only when asked, with the word in every sentence made of it', async () => {
    isPublished = false;
    const { page } = await open('&lang=ru&district=almaly', { locale: 'ru' });
    await answered(page);
    expect(await text(page)).not.toContain('Пример');
    await page.getByRole('button', { name: ru.exampleMode.show }).click();
    // With one year before the last twelve months nothing is called usual.
    await soon(() => text(page)).toContain(`Пример: ${ru.lines.unjudged['one-period'](ru.lines.wheres.district)}`);
    expect(await text(page)).toContain(
      `Пример: ${ru.usual.now(lastTwelve, almaly, { year: 2021, month: 4, day: 30 })}`,
    );
    for (const sentence of await page
      .locator(
        '#answer .lines .labelled:nth-of-type(1) p, #answer .lines .labelled:nth-of-type(4) p, #answer .usual p, #answer .counts h3, #answer .inspector .lead',
      )
      .allInnerTexts()) {
      // What asks for a place is made of nothing, and the quarantine is a published fact.
      if (sentence !== ru.inspector.needsPoint && !sentence.includes('карантин')) expect(sentence).toMatch(/^Пример: /);
    }
    await page.getByRole('button', { name: ru.exampleMode.leave }).click();
    await soon(() => text(page)).not.toContain('Пример');
  });

  it('keeps an operator’s precincts dropped on the page, and refuses a bad file in words', async () => {
    isPublished = false;
    const { page, context } = await open('&lang=en&district=almaly', { locale: 'en' });
    await answered(page);
    const square = [
      [
        [76.9, 43.23],
        [76.95, 43.23],
        [76.95, 43.26],
        [76.9, 43.26],
        [76.9, 43.23],
      ],
    ];
    const file = (properties: object): Buffer =>
      Buffer.from(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: square } }],
        }),
      );
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'bad.geojson', mimeType: 'application/geo+json', buffer: file({ phone: '1' }) });
    await page.getByText('bad.geojson:').waitFor();
    await input.setInputFiles({
      name: 'precincts.geojson',
      mimeType: 'application/geo+json',
      buffer: file({
        number: '7',
        phone: '+7 700 000 00 00',
        'reception hours': 'Mon 18:00-20:00',
        address: '<b>1</b>',
      }),
    });
    await page.getByText(en.file.precincts(1)).waitFor();
    await page.close();

    const again = await open('&lang=en&at=76.9296,43.2430', { locale: 'en', context });
    await soon(() => text(again.page)).toContain(en.inspector.precinct('7'));
    const said = await text(again.page);
    expect(said).toContain('+7 700 000 00 00');
    expect(said).toContain('<b>1</b>');
    expect(await again.page.locator('#answer .inspector a[href="tel:+77000000000"]').count()).toBe(1);
  });

  // The smaller screen is a desktop's at 400 %.
  it.each(
    inTurn([
      [390, 844],
      [320, 256],
    ] as const),
  )(
    'chooses by touching a map that is loaded only then, and the verdict is read next (%i by %i)',
    async (width, height) => {
      isPublished = true;
      const { page, requests, errors } = await open('&lang=en', { width, height, locale: 'en' });
      await answered(page);
      const inView = (selector: string): Promise<boolean> =>
        page.evaluate((wanted) => {
          const { top = -1, bottom = Infinity } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
          return top >= -1 && bottom <= innerHeight + 1;
        }, selector);
      await page.locator('#place').fill('Абай');
      await page.getByRole('option').first().waitFor();
      for (const _ of await page.getByRole('option').all()) await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true');
      expect(await inView('[role=option][aria-selected=true]')).toBe(true);
      await page.locator('#place').fill('');
      expect(requests.some((url) => url.includes('maplibre'))).toBe(false);
      await page.getByRole('button', { name: enFind.map }).click();
      const canvas = page.locator('.map canvas');
      await canvas.waitFor();
      // A map that is not drawn yet does not know where it was pressed.
      await soon(async () => {
        if (!params(page).has('district'))
          await canvas.click({ position: { x: 150, y: 70 }, timeout: 2000 }).catch(() => undefined);
        return params(page).get('district');
      }).not.toBeNull();
      expect(await text(page)).toContain(en.here);
      await soon(() =>
        page.evaluate(() => document.activeElement?.matches('#answer .labelled:first-of-type') ?? false),
      ).toBe(true);
      await soon(() => inView('#answer .labelled')).toBe(true);
      expect(errors).toEqual([]);
    },
  );

  it('fits a small phone, a phone and a desktop in three languages without sideways scroll, and passes axe', async () => {
    isPublished = true;
    const { page } = await open('&district=bostandyk&at=76.9096,43.2230');
    await answered(page);
    await page.locator('#keep').waitFor();
    for (const [width, height, ahead] of [
      [320, 640, 0],
      [390, 844, 1],
      [1440, 900, 2],
    ] as const) {
      await page.setViewportSize({ width, height });
      // Each size in one language a day.
      for (const locale of inTurn(LOCALES, ahead)) {
        const where = `${locale}, ${width}`;
        await page.locator(`button[lang=${locale}]`).click();
        await soon(() => page.locator('html').getAttribute('lang')).toBe(locale);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
        // On a phone nothing stands between the head and the four lines.
        if (width === 390) {
          const top = page.locator('#answer .lines').evaluate((lines) => lines.getBoundingClientRect().top + scrollY);
          expect(await top, where).toBeLessThan(height / 3);
        }
        expect(await violations(page), where).toEqual([]);
        await picture(page, `resident-${locale}-${width}`);
      }
    }
  });

  it('prints a card of one page, dark letters on white, with a photograph and both kinds of post', async () => {
    isPublished = true;
    const ring = [
      [76.9, 43.23],
      [76.95, 43.23],
      [76.95, 43.26],
      [76.9, 43.26],
      [76.9, 43.23],
    ];
    const card = {
      id: 'a',
      number: 'Д-12',
      geometry: [[ring]],
      inspector: 'Аты Тегі Әкесінің аты',
      phone: '+7 700 000 00 00',
      receptionHours: 'Дс–Жм 18:00–20:00, Сб 10:00–12:00',
      address: 'Сынақ көшесі, 1-үй, 2-бөлме',
      nextMeeting: '2026 жылғы 15 желтоқсан, 18:00, № 64 мектеп',
      photo: PHOTO,
    };
    instead = signed({
      ...published,
      precincts: [card],
      posts: [POST, { ...POST, id: 'm', kind: 'mobile', name: 'Сынақ пункті' }, { ...POST, id: 'p', kind: 'planned' }],
    });
    for (const [locale, m] of inTurn([
      ['kk', kk],
      ['ru', ru],
      ['en', en],
    ] as const)) {
      const { page, context } = await open(`&lang=${locale}&at=76.9296,43.2430`);
      await soon(() => text(page)).toContain('+7 700 000 00 00');
      await page.getByRole('heading', { name: m.cell.title }).waitFor();
      await page.emulateMedia({ colorScheme: 'dark' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(
        await page
          .locator('#answer h2')
          .first()
          .evaluate((title) => getComputedStyle(title).color),
      ).toBe('rgb(17, 17, 17)');
      // 9 points are 12 pixels: none of its words is smaller; the months and the marks of old data stand where they do
      // on the screen.
      expect(
        await page
          .locator('#answer :is(h2, h3, p, li, a, .mark, .label, .value):visible')
          .evaluateAll((all) => Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))),
      ).toBeGreaterThanOrEqual(12);
      expect(await page.locator('#answer .months').isVisible()).toBe(true);
      expect(
        await page
          .locator('#answer li')
          .evaluateAll((items) => items.filter((item) => getComputedStyle(item).breakInside !== 'avoid').length),
      ).toBe(0);
      expect(await page.locator('#answer section:not(.lines) .mark').first().isVisible()).toBe(true);
      await context.close();
    }
    instead = null;
  });

  it('says that what is published cannot be read, not that nothing is', async () => {
    isPublished = true;
    // Each is refused before a page sees it: tests/unit/keptFiles.test.ts, tests/unit/snapshot.test.ts.
    for (const damaged of inTurn([
      { ...published, title: 'changed by hand' },
      signed({ ...published, version: 2 }),
      signed({ ...published, months: 5 }),
    ])) {
      instead = damaged;
      const { page, context } = await open('&lang=ru&district=almaly', { locale: 'ru' });
      await answered(page);
      await soon(() => page.locator('#answer .inspector').innerText()).toContain(ru.lines.unread);
      const said = await text(page);
      expect(said).toContain(ru.lines.unread);
      for (const not of [ru.lines.noData, ru.inspector.notPublished, ru.post.notPublished, ru.planned.notPublished])
        expect(said).not.toContain(not);
      await context.close();
    }
    instead = null;
  });

  it('begins a first visit as one, forgets a refused position once a place is chosen, and goes back to the place before with the browser’s own button', async () => {
    isPublished = true;
    const { page, errors } = await open('&lang=en', { locale: 'en' });
    await answered(page);
    await page.locator('#place').fill('abay baytursyn');
    await page.getByRole('option').first().click();
    await soon(() => text(page)).toContain(en.cell.noPopulation);
    expect(await text(page)).toContain(en.visit.first);
    await page.getByRole('button', { name: enFind.another }).click();
    await page.getByRole('button', { name: enFind.position }).click();
    await page.getByText(enFind.denied).waitFor();
    await page.getByRole('button', { name: 'Medeu' }).click();
    await soon(() => page.getByText(enFind.denied).count()).toBe(0);
    await soon(() => text(page)).toContain('Medeu district');
    await page.goBack();
    await soon(() => text(page)).toContain(en.cell.noPopulation);
    expect(page.url()).not.toMatch(/76\.9|43\.2|at=/);
    await page.goBack();
    await soon(() => text(page)).toContain(en.choose);
    expect(await page.locator('#place').isVisible()).toBe(true);
    await page.goForward();
    await soon(() => text(page)).toContain(en.cell.noPopulation);
    expect(errors).toEqual([]);
  });

  it('finds a precinct by its number, at a point inside it', async () => {
    isPublished = true;
    // The corner that the polygon begins with is the neighbour's.
    const square = (lon: number): number[][] => [
      [lon + 0.02, 43.26],
      [lon, 43.26],
      [lon, 43.24],
      [lon + 0.02, 43.24],
      [lon + 0.02, 43.26],
    ];
    const features = ['901', '902'].map((number, k) => ({
      type: 'Feature',
      properties: { number },
      geometry: { type: 'Polygon', coordinates: [square(76.9 + k * 0.02)] },
    }));
    const { page } = await open('&lang=en', { locale: 'en' });
    await answered(page);
    await page.locator('input[type=file]').setInputFiles({
      name: 'p.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
    });
    const told = page.getByText(en.file.precincts(2));
    await told.waitFor();
    await soon(() =>
      told.evaluate(
        (notice) => notice.getBoundingClientRect().top >= 0 && notice.getBoundingClientRect().bottom <= innerHeight,
      ),
    ).toBe(true);
    await page.locator('#place').fill('901');
    await page.getByRole('option').first().click();
    await soon(() => text(page)).toContain(en.inspector.precinct('901'));
  });

  it('answers without a network on the next visit, with the counts it read last', async () => {
    isPublished = true;
    const context = await app.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'kk' });
    const { page } = await open('&lang=kk&at=76.9296,43.2430', { context });
    await soon(() => text(page)).toContain(kk.cell.noPopulation);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await soon(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await answered(page);
    await soon(() => text(page)).toContain(kk.usual.now(lastTwelve, almaly, { year: 2021, month: 4, day: 30 }));
    await page.goto(`${app.address}?mode=resident&lang=kk&at=76.9296,43.2430`);
    await soon(() => text(page)).toContain(kk.cell.noPopulation);
  });
});
