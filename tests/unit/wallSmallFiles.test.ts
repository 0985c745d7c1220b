import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor, nameInColumn, type Locale } from '../../src/i18n';
import { whySkipped } from '../../src/state/wall/scenes/empty';
import { healthWords } from '../../src/state/wall/freshness';
import { usualScene, type SceneKind } from '../../src/state/wall/scene';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { wallData } from '../fixtures/wallData';
import { wallRecent, wallSnapshot } from '../fixtures/wallSnapshot';

const NO_CELLS: Snapshot['cells'] = { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: [] };
const noTally = (months: number): Pick<Snapshot['city'], 'yearly' | 'monthly' | 'byCategory'> => ({
  yearly: [],
  monthly: Array<null>(months).fill(null),
  byCategory: wallSnapshot().city.byCategory.map(() => []),
});
const of = (change: Partial<Snapshot>): Snapshot => ({ ...wallSnapshot(), sha256: '0'.repeat(64), ...change });
const small = (months: readonly string[], daily: readonly (number | null)[], change: Partial<Snapshot>): Snapshot =>
  of({
    years: [],
    months,
    cells: NO_CELLS,
    posts: [],
    city: { ...noTally(months.length), daily, closed: [] },
    districts: wallSnapshot().districts.map(({ id }) => ({ id, ...noTally(months.length) })),
    ...change,
  });
const shown = (snapshot: Snapshot, kind: SceneKind, locale: Locale, district: string | null = null) =>
  shownAt(wallData(snapshot), {
    slide: { key: '', scene: { ...usualScene(kind), district }, district, ms: 1 },
    share: 0,
    locale,
  });

/** Nine days of a register that has just begun. */
const week = small([], [6, 5, 8, 22, 38, 172, 120, 180, 148], {
  from: '2018-12-03',
  through: '2018-12-11',
  completeness: {
    completeThrough: '2018-12-11',
    silent: [{ district: 'zhetysu', months: ['2018-12'] }],
    recordedFrom: [],
  },
});
/** Twenty records in three months. */
const twenty = small(['2026-10'], Array<null>(84).fill(null), { from: '2026-09-03', through: '2026-11-25' });

describe.each(LOCALES)('the wall of a small file (%s)', (locale) => {
  const { wall, wallMore } = messagesFor(locale);

  it('promises no comparison in the title of a city that is compared with nothing, and warns of no change where none is given', () => {
    const { sheet } = shown(week, 'city', locale);
    expect(sheet.figures.map(({ verdict }) => verdict)).toEqual([null, null]);
    expect([sheet.title, sheet.sentences.includes(wall.notCause)]).toEqual([wallMore.cityDays, false]);
    const usual = shown(of({}), 'city', locale).sheet;
    expect([usual.title, usual.sentences.includes(wall.notCause)]).toEqual([wallMore.cityEarlier, true]);
  });

  it('draws no empty map of the city, which would be read as one without incidents, and says of a district’s that it shows borders', () => {
    expect(shown(week, 'city', locale).picture).toBeNull();
    expect(shown(of({}), 'city', locale).picture?.cells).not.toBeNull();
    expect(shown(twenty, 'district', locale, 'almaly').sheet.sentences).toContain(wall.district.bordersOnly);
    expect(shown(of({}), 'district', locale, 'almaly').sheet.sentences).not.toContain(wall.district.bordersOnly);
  });

  it('draws no chart of withheld months alone, and says of a dashed one among others what it stands for', () => {
    const none = shown(twenty, 'district', locale, 'almaly').sheet;
    expect([none.charts, none.sentences.includes(wall.district.ownPast)]).toEqual([[], false]);
    expect(none.sentences).toContain(wall.count.withheldOf(1, 5));
    const some = shown(of({}), 'district', locale, 'almaly').sheet;
    expect([some.charts.length, some.sentences.includes(wall.district.ownPast)]).toEqual([1, true]);
    expect(some.sentences).toContain(wall.district.dashed(wall.count.withheld));
    const completeness = {
      completeThrough: '2025-12-31',
      silent: [{ district: 'almaly', months: ['2025-06'] }],
      recordedFrom: [],
    };
    expect(shown(of({ completeness }), 'district', locale, 'almaly').sheet.sentences).toContain(
      wall.district.dashed(`${wall.count.withheld}, ${wall.compared.holeMonths['no-data']}`),
    );
  });

  it('names at the foot a district silent in a month that is not over', () => {
    const { districts } = wallData();
    const name = nameInColumn(locale, districts.filter(({ id }) => id === 'zhetysu')[0].names);
    expect(healthWords(week, districts, locale)).toContain(wallMore.health.silent(name));
    expect(healthWords({ ...week, through: '2019-03-01' }, districts, locale)).not.toContain(
      wallMore.health.silent(name),
    );
  });
});

