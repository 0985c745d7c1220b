/**
 * A file of our own origin that outlives the network: the newest answer that can be read, else the last one that could. Kept in
 * the browser's cache, which is there wherever a service worker is: without one the page could not start offline anyway.
 */
export interface KeptFile<T> {
  readonly value: T | null;
  /** The host answered, whatever it had to say. */
  readonly answered: boolean;
  /** The host answered and had the file. */
  readonly fresh: boolean;
  /** The host answered with a file of the right form that cannot be read. */
  readonly refused: boolean;
}

export type Fetcher = (url: string) => Promise<Response>;

const CACHE = 'qyragy-wall';
/** A line that hangs is no line: what is kept is shown meanwhile. */
const LONGEST_WAIT_MS = 8000;

/** Asks whether the copy at hand is still the newest, so that an unchanged file costs one short answer. */
export const askHost: Fetcher = (url) => fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });

/** Reads a file; `accept` gives null for text that is not what it should be. Never rejects. */
export async function keptFile<T>(url: string, accept: (text: string) => Promise<T | null> | T | null, fetcher: Fetcher = askHost): Promise<KeptFile<T>> {
  const answer = await textOf(url, fetcher);
  if (answer === 'gone') {
    await forget(url);
    return { value: null, answered: true, fresh: false, refused: false };
  }
  const value = answer === null ? null : await accept(answer);
  if (answer !== null && value !== null) {
    await keep(url, answer);
    return { value, answered: true, fresh: true, refused: false };
  }
  // A log-in page of a hotel, or the page of a host that knows no "not found", is no file of ours at all.
  const refused = answer !== null && /^\s*[[{]/.test(answer);
  const kept = await keptText(url);
  return { value: kept === null ? null : await accept(kept), answered: answer !== null, fresh: false, refused };
}

/** null = no answer that says anything of the file. */
async function textOf(url: string, fetcher: Fetcher): Promise<string | 'gone' | null> {
  try {
    const answer = await fetcher(url);
    if (answer.ok) return await answer.text();
    return answer.status === 404 || answer.status === 410 ? 'gone' : null;
  } catch {
    return null;
  }
}

async function keep(url: string, text: string): Promise<void> {
  await withCache(async (cache) => cache.put(url, new Response(text)));
}

async function forget(url: string): Promise<void> {
  await withCache((cache) => cache.delete(url));
}

const keptText = (url: string): Promise<string | null> =>
  withCache(async (cache) => (await cache.match(url))?.text() ?? null).then((text) => text ?? null);

/** A browser that keeps nothing, or has no room left, works from the network alone. */
async function withCache<T>(work: (cache: Cache) => Promise<T>): Promise<T | null> {
  try {
    return 'caches' in globalThis ? await work(await caches.open(CACHE)) : null;
  } catch {
    return null;
  }
}
