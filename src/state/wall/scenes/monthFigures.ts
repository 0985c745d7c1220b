import { daysOfMonths, lengthOf, type Days } from '../../../analysis/published/holes';
import { publishedMonths } from '../../../analysis/published/readPublished';
import type { CountSum } from '../../../analysis/comparison/sumCounts';
import type { Snapshot, Tally } from '../../../domain/snapshot';
import { messagesFor, type Locale } from '../../../i18n';
import { limitMark, type Limits } from './limits';
import { comparedFigure, holeText, isPublished, monthsText, roundedText } from './parts';
import type { Figure } from './sheet';

/** Counts of a district by its id, or of the whole city. */
export type Place = Tally & { readonly id: string | null };

/** Months that are looked at: two years, so that each has its own a year earlier. */
export const CHART_MONTHS = 24;

interface Wording {
  readonly locale: Locale;
  readonly past: boolean;
  readonly limits: Limits;
}

/**
 * The last month and the year so far, each against a year earlier; where neither is published, the newest whole year
 * that is. At least one month is in the data.
 */
export function monthFigures(snapshot: Snapshot, place: Place, { locale, past, limits }: Wording): readonly Figure[] {
  const { months } = snapshot;
  const {
    wall: { district: t },
    wallMore,
  } = messagesFor(locale);
  const end = lastShown(snapshot, place);
  const last = end.at;
  const figure = (label: string, length: number): Figure => {
    const first = last - length + 1;
    const [now, before] = sumsOf(snapshot, place, last, length);
    const days = (from: number): Days | null =>
      from >= 0 ? daysOfMonths(months[from], months[from + length - 1]) : null;
    const [at, earlier] = [days(first), days(first - 12)];
    if (!at || !earlier) return comparedFigure(locale, label, now, before, null);
    return comparedFigure(
      locale,
      label,
      now,
      before,
      holeText(snapshot, locale, place.id, at, earlier) ?? roundedText(snapshot, locale, [now, before]),
      { now: lengthOf(at), before: lengthOf(earlier) },
    );
  };
  if (end.isYear) return [figure(t.wholeYear(monthsText(locale, months[last - 11], months[last])), 12)];
  const plain = figure((past ? wallMore.past.month : t.month)(monthsText(locale, months[last], months[last])), 1);
  const month = { ...plain, mark: limitMark(limits, 'month', publishedMonths(snapshot, place, last, 1), locale) };
  const soFar = monthsSoFar(snapshot);
  if (soFar === null) return [month];
  const period = monthsText(locale, months[last - soFar + 1], months[last]);
  return [month, figure(soFar === 12 ? t.wholeYear(period) : (past ? wallMore.past : t).yearSoFar(period), soFar)];
}

/** The period that these figures are of. */
export function monthFiguresPeriod(snapshot: Snapshot, place: Place, locale: Locale): string {
  const { at, isYear } = lastShown(snapshot, place);
  return monthsText(
    locale,
    snapshot.months[at - (isYear ? 12 : (monthsSoFar(snapshot) ?? 1)) + 1],
    snapshot.months[at],
  );
}

/** Whether the last month or the year so far is published, of the time itself or of a year earlier. */
export const hasRecentMonths = (snapshot: Snapshot, place: Place): boolean =>
  [1, monthsSoFar(snapshot) ?? 1].some((length) =>
    sumsOf(snapshot, place, snapshot.months.length - 1, length).some(isPublished),
  );

/** Whether any of these figures is published, be it of a whole year alone. */
export const hasMonthFigures = (snapshot: Snapshot, place: Place): boolean =>
  hasRecentMonths(snapshot, place) || wholeYearEnd(snapshot, place) !== null;

/** Whether the last month is among these figures: not where a whole year stands alone. */
export const showsLastMonth = (snapshot: Snapshot, place: Place): boolean =>
  snapshot.months.length > 0 && !lastShown(snapshot, place).isYear;

/** Index of the month with which the figures end, and whether they are of a whole year alone. */
function lastShown(snapshot: Snapshot, place: Place): { readonly at: number; readonly isYear: boolean } {
  const year = hasRecentMonths(snapshot, place) ? null : wholeYearEnd(snapshot, place);
  return year === null ? { at: snapshot.months.length - 1, isYear: false } : { at: year, isYear: true };
}

/** Index of the December of the newest year of which a count is published; null = of none. */
function wholeYearEnd(snapshot: Snapshot, place: Place): number | null {
  const { months } = snapshot;
  for (let at = months.length - 1; at >= 11; at--)
    if (months[at].endsWith('-12') && isPublished(publishedMonths(snapshot, place, at - 11, 12))) return at;
  return null;
}

/** A stretch that ends with the month at `last`, and the same a year earlier. */
function sumsOf(
  snapshot: Snapshot,
  place: Place,
  last: number,
  length: number,
): readonly [now: CountSum | null, before: CountSum | null] {
  const first = last - length + 1;
  return [publishedMonths(snapshot, place, first, length), publishedMonths(snapshot, place, first - 12, length)];
}

/** Months of the year up to the last one; null where that is the last month alone, or the data begin later. */
function monthsSoFar({ months }: Snapshot): number | null {
  const soFar = Number(months[months.length - 1]?.slice(5));
  return soFar >= 2 && soFar <= months.length ? soFar : null;
}
