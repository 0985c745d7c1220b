import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, readBytes } from '../fixtures/openedBytes';
import { runs } from '../prove';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/intake', name)));
const KML = `<kml><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>76.9,43.2 76.92,43.2 76.92,43.22 76.9,43.2</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
const LINES = '{"lon":76.9,"lat":43.2,"date":"2024-03-01"}\n{"lon":76.9,"lat":43.2,"date":"2024-03-02"}\n';

describe.each([
  ['a workbook', fixture('one-sheet.xlsx')],
  ['a zipped shapefile', fixture('gdal-areas.zip')],
  ['Parquet', fixture('duckdb.parquet')],
  ['KML', bytesOf(KML)],
  ['one value a line', bytesOf(LINES)],
])('%s', (_, whole) => {
  test('is read or refused with a reason, and loses no row, whatever is done to its bytes', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length);
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        const read = await readBytes(bytes, 'f');
        expect('code' in read ? read.code : read.kind).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: runs(60) },
    );
  });
});
