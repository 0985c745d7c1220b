import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { OPEN_CATEGORIES, TIME_BANDS, type Count, type Snapshot } from '../../src/domain/snapshot';
import { summaryOf } from '../../src/domain/snapshotSummary';
import type { Origin } from '../../src/domain/origin';
import { LOCALES, type Locale } from '../../src/i18n';
import { residentTrustMessages } from '../../src/i18n/residentLater';
import { residentFiles } from '../../src/i18n/residentFiles';
import { countedBy, countFile, isWholeSnapshot } from '../../src/state/resident/countFiles';
import { countRows } from '../../src/state/resident/publishedCounts';
import { geoJson, valueOf } from './geoFiles';

const example = valueOf(parseSnapshot(geoJson('example-snapshot.json')));
/** As an operator's would be, with a count withheld in every table. */
const imported: Snapshot = {
  ...example,
  status: 'imported',
  title: '=HYPERLINK("x")',
  source: 'Register, of "A"\nand B',
  licence: 'CC BY 4.0',
  sha256: 'ab'.repeat(32),
  city: { ...example.city, monthly: [null, ...example.city.monthly.slice(1)] },
  districts: example.districts.map((district, k) =>
    k === 0
      ? {
          ...district,
          monthly: [null, ...district.monthly.slice(1)],
          byCategory: district.byCategory.map((counts) => [null, ...counts.slice(1)]),
        }
      : district,
  ),
};

/** Columns of the table, by their place. */
const [TABLE, ID, , KIND, , YEAR, MONTH, WEEKDAY, HOURS, COUNT, STATE, NOTE] = Array.from({ length: 12 }, (_, k) => k);

async function read(
  snapshot: Snapshot,
  locale: Locale,
  origin: Origin = 'publisher',
): Promise<{ readonly name: string; readonly rows: readonly string[][] }> {
  const { name, text } = await countFile('csv', { snapshot, origin }, locale, facts.districts);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { name, rows: data };
}

/** Every count the snapshot holds of the city and its districts, in one bag. */
function countsIn({ city, districts }: Snapshot): string[] {
  const all: readonly (readonly Count[])[] = [
    city.closed,
    ...(city.categoryMonthly ?? []),
    ...(city.times ?? []).flatMap(({ byWeekdayAndBand, unknown }) => [byWeekdayAndBand, [unknown]]),
    ...[city, ...districts].flatMap(({ yearly, monthly, byCategory }) => [yearly, monthly, ...byCategory]),
    ...districts.flatMap(({ bands = [], weekdays = [] }) => [...bands, ...weekdays]),
  ];
  return all
    .flat()
    .map((count) => (count === null ? '' : String(count)))
    .sort();
}

