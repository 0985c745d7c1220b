/**
 * Hours of the wall in minutes: the page's clock is pushed on in steps of two seconds, the most that the playlist
 * counts at once, and faults of network, storage, drawing context and deployment, drawn from one seed, come and go
 * meanwhile. A page that loads itself anew goes on by the same clock.
 */
import type { Page } from 'playwright';
import type { App } from './app';
import type { SoakHost } from './soakHost';
import { weigh, type Held } from './wallSoak';

export interface Hours {
  readonly faults: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  readonly slides: number;
  /** How often the page was loaded anew by itself. */
  readonly loads: number;
  /** Maps made in the load that was weighed. */
  readonly maps: number;
  /** At equal places: the list's first slide in its first language, with a living map and no fault. */
  readonly held: readonly Held[];
}

const STEP_MS = 2000;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MIN = 10;
/** Three languages' rounds of a long list. */
const LONGEST_ROUNDS_MS = 90 * MINUTE_MS;
const NETWORK = ['offline', '404', '503', 'portal', 'damaged', 'hang'] as const;
const STORAGE = ['caches', 'local', 'indexed'] as const;
const CONTEXT = ['lost', 'gone'] as const;
/**
 * Newer data, a newer version of the page, one that is on the host by half, and a host without the service worker's
 * file.
 */
const DEPLOYMENT = ['data', 'version', 'half', 'withdrawn'] as const;
/** Of these, what loads no page anew. */
const LOADLESS = ['data', 'half'] as const;
/** How long the host lacks what it should have; the page looks once an hour. */
const LACKING_MIN = 75;
/** A new version is on the screen by then: an hour until it is looked for, and the round's end. */
const LATEST_MIN = 90;
/**
 * A new version loads the page anew, and what it held is gone: such come in the first third, and what is held is
 * weighed in the rest.
 */
const LOADED_SHARE = 1 / 3;

