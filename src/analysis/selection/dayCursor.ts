import { clockOffsetMs, DAY_MS } from '../../domain/clock';

/**
 * Walks over instants and keeps the day of the city's clock that the last one fell in. In a table sorted by time the
 * next row is mostly of the same day, and its hour is one subtraction: several times faster than reading each from
 * scratch.
 */
export interface DayCursor {
  /** Instants of [validFromMs, validToMs) are of this day; ask `move` for any other. */
  validFromMs: number;
  validToMs: number;
  /** The day's midnight by the offset in force. */
  midnightMs: number;
  /** 0 = Monday ... 6 = Sunday; NaN for an unknown time. */
  weekday: number;
}

export function dayCursor(): DayCursor {
  return { validFromMs: NaN, validToMs: NaN, midnightMs: NaN, weekday: NaN };
}

/** Brings the cursor to the day of an instant; NaN leaves it on no day. 1970-01-01 was a Thursday. */
export function moveTo(cursor: DayCursor, utcMs: number): void {
  const offset = clockOffsetMs(utcMs);
  const day = Math.floor((utcMs + offset) / DAY_MS);
  const midnight = day * DAY_MS - offset;
  const end = midnight + DAY_MS;
  // On the day that the clock was set back the offset holds only for a part.
  cursor.validFromMs = clockOffsetMs(midnight) === offset ? midnight : utcMs;
  cursor.validToMs = clockOffsetMs(end - 1) === offset ? end : utcMs;
  cursor.midnightMs = midnight;
  cursor.weekday = day + 3 - 7 * Math.floor((day + 3) / 7);
}
