import { describe, expect, it } from 'vitest';
import { districtNames } from '../../src/domain/districtFacts';
import {
  OPEN_CATEGORIES,
  TIME_BANDS,
  WEEKDAYS,
  type Count,
  type Snapshot,
  type Times,
} from '../../src/domain/snapshot';
import { LOCALES, type Locale } from '../../src/i18n';
import { residentMore } from '../../src/i18n/residentLater';
import type { CountTable } from '../../src/state/resident/line';
import { districts, page, publishedYears } from './residentScene';

const ID = districts[0].id;
const NAMES = districtNames(districts[0]);
const YEAR = 2025;
/** A city's year in which 7 times the day plus the hour band happened; the others are of no matter. */
const cellOf = (weekday: number, band: number): number => 100 + 7 * weekday + band;
const city = (
  withheld: readonly (readonly [weekday: number, band: number])[] = [],
  unknown: Count = 41,
): readonly Times[] =>
  publishedYears().years.map((year) => ({
    byWeekdayAndBand: Array.from({ length: WEEKDAYS * TIME_BANDS }, (_, k) => {
      const [weekday, band] = [Math.floor(k / TIME_BANDS), k % TIME_BANDS];
      return year !== YEAR ? 1 : withheld.some(([w, b]) => w === weekday && b === band) ? null : cellOf(weekday, band);
    }),
    unknown: year === YEAR ? unknown : 7,
  }));
const BANDS: readonly Count[] = [12, 5, null, 40, 61, 0, 77, 30];
const WEEK: readonly Count[] = [30, null, 31, 33, 40, 52, 29];
const withOwn = (bands: readonly Count[] = BANDS, weekdays: readonly Count[] = WEEK): Partial<Snapshot> => {
  const { districts: counts, years } = publishedYears();
  const yearsOf = (list: readonly Count[]): readonly (readonly Count[])[] =>
    years.map((year) => (year === YEAR ? list : list.map(() => 9)));
  return {
    districts: counts.map((one) =>
      one.id === ID ? { ...one, bands: yearsOf(bands), weekdays: yearsOf(weekdays) } : one,
    ),
  };
};
const withCity = (times: readonly Times[]): Partial<Snapshot> => ({ city: { ...publishedYears().city, times } });

async function tablesOf(locale: Locale, change: Partial<Snapshot>): Promise<ReadonlyMap<string, CountTable>> {
  const sections = await page(locale, publishedYears(change), { districtId: ID, at: null });
  return new Map(sections.flatMap(({ tables = [] }) => tables).map((table) => [table.id, table]));
}

/** Every cell is a count with a bar as long as its share, or it is withheld: a word, no bar and no figure. */
async function expectCells(locale: Locale, table: CountTable | undefined, counts: readonly Count[]): Promise<void> {
  const { tables } = await residentMore(locale);
  const most = Math.max(...counts.map((count) => count ?? 0));
  expect(table?.rows.map(({ cells }) => cells)).toEqual(
    counts.map((count) => [
      count === null
        ? { text: tables.withheld, share: null, why: 'withheld' }
        : { text: tables.count(count), share: count / most, why: null },
    ]),
  );
  expect(tables.withheld).not.toMatch(/\d/);
}

