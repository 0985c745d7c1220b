/**
 * What this device remembers of a visit, so that the next one can say what has changed; nothing of it leaves the
 * device.
 */
import { dayParts, type WallParts } from '../../i18n/dates';
import type { Snapshot } from '../../domain/snapshot';

export interface SinceVisit {
  /** Day of the visit before about this district; null = there was none. */
  readonly visitedOn: WallParts | null;
  /** Without a visit about this district: there was one about another. */
  readonly isOther: boolean;
  /**
   * The last day of the data then and now (null = none could be read now) where they are others: newer, or put in their
   * place. null = they are as they were.
   */
  readonly change: {
    readonly how: 'newer' | 'replaced';
    readonly before: WallParts;
    readonly now: WallParts | null;
  } | null;
  /**
   * Twelve-month counts of the same district then and now, each null where it is not published; null where the data are
   * as they were or neither is known.
   */
  readonly counts: { readonly before: number | null; readonly now: number | null } | null;
}

interface Day {
  readonly day: string;
  readonly through: string | null;
  readonly count: number | null;
}

interface Remembered extends Day {
  readonly districtId: string;
  /** The last day before this one, so that a second look on one day still tells of it. */
  readonly earlier: Day | null;
  /** An earlier visit was about another district. */
  readonly isOther: boolean;
}

const KEY = 'qyragy-visit';
const NOTHING = { visitedOn: null, change: null, counts: null } as const;

/**
 * Compares with the last visit about the same district and remembers this one. Visits of one day are one: the day
 * itself is never told of as "your last visit". null where the browser keeps nothing.
 */
export function sinceVisit(
  store: Pick<Storage, 'getItem' | 'setItem'>,
  today: string,
  districtId: string,
  snapshot: Snapshot | null,
  count: number | null,
): SinceVisit | null {
  const through = snapshot?.through ?? null;
  try {
    const last = read(store.getItem(KEY));
    const same = last?.districtId === districtId ? last : null;
    const isToday = same?.day === today;
    const earlier = isToday ? same.earlier : same && { day: same.day, through: same.through, count: same.count };
    const isOther = isToday ? same.isOther : last !== null && !same;
    // A look without a network must not forget what the day's first one read.
    const seen = through === null && isToday ? { through: same.through, count: same.count } : { through, count };
    store.setItem(KEY, JSON.stringify({ day: today, districtId, ...seen, earlier, isOther } satisfies Remembered));
    if (!earlier) return { ...NOTHING, isOther };
    const visitedOn = dayParts(earlier.day);
    if (earlier.through === null || (through === earlier.through && count === earlier.count))
      return { ...NOTHING, visitedOn, isOther };
    const change = {
      how: through !== null && through > earlier.through ? 'newer' : 'replaced',
      before: dayParts(earlier.through),
      now: through === null ? null : dayParts(through),
    } as const;
    const counts =
      through === null || (earlier.count === null && count === null) ? null : { before: earlier.count, now: count };
    return { visitedOn, isOther, change, counts };
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
  const day = dayOf(value);
  if (!value || !day || typeof value.districtId !== 'string') return null;
  return {
    ...day,
    districtId: value.districtId,
    earlier: dayOf(value.earlier ?? null),
    isOther: value.isOther === true,
  };
}

function dayOf(value: Partial<Day> | null): Day | null {
  if (typeof value?.day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value.day)) return null;
  return {
    day: value.day,
    through: typeof value.through === 'string' ? value.through : null,
    count: typeof value.count === 'number' ? value.count : null,
  };
}
