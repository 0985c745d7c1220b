/**
 * Holds a lock for as long as this page runs. The service worker of a newer build sees by it, without asking, that somebody
 * works here (a page that is busy or asleep could not answer), and leaves the page alone. Name: `ALIVE` in src/serviceWorker.ts.
 */
export function holdAlive(): void {
  navigator.locks?.request('qyragy-page', { mode: 'shared' }, () => new Promise<never>(() => undefined)).catch(() => undefined);
}
