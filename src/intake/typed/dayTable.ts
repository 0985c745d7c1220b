import { DAY_MS, dateOfDay, dayOfDate, fromCityClock, monthLength } from '../../domain/clock';
import type { DateOrder } from '../cells/times';
import { YEAR_FIRST } from './byteCells';
import { dateFirst, dateForm, dateSecond, dateYear } from './typedRows';

const FIRST_YEAR = 2000;
const YEARS = 64;
const CELLS = YEARS * 32 * 32;
/** Not looked up yet; no start of a day is so early. */
const OPEN = 0;
const UNKNOWN = 255;

/** Where a month and a day of a year stand in the tables; -1 for numbers that are none or years beyond. */
const placeOf = (year: number, month: number, day: number): number =>
  year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month > 31 || day > 31
    ? -1
    : ((year - FIRST_YEAR) * 32 + month) * 32 + day;

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** The days of packed dates (`packDate`), each looked up once: a million rows fall on a few thousand days. */
export class DayTable {
  private readonly starts = new Float64Array(CELLS);
  private readonly masks = new Uint8Array(CELLS).fill(UNKNOWN);

  /**
   * UTC ms of the midnight that starts a day in the city; NaN where the date, its parts in this order, is no day from
   * 2000 to 2063, or a day on which the clock was changed: there the hour decides.
   */
  start(date: number, order: DateOrder): number {
    const dayLast = dateForm(date) === YEAR_FIRST || order === 'MDY';
    const month = dayLast ? dateFirst(date) : dateSecond(date);
    const day = dayLast ? dateSecond(date) : dateFirst(date);
    const place = placeOf(dateYear(date), month, day);
    if (place < 0) return NaN;
    if (this.starts[place] === OPEN) this.starts[place] = startOf(dateYear(date), month, day);
    return this.starts[place];
  }

  /**
   * Bits of the orders (DMY, MDY, YMD) by which a date whose year stands last is a day, as `dateEvidence` gives them.
   */
  mask(date: number): number {
    const place = placeOf(dateYear(date), dateFirst(date), dateSecond(date));
    if (place < 0) return orderMask(date);
    if (this.masks[place] === UNKNOWN) this.masks[place] = orderMask(date);
    return this.masks[place];
  }
}

function startOf(year: number, month: number, day: number): number {
  if (!isDay(year, month, day)) return NaN;
  const start = fromCityClock(year, month, day);
  const [nextYear, nextMonth, nextDay] = dateOfDay(dayOfDate(year, month, day) + 1);
  return fromCityClock(nextYear, nextMonth, nextDay) - start === DAY_MS ? start : NaN;
}

function orderMask(date: number): number {
  const year = dateYear(date);
  const [a, b] = [dateFirst(date), dateSecond(date)];
  return (isDay(year, b, a) ? 5 : 0) | (isDay(year, a, b) ? 2 : 0);
}
