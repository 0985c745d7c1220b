/**
 * Whether this browser may take away what is kept here, and whether it is time to say so: it has not promised to keep
 * it, and some (Safari's engine) clear it after seven days without a visit.
 */
import { OWN_CITY } from '../../domain/ownCity';
import { deviceNotes } from '../../sources/deviceNotes';

/** `days` = after some days without a visit; `space` = where room runs out. */
export type Forgetting = 'days' | 'space';

const DAY_MS = 86_400_000;
/** Before the seven days are over. */
const REMIND_DAYS = 5;
/**
 * When all was saved to a file, or its reader put the reminder away: about this device alone, and each city has a file
 * of its own.
 */
const SAID = `qyragy-kept:saved${OWN_CITY ? `-${OWN_CITY.id}` : ''}`;
/** All browsers of Apple's devices are of one engine, and name its maker. */
const CLEARS_BY_DAYS = 'Apple Computer, Inc.';

/** null where the browser has promised to keep everything. */
export async function mayForget(): Promise<Forgetting | null> {
  try {
    const storage: StorageManager | undefined = navigator.storage;
    if (await storage?.persisted?.()) return null;
  } catch {
    // Nobody to ask: nothing is promised.
  }
  return navigator.vendor === CLEARS_BY_DAYS ? 'days' : 'space';
}

/** True when the last file of everything and the last reminder are too old to help against seven days. */
export function isReminderDue(nowMs: number): boolean {
  const said = Number(deviceNotes.getItem(SAID) ?? NaN);
  // A clock that was set back would keep it silent for as long.
  return !(said <= nowMs && nowMs - said < REMIND_DAYS * DAY_MS);
}

/** Notes that all was saved to a file, or that the reminder was read. */
export const noteReminded = (nowMs: number): void => deviceNotes.setItem(SAID, String(nowMs));
