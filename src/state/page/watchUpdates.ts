/**
 * Finds out that a newer version was deployed: by the service worker, and where there is none by the page's own file.
 */
import { hostAnswers, loadPastWorker, type Updates } from './updates';

/**
 * A page that stays open for weeks, like the wall, is told within the hour; one that is looked at again, within
 * minutes.
 */
const ASK_EVERY_MS = 3_600_000;
const ASK_AGAIN_MS = 600_000;
/** A worker that was asked to take over and does not move is passed over. */
const TAKE_OVER_MS = 5000;

/** Loads the page anew; keeps before what it would lose. */
type LoadAnew = () => void;

/** `base` = the app's folder. Registers the service worker and watches for as long as the page is open. */
export async function watchUpdates(base: string, updates: Updates, loadAnew: LoadAnew): Promise<void> {
  // Absent where the connection is not safe, or storage is shut off.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration | null = null;
  /** No worker of ours knows then of which version this page is. */
  let hasLackedWorker = false;
  if (container) watchTakeOver(container, updates, loadAnew);
  const ask = async (): Promise<void> => {
    // A host that lacked the worker's file for a while has it again, a network that was away is back.
    if (container) registration ??= await registered(container, base, updates, loadAnew);
    hasLackedWorker ||= registration === null;
    if (registration) await askForWorker(registration, base, updates, loadAnew);
    if (hasLackedWorker) await askForPage(base, updates, loadAnew);
  };
  let lookedAt = performance.now();
  const askIf = (leastMs: number): void => {
    if (performance.now() - lookedAt < leastMs) return;
    lookedAt = performance.now();
    void ask();
  };
  setInterval(() => askIf(ASK_EVERY_MS), 60_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') askIf(ASK_AGAIN_MS);
  });
  await ask();
}

/** Another tab let the new version in: this one still shows the old, and goes on with it. */
function watchTakeOver(container: ServiceWorkerContainer, updates: Updates, loadAnew: LoadAnew): void {
  let isFirst = container.controller === null;
  container.addEventListener('controllerchange', () => {
    if (!isFirst) updates.ready(loadAnew);
    isFirst = false;
  });
}

/** null where the host has no service worker just now. */
async function registered(
  container: ServiceWorkerContainer,
  base: string,
  updates: Updates,
  loadAnew: LoadAnew,
): Promise<ServiceWorkerRegistration | null> {
  let taking: AbortController | null = null;
  try {
    const registration = await container.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    const take = (): void => {
      // A second press begins anew.
      taking?.abort();
      taking = takeOver(base, container, registration, loadAnew);
    };
    const found = (worker: ServiceWorker | null): void => {
      if (worker?.state === 'installed' && container.controller) updates.ready(take);
      else worker?.addEventListener('statechange', () => found(worker), { once: true });
    };
    found(registration.waiting);
    found(registration.installing);
    registration.addEventListener('updatefound', () => found(registration.installing));
    // Loaded anew by hand, the page may be one that the worker before breaks: the one that waits looks, and heals what
    // is not alive.
    addEventListener('pagehide', () => registration.waiting?.postMessage('left', { transfer: [] }));
    return registration;
  } catch {
    return null;
  }
}

/**
 * Lets the newest worker in, which need not be the one that was told of, and loads the page once: when that worker has
 * come or gone, or past it where it does not move (the one before may be busy for minutes, and would give its own page
 * again). Aborted, it loads nothing any more.
 */
function takeOver(
  base: string,
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  loadAnew: LoadAnew,
): AbortController | null {
  const { waiting } = registration;
  if (!waiting) {
    // Another tab let it in.
    loadAnew();
    return null;
  }
  const attempt = new AbortController();
  const { signal } = attempt;
  const once = (load: () => void): void => {
    if (signal.aborted) return;
    attempt.abort();
    load();
  };
  container.addEventListener('controllerchange', () => once(loadAnew), { signal });
  waiting.addEventListener(
    'statechange',
    () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') once(loadAnew);
    },
    { signal },
  );
  const isStuck = (): boolean => !signal.aborted && waiting.state === 'installed';
  // Once it moves it takes the time it takes: a load meanwhile would be given to the worker that goes.
  setTimeout(async () => {
    if (isStuck() && (await hostAnswers(base)) && isStuck()) once(() => void loadPastWorker(base, loadAnew));
  }, TAKE_OVER_MS);
  waiting.postMessage('take-over', { transfer: [] });
  return attempt;
}

async function askForWorker(
  registration: ServiceWorkerRegistration,
  base: string,
  updates: Updates,
  loadAnew: LoadAnew,
): Promise<void> {
  try {
    await registration.update();
  } catch {
    if (!(await isWithdrawn(`${base}sw.js`))) return;
    // What it kept is of a version that nobody serves any more.
    await forgetWorker(registration);
    updates.ready(loadAnew);
  }
}

/** The host answers, and has no such file. */
async function isWithdrawn(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { cache: 'no-store' });
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}

/** From the next load on the pages come from the network. */
async function forgetWorker(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  const mine = (await caches.keys()).filter(
    (name) =>
      name.startsWith(`qyragy-shell ${registration.scope} `) || name === `workbox-precache-v2-${registration.scope}`,
  );
  await Promise.all(mine.map((name) => caches.delete(name)));
}

/** Past the worker: whether the page of the host starts by another script than this one did. */
async function askForPage(base: string, updates: Updates, loadAnew: LoadAnew): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.split('/').at(-1);
  try {
    const answer = await fetch(base, { cache: 'no-cache' });
    const text = await answer.text();
    if (answer.ok && entry && /<script type="module"/.test(text) && !text.includes(entry)) updates.ready(loadAnew);
  } catch {
    // No network: the next hour asks again.
  }
}
