import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, messagesFor, nameIn, sortByName, type Locale } from '../../src/i18n';
import { colourOf } from '../../src/map/scales';
import { usualScene, type Scene } from '../../src/state/wall/scene';
import { FIRST_ADDRESS, paramsToWall, wallToParams } from '../../src/state/wall/wallUrl';
import { wallData } from '../fixtures/wallData';
import { PLAN } from '../fixtures/wallPlan';
import { wallSnapshotFile } from '../fixtures/wallSnapshot';
import { runs } from '../prove';
import { picture, startApp, visit, type App, type Visit } from './app';
import { colourCounts, readPicture } from './pictures';
import { soon } from './planner';
import { leak, MOST_GROWTH, soak } from './wallSoak';
import { heading, roomLeft, sceneOf, textFaults, underTools, violations } from './wallPage';

/** The server's other faces: an operator's snapshot and playlist in place of the example. */
let snapshot: string | null = null;
let config: string | null = null;

let app: App;
beforeAll(async () => {
  app = await startApp({
    answer(request, response, next) {
      const path = (request.url ?? '').split('?')[0];
      const body = path === '/snapshot.json' ? snapshot : path === '/config.json' ? config : undefined;
      if (body === undefined) return next();
      response.statusCode = body === null ? 404 : 200;
      response.end(body ?? '');
    },
  });
});
afterEach(() => {
  [snapshot, config] = [null, null];
});
afterAll(() => app.stop());

const SCENES = [
  usualScene('city'),
  usualScene('cells'),
  { ...usualScene('district'), district: 'auezov' },
  usualScene('indicators'),
  { ...usualScene('text'), title: 'Кеңес 09:00', text: 'Бірінші сұрақ: апта қорытындысы.\nЕкінші сұрақ: жоспар.' },
];
/** Counts in rows and columns. */
const TABLES = [usualScene('categories'), usualScene('times')];
/** No address carries a plan: the operator's list does. */
const PLANNED = { ...usualScene('scenario'), plan: PLAN };
const search = (more: Partial<typeof FIRST_ADDRESS> = {}): string =>
  `?${wallToParams({ ...FIRST_ADDRESS, scenes: SCENES, ...more })}`;
const FOUR_K = { width: 3840, height: 2160 };
/** Pictures of every scene at 4K too, for people to look at: QYRAGY_PICTURES=1. */
const ALL_PICTURES = process.env['QYRAGY_PICTURES'] === '1';
/** A wall that nobody waits for: no flights of the map. */
async function open(
  more: Partial<typeof FIRST_ADDRESS> = {},
  { width, height }: { width: number; height: number } = { width: 1920, height: 1080 },
  before?: () => void,
): Promise<Visit> {
  const context = await app.browser.newContext({
    viewport: { width, height },
    locale: more.languages?.[0] ?? 'kk',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: 'block',
  });
  if (before) await context.addInitScript(before);
  const guest = await visit(app, search(more), { context });
  await guest.page.locator('.stage').waitFor({ timeout: 30_000 });
  return guest;
}
const ownRequests = ({ requests }: Visit): string[] =>
  requests.filter((url) => /^https?:/.test(url) && !url.startsWith(app.address));
/** A picture for people, once the map shows all of it. */
async function filmed(page: Page, name: string): Promise<void> {
  if (!(await page.locator('.stage.wide').count()))
    await page.locator('[data-settled="true"]').waitFor({ timeout: 30_000 });
  await picture(page, name);
}
const real = (errors: readonly string[]): string[] => errors.filter((line) => !line.includes('404'));

