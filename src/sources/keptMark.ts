/**
 * A mark on this device of what it keeps: where the browser has taken the databases away between two visits (it does so
 * when the disk is full, some after seven days), the small notes mostly stay, and tell that something was there.
 */
import { OWN_CITY } from '../domain/ownCity';
import { deviceNotes } from './deviceNotes';

/**
 * Name of the mark; that of a city of the user's own has its id behind it, since its data lie in a database of its
 * own.
 */
export const KEPT_MARK = 'qyragy-kept';
const KEY = `${KEPT_MARK}${OWN_CITY ? `-${OWN_CITY.id}` : ''}`;
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
