/** Places that a person chose to have remembered on this device; nothing of them stands in an address or leaves it. */
import type { LonLat } from '../../domain/geometry';
import type { Locale } from '../../i18n/locale';

type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptPlace {
  /** In the person's words: home, school ... */
  readonly label: string;
  readonly at: LonLat;
  readonly withinM: number;
  /** The place's name in each language; null = a point without one. */
  readonly names: Readonly<Record<Locale, string>> | null;
}

const KEY = 'qyragy-places';
/** More would be a diary. */
const MOST_KEPT = 12;
const LONGEST_LABEL = 40;

/** What is remembered, in the order in which it was; damaged entries are left out. */
export function keptPlaces(notes: Notes): readonly KeptPlace[] {
  try {
    const value: unknown = JSON.parse(notes.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.flatMap((entry: unknown) => placeOf(entry) ?? []).slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

/**
 * Remembers a place; one of the same label is replaced. Gives what is remembered now, which a browser that keeps
 * nothing leaves as it was.
 */
export function keepPlace(notes: Notes, place: KeptPlace): readonly KeptPlace[] {
  const label = place.label.trim().slice(0, LONGEST_LABEL);
  if (label === '') return keptPlaces(notes);
  const others = keptPlaces(notes).filter((kept) => kept.label !== label);
  return write(notes, [...others, { ...place, label }].slice(-MOST_KEPT));
}

/** Forgets one place by its label, or all. */
export function forgetPlaces(notes: Notes, label: string | null): readonly KeptPlace[] {
  return write(notes, label === null ? [] : keptPlaces(notes).filter((kept) => kept.label !== label));
}

function write(notes: Notes, places: readonly KeptPlace[]): readonly KeptPlace[] {
  try {
    if (places.length === 0) notes.removeItem(KEY);
    else notes.setItem(KEY, JSON.stringify(places));
  } catch {
    // A browser that keeps nothing forgets at once.
  }
  return keptPlaces(notes);
}

function placeOf(value: unknown): KeptPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { label, at, withinM, names } = value as Partial<Record<keyof KeptPlace, unknown>>;
  if (
    typeof label !== 'string' ||
    label === '' ||
    !Array.isArray(at) ||
    at.length !== 2 ||
    !at.every((part) => typeof part === 'number' && Number.isFinite(part))
  )
    return null;
  if (typeof withinM !== 'number' || !(withinM >= 0)) return null;
  return {
    label: label.slice(0, LONGEST_LABEL),
    at: [at[0] as number, at[1] as number],
    withinM,
    names: namesOf(names),
  };
}

function namesOf(value: unknown): KeptPlace['names'] {
  if (typeof value !== 'object' || value === null) return null;
  const { kk, ru, en } = value as Partial<Record<Locale, unknown>>;
  return typeof kk === 'string' && typeof ru === 'string' && typeof en === 'string' ? { kk, ru, en } : null;
}
