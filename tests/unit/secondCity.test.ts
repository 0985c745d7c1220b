import { afterAll, describe, expect, it, vi } from 'vitest';
import { answerDistricts } from '../../src/analysis/answer/answerDistricts';
import type { Study } from '../../src/analysis/answer/study';
import { buildLocator, areaOfRows } from '../../src/analysis/areas/locator';
import { scaleAt } from '../../src/analysis/coverage/planeScale';
import { metresBetween } from '../../src/analysis/resident/extent';
import { cityPopulation } from '../../src/domain/city';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER } from '../../src/domain/filter';
import type { ImportChoices } from '../../src/domain/import';
import { parsePeriod } from '../../src/domain/period';
import { toLonLat, toPlane } from '../../src/domain/projection';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';
import { buildCity } from '../../src/sources/city';
import { firstCamera } from '../../src/state/map/firstCamera';
import { readPosition } from '../../src/state/position';
import { paramsToView, viewToParams } from '../../src/state/view/url';
import { FIRST_VIEW } from '../../src/state/view/view';
import { geoJson } from './geoFiles';

// Modules are shared by all files: those that know the served city are read anew here, and those of this one forgotten.
vi.hoisted(() => void vi.resetModules());
vi.mock('../../src/domain/thisCity', async () => (await import('./secondCity')).SECOND_CITY);
vi.mock('../../src/domain/thisCityClock', async () => (await import('./secondCity')).SECOND_CITY_CLOCK);
vi.mock('../../src/domain/thisCityFiles', async () => (await import('./secondCity')).SECOND_CITY_FILES);
afterAll(() => void vi.resetModules());

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const names = (id: string) => ({
  kk: { nom: id, gen: id, dat: id, loc: id, abl: id },
  ru: { nom: id, gen: id, prep: id },
  en: id,
});

/** Two invented districts that share a side, in the form of the files in static/geo. */
function secondCity() {
  const real = geoJson('districts.geojson') as { features: { properties: object }[] };
  const feature = (id: string, ring: number[][]) => ({
    type: 'Feature',
    properties: { ...real.features[0].properties, id, names: names(id), population: 50_000 },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  });
  const city = buildCity({
    districts: {
      type: 'FeatureCollection',
      features: [
        feature('west-bank', square(-50.6, 2.3, -50.5, 2.4)),
        feature('east-bank', square(-50.5, 2.3, -50.4, 2.4)),
      ],
    },
    builtUp: feature('built-up', square(-50.6, 2.3, -50.4, 2.4)),
    places: geoJson('places.json'),
  });
  if (!city.ok) throw new Error(JSON.stringify(city.error));
  return city.value;
}

function read(body: string, choices: ImportChoices = {}): Intake {
  const got = readFileNow(new TextEncoder().encode(body), 'incidents.csv', choices, {
    nowMs: Date.UTC(2024, 0, 1),
  });
  if (!got.ok) throw new Error(JSON.stringify(got.error));
  return got.value;
}

const ROWS = [
  ['2023-05-01 00:30', -50.55, 2.35],
  ['2023-05-01 12:00', -50.5, 2.35],
  ['2023-05-02 12:00', -50.45, 2.35],
  ['2023-05-02 13:00', 76.93, 43.25],
] as const;
const csv = (rows: readonly (readonly [string, number, number])[]): string =>
  ['date,lon,lat', ...rows.map((row) => row.join(','))].join('\n');

describe('a second city, invented, is data', () => {
  it('has its own clock: other hours, another day on which they changed, an hour that never was', () => {
    expect(fromCityClock(2023, 5, 1)).toBe(Date.UTC(2023, 4, 1, 3));
    expect(fromCityClock(2022, 5, 1)).toBe(Date.UTC(2022, 4, 1, 4));
    expect(wallTime(Date.UTC(2023, 3, 1, 3, 59))).toMatchObject({ month: 3, day: 31, hour: 23 });
    expect(wallTime(Date.UTC(2023, 3, 1, 4))).toMatchObject({ month: 4, day: 1, hour: 1 });
    const may = parsePeriod('2023-05-01', '2023-06-01');
    expect(may.ok && may.value.fromMs).toBe(Date.UTC(2023, 4, 1, 3));
  });

  it('takes its own coordinates and refuses those of elsewhere, those of Almaty too', () => {
    const { table, preview, quarantine } = read(csv(ROWS));
    expect([preview.accepted, preview.quarantined]).toEqual([3, 1]);
    expect(quarantine[0].reason).toMatchObject({ code: 'outside-area', params: { lon: 76.93, lat: 43.25 } });
    expect(table?.startMs[0]).toBe(Date.UTC(2023, 4, 1, 3, 30));
    expect(readPosition('2.35, -50.5')).toEqual([-50.5, 2.35]);
    expect(readPosition('43.25, 76.93')).toBeNull();
  });

  it('reads a pair in one cell by where the city lies, whichever number comes first', () => {
    const { table } = read('date,coordinates\n2023-05-01,"2.35, -50.55"\n2023-05-02,"-50.45, 2.35"');
    expect([...table!.lon]).toEqual([-50.55, -50.45]);
  });

  it('knows its own metric zone and the one beside it, and asks which', () => {
    const [x, y] = toPlane(-50.55, 2.35);
    expect(x).toBeGreaterThan(500_000);
    const body = `date,x,y\n2023-05-01,${x},${y}\n2023-05-02,${x + 10},${y}`;
    const { preview } = read(body, { answers: { 'coordinate-system': 'EPSG:32622' } });
    expect(preview.accepted).toBe(2);
    expect(preview.repairs.map(({ code }) => code)).toContain('utm-22n');
    expect(read(body).preview.questions[0]).toMatchObject({
      code: 'coordinate-system',
      choices: ['EPSG:32622', 'EPSG:32621', 'refuse'],
    });
    const [lon, lat] = toLonLat(x, y);
    expect([lon, lat]).toEqual([expect.closeTo(-50.55, 9), expect.closeTo(2.35, 9)]);
    // A kilometre on its plane and by its degrees is a kilometre on the ground.
    const [east] = toLonLat(x + 1000 * scaleAt(x + 500), y);
    expect(metresBetween([lon, lat], [east, lat])).toBeCloseTo(1000, -1);
  });

  it('is counted by its own districts, a point on their common side once, and by its own heads', () => {
    const city = secondCity();
    const table = read(csv(ROWS.slice(0, 3))).table!;
    const study: Study = {
      table,
      city,
      posts: [],
      districtOfRow: areaOfRows(buildLocator(city.districts), table.lon, table.lat),
      dataPeriod: null,
    };
    const answer = answerDistricts(study, {
      filter: { ...NO_FILTER, period: { fromMs: fromCityClock(2023, 5, 1), toMs: fromCityClock(2023, 5, 3) } },
      compare: 'none',
    });
    expect(answer.districts.map(({ id, count }) => [id, count])).toEqual([
      ['west-bank', 1],
      ['east-bank', 2],
    ]);
    expect(answer.outside).toBe(0);
    expect(cityPopulation(2015)).toBe(150_000);
  });

  it('opens on its own ground, which an address without a camera means', () => {
    expect(FIRST_VIEW.camera).toMatchObject({ lon: -50.5, lat: 2.35 });
    expect(viewToParams(FIRST_VIEW).has('camera')).toBe(false);
    expect(paramsToView(new URLSearchParams('')).camera).toEqual(FIRST_VIEW.camera);
    const { lon, lat } = firstCamera(1440, 900);
    expect([lon, lat]).toEqual([expect.closeTo(-50.5, 9), expect.closeTo(2.35, 9)]);
  });
});
