/**
 * What a click on a bar makes of a condition of the filter: alone it asks for this only, once more for nothing, and
 * beside others it adds. null = no restriction, as in the filter.
 */
import { isWholeDay, type HourRange } from '../../domain/hourRange';
import type { Period } from '../../domain/period';

const HOURS = 24;

/** Only this; all again where it was the only one. */
export const onlyThis = <T>(chosen: readonly T[] | null, value: T): readonly T[] | null =>
  chosen?.length === 1 && chosen[0] === value ? null : [value];

/** One more beside those chosen, or one less; all again where none is left. Values stand in the order of `all`. */
export function oneMore<T>(all: readonly T[], chosen: readonly T[] | null, value: T): readonly T[] | null {
  const now = chosen ?? [];
  const next = all.filter((one) => (one === value ? !now.includes(one) : now.includes(one)));
  return next.length === 0 || next.length === all.length ? null : next;
}

/** A tick set or taken: without a restriction all are ticked, and none ticked lets nothing pass. */
export function ticked<T>(all: readonly T[], chosen: readonly T[] | null, value: T): readonly T[] | null {
  const now = chosen ?? all;
  const next = all.filter((one) => (one === value ? !now.includes(one) : now.includes(one)));
  return next.length === all.length ? null : next;
}

/** Hours from one to another, both whole and taken in; null where these are the whole day. */
export function hoursBetween(a: number, b: number): HourRange | null {
  const range = { from: Math.min(a, b), to: Math.max(a, b) + 1 };
  return isWholeDay(range) ? null : range;
}

/** The same range, however its midnight is written. */
export const isSameHours = (a: HourRange | null, b: HourRange | null): boolean =>
  a === b || (a !== null && b !== null && a.from % HOURS === b.from % HOURS && a.to % HOURS === b.to % HOURS);

/**
 * The range with one more hour: it grows at the end that is nearer, so that a night goes over midnight; null where the
 * day is full.
 */
export function withHour(range: HourRange | null, hour: number): HourRange | null {
  if (!range || isWholeDay(range)) return hoursBetween(hour, hour);
  const { from, to } = range;
  const length = (to - from + HOURS) % HOURS;
  const after = (hour + 1 - to + HOURS) % HOURS;
  const before = (from - hour + HOURS) % HOURS;
  if ((hour - from + HOURS) % HOURS < length) return range;
  if (length + Math.min(after, before) >= HOURS) return null;
  return after <= before ? { from, to: hour + 1 } : { from: hour, to };
}

/** Days chosen by a rectangle of a week, Monday = 0, as the filter has them. */
export function weekdaysBetween(a: number, b: number): readonly number[] | null {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return last - first === 6 ? null : Array.from({ length: last - first + 1 }, (_, k) => first + k + 1);
}

/** A stretch of months as a period of the filter: within the days shown; null where it is all that the data cover. */
export function periodOf(stretch: Period, shown: Period, span: Period): Period | null {
  const period = { fromMs: Math.max(stretch.fromMs, shown.fromMs), toMs: Math.min(stretch.toMs, shown.toMs) };
  return period.fromMs === span.fromMs && period.toMs === span.toMs ? null : period;
}

/** The stretch that holds both. */
export const spanning = (a: Period, b: Period): Period => ({
  fromMs: Math.min(a.fromMs, b.fromMs),
  toMs: Math.max(a.toMs, b.toMs),
});
