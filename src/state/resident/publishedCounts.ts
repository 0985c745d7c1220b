/**
 * Published counts of the city and its districts as rows, for whoever reckons with them elsewhere. Reads a snapshot: it
 * has no incident to give away.
 */
import { completeThrough, daysOfMonths, holeIn, type Days, type Hole } from '../../analysis/published/holes';
import {
  OPEN_CATEGORIES,
  SMALLEST_COUNT,
  TIME_BANDS,
  type Count,
  type OpenCategory,
  type Snapshot,
} from '../../domain/snapshot';
import { toCsv } from '../../exports/csv';
import type { ResidentFiles } from '../../i18n/residentFiles';
import { stated } from '../../i18n/stated';

/** all: the eight open kinds together; closed: what is counted for the whole city only. */
type RowCategory = OpenCategory | 'all' | 'closed';
type RowTable = 'year' | 'month' | 'hours' | 'weekday' | 'weekday-hours';

/** Why a count stands for less than it says. */
type RowGap = Hole | 'not-recorded-before';

export interface CountRow {
  readonly table: RowTable;
  /** null = the whole city. */
  readonly district: string | null;
  readonly category: RowCategory;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 = Monday. */
  readonly weekday: number | null;
  /** Three hours each, 0 = from midnight on. */
  readonly band: number | 'unknown' | null;
  /** null = withheld. */
  readonly count: Count;
  readonly gap: RowGap | null;
}

/** Every published count of the city and of its districts by year, month, kind, three hours and day of the week. */
export function countRows(snapshot: Snapshot): readonly CountRow[] {
  const { years, months, city, districts } = snapshot;
  const row = (
    table: RowTable,
    district: string | null,
    stretch: string,
    count: Count,
    more: Partial<CountRow> = {},
  ): CountRow => {
    const month = stretch.length > 4 ? Number(stretch.slice(5)) : null;
    const category = more.category ?? 'all';
    const days = month === null ? daysOfMonths(`${stretch}-01`, `${stretch}-12`) : daysOfMonths(stretch, stretch);
    return {
      table,
      district,
      category,
      year: Number(stretch.slice(0, 4)),
      month,
      weekday: null,
      band: null,
      count,
      gap: gapIn(snapshot, district, category, days),
      ...more,
    };
  };
  const yearly = (district: string | null, counts: readonly Count[], category: RowCategory): CountRow[] =>
    years.map((year, k) => row('year', district, String(year), counts[k], { category }));
  const monthly = (district: string | null, counts: readonly Count[], category: RowCategory): CountRow[] =>
    months.map((month, k) => row('month', district, month, counts[k], { category }));
  const territories = [{ id: null, ...city }, ...districts];
  return [
    ...territories.flatMap(({ id, yearly: counts, byCategory }) => [
      ...yearly(id, counts, 'all'),
      ...OPEN_CATEGORIES.flatMap((category, k) => yearly(id, byCategory[k], category)),
    ]),
    ...yearly(null, city.closed, 'closed'),
    ...territories.flatMap(({ id, monthly: counts }) => monthly(id, counts, 'all')),
    ...OPEN_CATEGORIES.flatMap((category, k) =>
      city.categoryMonthly ? monthly(null, city.categoryMonthly[k], category) : [],
    ),
    ...(city.times ?? []).flatMap(({ byWeekdayAndBand, unknown }, k) => [
      ...byWeekdayAndBand.map((count, at) =>
        row('weekday-hours', null, String(years[k]), count, {
          weekday: Math.floor(at / TIME_BANDS) + 1,
          band: at % TIME_BANDS,
        }),
      ),
      row('hours', null, String(years[k]), unknown, { band: 'unknown' }),
    ]),
    ...districts.flatMap(({ id, bands }) =>
      (bands ?? []).flatMap((counts, k) =>
        counts.map((count, band) => row('hours', id, String(years[k]), count, { band })),
      ),
    ),
    ...districts.flatMap(({ id, weekdays }) =>
      (weekdays ?? []).flatMap((counts, k) =>
        counts.map((count, day) => row('weekday', id, String(years[k]), count, { weekday: day + 1 })),
      ),
    ),
  ];
}

function gapIn(snapshot: Snapshot, district: string | null, category: RowCategory, days: Days): RowGap | null {
  const hole = holeIn(snapshot, district, days);
  if (hole) return hole;
  const late = (snapshot.completeness?.recordedFrom ?? []).filter(({ month }) => month > days.first.slice(0, 7));
  return late.some((one) => category === 'all' || category === one.category) ? 'not-recorded-before' : null;
}

