/** All notes of the device together, as a project file takes them along: the page of residents has no need of it. */
import { deviceNotes } from './deviceNotes';

const PREFIX = 'qyragy-';
/**
 * About this device and its reader alone (sources/keptMark.ts, state/find/chosenBefore.ts), or a city, which travels
 * with its data (sources/ownCities.ts).
 */
const isOfDevice = (key: string): boolean => /^qyragy-(kept|city|found)/.test(key);

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
