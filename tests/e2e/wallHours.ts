/**
 * Hours of the wall in minutes: the page's clock is pushed on in steps of two seconds, the most that the playlist counts at once, and
 * faults of network, storage, drawing context and deployment, drawn from one seed, come and go meanwhile.
 */
import type { Page } from 'playwright';
import { weigh, type Held } from './wallSoak';

/** What the host does; Node serves it. */
export interface Host {
  /** Number of the snapshot in force: a deployment raises it. */
  deployed: number;
}

export interface Hours {
  readonly faults: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  readonly slides: number;
  readonly held: readonly Held[];
}

const STEP_MS = 2000;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MIN = 10;
const NETWORK = ['offline', '404', '503', 'portal', 'damaged', 'hang'] as const;
const STORAGE = ['caches', 'local', 'indexed'] as const;
const CONTEXT = ['lost', 'gone'] as const;

/** Park and Miller's generator. */
function randomOf(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Runs in the page before anything else: a clock that can be pushed, and switches for faults. */
function arm(): void {
  const [now, date, later, every] = [performance.now.bind(performance), Date.now, setTimeout, setInterval];
  const [ask, openCaches, keep, openIndexed, context] = [fetch, caches.open, Storage.prototype.setItem, indexedDB.open, HTMLCanvasElement.prototype.getContext];
  const state = { ahead: 0, network: '', storage: '', context: '', flying: 0, turned: 0, timers: new Map<number, { due: number; every: number | null; run: () => void }>() };
  let last = 1_000_000;
  // Short waits are the library's own and pass by themselves; long ones are the wall's and pass as its clock is pushed.
  const LONG = 200;
  const HANG_MS = 8000;
  performance.now = () => now() + state.ahead;
  Date.now = () => date() + state.ahead;
  const put = (run: () => void, ms: number, again: boolean): number => {
    last += 1;
    state.timers.set(last, { due: performance.now() + ms, every: again ? ms : null, run });
    return last;
  };
  const set = (real: typeof setTimeout, again: boolean) => (run: () => void, ms = 0, ...more: unknown[]): number =>
    ms >= LONG ? put(() => Reflect.apply(run, null, more), ms, again) : Number(Reflect.apply(real, globalThis, [run, ms, ...more]));
  const clear = (real: typeof clearTimeout) => (id: number | undefined): void => {
    if (id === undefined || !state.timers.delete(id)) real(id);
  };
  const fire = (): void => {
    for (const [id, timer] of state.timers) {
      if (timer.due > performance.now() || !state.timers.has(id)) continue;
      if (timer.every === null) state.timers.delete(id);
      else timer.due = performance.now() + timer.every;
      timer.run();
    }
  };
  every(fire, 100);
  // Three frames a second: hours pass in minutes also where no graphics card draws them.
  globalThis.requestAnimationFrame = (draw) => Number(later(() => draw(performance.now()), 330));
  globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
  Object.assign(globalThis, { setTimeout: set(later, false), setInterval: set(every as typeof setTimeout, true), clearTimeout: clear(clearTimeout), clearInterval: clear(clearInterval) });
  const isData = (url: string): boolean => /\.(?:json|geojson)$/.test(new URL(url, location.href).pathname);
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const fault = isData(url) ? state.network : '';
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (fault === '404' || fault === '503') return new Response('', { status: Number(fault) });
    if (fault === 'portal') return new Response('<!doctype html><title>Welcome to our network</title>', { headers: { 'content-type': 'text/html' } });
    // What hangs is let go by the page's own limit, by its own clock.
    if (fault === 'hang') return new Promise((_, refuse) => globalThis.setTimeout(() => refuse(new DOMException('Timed out', 'TimeoutError')), HANG_MS));
    state.flying += 1;
    try {
      const answer = await ask(input, init);
      if (fault !== 'damaged') return answer;
      return new Response((await answer.text()).slice(0, 4000), { status: answer.status });
    } finally {
      state.flying -= 1;
    }
  };
  CacheStorage.prototype.open = function (this: CacheStorage, name) {
    return state.storage === 'caches' ? Promise.reject(new DOMException('denied', 'SecurityError')) : Reflect.apply(openCaches, this, [name]);
  };
  Storage.prototype.setItem = function (this: Storage, key, value) {
    if (state.storage === 'local') throw new DOMException('full', 'QuotaExceededError');
    Reflect.apply(keep, this, [key, value]);
  };
  IDBFactory.prototype.open = function (this: IDBFactory, ...names) {
    // A request that nobody ever answers.
    return state.storage === 'indexed' ? (new EventTarget() as IDBOpenDBRequest) : Reflect.apply(openIndexed, this, names);
  };
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    return state.context === 'gone' && kind.startsWith('webgl') ? null : Reflect.apply(context, this, [kind, ...more]);
  } as typeof context;
  const push = async (ms: number, step: number): Promise<void> => {
    let shown = document.querySelector('main')?.dataset['index'];
    for (let passed = 0; passed < ms; passed += step) {
      state.ahead += step;
      fire();
      // Tasks take turns with the page's own; now and then it also gets a frame to draw in.
      await new Promise<void>((done) => {
        if ((passed / step) % 10 === 9) return void later(done, 0);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (port1.close(), done()));
        port1.start();
        port2.postMessage(null);
      });
      for (let waits = 0; state.flying > 0 && waits < 2000; waits++) await new Promise((done) => later(done, 5));
      const index = document.querySelector('main')?.dataset['index'];
      if (index !== shown) state.turned += 1;
      shown = index;
    }
  };
  const lose = (back: boolean): void => {
    const lost = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    lost?.loseContext();
    if (back) later(() => lost?.restoreContext(), 150);
  };
  Object.assign(globalThis, { wallHours: { state, push, lose } });
}

