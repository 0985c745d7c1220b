import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SCOPE = 'http://host/';

/**
 * A worker as the browser runs it, beside another that is active; `alive` = pages of ours that hold their lock, `open`
 * = windows at our address.
 */
async function worker(alive: number, open: number) {
  const listeners = new Map<string, (event: object) => void>();
  const windows = Array.from({ length: open }, (_, k) => ({
    id: String(k),
    url: SCOPE,
    navigate: vi.fn(async () => undefined),
  }));
  const pages = { alive };
  const skipWaiting = vi.fn(async () => undefined);
  vi.stubGlobal('__SHELL__', { build: 'next', pages: { resident: [], wall: [], planner: [] } });
  vi.stubGlobal('navigator', {
    locks: {
      query: async () => ({ held: Array.from({ length: pages.alive }, () => ({ name: `qyragy-page ${SCOPE}` })) }),
    },
  });
  vi.stubGlobal('self', {
    registration: { scope: SCOPE, active: {} },
    skipWaiting,
    caches: { keys: async () => [], delete: async () => true },
    clients: { matchAll: async () => windows, claim: async () => undefined },
    addEventListener: (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
  });
  vi.resetModules();
  await import('../../src/serviceWorker');
  /** Gives it an event, and waits for what it does with that. */
  const give = async (type: string, data?: unknown): Promise<void> => {
    const works: Promise<unknown>[] = [];
    listeners.get(type)?.({ data, waitUntil: (work: Promise<unknown>) => void works.push(work) });
    await vi.runAllTimersAsync();
    await Promise.all(works);
  };
  return { give, pages, skipWaiting, loads: () => windows.map(({ navigate }) => navigate.mock.calls.length) };
}

describe('a newer worker that waits, when a page was left', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes over and loads anew what came in its place, where that is not alive: nobody there could say the word', async () => {
    const { give, skipWaiting, loads } = await worker(0, 1);
    await give('message', 'left');
    expect(skipWaiting).toHaveBeenCalledTimes(1);
    await give('activate');
    expect(loads()).toEqual([1]);
  });

  it('goes on waiting for the word while any page works, in this tab or another', async () => {
    const { give, skipWaiting } = await worker(1, 2);
    await give('message', 'left');
    expect(skipWaiting).not.toHaveBeenCalled();
  });

  it('loads nothing anew that came to life meanwhile', async () => {
    const { give, pages, loads } = await worker(0, 1);
    await give('message', 'left');
    pages.alive = 1;
    await give('activate');
    expect(loads()).toEqual([0]);
  });

  it('comes at once at the word', async () => {
    const { give, skipWaiting } = await worker(1, 1);
    await give('message', 'take-over');
    expect(skipWaiting).toHaveBeenCalledTimes(1);
  });
});

describe('a worker whose caches were removed under an open page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['removed', false, []],
    ['kept', true, ['qyragy-shell http://host/ next']],
  ])('still gives the page its files, and where they are %s makes caches: %s', async (_, has, made) => {
    const listeners = new Map<string, (event: object) => void>();
    const opened: string[] = [];
    const answer = { ok: true, redirected: false, headers: new Headers(), clone: () => answer };
    vi.stubGlobal('__SHELL__', { build: 'next', pages: { resident: [], wall: [], planner: [] } });
    vi.stubGlobal('fetch', async () => answer);
    vi.stubGlobal('self', {
      registration: { scope: SCOPE, active: {} },
      caches: {
        keys: async () => [],
        has: async () => has,
        match: async () => undefined,
        open: async (name: string) => {
          opened.push(name);
          return { match: async () => undefined, put: async () => undefined };
        },
      },
      addEventListener: (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
    });
    vi.resetModules();
    await import('../../src/serviceWorker');
    const answers: Promise<unknown>[] = [];
    listeners.get('fetch')?.({
      request: { method: 'GET', url: `${SCOPE}assets/part-1a2b.js`, mode: 'cors' },
      respondWith: (given: Promise<unknown>) => void answers.push(given),
      waitUntil: () => undefined,
    });
    expect(await Promise.all(answers)).toEqual([answer]);
    expect(opened).toEqual(made);
  });
});
