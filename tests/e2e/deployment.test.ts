import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Connect } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { residentFind as enFind } from '../../src/i18n/messages/en/residentFind';
import { update as words } from '../../src/i18n/messages/en/update';
import { usualScene } from '../../src/state/wall/scene';
import { FIRST_ADDRESS, wallToParams } from '../../src/state/wall/wallUrl';
import { ROOT } from '../golden/twinRun';
import { settled, startApp, visit, type App } from './app';

const DIST = join(ROOT, process.env['QYRAGY_DIST'] ?? 'dist');
const WORKER = readFileSync(join(DIST, 'sw.js'), 'utf8');
const PAGE = readFileSync(join(DIST, 'index.html'), 'utf8');
const BROKEN =
  "addEventListener('install',()=>skipWaiting());addEventListener('activate',(e)=>e.waitUntil(clients.claim()));";

/**
 * As editions before this design had it, made by Workbox: its cache by its name, every navigation from there, taking
 * over at once.
 */
const PREVIOUS = `self.skipWaiting();
const kept = new URL('index.html?__WB_REVISION__=1', registration.scope).href;
addEventListener('install', (e) => e.waitUntil(caches.open('workbox-precache-v2-' + registration.scope).then((cache) => cache.add(kept))));
addEventListener('activate', (e) => e.waitUntil(clients.claim()));
addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(caches.match(kept)); });`;
const PREVIOUS_PAGE =
  '<!doctype html><title>previous</title><script>navigator.serviceWorker.register("sw.js", { scope: "./" })</script>';

/** What the host serves: this build, the next one, an edition of the design before, or a worker that harms. */
let host: 'previous' | 'this' | 'next' | 'all-broken' | 'scripts-broken' | 'scripts-breaking' | 'withdrawn' = 'this';
/** A part that is no longer on the host. */
let gone: RegExp | null = null;
const pages: string[] = [];

const deployed: Connect.NextHandleFunction = (request, response, next) => {
  const path = (request.url ?? '').split('?')[0];
  const say = (type: string, text: string): void => {
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-cache');
    response.end(text);
  };
  const missing = (): void => {
    response.statusCode = 404;
    response.end();
  };
  if (path === '/' || path === '/index.html') {
    pages.push(request.url ?? '');
    if (host === 'previous') {
      // It sent no policy but the page's own.
      response.removeHeader('content-security-policy');
      return say('text/html', PREVIOUS_PAGE);
    }
    return say(
      'text/html',
      host === 'this' ? PAGE : PAGE.replace('<head>', '<head><meta name="build" content="next">'),
    );
  }
  if (gone?.test(path)) return missing();
  if (path !== '/sw.js') return next();
  switch (host) {
    case 'previous':
      return say('text/javascript', PREVIOUS);
    case 'this':
      return say('text/javascript', WORKER);
    case 'next':
      return say('text/javascript', WORKER.replace(/"build":"[^"]*"/, '"build":"next"'));
    case 'all-broken':
      return say(
        'text/javascript',
        `${BROKEN}addEventListener('fetch',(e)=>e.respondWith(Promise.reject(new Error('broken'))))`,
      );
    case 'scripts-broken':
      return say(
        'text/javascript',
        `${BROKEN}addEventListener('fetch',(e)=>{if(e.request.destination==='script')e.respondWith(Promise.reject(new Error('broken')))})`,
      );
    // Harmless until it is told otherwise: so pages can be alive under it.
    case 'scripts-breaking':
      return say(
        'text/javascript',
        `${BROKEN}addEventListener('fetch',(e)=>{if(e.request.destination==='script')e.respondWith(caches.has('harm').then((harms)=>harms?Promise.reject(new Error('broken')):fetch(e.request)))})`,
      );
    case 'withdrawn':
      return missing();
  }
};

/**
 * Waits for a state, however slow the machine. A worker takes seconds over its moves, and a look at the page costs it
 * some of them.
 */
const eventually = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 60_000, interval: 250 });
const notice = (page: Page) => page.locator('#page-notice');
const isNext = (page: Page): Promise<boolean> =>
  page
    .locator('meta[name=build]')
    .count()
    .then((count) => count > 0);
/** A mark that a load of the page takes away. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { sameLoad: true }));
const isSameLoad = (page: Page): Promise<boolean> => page.evaluate(() => 'sameLoad' in window);
const hasWorker = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000, polling: 250 });
/** As the browser does within the hour: looks whether the host has another worker. */
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
/**
 * The workers of an address as the browser itself sees them, through whatever loads of the page. A test that replaces
 * one waits here before it opens a page: Chromium loses a navigation given to a worker that stops at that moment for
 * one that does not wait, where a debugger (Playwright) is attached to that worker, and for nobody else.
 */