describe('every scene', () => {
  /** Plays every scene in each language, one round of the playlist each, and tells what is wrong with it. */
  async function rounds(
    guest: Visit,
    name: string,
    locales: readonly Locale[],
    look: (where: string, kind: string) => Promise<readonly string[]>,
    scenes: readonly Scene[] = SCENES,
  ): Promise<readonly string[]> {
    const { page } = guest;
    const faults: string[] = [];
    for (const locale of locales) {
      for (const { kind } of scenes) {
        await sceneOf(page, kind);
        const where = `${name} ${locale} ${kind}`;
        expect([where, await page.locator('html').getAttribute('lang')]).toEqual([where, locale]);
        faults.push(...(await textFaults(page, where)), ...(await look(where, kind)));
        await page.keyboard.press('PageDown');
      }
    }
    return [...faults, ...real(guest.errors), ...ownRequests(guest)];
  }

  it('at 1080p is legible, whole and without a violation in Kazakh, Russian and English, light and dark', async () => {
    const scenes = [...SCENES, PLANNED];
    config = JSON.stringify({ style: null, wall: { scenes } });
    const guest = await open({ languages: LOCALES, scenes: null });
    await guest.page.keyboard.press('Space');
    const look = async (where: string, kind: string): Promise<readonly string[]> => {
      if (where.includes('kk')) await filmed(guest.page, `wall-1080p-${kind}`);
      const broken = await violations(guest.page, where);
      // Kazakh and English in light colours, Russian in dark ones.
      if (kind === 'scenario') await guest.page.emulateMedia({ colorScheme: where.includes('kk') ? 'dark' : 'light' });
      return broken;
    };
    expect(await rounds(guest, '1080p', LOCALES, look, scenes)).toEqual([]);
    await guest.context.close();
  });

  it('at 4K is legible and whole in Kazakh, Russian and English', async () => {
    // Words alone are measured: drawing the map at this size without a graphics card takes seconds a frame.
    const guest = await open({ languages: LOCALES }, FOUR_K, () => void (globalThis.requestAnimationFrame = () => 0));
    await guest.page.keyboard.press('Space');
    expect(await rounds(guest, '4K', LOCALES, async () => [])).toEqual([]);
    await guest.context.close();
  });

  it.each([
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ])(
    'that is a table uses the wall, its figures as large as there is room for and none of its words under the buttons of a moved mouse, at %i x %i in Kazakh, Russian and English',
    async (width, height) => {
      const guest = await open(
        { languages: LOCALES, scenes: TABLES },
        { width, height },
        () => void (globalThis.requestAnimationFrame = () => 0),
      );
      await guest.page.keyboard.press('Space');
      const found = await rounds(
        guest,
        `${height}`,
        LOCALES,
        async (where) => [
          ...(await guest.page.evaluate(() => document.fonts.ready.then((): string[] => []))),
          ...(await roomLeft(guest.page, where)),
          ...(await underTools(guest.page, where)),
          ...(height === 1080 ? await violations(guest.page, where) : []),
        ],
        TABLES,
      );
      expect(found).toEqual([]);
      await guest.context.close();
    },
  );

  it('at 4K is drawn with its map', async () => {
    const scenes = ALL_PICTURES ? SCENES : SCENES.slice(0, 1);
    const guest = await open({ languages: ['kk'], theme: 'dark', scenes }, FOUR_K);
    await guest.page.keyboard.press('Space');
    const found: string[] = [];
    for (const { kind } of scenes) {
      await sceneOf(guest.page, kind);
      await filmed(guest.page, `wall-4K-${kind}`);
      found.push(...(await textFaults(guest.page, kind)));
      await guest.page.keyboard.press('PageDown');
    }
    expect([...found, ...real(guest.errors)]).toEqual([]);
    await guest.context.close();
  });
});

