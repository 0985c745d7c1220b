import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { preview, type PreviewServer } from 'vite';

export interface App {
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Flags for a quiet, software-drawn Chromium: no update checks, no network of its own. */
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
];

/** Serves the built app and opens a real Chromium. */
export async function startApp(): Promise<App> {
  const server: PreviewServer = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4300, strictPort: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port');
  const executablePath = process.env['QYRAGY_CHROMIUM'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  return {
    address: `http://localhost:${address.port}/`,
    browser,
    async stop() {
      await browser.close();
      await new Promise<void>((resolve) => server.httpServer.close(() => resolve()));
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request the page made, by address. */
  readonly requests: string[];
  /** Every console error and page error. */
  readonly errors: string[];
}

/** Opens a fresh visitor's page: own storage, own language. */
export async function visit(app: App, search = '', options: { locale?: string; width?: number; height?: number; colorScheme?: 'light' | 'dark'; context?: BrowserContext } = {}): Promise<Visit> {
  const { width = 1440, height = 900, locale = 'en', colorScheme = 'light' } = options;
  const context = options.context ?? (await app.browser.newContext({ viewport: { width, height }, locale, colorScheme, acceptDownloads: true }));
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The driver's own note on slow software drawing is no error of the page.
    if (message.type() === 'error' && !message.text().includes('GPU stall')) errors.push(message.text());
  });
  await page.goto(`${app.address}${search}`);
  return { page, context, requests, errors };
}

/** Waits until the first answers are on the screen and the map has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.headline p').first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('[data-map-ready="true"]') !== null, undefined, { timeout: 60_000 });
}
