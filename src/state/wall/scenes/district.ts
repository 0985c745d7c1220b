import { daysOfMonths, holeIn } from '../../../analysis/published/holes';
import { SMALLEST_COUNT, type Snapshot } from '../../../domain/snapshot';
import { formatNumber, messagesFor, monthName, nameIn, sortByName, type Locale } from '../../../i18n';
import { nameInColumn } from '../../../i18n/names';
import { cellsPicture } from './cellsPicture';
import {
  causeWords,
  countSheet,
  factSources,
  inQuarantine,
  monthsPeriod,
  monthsText,
  QUARANTINE_FACTS,
  quarantineWords,
  sourcesOf,
} from './parts';
import { districtsSkipped } from './empty';
import { CHART_MONTHS, hasMonthFigures, hasRecentMonths, monthFigures, monthFiguresPeriod } from './monthFigures';
import type { Bar, Moment, Shown, WallData } from './sheet';

type Counts = Snapshot['districts'][number];

/** One district against its own past: the last month, the year so far, and the months of two years. */
export function districtShown(data: WallData, moment: Moment): Shown {
  const { snapshot } = data;
  const { slide, locale, past = false } = moment;
  const { wall: t, wallMore: more, shell } = messagesFor(locale);
  const area = data.districts.find(({ id }) => id === slide.district);
  const counts = snapshot.districts.find(({ id }) => id === slide.district);
  const months = snapshot.months;
  const last = months.length - 1;
  // Of the last month alone: of the year so far only a part can fall into that spring.
  const quarantine = last >= 12 && inQuarantine(monthsPeriod(months[last - 12], months[last - 12])?.fromMs ?? NaN);
  const name = area ? nameIn(locale, area.names) : t.kinds.district;
  const figures =
    counts && last >= 0 ? monthFigures(snapshot, counts, { locale, past, limits: slide.scene.limits }) : [];
  const bars = counts && last >= 0 ? barsOf(snapshot, counts, locale) : [];
  const dashed = [...new Set(bars.flatMap(({ value, text }) => (value === null ? [text] : [])))];
  const withheld = bars.filter(({ value, text }) => value === null && text === t.count.withheld).length;
  const hasChart = bars.some(({ value }) => value !== null);
  const byYear =
    counts !== undefined &&
    last >= 0 &&
    !hasChart &&
    !hasRecentMonths(snapshot, counts) &&
    hasMonthFigures(snapshot, counts);
  const picture = cellsPicture(data, moment);
  return {
    sheet: countSheet(data, moment, name, {
      period: byYear
        ? monthFiguresPeriod(snapshot, counts, locale)
        : last >= 0
          ? monthsText(locale, months[Math.max(0, last - CHART_MONTHS + 1)], months[last])
          : shell.notPublished,
      filters: [t.filters.open],
      figures,
      charts: hasChart ? [{ title: t.district.chart, form: 'columns', bars }] : [],
      sentences: [
        ...(byYear ? [more.yearsForMonths] : []),
        ...(withheld > 0 ? [t.count.withheldOf(withheld, snapshot.smallestCount ?? SMALLEST_COUNT)] : []),
        ...(hasChart && dashed.length > 0 ? [t.district.dashed(dashed.join(', '))] : []),
        ...(quarantine ? quarantineWords(locale) : []),
        ...(causeWords(locale, figures).length > 0 ? [t.district.ownPast] : []),
        ...causeWords(locale, figures),
        ...(picture.cells ? [] : [t.district.bordersOnly]),
        ...notPlayed(data, moment),
      ],
      sources: [...sourcesOf(snapshot, locale), ...(quarantine ? factSources(locale, QUARANTINE_FACTS) : [])],
    }),
    picture,
  };
}

/** The districts that a scene of each in turn passes over: a list of seven would be taken for all there are. */
function notPlayed(data: WallData, { slide, locale }: Moment): readonly string[] {
  const { wallMore: t } = messagesFor(locale);
  return [
    ...districtsSkipped(
      data,
      slide.scene,
      data.districts.map(({ id }) => id),
    ),
  ].map(([why, ids]) =>
    t.districtsNotShown(
      sortByName(
        locale,
        data.districts.filter(({ id }) => ids.includes(id)).map(({ names }) => nameInColumn(locale, names)),
        (name) => name,
      ).join(', '),
      t.skipped[why],
    ),
  );
}

/** A month's name and year take this part of the chart's width. */
const NAME_PART = 0.17;

/** Which months are named under their bars: each January, and the first one where the next January leaves it room. */
export function namedMonths(months: readonly string[]): ReadonlySet<number> {
  const apart = Math.ceil(months.length * NAME_PART);
  const named = months.flatMap((month, k) => (month.endsWith('-01') ? [k] : []));
  return new Set(named.length === 0 || named[0] >= apart ? [0, ...named] : named);
}

function barsOf(snapshot: Snapshot, counts: Counts, locale: Locale): readonly Bar[] {
  const { months } = snapshot;
  const { count: t, compared } = messagesFor(locale).wall;
  const first = Math.max(0, months.length - CHART_MONTHS);
  const newest = months[months.length - 1].slice(0, 4);
  const named = namedMonths(months.slice(first));
  return months.slice(first).map((month, k): Bar => {
    const hole = holeIn(snapshot, counts.id, daysOfMonths(month, month));
    const value = hole ? null : (counts.monthly[first + k] ?? null);
    const number = Number(month.slice(5));
    return {
      // A year stands under its first month, the others are told by their place.
      label: named.has(k) ? `${monthName(locale, number).slice(0, 3)} ${month.slice(0, 4)}` : '',
      value,
      text: hole ? compared.holeMonths[hole] : value === null ? t.withheld : formatNumber(locale, value),
      tone: month.startsWith(newest) ? 'now' : 'past',
    };
  });
}