interface Armed {
  readonly wallHours: { readonly state: { network: string; storage: string; context: string; turned: number }; push(ms: number, step: number): Promise<void>; lose(back: boolean): void };
}

/** Arms a page before it is opened. */
export async function armHours(page: Page): Promise<void> {
  // The runner names functions by a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(arm);
}

/** Lets so many hours of wall time pass; `host` is deployed anew now and then. The page must be armed and open, with an operator's data. */
export async function passHours(page: Page, hours: number, seed: number, host: Host): Promise<Hours> {
  const weighings = Math.min(60, Math.max(12, Math.round(hours)));
  const random = randomOf(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)];
  const minutes = Math.round(hours * 60);
  const faults: Record<string, number> = {};
  const wrong: string[] = [];
  const held: Held[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const ends = { network: 0, storage: 0, context: 0 };
  const set = (which: keyof typeof ends, fault: string): Promise<void> =>
    page.evaluate(([which, fault]) => void ((globalThis as unknown as Armed).wallHours.state[which as 'network'] = fault), [which, fault]);
  let turnedBefore = 0;
  for (let minute = 0; minute < minutes; minute++) {
    for (const which of ['network', 'storage', 'context'] as const) {
      if (ends[which] > 0 && ends[which] <= minute) {
        ends[which] = 0;
        await set(which, '');
      }
      if (ends[which] > 0 || random() > 1 / 25) continue;
      const fault = which === 'network' ? pick(NETWORK) : which === 'storage' ? pick(STORAGE) : pick(CONTEXT);
      faults[fault] = (faults[fault] ?? 0) + 1;
      if (which === 'context') await page.evaluate((back) => (globalThis as unknown as Armed).wallHours.lose(back), fault === 'lost');
      if (fault === 'lost') continue;
      ends[which] = minute + 1 + Math.floor(random() * 20);
      await set(which, fault);
    }
    if (random() < 1 / 90) {
      host.deployed += 1;
      faults['deployment'] = (faults['deployment'] ?? 0) + 1;
    }
    await page.evaluate(([ms, step]) => (globalThis as unknown as Armed).wallHours.push(ms, step), [MINUTE_MS, STEP_MS]);
    if (minute % LOOK_EVERY_MIN === LOOK_EVERY_MIN - 1) {
      const { turned, found } = await look(page);
      for (const one of [...found, ...(turned > turnedBefore ? [] : ['no slide was turned'])]) wrong.push(`minute ${minute + 1}: ${one}`);
      turnedBefore = turned;
    }
    if (Math.floor(((minute + 1) * weighings) / minutes) > held.length) held.push(await weigh(session));
  }
  for (const which of ['network', 'storage', 'context'] as const) await set(which, '');
  // All is well again: within ten minutes the map lives and the newest data are on the screen.
  await page.evaluate(([ms, step]) => (globalThis as unknown as Armed).wallHours.push(ms, step), [10 * MINUTE_MS, STEP_MS]);
  const { turned, found } = await look(page);
  wrong.push(...found.map((one) => `at the end: ${one}`));
  await page.keyboard.press('Home');
  const foot = await page.locator('footer').innerText();
  if (!foot.includes(`Registry ${host.deployed}`)) wrong.push(`at the end: not the newest data: ${foot.slice(0, 120)}`);
  if ((await page.locator('canvas.maplibregl-canvas').count()) !== 1) wrong.push('at the end: no living map');
  await session.detach();
  return { faults, wrong, slides: turned, held };
}

/** What is wrong with what the screen shows. */
function look(page: Page): Promise<{ readonly turned: number; readonly found: readonly string[] }> {
  return page.evaluate(() => {
    const { state } = (globalThis as unknown as Armed).wallHours;
    const text = (where: string): string => document.querySelector(where)?.textContent?.trim() ?? '';
    const clock = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(11, 16);
    const minuteBefore = new Date(Date.now() + 5 * 3_600_000 - 60_000).toISOString().slice(11, 16);
    const found = [
      ...(text('.stage h1') === '' ? ['no title'] : []),
      ...(document.querySelector('.stage .mark') ? ['the example in place of the operator’s data'] : []),
      // The scene of published figures has sources of its own.
      ...(text('footer').includes('Registry ') || document.querySelector('[data-kind="indicators"]') ? [] : ['no data of the operator']),
      ...(document.querySelector('canvas.maplibregl-canvas, .flat svg, .stage.wide') ? [] : ['neither a map nor a still picture']),
      ...([clock, minuteBefore].includes(text('footer time')) ? [] : [`the clock shows ${text('footer time')} at ${clock}`]),
    ];
    return { turned: state.turned, found };
  });
}
