import { DAY_MS, fromCityClock, HOUR_MS, monthLength, sinceMidnightMs } from '../../domain/clock';
import { fault, type Fault } from '../../domain/result';
import { shortLine } from '../text/cellText';
import { quoted } from '../text/personalData';
import { atClock, dayShareMs, readClock } from './clockTime';
import type { MissingWords } from './missing';
import { monthOfWord, saysNothing } from './months';

/** In which order day, month and year stand where the year is not plain; `YMD` only speaks of years of two digits. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';
export const DATE_ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];

/** How unclear dates of this file are to be read; `nowMs` bounds the future. */
export interface TimeRules {
  readonly order: DateOrder;
  readonly twoDigitYear: '2000s' | 'quarantine';
  /** The day from which a spreadsheet's dates are counted. */
  readonly dayZero: '1900' | '1904';
  readonly missing: MissingWords;
  readonly nowMs: number;
}

/** Rules that refuse nothing for its order, its century or its future. */
export const ANY_TIME: TimeRules = {
  order: 'DMY',
  twoDigitYear: '2000s',
  dayZero: '1900',
  missing: new Set<string>(),
  nowMs: Infinity,
};

export interface TimeReading {
  readonly ms: number;
  /** False when only the date is known. */
  readonly timeOfDay: boolean;
  readonly form: 'wall' | 'offset' | 'epoch' | 'serial';
  /** Wall-clock 00:00 was written out. */
  readonly midnight: boolean;
  /** Only the month is known: `ms` begins it. */
  readonly monthAlone?: boolean;
}

/** More than any moment takes. */
const LONGEST = 64;

const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?!\d)/;
const COMPACT_MOMENT = /^(20\d{2})(\d{2})(\d{2})(\d{4}(?:\d{2})?)$/;
const YEAR_MARK = /^ ?(?:ж|г|год|года|жыл|жылы|жылғы)\.?(?=[ ,T]|$)/i;
/** What stands between a date and its clock. */
const BETWEEN = /^(?: ?[T,] ?| ?(?:в|at|сағат|сағ\.?) | )/i;
const ZONE = / ?(?:(Z)|(?:UTC|GMT)?([+-]\d{2}(?::?\d{2})?)|(?:UTC|GMT))$/i;
const ZONE_NAME = / ?\([^)]*\)$/;
/** What is a time of day in a column of its own, and none behind a date. */
const BARE = /^\d{1,2}$|^0?[.,]\d+$/;
const CLOCK_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?),? (.+)$/;
const EPOCH_MS = /^\d{12,13}$/;
const EPOCH_S = /^\d{9,10}$/;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const YEAR_2000_MS = fromCityClock(2000, 1, 1);
/** Days from 1 January 1970 to a spreadsheet's day zero. */
const DAY_ZERO = { '1900': -25_569, '1904': -24_107 } as const;

const YEARS_AHEAD_MS = 3 * 366 * DAY_MS;

type WrongTime = 'bad-date' | 'two-digit-year' | 'date-before-2000';

/**
 * Reads a date or a moment: DD.MM.YYYY [HH:mm[:ss]], ISO 8601 with or without an offset, the month by its name in
 * three languages, a spreadsheet's number of days, epoch seconds or milliseconds. Without a zone it is the city's
 * clock; 24:00 is the next midnight. A day that does not exist, a day before 2000 or more than a day ahead of
 * `nowMs` is a fault; nothing rolls over. `column` goes into the fault.
 */
export function readTime(cell: string, column: string, rules: TimeRules): TimeReading | Fault {
  const text = shortLine(cell, LONGEST);
  const reading = text === null ? 'bad-date' : parse(text, rules);
  if (typeof reading === 'string') return fault(reading, { column, value: quoted(cell) });
  if (reading.ms < YEAR_2000_MS) return fault('date-before-2000', { column, value: quoted(cell) });
  if (reading.ms > rules.nowMs + DAY_MS) return fault('date-in-future', { column, value: quoted(cell) });
  return reading;
}

