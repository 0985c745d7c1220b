/**
 * A mark on this device of what it keeps: where the browser has taken the databases away between two visits (it does so
 * when the disk is full, some after seven days), the small notes mostly stay, and tell that something was there.
 */
import { deviceNotes } from './deviceNotes';

const KEY = 'qyragy-kept';
const MOST = 50;

/** Titles of what is kept of a person's own. */
export const markKept = (titles: readonly string[]): void =>
  titles.length === 0 ? deviceNotes.removeItem(KEY) : deviceNotes.setItem(KEY, JSON.stringify(titles.slice(0, MOST)));

/** What was kept at the last look; none where nothing was, or nobody can tell. */
export function markedAsKept(): readonly string[] {
  try {
    const titles: unknown = JSON.parse(deviceNotes.getItem(KEY) ?? '[]');
    return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [];
  } catch {
    return [];
  }
}
