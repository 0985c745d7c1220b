import proj4 from 'proj4';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { answerDistricts } from '../../src/analysis/answer/answerDistricts';
import type { Study } from '../../src/analysis/answer/study';
import { areaOfRows, buildLocator } from '../../src/analysis/areas/locator';
import { joinedAreas } from '../../src/analysis/shape/joinedAreas';
import type { Area } from '../../src/domain/area';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { CATEGORIES } from '../../src/domain/incident';
import { NO_FILTER } from '../../src/domain/filter';
import type { ImportChoices } from '../../src/domain/import';
import { parseOwnCity } from '../../src/domain/parse/ownCity';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { readFileNow } from '../../src/intake/readFile';
import { cityOfAreas, hullArea } from '../../src/sources/city';
import { FIRST_VIEW } from '../../src/state/view/view';
import { addressOf } from '../../src/state/view/viewStore.svelte';
import { DATABASE_NAME } from '../../src/storage/databaseName';
import { INVENTED } from './inventedCity';

// Modules are shared by all files: those that know the served city are read anew here, and those of this one forgotten.
await vi.hoisted(async () => {
  vi.resetModules();
  const { servedCityOf } = await import('../../src/domain/servedCity');
  globalThis.qyragyCity = servedCityOf((await import('./inventedCity')).INVENTED);
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'qyragyCity');
  vi.resetModules();
});

function read(body: string, choices: ImportChoices = {}) {
  const got = readFileNow(new TextEncoder().encode(body), 'incidents.csv', choices, { nowMs: Date.UTC(2024, 6, 1) });
  if (!got.ok) throw new Error(JSON.stringify(got.error));
  return got.value;
}

const ring = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (id: string, geometry: [number, number][], population: number | null): Area => ({
  ...hullArea(INVENTED),
  id,
  geometry: [[geometry]],
  population,
});

