import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { preview, type Connect, type PreviewServer } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = fileURLToPath(new URL('screenshots', import.meta.url));

export interface App {
  /** With a slash at the end. */
  readonly address: string;
  readonly browser: Browser;
  /** Every path the server was asked for, the service worker's and the workers' requests included. */
  readonly served: string[];
  /** Fresh visitors get the service worker too. */
  readonly keeps: boolean;
  /** The server goes away while the browser stays: no network at all. */
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** More flags for Chromium. */
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
];

/** Pictures for people to look at are taken when asked for: QYRAGY_PICTURES=1. */
const TAKES_PICTURES = process.env['QYRAGY_PICTURES'] === '1';

/** Points of the map to a pixel of the page, where nobody looks: by software each frame's time goes with its points. */
const COARSE = 0.25;

/** Serves the built app (folder dist, or the one named by QYRAGY_DIST) and opens a real Chromium. */
export async function startApp({ args = [], answer, keeps = false, under = '/' }: AppOptions = {}): Promise<App> {
  const served: string[] = [];
  const server: PreviewServer = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: process.env['QYRAGY_DIST'] ?? 'dist' },
    preview: { host: '127.0.0.1', port: 4300, strictPort: false },
    plugins: [
      {
        name: 'watch-requests',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const url = request.url ?? '';
            served.push(url);
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
  const executablePath = process.env['QYRAGY_CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_ARGS, ...args],
  });
  const unplug = async (): Promise<void> => {
    if (!server.httpServer.listening) return;
    await new Promise<void>((resolve) => {
      server.httpServer.close(() => resolve());
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    });
  };
  return {
    address: `http://localhost:${address.port}${under}`,
    browser,
    served,
    keeps,
    unplug,
    async stop() {
      await browser.close();
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

export interface VisitOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** A visitor who was here before. */
  readonly context?: BrowserContext;
  /** The map in the screen's own points, as people see it. */
  readonly sharp?: boolean;
}

/** Opens a fresh visitor's page: own storage, own language. */
export async function visit(app: App, search = '', options: VisitOptions = {}): Promise<Visit> {
  const { width = 1440, height = 900, locale = 'en', colorScheme = 'light', sharp = TAKES_PICTURES } = options;
  const context =
    options.context ??
    (await app.browser.newContext({
      viewport: { width, height },
      locale,
      colorScheme,
      acceptDownloads: true,
      serviceWorkers: app.keeps ? 'allow' : 'block',
    }));
  const page = await context.newPage();
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
  if (!sharp)
    await page.addInitScript((ratio) => {
      Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio });
    }, COARSE);
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

/** Waits until the first answers are on the screen and the map has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.headline p:not(.muted)').first().waitFor({ timeout: 60_000 });
  await page.locator('[data-map-ready="true"]').waitFor({ timeout: 60_000 });
}

/** A picture for people to look at, never compared: taken when it is asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!TAKES_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}
