/**
 * What is missing in published data is never read as a fall: on the wall and on the resident's page, in three
 * languages.
 */
import { describe, expect, it } from 'vitest';
import { completeThrough, holeIn, newCategories } from '../../src/analysis/published/holes';
import { completenessOf } from '../../src/analysis/privacy/completeness';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { parsePeriod } from '../../src/domain/period';
import { OPEN_CATEGORIES, type Completeness, type Snapshot } from '../../src/domain/snapshot';
import { CATEGORIES } from '../../src/domain/incident';
import { LOCALES, messagesFor } from '../../src/i18n';
import { usualScene } from '../../src/state/wall/scene';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import type { Sheet } from '../../src/state/wall/scenes/sheet';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';
import { tableOf } from './selectFixtures';
import { valueOf } from './geoFiles';

const WHOLE: Completeness = { completeThrough: '2025-12-31', silent: [], recordedFrom: [] };
const base = wallSnapshot();
const full = base.months.map((_, m) => 60 + (m % 5));
/** Nothing withheld; `change` says what is missing. */
const snapshotOf = (
  change: Partial<Completeness> | null,
  daily: readonly (number | null)[] = base.city.daily,
): Snapshot => ({
  ...wallSnapshot({
    districts: base.districts.map((district) => ({ ...district, monthly: full })),
    city: { ...base.city, daily, monthly: full.map((count) => count * 8) },
  }),
  ...(change ? { completeness: { ...WHOLE, ...change } } : {}),
  sha256: '0'.repeat(64),
});
const sheetOf = (snapshot: Snapshot, kind: 'city' | 'district', locale: (typeof LOCALES)[number]): Sheet => {
  const [slide] = slidesOf([{ ...usualScene(kind), ...(kind === 'district' ? { district: 'medeu' } : {}) }], []);
  return shownAt(wallData(snapshot), { slide, share: 0, locale }).sheet;
};
const medeu = (snapshot: Snapshot) =>
  areaFacts(snapshot, { districtId: 'medeu', point: null, cells: null }, new Map([['medeu', 100_000]]), [], null)
    .district;

describe('the last complete day', () => {
  const daily = Array.from({ length: 700 }, (_, d) => 30 + (d % 7));
  it('is the snapshot’s own word, else found by the rule for late entry on its counts a day', () => {
    expect(completeThrough(snapshotOf({ completeThrough: '2025-12-20' }))).toBe('2025-12-20');
    expect(completeThrough(snapshotOf(null))).toBe('2025-12-31');
    expect(completeThrough(snapshotOf(null, [...daily.slice(0, 696), 12, 9, null, null]))).toBe('2025-12-27');
  });

  it('takes a withheld day for the most it can be when small: few incidents a day are no late entry', () => {
    expect(
      completeThrough(
        snapshotOf(
          null,
          daily.map((_, d) => (d % 3 === 0 ? 5 : null)),
        ),
      ),
    ).toBe('2025-12-31');
  });
});

describe.each(LOCALES)('on the wall (%s)', (locale) => {
  const { compared, stillArriving } = messagesFor(locale).wall;

  it('days still arriving are not counted, and it says so', () => {
    const sheet = sheetOf(
      snapshotOf(null, [...Array.from({ length: 727 }, (_, d) => 30 + (d % 7)), 12, 9, null, null]),
      'city',
      locale,
    );
    expect(sheet.sentences.some((text) => text.includes('27') && text.length >= stillArriving('').length)).toBe(true);
    expect(sheet.figures[1].value).toBe('231');
    expect(sheet.figures[1].verdict).not.toBeNull();
    expect(sheetOf(snapshotOf({}), 'city', locale).sentences).toHaveLength(sheet.sentences.length - 1);
  });

  it('a month still arriving, and a district without data, have no change', () => {
    const arriving = sheetOf(snapshotOf({ completeThrough: '2025-12-20' }), 'district', locale);
    expect(arriving.figures.map(({ verdict, details }) => [verdict, details.at(-1)])).toEqual([
      [null, compared.holes['still-arriving']],
      [null, compared.holes['still-arriving']],
    ]);
    expect(arriving.charts[0].bars[23]).toMatchObject({ value: null, text: compared.holeMonths['still-arriving'] });
    const silent = sheetOf(
      snapshotOf({ silent: [{ district: 'medeu', months: ['2025-11', '2025-12'] }] }),
      'district',
      locale,
    );
    expect(silent.figures.map(({ verdict, details }) => [verdict, details.at(-1)])).toEqual([
      [null, compared.holes['no-data']],
      [null, compared.holes['no-data']],
    ]);
    expect(silent.charts[0].bars[22]).toMatchObject({ value: null, text: compared.holeMonths['no-data'] });
    const other = sheetOf(snapshotOf({ silent: [{ district: 'almaly', months: ['2025-12'] }] }), 'district', locale);
    expect(other.figures[0].verdict).not.toBeNull();
  });

  it('kinds not recorded a year earlier are named in place of a change', () => {
    const recordedFrom = [{ category: 'fraud', month: '2025-03' }] as const;
    const { figures } = sheetOf(snapshotOf({ recordedFrom }), 'district', locale);
    expect(figures[0].details.at(-1)).toBe(compared.notRecordedBefore(messagesFor(locale).domain.categories.fraud));
    expect(figures[0].verdict).toBeNull();
  });
});

