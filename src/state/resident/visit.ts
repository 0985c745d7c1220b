/** What this device remembers of a visit, so that the next one can say what has changed; nothing of it leaves the device. */
import { dayParts, type WallParts } from '../../i18n/dates';
import type { Snapshot } from '../../domain/snapshot';

export interface SinceVisit {
  /** Day of the visit before; null = this is the first. */
  readonly visitedOn: WallParts | null;
  /** Last day of the data then and now; null where nothing newer has come. */
  readonly before: WallParts | null;
  readonly now: WallParts | null;
  /** Twelve-month counts of the same district then and now. */
  readonly counts: { readonly before: number; readonly now: number } | null;
}

interface Remembered {
  readonly day: string;
  readonly through: string | null;
  readonly districtId: string;
  readonly count: number | null;
}

const KEY = 'qyragy-visit';

/**
 * Compares with the last visit about the same district and remembers this one. Visits of one day are one. null where the
 * browser keeps nothing.
 */
export function sinceVisit(store: Pick<Storage, 'getItem' | 'setItem'>, today: string, districtId: string, snapshot: Snapshot | null, count: number | null): SinceVisit | null {
  const through = snapshot?.through ?? null;
  try {
    const last = read(store.getItem(KEY));
    const isNewDay = last?.day !== today || last.districtId !== districtId;
    if (isNewDay) store.setItem(KEY, JSON.stringify({ day: today, through, districtId, count } satisfies Remembered));
    if (!last || last.districtId !== districtId) return { visitedOn: null, before: null, now: null, counts: null };
    const visitedOn = dayParts(last.day);
    if (last.through === null || through === null || through <= last.through) return { visitedOn, before: null, now: null, counts: null };
    const counts = last.count !== null && count !== null ? { before: last.count, now: count } : null;
    return { visitedOn, before: dayParts(last.through), now: dayParts(through), counts };
  } catch {
    // Storage may be shut off altogether.
    return null;
  }
}

/** Forgets what was remembered. */
export function forgetVisits(store: Pick<Storage, 'removeItem'>): void {
  try {
    store.removeItem(KEY);
  } catch {
    // Nothing is kept where storage is shut off.
  }
}

function read(text: string | null): Remembered | null {
  if (text === null) return null;
  const value = JSON.parse(text) as Partial<Remembered> | null;
  const isDay = typeof value?.day === 'string' && /^\d{4}-\d\d-\d\d$/.test(value.day);
  if (!value || !isDay || typeof value.districtId !== 'string') return null;
  return {
    day: value.day as string,
    through: typeof value.through === 'string' ? value.through : null,
    districtId: value.districtId,
    count: typeof value.count === 'number' ? value.count : null,
  };
}
