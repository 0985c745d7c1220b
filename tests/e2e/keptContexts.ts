/**
 * Contexts of the browser that one visitor after another of a worker's tests comes in: scripts were compiled by the one
 * before, which saves a third of opening a page. What a site may keep is taken away between them.
 */
import type { BrowserContext, Page } from 'playwright';

/** All that a page keeps by its origin. What the browser keeps to be faster, compiled scripts first of all, stays. */
const KEPT_BY_PAGES = 'local_storage,indexeddb,cache_storage,file_systems,service_workers,cookies';

/** What would go on for the next visitor. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'route',
  'routeFromHAR',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setOffline',
] as const;
const LASTING_OF_CLOCKS = ['fastForward', 'install', 'pauseAt', 'resume', 'runFor', 'setFixedTime', 'setSystemTime'];

const refuse = (of: object, names: readonly string[]): void => {
  for (const name of names)
    Object.defineProperty(of, name, {
      value: () => {
        throw new Error(`${name} would last for the next visitor: this one must be { fresh: true }`);
      },
    });
};

/** Of a worker of the runner, as many for each set of options as were visited at a time; they end with its browser. */
const contexts = new Map<string, Promise<BrowserContext>[]>();
/** In which a page is being made. */
const entered = new WeakSet<BrowserContext>();

/** Closed, it stays: its pages go. What would last is refused. */
function lasting(context: BrowserContext): BrowserContext {
  refuse(context, LASTING);
  refuse(context.clock, LASTING_OF_CLOCKS);
  const leave = async (): Promise<void> => {
    await Promise.all(context.pages().map((page) => page.close()));
  };
  Object.defineProperty(context, 'close', { value: leave });
  return context;
}

/**
 * A page in a context kept under `name` that nobody is in, of which `make` makes another where there is none. When a
 * test closes it, or all of its pages, the visitor has left and the next may come.
 */
export async function keptPage(name: string, make: () => Promise<BrowserContext>): Promise<Page> {
  const kept = contexts.get(name) ?? [];
  contexts.set(name, kept);
  for (let k = 0; ; k++) {
    const context = await (kept[k] ??= make().then(lasting));
    if (context.pages().length > 0 || entered.has(context)) continue;
    entered.add(context);
    try {
      return await context.newPage();
    } finally {
      entered.delete(context);
    }
  }
}

/** Takes away all that pages before kept for an origin, before this page goes there. */
export async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT_BY_PAGES });
  await session.detach();
}
