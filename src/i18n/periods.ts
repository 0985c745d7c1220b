import { formatDate, formatDateTime, formatDayMonth, formatMonth, monthName, withYear, type WallParts } from './dates';
import type { Locale } from './locale';

/** Closed at the start, open at the end, as everywhere in the product; shown as people say it, both ends included. */
export interface PeriodParts {
  readonly from: WallParts;
  readonly to: WallParts;
}

const hasClock = (parts: WallParts): boolean => (parts.hour ?? 0) !== 0 || (parts.minute ?? 0) !== 0;

/** The day before, on the calendar. */
function dayBefore(parts: WallParts): WallParts {
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day - 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * A closed-open period as an inclusive range, as short as it can be said: «2019 жыл», «2019–2020 жылдар»,
 * «2021 жылғы қаңтар – сәуір», «2020 жылғы 5–9 мамыр». Ends within a day keep their clock.
 */
export function formatPeriod(locale: Locale, { from, to }: PeriodParts): string {
  if (hasClock(from) || hasClock(to)) return `${formatDateTime(locale, from)} – ${formatDateTime(locale, to)}`;
  const last = dayBefore(to);
  if (from.day === 1 && to.day === 1) {
    if (from.month === 1 && to.month === 1) return yearRange(locale, from.year, last.year);
    if (from.year === last.year && from.month === last.month) return formatMonth(locale, from.year, from.month);
    if (from.year === last.year) {
      return withYear(locale, `${monthName(locale, from.month)} – ${monthName(locale, last.month)}`, from.year);
    }
    return `${formatMonth(locale, from.year, from.month)} – ${formatMonth(locale, last.year, last.month)}`;
  }
  if (from.year !== last.year) return `${formatDate(locale, from)} – ${formatDate(locale, last)}`;
  if (from.month !== last.month) {
    return withYear(locale, `${formatDayMonth(locale, from)} – ${formatDayMonth(locale, last)}`, from.year);
  }
  if (from.day === last.day) return formatDate(locale, from);
  return withYear(locale, `${from.day}–${formatDayMonth(locale, last)}`, from.year);
}

/** Whole years: «2019 жыл», «2019–2020 жылдар»; «2019 год», «2019–2020 годы»; 2019, 2019–2020. */
export function yearRange(locale: Locale, first: number, last: number): string {
  const span = first === last ? String(first) : `${first}–${last}`;
  if (locale === 'en') return span;
  const one = first === last;
  return `${span} ${locale === 'kk' ? (one ? 'жыл' : 'жылдар') : one ? 'год' : 'годы'}`;
}