describe('the file of published counts', () => {
  it.each(LOCALES)(
    'read back holds every published count of the city and its districts once, and no other (%s)',
    async (locale) => {
      const { file } = await residentFiles(locale);
      const {
        rows: [head, ...rows],
      } = await read(imported, locale);
      expect(head).toEqual(file.columns);
      const counts = rows.filter((row) => row[TABLE] !== file.about);
      expect(counts.map((row) => row[COUNT]).sort()).toEqual(countsIn(imported));
      expect(
        new Set(counts.map((row) => [TABLE, ID, KIND, YEAR, MONTH, WEEKDAY, HOURS].map((at) => row[at]).join('|')))
          .size,
      ).toBe(counts.length);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    },
  );

  it.each(LOCALES)('gives each count to its own territory, kind and time (%s)', async (locale) => {
    const { file } = await residentFiles(locale);
    const { rows } = await read(imported, locale);
    const at = (
      table: keyof typeof file.tables,
      id: string,
      kind: string,
      year: number,
      month: string,
      weekday = '',
      hours = '',
    ): string | undefined =>
      rows.find(
        (row) =>
          row[TABLE] === file.tables[table] &&
          row[ID] === id &&
          row[KIND] === kind &&
          row[YEAR] === String(year) &&
          row[MONTH] === month &&
          row[WEEKDAY] === weekday &&
          row[HOURS] === hours,
      )?.[COUNT];
    const written = (count: Count | undefined): string => (count === null || count === undefined ? '' : String(count));
    const { years, months, city, districts } = imported;
    const last = years.length - 1;
    for (const { id, byCategory, monthly, yearly } of districts) {
      expect(at('year', id, 'all', years[last], '')).toBe(written(yearly[last]));
      OPEN_CATEGORIES.forEach((category, k) =>
        expect(at('year', id, category, years[last], '')).toBe(written(byCategory[k][last])),
      );
      months.forEach((month, k) =>
        expect(at('month', id, 'all', Number(month.slice(0, 4)), String(Number(month.slice(5))))).toBe(
          written(monthly[k]),
        ),
      );
    }
    expect(at('year', 'city', 'closed', years[0], '')).toBe(written(city.closed[0]));
    const times = city.times?.[last];
    if (!times) throw new Error('the example has times of day');
    expect(at('weekday-hours', 'city', 'all', years[last], '', file.weekday(6), '21:00–24:00')).toBe(
      written(times.byWeekdayAndBand[5 * TIME_BANDS + 7]),
    );
  });

  it.each(LOCALES)(
    'leaves the cell of a withheld count empty and says so beside it, never a nought (%s)',
    async (locale) => {
      const { file } = await residentFiles(locale);
      const counts = (await read(imported, locale)).rows.slice(1).filter((row) => row[TABLE] !== file.about);
      const withheld = counts.filter((row) => row[STATE] === file.withheld);
      expect(withheld.length).toBeGreaterThanOrEqual(OPEN_CATEGORIES.length + 2);
      expect(withheld.every((row) => row[COUNT] === '')).toBe(true);
      expect(counts.filter((row) => row[COUNT] === '')).toHaveLength(withheld.length);
      expect(counts.filter((row) => row[STATE] === file.published).every((row) => /^\d+$/.test(row[COUNT]))).toBe(true);
    },
  );

  it.each(LOCALES)(
    'says what it was made of, and no word of the operator runs in a spreadsheet (%s)',
    async (locale) => {
      const { file } = await residentFiles(locale);
      const { name, rows } = await read(imported, locale);
      const about = rows.filter((row) => row[TABLE] === file.about);
      const said = (key: string): string | undefined => about.find((row) => row[ID] === key)?.[NOTE];
      expect(said('title')).toBe(`'${imported.title}`);
      expect(said('source')).toBe(imported.source);
      for (const key of ['licence', 'from', 'through', 'madeOn', 'sha256'] as const)
        expect(said(key)).toBe(imported[key]);
      expect(said('smallestCount')).toBe('5');
      expect(said('status')).toBeUndefined();
      expect(name).toBe(`qyragy-counts-${imported.through}.csv`);
    },
  );

  it.each(LOCALES)('names an example and a file opened on this device, in it and in its name (%s)', async (locale) => {
    const [{ file }, { note }] = await Promise.all([residentFiles(locale), residentTrustMessages(locale)]);
    const shown = await read(example, locale);
    expect(shown.rows[1][NOTE]).toBe(file.example);
    expect(shown.name).toBe(`qyragy-example-counts-${example.through}.csv`);
    const own = await read(imported, locale, 'own');
    expect(own.rows[1][NOTE]).toBe(note.own);
    expect(own.name).toContain('own-file');
    expect((await read(imported, locale, 'wrong')).rows[1][NOTE]).toBe(note.wrong);
  });

  it('says where a count is too small because days or kinds are missing', () => {
    const [first, second] = imported.districts;
    const month = imported.months[3];
    const holed: Snapshot = {
      ...imported,
      completeness: {
        completeThrough: imported.through,
        silent: [{ district: first.id, months: [month] }],
        recordedFrom: [{ category: 'fraud', month: imported.months[2] }],
      },
    };
    const rows = countRows(holed);
    const gap = (district: string | null, table: string, category: string, stretch: string) =>
      rows.find(
        (row) =>
          row.district === district &&
          row.table === table &&
          row.category === category &&
          row.year === Number(stretch.slice(0, 4)) &&
          (row.month ?? 0) === Number(stretch.slice(5)),
      )?.gap;
    expect(gap(first.id, 'month', 'all', month)).toBe('no-data');
    expect(gap(second.id, 'month', 'all', month)).toBeNull();
    expect(gap(null, 'month', 'all', month)).toBe('no-data');
    expect(gap(second.id, 'year', 'fraud', month.slice(0, 4))).toBe('not-recorded-before');
    expect(gap(second.id, 'year', 'theft', month.slice(0, 4))).toBeNull();
  });

  it('says the same as JSON, a withheld count null and named', async () => {
    const { text, name } = await countFile('json', { snapshot: imported, origin: 'publisher' }, 'ru', facts.districts);
    const { about, counts } = JSON.parse(text) as {
      about: Record<string, unknown>;
      counts: { count: Count; state: string }[];
    };
    expect(counts.map(({ count }) => (count === null ? '' : String(count))).sort()).toEqual(countsIn(imported));
    expect(counts.every(({ count, state }) => (count === null) === (state === 'withheld'))).toBe(true);
    expect(about).toMatchObject({
      title: imported.title,
      sha256: imported.sha256,
      through: imported.through,
      isExample: false,
    });
    expect(name).toBe(`qyragy-counts-${imported.through}.json`);
  });

  it('is made of a whole snapshot, never of a summary that may hold less', () => {
    expect(isWholeSnapshot(imported)).toBe(true);
    expect(isWholeSnapshot(summaryOf(imported))).toBe(false);
  });
});