describe('tables of nothing but withheld counts', () => {
  it('are not played', () => {
    const { recent, times } = wallRecent();
    const city = {
      ...wallSnapshot().city,
      recent: recent && {
        ...recent,
        windows: recent.windows.map((window) => ({
          ...window,
          now: window.now.map(() => null),
          before: window.before.map(() => null),
        })),
      },
      times: times?.map(({ byWeekdayAndBand }) => ({
        byWeekdayAndBand: byWeekdayAndBand.map(() => null),
        unknown: null,
      })),
    };
    const why = (snapshot: Snapshot, kind: SceneKind) => whySkipped(wallData(snapshot), usualScene(kind), []);
    expect([why(of({ city }), 'categories'), why(of({ city }), 'times')]).toEqual(['no-recent', 'no-times']);
    const plain = wallSnapshot();
    expect(
      why(of({ cells: { ...plain.cells, yearly: plain.cells.yearly.map((year) => year.map(() => null)) } }), 'cells'),
    ).toBe('no-cells');
  });
});

describe.each(LOCALES)('counts under a raised least count, or rounded (%s)', (locale) => {
  const { wall, wallMore } = messagesFor(locale);
  const plain = wallSnapshot();

  it('are withheld under the least count that the snapshot names, not under five', () => {
    const daily = plain.city.daily.map((count, k) => (k > 723 ? null : count));
    const { sheet, picture } = shown(
      of({
        smallestCount: 10,
        completeness: { completeThrough: '2025-12-31', silent: [], recordedFrom: [] },
        city: { ...plain.city, daily },
      }),
      'city',
      locale,
    );
    expect(sheet.sentences.filter((text) => /\b10\b/.test(text))).toHaveLength(1);
    expect(sheet.sentences.filter((text) => /\b5\b/.test(text))).toEqual([]);
    expect([picture?.cells?.least, shown(of({}), 'city', locale).picture?.cells?.least]).toEqual([10, 5]);
  });

  it('are said to be rounded, and compared only where rounding cannot make the difference', () => {
    const { districts } = wallData();
    expect(healthWords(of({ roundedTo: 3 }), districts, locale)).toContain(wallMore.health.rounded(3));
    expect(healthWords(of({}), districts, locale)).not.toContain(wallMore.health.rounded(3));
    const rounded = (daily: number) =>
      of({ roundedTo: 5, smallestCount: 5, city: { ...plain.city, daily: plain.city.daily.map(() => daily) } });
    expect(
      shown(rounded(30), 'city', locale).sheet.figures.map(({ verdict, details }) => [verdict, details.at(-1)]),
    ).toEqual([1, 7, 30].map(() => [null, wall.compared.rounded]));
    expect(shown(rounded(300), 'city', locale).sheet.figures.every(({ verdict }) => verdict !== null)).toBe(true);
    const marks = (roundedTo?: 5) =>
      shown(
        of({ ...(roundedTo ? { roundedTo } : {}), city: { ...plain.city, ...wallRecent() } }),
        'categories',
        locale,
      ).sheet.table?.rows[0].cells.map(({ mark }) => mark);
    // 60 against 20: rounded to 5, the 20 may be anything from 16 to 24.
    expect([marks(), marks(5)]).toEqual([
      ['', '▲', '▲', '▲'],
      ['', '', '▲', '▲'],
    ]);
  });
});
