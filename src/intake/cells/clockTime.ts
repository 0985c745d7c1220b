import { DAY_MS, dateOfDay, dayOf, fromCityClock, HOUR_MS } from '../../domain/clock';
import { shortLine } from '../text/cellText';

const MINUTE_MS = 60_000;
/** More than any time of day takes. */
const LONGEST = 40;

/** A spreadsheet's day zero, written before a bare time of day. */
const DAY_ZERO = /^(?:3[01][./]12[./]1899|1899-12-3[01]|0?[01][./]0?1[./]1900|1900-0?1-0?[01])[T ]/;
/** Half of the day: English, Russian (до / по полудню), Kazakh (түске дейін, түстен кейін). */
const HALF = String.raw`(?: ?([aаpрдпт])\.? ?([mмпдк])\.?)`;
const MARKED = new RegExp(String.raw`^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?${HALF}?$`, 'i');
const HOUR_HALF = new RegExp(String.raw`^(\d{1,2})${HALF}$`, 'i');
const WORDED =
  /^(\d{1,2}) ?(?:ч|час|часа|часов|сағ|сағат|h)\.?(?: ?(\d{1,2}) ?(?:м|мин|минут|минута|минуты|m|min)?\.?)?$/i;
/** Hours and minutes with a dash or a space between them: hours of a day from-to are written so too. */
const DASHED = /^(\d{1,2})(?: ?[-–—‑] ?| )(\d{2})(?:(?: ?[-–—‑] ?| )(\d{2}))?$/;
const DIGITS = /^(\d{1,2})(\d{2})$/;
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
const WHOLE = /^(\d{1,4})(?:[.,]0)?$/;
const SHARE = /^0?[.,]\d+$|^0$/;
/** Half past midnight, or half of a day: only the column says. */
const UNCLEAR_SHARE = /^0?\.\d\d$/;

/** How the times of a column are read that a cell alone does not say. */
export interface ClockRules {
  /**
   * What short whole numbers are: HHMM written as a number, so that 00:45 has become 45, or whole hours; null =
   * nothing that is plain.
   */
  readonly whole: 'hhmm' | 'hours' | null;
  /** What "0.50" is: a share of the day, or 00:50; null = not plain. */
  readonly point: 'share' | 'clock' | null;
  /** "21-40" and "21 40" are 21:40. */
  readonly dashed: boolean;
}

export const NO_CLOCK_RULES: ClockRules = { whole: null, point: null, dashed: false };

/**
 * A time of day as milliseconds from midnight: HH:mm[:ss], HH.mm, HHmm, HH-mm where the column says so, 930, 9:05 PM,
 * 9:05 дп, 10 ч 30 мин, a share of the day (0,4375), 24:00 (the end of the day), also behind a spreadsheet's day zero
 * (30.12.1899). NaN when it is not one.
 */
export function readClock(cell: string, rules: ClockRules = NO_CLOCK_RULES): number {
  const line = shortLine(cell, LONGEST);
  if (line === null || line === '') return NaN;
  const text = line.replace(DAY_ZERO, '');
  const whole = WHOLE.exec(text);
  if (whole && rules.whole !== null) {
    const number = Number(whole[1]);
    return rules.whole === 'hours' ? clockMs(number, 0) : clockMs(Math.trunc(number / 100), number % 100);
  }
  if (UNCLEAR_SHARE.test(text) && rules.point !== 'clock')
    return rules.point === 'share' ? dayShareMs(Number(text)) : NaN;
  const marked = MARKED.exec(text);
  if (marked) return clockMs(halved(+marked[1], marked[5], marked[6]), +marked[2], +(marked[3] ?? 0), marked[4]);
  const dashed = rules.dashed ? DASHED.exec(text) : null;
  if (dashed) return clockMs(+dashed[1], +dashed[2], +(dashed[3] ?? 0));
  const half = HOUR_HALF.exec(text);
  if (half) return clockMs(halved(+half[1], half[2], half[3]), 0);
  const digits = DIGITS.exec(text) ?? SIX_DIGITS.exec(text) ?? WORDED.exec(text);
  if (digits) return clockMs(+digits[1], +(digits[2] ?? 0), +(digits[3] ?? 0));
  return SHARE.test(text) ? dayShareMs(Number(text.replace(',', '.'))) : NaN;
}

