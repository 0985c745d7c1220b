/** The entries of the browser's history: what of each its address does not say, and what Back and Forward do. */
import type { Visit, ViewStore } from './viewStore.svelte';

/** The part of the browser this needs. */
interface Browser {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  readonly location: Pick<Location, 'search' | 'pathname'>;
  addEventListener(kind: 'popstate' | 'pagehide', hear: () => void): void;
}

/** As it lies in the history: how many visits of this tab came before it, and what the visit was. */
interface Entry extends Visit {
  readonly at: number;
}

/**
 * Keeps the browser's history in step with the view: a visit (a room, a place, a dialog, a kept view) is an entry of
 * its own, every other change stays in the entry it is made in. `shown` = the id of the data on the screen, which an
 * address that names none cannot tell.
 */
export function followHistory(store: ViewStore, shown: () => string | null, browser: Browser = window): void {
  const { history, location } = browser;
  const first = entryIn(history.state);
  let { at } = first ?? { at: 0 };
  let search = location.search;
  if (first) store.over = first.over;

  const write = (params: string, isNew: boolean): void => {
    if (isNew) at += 1;
    search = params === '' ? '' : `?${params}`;
    const entry: Entry = { at, over: store.over, dataset: shown() };
    history[isNew ? 'pushState' : 'replaceState'](entry, '', params === '' ? location.pathname : search);
  };
  store.writeTo(write);

  browser.addEventListener('popstate', () => {
    const entry = entryIn(history.state);
    // Only the hash is another: the browser made that entry, and it shows what is shown.
    if (!entry && location.search === search)
      return void history.replaceState({ at, over: store.over, dataset: shown() }, '');
    const step = Math.sign((entry?.at ?? 0) - at);
    at = entry?.at ?? 0;
    search = location.search;
    const then = entry?.dataset ?? null;
    const isOther = store.arrive(search, { over: entry?.over ?? null, dataset: then === shown() ? null : then });
    // Two entries that show the same (a dialog opened and closed) are one to whoever goes through them.
    if (!isOther && at > 0 && step !== 0) history.go(step);
  });
  // The address follows after a pause: whoever leaves sooner comes back to what was on the screen.
  browser.addEventListener('pagehide', () => store.settle());
}

function entryIn(state: unknown): Entry | null {
  if (typeof state !== 'object' || state === null || !('at' in state) || !Number.isInteger(state.at)) return null;
  const { at, over, dataset } = state as Record<string, unknown>;
  return {
    at: at as number,
    over: over === 'export' || over === 'about' || over === 'report' || over === 'bulletin' ? over : null,
    dataset: typeof dataset === 'string' ? dataset : null,
  };
}
