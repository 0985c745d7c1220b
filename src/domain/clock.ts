/**
 * The city's own clock and calendar. Instants are UTC milliseconds everywhere, days are counted from 1970 on the city's
 * calendar; this file is the only place that turns one into the other (its offsets: `thisCityClock`).
 */
import { UTC_OFFSETS } from './thisCityClock';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Offset of the city's clock from UTC, in ms, at a UTC instant. */
export function clockOffsetMs(utcMs: number): number {
  return UTC_OFFSETS[offsetAt(utcMs)].offsetMs;
}

/** Which of the offsets holds at an instant: a clock with summer time has hundreds. */
function offsetAt(utcMs: number): number {
  let low = 0;
  let high = UTC_OFFSETS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (utcMs >= UTC_OFFSETS[middle].fromMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Shifts a UTC instant so that the `getUTC*` methods of a Date over it read the city's clock. */
export function toCityClock(utcMs: number): number {
  return utcMs + clockOffsetMs(utcMs);
}

/**
 * UTC instant of a wall-clock reading in the city. Of an hour that happened twice, since the clock was set back, the
 * first is meant; one that never was is read by the clock as it was set forward, an hour earlier. `month` is 1-12.
 * Returns NaN for a date that does not exist (30 February).
 */
export function fromCityClock(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(wall);
  if (check.getUTCFullYear() !== year || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
  // A day before by any clock: the offset that held then is the one sought, or one before it.
  let k = offsetAt(wall - DAY_MS);
  while (k + 1 < UTC_OFFSETS.length && wall - UTC_OFFSETS[k].offsetMs >= UTC_OFFSETS[k + 1].fromMs) k++;
  return wall - UTC_OFFSETS[k].offsetMs;
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

/** Reads the city's clock at a UTC instant. */
export function wallTime(utcMs: number): WallTime {
  const date = new Date(toCityClock(utcMs));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}

/** The day of an instant, without a Date: a million rows are read in a few milliseconds. */
export const dayOf = (utcMs: number): number => Math.floor(toCityClock(utcMs) / DAY_MS);

/** UTC ms of the midnight that starts a day. */
export function midnightOfDay(day: number): number {
  const [year, month, date] = dateOfDay(day);
  return fromCityClock(year, month, date);
}

/** The day of a date; a month outside 1-12 and a date outside the month run on into their neighbours. */
export const dayOfDate = (year: number, month: number, date = 1): number => Date.UTC(year, month - 1, date) / DAY_MS;

/** Year, month (1-12) and date of a day. */
export function dateOfDay(day: number): readonly [year: number, month: number, date: number] {
  const date = new Date(day * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** `YYYY-MM-DD` of a day. */
export const isoOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`; NaN for no date. */
export const dayOfIso = (iso: string): number => Date.parse(`${iso}T00:00Z`) / DAY_MS;

/** A weekday of a day, 0 = Monday ... 6 = Sunday: 1 January 1970 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** How long the day has been going on at an instant, by the clock, ms. */
export function sinceMidnightMs(utcMs: number): number {
  const wall = toCityClock(utcMs);
  return wall - Math.floor(wall / DAY_MS) * DAY_MS;
}

/** `YYYY-MM-DD` of an instant on the city's clock. */
export const formatIsoDate = (utcMs: number): string => isoOfDay(dayOf(utcMs));

/** How many days a month (1-12) has. */
export const monthLength = (year: number, month: number): number => dateOfDay(dayOfDate(year, month + 1, 0))[2];