/** Park and Miller's generator. */
function randomOf(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** How often a map may draw while hours pass: without a graphics card most of the time goes there. */
const FRAME_MS = 330;

/** Runs in the page before anything else: a clock that can be pushed, and switches for faults. */
function arm(frameMs: number): void {
  const [now, date, later, every] = [performance.now.bind(performance), Date.now, setTimeout, setInterval];
  const [ask, openCaches, keep, openIndexed, context] = [
    fetch,
    caches.open,
    Storage.prototype.setItem,
    indexedDB.open,
    HTMLCanvasElement.prototype.getContext,
  ];
  const KEPT = 'soak';
  const look = ServiceWorkerRegistration.prototype.update;
  const timers = new Map<number, { due: number; every: number | null; run: () => void }>();
  const made = new WeakSet<HTMLCanvasElement>();
  const asked = { flying: 0 };
  // What a load of the page must not forget; its own storage faults do not concern it.
  const first = { ahead: 0, network: '', storage: '', context: '', turned: 0, loads: 0 };
  const state = { ...first, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<typeof first>), maps: 0 };
  addEventListener('pagehide', () => {
    const { ahead, network, storage, context, turned, loads } = state;
    Reflect.apply(keep, sessionStorage, [
      KEPT,
      JSON.stringify({ ahead, network, storage, context, turned, loads: loads + 1 }),
    ]);
  });
  let last = 1_000_000;
  // Short waits are the library's own and pass by themselves; long ones are the wall's and pass as its clock is pushed.
  const LONG = 200;
  const HANG_MS = 8000;
  performance.now = () => now() + state.ahead;
  Date.now = () => date() + state.ahead;
  const put = (run: () => void, ms: number, again: boolean): number => {
    last += 1;
    timers.set(last, { due: performance.now() + ms, every: again ? ms : null, run });
    return last;
  };
  const set =
    (real: typeof setTimeout, again: boolean) =>
    (run: () => void, ms = 0, ...more: unknown[]): number =>
      ms >= LONG
        ? put(() => Reflect.apply(run, null, more), ms, again)
        : Number(Reflect.apply(real, globalThis, [run, ms, ...more]));
  const clear =
    (real: typeof clearTimeout) =>
    (id: number | undefined): void => {
      if (id === undefined || !timers.delete(id)) real(id);
    };
  const fire = (): void => {
    for (const [id, timer] of timers) {
      if (timer.due > performance.now() || !timers.has(id)) continue;
      if (timer.every === null) timers.delete(id);
      else timer.due = performance.now() + timer.every;
      timer.run();
    }
  };
  every(fire, 100);
  globalThis.requestAnimationFrame = (draw) => Number(later(() => draw(performance.now()), frameMs));
  globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
  Object.assign(globalThis, {
    setTimeout: set(later, false),
    setInterval: set(every as typeof setTimeout, true),
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
  });
  const isData = (url: string): boolean => /\.(?:json|geojson)$/.test(new URL(url, location.href).pathname);
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const fault = isData(url) ? state.network : '';
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (fault === '404' || fault === '503') return new Response('', { status: Number(fault) });
    if (fault === 'portal')
      return new Response('<!doctype html><title>Welcome to our network</title>', {
        headers: { 'content-type': 'text/html' },
      });
    // What hangs is let go by the page's own limit, by its own clock.
    if (fault === 'hang')
      return new Promise((_, refuse) =>
        globalThis.setTimeout(() => refuse(new DOMException('Timed out', 'TimeoutError')), HANG_MS),
      );
    asked.flying += 1;
    try {
      const answer = await ask(input, init);
      if (fault !== 'damaged') return answer;
      return new Response((await answer.text()).slice(0, 4000), { status: answer.status });
    } finally {
      asked.flying -= 1;
    }
  };
  CacheStorage.prototype.open = function (this: CacheStorage, name) {
    return state.storage === 'caches'
      ? Promise.reject(new DOMException('denied', 'SecurityError'))
      : Reflect.apply(openCaches, this, [name]);
  };
  Storage.prototype.setItem = function (this: Storage, key, value) {
    if (state.storage === 'local') throw new DOMException('full', 'QuotaExceededError');
    Reflect.apply(keep, this, [key, value]);
  };
  IDBFactory.prototype.open = function (this: IDBFactory, ...names) {
    // A request that nobody ever answers.
    return state.storage === 'indexed'
      ? (new EventTarget() as IDBOpenDBRequest)
      : Reflect.apply(openIndexed, this, names);
  };
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    if (!kind.startsWith('webgl')) return Reflect.apply(context, this, [kind, ...more]);
    if (state.context === 'gone') return null;
    if (this.isConnected && !made.has(this)) state.maps += 1;
    made.add(this);
    return Reflect.apply(context, this, [kind, ...more]);
  } as typeof context;
  const looked = async (registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> => {
    asked.flying += 1;
    try {
      return await Reflect.apply(look, registration, []);
    } finally {
      asked.flying -= 1;
    }
  };
  ServiceWorkerRegistration.prototype.update = function (this: ServiceWorkerRegistration) {
    return looked(this);
  } as typeof look;
  const onFirst = (): boolean =>
    document.querySelector('main')?.dataset['index'] === '0' && document.documentElement.lang === 'kk';
  /** Until the page's clock shows so much; `toFirst`: or until the list's first slide comes in its first language. */
  const push = async (untilMs: number, step: number, toFirst: boolean): Promise<number> => {
    let shown = document.querySelector('main')?.dataset['index'];
    for (let k = 0; Date.now() < untilMs; k++) {
      state.ahead += step;
      fire();
      // Tasks take turns with the page's own; now and then it also gets a frame to draw in.
      await new Promise<void>((done) => {
        if (k % 10 === 9) return void later(done, 0);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (port1.close(), done()));
        port1.start();
        port2.postMessage(null);
      });
      for (let waits = 0; asked.flying > 0 && waits < 2000; waits++) await new Promise((done) => later(done, 5));
      const index = document.querySelector('main')?.dataset['index'];
      const isNew = index !== shown;
      if (isNew) state.turned += 1;
      shown = index;
      if (toFirst && isNew && onFirst()) break;
    }
    return Date.now();
  };
  const lose = (back: boolean): void => {
    const lost = document
      .querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    lost?.loseContext();
    if (back) later(() => lost?.restoreContext(), 150);
  };
  Object.assign(globalThis, { wallHours: { state, push, lose } });
}

interface Armed {
  readonly wallHours: {
    readonly state: {
      network: string;
      storage: string;
      context: string;
      readonly turned: number;
      readonly loads: number;
      readonly maps: number;
    };
    /** The page's clock afterwards. */
    push(untilMs: number, step: number, toFirst: boolean): Promise<number>;
    lose(back: boolean): void;
  };
}
type Switch = 'network' | 'storage' | 'context';
const SWITCHES = ['network', 'storage', 'context'] as const;

