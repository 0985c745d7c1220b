import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const oracle = JSON.parse(readFileSync(new URL('../oracles/count_change_etest.json', import.meta.url), 'utf8')) as {
  readonly computed: readonly { readonly k1: number; readonly k2: number; readonly p: number }[];
};

const DAY = 86_400_000;
const day = (k: number): string => new Date(Date.UTC(2019, 0, 1) + k * DAY).toISOString().slice(0, 10);
/** Two places, one in each of two districts of the city. */
const PLACES = [
  [76.945, 43.257],
  [76.85, 43.3],
] as const;
/** Of two years less four days (2019, 2020), so many a day at each place: the second rises by half in 2020. */
const register = (perDay: (k: number, place: number) => number): string =>
  `lon,lat,date\n${Array.from({ length: 731 }, (_, k) =>
    PLACES.map(([lon, lat], place) => `${lon},${lat},${day(k)} 12:00\n`.repeat(perDay(k, place))).join(''),
  ).join('')}`;
const rises = (k: number, place: number): number =>
  place === 1 && k >= 365 && k % 2 === 0 ? 4 : 3 - (place === 1 ? 1 : 0);
const square = (west: number, south: number): object => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.02],
      [west, south + 0.02],
      [west, south],
    ],
  ],
});
const zones = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ['centre', 76.935, 43.247],
    ['west', 76.84, 43.29],
    ['empty', 76.9, 43.2],
  ].map(([name, west, south]) => ({
    type: 'Feature',
    properties: { name },
    geometry: square(Number(west), Number(south)),
  })),
});
const folder = folderWith({
  'rows.csv': register(rises),
  'late.csv': register((k, place) => (k >= 727 ? 0 + Number(place === 0 && k === 728) : rises(k, place))),
  'silent.csv': register((k, place) => (place === 1 && k >= 500 && k < 600 ? 0 : rises(k, place))),
  'zones.geojson': zones,
  'pairs.csv': 'now,before\n10,22\n20,20\n0,0\n90,30\n',
  'bad.csv': 'now,before\n10,2.5\n',
});
const YEAR = ['--from', '2020-01-01', '--to', '2021-01-01', '--compare', 'last-year'];

interface Row {
  readonly id?: string;
  readonly x?: number;
  readonly y?: number;
  readonly now?: number;
  readonly before?: number;
  readonly p?: number | null;
  readonly q?: number | null;
  readonly verdict?: string;
  readonly why?: string | null;
}
interface Found {
  readonly compared: { readonly period: object | null; readonly before: object | null; readonly why: string | null };
  readonly leftOutLate: {
    readonly from: string;
    readonly days: number;
    readonly perDay: readonly { readonly day: string; readonly count: number; readonly usual: number }[];
  } | null;
  readonly whole: Row | null;
  readonly found: readonly Row[];
  readonly cells?: number;
}
const ask = (file: string, ...options: readonly string[]): Found =>
  answer<Found>(['change', '--incidents', file, ...YEAR, ...options], folder);