describe('on the resident’s page', () => {
  it('an incomplete month is left out of the twelve', () => {
    expect(medeu(snapshotOf({ completeThrough: '2025-12-20' }))).toMatchObject({
      lastMonth: '2025-11',
      completeThrough: '2025-12-20',
    });
    expect(medeu(snapshotOf({}))).toMatchObject({ lastMonth: '2025-12', completeThrough: null, isHoled: false });
  });

  it('a district that stopped reporting has no rate', () => {
    expect(medeu(snapshotOf({ silent: [{ district: 'medeu', months: ['2025-11', '2025-12'] }] }))).toMatchObject({
      rates: null,
      isHoled: true,
    });
    expect(medeu(snapshotOf({}))?.rates).not.toBeNull();
  });

  it('is judged neither over a silence nor over kinds not recorded before', () => {
    const months = ['2022', '2023', '2024', '2025'].flatMap((year) =>
      Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`),
    );
    const long = (change: Partial<Completeness>): Snapshot => {
      const snapshot = snapshotOf(change);
      const tally = { monthly: months.map((_, m) => 60 + (m % 5)), yearly: [null, null] };
      return {
        ...snapshot,
        months,
        city: { ...snapshot.city, ...tally },
        districts: snapshot.districts.map((district) => ({ ...district, ...tally })),
      };
    };
    expect(medeu(long({}))?.usual.verdict).toBe('usual');
    const longAgo = medeu(long({ silent: [{ district: null, months: ['2023-05'] }] }));
    expect(longAgo?.usual).toEqual({ verdict: null, why: 'no-data' });
    // The twelve months themselves are whole: their count is not called too small, and has its rate.
    expect(longAgo).toMatchObject({ isHoled: false, isBeforeHoled: false });
    expect(longAgo?.rates).not.toBeNull();
    expect(medeu(long({ silent: [{ district: null, months: ['2024-05'] }] }))).toMatchObject({
      isHoled: false,
      isBeforeHoled: true,
    });
    expect(medeu(long({ recordedFrom: [{ category: OPEN_CATEGORIES[2], month: '2024-06' }] }))?.usual).toEqual({
      verdict: null,
      why: 'not-recorded-before',
    });
  });
});

it('an older file without the field claims no hole, and one with it is read field by field', () => {
  const older = valueOf(parseSnapshot(JSON.parse(JSON.stringify(snapshotOf(null)))));
  expect('completeness' in older).toBe(false);
  expect(holeIn(older, 'medeu', { first: '2025-12-01', last: '2025-12-31' })).toBeNull();
  expect(
    newCategories(older, { first: '2024-01-01', last: '2024-12-31' }, { first: '2025-01-01', last: '2025-12-31' }),
  ).toEqual([]);
  const newer = snapshotOf({ completeThrough: '2025-12-20', silent: [{ district: 'medeu', months: ['2025-11'] }] });
  expect(valueOf(parseSnapshot(JSON.parse(JSON.stringify(newer)))).completeness).toEqual(newer.completeness);
  const bad = parseSnapshot(
    JSON.parse(JSON.stringify(snapshotOf({ recordedFrom: [{ category: 'fraud', month: '2025' }] }))),
  );
  expect(!bad.ok && bad.error.code).toBe('snapshot-damaged');
});

describe('what a publication says of its own holes', () => {
  const period = valueOf(parsePeriod('2024-01-01', '2025-01-01'));
  const DAY = 86_400_000;
  /**
   * Every day of 2024: ten thefts in each of two districts, and five frauds from 1 July on; the second district is
   * silent from 10 November.
   */
  const table = tableOf(
    Array.from({ length: 366 * 25 }, (_, row) => {
      const day = Math.floor(row / 25);
      const k = row % 25;
      return {
        startMs: period.fromMs + day * DAY + 12 * 3_600_000,
        category: CATEGORIES.indexOf(k < 20 ? 'theft' : 'fraud'),
      };
    }),
  );
  const districtOfRow = Int16Array.from({ length: table.count }, (_, row) => {
    const day = Math.floor(row / 25);
    const k = row % 25;
    if (k >= 20) return day >= 182 ? 0 : -1;
    return k < 10 ? 0 : day < 314 ? 1 : -1;
  });

  it('tells months, never days, of a silent district, and the month from which a kind is recorded', () => {
    const districts = wallData().districts.slice(0, 2);
    expect(completenessOf({ table, districtOfRow, districts, period })).toEqual({
      completeThrough: '2024-12-31',
      silent: [{ district: districts[1].id, months: ['2024-11', '2024-12'] }],
      recordedFrom: [{ category: 'fraud', month: '2024-07' }],
    });
  });
});
