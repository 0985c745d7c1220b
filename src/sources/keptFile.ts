/**
 * A file of our own origin that outlives the network: the newest answer that can be read, else the last one that could.
 * Kept in the browser's cache, which is there wherever a service worker is: without one the page could not start
 * offline anyway. Nothing that a host answers takes away what was kept: a file that vanished, broke or was replaced is
 * a trouble to be told.
 */
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import { inTime, OPTIONAL_MS } from '../storage/inTime';

/**
 * Why the host's newest was not to be had. `silent`: no network, or no answer in time; `failing`: an error of the host;
 * `gone`: the host has no such file; `foreign`: something else came in its place (a portal's log-in page);
 * `unreadable`: it is there and cannot be read.
 */
export type Trouble =
  | { readonly kind: 'silent' | 'gone' | 'foreign' }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'unreadable'; readonly fault: Fault };

export interface KeptFile<T> {
  /** null = neither to be had nor kept. */
  readonly value: T | null;
  /** null = the value is the host's newest. */
  readonly trouble: Trouble | null;
}

export type Fetcher = (url: string) => Promise<Response>;

const CACHE = 'qyragy-wall';
/** A line that hangs is no line: what is kept is shown meanwhile. */
const LONGEST_WAIT_MS = 8000;

/** Asks whether the copy at hand is still the newest, so that an unchanged file costs one short answer. */
export const askHost: Fetcher = (url) =>
  fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });

/** The same for what an answer can do without after a moment. */
export const askQuickly: Fetcher = (url) => fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(OPTIONAL_MS) });

/** Reads a file; `accept` gives null for text that is not what it should be. Never rejects. */
export const keptFile = <T>(
  url: string,
  accept: (text: string) => Promise<T | null> | T | null,
  fetcher: Fetcher = askHost,
): Promise<KeptFile<T>> =>
  keptReading(
    url,
    async (text) => {
      const value = await accept(text);
      return value === null ? err(fault('unreadable-file')) : ok(value);
    },
    fetcher,
  );

/** The same for a file whose fault is told. What is kept is read by the same `read`. Never rejects. */
export async function keptReading<T>(
  url: string,
  read: (text: string) => Promise<Result<T, Fault>> | Result<T, Fault>,
  fetcher: Fetcher = askHost,
): Promise<KeptFile<T>> {
  const answer = await textOf(url, fetcher);
  const fresh = typeof answer === 'string' ? await read(answer) : null;
  if (fresh?.ok && typeof answer === 'string') {
    // Not waited for: a cache that hangs must not hold up what is at hand.
    void withCache((cache) => cache.put(url, new Response(answer)));
    return { value: fresh.value, trouble: null };
  }
  const trouble: Trouble =
    typeof answer !== 'string'
      ? answer
      : isJson(answer) && fresh && !fresh.ok
        ? { kind: 'unreadable', fault: fresh.error }
        : { kind: isOurPage(answer) ? 'gone' : 'foreign' };
  const text = await withCache(async (cache) => (await cache.match(url))?.text() ?? null);
  const kept = text === null ? null : await read(text);
  return { value: kept?.ok ? kept.value : null, trouble };
}

const isJson = (text: string): boolean => /^\ufeff?\s*[[{]/.test(text);
/** Many a host gives the page itself in place of a file it does not have. */
const isOurPage = (text: string): boolean => /<div[^>]+id="?app"?/.test(text) && /qyragy/i.test(text);

async function textOf(url: string, fetcher: Fetcher): Promise<string | Trouble> {
  try {
    const answer = await fetcher(url);
    if (answer.ok) return await answer.text();
    return answer.status === 404 || answer.status === 410
      ? { kind: 'gone' }
      : { kind: 'failing', status: answer.status };
  } catch {
    return { kind: 'silent' };
  }
}

/** A browser that keeps nothing, has no room left or never answers works from the network alone. */
const withCache = <T>(work: (cache: Cache) => Promise<T>): Promise<T | null> =>
  inTime(async () => ('caches' in globalThis ? work(await caches.open(CACHE)) : null), null);
