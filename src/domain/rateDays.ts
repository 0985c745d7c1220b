import type { PeriodFill } from './answers';
import type { Period } from './period';
import { coveredDays, LEAST_WEEKDAY_DAYS, type RegisterSpan } from './register';

/** Of fewer days than a year a yearly rate is a projection, and the days it is made of are said. */
const YEAR_DAYS = 365;
/** Of fewer days none is made. */
const LEAST_RATE_DAYS = LEAST_WEEKDAY_DAYS;

/** From how many days of data a rate is made, where that must stand beside it. */
export interface RateDays {
  readonly days: number;
  /** Too few for a yearly rate: what is said is of the period itself. */
  readonly isShort: boolean;
}

/** Days with data that a rate of this period stands on; stray records beyond the register add none of them. */
export const daysWithData = (fill: PeriodFill, register: RegisterSpan | null, period: Period | null): number =>
  register && period && fill.strayRows > 0 ? Math.min(fill.filledDays, coveredDays(register, period)) : fill.filledDays;

/** null = a year or more, or no time in the data: nothing is to be said. */
export function rateDays(
  fill: PeriodFill | null | undefined,
  register: RegisterSpan | null,
  period: Period | null,
): RateDays | null {
  if (!fill || fill.filledDays === 0) return null;
  const days = Math.round(daysWithData(fill, register, period));
  return days >= YEAR_DAYS ? null : { days, isShort: days < LEAST_RATE_DAYS };
}
