import type { PeriodFill } from './answers';
import type { Period } from './period';
import { dayOf, midnightOfDay, weekdayOfDay } from './clock';
import { coveredDays, LEAST_WEEKDAY_DAYS, type RegisterSpan } from './register';

/** Of fewer days than a year a yearly rate is a projection, and the days it is made of are said. */
const YEAR_DAYS = 365;
/** Of fewer days none is made. */
const LEAST_RATE_DAYS = LEAST_WEEKDAY_DAYS;

/** From how many days of data a rate is made, where that must stand beside it. */
export interface RateDays {
  readonly days: number;
  /**
   * The same as a number to stand beside the figures; null where records of days that the register does not cover are
   * in them too: what happened over years must not be said of nine days.
   */
  readonly said: number | null;
  /** Too few for a yearly rate: what is said is of the period itself. */
  readonly isShort: boolean;
}

/** Days with data that a rate of this period stands on; stray records beyond the register add none of them. */
export const daysWithData = (fill: PeriodFill, register: RegisterSpan | null, period: Period | null): number =>
  register && period && fill.strayRows > 0 ? Math.min(fill.filledDays, coveredDays(register, period)) : fill.filledDays;

/**
 * Years that a density is taken over: of the days that have data. Without any it has no records either, and any length
 * does; but stray records, of which no days are known, have no yearly density: null, as without a time.
 */
export const yearsOfDensity = (fill: PeriodFill | null): number | null =>
  fill && (fill.years ?? (fill.strayRows > 0 ? null : 1));

/**
 * null = a year or more, or no time in the data: nothing is to be said. `weekdays` (1 = Monday ... 7 = Sunday) = those
 * that pass the filter, null = all: of a weekend's records no other day is said.
 */
export function rateDays(
  fill: PeriodFill | null | undefined,
  register: RegisterSpan | null,
  period: Period | null,
  weekdays: readonly number[] | null,
): RateDays | null {
  if (!fill || fill.filledDays === 0) return null;
  const filled = Math.round(daysWithData(fill, register, period));
  if (filled >= YEAR_DAYS) return null;
  const days = weekdays && register && period ? passingDays(fill, register, period, weekdays) : filled;
  return { days, said: fill.strayRows > 0 ? null : days, isShort: filled < LEAST_RATE_DAYS };
}

/** Days with data whose weekday passes. */
function passingDays(
  fill: PeriodFill,
  { span, gaps }: RegisterSpan,
  period: Period,
  weekdays: readonly number[],
): number {
  // A register of few records fills days before its first and after its last.
  const isWhole = fill.strayRows === 0 && fill.filledDays >= fill.askedDays;
  const [fromMs, toMs] = isWhole
    ? [period.fromMs, period.toMs]
    : [Math.max(period.fromMs, span.fromMs), Math.min(period.toMs, span.toMs)];
  let days = 0;
  for (let day = dayOf(fromMs); midnightOfDay(day) < toMs; day++) {
    const at = midnightOfDay(day);
    if (!weekdays.includes(weekdayOfDay(day) + 1) || gaps.some((gap) => at >= gap.fromMs && at < gap.toMs)) continue;
    days++;
  }
  return days;
}
