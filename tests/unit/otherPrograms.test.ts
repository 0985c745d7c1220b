import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { CATEGORIES } from '../../src/domain/incident';
import { readBytes, taken } from '../fixtures/openedBytes';

/** What wrote each of these files stands in tests/fixtures/programs/README.md. */
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/programs', name)));

const DAYS = [
  [2023, 5, 1, 10, 15],
  [2023, 5, 2, 23, 50],
  [2023, 5, 3, 0, 5],
  [2023, 12, 31, 12, 0],
  [2024, 2, 29, 8, 30],
] as const;
const PLACES = [
  [76.9286, 43.2567],
  [76.9012, 43.2214],
  [76.8561, 43.2387],
  [76.9533, 43.2921],
  [76.9877, 43.2455],
] as const;
const KINDS = ['theft', 'robbery', 'fraud', 'hooliganism', 'theft'];

/** Metres between where a row was put and where it lies. */
const METRES = 100_000;

async function read(name: string, options: { readonly within?: number; readonly days?: boolean } = {}): Promise<void> {
  const { within = 0.2, days = false } = options;
  const { table, preview } = await taken(bytesOf(name), name);
  expect([preview.accepted, preview.questions]).toEqual([5, []]);
  if (!table) throw new Error('no table');
  const third = name.startsWith('libreoffice') ? [2023, 12, 3, 0, 5] : DAYS[2];
  DAYS.map((day, i) => (i === 2 ? third : day)).forEach(([year, month, day, hour, minute], i) => {
    expect([i, table.startMs[i]]).toEqual([i, fromCityClock(year, month, day, days ? 0 : hour, days ? 0 : minute)]);
    expect(Math.hypot(table.lon[i] - PLACES[i][0], table.lat[i] - PLACES[i][1]) * METRES).toBeLessThan(within);
    expect([i, CATEGORIES[table.category[i]]]).toEqual([i, KINDS[i]]);
  });
}

describe('a file as another program wrote it', () => {
  test.each(['libreoffice-ru.xlsx', 'libreoffice-kk.xlsx', 'libreoffice-en.xlsx', 'libreoffice-en.csv'])(
    'is read to the minute, its dates and times being cells of their own: %s',
    (name) => read(name),
  );

  test.each(['gdal.kml', 'gdal.kmz', 'gdal.gpx', 'gdal.geojsons', 'gdal.fgb'])(
    'is read row by row, with its data: %s',
    (name) => read(name),
  );

  test('is read from a shapefile in letters of windows-1251 and the plane of UTM, whose dates have no hours', () =>
    read('gdal-cp1251.zip', { days: true }));

  test('is read from a shapefile of Pulkovo 1942, by the datum that its .prj names, to a few metres', async () => {
    await read('gdal-28413.zip', { days: true, within: 5 });
    const { preview } = await taken(bytesOf('gdal-28413.zip'), 'gdal-28413.zip');
    expect(preview.warnings.map(({ code }) => code)).toContain('system-accuracy');
  });

  test.each(['duckdb-zstd.parquet', 'duckdb-v2.parquet', 'duckdb-types.parquet'])(
    'is read from all groups of rows of Parquet, however they are packed: %s',
    async (name) => {
      const { table, preview } = await taken(bytesOf(name), name);
      expect([preview.accepted, preview.questions]).toEqual([3000, []]);
      const zone = name.includes('types') ? 0 : fromCityClock(2023, 1, 1) - Date.UTC(2023, 0, 1);
      for (const row of [0, 1, 2047, 2048, 2999]) {
        expect(table?.startMs[row]).toBe(Date.UTC(2023, 0, 1) + zone + row * 7 * 60_000);
        expect(table?.lon[row]).toBeCloseTo(76.8 + (row % 300) / 1000, 5);
        expect(table?.lat[row]).toBeCloseTo(43.2 + (row % 100) / 1000, 5);
        expect(CATEGORIES[table?.category[row] ?? 99]).toBe(KINDS[row % 4]);
      }
    },
  );

  test('is read from FlatGeobuf as areas with their parts and holes, in the plane of UTM, with no index', async () => {
    const { areas, preview } = await taken(bytesOf('gdal-zones.fgb'), 'gdal-zones.fgb', { kind: 'areas' });
    expect([preview.accepted, preview.quarantined, preview.questions]).toEqual([2, 0, []]);
    expect(areas?.map(({ names, population }) => [names.ru.nom, population])).toEqual([
      ['С дырой', 1200],
      ['Две части', 340],
    ]);
    expect(areas?.map(({ geometry }) => geometry.map((part) => part.map((ring) => ring.length)))).toEqual([
      [[5, 5]],
      [[5], [5]],
    ]);
    expect(areas?.[0].geometry[0][1][0][0]).toBeCloseTo(76.91, 6);
  });

  test('of FlatGeobuf that is cut off, or points outside itself, is refused whole', async () => {
    const bytes = bytesOf('gdal.fgb');
    const answers = new Set<string>();
    for (let length = 8; length < bytes.length; length++) {
      const read = await readBytes(bytes.slice(0, length), 'a.fgb');
      answers.add('code' in read ? String(read.code) : 'read');
    }
    expect([...answers]).toEqual(['format-damaged']);
  });

  test('is told to be saved anew where it is no kind that is read', async () => {
    expect(await readBytes(bytesOf('libreoffice.ods'), 'a.ods')).toMatchObject({ code: 'spreadsheet-kind' });
    expect(await readBytes(bytesOf('libreoffice.xls'), 'a.xls')).toMatchObject({ code: 'spreadsheet-kind' });
  });
});

test('a workbook of ours that LibreOffice opened and saved comes back with every row', async () => {
  const { table, preview } = await taken(bytesOf('ours-by-libreoffice.xlsx'), 'ours.xlsx');
  expect([preview.accepted, preview.quarantined, preview.questions]).toEqual([500, 0, []]);
  const rows = Array.from({ length: 500 }, (_, i) => ({
    ms: fromCityClock(2021, 3, 1 + (i % 28), 10, 10 + (i % 50)),
    lon: Number((76.9 + i / 1e5).toFixed(6)),
  })).sort((a, b) => a.ms - b.ms || a.lon - b.lon);
  expect([...(table?.startMs ?? [])]).toEqual(rows.map(({ ms }) => ms));
  expect([...(table?.lon ?? [])].sort()).toEqual(rows.map(({ lon }) => lon).sort());
});
