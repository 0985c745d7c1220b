/** The browser's few small notes (localStorage) for whoever can do without: full, forbidden or shut off, they are simply not there. */
export const deviceNotes: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => quietly((notes) => notes.getItem(key)),
  setItem: (key, text) => void quietly((notes) => (notes.setItem(key, text), null)),
  removeItem: (key) => void quietly((notes) => (notes.removeItem(key), null)),
};

function quietly(work: (notes: Storage) => string | null): string | null {
  try {
    return work(globalThis.localStorage);
  } catch {
    return null;
  }
}
