import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { preview, type Connect, type PreviewServer } from 'vite';
import { forget, keptPage } from './keptContexts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = fileURLToPath(new URL('screenshots', import.meta.url));

export interface App {
  /** With a slash at the end. */
  readonly address: string;
  readonly browser: Visitors;
  /** Every path the server was asked for, the service worker's and the workers' requests included. */
  readonly served: string[];
  /** Fresh visitors get the service worker too. */
  readonly keeps: boolean;
  /** The built files and nothing else, at the host's root: its visitors can come in one context after another. */
  readonly isPlain: boolean;
  /** The server goes away while the browser stays: no network at all. */
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

/** A browser as the tests of one app see it: its visitors alone, gone when the app stops. */
interface Visitors {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page where visitors with the same options came before, if any did, what they left taken away. */
  nextPage(options: BrowserContextOptions): Promise<Page>;
  contexts(): readonly BrowserContext[];
}

export interface AppOptions {
  /** More flags for Chromium, which then is one of this app's own. */
  readonly args?: readonly string[];
  /** Serves the app in this folder of the host, such as `/a/b/`, and nothing outside it. */
  readonly under?: string;
  /**
   * With the service worker, which keeps the whole app on the device: a third of the work of opening a page, so only
   * where what is kept, or a later visit, is the question.
   */
  readonly keeps?: boolean;
  /** Answers some requests before the built files do. */
  readonly answer?: Connect.NextHandleFunction;
}

/**
 * Flags for a quiet Chromium: no update checks, no network of its own. Maps are drawn by software; the page around them
 * is put together without the drawing library, which would take seconds of two cores for every picture of it.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  // What runs for seconds is not worth the compiler for hours: a sixth of a page's work without it.
  '--js-flags=--no-turbofan --always-sparkplug',
];

/** Pictures for people to look at are taken when asked for: QYRAGY_PICTURES=1. */
const TAKES_PICTURES = process.env['QYRAGY_PICTURES'] === '1';

/** Points of the map to a pixel of the page, where nobody looks: by software each frame's time goes with its points. */
const COARSE = 0.25;

/** Scripts are compiled for an address: each worker of the runner serves at one of its own, file after file. */
const PORT = 4300 + 20 * Number(process.env['VITEST_POOL_ID'] ?? 0);

const launch = (args: readonly string[] = []): Promise<Browser> => {
  const executablePath = process.env['QYRAGY_CHROMIUM'];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_ARGS, ...args],
  });
};

/** One Chromium for every file that a worker of the runner goes through; it ends with the worker. */
let shared: Promise<Browser> | undefined;

/** Serves the built app (folder dist, or the one named by QYRAGY_DIST) to a real Chromium. */
export async function startApp({ args = [], answer, keeps = false, under = '/' }: AppOptions = {}): Promise<App> {
  const served: string[] = [];
  const server: PreviewServer = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: process.env['QYRAGY_DIST'] ?? 'dist' },
    preview: { host: '127.0.0.1', port: PORT, strictPort: false },
    plugins: [
      {
        name: 'watch-requests',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const url = request.url ?? '';
            served.push(url);
            // Packed anew for every page that opens, and unpacked there, what crosses no wire costs twice.
            delete request.headers['accept-encoding'];
            if (url.startsWith(under)) {
              request.url = `/${url.slice(under.length)}`;
              return next();
            }
            response.statusCode = 404;
            response.end();
          });
          if (answer) middlewares.use(answer);
        },
      },
    ],
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port');
  const own = args.length > 0 ? await launch(args) : null;
  const browser = own ?? (await (shared ??= launch()));
  const contexts = new Set<BrowserContext>();
  const unplug = async (): Promise<void> => {
    if (!server.httpServer.listening) return;
    await new Promise<void>((resolve) => {
      server.httpServer.close(() => resolve());
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    });
  };
  const newContext = async (options?: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    contexts.add(context);
    context.on('close', () => contexts.delete(context));
    return context;
  };
  return {
    address: `http://localhost:${address.port}${under}`,
    browser: {
      newContext,
      async nextPage(options) {
        const page = await keptPage(JSON.stringify(options), () => browser.newContext(options));
        contexts.add(page.context());
        await forget(page, `http://localhost:${address.port}`);
        return page;
      },
      contexts: () => [...contexts],
    },
    served,
    keeps,
    isPlain: !own && !answer && !keeps && under === '/',
    unplug,
    async stop() {
      await Promise.all([...contexts].map((context) => context.close()));
      await own?.close();
      await unplug();
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request the page and its workers made, by address. */
  readonly requests: string[];
  /** Every console error, page error and breach of the page's own policy. */
  readonly errors: string[];
}

/**
 * The map of a page: drawn, as people see it; blank, which is there with all its parts and never gets a frame to draw
 * in; or none, as in a browser without a drawing context. Where nobody looks at the map, none: opening the planner's
 * page takes half the work, and a walk through its rooms a quarter.
 */
export type MapOf = 'drawn' | 'blank' | 'none';

export interface VisitOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /**
   * In a context that nobody was in before, and nobody comes in after: for what the context does for all of its
   * pages, such as clock, permissions, network. Others are fresh by what pages can know: nothing is kept of the
   * visitor before.
   */
  readonly fresh?: boolean;
  /** A visitor who was here before. */
  readonly context?: BrowserContext;
  /** The map in the screen's own points, as people see it. */
  readonly sharp?: boolean;
  readonly map?: MapOf;
  /** Runs in the page before anything of its own; it must not name anything outside itself. */
  readonly before?: () => void;
}

