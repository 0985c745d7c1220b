import { estimateChange } from '../../../analysis/comparison/estimateChange';
import { isTooRounded } from '../../../analysis/comparison/rounding';
import { dayOf, midnightOfDay } from '../../../domain/clock';
import { recentWindows } from '../../../analysis/published/recentWindows';
import { parseDate } from '../../../domain/period';
import { OPEN_CATEGORIES, SMALLEST_COUNT, type Count, type Recent, type Snapshot } from '../../../domain/snapshot';
import { formatNumber, messagesFor, type Locale } from '../../../i18n';
import {
  counted,
  countSheet,
  daysText,
  factSources,
  inQuarantine,
  isoText,
  QUARANTINE_FACTS,
  quarantineWords,
  sourcesOf,
} from './parts';
import { WITHHELD_SIGN, type Moment, type Shown, type Table, type TableCell, type WallData } from './sheet';

type Window = Recent['windows'][number];

/** Level of the whole table: with a mark for one comparison in twenty a large table would always have some. */
const TABLE_LEVEL = 0.05;
const MARKS = { more: '▲', fewer: '▼' } as const;

/** The last day, 7 and 28 days and the year so far by category, each beside the same days a year earlier. */
export function categoriesShown(data: WallData, moment: Moment): Shown {
  const { snapshot } = data;
  const { locale } = moment;
  const { wall: t, wallMore } = messagesFor(locale);
  const { recent } = snapshot.city;
  const through = isoText(locale, recent?.through ?? snapshot.through);
  const quarantine = recent !== undefined && againstQuarantine(recent.through);
  return {
    sheet: countSheet(data, moment, wallMore.categories.title, {
      period: wallMore.categories.endsOn(through),
      filters: [t.filters.wholeCity, t.filters.open],
      table: recent ? tableOf(recent, snapshot.roundedTo, locale) : undefined,
      sentences: [
        ...(recent?.windows.some(({ now, before }) => now.includes(null) || before.includes(null))
          ? [wallMore.categories.dot(snapshot.smallestCount ?? SMALLEST_COUNT)]
          : []),
        counted(snapshot, locale, wallMore.categories.reading),
        ...(quarantine ? quarantineWords(locale) : []),
        t.notCause,
      ],
      sources: [...sourcesOf(snapshot, locale), ...(quarantine ? factSources(locale, QUARANTINE_FACTS) : [])],
    }),
    picture: null,
  };
}

/** Whether the days a year before the last four weeks reach into the spring of the quarantine. */
function againstQuarantine(through: string): boolean {
  const last = parseDate(`${Number(through.slice(0, 4)) - 1}${through.slice(4)}`);
  return last.ok && (inQuarantine(last.value) || inQuarantine(midnightOfDay(dayOf(last.value) - 27)));
}

function tableOf({ through, windows }: Recent, roundedTo: Snapshot['roundedTo'], locale: Locale): Table {
  const {
    domain,
    wallMore: { categories: t },
  } = messagesFor(locale);
  const comparisons = windows.filter(({ days }) => days !== 1).length * OPEN_CATEGORIES.length;
  return {
    head: windows.map(({ days }) =>
      days === 1 || days === 'year' ? datesOf(through, days, locale) : t.windows(days, datesOf(through, days, locale)),
    ),
    rows: OPEN_CATEGORIES.map((category, k) => ({
      label: domain.categories[category],
      cells: windows.map((window) => cellOf(window, k, comparisons, roundedTo, locale)),
    })),
  };
}

/** Dates of a window: in a table of days long past "the last seven days" would be taken for those before today. */
function datesOf(through: string, days: Window['days'], locale: Locale): string {
  const last = parseDate(through);
  const window = last.ok ? recentWindows(dayOf(last.value)).find((one) => one.days === days) : undefined;
  return window ? daysText(locale, midnightOfDay(window.now.from), midnightOfDay(window.now.to - 1)) : '';
}

function cellOf(
  { days, now, before }: Window,
  category: number,
  comparisons: number,
  roundedTo: Snapshot['roundedTo'],
  locale: Locale,
): TableCell {
  const {
    wall,
    wallMore: { categories: t },
  } = messagesFor(locale);
  const say = (count: Count, withheld: string): string => (count === null ? withheld : formatNumber(locale, count));
  const [later, earlier] = [now[category] ?? null, before[category] ?? null];
  const [text, spoken] = [WITHHELD_SIGN, wall.count.withheld].map((withheld) => say(later, withheld));
  // A single day is one draw of chance, and seldom the same weekday a year earlier.
  if (days === 1) return { text, note: '', mark: '', said: spoken, shade: null };
  const isKnown =
    later !== null &&
    earlier !== null &&
    !isTooRounded(roundedTo, [
      { known: later, of: 1 },
      { known: earlier, of: 1 },
    ]);
  const change = isKnown ? estimateChange(later, earlier) : null;
  const marked = change !== null && change.word !== 'unclear' && change.p < TABLE_LEVEL / comparisons;
  const way = marked ? (change.word === 'more' ? 'more' : 'fewer') : null;
  // Beside a later count that is withheld the earlier one would be taken for what it fell from.
  const note = later === null ? '' : earlier === null ? t.beforeWithheld : t.before(formatNumber(locale, earlier));
  return {
    text,
    note,
    mark: way === null ? '' : MARKS[way],
    said: note === '' ? spoken : `${spoken} (${note}${way === null ? '' : `, ${t.marks[way]}`})`,
    shade: null,
  };
}
