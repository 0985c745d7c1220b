import { dateOfDay, DAY_MS, dayOfDate, fromCityClock, monthLength, toCityClock, wallTime } from './clock';
import { err, fault, ok, type Fault, type Result } from './result';

/** A span of time, closed at the start and open at the end, in UTC ms. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** UTC ms of midnight (the city's clock) that starts `YYYY-MM-DD`. */
export function parseDate(text: string): Result<number, Fault> {
  const match = ISO_DATE.exec(text.trim());
  const ms = match ? fromCityClock(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
  return Number.isNaN(ms) ? err(fault('bad-date', { value: text })) : ok(ms);
}

/** Closed-open period of two dates; refuses an empty or reversed one. */
export function parsePeriod(from: string, to: string): Result<Period, Fault> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const end = parseDate(to);
  if (!end.ok) return end;
  if (end.value <= start.value) return err(fault('empty-period', { from, to }));
  return ok({ fromMs: start.value, toMs: end.value });
}

/** Moves a date by whole years and months on the city's calendar; 29 February becomes 28 February. */
export function shiftDate(utcMs: number, years: number, months: number): number {
  const { year, month, day, hour, minute } = wallTime(utcMs);
  const index = (year + years) * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  for (let d = day; d >= 28; d--) {
    const ms = fromCityClock(y, m, d, hour, minute);
    if (!Number.isNaN(ms)) return ms;
  }
  return fromCityClock(y, m, Math.min(day, 28), hour, minute);
}

/**
 * The same period last year (АППГ). Whole calendar months stay whole months (February 2024 is held against all of
 * February 2023); else the first day and the last day that belongs to the period move back a year on the calendar. The
 * two differ in days only where 29 February lies in one of them.
 */
export function lastYear(period: Period): Period {
  const fromMs = shiftDate(period.fromMs, -1, 0);
  if (wholeMonths(period) > 0) return { fromMs, toMs: shiftDate(period.toMs, -1, 0) };
  return { fromMs, toMs: shiftDays(shiftDate(shiftDays(period.toMs, -1), -1, 0), 1) };
}

/** The same time of the day so many days on, by the city's calendar. */
export function shiftDays(utcMs: number, days: number): number {
  const { year, month, day, hour, minute } = wallTime(utcMs);
  const on = dateOfDay(dayOfDate(year, month, day + days));
  return fromCityClock(...on, hour, minute);
}

/** Length in days of the city's calendar: the clock that was set back in 2024 makes no day longer. */
export const lengthDays = ({ fromMs, toMs }: Period): number => (toCityClock(toMs) - toCityClock(fromMs)) / DAY_MS;

/**
 * The period that ends where this one starts: whole calendar months if this one is made of whole months,
 * else as many days.
 */
export function previousPeriod(period: Period): Period {
  const months = wholeMonths(period);
  if (months > 0) return { fromMs: shiftDate(period.fromMs, 0, -months), toMs: period.fromMs };
  return { fromMs: shiftDays(period.fromMs, -Math.max(1, Math.round(lengthDays(period)))), toMs: period.fromMs };
}

/** Number of whole calendar months in a period that starts and ends on the first of a month, else 0. */
export function wholeMonths(period: Period): number {
  const a = wallTime(period.fromMs);
  const b = wallTime(period.toMs);
  const midnight = a.hour === 0 && a.minute === 0 && b.hour === 0 && b.minute === 0;
  if (!midnight || a.day !== 1 || b.day !== 1) return 0;
  return (b.year - a.year) * 12 + b.month - a.month;
}

/**
 * Length in years: whole calendar months count as twelfths (so that a calendar year is exactly 1 and months sum to
 * years), anything else as days of 365.25.
 */
export function lengthYears(period: Period): number {
  const months = wholeMonths(period);
  return months > 0 ? months / 12 : lengthDays(period) / 365.25;
}

/** An instant as a decimal year on the city's calendar where every month is a twelfth: 1 July 2021 is 2021.5. */
function decimalYear(utcMs: number): number {
  const t = wallTime(utcMs);
  return t.year + (t.month - 1 + (t.day - 1 + (t.hour + t.minute / 60) / 24) / monthLength(t.year, t.month)) / 12;
}

/** The middle of a period as a decimal year: 2019.5 for the year 2019. */
export function middleYear(period: Period): number {
  return (decimalYear(period.fromMs) + decimalYear(period.toMs)) / 2;
}