function parse(text: string, rules: TimeRules): TimeReading | WrongTime {
  const month = monthAlone(text);
  if (month) {
    const [year, number] = month;
    if (year < 2000) return 'date-before-2000';
    return { ms: fromCityClock(year, number, 1), timeOfDay: false, form: 'wall', midnight: false, monthAlone: true };
  }
  const written = writtenDate(text);
  if (written) {
    const day = dayOf(written, rules.order);
    if (written.twoDigit && rules.twoDigitYear === 'quarantine') return 'two-digit-year';
    return day ? moment(day, written.rest) : 'bad-date';
  }
  const serial = SERIAL.exec(text);
  if (serial) return ofSerial(Number(serial[1]), serial[2], rules.dayZero);
  if (EPOCH_MS.test(text)) return ofEpoch(Number(text));
  if (EPOCH_S.test(text)) return ofEpoch(Number(text) * 1000);
  return 'bad-date';
}

const YEAR_MONTH = /^(\d{4})([-/.])(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})([-/.])(\d{4})$/;
const NAMED_MONTH = /^(\p{L}+)[ .,-]*(\d{4})\.?$|^(\d{4})[ .,-]*(?:ж|жыл|жылғы|жылы|г|год)?\.? ?(\p{L}+)\.?$/u;

/** Year and month of a date without a day: "2024-03", "03.2024", "март 2024", "2024 жылғы наурыз"; null for others. */
function monthAlone(text: string): readonly [year: number, month: number] | null {
  if (text.length > LONGEST_MONTH) return null;
  const figures = YEAR_MONTH.exec(text);
  const turned = figures ? null : MONTH_YEAR.exec(text);
  const [year, month] = figures ? [+figures[1], +figures[3]] : turned ? [+turned[3], +turned[1]] : [0, 0];
  if (figures ?? turned) return month >= 1 && month <= 12 ? [year, month] : null;
  const named = NAMED_MONTH.exec(text.replace(YEAR_BEHIND, ''));
  if (!named) return null;
  const number = monthOfWord(named[1] ?? named[4]);
  return number > 0 ? [Number(named[2] ?? named[3]), number] : null;
}

/** More than a month and its year take. */
const LONGEST_MONTH = 30;
const YEAR_BEHIND = / ?(?:г|год|года|ж|жыл|жылы)\.?$/i;

const ofEpoch = (ms: number): TimeReading => ({
  ms,
  timeOfDay: true,
  form: 'epoch',
  midnight: isMidnight(ms),
});

/** The city's midnight, or that of UTC, as programs write days that have no hour. */
const isMidnight = (ms: number): boolean => ms % DAY_MS === 0 || sinceMidnightMs(ms) === 0;

