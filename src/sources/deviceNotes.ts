type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A browser's small notes for whoever can do without: full, forbidden or shut off, they are simply not there. */
const notesIn = (storage: () => Storage): Notes => {
  const quietly = (work: (notes: Storage) => string | null): string | null => {
    try {
      return work(storage());
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => quietly((notes) => notes.getItem(key)),
    setItem: (key, text) => void quietly((notes) => (notes.setItem(key, text), null)),
    removeItem: (key) => void quietly((notes) => (notes.removeItem(key), null)),
  };
};

/** Kept by the device (localStorage). */
export const deviceNotes: Notes = notesIn(() => globalThis.localStorage);
/** Gone with the tab (sessionStorage). */
export const tabNotes: Notes = notesIn(() => globalThis.sessionStorage);

/** Among the tab's: the point of the answer that its reader left for the page of the method. */
export const HELD_POINT = 'qyragy-held-point';

const PREFIX = 'qyragy-';
/** About this device alone (sources/keptMark.ts), or a city, which travels with its data (sources/ownCities.ts). */
const isOfDevice = (key: string): boolean => /^qyragy-(kept|city)/.test(key);

/** All notes of ours that the device keeps, by key; none where it keeps nothing. */
export function notesNow(): Readonly<Record<string, string>> {
  try {
    const keys = Object.keys(globalThis.localStorage).filter((key) => key.startsWith(PREFIX) && !isOfDevice(key));
    return Object.fromEntries(keys.map((key) => [key, deviceNotes.getItem(key) ?? '']));
  } catch {
    return {};
  }
}

/** Lays notes down; null takes one away. */
export function layNotes(notes: Readonly<Record<string, string | null>>): void {
  for (const [key, text] of Object.entries(notes)) {
    if (!key.startsWith(PREFIX) || isOfDevice(key)) continue;
    if (text === null) deviceNotes.removeItem(key);
    else deviceNotes.setItem(key, text);
  }
}
