import { DAY_MS, fromCityClock, HOUR_MS, sinceMidnightMs } from '../../domain/clock';
import { fault, type Fault } from '../../domain/result';
import { quoted } from '../text/cellText';

/** How unclear dates of this file are to be read; `nowMs` bounds the future. */
export interface TimeRules {
  readonly slashOrder: 'DMY' | 'MDY';
  readonly twoDigitYear: '2000s' | 'quarantine';
  readonly nowMs: number;
}

/** Rules that refuse nothing for its order, its century or its future. */
export const ANY_TIME: TimeRules = { slashOrder: 'DMY', twoDigitYear: '2000s', nowMs: Infinity };

export interface TimeReading {
  readonly ms: number;
  /** False when only the date is known. */
  readonly timeOfDay: boolean;
  readonly form: 'wall' | 'offset' | 'epoch';
  /** Wall-clock 00:00 was written out. */
  readonly midnight: boolean;
}

const CLOCK = String.raw`(?:(?:\s*[T,]\s*|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?\s*([ap]m)?)?`;
const ZONE = String.raw`\s*(Z|[+-]\d{2}(?::?\d{2})?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}${ZONE}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([./-])(\d{1,2})\2(\d{1,2})${CLOCK}${ZONE}$`, 'i');
const PLAIN_DATE = /^\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-)/;
const EPOCH_MS = /^\d{12,13}$/;
const EPOCH_S = /^\d{9,10}$/;
const YEAR_2000_MS = fromCityClock(2000, 1, 1);

type WrongTime = 'bad-date' | 'two-digit-year' | 'date-before-2000';

/**
 * Reads a date or a moment: DD.MM.YYYY [HH:mm[:ss]], ISO 8601 with or without an offset, epoch seconds or milliseconds.
 * Without a zone it is the city's clock. A day that does not exist, a day before 2000 or more than a day ahead of
 * `nowMs` is a fault; nothing rolls over. `column` goes into the fault.
 */
export function readTime(cell: string, column: string, rules: TimeRules): TimeReading | Fault {
  const text = cell
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s*г\.?$/i, '')
    .replace(/^'/, '')
    .trim();
  const reading = parse(text, rules);
  if (typeof reading === 'string') return fault(reading, { column, value: quoted(cell) });
  if (reading.ms < YEAR_2000_MS) return fault('date-before-2000', { column, value: quoted(cell) });
  if (reading.ms > rules.nowMs + DAY_MS) return fault('date-in-future', { column, value: quoted(cell) });
  return reading;
}

function parse(text: string, rules: TimeRules): TimeReading | WrongTime {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, a, mark, b, y, ...rest] = dayFirst;
    if (y.length === 2 && rules.twoDigitYear === 'quarantine') return 'two-digit-year';
    const year = y.length === 2 ? 2000 + Number(y) : Number(y);
    const monthFirst = mark === '/' && rules.slashOrder === 'MDY';
    return moment(year, Number(monthFirst ? a : b), Number(monthFirst ? b : a), rest);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, y, , m, d, ...rest] = yearFirst;
    return moment(Number(y), Number(m), Number(d), rest);
  }
  if (EPOCH_MS.test(text))
    return { ms: Number(text), timeOfDay: true, form: 'epoch', midnight: isMidnight(Number(text)) };
  if (EPOCH_S.test(text))
    return { ms: Number(text) * 1000, timeOfDay: true, form: 'epoch', midnight: isMidnight(Number(text) * 1000) };
  return 'bad-date';
}

const isMidnight = (ms: number): boolean => sinceMidnightMs(ms) === 0;

function moment(
  year: number,
  month: number,
  day: number,
  rest: readonly (string | undefined)[],
): TimeReading | WrongTime {
  const [h, min, s, fraction, half, zone] = rest;
  let hour = Number(h ?? 0);
  if (half) {
    if (hour < 1 || hour > 12) return 'bad-date';
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (year < 2000) return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? 'date-before-2000' : 'bad-date';
  const minute = Number(min ?? 0);
  const second = Number(s ?? 0);
  const wall = fromCityClock(year, month, day, hour, minute, second);
  if (Number.isNaN(wall)) return 'bad-date';
  const milli = fraction ? Math.round(Number(`0.${fraction}`) * 1000) : 0;
  const midnight = h !== undefined && hour === 0 && minute === 0 && second === 0;
  if (zone === undefined || h === undefined)
    return { ms: wall + milli, timeOfDay: h !== undefined, form: 'wall', midnight };
  const offset = zone.toUpperCase() === 'Z' ? 0 : zoneMs(zone);
  if (Number.isNaN(offset)) return 'bad-date';
  return {
    ms: Date.UTC(year, month - 1, day, hour, minute, second) + milli - offset,
    timeOfDay: true,
    form: 'offset',
    midnight,
  };
}

function zoneMs(zone: string): number {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * 60_000);
}

/** What a cell says about the order of its date: day first for sure, month first for sure, or a two-digit year. */
export function dateEvidence(cell: string): {
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  readonly twoDigit: boolean;
} {
  if (PLAIN_DATE.test(cell)) return NO_EVIDENCE;
  const match = DAY_FIRST.exec(cell.trim());
  if (!match) return NO_EVIDENCE;
  const slash = match[2] === '/';
  const a = Number(match[1]);
  const b = Number(match[3]);
  return {
    dayFirst: slash && a > 12 && b <= 12,
    monthFirst: slash && b > 12 && a <= 12,
    twoDigit: match[4].length === 2,
  };
}

const NO_EVIDENCE = { dayFirst: false, monthFirst: false, twoDigit: false };

/** A spreadsheet's day zero, written before a bare time of day. */
const DAY_ZERO = /^(?:3[01][./]12[./]1899|1899-12-3[01]|0?[01][./]01[./]1900|1900-01-0[01])[T\s]+/;
const CLOCK_ALONE = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|\.(\d{2}))\s*([ap]\.?m\.?)?$/i;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;

/**
 * A time of day of a column of its own, as minutes from midnight: HH:mm[:ss], HH.mm, HHmm, 9:05 PM, 24:00 (1440: the
 * end of the day), also behind a spreadsheet's day zero (30.12.1899). NaN when it is not one.
 */
export function readClock(cell: string): number {
  const text = cell
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(DAY_ZERO, '');
  const match = CLOCK_ALONE.exec(text);
  const plain = match ? null : FOUR_DIGITS.exec(text);
  if (!match && !plain) return NaN;
  let hour = Number(match?.[1] ?? plain?.[1]);
  const minute = Number(match?.[2] ?? match?.[4] ?? plain?.[2]);
  const second = Number(match?.[3] ?? 0);
  const half = match?.[5];
  if (half) {
    if (hour < 1 || hour > 12) return NaN;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return NaN;
  return hour * 60 + minute;
}