async function workersOf(page: Page, scope: string) {
  const browser = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  browser.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await browser.send('ServiceWorker.enable');
  const living = (): readonly (readonly [string, string])[] =>
    [...states].filter(([, status]) => status !== 'redundant');
  const alone = async (): Promise<string> => {
    await eventually(() => living().map(([, status]) => status)).toEqual(['activated']);
    return living()[0]![0];
  };
  return {
    /** Until one worker is active and no other is on its way. Its name. */
    alone,
    /** Until another worker than before is, once `cause` was done. */
    async replaced(cause: () => Promise<unknown>): Promise<void> {
      const before = await alone();
      await cause();
      await eventually(() => states.get(before)).toBe('redundant');
      await alone();
    },
    /** The browser looks whether the host has another worker. */
    look: () => browser.send('ServiceWorker.updateRegistration', { scopeURL: scope }),
  };
}

/** The files that the shell keeps on this device. */
const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const shells = (await caches.keys()).filter((name) => name.startsWith('qyragy-shell'));
    const kept = await Promise.all(shells.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });
/** Their bytes. */
const keptBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let bytes = 0;
    for (const name of (await caches.keys()).filter((name) => name.startsWith('qyragy-shell'))) {
      for (const answer of await (await caches.open(name)).matchAll()) bytes += (await answer.blob()).size;
    }
    return bytes;
  });

const RESIDENT = '?mode=resident&lang=en&district=almaly';
const answerOf = (page: Page) => page.locator('#answer section').first();

const waiting = (page: Page): Promise<void> =>
  eventually(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? null),
  ).toBe('installed');

