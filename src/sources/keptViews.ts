/** Views under a name, kept by this device as small notes, one a view: two tabs never write over each other's list. */
import { parseKeptView, viewNotesOf, type KeptView } from '../domain/keptView';
import { deviceNotes } from './deviceNotes';

const keysOf = (city: string | null): readonly string[] => {
  try {
    return Object.keys(globalThis.localStorage).filter((key) => key.startsWith(viewNotesOf(city)));
  } catch {
    return [];
  }
};

/** All of a city's that can be read, the newest change first; null = the built-in city. */
export const keptViews = (city: string | null): readonly KeptView[] =>
  keysOf(city)
    .flatMap((key) => parseKeptView(deviceNotes.getItem(key)) ?? [])
    .toSorted((a, b) => b.changedAtMs - a.changedAtMs || (a.id < b.id ? -1 : 1));

/** Keeps a view in place of the one of its id; false where the browser keeps nothing, or is full. */
export function keepView(city: string | null, view: KeptView): boolean {
  const key = viewNotesOf(city) + view.id;
  const text = JSON.stringify(view);
  deviceNotes.setItem(key, text);
  return deviceNotes.getItem(key) === text;
}

export const forgetView = (city: string | null, id: string): void => deviceNotes.removeItem(viewNotesOf(city) + id);

/** Forgets all of a city's. */
export const forgetViews = (city: string | null): void => keysOf(city).forEach((key) => deviceNotes.removeItem(key));

/**
 * Hears of each change that another tab makes to a city's views. The browser tells of it once the change is here; news
 * by a channel of our own may come before.
 */
export const whenViewsChange = (city: string | null, hear: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(viewNotesOf(city))) hear();
  });
