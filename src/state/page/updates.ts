/** Loads the page anew by the newer version. */
export type Renew = () => void;

/**
 * Says once that a newer version is there. Nothing happens until whoever listens calls `renew`, so nobody loses what
 * they are at.
 */
export class Updates {
  #renew: Renew | null = null;
  readonly #listeners: ((renew: Renew) => void)[] = [];

  /** `tell` is called when a newer version is ready, at once where it already is. */
  onUpdateReady(tell: (renew: Renew) => void): void {
    if (this.#renew) tell(this.#renew);
    else this.#listeners.push(tell);
  }

  ready(renew: Renew): void {
    if (this.#renew) return;
    this.#renew = renew;
    for (const tell of this.#listeners.splice(0)) tell(renew);
  }
}

/** The page as the host has it now, whatever a service worker keeps. */

/** Whether the host gives a page just now. */
export async function hostAnswers(base: string): Promise<boolean> {
  try {
    return (await fetch(base, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads the page past the worker of the app's folder `base`, which would give the same page again; the page that comes
 * registers it anew.
 */
export async function loadPastWorker(base: string, loadAnew: () => void): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
  await registration?.unregister().catch(() => false);
  loadAnew();
}

/**
 * Holds a lock for as long as this page runs. The service worker of a newer build sees by it, without asking, that
 * somebody works here (a page that is busy or asleep could not answer), and leaves the page alone. Name: `ALIVE` in
 * src/serviceWorker.ts; it holds the app's folder `base`, since all folders of an origin share their locks.
 */
export function holdAlive(base: string): void {
  const name = `qyragy-page ${new URL(base, location.href).href}`;
  navigator.locks?.request(name, { mode: 'shared' }, () => new Promise<never>(() => undefined)).catch(() => undefined);
}