describe('the wall by keys alone', () => {
  let guest: Visit;
  beforeAll(async () => {
    guest = await open({ languages: ['kk'] });
  });
  afterAll(() => guest.context.close());

  it('goes through scenes as a remote asks, pauses, freezes and goes blank', async () => {
    const { page } = guest;
    const t = messagesFor('kk').wall;
    const marks = (): Promise<string[]> => page.locator('.marks span:not(.stale)').allInnerTexts();
    await page.keyboard.press('Space');
    await soon(marks).toEqual([t.marks.example, t.marks.paused]);
    await page.keyboard.press('End');
    await sceneOf(page, 'text');
    await page.keyboard.press('PageUp');
    await sceneOf(page, 'indicators');
    await page.keyboard.press('Home');
    await sceneOf(page, 'city');
    await page.keyboard.press('ArrowLeft');
    await sceneOf(page, 'text');
    await page.keyboard.press('ArrowRight');
    await sceneOf(page, 'city');
    await page.keyboard.press('z');
    await soon(marks).toContain(t.marks.frozen);
    await page.keyboard.press('z');
    await soon(marks).not.toContain(t.marks.frozen);
    await page.keyboard.press('b');
    await page.locator('.blank').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.blank').waitFor({ state: 'detached' });
    // A remote's own button for a black screen.
    await page.keyboard.press('.');
    await page.locator('.blank').waitFor();
    await page.keyboard.press('.');
    await page.locator('.blank').waitFor({ state: 'detached' });
    const full = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await soon(full).toBe(true);
    await page.keyboard.press('f');
    await soon(full).toBe(false);
    expect(real(guest.errors)).toEqual([]);
  });

  it('puts a district into the light by its place in the Kazakh alphabet', async () => {
    const { page } = guest;
    const order = sortByName('kk', wallData().districts, ({ names }) => nameIn('kk', names)).map(({ names }) =>
      nameIn('kk', names),
    );
    for (const place of [3, 8]) {
      await page.keyboard.press(String(place));
      await soon(() => heading(page)).toBe(messagesFor('kk').wall.exampleTitle(order[place - 1]));
    }
    await page.keyboard.press('Escape');
    await sceneOf(page, 'city');
  });

  it('opens its keys and its playlist, both without a violation, and Escape closes them', async () => {
    const { page } = guest;
    const t = messagesFor('kk').wall;
    for (const [key, title] of [
      ['?', t.keys.title],
      ['e', t.editor.title],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name: title }).waitFor();
      expect(await violations(page, key)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('the playlist', () => {
  it('is edited by hand, stands in the address until it says words of its own, and is saved as a picture, as one offline page and as a file', async () => {
    const guest = await open({ languages: ['en'], scenes: [usualScene('city'), usualScene('indicators')] });
    const { page } = guest;
    const t = messagesFor('en').wall;
    await page.keyboard.press('Space');
    const editor = page.getByRole('dialog');
    // The buttons go when nobody moves the mouse for four seconds, and a slow machine may need longer to press one.
    await soon(async () => {
      await page.mouse.move(400, 400);
      await page.mouse.move(410, 410);
      await page
        .getByRole('button', { name: t.editor.open, exact: true })
        .click({ timeout: 3000 })
        .catch(() => undefined);
      return editor.count();
    }).toBe(1);
    await editor.getByRole('button', { name: t.editor.add }).click();
    await soon(() => paramsToWall(new URL(page.url()).search).scenes?.map(({ kind }) => kind)).toEqual([
      'city',
      'indicators',
      'text',
    ]);
    await editor.locator('summary').last().click();
    await editor.locator('details').last().getByLabel(t.editor.heading).fill('Briefing');
    await editor.locator('details').last().getByLabel(t.editor.words, { exact: true }).fill('First <b>point</b>');
    await page.keyboard.press('Tab');
    await soon(() => paramsToWall(new URL(page.url()).search)).toMatchObject({ kept: true, scenes: null });
    expect(page.url()).not.toContain('Briefing');
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        editor.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const png = await saved(t.editor.png);
    const densest = colourOf(wallData().cellScale, 1, 'light') ?? '';
    const { width, height, counts } = await readPicture(page, png, [rgb(densest), 'rgb(255, 255, 255)']);
    expect([width, height]).toEqual([1920, 1080]);
    // Cells of the second class are on the map and in the legend.
    expect(counts[0]).toBeGreaterThan(500);
    expect(counts[1]).toBeLessThan(1920 * 1080);
    const html = (await saved(t.editor.html)).toString();
    expect(html.match(/<section /g)).toHaveLength(3);
    expect(html).toContain(t.watermark);
    expect(html).toContain('First &lt;b&gt;point&lt;/b&gt;');
    expect(html.match(/(?:src|href)="(?!data:)/g)).toBeNull();
    const reader = await guest.context.newPage();
    const asked: string[] = [];
    reader.on('request', (request) => void (request.url().startsWith('data:') ? null : asked.push(request.url())));
    await reader.setContent(html);
    await reader.keyboard.press('ArrowRight');
    expect(await reader.locator('section:visible h2').innerText()).toBe(t.titles.indicators);
    expect(asked).toEqual([]);
    const list = JSON.parse((await saved(t.editor.saveFile)).toString()) as { scenes: { kind: string }[] };
    expect(list.scenes.map(({ kind }) => kind)).toEqual(['city', 'indicators', 'text']);
    await page.reload();
    await page.locator('.stage').waitFor();
    await page.keyboard.press('End');
    await soon(() => heading(page)).toBe('Briefing');
    expect(await page.locator('.marks span').allInnerTexts()).not.toContain(messagesFor('en').wallTrust.marks.foreign);
    expect(real(guest.errors)).toEqual([]);
    await guest.context.close();
  });
});

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe('an operator’s wall', () => {
  it('plays the configured list, says when the data are stale, and follows new data from scene to scene', async () => {
    snapshot = await wallSnapshotFile();
    config = JSON.stringify({
      style: null,
      wall: { staleAfterDays: 2, languages: ['ru'], scenes: [{ kind: 'posts' }, { kind: 'city' }] },
    });
    const guest = await visit(app, '?mode=wall', { width: 1920, height: 1080, locale: 'ru' });
    const { page } = guest;
    await sceneOf(page, 'posts');
    await page.keyboard.press('Space');
    // Published posts, and the ground they cover without and with the planned one.
    await soon(() => page.locator('.figure').count()).toBe(2);
    const shares = (await page.locator('.figure .value').allInnerTexts()).map((text) =>
      Number.parseFloat(text.replace(',', '.')),
    );
    expect(shares[1]).toBeGreaterThan(shares[0]);
    expect(await page.locator('.stale').innerText()).toMatch(/^Данные устарели: /);
    expect(await page.locator('.mark').count()).toBe(0);
    await filmed(page, 'wall-operator-posts');
    snapshot = await wallSnapshotFile({ madeOn: '2026-01-03', title: 'Newer registry' });
    const answered = page.waitForResponse((response) => response.url().includes('/snapshot.json'));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await (await answered).finished();
    // What is on the screen stays until the next scene.
    expect(await page.locator('footer').innerText()).toContain('Test registry');
    await soon(async () => {
      await page.keyboard.press('ArrowRight');
      return page.locator('footer').innerText();
    }).toContain('Newer registry');
    snapshot = '{"format":"qyragy-snapshot","version":1}';
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await soon(() => page.locator('footer').innerText()).toContain(messagesFor('ru').wallTrust.why.damaged);
    expect(await page.locator('footer').innerText()).toContain('Newer registry');
    expect(real(guest.errors)).toEqual([]);
    await guest.context.close();
  });

  it('that is asked for a file of this device where there is none says so, and plays what is published', async () => {
    snapshot = await wallSnapshotFile();
    const guest = await visit(app, '?mode=wall&own=1&lang=ru', { width: 1920, height: 1080, locale: 'ru' });
    await sceneOf(guest.page, 'city');
    const footer = guest.page.locator('footer');
    await soon(() => footer.innerText()).toContain(messagesFor('ru').wallTrust.noOwn);
    expect(await footer.innerText()).toContain('Test registry');
    expect(real(guest.errors)).toEqual([]);
    await guest.context.close();
  });
});

describe('a wall in trouble', () => {
  it('gets its map back after the drawing context was lost, the same one', async () => {
    const guest = await open({ languages: ['kk'], theme: 'light' }, { width: 960, height: 540 });
    const { page } = guest;
    await page.keyboard.press('Space');
    const colour = rgb(colourOf(wallData().cellScale, 0, 'light') ?? '');
    const cells = async (): Promise<number> =>
      (await colourCounts(page, await page.locator('.chart .map').first().screenshot(), [colour]))[0];
    await page.locator('.flat').waitFor({ state: 'detached' });
    await soon(cells).toBeGreaterThan(500);
    const canvas = await page.locator('canvas.maplibregl-canvas').elementHandle();
    await page.evaluate((canvas) => {
      const lose = (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const restored = new Promise((done) => canvas?.addEventListener('webglcontextrestored', done, { once: true }));
      Object.assign(globalThis, { restored });
      lose?.loseContext();
      setTimeout(() => lose?.restoreContext(), 200);
    }, canvas);
    await page.keyboard.press('ArrowRight');
    await sceneOf(page, 'cells');
    await page.evaluate(() => (globalThis as unknown as { restored: Promise<unknown> }).restored.then(() => undefined));
    await soon(cells).toBeGreaterThan(500);
    expect(await page.evaluate((canvas) => (canvas as HTMLCanvasElement).isConnected, canvas)).toBe(true);
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    expect(real(guest.errors)).toEqual([]);
    await guest.context.close();
  });

  it('shows a still picture until its map is drawn, never an empty field that reads as no incidents', async () => {
    const context = await app.browser.newContext({
      viewport: { width: 960, height: 540 },
      locale: 'kk',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await context.route(/maplibre-gl-worker/, async (route) => {
      await released;
      await route.continue();
    });
    const { page } = await visit(app, search({ languages: ['kk'], theme: 'light', scenes: [usualScene('cells')] }), {
      context,
    });
    await page.locator('canvas.maplibregl-canvas').waitFor();
    expect(await page.locator('.flat svg').count()).toBe(1);
    const colour = rgb(colourOf(wallData().cellScale, 0, 'light') ?? '');
    await soon(
      async () => (await colourCounts(page, await page.locator('.chart .map').first().screenshot(), [colour]))[0],
    ).toBeGreaterThan(500);
    release();
    await page.locator('.flat').waitFor({ state: 'detached' });
    await context.close();
  });

  it('shows a still picture while no map can be drawn, and heals by itself: at the start, and when the context never comes back', async () => {
    const context = await app.browser.newContext({
      viewport: { width: 960, height: 540 },
      locale: 'kk',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        return kind.startsWith('webgl') && !('healed' in globalThis)
          ? null
          : Reflect.apply(real, this, [kind, ...more]);
      } as typeof real;
    });
    const { page, errors } = await visit(
      app,
      search({ languages: ['kk'], theme: 'light', scenes: [usualScene('cells')] }),
      { context },
    );
    await page.clock.install();
    await page.reload();
    const t = messagesFor('kk').wall;
    const colour = rgb(colourOf(wallData().cellScale, 0, 'light') ?? '');
    const cells = async (): Promise<number> =>
      (await colourCounts(page, await page.locator('.chart .map').first().screenshot(), [colour]))[0];
    const stands = async (): Promise<void> => {
      await page.locator('.flat svg').waitFor();
      await soon(cells).toBeGreaterThan(500);
      expect(await page.locator('.chart').innerText()).toContain(t.state.noWebgl);
      expect(await page.locator('.legend li').count()).toBeGreaterThan(2);
      expect(await textFaults(page, 'still')).toEqual([]);
    };
    const healed = async (): Promise<void> => {
      await page.clock.fastForward(60_000);
      await page.locator('.flat').waitFor({ state: 'detached' });
      await page.locator('[data-settled="true"]').waitFor({ timeout: 30_000 });
      await soon(cells).toBeGreaterThan(500);
      expect(await page.locator('.chart').innerText()).not.toContain(t.state.noWebgl);
      expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    };
    await stands();
    await page.clock.fastForward(60_000);
    await stands();
    await page.evaluate(() => Object.assign(globalThis, { healed: true }));
    await healed();
    await page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
    await page.clock.fastForward(4000);
    await stands();
    await healed();
    expect(errors.filter((line) => !/404|WebGL/i.test(line))).toEqual([]);
    await context.close();
  });

  it('goes on with its scene when the machine slept and the clock was set back', async () => {
    const guest = await open({ languages: ['en'] }, { width: 960, height: 540 });
    const { page } = guest;
    await page.clock.install();
    await page.reload();
    await sceneOf(page, 'city');
    await page.evaluate(() => {
      const [now, date] = [performance.now.bind(performance), Date.now];
      performance.now = () => now() + 8 * 3_600_000;
      Date.now = () => date() - 40 * 86_400_000;
    });
    await page.clock.runFor(2000);
    expect(await page.locator('main').getAttribute('data-scene')).toBe('city');
    await page.evaluate(() => (performance.now = () => 5));
    await page.keyboard.press('ArrowRight');
    await sceneOf(page, 'cells');
    expect(real(guest.errors)).toEqual([]);
    await guest.context.close();
  });

  it('says every figure as text and draws the still map, in a saved picture too, where no map can be drawn', async () => {
    const flat = await startApp({ args: ['--disable-gpu', '--disable-3d-apis'] });
    const guest = await visit(flat, search({ languages: ['kk'] }), { width: 1920, height: 1080 });
    const { page } = guest;
    await sceneOf(page, 'city');
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    await page.keyboard.press('Space');
    expect(await page.locator('.figure .value').allInnerTexts()).toHaveLength(3);
    expect(await page.locator('.chart').innerText()).toContain(messagesFor('kk').wall.state.noWebgl);
    for (const { kind } of SCENES) {
      await sceneOf(page, kind);
      expect((await page.locator('.words').innerText()).length).toBeGreaterThan(30);
      expect(await textFaults(page, `flat ${kind}`)).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    // A picture of a scene has the still map and its legend too.
    await page.keyboard.press('Home');
    await sceneOf(page, 'city');
    await page.keyboard.press('e');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: messagesFor('kk').wall.editor.png }).click(),
    ]);
    const colour = rgb(colourOf(wallData().cellScale, 0, 'light') ?? '');
    expect((await readPicture(page, readFileSync(await download.path()), [colour])).counts[0]).toBeGreaterThan(2000);
    expect(guest.errors.filter((line) => !/404|WebGL/.test(line))).toEqual([]);
    await flat.stop();
  });

  it('starts without a network from what is kept', async () => {
    const file = await wallSnapshotFile();
    const alone = await startApp({
      keeps: true,
      answer(request, response, next) {
        if ((request.url ?? '').split('?')[0] !== '/snapshot.json') return next();
        response.end(file);
      },
    });
    const guest = await visit(alone, search({ languages: ['kk'] }), { width: 960, height: 540 });
    const { page, context } = guest;
    await page.locator('.stage').waitFor();
    const title = await heading(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await alone.unplug();
    await page.reload();
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    expect(await heading(page)).toBe(title);
    expect(await page.locator('.figure .value').first().innerText()).toMatch(/\d/);
    expect(await page.locator('.marks').innerText()).toContain(messagesFor('kk').wall.marks.offline);
    await alone.stop();
  });
});

describe('the soak', () => {
  const small = { width: 320, height: 180 };
  const CHANGES = 72;

  it('holds no more after many scene changes than after the first', async () => {
    const guest = await open({ languages: ['kk'] }, small);
    // As many as tell a leak below; more of them when it is proved at length, and hours of them by `npm run soak`.
    const { ratio } = await soak(guest.page, runs(CHANGES, 200), 12);
    expect(ratio.nodes).toBeLessThanOrEqual(MOST_GROWTH);
    expect(ratio.listeners).toBeLessThanOrEqual(MOST_GROWTH);
    expect(ratio.heapBytes).toBeLessThanOrEqual(MOST_GROWTH);
    await guest.context.close();
  });

  it('would tell a leak: the same measure with one put in fails on every count', async () => {
    const guest = await open({ languages: ['kk'] }, small);
    await leak(guest.page);
    const { ratio } = await soak(guest.page, CHANGES, 12);
    expect(ratio.nodes).toBeGreaterThan(MOST_GROWTH);
    expect(ratio.listeners).toBeGreaterThan(MOST_GROWTH);
    expect(ratio.heapBytes).toBeGreaterThan(MOST_GROWTH);
    await guest.context.close();
  });
});
