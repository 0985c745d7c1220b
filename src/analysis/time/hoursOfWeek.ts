import { HOUR_MS } from '../../domain/clock';
import {
  LONGEST_SPAN_MIN,
  shiftOfHour,
  WEEK_HOURS,
  type CountedAs,
  type Daylight,
  type HoursBy,
  type Shift,
} from '../../domain/hours';
import { knowsDay, knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { dayCursor, moveTo } from '../selection/dayCursor';
import { spreadOver } from './aoristic';
import { dayRate } from './dayRate';
import { lightMinutes } from './daylight';

const DAY_MIN = 1440;
const MINUTE_MS = HOUR_MS / 60;

/** What rows add up to on the clock of the week. */
export interface HourTally {
  /** 168 hours, from Monday 00:00. */
  readonly hours: Float64Array;
  readonly as: CountedAs;
  readonly counted: number;
  readonly noTime: number;
  readonly noHour: number;
  /** By `monthOf` of the row's start. */
  readonly months: Float64Array;
  /** Of the rows' sum, in the dark. */
  readonly dark: number;
}

/**
 * Rows, in time order, by hour of the week. `spread`: each over the minutes in which it may have happened, of which a
 * row with a day alone has that day, and one with a month alone the whole week; else in the hour of its start, if that
 * is known. `sunOf` = daylight of an instant's day; null = no sun is asked for.
 */
export function hoursOfWeek(
  table: IncidentTable,
  rows: Uint32Array,
  by: HoursBy,
  monthCodes: number,
  monthOf: (ms: number) => number,
  sunOf: ((ms: number) => Daylight) | null,
): HourTally {
  const { startMs, spanMin, flags, weight } = table;
  const hours = new Float64Array(WEEK_HOURS);
  const months = new Float64Array(monthCodes);
  const as = { exact: 0, spans: 0, days: 0, weeks: 0 };
  const day = dayCursor();
  let [noTime, noHour, dark, month, inWeeks] = [0, 0, 0, 0, 0];
  let sun: Daylight | null = null;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    const ms = startMs[row];
    if (!(ms >= day.validFromMs && ms < day.validToMs)) {
      if (Number.isNaN(ms)) {
        noTime++;
        continue;
      }
      moveTo(day, ms);
      month = monthOf(ms);
      sun = sunOf?.(ms) ?? null;
    }
    const isTimed = knowsTimeOfDay(flags[row]);
    if (by === 'start' && !isTimed) {
      noHour++;
      continue;
    }
    const w = weight ? weight[row] : 1;
    const from = Math.floor((ms - day.midnightMs) / MINUTE_MS);
    const span = by === 'start' ? 0 : spanOf(spanMin[row], isTimed);
    const isWeek = span >= LONGEST_SPAN_MIN || (by === 'spread' && !knowsDay(flags[row]));
    if (isWeek) as.weeks++;
    else if (!isTimed) as.days++;
    else if (span > 1) as.spans++;
    else as.exact++;
    if (isWeek) inWeeks += w;
    else spreadOver(hours, DAY_MIN * day.weekday + from, span, w);
    months[month] += w;
    // Of a whole week the day's share of light is that of any of its days.
    if (sun) {
      const [at, length] = isWeek ? [0, DAY_MIN] : [from, Math.max(1, span)];
      dark += w * (1 - lightMinutes(sun, at, length) / length);
    }
  }
  // At once: a sum of thousands of equal small shares would drift.
  if (inWeeks > 0) spreadOver(hours, 0, LONGEST_SPAN_MIN, inWeeks);
  return { hours, as, counted: as.exact + as.spans + as.days + as.weeks, noTime, noHour, months, dark };
}

/** Of a start and an end that are days the last one is in it too. */
const spanOf = (minutes: number, isTimed: boolean): number =>
  isTimed || minutes % DAY_MIN !== 0 ? minutes : minutes + DAY_MIN;

/** The week by weekday, Monday first, of 24 hours each. */
export const byWeekday = (hours: Float64Array): readonly (readonly number[])[] =>
  Array.from({ length: 7 }, (_, day) => [...hours.subarray(24 * day, 24 * (day + 1))]);

/** A shift of a list, by its sums of the weekdays on which it begins; `days` = of all of them, null = not known. */
export function shiftOf(shifts: readonly number[], k: number, sums: readonly number[], days: number | null): Shift {
  const from = shifts[k];
  const to = shifts[(k + 1) % shifts.length] || 24;
  const sum = sums.reduce((all, one) => all + one, 0);
  return { from, to, length: (to - from + 24) % 24 || 24, sum, byWeekday: sums, rate: dayRate(sum, days) };
}

/** Sums of each shift by the weekday on which it begins: what lies before the first one is of the day before's last. */
export function shiftSums(
  week: readonly (readonly number[])[],
  shifts: readonly number[],
): readonly (readonly number[])[] {
  const sums = shifts.map(() => [0, 0, 0, 0, 0, 0, 0]);
  week.forEach((hours, day) =>
    hours.forEach((sum, hour) => {
      sums[shiftOfHour(shifts, hour)][hour < shifts[0] ? (day + 6) % 7 : day] += sum;
    }),
  );
  return sums;
}