describe('change of the twin', () => {
  test('holds two counts against each other', () => {
    for (const { k1, k2, p } of oracle.computed)
      expect(Math.abs(answer<Row>(['change', '--now', String(k1), '--before', String(k2)]).p! - p)).toBeLessThan(5e-4);
    const found = answer<Row & { readonly interval: readonly (number | null)[]; readonly ratio: number | null }>([
      'change',
      '--now',
      '40',
      '--before',
      '40',
      '--days-now',
      '10',
      '--days-before',
      '40',
    ]);
    expect(found).toMatchObject({ now: 40, before: 40, ratio: 3, verdict: 'rose', days: { now: 10, before: 40 } });
    expect(found.interval[0]).toBeGreaterThan(1);
    expect(answer<Row>(['change', '--now', '0', '--before', '0'])).toMatchObject({ p: null, interval: null });
  });

  test('holds a table of counts, with the rate of false finds over its rows', () => {
    const { found } = answer<Found>(['change', '--counts', 'pairs.csv'], folder);
    expect(found.map(({ verdict }) => verdict)).toEqual(['unclear', 'unclear', 'unclear', 'rose']);
    const bare = answer<Found>(['change', '--counts', 'pairs.csv', '--fdr', 'none'], folder);
    expect(bare.found[0]).toMatchObject({ verdict: 'fell', q: bare.found[0].p });
    expect(twin(['change', '--counts', 'pairs.csv', '--format', 'csv'], folder).stdout.split('\n')).toHaveLength(6);
  });

  test('says what is asked wrongly', () => {
    const wrong = (...options: readonly string[]): string => twin(['change', ...options], folder).stderr;
    expect(wrong('--now', '3')).toContain('--before');
    expect(wrong('--before', '3')).toContain('--now');
    expect(wrong('--now', '3', '--before', '2', '--days-now', '3')).toContain('--days-before');
    expect(wrong('--now', '3', '--before', '2', '--compare', 'last-year')).toContain('--compare');
    expect(wrong('--days-now', '3')).toContain('--now');
    expect(wrong('--incidents', 'rows.csv')).toContain('--compare');
    expect(wrong('--counts', 'bad.csv')).toContain('2.5');
  });

  test('tells districts apart that rose and that did not', () => {
    const { compared, found, whole, leftOutLate } = ask('rows.csv');
    expect(compared.why).toBeNull();
    expect(leftOutLate).toBeNull();
    const recorded = found.filter(({ now = 0, before = 0 }) => now + before > 0);
    expect(recorded.map(({ now, before, verdict }) => ({ now, before, verdict }))).toEqual(
      expect.arrayContaining([
        { now: 1098, before: 1095, verdict: 'unclear' },
        { now: 1098, before: 730, verdict: 'rose' },
      ]),
    );
    expect(recorded).toHaveLength(2);
    expect(found.filter(({ p }) => p === null)).toHaveLength(found.length - 2);
    expect(whole).toMatchObject({ now: 2196, before: 1825, verdict: 'rose' });
  });

  test('tells areas of one’s own and cells the same way', () => {
    const areas = ask('rows.csv', '--areas', 'zones.geojson').found;
    expect(areas.map(({ verdict }) => verdict)).toEqual(['unclear', 'rose', 'unclear']);
    for (const shape of ['square', 'hexagon']) {
      const { found, cells } = ask('rows.csv', '--rows', 'cells', '--size', '500', '--shape', shape, '--mask', 'city');
      expect(found.map(({ now, before, verdict }) => [now, before, verdict]).sort()).toEqual([
        [1098, 1095, 'unclear'],
        [1098, 730, 'rose'],
      ]);
      expect(cells).toBeGreaterThan(1000);
      expect(found.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
  });

  test('leaves out the days that are still arriving, or as many as are set, on both sides', () => {
    const { leftOutLate, compared, found } = ask('late.csv');
    expect(leftOutLate).toMatchObject({ from: '2020-12-28', days: 2 });
    expect(leftOutLate?.perDay[1]).toMatchObject({ day: '2020-12-29', count: 1 });
    expect(compared).toMatchObject({
      period: { from: '2020-01-01', to: '2020-12-28' },
      before: { from: '2019-01-01', to: '2019-12-28' },
      why: null,
    });
    expect(found.filter(({ verdict }) => verdict === 'rose')).toHaveLength(1);
    const set = ask('rows.csv', '--late-days', '10');
    expect(set.leftOutLate).toMatchObject({ from: '2020-12-22', days: 10 });
    expect(set.compared.period).toEqual({ from: '2020-01-01', to: '2020-12-22' });
    expect(ask('late.csv', '--late-days', '0').leftOutLate).toBeNull();
    // Nothing is left of a week that lies in the days left out.
    const none = answer<Found>(
      'change --incidents rows.csv --from 2020-12-25 --to 2021-01-01 --compare previous --late-days 30'.split(' '),
      folder,
    );
    expect(none.compared).toMatchObject({ period: null, why: 'still-arriving' });
    expect(none.found.every((row) => row.why === 'still-arriving' && row.p === undefined)).toBe(true);
  });

  test('says no change of a district that fell silent, nor of cells in it', () => {
    const { found } = ask('silent.csv');
    expect(found.filter(({ why }) => why === 'no-data')).toHaveLength(1);
    expect(found.filter(({ p }) => p !== undefined && p !== null)).toHaveLength(1);
    const cells = ask('silent.csv', '--rows', 'cells').found;
    expect(cells.map(({ why, verdict }) => why ?? verdict).sort()).toEqual(['no-data', 'unclear']);
  });

  test('says nothing of days that the register does not hold', () => {
    const { compared, found } = answer<Found>(
      'change --incidents rows.csv --from 2019-01-01 --to 2020-01-01 --compare last-year'.split(' '),
      folder,
    );
    expect(compared).toMatchObject({ why: 'none-before', offer: expect.objectContaining({}) as object });
    expect(found.some(({ p }) => p !== undefined)).toBe(false);
  });

  test('is read in three languages, as a table and as shapes', () => {
    for (const [lang, word] of [
      ['en', 'rose'],
      ['ru', 'выросло'],
      ['kk', 'өсті'],
    ]) {
      const said = twin(['change', '--incidents', 'rows.csv', ...YEAR, '--format', 'text', '--lang', lang], folder);
      expect(said.stdout).toContain(word);
    }
    const shapes = answer<{ readonly features: readonly { readonly properties: Row }[] }>(
      ['change', '--incidents', 'rows.csv', ...YEAR, '--areas', 'zones.geojson', '--format', 'geojson'],
      folder,
    );
    expect(shapes.features.map(({ properties }) => properties.verdict)).toEqual(['unclear', 'rose', 'unclear']);
  });
});