function ofSerial(days: number, share: string | undefined, dayZero: '1900' | '1904'): TimeReading | WrongTime {
  const date = new Date((days + DAY_ZERO[dayZero]) * DAY_MS);
  if (date.getUTCFullYear() < 2000) return 'bad-date';
  const clock = dayShareMs(Number(`0.${share ?? 0}`));
  const start = fromCityClock(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return { ms: atClock(start, clock), timeOfDay: share !== undefined, form: 'serial', midnight: clock % DAY_MS === 0 };
}

/** Three parts of a date as they stand, and what follows them. */
interface WrittenDate {
  readonly parts: readonly [number, number, number];
  /** Known order, or null where the parts alone do not say. */
  readonly order: DateOrder | null;
  readonly twoDigit: boolean;
  /** The month was named: only day and year may change places. */
  readonly named: boolean;
  readonly mark: string;
  readonly rest: string;
}

function writtenDate(line: string): WrittenDate | null {
  const turned = line[1] === ':' || line[2] === ':' ? CLOCK_FIRST.exec(line) : null;
  const text = turned ? `${turned[2]} ${turned[1]}` : line;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const dayFirst = DAY_FIRST.exec(text);
    if (dayFirst) {
      const [all, a, mark, b, c] = dayFirst;
      return {
        parts: [Number(a), Number(b), Number(c)],
        order: c.length < 2 ? 'YMD' : null,
        twoDigit: c.length < 4,
        named: false,
        mark,
        rest: text.slice(all.length),
      };
    }
    const yearFirst = YEAR_FIRST.exec(text);
    const compact = yearFirst ? null : (COMPACT.exec(text) ?? COMPACT_MOMENT.exec(text));
    const [y, m, d] = yearFirst
      ? [yearFirst[1], yearFirst[3], yearFirst[4]]
      : compact
        ? [compact[1], compact[2], compact[3]]
        : [];
    if (y !== undefined) {
      const digits = compact?.[4];
      const rest = digits === undefined ? text.slice((yearFirst ?? compact)?.[0].length) : ` ${digits}`;
      return {
        parts: [Number(y), Number(m), Number(d)],
        order: 'YMD',
        twoDigit: false,
        named: false,
        mark: '-',
        rest,
      };
    }
  }
  return /\p{L}/u.test(text) ? namedDate(text) : null;
}

const TOKEN = /\d+|\p{L}+|[^\d\p{L}]+/gu;

/** A date whose month is a word: "1 марта 2024 г.", "2024 жылғы 1 наурыз", "March 1st, 2024", "01-Mar-24". */
function namedDate(text: string): WrittenDate | null {
  let month = 0;
  const figures: string[] = [];
  let monthAt = -1;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const next = text[index + token.length];
    if (/^\d/.test(token)) {
      if (figures.length === 2 || next === ':' || token.length > 4) break;
      figures.push(token);
    } else if (/^\p{L}/u.test(token)) {
      const found = monthOfWord(token);
      if (found > 0 && month === 0) {
        month = found;
        monthAt = figures.length;
      } else if (!saysNothing(token) && !/^(?:st|nd|rd|th|е|го|ое|ші|шы|і|ы)$/i.test(token)) break;
    } else if (/[^\s.,/()\-–«»"']/.test(token)) break;
    end = index + token.length;
    if (figures.length === 2 && month > 0 && !/^[\s.,]*(?:г|ж|жыл|жылы|года|год)(?!\p{L})/iu.test(text.slice(end)))
      break;
  }
  if (month === 0 || figures.length !== 2) return null;
  const [first, second] = figures;
  const rest = text.slice(end).replace(/^[.,]* ?/, ' ');
  const base = { named: true, mark: ' ', rest: rest === ' ' ? '' : rest };
  if (first.length > 2 && second.length > 2) return null;
  if (first.length > 2)
    return { ...base, parts: [Number(first), month, Number(second)], order: 'YMD', twoDigit: false };
  const parts = [Number(first), month, Number(second)] as const;
  if (second.length > 2) return { ...base, parts, order: 'DMY', twoDigit: false };
  // "March 1, 24": the day stands beside the month, and the year last.
  return { ...base, parts, order: monthAt === 0 ? 'DMY' : null, twoDigit: true };
}

/** Year, month (1-12) and day of a written date; null for one that the calendar does not have. */
function dayOf(written: WrittenDate, asked: DateOrder): readonly [number, number, number] | null {
  const order = written.order ?? asked;
  const [a, b, c] = written.parts;
  const [y, m, d] =
    order === 'YMD' && (written.twoDigit || written.order !== null)
      ? [a, b, c]
      : order === 'MDY' && !written.named
        ? [c, a, b]
        : [c, b, a];
  const year = written.twoDigit ? 2000 + y : y;
  const known = y <= 9999 && (!written.twoDigit || y <= 99) && m >= 1 && m <= 12 && d >= 1 && d <= monthLength(year, m);
  return known ? [year, m, d] : null;
}

function moment(day: readonly [number, number, number], after: string): TimeReading | WrongTime {
  const [year, month, date] = day;
  const rest = after.replace(YEAR_MARK, '').replace(ZONE_NAME, '');
  if (year < 2000) return 'date-before-2000';
  const start = fromCityClock(year, month, date);
  if (rest === '') return { ms: start, timeOfDay: false, form: 'wall', midnight: false };
  const between = BETWEEN.exec(rest);
  const zone = ZONE.exec(rest);
  const clockText = rest.slice(between?.[0].length ?? 0, zone ? zone.index : undefined);
  if (clockText === '' && zone && !between) return { ms: start, timeOfDay: false, form: 'wall', midnight: false };
  const clock = between ? readClock(clockText, CLOCK_OF_A_MOMENT) : NaN;
  if (Number.isNaN(clock) || BARE.test(clockText)) return 'bad-date';
  const midnight = clock % DAY_MS === 0;
  if (!zone) return { ms: atClock(start, clock), timeOfDay: true, form: 'wall', midnight };
  const offset = zone[2] === undefined ? 0 : zoneMs(zone[2]);
  if (Number.isNaN(offset)) return 'bad-date';
  const ms = Date.UTC(year, month - 1, date) + clock - offset;
  return { ms, timeOfDay: true, form: 'offset', midnight: midnight || isMidnight(ms) };
}

/** After a date "0.30" is half past midnight. */
const CLOCK_OF_A_MOMENT = { whole: null, point: 'clock', dashed: false } as const;

function zoneMs(zone: string): number {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * 60_000);
}

