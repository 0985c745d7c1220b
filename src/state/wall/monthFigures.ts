import { daysOfMonths, lengthOf, type Days } from '../../analysis/published/holes';
import { publishedMonths } from '../../analysis/published/readPublished';
import type { CountSum } from '../../analysis/comparison/sumCounts';
import type { Snapshot, Tally } from '../../domain/snapshot';
import { messagesFor, type Locale } from '../../i18n';
import { limitMark, type Limits } from './limits';
import { comparedFigure, holeText, isPublished, monthsText, roundedText } from './sheetParts';
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

/** The last month and the year so far, each against a year earlier; at least one month is in the data. */
export function monthFigures(snapshot: Snapshot, place: Place, { locale, past, limits }: Wording): readonly Figure[] {
  const { months } = snapshot;
  const { wall: { district: t }, wallMore } = messagesFor(locale);
  const last = months.length - 1;
  const figure = (label: string, length: number): Figure => {
    const first = last - length + 1;
    const [now, before] = sumsOf(snapshot, place, length);
    const days = (from: number): Days | null => (from >= 0 ? daysOfMonths(months[from], months[from + length - 1]) : null);
    const [at, earlier] = [days(first), days(first - 12)];
    if (!at || !earlier) return comparedFigure(locale, label, now, before, null);
    return comparedFigure(locale, label, now, before, holeText(snapshot, locale, place.id, at, earlier) ?? roundedText(snapshot, locale, [now, before]), { now: lengthOf(at), before: lengthOf(earlier) });
  };
  const plain = figure((past ? wallMore.past.month : t.month)(monthsText(locale, months[last], months[last])), 1);
  const month = { ...plain, mark: limitMark(limits, 'month', publishedMonths(snapshot, place, last, 1), locale) };
  const soFar = monthsSoFar(snapshot);
  if (soFar === null) return [month];
  const period = monthsText(locale, months[last - soFar + 1], months[last]);
  return [month, figure(soFar === 12 ? t.wholeYear(period) : (past ? wallMore.past : t).yearSoFar(period), soFar)];
}

/** Whether any of these figures is published, of the time itself or of a year earlier. */
export const hasMonthFigures = (snapshot: Snapshot, place: Place): boolean =>
  [1, monthsSoFar(snapshot) ?? 1].some((length) => sumsOf(snapshot, place, length).some(isPublished));

/** A stretch that ends with the last month, and the same a year earlier. */
function sumsOf(snapshot: Snapshot, place: Place, length: number): readonly [now: CountSum | null, before: CountSum | null] {
  const first = snapshot.months.length - length;
  return [publishedMonths(snapshot, place, first, length), publishedMonths(snapshot, place, first - 12, length)];
}

/** Months of the year up to the last one; null where that is the last month alone, or the data begin later. */
function monthsSoFar({ months }: Snapshot): number | null {
  const soFar = Number(months[months.length - 1]?.slice(5));
  return soFar >= 2 && soFar <= months.length ? soFar : null;
}
