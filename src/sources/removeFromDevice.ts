/** Everything of ours off this device: databases, caches, the worker that fills them, notes. */
import { DATABASE_NAME, databaseOf } from '../storage/databaseName';
import { inTime } from '../storage/inTime';
import { deviceNotes } from './deviceNotes';
import { forgetGround } from './groundFile';
import { KEPT_MARK } from './keptMark';
import { forgetViews } from './keptViews';
import { forgetCity, keptCities } from './ownCities';
import { SMALL_STORE } from './smallStore';

const PREFIX = 'qyragy';
/** The smaller database, which another program of this origin may use as well. */
const { database: SMALLER, store: STORE } = SMALL_STORE;
/** A database is gone once the last tab lets go of it. */
const LONGEST_MS = 5000;

/**
 * Takes all of it away; whoever holds the databases must have let go. False where something could not be taken away (a
 * tab that hears nothing still holds it): what it kept of ours is told by the browser's own settings.
 */
export async function removeFromDevice(base: string): Promise<boolean> {
  const done = await Promise.all([
    ...(await databases()).map((name) => inTime(() => deleted(name), false, LONGEST_MS)),
    inTime(removeSmaller, false, LONGEST_MS),
    inTime(() => removeWorkerAndCaches(base), false, LONGEST_MS),
  ]);
  for (const notes of ['localStorage', 'sessionStorage'] as const) removeNotes(notes);
  return done.every(Boolean);
}

/** Takes a city of the user's own away with its data; false, and nothing is forgotten, while a tab holds them. */
export async function removeDatabase(city: string): Promise<boolean> {
  const isGone = await inTime(() => deleted(databaseOf(city)), false, LONGEST_MS);
  if (isGone) {
    forgetCity(city);
    forgetViews(city);
    void forgetGround(city);
    deviceNotes.removeItem(`${KEPT_MARK}-${city}`);
  }
  return isGone;
}

/** Those of every city, kept as a note or left without one. */
async function databases(): Promise<readonly string[]> {
  const known = [databaseOf(null), DATABASE_NAME, ...keptCities().map(({ id }) => databaseOf(id))];
  const found = await inTime(async () => (await indexedDB.databases()).map(({ name = '' }) => name), [], LONGEST_MS);
  return [...new Set([...known, ...found.filter((name) => name.startsWith(databaseOf('')))])];
}

/** True at once where there is no storage: then nothing is kept. */
function deleted(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const factory = globalThis.indexedDB as IDBFactory | undefined;
    if (!factory) return resolve(true);
    const request = factory.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve(false));
  });
}

/** By a connection of its own, which is closed again: one that stays open would keep the database from going. */
function removeSmaller(): Promise<boolean> {
  return new Promise((resolve) => {
    const factory = globalThis.indexedDB as IDBFactory | undefined;
    if (!factory) return resolve(true);
    const request = factory.open(SMALLER);
    // Made by asking for it: there was none.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('error', () => resolve(request.error?.name === 'AbortError'));
    request.addEventListener('success', () => {
      const db = request.result;
      const end = (isEmpty: boolean): void => {
        db.close();
        if (isEmpty) void deleted(SMALLER).then(resolve);
        else resolve(true);
      };
      if (!db.objectStoreNames.contains(STORE)) return end(false);
      const work = db.transaction(STORE, 'readwrite');
      const store = work.objectStore(STORE);
      const keys = store.getAllKeys();
      keys.addEventListener('success', () => {
        for (const key of keys.result.filter(isOurs)) store.delete(key);
      });
      work.addEventListener('complete', () => end(keys.result.every(isOurs)));
      work.addEventListener('abort', () => resolve(false));
    });
  });
}

const isOurs = (key: IDBValidKey): boolean => typeof key === 'string' && key.startsWith(PREFIX);

async function removeWorkerAndCaches(base: string): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration(base);
  await registration?.unregister();
  if (!('caches' in globalThis)) return true;
  const scope = new URL(base, location.href).href;
  const ours = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) || name === `workbox-precache-v2-${scope}`,
  );
  await Promise.all(ours.map((name) => caches.delete(name)));
  return true;
}

function removeNotes(name: 'localStorage' | 'sessionStorage'): void {
  try {
    const notes = globalThis[name];
    for (const key of Object.keys(notes)) if (key.startsWith(PREFIX)) notes.removeItem(key);
  } catch {
    // Shut off: nothing is kept.
  }
}
