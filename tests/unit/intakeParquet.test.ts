import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { readBytes, taken } from '../fixtures/openedBytes';

/** Well-known binary of a point, and of a polygon of one ring. */
const wkbPoint = (x: number, y: number): Uint8Array => wkb(1, [], [x, y]);
const wkbSquare = (x: number, y: number, side: number): Uint8Array =>
  wkb(3, [1, 5], [x, y, x + side, y, x + side, y + side, x, y + side, x, y]);
function wkb(type: number, counts: readonly number[], numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(5 + 4 * counts.length + 8 * numbers.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = 1;
  view.setUint32(1, type, true);
  counts.forEach((count, i) => view.setUint32(5 + 4 * i, count, true));
  numbers.forEach((number, i) => view.setFloat64(5 + 4 * counts.length + 8 * i, number, true));
  return bytes;
}
const write = (columnData: ColumnSource[], geo?: object): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({ columnData, ...(geo ? { kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }] } : {}) }),
  );
const geo = (crs?: unknown): object => ({
  version: '1.1.0',
  primary_column: 'geometry',
  columns: { geometry: { encoding: 'WKB', geometry_types: [], ...(crs === undefined ? {} : { crs }) } },
});

describe('Parquet', () => {
  test('of another writer gives dates, times and words, packed by zstd', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/intake/duckdb.parquet')));
    const { preview, table } = await taken(bytes, 'f.parquet');
    expect(preview).toMatchObject({ accepted: 3, questions: [], columns: { date: 'дата', category: 'категория' } });
    expect([...table!.startMs].map((ms) => new Date(ms).toISOString())).toEqual([
      '2024-03-01T13:00:00.000Z',
      '2024-03-01T13:01:00.000Z',
      '2024-03-01T13:02:00.000Z',
    ]);
    const zoned = await taken(bytes, 'f.parquet', { columns: { date: 'reg' } });
    expect(zoned.table?.startMs[0]).toBe(Date.UTC(2024, 2, 1, 13));
    const day = await taken(bytes, 'f.parquet', { columns: { date: 'd' } });
    expect(day.table?.startMs[0]).toBe(Date.UTC(2024, 1, 29, 19));
  });

  const points = (system: readonly [number, number][]): ColumnSource[] => [
    { name: 'date', data: system.map(() => '2024-03-01'), type: 'STRING' },
    { name: 'geometry', data: system.map(([x, y]) => wkbPoint(x, y)), type: 'BYTE_ARRAY' },
  ];

  test('with places is read in the system it names', async () => {
    const degrees = await taken(write(points([[76.9286, 43.2567]]), geo()), 'f.parquet');
    expect(degrees.table?.lon[0]).toBe(76.9286);
    const utm = { type: 'ProjectedCRS', name: 'WGS 84 / UTM zone 43N', id: { authority: 'EPSG', code: 32643 } };
    const metres = await taken(write(points([[656_543, 4_791_127]]), geo(utm)), 'f.parquet');
    expect(metres.preview).toMatchObject({ questions: [], readings: { 'coordinate-system': 'EPSG:32643' } });
    expect(metres.table?.lon[0]).toBeCloseTo(76.9286, 5);
    const unknown = await taken(write(points([[656_543, 4_791_127]]), geo(null)), 'f.parquet');
    expect(unknown.preview.questions).toMatchObject([{ code: 'coordinate-system' }]);
    expect(await readBytes(write(points([[1, 2]]), geo({ name: 'МСК' })), 'f')).toMatchObject({
      code: 'unsupported-crs',
      params: { value: 'МСК' },
    });
  });

  test('with areas gives areas', async () => {
    const { areas } = await taken(
      write(
        [
          { name: 'name', data: ['A'], type: 'STRING' },
          { name: 'население', data: [12000], type: 'INT32' },
          { name: 'geometry', data: [wkbSquare(76.9, 43.2, 0.02)], type: 'BYTE_ARRAY' },
        ],
        geo(),
      ),
      'f.parquet',
    );
    expect(areas).toMatchObject([{ names: { en: 'A' }, population: 12000 }]);
  });

  test('that is cut off is refused', async () => {
    const whole = write(points([[76.9286, 43.2567]]), geo());
    for (const length of [4, 12, whole.length - 40, whole.length - 4])
      expect(await readBytes(whole.slice(0, length), 'f')).toMatchObject({ code: 'format-damaged' });
  });

  test('that is damaged is refused or read at once, whatever byte of it is changed', async () => {
    const whole = write(points([[76.9286, 43.2567]]), geo());
    for (let at = 4; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] ^= 0xff;
      const read = await readBytes(changed, 'f');
      expect('code' in read ? read.code : 'read').toMatch(/^[a-z-]+$/);
    }
  });

  test('without rows is refused', async () => {
    expect(await readBytes(write([{ name: 'a', data: [], type: 'STRING' }]), 'f')).toMatchObject({ code: 'no-rows' });
  });
});
