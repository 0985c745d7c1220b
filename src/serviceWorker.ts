/**
 * Keeps the pages of this build for a start without a network: those that were opened on this device and no other, so
 * that a resident's phone holds no planner. A newer build waits for the user's word; only where no open page of ours is
 * alive (it was broken, or of a version before this one) it takes over by itself and loads what is open anew. Data are
 * not its business.
 */
declare const __SHELL__: Shell;

type PageName = 'resident' | 'wall' | 'planner';

/** What the build knows: a name of its own, and the files of each page (none where the edition lacks it). */
export interface Shell {
  readonly build: string;
  readonly pages: Readonly<Record<PageName, readonly string[]>>;
}

/** Of `ServiceWorkerGlobalScope`, which the DOM's types do not know. */
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: object): Promise<readonly WindowClient[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
}
interface WindowClient {
  readonly id: string;
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}
interface Extended extends Event {
  readonly data?: unknown;
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extended {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const { build, pages } = __SHELL__;
const scope = self as unknown as Scope;
const PREFIX = `qyragy-shell ${scope.registration.scope} `;
const CACHE = PREFIX + build;
const ROOT = new URL(scope.registration.scope);
const PAGE = new URL('index.html', ROOT).href;
/** Files whose names hold the sums of their content. */
const ASSETS = new URL('assets/', ROOT).href;
const FILES: ReadonlySet<string> = new Set(
  Object.values(pages)
    .flat()
    .map((name) => new URL(name, ROOT).href),
);
/** Which pages a cache holds; an address that no file has. */
const KEPT = new URL('.kept-pages', ROOT).href;
/** Nobody here could say the word. */
let mends = false;
/** Held by every page of ours from its first line on: see src/state/page/updates.ts. */
const ALIVE = `qyragy-page ${ROOT.href}`;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(scope.skipWaiting());
  // A page of ours was left while this worker waits; if what came in its place is broken, nobody there can say the
  // word.
  if (event.data === 'left') event.waitUntil(mendIfBroken());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = '';
  if (request.method !== 'GET' || url.origin !== ROOT.origin) return;
  if (request.mode === 'navigate') {
    url.search = '';
    if (url.href !== ROOT.href && url.href !== PAGE) return;
    event.respondWith(fromShell(PAGE, request));
    event.waitUntil(keep(pageOf(request.url)).catch(() => undefined));
  } else if (FILES.has(url.href) || url.href.startsWith(ASSETS)) {
    event.respondWith(fromShell(url.href, request));
  }
});

/** What is open now, and what this device kept before. */
async function install(): Promise<void> {
  const open = await windows();
  const before = await Promise.all((await ourCaches()).map(keptIn));
  const wanted = new Set<PageName>([...open.map(({ url }) => pageOf(url)), ...before.flat()]);
  if (wanted.size === 0) wanted.add(pages.planner.length > 0 ? 'planner' : 'resident');
  for (const page of wanted) await keep(page);
  await mendIfBroken();
}

/** Takes over where a worker is active and no page of ours is alive with it. */
async function mendIfBroken(): Promise<void> {
  mends = scope.registration.active !== null && (await nobodyIsAlive());
  if (mends) await scope.skipWaiting();
}

async function activate(): Promise<void> {
  const older = (await ourCaches()).filter((name) => name !== CACHE);
  // The last one before this serves tabs that were not loaded anew.
  await Promise.all(older.slice(0, -1).map((name) => self.caches.delete(name)));
  await self.caches.delete(`workbox-precache-v2-${ROOT.href}`);
  await scope.clients.claim();
  if (!mends) return;
  // A page that is not alive cannot ask for what would mend it; which one a lock is of cannot be told, so one that
  // lives keeps all.
  if (await isAnyAlive()) return;
  // Not waited for: the load is answered by this worker, which is none until this function is done.
  for (const client of await windows()) void client.navigate(client.url).catch(() => undefined);
}

/** All files of a page into this build's cache, once; whatever is not what it should be is an error. */
async function keep(page: PageName): Promise<void> {
  const cache = await self.caches.open(CACHE);
  const kept = await keptIn(CACHE);
  if (kept.includes(page) || pages[page].length === 0) return;
  await Promise.all(
    pages[page].map(async (name) => {
      const url = new URL(name, ROOT).href;
      if (await cache.match(url)) return;
      await cache.put(
        url,
        await ours(await fetch(url, { cache: name.startsWith('assets/') ? 'default' : 'no-cache' }), url),
      );
    }),
  );
  await cache.put(KEPT, Response.json([...new Set([...(await keptIn(CACHE)), page])]));
}

/** A log-in page of a network, or a host's own page for what is missing, is no script of ours. */
async function ours(answer: Response, url: string): Promise<Response> {
  const isPage = answer.headers.get('content-type')?.includes('text/html') === true;
  if (!answer.ok || isPage !== (url === PAGE)) throw new Error(`${url}: ${answer.status}`);
  // A redirected answer may not be given to a navigation.
  return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
}

/**
 * Of this build, else of the one before (a tab may still show that), else of the network, and kept where its name holds
 * its sum.
 */
async function fromShell(url: string, request: Request): Promise<Response> {
  const isAsset = url.startsWith(ASSETS);
  for (const name of isAsset ? [CACHE, ...(await ourCaches()).toReversed()] : [CACHE]) {
    const kept = await self.caches.match(url, { cacheName: name });
    if (kept) return kept;
  }
  const answer = await fetch(request);
  // Where everything was removed, nothing comes back for a page that is still open.
  if (answer.ok && isAsset && (await self.caches.has(CACHE))) {
    const cache = await self.caches.open(CACHE);
    await ours(answer.clone(), url)
      .then((file) => cache.put(url, file))
      .catch(() => undefined);
  }
  return answer;
}

/** In the order they were made. */
const ourCaches = async (): Promise<readonly string[]> =>
  (await self.caches.keys()).filter((name) => name.startsWith(PREFIX));

async function keptIn(name: string): Promise<readonly PageName[]> {
  const answer = await self.caches.match(KEPT, { cacheName: name });
  return answer ? ((await answer.json()) as readonly PageName[]) : [];
}

const windows = async (): Promise<readonly WindowClient[]> =>
  (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) =>
    url.startsWith(ROOT.href),
  );

function pageOf(url: string): PageName {
  const mode = new URL(url).searchParams.get('mode');
  if (pages.planner.length === 0) return mode === 'wall' ? 'wall' : 'resident';
  return mode === 'resident' || mode === 'wall' ? mode : 'planner';
}

/** Whether a page of ours runs; true where the browser has no locks to ask, so that nothing is taken from anybody. */
async function isAnyAlive(): Promise<boolean> {
  if (!navigator.locks) return true;
  return ((await navigator.locks.query()).held ?? []).some(({ name }) => name === ALIVE);
}

/** A page that is only starting gets its moment. */
async function nobodyIsAlive(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return !(await isAnyAlive());
}
