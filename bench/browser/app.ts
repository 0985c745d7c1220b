/** The built app on this machine, in a real Chromium that draws by software, as the end-to-end tests open it. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_ARGS } from '../../tests/e2e/app';
import { installProbe } from './probe';

export interface OpenedApp {
  readonly address: string;
  readonly browser: Browser;
  /** A page of the app with the probe in it; pages of one app share storage. `without`: a worker that it is refused. */
  open(search: string, without?: string): Promise<Page>;
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
    async open(search, without) {
      const page = await context.newPage();
      if (without !== undefined) await page.addInitScript(refuseWorker, without);
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

/** Runs in the page before its own scripts: a worker of this name's part is not to be had. */
function refuseWorker(part: string): void {
  window.Worker = new Proxy(window.Worker, {
    construct(target, given: [string | URL]) {
      if (String(given[0]).includes(part)) throw new Error(`refused: ${part}`);
      return Reflect.construct(target, given) as Worker;
    },
  });
}

/** Drops the file through the app's own door; ms until its map is there. */
export async function importFile(page: Page, path: string): Promise<number> {
  const started = Date.now();
  await page.locator('input[type=file]').first().setInputFiles(path);
  const go = page.locator('dialog button.primary, [role=dialog] button.primary').first();
  await page.waitForFunction(
    () => {
      const button = document.querySelector<HTMLButtonElement>('dialog button.primary, [role=dialog] button.primary');
      return button !== null && !button.disabled;
    },
    undefined,
    { timeout: 180_000 },
  );
  await go.click();
  await page.locator('dialog, [role=dialog]').first().waitFor({ state: 'detached', timeout: 180_000 });
  await quiet(page);
  return Date.now() - started;
}

/** Waits until no question has been under way for a while. */
export async function quiet(page: Page): Promise<void> {
  await page.locator('.headline p:not(.muted)').first().waitFor();
  await page.waitForFunction(
    () => {
      const { asked, drawn } = window.probe;
      const last = Math.max(0, ...asked.map((question) => question.answeredMs), ...drawn.map((frame) => frame.frameMs));
      return asked.every((question) => !Number.isNaN(question.answeredMs)) && performance.now() - last > 400;
    },
    undefined,
    { timeout: 120_000, polling: 100 },
  );
}
