import { againstWeekday, WEEKS_BEFORE } from '../../../analysis/comparison/sameWeekday';
import { lastDays, type LastDays } from '../../../analysis/comparison/lastDays';
import type { CountSum } from '../../../analysis/comparison/sumCounts';
import { completeThrough, type Days } from '../../../analysis/published/holes';
import { otherKinds } from '../../../analysis/published/otherKinds';
import { publishedDays } from '../../../analysis/published/publishedDays';
import { dayOf, formatIsoDate, midnightOfDay, wallTime } from '../../../domain/clock';
import { parseDate } from '../../../domain/period';
import { SMALLEST_COUNT, type Count, type Snapshot } from '../../../domain/snapshot';
import { messagesFor, type Locale } from '../../../i18n';
import {
  causeWords,
  comparedFigure,
  counted,
  countSheet,
  daysText,
  factSources,
  holeText,
  isoText,
  inQuarantine,
  isPublished,
  QUARANTINE_FACTS,
  quarantineWords,
  roundedText,
  sourcesOf,
  sumNoun,
  sumText,
} from './parts';
import { limitMark, type LimitKey } from './limits';
import {
  hasMonthFigures,
  hasRecentMonths,
  monthFigures,
  monthFiguresPeriod,
  showsLastMonth,
  type Place,
} from './monthFigures';
import { cellsPicture } from './cellsPicture';
import type { DaySpan } from '../scene';
import type { Figure, Moment, Shown, WallData } from './sheet';

/**
 * The city's last complete day against the same weekday of the weeks before; 7 and 30 days against as many that end on
 * the same date a year earlier. Where none of these counts is published, the last month and the year so far.
 */
export function cityShown(data: WallData, moment: Moment): Shown {
  const { locale, slide, past = false } = moment;
  const { wall: t, wallMore: more } = messagesFor(locale);
  const { snapshot } = data;
  const windows = windowsOf(snapshot, slide.scene.spans);
  const late = daysLate(snapshot);
  const byMonths = !hasDays(windows) && hasMonthFigures(snapshot, cityOf(snapshot));
  const figures = byMonths
    ? monthFigures(snapshot, cityOf(snapshot), { locale, past, limits: slide.scene.limits })
    : windows.map((window) => {
        const { days, now, before } = window;
        const span = slide.scene.spans.find((one) => one === days) ?? 1;
        const label = `${past ? more.pastSpans[span] : t.spans[span]}: ${daysText(locale, now.firstMs, now.lastMs)}`;
        const mark = limitMark(slide.scene.limits, `${span}`, now.sum, locale);
        if (days === 1) return { ...dayFigure(snapshot, window, label, locale), mark };
        const hole =
          holeText(snapshot, locale, null, isoDays(now), isoDays(before)) ??
          roundedText(snapshot, locale, [now.sum, before.sum]);
        const figure = comparedFigure(locale, label, now.sum, before.sum, hole);
        return { ...figure, mark };
      });
  // A single day is held against days of its own weeks, not against the year before.
  const yearly = byMonths ? [] : windows.filter(({ days }) => days > 1);
  const withheld = byMonths
    ? 0
    : windows.reduce(
        (most, { days, now, before }) => Math.max(most, now.sum.withheld, days > 1 ? (before.sum?.withheld ?? 0) : 0),
        0,
      );
  const quarantine = yearly.some(({ before }) => inQuarantine(before.firstMs) || inQuarantine(before.lastMs));
  const longest = windows.at(-1);
  // A title that promises a comparison where none is given would be read as "no change".
  const isCompared = figures.some(({ verdict }, k) => (byMonths || windows[k].days > 1) && verdict !== null);
  // Nor is a day that is held against its own weekday a comparison with the year before.
  const isDayCompared = figures.some(({ verdict }, k) => !byMonths && windows[k].days === 1 && verdict !== null);
  const compared = isDayCompared ? more.cityEarlier : t.titles.city;
  const title = isCompared ? compared : byMonths ? more.cityMonths : more.cityDays;
  const picture = cellsPicture(data, moment);
  return {
    sheet: countSheet(data, moment, title, {
      period: byMonths
        ? monthFiguresPeriod(snapshot, cityOf(snapshot), locale)
        : longest
          ? daysText(locale, longest.now.firstMs, longest.now.lastMs)
          : '',
      filters: [t.filters.wholeCity, t.filters.open, ...othersText(snapshot, locale)],
      figures,
      sentences: [
        ...(byMonths ? [hasRecentMonths(snapshot, cityOf(snapshot)) ? more.monthsForDays : more.yearsForMonths] : []),
        ...(late > 0 ? [counted(snapshot, locale, t.stillArriving(isoText(locale, completeThrough(snapshot))))] : []),
        ...(quarantine ? quarantineWords(locale) : []),
        ...(withheld > 0 ? [t.count.withheldOf(withheld, snapshot.smallestCount ?? SMALLEST_COUNT)] : []),
        ...causeWords(locale, figures),
      ],
      sources: [...sourcesOf(snapshot, locale), ...(quarantine ? factSources(locale, QUARANTINE_FACTS) : [])],
    }),
    // An empty map would be read as a city without incidents.
    picture: picture.cells && picture,
  };
}

