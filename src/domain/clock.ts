/**
 * Almaty's own clock: UTC+6 until 2024-02-29T18:00Z, UTC+5 after (FACTS P13).
 * Instants are UTC milliseconds everywhere; this file is the only place that knows the offset.
 */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const CHANGE_UTC_MS = Date.UTC(2024, 1, 29, 18);

/** Offset of Almaty's clock from UTC, in ms, at a UTC instant. */
export function almatyOffsetMs(utcMs: number): number {
  return utcMs < CHANGE_UTC_MS ? 6 * HOUR_MS : 5 * HOUR_MS;
}

/** Shifts a UTC instant so that the `getUTC*` methods of a Date over it read Almaty's clock. */
export function toAlmatyClock(utcMs: number): number {
  return utcMs + almatyOffsetMs(utcMs);
}

/**
 * UTC instant of a wall-clock reading in Almaty. 2024-02-29 23:00-23:59 happened twice: the first is meant.
 * `month` is 1-12. Returns NaN for a date that does not exist (30 February).
 */
export function fromAlmatyClock(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(wall);
  if (check.getUTCFullYear() !== year || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
  const early = wall - 6 * HOUR_MS;
  return early < CHANGE_UTC_MS ? early : wall - 5 * HOUR_MS;
}

export interface WallTime {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 = Monday ... 7 = Sunday */
  readonly weekday: number;
}

/** Reads Almaty's clock at a UTC instant. */
export function wallTime(utcMs: number): WallTime {
  const date = new Date(toAlmatyClock(utcMs));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}

/** Days since 1970 on Almaty's calendar: since the clock changed once, hours do not make whole days. */
export function dayNumber(utcMs: number): number {
  const { year, month, day } = wallTime(utcMs);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** UTC ms of the midnight (Almaty's clock) that starts a day of `dayNumber`. */
export function midnightOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return fromAlmatyClock(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