describe('a deployment', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ answer: deployed, keeps: true });
  });
  afterEach(async () => {
    host = 'this';
    gone = null;
    for (const context of app.browser.contexts()) await context.close();
  });
  afterAll(() => app.stop());

  it('leaves on a device the resident’s part alone, at most 0.6 MB, until the planner was opened; the next version of that waits for the user’s word: an open dialog stays, and the view is the same afterwards', async () => {
    const resident = await visit(app, '?mode=resident&lang=kk&district=almaly');
    const { context } = resident;
    await answerOf(resident.page).waitFor();
    await hasWorker(resident.page);
    const files = await keptFiles(resident.page);
    expect(files).toContain('/index.html');
    expect(files.filter((name) => /planner|wall|highs|worker|maplibre|canDraw/.test(name))).toEqual([]);
    expect(await keptBytes(resident.page)).toBeLessThan(600_000);
    await resident.page.close();

    const { page, errors } = await visit(app, '?tab=filters&lang=en', { context, map: 'none' });
    await eventually(async () => (await keptFiles(page)).some((name) => /highs.*\.wasm/.test(name))).toBe(true);
    await mark(page);
    await page.getByRole('button', { name: messagesFor('en').shell.regions.export }).click();
    await page.getByRole('dialog').waitFor();
    host = 'next';
    await lookForUpdate(page);
    await waiting(page);
    // The worker of the version that is open still answers.
    expect(await page.evaluate(async () => (await fetch('index.html')).text())).not.toContain('name="build"');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await isSameLoad(page)).toBe(true);
    // Beneath a dialog nobody could press it.
    expect(await notice(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await notice(page).waitFor();
    const address = page.url();
    await notice(page).getByRole('button', { name: words.load }).click();
    await eventually(() => isNext(page)).toBe(true);
    await settled(page);
    expect(page.url()).toBe(address);
    expect(errors).toEqual([]);
  });

  it('comes to the wall at the end of a round, never into a frozen picture or a full screen by hand, and goes on in the round’s language', async () => {
    const scenes = (['city', 'indicators'] as const).map((kind) => ({ ...usualScene(kind), seconds: 5 }));
    const context = await app.browser.newContext({ viewport: { width: 960, height: 540 }, locale: 'ru' });
    await context.clock.install();
    const { page } = await visit(app, `?${wallToParams({ ...FIRST_ADDRESS, languages: ['ru', 'kk'], scenes })}`, {
      context,
      map: 'none',
    });
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    await hasWorker(page);
    await page.keyboard.press('z');
    await mark(page);
    host = 'next';
    await lookForUpdate(page);
    await waiting(page);
    const scene = await page.locator('main').getAttribute('data-index');
    const language = await page.locator('html').getAttribute('lang');
    // Two rounds would be over by now.
    await page.clock.runFor(21_000);
    expect(await isSameLoad(page)).toBe(true);
    expect(await page.locator('main').getAttribute('data-index')).toBe(scene);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await notice(page).count()).toBe(0);
    await page.keyboard.press('z');
    // From here on time stands unless it is told to run, so that the next load shows where the last one stopped.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await eventually(isFull).toBe(true);
    await page.clock.runFor(11_000);
    expect([await isSameLoad(page), await isFull()]).toEqual([true, true]);
    await page.keyboard.press('f');
    await eventually(isFull).toBe(false);
    const next = (await page.locator('html').getAttribute('lang')) === 'ru' ? 'kk' : 'ru';
    for (let run = 0; run < 60 && !(await isNext(page)); run += 1) {
      await page.clock.runFor(250).catch(() => undefined);
      if (
        (await page
          .locator('html')
          .getAttribute('lang')
          .catch(() => null)) === next
      )
        break;
    }
    await eventually(() => isNext(page).catch(() => false)).toBe(true);
    await page.locator('.stage').waitFor({ timeout: 30_000 });
    expect(await page.locator('html').getAttribute('lang')).toBe(next);
    expect(await page.locator('main').getAttribute('data-index')).toBe('0');
  });

  it('that took a part of an open page away is said in one sentence, with one load of the page and no second', async () => {
    const context = await app.browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en',
      serviceWorkers: 'block',
    });
    const { page } = await visit(app, RESIDENT, { context });
    const ask = async (): Promise<void> => {
      await page.getByRole('button', { name: enFind.another }).click();
      await page.getByRole('button', { name: enFind.map }).click();
    };
    gone = /mapInWords.*\.js/;
    pages.length = 0;
    await page.getByRole('button', { name: enFind.another }).waitFor();
    await mark(page);
    await ask();
    await eventually(() => isSameLoad(page).catch(() => true)).toBe(false);
    await ask();
    await notice(page).getByText(words.stillMissing).waitFor();
    expect(new URL(page.url()).searchParams.get('district')).toBe('almaly');
    // The question whether the host answers asks for no place.
    expect(pages.filter((url) => url.includes('mode='))).toHaveLength(1);
  });

  it('heals what a worker harms: of one that breaks every page when it is opened again, of one that breaks the scripts under the reader’s eyes, and while it waits also when the page is loaded anew by hand in place of pressing the button', async () => {
    const { page } = await visit(app, RESIDENT, { width: 390, height: 844 });
    await answerOf(page).waitFor();
    await hasWorker(page);
    const workers = await workersOf(page, app.address);
    /** From here on a harmful worker answers alone: whoever opens the page sees nothing. */
    const harmed = async (harm: 'all-broken' | 'scripts-broken' | 'scripts-breaking'): Promise<void> => {
      await workers.alone();
      // With a page open it would come no other way, but the page could find it out and heal itself.
      await page.goto('about:blank');
      host = harm;
      await workers.replaced(() => workers.look());
    };
    const scriptLost = () => page.waitForEvent('requestfailed', (request) => request.resourceType() === 'script');

    await harmed('all-broken');
    host = 'next';
    // Nobody asks for the look but the browser itself, after the visit in vain.
    await workers.replaced(() => expect(page.goto(`${app.address}${RESIDENT}`)).rejects.toThrow('ERR_FAILED'));
    // The worker that took over may load the page anew at that very moment, and one of the two gives way.
    const opened = (): Promise<boolean> =>
      page.goto(`${app.address}${RESIDENT}`).then(
        () => true,
        () => false,
      );
    await eventually(opened).toBe(true);
    await answerOf(page).waitFor();
    expect(await isNext(page), 'healed by the next').toBe(true);

    await harmed('scripts-broken');
    const lost = scriptLost();
    await page.goto(`${app.address}${RESIDENT}`);
    await lost;
    expect(await page.locator('#app').innerText()).toBe('');
    host = 'this';
    await workers.look();
    await answerOf(page).waitFor({ timeout: 60_000 });
    expect(await isNext(page), 'healed by the one after that').toBe(false);

    await harmed('scripts-breaking');
    await page.goto(`${app.address}${RESIDENT}`);
    await answerOf(page).waitFor();
    host = 'next';
    await workers.look();
    await waiting(page);
    await page.evaluate(() => caches.open('harm'));
    const lostAgain = scriptLost();
    await page.reload();
    await lostAgain;
    await answerOf(page).waitFor({ timeout: 60_000 });
    expect(await isNext(page), 'healed by the one that waited').toBe(true);
  });

  it('takes over from the worker of the design before: open pages come anew at their address, its cache goes, and there is a page without a network', async () => {
    host = 'previous';
    const { page, context } = await visit(app, RESIDENT, { width: 390, height: 844 });
    await hasWorker(page);
    expect(await page.title()).toBe('previous');
    const workers = await workersOf(page, app.address);
    await workers.alone();
    host = 'this';
    await workers.look();
    const answer = answerOf(page);
    await answer.waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).search).toBe(RESIDENT);
    await eventually(() =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('workbox'))),
    ).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await answer.waitFor();
  });

  it('without the worker that there was gives the page back to the network, after the user’s word', async () => {
    const before = app.served.length;
    const { page } = await visit(app, RESIDENT, { width: 390, height: 844 });
    await answerOf(page).waitFor();
    await hasWorker(page);
    // The page's own look at its start has to be over, or it would find this out before the reload does.
    await eventually(() => app.served.slice(before).filter((url) => url === '/sw.js').length).toBe(2);
    host = 'withdrawn';
    await page.reload();
    await notice(page).waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await notice(page).getByRole('button', { name: words.load }).click();
    await eventually(() => isNext(page).catch(() => false)).toBe(true);
  });
});
