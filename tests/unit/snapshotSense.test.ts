import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import type { Precinct } from '../../src/domain/precinct';
import type { Snapshot } from '../../src/domain/snapshot';
import { summaryOf } from '../../src/domain/snapshotSummary';
import { wallSnapshot } from '../fixtures/wallSnapshot';
import { given } from '../fixtures/given';

const BASE: Snapshot = { ...wallSnapshot(), sha256: '0'.repeat(64) };
const SQUARE: Precinct['geometry'] = [
  [
    [
      [76.9, 43.2],
      [76.95, 43.2],
      [76.95, 43.25],
      [76.9, 43.25],
      [76.9, 43.2],
    ],
  ],
];
const precinct = (id: string, number: string, more: Partial<Precinct> = {}): Precinct => ({
  id,
  number,
  geometry: SQUARE,
  inspector: null,
  phone: null,
  receptionHours: null,
  address: null,
  nextMeeting: null,
  photo: null,
  ...more,
});

/** Where a snapshot is refused; null when it is read. */
function refusedAt(change: Partial<Snapshot>): string | null {
  const read = parseSnapshot(JSON.parse(JSON.stringify({ ...BASE, ...change })));
  if (read.ok) return null;
  expect(read.error.code).toBe('snapshot-damaged');
  return String(given(read.error)['at']);
}
const city = (change: Partial<Snapshot['city']>): Partial<Snapshot> => ({ city: { ...BASE.city, ...change } });

describe('a snapshot that contradicts itself', () => {
  it('is read as long as it does not, its summary too', () => {
    expect(refusedAt({})).toBeNull();
    expect(refusedAt(summaryOf(BASE))).toBeNull();
    expect(refusedAt({ madeOn: '2025-12-31' })).toBeNull();
    // The last days alone, from the first of a month.
    expect(refusedAt(city({ daily: BASE.city.daily.slice(-31) }))).toBeNull();
  });

  it('is refused at a day that no calendar has, wherever it stands', () => {
    for (const field of ['madeOn', 'from', 'through'] as const) {
      for (const date of [
        '2023-02-31',
        '2025-02-29',
        '2025-13-01',
        '2025-00-10',
        '2025-01-00',
        '2025-11-31',
        '0000-00-00',
      ])
        expect([date, refusedAt({ [field]: date })]).toEqual([date, field]);
    }
    const completeness = { completeThrough: '2025-06-31', silent: [], recordedFrom: [] };
    expect(refusedAt({ completeness })).toBe('completeness.completeThrough');
  });

  it('is refused where its days are out of order, or lie where no register can', () => {
    expect(refusedAt({ from: '2026-01-01' })).toBe('through');
    expect(refusedAt({ from: '1066-01-01' })).toBe('from');
    expect(refusedAt({ madeOn: '2024-06-01' })).toBe('madeOn');
    expect(refusedAt({ madeOn: '1970-01-01' })).toBe('madeOn');
    expect(refusedAt({ madeOn: '2199-01-01' })).toBe('madeOn');
    expect(refusedAt({ madeOn: '9999-12-31' })).toBe('madeOn');
    expect(refusedAt({ completeness: { completeThrough: '2026-01-01', silent: [], recordedFrom: [] } })).toBe(
      'completeness.completeThrough',
    );
    expect(
      refusedAt({
        completeness: {
          completeThrough: '2025-12-01',
          silent: [{ district: null, months: ['2026-02'] }],
          recordedFrom: [],
        },
      }),
    ).toBe('completeness.silent[0].months');
    expect(
      refusedAt({
        completeness: {
          completeThrough: '2025-12-01',
          silent: [],
          recordedFrom: [{ category: 'theft', month: '2023-12' }],
        },
      }),
    ).toBe('completeness.recordedFrom[0].month');
  });

  it('is refused where a year or a month lies outside its days, or a month is left out', () => {
    expect(refusedAt({ through: '2025-12-30', ...city({ daily: BASE.city.daily.slice(1) }) })).toBe('years[1]');
    expect(refusedAt({ from: '2024-01-02', ...city({ daily: BASE.city.daily.slice(1) }) })).toBe('years[0]');
    expect(refusedAt({ years: [2024, 2026] })).toBe('years[1]');
    expect(refusedAt({ months: ['2023-12', ...BASE.months.slice(1)] })).toBe('months[0]');
    expect(refusedAt({ months: [...BASE.months.slice(0, -1), '2026-01'] })).toBe('months[23]');
    const without = BASE.months.filter((month) => month !== '2024-05');
    const cut = <T>(list: readonly T[]): readonly T[] => list.slice(1);
    const tally = { ...BASE.city, monthly: cut(BASE.city.monthly) };
    expect(
      refusedAt({
        months: without,
        city: tally,
        districts: BASE.districts.map((one) => ({ ...one, monthly: cut(one.monthly) })),
      }),
    ).toBe('months[4]');
  });

  it('is refused where its counts a day are more or fewer than its days', () => {
    for (const daily of [[...BASE.city.daily, 30], BASE.city.daily.slice(1), BASE.city.daily.slice(-30), []])
      expect(refusedAt(city({ daily }))).toBe('city.daily');
  });

  it('is refused where a district, a post or a precinct stands in it twice', () => {
    expect(refusedAt({ districts: [...BASE.districts, BASE.districts[2]] })).toBe('districts[8].id');
    expect(refusedAt({ posts: [...BASE.posts, { ...BASE.posts[0], lon: 76.8 }] })).toBe('posts[3].id');
    expect(refusedAt({ precincts: [precinct('a', '1'), precinct('a', '2')] })).toBe('precincts[1].id');
    expect(
      refusedAt({ precincts: [precinct('a', '1', { inspector: 'A' }), precinct('b', ' 1', { inspector: 'B' })] }),
    ).toBe('precincts[1].number');
    expect(refusedAt({ precincts: [precinct('a', '1'), precinct('b', '1')] })).toBe('precincts[1].number');
    // One precinct in two parts.
    const elsewhere = SQUARE.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon + 1, lat] as const)));
    expect(refusedAt({ precincts: [precinct('a', '1'), precinct('b', '1', { geometry: elsewhere })] })).toBeNull();
  });
});
