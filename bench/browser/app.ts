/** The built app on this machine, in a real Chromium that draws by software, as the end-to-end tests open it. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_ARGS } from '../../tests/e2e/app';
import { installProbe } from './probe';

export interface OpenedApp {
  readonly address: string;
  readonly browser: Browser;
  /** A page of the app with the probe in it; pages of one app share storage. */
  open(search: string): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the last build; QYRAGY_BENCH_BUILD names another folder of a build. */
export async function openApp(): Promise<OpenedApp> {
  const outDir = process.env['QYRAGY_BENCH_BUILD'];
  const server = await preview({
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4400, strictPort: false },
    ...(outDir ? { build: { outDir } } : {}),
  });
  const at = server.httpServer.address();
  if (at === null || typeof at === 'string') throw new Error('the preview server has no port');
  const address = `http://localhost:${at.port}/`;
  const executablePath = process.env['QYRAGY_CHROMIUM'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    colorScheme: 'light',
  });
  // The runner that reads TypeScript names functions through a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  await context.addInitScript(installProbe);
  return {
    address,
    browser,
    async open(search) {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`bench: the page failed: ${error.message}`));
      await page.goto(`${address}${search}`);
      await page.waitForFunction(() => document.querySelector('[data-map-ready="true"]') !== null, undefined, {
        timeout: 120_000,
      });
      return page;
    },
    async close() {
      await browser.close();
      await new Promise<void>((resolve) => server.httpServer.close(() => resolve()));
    },
  };
}