describe.each(LOCALES)('the tables of hours and days of the week, %s', (locale) => {
  it('hold a district’s own counts of the last whole year row by row; a withheld one is named, and is no zero beside one that is', async () => {
    const { tables } = await residentMore(locale);
    const found = await tablesOf(locale, { ...withOwn(), ...withCity(city()) });
    await expectCells(locale, found.get('bands'), BANDS);
    await expectCells(locale, found.get('weekdays'), WEEK);
    expect(found.get('bands')?.rows[5].cells[0]).toMatchObject({ share: 0, why: null });
    expect(found.get('bands')?.title).toBe(tables.bands(NAMES, YEAR));
    expect(found.get('weekdays')?.title).toBe(tables.weekdays(NAMES, YEAR));
    expect(found.get('bands')?.rows.map(({ label }) => label)).toEqual([
      '00–03',
      '03–06',
      '06–09',
      '09–12',
      '12–15',
      '15–18',
      '18–21',
      '21–24',
    ]);
    expect(found.get('weekdays')?.rows.map(({ label }) => label)).toEqual(
      Array.from({ length: 7 }, (_, k) => tables.weekday(k + 1)),
    );
    expect(found.get('bands')?.notes).toEqual([tables.withheldHow, tables.timesHow, tables.unknownTime(41)]);
  });

  it('say beneath each table with a withheld count that its bar is no measure, and of none without', async () => {
    const { tables } = await residentMore(locale);
    const found = await tablesOf(locale, withOwn());
    for (const table of found.values()) {
      const isWithheld = table.rows.some(({ cells }) => cells.some(({ why }) => why === 'withheld'));
      expect([table.id, table.notes.includes(tables.withheldHow)]).toEqual([table.id, isWithheld]);
    }
    expect(found.get('weekdays')?.notes).toContain(tables.withheldHow);
    const byCategory = publishedYears().districts.map((one) => ({
      ...one,
      byCategory: one.byCategory.map((counts, k) => (k === 0 ? counts.map(() => null) : counts)),
    }));
    expect((await tablesOf(locale, { districts: byCategory })).get('kinds')?.notes).toContain(tables.withheldHow);
  });

  it('are the whole city’s and say so where a district’s are not published; their sums are those of the file', async () => {
    const { tables } = await residentMore(locale);
    const found = await tablesOf(locale, withCity(city()));
    const bands = Array.from({ length: TIME_BANDS }, (_, b) =>
      [0, 1, 2, 3, 4, 5, 6].reduce((sum, w) => sum + cellOf(w, b), 0),
    );
    const weekdays = Array.from({ length: WEEKDAYS }, (_, w) =>
      [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, b) => sum + cellOf(w, b), 0),
    );
    await expectCells(locale, found.get('bands'), bands);
    await expectCells(locale, found.get('weekdays'), weekdays);
    expect(bands.reduce((sum, count) => sum + count)).toBe(weekdays.reduce((sum, count) => sum + count));
    expect([found.get('bands')?.title, found.get('weekdays')?.title]).toEqual([
      tables.cityBands(YEAR),
      tables.cityWeekdays(YEAR),
    ]);
    // Bands alone, without days of the week, are no district's own pair.
    const half = withOwn().districts?.map((one) => ({ ...one, weekdays: undefined }));
    await expectCells(locale, (await tablesOf(locale, { ...withCity(city()), districts: half })).get('bands'), bands);
  });

  it('withhold every sum that one withheld count is part of, and no other', async () => {
    const found = await tablesOf(
      locale,
      withCity(
        city([
          [2, 0],
          [2, 7],
        ]),
      ),
    );
    const whole = (label: 'bands' | 'weekdays', withheld: readonly number[]): void => {
      found
        .get(label)
        ?.rows.forEach(({ cells: [cell] }, k) =>
          expect([label, k, cell.why, cell.share === null]).toEqual(
            withheld.includes(k) ? [label, k, 'withheld', true] : [label, k, null, false],
          ),
        );
    };
    whole('bands', [0, 7]);
    whole('weekdays', [2]);
  });

  it('say beneath both how many have no known time, that this is withheld where it is, and nothing where there are none', async () => {
    const { tables } = await residentMore(locale);
    for (const [unknown, said] of [
      [null, [tables.unknownTimeWithheld]],
      [0, []],
      [1, [tables.unknownTime(1)]],
      [41, [tables.unknownTime(41)]],
    ] as const) {
      const found = await tablesOf(locale, withCity(city([], unknown)));
      for (const id of ['bands', 'weekdays']) expect(found.get(id)?.notes).toEqual([tables.timesHow, ...said]);
    }
    // A district's own tables, beside no city's: how many there are is not published.
    for (const id of ['bands', 'weekdays'])
      expect((await tablesOf(locale, withOwn())).get(id)?.notes).toContain(tables.unknownTimeWithheld);
  });

  it('are not there where no times are published', async () => {
    expect([...(await tablesOf(locale, {})).keys()]).toEqual(['months', 'kinds']);
  });
});