/** Opens a fresh visitor's page: own storage, own language. */
export async function visit(app: App, search = '', options: VisitOptions = {}): Promise<Visit> {
  const { width = 1440, height = 900, locale = 'en', colorScheme = 'light', sharp = TAKES_PICTURES } = options;
  const map = TAKES_PICTURES ? 'drawn' : (options.map ?? 'drawn');
  const wanted: BrowserContextOptions = {
    viewport: { width, height },
    locale,
    colorScheme,
    // A map without frames flies nowhere; it jumps.
    ...(map === 'blank' ? { reducedMotion: 'reduce' } : {}),
    acceptDownloads: true,
    serviceWorkers: app.keeps ? 'allow' : 'block',
  };
  const next =
    options.context === undefined && options.fresh !== true && app.isPlain ? await app.browser.nextPage(wanted) : null;
  const context = options.context ?? next?.context() ?? (await app.browser.newContext(wanted));
  const page = next ?? (await context.newPage());
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The driver's own note on slow software drawing is no error of the page; a host that publishes nothing says so by
    // 404.
    const isUnpublished = message.text().includes('404') && /\/snapshot(-summary)?\.json$/.test(message.location().url);
    if (message.type() === 'error' && !message.text().includes('GPU stall') && !isUnpublished)
      errors.push(message.text());
  });
  if (!sharp) await page.addInitScript(drawCoarsely, COARSE);
  if (options.before) await page.addInitScript(options.before);
  if (map === 'none') await page.addInitScript(drawNothing);
  if (map === 'blank') await page.addInitScript(() => void (globalThis.requestAnimationFrame = () => 0));
  await page.exposeFunction('tellBreach', (what: string) => errors.push(what));
  await page.addInitScript(() => {
    const { tellBreach } = window as unknown as { tellBreach: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      tellBreach(
        `policy: ${event.violatedDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      ),
    );
  });
  await page.goto(`${app.address}${search}`);
  return { page, context, requests, errors };
}

/**
 * Runs in the page before anything else: maps have so many points to one of the page, on paper too, for which they are
 * drawn finer than the screen. The library takes it for the most that a drawing context gives.
 */
function drawCoarsely(ratio: number): void {
  Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio });
  for (const side of ['width', 'height'] as const) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side) ?? {};
    if (!get || !set) continue;
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      get,
      set(this: HTMLCanvasElement, points: number) {
        const map = this.closest('.maplibregl-map');
        const most = side === 'width' ? map?.clientWidth : map?.clientHeight;
        Reflect.apply(set, this, [most ? Math.min(points, Math.round(most * ratio)) : points]);
      },
    });
  }
}

/** Runs in the page before anything else: there is no drawing context for a map. */
export function drawNothing(): void {
  const context = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    return kind.startsWith('webgl') ? null : Reflect.apply(context, this, [kind, ...more]);
  } as typeof context;
}

/** Waits until the first answers are on the screen and the map has been drawn, or is said to be none. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.headline p:not(.muted)').first().waitFor({ timeout: 60_000 });
  await page.locator('[data-map-ready="true"], [data-answered="true"] p.none').first().waitFor({ timeout: 60_000 });
}

/**
 * Brings an open planner to another address, as the browser's own way back does, and waits for its answers: a tenth of
 * the work of a load, where a fresh visitor is not the question.
 */
export async function reached(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await page.locator('.planner:not([inert])').waitFor({ state: 'attached' });
  await settled(page);
}

/** A picture for people to look at, never compared: taken when it is asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!TAKES_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}
