/**
 * A page of which two pictures are the same: its clock stands still, its colours are those that were asked for, it goes
 * nowhere and keeps nothing, and some files of the host are the gallery's own.
 */
import type { Theme } from '../src/map/scales';

/** A day after the demonstration's last, so that it is neither of today nor old. */
const NOW_MS = Date.UTC(2021, 4, 3, 6, 30);

/** What the host gives for a path's end; null = it has no such file. */
export type HostFiles = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | null>>;

const { replaceState } = history;
const { fetch: ask } = window;
const realNow = performance.now.bind(performance);
let files: HostFiles = {};
let asked = 0;
let theme: Theme = 'light';

/** A file as the host really has it, whatever stands in for it. */
export const fromHost = (path: string): Promise<Response> => ask.call(window, path);

/** True while the host has not given all that the page asked of it. */
const hostIsAsked = (): boolean => asked > 0;

/** Call once, before anything of the product runs. */
export function holdStill(): void {
  Date.now = () => NOW_MS;
  // A caret blinks.
  document.documentElement.style.caretColor = 'transparent';
  history.replaceState = () => undefined;
  history.pushState = () => undefined;
  // A kept file would outlive the state that it was kept in.
  Object.defineProperty(window, 'caches', { value: { open: () => Promise.reject(new Error('nothing is kept')) } });
  const { matchMedia } = window;
  window.fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    const name = Object.keys(files).find((end) => path.endsWith(`/${end}`));
    if (name !== undefined) {
      const body = files[name];
      return body === null ? new Response('', { status: 404 }) : new Response(body);
    }
    asked++;
    try {
      const answer = await ask.call(window, input, init);
      // All of it: a body that is still coming is not seen from outside.
      return new Response(answer.status === 304 || answer.status === 204 ? null : await answer.arrayBuffer(), answer);
    } finally {
      asked--;
    }
  };
  window.matchMedia = (query) =>
    matchMedia.call(window, query === '(prefers-color-scheme: dark)' ? (theme === 'dark' ? 'all' : 'not all') : query);
}

/** Lets the page's own clock all but stand: what moves with time is where it began, however slow the machine. */
export const slowClock = (): void => void (performance.now = () => realNow() / 1000);

/** What the next part finds: its colours, files of the host, and an address where it reads one by itself. */
export function prepare(look: { readonly theme: Theme }, host: HostFiles, search?: string): void {
  files = host;
  if (search !== undefined) replaceState.call(history, null, '', search);
  theme = look.theme;
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.dataset['theme'] = theme;
}

/** A turn of the page's own: layout done, effects run. */
const turn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Turns without a change after which nothing more is coming. */
const QUIET_TURNS = 4;

/** Settles when nothing is asked for and the page has stopped changing, for `quietMs` at least. */
export async function settled(isBusy: () => boolean = () => false, quietMs = 0): Promise<void> {
  // A letter that comes late would move what is measured before it.
  await Promise.all([...document.fonts].map((face) => face.load()));
  let changedAt = realNow();
  let quiet = 0;
  const watch = new MutationObserver(() => {
    quiet = 0;
    changedAt = realNow();
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  while (quiet < QUIET_TURNS || realNow() - changedAt < quietMs) {
    await turn();
    quiet = hostIsAsked() || isBusy() ? 0 : quiet + 1;
  }
  watch.disconnect();
}