describe.each(LOCALES)('the tables of months and kinds, %s', (locale) => {
  it('name a withheld month and one with days without data each by its word, draw neither, and say how to read them', async () => {
    const { tables } = await residentMore(locale);
    const { districts: counts, months } = publishedYears();
    const table = (
      await tablesOf(locale, {
        districts: counts.map((one) =>
          one.id === ID
            ? { ...one, monthly: one.monthly.map((count, m) => (months[m] === '2025-03' ? null : count)) }
            : one,
        ),
        completeness: {
          completeThrough: '2025-12-31',
          silent: [{ district: ID, months: ['2025-07'] }],
          recordedFrom: [],
        },
      })
    ).get('months');
    const own = counts.find(({ id }) => id === ID)!;
    const shown = months
      .slice(-24)
      .map((month) =>
        month === '2025-03'
          ? tables.withheld
          : month === '2025-07'
            ? tables.noData
            : tables.count(own.monthly[months.indexOf(month)]),
      );
    expect(table?.rows.map(({ cells }) => cells[0].text)).toEqual(shown);
    expect(table?.rows.filter(({ cells }) => cells[0].share === null)).toHaveLength(2);
    expect(table?.notes).toEqual([tables.withheldHow, tables.missingHow]);
  });

  it('hold each kind’s count of two years; the most frequent first where all are published', async () => {
    const kinds = OPEN_CATEGORIES.map((_, k) => [1, 1, 100 + k, 300 + 10 * ((k * 3) % 8)]);
    const { labels } = await kindsOf(kinds);
    const order = OPEN_CATEGORIES.map((_, k) => k).sort((a, b) => kinds[b][3] - kinds[a][3]);
    expect(order).not.toEqual(OPEN_CATEGORIES.map((_, k) => k));
    expect(labels).toEqual(order.map((k) => OPEN_CATEGORIES[k]));
  });

  it('keep the kinds in their fixed order where a count of either year is withheld, which is named, not compared and not ranked as if it were small', async () => {
    const more = await residentMore(locale);
    for (const [year, of] of [
      [2025, 3],
      [2024, 2],
    ] as const) {
      const kinds = OPEN_CATEGORIES.map((_, k) =>
        [1, 1, 100 + k, 300 + 10 * ((k * 3) % 8)].map((count, y) => (k === 4 && y === of ? null : count)),
      );
      const { table, labels } = await kindsOf(kinds);
      expect([year, labels]).toEqual([year, OPEN_CATEGORIES]);
      expect(table.rows.map(({ cells }) => cells.map(({ share, why }) => [share === null, why]))).toEqual(
        kinds.map((counts) =>
          [counts[3], counts[2]].map((count) => [count === null, count === null ? 'withheld' : null]),
        ),
      );
      expect(table.rows.map(({ note }) => note === more.tables.notCompared.withheld)).toEqual(
        OPEN_CATEGORIES.map((_, k) => k === 4),
      );
    }
  });

  /** The table of kinds of a district with these counts of four years. */
  async function kindsOf(
    kinds: readonly (readonly Count[])[],
  ): Promise<{ table: CountTable; labels: readonly (string | undefined)[] }> {
    const { categories } = await residentMore(locale);
    const table = (
      await tablesOf(locale, {
        districts: publishedYears().districts.map((one) => (one.id === ID ? { ...one, byCategory: kinds } : one)),
      })
    ).get('kinds');
    if (!table) throw new Error('no table of kinds');
    return {
      table,
      labels: table.rows.map(({ label }) => OPEN_CATEGORIES.find((category) => categories[category] === label)),
    };
  }
});

