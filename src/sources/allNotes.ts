/** All notes of the device together, as a project file takes them along: the page of residents has no need of it. */
import { cityOfViewNote } from '../domain/keptView';
import { deviceNotes } from './deviceNotes';

const PREFIX = 'qyragy-';
/**
 * About this device and its reader alone (sources/keptMark.ts, state/find/chosenBefore.ts), or a city, which travels
 * with its data (sources/ownCities.ts).
 */
const isOfDevice = (key: string): boolean => /^qyragy-(kept|city|found)/.test(key);

/** A view is its city's; all other notes are the built-in city's. */
const isOf = (city: string | null, key: string): boolean => (cityOfViewNote(key) ?? null) === city;

/** All notes of ours that the device keeps of a city (null = the built-in one), by key; none where it keeps nothing. */
export function notesNow(city: string | null = null): Readonly<Record<string, string>> {
  try {
    const keys = Object.keys(globalThis.localStorage).filter(
      (key) => key.startsWith(PREFIX) && !isOfDevice(key) && isOf(city, key),
    );
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
