/**
 * Holds a lock for as long as this page runs. The service worker of a newer build sees by it, without asking, that
 * somebody works here (a page that is busy or asleep could not answer), and leaves the page alone. Name: `ALIVE` in
 * src/serviceWorker.ts; it holds the app's folder `base`, since all folders of an origin share their locks.
 */
export function holdAlive(base: string): void {
  const name = `qyragy-page ${new URL(base, location.href).href}`;
  navigator.locks?.request(name, { mode: 'shared' }, () => new Promise<never>(() => undefined)).catch(() => undefined);
}
