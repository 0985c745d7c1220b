import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Updates, type Renew } from '../../src/state/page/updates';
import { watchUpdates } from '../../src/state/page/watchUpdates';

class Worker extends EventTarget {
  state: ServiceWorkerState = 'installed';
  readonly told: unknown[] = [];

  postMessage(what: unknown): void {
    this.told.push(what);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A page of a browser whose next worker stands ready. */
function opened() {
  const waiting = new Worker();
  const unregister = vi.fn(async () => true);
  const registration = Object.assign(new EventTarget(), {
    waiting,
    installing: null,
    active: new Worker(),
    scope: 'http://host/',
    update: async () => undefined,
    unregister,
  });
  const container = Object.assign(new EventTarget(), {
    controller: registration.active,
    register: async () => registration,
    getRegistration: async () => registration,
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  return {
    registration,
    container,
    waiting,
    unregister,
    takeControl: () => container.dispatchEvent(new Event('controllerchange')),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  };
}

const loadAnew = vi.fn();
/** What the page offers, as the button has it. */
async function offered(): Promise<Renew> {
  const updates = new Updates();
  await watchUpdates('/', updates, loadAnew);
  return new Promise((resolve) => updates.onUpdateReady(resolve));
}

describe('a page that found no worker when it was loaded', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('registers the one that is there an hour later, once, and is told that it is itself of an older version', async () => {
    vi.useFakeTimers();
    const { registration, container } = opened();
    let registers = 0;
    let isThere = false;
    Object.assign(container, {
      controller: null,
      register: async () => {
        registers += 1;
        if (!isThere) throw new TypeError('404');
        return Object.assign(registration, { waiting: null });
      },
    });
    vi.stubGlobal(
      'document',
      Object.assign(new EventTarget(), {
        visibilityState: 'visible',
        querySelector: () => ({ src: 'http://host/assets/index-one.js' }),
      }),
    );
    let entry = 'index-one.js';
    vi.stubGlobal('fetch', async () => new Response(`<script type="module" src="./assets/${entry}"></script>`));
    const updates = new Updates();
    const told = vi.fn();
    updates.onUpdateReady(told);
    await watchUpdates('/', updates, loadAnew);
    expect([registers, told.mock.calls.length]).toEqual([1, 0]);
    [isThere, entry] = [true, 'index-two.js'];
    await vi.advanceTimersByTimeAsync(61 * 60_000);
    expect([registers, told.mock.calls.length]).toEqual([2, 1]);
    await vi.advanceTimersByTimeAsync(61 * 60_000);
    expect(registers).toBe(2);
  });
});

describe('a page that is left while a newer version waits', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('lets that one look whether what comes in its place is broken, and tells nobody where none waits', async () => {
    const { registration, waiting, leave } = opened();
    await watchUpdates('/', new Updates(), loadAnew);
    expect(waiting.told).toEqual([]);
    leave();
    expect(waiting.told).toEqual(['left']);
    Object.assign(registration, { waiting: null });
    leave();
    expect(waiting.told).toEqual(['left']);
  });
});

describe('the newer version, once it was asked for', () => {
  let host: 'answers' | 'is away' = 'answers';
  beforeEach(() => {
    vi.useFakeTimers();
    loadAnew.mockClear();
    host = 'answers';
    vi.stubGlobal('fetch', async () => {
      if (host === 'is away') throw new TypeError('no network');
      return new Response();
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(60_000);

  it('loads the page once, when its worker is there, however long that takes', async () => {
    const { waiting, takeControl } = opened();
    (await offered())();
    expect(waiting.told).toEqual(['take-over']);
    waiting.become('activating');
    await later();
    expect(loadAnew).not.toHaveBeenCalled();
    takeControl();
    waiting.become('activated');
    await later();
    expect(loadAnew).toHaveBeenCalledTimes(1);
  });

  it('comes past a worker that does not move, in one load, also if that one moves after all', async () => {
    const { waiting, unregister, takeControl } = opened();
    (await offered())();
    await later();
    expect(unregister).toHaveBeenCalledTimes(1);
    takeControl();
    waiting.become('activated');
    await later();
    expect(loadAnew).toHaveBeenCalledTimes(1);
  });

  it('leaves the page that is there where the host is away, until its worker comes', async () => {
    const { unregister, takeControl } = opened();
    host = 'is away';
    (await offered())();
    await later();
    expect([unregister.mock.calls.length, loadAnew.mock.calls.length]).toEqual([0, 0]);
    takeControl();
    expect(loadAnew).toHaveBeenCalledTimes(1);
  });

  it('comes in one load if the button is pressed twice', async () => {
    const { takeControl } = opened();
    const press = await offered();
    press();
    press();
    takeControl();
    await later();
    expect(loadAnew).toHaveBeenCalledTimes(1);
  });

  it('comes by the version after it where that one put its worker out', async () => {
    const { waiting } = opened();
    (await offered())();
    waiting.become('redundant');
    expect(loadAnew).toHaveBeenCalledTimes(1);
    await later();
    expect(loadAnew).toHaveBeenCalledTimes(1);
  });
});
