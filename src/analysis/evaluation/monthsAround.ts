import { dayOf } from '../../domain/clock';
import type { RegisterSpan } from '../../domain/register';
import { silentDays } from '../span/periodFill';
import { monthStarts } from '../selection/tally';

/** Months of the data in their order, the first day of each, and the day after the last one. */
export interface Calendar {
  /** One more than there are months. */
  readonly starts: readonly number[];
  /** Whether all days of a month have data that no longer arrive. */
  readonly isWhole: readonly boolean[];
}

/** Calendar months that the register touches. */
export function calendarOf(register: RegisterSpan): Calendar {
  const { span, completeToMs, gaps } = register;
  const starts = monthStarts(span);
  const to = Math.min(span.toMs, completeToMs);
  return {
    starts: starts.map((ms) => dayOf(ms)),
    isWhole: starts
      .slice(0, -1)
      .map(
        (fromMs, k) =>
          fromMs >= span.fromMs && starts[k + 1] <= to && silentDays(gaps, { fromMs, toMs: starts[k + 1] }) === 0,
      ),
  };
}

/** On a plane of the user's own a month has so many days. */
const PLANE_MONTH = 30;

/** Months of thirty days from the first day that the file says; the last one is whole where a day reaches beyond it. */
export function calendarOfDays(days: Float64Array): Calendar {
  const known = days.filter((day) => !Number.isNaN(day));
  if (known.length === 0) return { starts: [0], isWhole: [] };
  let [first, last] = [Infinity, -Infinity];
  for (const day of known) [first, last] = [Math.min(first, day), Math.max(last, day)];
  first = Math.floor(first);
  const count = Math.floor((last - first) / PLANE_MONTH) + 1;
  const starts = Array.from({ length: count + 1 }, (_, k) => first + k * PLANE_MONTH);
  // A file of whole days ends with its last day.
  return { starts, isWhole: starts.slice(1).map((end) => Math.floor(last) + 1 >= end) };
}

/** The month of each day; -1 = beyond the data, without a day, or in a month that is not whole. */
export function monthOfDays({ starts, isWhole }: Calendar, days: Float64Array): Int32Array {
  return Int32Array.from(days, (day) => {
    const month = monthOf(starts, day);
    return month >= 0 && isWhole[month] ? month : -1;
  });
}

/** Number of the month that a day lies in; -1 before the first and after the last. */
function monthOf(starts: readonly number[], day: number): number {
  if (!(day >= starts[0]) || day >= starts[starts.length - 1]) return -1;
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Months of the data before and after a start, nearest last and first, each with its number from the start. */
export interface MonthsAround {
  readonly before: readonly { readonly index: number; readonly month: number }[];
  readonly after: readonly { readonly index: number; readonly month: number }[];
}

/**
 * Whole months on either side of a first day, at most `most` of each: the month that it lies in is left out unless it
 * is its first day, and so is that of the last day unless that ends it. `isUsed` leaves out single months.
 */
export function monthsAround(
  { starts, isWhole }: Calendar,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number | null },
  most: number,
  isUsed: (index: number) => boolean,
): MonthsAround {
  const count = isWhole.length;
  const found = starts.findIndex((day) => day >= fromDay);
  const start = found < 0 ? count : found;
  const isOnFirst = starts[start] === fromDay;
  const end = toDay === null ? count : starts.filter((day) => day <= toDay + 1).length - 1;
  const along = (from: number, step: 1 | -1, to: number): { index: number; month: number }[] =>
    Array.from({ length: most }, (_, k) => ({ index: from + step * k, month: step * (k + 1) })).filter(
      ({ index }) => index >= 0 && index < to && isWhole[index] && isUsed(index),
    );
  return { before: along(isOnFirst ? start - 1 : start - 2, -1, count).reverse(), after: along(start, 1, end) };
}
