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