describe('what is promised of the file', () => {
  it('is what it holds: of one week nothing, of some months no years and no hours', async () => {
    const { years: _years, months: _months, cells, ...rest } = example;
    const none = (counts: readonly Count[][]): Count[][] => counts.map(() => []);
    const week: Snapshot = {
      ...rest,
      years: [],
      months: [],
      cells: { ...cells, yearly: [] },
      city: {
        ...example.city,
        yearly: [],
        monthly: [],
        closed: [],
        byCategory: none(example.city.byCategory as Count[][]),
        categoryMonthly: none(example.city.byCategory as Count[][]),
        times: [],
      },
      districts: example.districts.map((own) => ({
        ...own,
        yearly: [],
        monthly: [],
        byCategory: none(own.byCategory as Count[][]),
        bands: [],
        weekdays: [],
      })),
    };
    const months: Snapshot = {
      ...week,
      months: ['2018-12'],
      city: { ...week.city, monthly: [900], categoryMonthly: OPEN_CATEGORIES.map(() => [100]) },
      districts: week.districts.map((own) => ({ ...own, monthly: [100] })),
    };
    for (const [snapshot, by] of [
      [week, []],
      [months, ['month', 'kind']],
      [example, ['year', 'month', 'kind', 'hours', 'weekday']],
    ] as const) {
      expect(countedBy(snapshot)).toEqual(by);
      const rows = countRows(snapshot);
      // What is promised is there, and what is there is promised.
      expect({
        year: rows.some(({ table }) => table === 'year'),
        month: rows.some(({ table }) => table === 'month'),
        kind: rows.some(({ category }) => category !== 'all' && category !== 'closed'),
        hours: rows.some(({ band }) => band !== null),
        weekday: rows.some(({ weekday }) => weekday !== null),
      }).toEqual(
        Object.fromEntries(
          ['year', 'month', 'kind', 'hours', 'weekday'].map((name) => [name, (by as readonly string[]).includes(name)]),
        ),
      );
    }
    for (const locale of LOCALES) {
      const t = await residentFiles(locale);
      expect(t.lead(['month', 'kind']).split(/,| /).length).toBeLessThan(
        t.lead(countedBy(example)).split(/,| /).length,
      );
      expect(t.lead(['month'])).not.toMatch(/year|недел|жыл/);
      expect(t.nothing).not.toMatch(/year|годам|жылдар/);
    }
  });
});