/** Opens an armed wall in three languages. */
export async function openHours(
  app: App,
  frameMs = FRAME_MS,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const context = await app.browser.newContext({
    viewport: { width: 480, height: 270 },
    locale: 'kk',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // The runner names functions by a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(arm, frameMs);
  await page.goto(`${app.address}?mode=wall&lang=kk.ru.en`);
  await page.locator('.stage').waitFor({ timeout: 60_000 });
  return { page, errors };
}

/** Runs in the page; where it loads itself anew meanwhile, once more in the load that follows. */
async function within<A, R>(page: Page, run: (given: A) => R | Promise<R>, given: A): Promise<R> {
  for (;;) {
    try {
      return (await page.evaluate(run as (given: unknown) => R | Promise<R>, given)) as R;
    } catch (error) {
      if (!/context was destroyed|navigation|navigating/i.test(String(error))) throw error;
      await page.locator('.stage').waitFor({ timeout: 120_000 });
    }
  }
}

/** Takes the map's drawing context away for so long that a new map is made. The page must be armed, its list paused. */
export async function loseMap(page: Page): Promise<void> {
  const push = (ms: number): Promise<number> =>
    page.evaluate((ms) => (globalThis as unknown as Armed).wallHours.push(Date.now() + ms, 2000, false), ms);
  await page.locator('[data-settled="true"]').waitFor({ timeout: 60_000 });
  await page.evaluate(async () => {
    const { wallHours } = globalThis as unknown as Armed;
    const lost = new Promise<void>((done) =>
      document
        .querySelector('canvas.maplibregl-canvas')
        ?.addEventListener('webglcontextlost', () => done(), { once: true }),
    );
    wallHours.lose(false);
    wallHours.state.context = 'gone';
    await lost;
  });
  await push(6000);
  await page.locator('.flat').waitFor({ timeout: 30_000 });
  await page.evaluate(() => void ((globalThis as unknown as Armed).wallHours.state.context = ''));
  await push(64_000);
  await page.locator('.flat').waitFor({ state: 'detached', timeout: 30_000 });
  await page.locator('[data-settled="true"]').waitFor({ timeout: 60_000 });
}

/**
 * Lets so many hours of wall time pass, with faults of the seed. The page must be armed and open in Kazakh first, with
 * the host's data. `weighs`: now and then what the page holds is weighed, at the same place of a round without faults,
 * which takes up to an hour and a half of its time to come.
 */
export async function passHours(
  page: Page,
  hours: number,
  seed: number,
  host: SoakHost,
  { tell = () => undefined, weighs = true }: { tell?: (line: string) => void; weighs?: boolean } = {},
): Promise<Hours> {
  const random = randomOf(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)];
  const minutes = Math.round(hours * 60);
  const loaded = Math.round(minutes * LOADED_SHARE);
  const weighEvery = Math.max(5, Math.round((minutes - loaded) / 60));
  const faults: Record<string, number> = {};
  const wrong: string[] = [];
  const held: Held[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const ends = { network: 0, storage: 0, context: 0, deployment: 0 };
  const set = (which: Switch, fault: string): Promise<void> =>
    within(page, ([which, fault]) => void ((globalThis as unknown as Armed).wallHours.state[which as Switch] = fault), [
      which,
      fault,
    ]);
  let clock = await within(page, () => Date.now(), null);
  /** How long it was, ms. */
  const push = async (ms: number, toFirst = false): Promise<number> => {
    const from = clock;
    const until = from + ms;
    clock = await within(
      page,
      ([until, step, toFirst]) =>
        (globalThis as unknown as Armed).wallHours.push(Number(until), Number(step), toFirst === true),
      [until, STEP_MS, toFirst] as const,
    );
    return clock - from;
  };
  const count = (fault: string): void => void (faults[fault] = (faults[fault] ?? 0) + 1);
  let turnedBefore = 0;
  let weighAt = loaded + weighEvery;
  for (let minute = 0; minute < minutes; minute++) {
    // Before it is weighed, the page is left in peace until the last fault is over.
    const inPeace = weighs && minute >= weighAt;
    for (const which of SWITCHES) {
      if (ends[which] > 0 && ends[which] <= minute) {
        ends[which] = 0;
        await set(which, '');
      }
      if (ends[which] > 0 || random() > 1 / 25 || inPeace) continue;
      const fault = which === 'network' ? pick(NETWORK) : which === 'storage' ? pick(STORAGE) : pick(CONTEXT);
      count(fault);
      if (which === 'context')
        await within(page, (back) => (globalThis as unknown as Armed).wallHours.lose(back), fault === 'lost');
      if (fault === 'lost') continue;
      ends[which] = minute + 1 + Math.floor(random() * 20);
      await set(which, fault);
    }
    if (ends.deployment > 0 && ends.deployment <= minute) {
      ends.deployment = 0;
      host.lacks = null;
    }
    if (random() < 1 / 45) {
      const drawn = pick(minute < loaded ? DEPLOYMENT : LOADLESS);
      count(`deployed: ${drawn}`);
      host.deploy(drawn);
      if (host.lacks !== null) ends.deployment = minute + LACKING_MIN;
    }
    // However few hours: a new version comes once at least.
    if (minute === loaded - 1 && host.version === 1) {
      count('deployed: version');
      host.deploy('version');
    }
    await push(MINUTE_MS);
    if (minute % LOOK_EVERY_MIN === LOOK_EVERY_MIN - 1) {
      const { turned, found } = await look(page);
      for (const one of [...found, ...(turned > turnedBefore ? [] : ['no slide was turned'])])
        wrong.push(`minute ${minute + 1}: ${one}`);
      turnedBefore = turned;
    }
    if (inPeace && SWITCHES.every((which) => ends[which] === 0)) {
      minute += Math.round((await push(LONGEST_ROUNDS_MS, true)) / MINUTE_MS);
      await page.locator('[data-settled="true"]').waitFor({ timeout: 60_000 });
      const now = await weigh(session);
      held.push(now);
      tell(
        `hour ${((minute + 1) / 60).toFixed(1)}: heap ${(now.heapBytes / 1e6).toFixed(1)} MB, ${now.nodes} nodes, ${now.listeners} listeners${wrong.length > 0 ? `, ${wrong.length} wrong` : ''}`,
      );
      weighAt = minute + weighEvery;
    }
  }
  host.lacks = null;
  for (const which of SWITCHES) await set(which, '');
  // All is well again: within ten minutes the map lives and the newest data are on the screen.
  await push(10 * MINUTE_MS);
  const { turned, found } = await look(page);
  wrong.push(...found.map((one) => `at the end: ${one}`));
  await page.keyboard.press('Home');
  const foot = await page.locator('footer').innerText();
  if (!foot.includes(`Registry ${host.deployed}`)) wrong.push(`at the end: not the newest data: ${foot.slice(0, 120)}`);
  // Ten minutes of the wall's clock were pushed in seconds of the machine's, in which the map has yet to be loaded.
  const living = page.locator('canvas.maplibregl-canvas');
  const lives = await living.waitFor({ timeout: 30_000 }).then(
    () => true,
    () => false,
  );
  if (!lives || (await living.count()) !== 1) wrong.push('at the end: no living map');
  const version = async (): Promise<string> =>
    within(page, () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '', null);
  for (let waited = 0; waited < LATEST_MIN && (await version()) !== String(host.version); waited += 5)
    await push(5 * MINUTE_MS);
  if ((await version()) !== String(host.version))
    wrong.push(`at the end: version ${await version()} of the page, not ${host.version}`);
  const { loads, maps } = await within(page, () => (globalThis as unknown as Armed).wallHours.state, null);
  await session.detach();
  return { faults, wrong, slides: turned, loads, maps, held };
}

/** What is wrong with what the screen shows. */
function look(page: Page): Promise<{ readonly turned: number; readonly found: readonly string[] }> {
  return within(
    page,
    () => {
      const { state } = (globalThis as unknown as Armed).wallHours;
      const text = (where: string): string => document.querySelector(where)?.textContent?.trim() ?? '';
      const clock = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(11, 16);
      const minuteBefore = new Date(Date.now() + 5 * 3_600_000 - 60_000).toISOString().slice(11, 16);
      const found = [
        ...(text('.stage h1') === '' ? ['no title'] : []),
        ...(document.querySelector('.stage .mark') ? ['the example in place of the operator’s data'] : []),
        // The scene of published figures has sources of its own.
        ...(text('footer').includes('Registry ') || document.querySelector('[data-kind="indicators"]')
          ? []
          : ['no data of the operator']),
        ...(document.querySelector('canvas.maplibregl-canvas, .flat svg, .stage.wide')
          ? []
          : ['neither a map nor a still picture']),
        ...([clock, minuteBefore].includes(text('footer time'))
          ? []
          : [`the clock shows ${text('footer time')} at ${clock}`]),
      ];
      return { turned: state.turned, found };
    },
    null,
  );
}