describe.each(LOCALES)('the table of the whole city’s kinds, %s', (locale) => {
  /**
   * Sixteen months of every kind are withheld where `isWithheld`; the counts of whole years are published, and rise
   * from kind to kind.
   */
  const cityOf = (isWithheld: boolean, months: number): Partial<Snapshot> => {
    const made = publishedYears();
    const stretch = [...made.months, '2026-01', '2026-02', '2026-03'].slice(0, months);
    return {
      months: stretch,
      through: months > 48 ? '2026-03-31' : '2025-12-31',
      city: {
        ...made.city,
        monthly: stretch.map(() => 800),
        byCategory: OPEN_CATEGORIES.map((_, k) => made.years.map((year) => 500 + 10 * k + year - 2022)),
        categoryMonthly: OPEN_CATEGORIES.map((_, k) =>
          stretch.map((month) => (isWithheld && k > 0 && month === '2025-02' ? null : 40 + k)),
        ),
      },
      districts: made.districts.map((one) => ({ ...one, monthly: stretch.map(() => 50) })),
    };
  };

  it('holds the last calendar year against the one before where of the last twelve months more is withheld, names them, and withholds nothing that is published', async () => {
    const { tables } = await residentMore(locale);
    const table = (await tablesOf(locale, cityOf(true, 51))).get('city-kinds');
    expect(table?.title).toBe(tables.cityKindsOfYear(2025));
    for (const year of ['2024', '2025']) expect(table?.title).toContain(year);
    expect(table?.heads).toEqual([tables.kind, '2025', '2024', tables.change]);
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      [7, 6, 5, 4, 3, 2, 1, 0].map((k) => [503, 502].map((count) => tables.count(count + 10 * k))),
    );
    expect(table?.rows.some(({ note }) => note === tables.notCompared.withheld)).toBe(false);
  });

  it('holds the last twelve months against the twelve before where nothing of them is withheld', async () => {
    const { tables } = await residentMore(locale);
    const table = (await tablesOf(locale, cityOf(false, 51))).get('city-kinds');
    expect(table?.title).toBe(tables.cityKinds({ year: 2026, month: 3, day: 31 }));
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      [7, 6, 5, 4, 3, 2, 1, 0].map((k) => [tables.count(12 * (40 + k)), tables.count(12 * (40 + k))]),
    );
  });
});

describe.each(LOCALES)('tables in which nothing is published, %s', (locale) => {
  const nothing = (counts: readonly Count[]): readonly Count[] => counts.map(() => null);
  const usualOf = async (change: Partial<Snapshot>) =>
    (await page(locale, publishedYears(change), { districtId: ID, at: null })).find(({ id }) => id === 'usual')!;
  /** A district of which no count is published, and a city of which none by kind is. */
  const hidden = (): Partial<Snapshot> => {
    const own = withOwn(nothing(BANDS), nothing(WEEK));
    const { city: made, months, years } = publishedYears();
    return {
      districts: own.districts!.map((one) =>
        one.id === ID ? { ...one, monthly: nothing(one.monthly), byCategory: one.byCategory.map(nothing) } : one,
      ),
      city: {
        ...made,
        byCategory: OPEN_CATEGORIES.map(() => years.map(() => null)),
        categoryMonthly: OPEN_CATEGORIES.map(() => months.map(() => null)),
      },
    };
  };

  it('are one sentence that names them all and whose they are, and no rows', async () => {
    const { tables } = await residentMore(locale);
    const { lines, tables: shown } = await usualOf(hidden());
    expect(shown).toEqual([]);
    const { by } = tables;
    expect(
      lines.filter(
        ({ text }) => text === tables.empty(NAMES, [by.months, by.kinds, by.bands, by.weekdays], [by['city-kinds']]),
      ),
    ).toHaveLength(1);
  });

  it('leave those that hold a published count where they are, and nothing is said where all do', async () => {
    const { tables } = await residentMore(locale);
    const some = await usualOf(withOwn(BANDS, nothing(WEEK)));
    expect(some.tables?.map(({ id }) => id)).toEqual(['months', 'kinds', 'bands']);
    expect(some.lines.map(({ text }) => text)).toContain(tables.empty(NAMES, [tables.by.weekdays], []));
    const start = tables.empty(NAMES, [], []).split(':')[0];
    expect((await usualOf(withOwn())).lines.filter(({ text }) => text.startsWith(start))).toEqual([]);
    expect(some.lines.filter(({ text }) => text.startsWith(start))).toHaveLength(1);
  });

  it('say of chance among several comparisons only where more than one kind is compared', async () => {
    const { tables } = await residentMore(locale);
    for (const compared of [1, 2]) {
      const kinds = OPEN_CATEGORIES.map((_, k) => [60, 60, 60, k < compared ? 90 : null]);
      const shown = (
        await usualOf({
          districts: publishedYears().districts.map((one) => (one.id === ID ? { ...one, byCategory: kinds } : one)),
        })
      ).tables?.find(({ id }) => id === 'kinds');
      expect([compared, shown?.notes.includes(tables.kindsCaution)]).toEqual([compared, compared > 1]);
    }
  });
});