/**
 * What the counts leave out, and what share of the city's incidents of the last whole year that is; nothing where there
 * was none.
 */
function othersText(snapshot: Snapshot, locale: Locale): readonly string[] {
  const others = otherKinds(snapshot);
  return others?.count === 0 ? [] : [messagesFor(locale).wallMore.otherKinds(others?.share ?? null, others?.year ?? 0)];
}

const cityOf = ({ city }: Snapshot): Place => ({ ...city, id: null });

/**
 * Whether any count that the windows' figures show is published: of the days themselves, or of a year earlier, which
 * stands beside more than one day alone.
 */
const hasDays = (windows: readonly LastDays[]): boolean =>
  windows.some(({ days, now, before }) => isPublished(now.sum) || (days > 1 && isPublished(before.sum)));

/**
 * Which marks have a figure in the overview of these data: those of its days, or of its last month where no count of
 * days is published.
 */
export function cityLimitKeys(snapshot: Snapshot, spans: readonly DaySpan[]): readonly LimitKey[] {
  const windows = windowsOf(snapshot, spans);
  if (!hasDays(windows) && hasMonthFigures(snapshot, cityOf(snapshot)))
    return showsLastMonth(snapshot, cityOf(snapshot)) ? ['month'] : [];
  return spans.filter((span) => windows.some(({ days }) => days === span)).map((span) => `${span}` as const);
}

/** Whether the overview has a figure that is published, of days or else of months. */
export const hasCityFigures = (snapshot: Snapshot, spans: readonly DaySpan[]): boolean =>
  hasDays(windowsOf(snapshot, spans)) || hasMonthFigures(snapshot, cityOf(snapshot));

/** The last complete day against the mean of its weekday in the weeks before; where that cannot be said, why. */
function dayFigure(snapshot: Snapshot, { now }: LastDays, label: string, locale: Locale): Figure {
  const { wall, wallMore, comparison } = messagesFor(locale);
  const t = wallMore.day;
  const shown = { label, value: sumText(locale, now.sum), ...sumNoun(locale, now.sum) };
  const first = { ...now, firstMs: midnightOfDay(dayOf(now.lastMs) - 7 * WEEKS_BEFORE) };
  const against = againstWeekday(completeDays(snapshot));
  const hole = holeText(snapshot, locale, null, isoDays(now), isoDays(first));
  const why =
    hole ??
    (against
      ? roundedText(snapshot, locale, [now.sum, { known: against.mean, of: 1 }])
      : now.sum.withheld > 0 || snapshot.city.daily.length > 7 * WEEKS_BEFORE
        ? wall.compared.withheld
        : t.tooShort);
  if (!against || why !== null) return { ...shown, verdict: null, details: [why ?? wall.compared.withheld] };
  const { change, mean, word } = against;
  const earlier = t.before(wallTime(now.lastMs).weekday, mean);
  if (change.ratio === null || !change.interval)
    return { ...shown, verdict: null, details: [earlier, wall.compared.tooFew] };
  const [low, high] = change.interval;
  return {
    ...shown,
    verdict: `${comparison.ratio(change.ratio)}, ${t.words[word]}`,
    details: [earlier, wall.compared.interval(low, high)],
  };
}

/** Counts a day up to the last complete one. */
const completeDays = (snapshot: Snapshot): readonly Count[] =>
  snapshot.city.daily.slice(0, Math.max(0, snapshot.city.daily.length - daysLate(snapshot)));

/** Last days whose records are still arriving. */
function daysLate(snapshot: Snapshot): number {
  const [through, complete] = [parseDate(snapshot.through), parseDate(completeThrough(snapshot))];
  return through.ok && complete.ok ? Math.max(0, dayOf(through.value) - dayOf(complete.value)) : 0;
}

/**
 * The last complete days of each length, each beside as many a year earlier; lengths that the counts do not reach are
 * left out.
 */
export function windowsOf(snapshot: Snapshot, spans: readonly DaySpan[]): readonly LastDays[] {
  const complete = parseDate(completeThrough(snapshot));
  if (!complete.ok) return [];
  const daily = completeDays(snapshot);
  return spans.flatMap((span) => published(snapshot, lastDays(daily, complete.value, span)) ?? []);
}

const isoDays = ({ firstMs, lastMs }: LastDays['now' | 'before']): Days => ({
  first: formatIsoDate(firstMs),
  last: formatIsoDate(lastMs),
});

/** Days that are a whole month take the month's own count where one of theirs is withheld. */
function published(snapshot: Snapshot, window: LastDays | null): LastDays | null {
  if (!window) return null;
  const { now, before } = window;
  const read = (firstMs: number, lastMs: number, sum: CountSum): CountSum =>
    publishedDays(snapshot, snapshot.city, firstMs, lastMs, sum);
  return {
    ...window,
    now: { ...now, sum: read(now.firstMs, now.lastMs, now.sum) },
    before: { ...before, sum: before.sum && read(before.firstMs, before.lastMs, before.sum) },
  };
}
