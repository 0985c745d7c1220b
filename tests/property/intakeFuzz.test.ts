import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzipSync, zipSync } from 'fflate';
import { fromCityClock } from '../../src/domain/clock';
import type { ImportKind } from '../../src/domain/import';
import { finish } from '../../src/domain/job';
import { openFile } from '../../src/intake/formats/openFile';
import type { Intake } from '../../src/intake/file/intake';
import { readFile } from '../../src/intake/readFile';
import { runs } from '../prove';

const settings = { nowMs: fromCityClock(2030, 1, 1) };
const kind = fc.constantFrom<ImportKind | undefined>(undefined, 'incidents', 'posts', 'areas');
/** Of the 20,000 cases of `npm run fuzz` each kind has its share. */
const RUNS = { bytes: runs(150, 6000), rows: runs(150, 6000), polygons: runs(100, 4000), archives: runs(100, 4000) };

async function read(bytes: Uint8Array, name: string, as?: ImportKind): Promise<Intake | string> {
  const choices = as ? { kind: as } : {};
  const opened = await openFile(bytes, name, choices);
  if (!opened.ok) return opened.error.code;
  const result = finish(readFile(opened.value, name, choices, settings));
  return result.ok ? result.value : result.error.code;
}

/** Whatever came: a reason, or rows that add up. */
function isSound(result: Intake | string): void {
  if (typeof result === 'string') {
    expect(result).toMatch(/^[a-z0-9-]+$/);
    return;
  }
  const { preview, quarantine } = result;
  expect(preview.rowsIn).toBe(preview.accepted + preview.duplicates + preview.quarantined);
  expect(quarantine).toHaveLength(preview.quarantined);
}

const HEAD = 'id;дата;время;статья;категория;долгота;широта';
const ROW = (k: number): string => `r${k};0${1 + (k % 9)}.03.2024;1${k % 10}:30;188;кража;76.9${k % 10};43.2${k % 10}`;
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    '"a',
    'a"',
    '";"',
    '\t',
    '=1+1',
    "'",
    '1e999',
    'NaN',
    '-0',
    '٣',
    '\u202e',
    '\u0000',
    '76,9',
    '43°15.4',
    '24:00',
    '2024-W05',
    '45352,75',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer({ min: 1, max: 30_000 }).map((n) => '"'.repeat(n % 7) + ' '.repeat(n % 3000)),
);

describe('any file', () => {
  test('of any bytes is refused with a reason or read with all its rows', async () => {
    const head = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '\u001f\u008b',
      '{"type":"FeatureCollection","features":[',
      '<?xml version="1.0"?><kml>',
      'PAR1',
      `${HEAD}\n`,
      '\ufeff',
      'sep=;\n',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), kind, async (start, rest, as) => {
        isSound(await read(Uint8Array.from([...new TextEncoder().encode(start), ...rest]), 'f.bin', as));
      }),
      { numRuns: RUNS.bytes },
    );
  });

  test('of which one row is damaged keeps its neighbours as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: 12 }),
        fc.nat(),
        fc.array(cell, { minLength: 1, maxLength: 9 }),
        async (count, at, cells) => {
          const rows = Array.from({ length: count }, (_, k) => ROW(k));
          const damaged = at % count;
          const text = cells.join(';').replace(/[\n\r]/g, ' ');
          const mutated = rows.map((row, k) => (k === damaged ? text : row));
          const choices = {
            kind: 'incidents',
            answers: { 'date-order': 'DMY', separator: ';', 'header-line': '1', encoding: 'utf-8' },
          } as const;
          const result = finish(
            readFile(new TextEncoder().encode([HEAD, ...mutated].join('\n')), 'f.csv', choices, settings),
          );
          if (!result.ok) throw new Error(result.error.code);
          isSound(result.value);
          const { table } = result.value;
          const found = Array.from({ length: table?.count ?? 0 }, (_, i) =>
            [table?.startMs[i], table?.lon[i], table?.lat[i]].join(),
          );
          rows.forEach((row, k) => {
            if (k === damaged) return;
            const [, date, clock, , , lon, lat] = row.split(';');
            const [day, month, year] = date.split('.').map(Number);
            const [hour, minute] = clock.split(':').map(Number);
            expect(found).toContain([fromCityClock(year, month, day, hour, minute), Number(lon), Number(lat)].join());
          });
        },
      ),
      { numRuns: RUNS.rows },
    );
  });

  test('of polygons of any numbers gives areas of some ground or a reason for each', async () => {
    const number = fc.oneof(
      fc.double({ min: 76.8, max: 77 }),
      fc.double({ min: 43.2, max: 43.3 }),
      fc.double(),
      fc.constantFrom<unknown>(null, 'x', 1e308, -0),
    );
    const ring = fc
      .tuple(
        fc.array(
          fc.tuple(fc.double({ min: 76.8, max: 77, noNaN: true }), fc.double({ min: 43.2, max: 43.3, noNaN: true })),
          { maxLength: 9 },
        ),
        fc.boolean(),
      )
      .map(([points, closed]) => (closed && points.length > 0 ? [...points, points[0]] : points));
    const shape = fc.oneof(
      fc.array(ring, { maxLength: 3 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
      fc
        .array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 })
        .map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
      fc
        .array(fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 5 }), { maxLength: 2 })
        .map((coordinates) => ({ type: 'Polygon', coordinates })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(shape, { minLength: 1, maxLength: 4 }), async (shapes) => {
        const features = shapes.map((geometry, k) => ({
          type: 'Feature',
          properties: { name: `a${k}`, population: k * 1000 },
          geometry,
        }));
        const result = await read(
          new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
          'a.geojson',
          'areas',
        );
        isSound(result);
        if (typeof result !== 'string') for (const area of result.areas ?? []) expect(area.areaKm2).toBeGreaterThan(0);
      }),
      { numRuns: RUNS.polygons },
    );
  });

  test('packed, cut short or changed in a byte is refused with a reason or read with all its rows', async () => {
    const whole = new TextEncoder().encode([HEAD, ...Array.from({ length: 20 }, (_, k) => ROW(k))].join('\n'));
    const packed = [
      gzipSync(whole),
      zipSync({ 'rows.csv': whole }),
      zipSync({ 'a.csv': whole, 'b.csv': whole }),
      zipSync({ 'doc.kml': whole }),
      ...['gdal.fgb', 'gdal-zones.fgb', 'duckdb-types.parquet', 'gdal-28413.zip'].map(
        (name) => new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/programs', name))),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...packed),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
        fc.boolean(),
        async (archive, at, changes, cut) => {
          const bytes = archive.slice(0, cut ? at % archive.length : archive.length);
          for (const [place, byte] of changes) if (bytes.length > 0) bytes[place % bytes.length] = byte;
          isSound(await read(bytes, 'f.zip'));
        },
      ),
      { numRuns: RUNS.archives },
    );
  });
});