/** What one cell says about the order of its date. */
export interface OrderEvidence {
  /** A bit for each of `DATE_ORDERS` by which the cell is a day. */
  readonly mask: number;
  readonly twoDigit: boolean;
  /** Written with points, as day-first dates are. */
  readonly points: boolean;
}

/** What a cell says about the order of its date; null where the order is plain, or no date is written. */
export function dateEvidence(cell: string, nowMs: number): OrderEvidence | null {
  const text = shortLine(cell, LONGEST);
  const written = text === null ? null : writtenDate(text);
  if (!written || (written.order !== null && !written.twoDigit)) return null;
  let mask = 0;
  DATE_ORDERS.forEach((order, bit) => {
    const day = dayOf(written, order);
    if (!day || (written.order !== null && written.order !== order) || (written.named && order === 'MDY')) return;
    // What would lie years ahead is no year but a day; what lies a little ahead may be a slip of the pen.
    if (!written.twoDigit || fromCityClock(...day) <= nowMs + YEARS_AHEAD_MS) mask |= 1 << bit;
  });
  return { mask, twoDigit: written.twoDigit, points: written.mark === '.' };
}

/** What a cell of a column that may hold dates is. A bare number is none: it may be anything. */
export type DateCell = 'day' | 'midnight' | 'moment' | 'clock' | 'other';

/** Tells dates, moments and times of day apart, whatever the order of their parts. */
export function dateCell(cell: string): DateCell {
  const text = shortLine(cell, LONGEST);
  if (text === null) return 'other';
  if (EPOCH_MS.test(text)) return 'moment';
  const written = writtenDate(text);
  // "03.2024" and "2024.03" may be numbers.
  if (!written && !/^\d+\.\d+$/.test(text) && monthAlone(text)) return 'day';
  if (!written)
    return /\D/.test(text) && !/^\d*[.,]?\d+$/.test(text) && !Number.isNaN(readClock(text)) ? 'clock' : 'other';
  for (const order of DATE_ORDERS) {
    const day = dayOf(written, order);
    const reading = day ? moment(day, written.rest) : null;
    if (reading === null || typeof reading === 'string') continue;
    return !reading.timeOfDay ? 'day' : reading.midnight ? 'midnight' : 'moment';
  }
  return 'other';
}