type FileWords = ResidentFiles['file'];
type AboutKey = keyof FileWords['labels'];

/** What has to be known of a file of counts. */
export interface FileInput {
  readonly snapshot: Snapshot;
  readonly words: FileWords;
  /** Whose the counts are, in a sentence, where that is not simply the publisher's. */
  readonly originNote: string | null;
  readonly districtName: (id: string) => string;
}

/** Lines of provenance, in the order in which they stand in the files. */
function aboutOf({ snapshot, words, originNote }: FileInput): readonly (readonly [AboutKey, string | number])[] {
  const {
    title,
    source,
    licence,
    from,
    through,
    madeOn,
    sha256,
    smallestCount = SMALLEST_COUNT,
    roundedTo,
    status,
  } = snapshot;
  return [
    ...(status === 'illustrative' ? [['status', words.example] as const] : []),
    ...(originNote === null ? [] : [['origin', originNote] as const]),
    ['title', stated(title, words.notStated.title)],
    ['source', stated(source, words.notStated.source)],
    ['licence', stated(licence, words.notStated.licence)],
    ['from', from],
    ['through', through],
    ['completeThrough', completeThrough(snapshot)],
    ['madeOn', madeOn],
    ['sha256', sha256],
    ['smallestCount', smallestCount],
    ...(roundedTo === undefined ? [] : [['roundedTo', roundedTo] as const]),
    ...words.cautions.map((sentence) => ['caution', sentence] as const),
  ];
}

/**
 * One table with a head (RFC 4180): first the lines of provenance, whose word stands in the last column, then a row a
 * count. A withheld count is an empty cell, and the column beside it says so.
 */
export function countsCsv(input: FileInput): string {
  const { snapshot, words, districtName } = input;
  return toCsv(words.columns, [
    ...aboutOf(input).map(([key, value]) => [
      words.about,
      key,
      words.labels[key],
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      value,
    ]),
    ...countRows(snapshot).map(({ table, district, category, year, month, weekday, band, count, gap }) => [
      words.tables[table],
      district ?? 'city',
      district === null ? words.city : districtName(district),
      category,
      words.categories[category],
      year,
      month,
      weekday === null ? '' : words.weekday(weekday),
      band === null ? '' : words.hours(band),
      count,
      count === null ? words.withheld : words.published,
      gap === null ? '' : words.gaps[gap],
    ]),
  ]);
}

/** The same as JSON; names of fields and ids are the same in every language, words stand beside them. */
export function countsJson(input: FileInput): string {
  const { snapshot, words, originNote, districtName } = input;
  const {
    title,
    source,
    licence,
    from,
    through,
    madeOn,
    sha256,
    smallestCount = SMALLEST_COUNT,
    roundedTo,
    status,
  } = snapshot;
  return `${JSON.stringify(
    {
      format: 'qyragy-published-counts',
      version: 1,
      about: {
        title: stated(title, null),
        source: stated(source, null),
        licence: stated(licence, null),
        from,
        through,
        completeThrough: completeThrough(snapshot),
        madeOn,
        sha256,
        smallestCount,
        ...(roundedTo === undefined ? {} : { roundedTo }),
        isExample: status === 'illustrative',
        ...(status === 'illustrative' ? { example: words.example } : {}),
        ...(originNote === null ? {} : { origin: originNote }),
        cautions: words.cautions,
      },
      counts: countRows(snapshot).map(({ table, district, category, year, month, weekday, band, count, gap }) => ({
        table,
        territory: district ?? 'city',
        name: district === null ? words.city : districtName(district),
        category,
        categoryName: words.categories[category],
        year,
        ...(month === null ? {} : { month }),
        ...(weekday === null ? {} : { weekday }),
        ...(band === null ? {} : { hours: band === 'unknown' ? band : `${clock(band)}-${clock(band + 1)}` }),
        count,
        state: count === null ? 'withheld' : 'published',
        ...(gap === null ? {} : { gap }),
      })),
    },
    null,
    1,
  )}\n`;
}

const clock = (band: number): string => `${String(band * (24 / TIME_BANDS)).padStart(2, '0')}:00`;

/** Name of a file of counts: whose they are where that is not the publisher, and their last day. */
export const countsFileName = (
  { status, through }: Pick<Snapshot, 'status' | 'through'>,
  isOwn: boolean,
  ending: 'csv' | 'json',
): string => `qyragy-${status === 'illustrative' ? 'example-' : isOwn ? 'own-file-' : ''}counts-${through}.${ending}`;