const LAST_HOUR = 24;

/** What the cells of a column say of its `ClockRules`, counted one by one. */
export class ClockEvidence {
  private short = 0;
  private long = 0;
  private largest = 0;
  private others = 0;
  private shares = 0;
  private points = 0;
  private dashed = 0;
  private dashedMisfits = 0;
  private dashedMinutes = 0;

  count(cell: string): void {
    const text = shortLine(cell, LONGEST)?.replace(DAY_ZERO, '') ?? '';
    const whole = WHOLE.exec(text);
    if (whole) {
      if (whole[1].length > 2) this.long++;
      else this.short++;
      this.largest = Math.max(this.largest, Number(whole[1]));
    } else if (!Number.isNaN(readClock(text))) this.others++;
    const dashed = DASHED.exec(text);
    if (dashed) {
      this.dashed++;
      if (Number.isNaN(clockMs(+dashed[1], +dashed[2], +(dashed[3] ?? 0)))) this.dashedMisfits++;
      if (+dashed[2] > LAST_HOUR || dashed[3] !== undefined) this.dashedMinutes++;
    }
    if (/^[1-9]\d?\.\d\d$/.test(text)) this.points++;
    else if (SHARE.test(text) && text !== '0' && !UNCLEAR_SHARE.test(text)) this.shares++;
  }

  /** "21-00" and "09-18" alone may be times of day, or hours from-to: only who has the file knows. */
  get isUnclear(): boolean {
    return this.rules.dashed && this.dashedMinutes === 0 && this.dashed > this.others;
  }

  get rules(): ClockRules {
    const hours = this.short > 0 && this.others === 0 && this.largest <= 24;
    return {
      // Beside clocks that are written out, "18" may be an hour or the minutes of 00:18: nobody knows.
      whole: this.long > 0 && (this.short === 0 || this.others === 0) ? 'hhmm' : hours ? 'hours' : null,
      point: this.shares > 0 && this.points === 0 ? 'share' : this.points > 0 && this.shares === 0 ? 'clock' : null,
      dashed: this.dashed > 0 && this.dashedMisfits === 0,
    };
  }
}

const LATIN: Readonly<Record<string, string>> = { а: 'a', р: 'p', м: 'm' };

/** Hour of 24 of an hour of 12; NaN where the half is none or the hour does not fit it. */
function halved(hour: number, first: string | undefined, second: string | undefined): number {
  if (first === undefined || second === undefined) return hour;
  const half = (first + second).toLowerCase().replace(/[арм]/g, (letter) => LATIN[letter]);
  const after = half === 'pm' || half === 'пп' || half === 'тк';
  if (hour < 1 || hour > 12 || (!after && half !== 'am' && half !== 'дп' && half !== 'тд')) return NaN;
  return (hour % 12) + (after ? 12 : 0);
}

/** Milliseconds from midnight; 24:00 is the end of the day. NaN for a clock that no day shows. */
function clockMs(hour: number, minute: number, second = 0, fraction = ''): number {
  const ms = hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
  if (!(minute <= 59 && second <= 59 && ms <= DAY_MS) || (ms === DAY_MS && Number(fraction) > 0)) return NaN;
  return fraction === '' ? ms : ms + Math.round(Number(`0.${fraction}`) * 1000);
}

/** A share of a day as a spreadsheet counts it, to the second. */
export const dayShareMs = (share: number): number => Math.round(share * 86_400) * 1000;

/** The instant at which the clock shows a time on the day of another instant; a whole day is the next midnight. */
export function atClock(onDayMs: number, clock: number): number {
  const whole = Math.floor(clock / DAY_MS);
  const [year, month, date] = dateOfDay(dayOf(onDayMs) + whole);
  const rest = clock - whole * DAY_MS;
  const milli = rest % 1000;
  const seconds = (rest - milli) / 1000;
  const wall = fromCityClock(
    year,
    month,
    date,
    Math.trunc(seconds / 3600),
    Math.trunc(seconds / 60) % 60,
    seconds % 60,
  );
  return wall + milli;
}