describe('a city of the user’s own, invented, in the south of the world', () => {
  it('measures on the southern plane of its zone as proj4 does, there and back', () => {
    const utm = proj4('+proj=utm +zone=56 +south +datum=WGS84 +units=m');
    for (const [lon, lat] of [
      [150.4, -31.6],
      [150.0, -31.4],
      [149.999, -31.8],
      [150.8, -31.45],
    ]) {
      const [x, y] = toPlane(lon, lat);
      const [px, py] = utm.forward([lon, lat]);
      expect([x, y]).toEqual([expect.closeTo(px, 3), expect.closeTo(py, 3)]);
      expect(y).toBeGreaterThan(6_000_000);
      expect(toLonLat(x, y)).toEqual([expect.closeTo(lon, 9), expect.closeTo(lat, 9)]);
    }
  });

  it('has the clock of its zone: half an hour of summer time, an hour that comes twice, one that never was', () => {
    expect(fromCityClock(2024, 1, 15, 12)).toBe(Date.UTC(2024, 0, 15, 1));
    expect(fromCityClock(2024, 7, 15, 12)).toBe(Date.UTC(2024, 6, 15, 1, 30));
    // On 7 April 2024 at 2:00 the clock went back to 1:30: what was read first is meant.
    expect(fromCityClock(2024, 4, 7, 1, 45)).toBe(Date.UTC(2024, 3, 6, 14, 45));
    expect(wallTime(Date.UTC(2024, 3, 6, 15, 15))).toMatchObject({ day: 7, hour: 1, minute: 45 });
    // On 6 October 2024 it went from 2:00 to 2:30.
    const never = fromCityClock(2024, 10, 6, 2, 10);
    expect(wallTime(never)).toMatchObject({ day: 6, hour: 1, minute: 40 });
    for (let day = 0; day < 366; day++)
      for (const hour of [0, 5, 12, 23]) {
        const ms = fromCityClock(2024, 1, 1, hour) + day * 86_400_000;
        const { year, month, day: date, hour: h, minute } = wallTime(ms);
        expect(fromCityClock(year, month, date, h, minute)).toBe(ms);
      }
  });

  it('takes its own rows by degrees and by the southern zone, and Almaty’s are elsewhere', () => {
    const { preview, table } = read(
      'date,lon,lat\n2024-01-15 12:00,150.4,-31.6\n2024-01-16 12:00,76.93,43.25\n2024-01-17 12:00,150.41,-31.6',
    );
    expect([preview.accepted, preview.quarantined]).toEqual([2, 1]);
    expect(table!.startMs[0]).toBe(Date.UTC(2024, 0, 15, 1));
    const [x, y] = toPlane(150.4, -31.6);
    const body = `date,x,y\n2024-01-15,${x},${y}\n2024-01-16,${x + 10},${y}`;
    expect(read(body).preview.questions[0]).toMatchObject({
      code: 'coordinate-system',
      choices: ['EPSG:32756', 'EPSG:32757', 'refuse'],
    });
    const utm = read(body, { answers: { 'coordinate-system': 'EPSG:32756' } });
    expect(utm.preview.accepted).toBe(2);
    expect(utm.preview.repairs).toContainEqual({ code: 'utm-56s', count: 2 });
  });

  it('is the ring around its rows until it is given areas, which then are its districts with their own heads', () => {
    const hull = cityOfAreas([hullArea(INVENTED)], joinedAreas);
    expect(hull.districts.map(({ id }) => id)).toEqual(['outline']);
    expect(hull.areaKm2).toBeCloseTo(hull.masks.city.areaM2 / 1e6, -1);
    const meeting = cityOfAreas(
      [area('w', ring(150.3, -31.7, 150.4, -31.5), 1000), area('e', ring(150.4, -31.7, 150.5, -31.5), 3000)],
      joinedAreas,
    );
    const overlapping = cityOfAreas(
      [area('w', ring(150.3, -31.7, 150.42, -31.5), 1000), area('e', ring(150.4, -31.7, 150.5, -31.5), null)],
      joinedAreas,
    );
    expect(overlapping.masks.city.areaM2).toBeCloseTo(meeting.masks.city.areaM2, -2);
    expect(overlapping.areaKm2).toBeCloseTo(meeting.masks.city.areaM2 / 1e6, 0);
    const { table } = read('date,lon,lat\n2023-01-01,150.35,-31.6\n2023-06-01,150.45,-31.6\n2023-12-31,150.45,-31.6');
    const answerOf = (city: typeof meeting) => {
      const study: Study = {
        table: table!,
        city,
        posts: [],
        districtOfRow: areaOfRows(buildLocator(city.districts), table!.lon, table!.lat),
        dataPeriod: null,
      };
      const period = { fromMs: fromCityClock(2023, 1, 1), toMs: fromCityClock(2024, 1, 1) };
      return answerDistricts(study, { filter: { ...NO_FILTER, period }, compare: 'none' });
    };
    const answer = answerOf(meeting);
    expect(answer.districts.map(({ id, count, per100k }) => [id, count, per100k && Math.round(per100k)])).toEqual([
      ['w', 1, 100],
      ['e', 2, 67],
    ]);
    expect(answer.city.population).toBe(4000);
    // No figure of another city stands in where the file names no heads.
    expect(answerOf(overlapping).city).toMatchObject({ population: null, per100k: null });
    expect(answerOf(hull).city).toMatchObject({ count: 3, population: null, per100k: null });
  });

  it('has a database, an address and a first look of its own', () => {
    expect(DATABASE_NAME).toBe('qyragy-city-invented-1');
    expect(new URLSearchParams(addressOf(FIRST_VIEW)).get('city')).toBe('invented-1');
    expect(FIRST_VIEW.camera).toMatchObject({ lon: 150.4, lat: expect.closeTo(-31.6, 9) });
  });

  it('is read back as it was kept, and is none where anything of it is damaged', () => {
    const kept = JSON.parse(JSON.stringify(INVENTED)) as Record<string, unknown>;
    expect(parseOwnCity(kept)).toEqual(INVENTED);
    const damaged: readonly Record<string, unknown>[] = [
      { id: '../x' },
      { name: ' ' },
      { timeZone: 'Mars/Olympus' },
      { utmZone: 61 },
      { utmZone: 1.5 },
      { isSouth: 'yes' },
      { box: [150.5, -31.7, 150.3, -31.5] },
      { box: [150.3, -31.7, null, -31.5] },
      { hull: [[150.3, -31.7]] },
      {
        hull: [
          [150.3, -31.7],
          [150.4, -31.7],
          [150.4, 99],
          [150.3, -31.7],
        ],
      },
      { districts: 7 },
    ];
    for (const part of damaged) expect(parseOwnCity({ ...kept, ...part }), JSON.stringify(part)).toBeNull();
    expect(parseOwnCity(null)).toBeNull();
  });

  it('reads no kind from the numbers of its own law’s articles, and says so', () => {
    const body = 'Дата;Статья УК;Широта;Долгота\n01.03.2024;ст. 200 УК;-31.6;150.4\n02.03.2024;188;-31.61;150.41\n';
    const { preview, table } = read(body);
    expect(preview.columns).toMatchObject({ article: 'Статья УК' });
    expect([...(table?.category ?? [])].map((code) => CATEGORIES[code])).toEqual(['other', 'other']);
    expect(preview.unknownWords.map(({ word }) => word).toSorted()).toEqual(['188', 'ст. 200 УК']);
    expect(preview.warnings.map(({ code }) => code)).toContain('articles-elsewhere');
    const told = read(body, { words: { category: { 'ст. 200 УК': 'theft' } } });
    expect([...(told.table?.category ?? [])].map((code) => CATEGORIES[code])).toEqual(['theft', 'other']);
  });
});
