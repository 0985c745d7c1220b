/** A view under a name: what was on the screen, as the address that shows it again, with a note. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Parameters of its address; they name its files by id, title and size, and hold no rows. */
  readonly search: string;
  /** UTC ms. */
  readonly madeAtMs: number;
  readonly changedAtMs: number;
}

export const VIEW_LIMITS = { name: 120, note: 4000, search: 200_000 } as const;

/** The beginning of the key that a city's views have among the notes of a device; null = the built-in city. */
export const viewNotesOf = (city: string | null): string => `qyragy-view/${city ?? ''}/`;

/** The city whose view a note is: null = the built-in one; undefined = the note is no view. */
export function cityOfViewNote(key: string): string | null | undefined {
  const city = /^qyragy-view\/([^/]*)\//.exec(key)?.[1];
  return city === '' ? null : city;
}

/** A view as it was kept; null for whatever is none. */
export function parseKeptView(text: string | null | undefined): KeptView | null {
  try {
    const { id, name, note, search, madeAtMs, changedAtMs } = JSON.parse(text ?? '') as Record<string, unknown>;
    const isWhole =
      [id, name, note, search].every((part) => typeof part === 'string') &&
      [madeAtMs, changedAtMs].every((time) => Number.isFinite(time));
    if (!isWhole || id === '' || name === '' || String(search).length > VIEW_LIMITS.search) return null;
    return {
      id: String(id),
      name: String(name).slice(0, VIEW_LIMITS.name),
      note: String(note).slice(0, VIEW_LIMITS.note),
      search: String(search),
      madeAtMs: Number(madeAtMs),
      changedAtMs: Number(changedAtMs),
    };
  } catch {
    return null;
  }
}

/** The text of an address or of a note with datasets under the ids that they have come to bear. */
export const underNewIds = (text: string, renamed: ReadonlyMap<string, string>): string =>
  text.replaceAll(/import-[\w-]+/g, (id) => renamed.get(id) ?? id);
