/** A length of time as a person sets it: months of the calendar, or days. */
import { dateOfDay, dayOfDate, monthLength } from './clock';
import { choice, decimalOf, type Value } from './value';

/** `12m` = twelve months, `28d` = 28 days. */
export type TimeStep = `${number}${'m' | 'd'}`;

/** A month and a year where there is no calendar: on a plane of the user's own, whose file numbers the days. */
const MONTH_DAYS = 365.25 / 12;

const MOST_DAYS = 36_525;

/** The day that lies so many lengths after a day, or before it; a month after 31 January is 28 or 29 February. */
export function stepDay(day: number, step: TimeStep, times: number, hasCalendar: boolean): number {
  const length = Number(step.slice(0, -1)) * times;
  if (step.endsWith('d')) return day + length;
  if (!hasCalendar) return day + Math.round(length * MONTH_DAYS);
  const [year, month, date] = dateOfDay(day);
  const first = dayOfDate(year, month + length, 1);
  const [inYear, inMonth] = dateOfDay(first);
  return first + Math.min(date, monthLength(inYear, inMonth)) - 1;
}

/** Lengths that a person chooses among; any other in an address or behind an option, where a bare number is days. */
export const stepsOf = (of: readonly TimeStep[]): Value<TimeStep> => ({
  ...choice<TimeStep>(of),
  fromText: (text) => {
    const [, number = '', unit] = /^(\d+)\s*([md]?)$/i.exec(text.trim()) ?? [];
    const length = decimalOf(number);
    const isMonths = unit?.toLowerCase() === 'm';
    if (!(length >= 1) || length * (isMonths ? MONTH_DAYS : 1) > MOST_DAYS) return undefined;
    return `${length}${isMonths ? 'm' : 'd'}`;
  },
});
