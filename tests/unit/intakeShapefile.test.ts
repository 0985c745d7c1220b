import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDbase } from '../../src/intake/formats/shape/dbase';
import { readBytes, taken, zipOf } from '../fixtures/openedBytes';

/** Written by GDAL 3.6: points in UTM 43N with a code page of windows-1251, areas in Pulkovo 1942 with one of UTF-8. */
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/intake/${name}`)));
const POINTS = fixture('gdal-points.zip');
const AREAS = fixture('gdal-areas.zip');
const parts = (zip: Uint8Array): Record<string, Uint8Array> => unzipSync(zip);

describe('a zipped shapefile', () => {
  test('gives points by its .prj and letters by its .cpg', async () => {
    const { preview, table, quarantine } = await taken(POINTS, 'f.zip');
    expect(preview).toMatchObject({ accepted: 2, questions: [], columns: { date: 'дата', category: 'вид' } });
    expect(preview.readings).toMatchObject({ 'coordinate-system': 'EPSG:32643', encoding: 'windows-1251' });
    expect(preview.unknownWords).toEqual([]);
    expect([table?.lon[0], table?.lat[0]]).toEqual([expect.closeTo(76.9286, 8), expect.closeTo(43.2567, 8)]);
    expect(quarantine.map((row) => [row.line, row.reason.code])).toEqual([[3, 'no-geometry']]);
  });

  test('gives areas with holes and parts, a metre or two from where their datum puts them', async () => {
    const { preview, areas } = await taken(AREAS, 'f.zip');
    expect(preview.warnings).toContainEqual({
      code: 'system-accuracy',
      params: { system: 'Pulkovo_1942_GK_Zone_13', metres: 5 },
    });
    expect(areas?.map(({ names }) => names.en)).toEqual(['Учаске 1', 'Учаске 2']);
    expect(areas?.map(({ geometry }) => geometry.map((polygon) => polygon.length))).toEqual([[2], [1, 1]]);
    expect(areas?.[0].geometry[0][0][0][0]).toBeCloseTo(76.9, 3);
  });

  test('of several layers asks for one', async () => {
    const both = zipOf({ ...parts(POINTS), ...parts(AREAS) });
    const { preview } = await taken(both, 'f.zip');
    expect(preview.questions).toMatchObject([{ code: 'layer', choices: ['слой/points', 'слой/areas'] }]);
    expect((await taken(both, 'f.zip', { answers: { layer: 'слой/areas' } })).areas).toHaveLength(2);
  });

  test('without a .prj is asked for its system by its numbers, and without a .dbf is places alone', async () => {
    const { ['слой/points.shp']: shp, ['слой/points.dbf']: dbf } = parts(POINTS);
    expect((await taken(zipOf({ 'a.shp': shp, 'a.dbf': dbf }), 'f.zip')).preview.questions).toMatchObject([
      { code: 'coordinate-system', params: { guess: 'EPSG:32643' } },
    ]);
    const alone = await taken(zipOf({ 'A.SHP': shp }), 'f.zip', { answers: { 'coordinate-system': 'EPSG:32643' } });
    expect(alone.preview.accepted).toBe(2);
  });

  const { ['слой/points.shp']: shp, ['слой/points.dbf']: dbf, ['слой/points.prj']: prj } = parts(POINTS);
  const head = (count: number): Uint8Array => {
    const copy = dbf.slice();
    new DataView(copy.buffer).setUint32(4, count, true);
    return copy;
  };
  test.each<readonly [string, Record<string, Uint8Array | string>, string]>([
    ['shapes cut off', { 'a.shp': shp.slice(0, shp.length - 20), 'a.dbf': dbf }, 'format-damaged'],
    ['rows cut off', { 'a.shp': shp, 'a.dbf': dbf.slice(0, 200) }, 'format-damaged'],
    ['fewer rows than shapes', { 'a.shp': shp, 'a.dbf': head(2) }, 'format-damaged'],
    ['more rows than there are', { 'a.shp': shp, 'a.dbf': head(4_000_000_000) }, 'format-damaged'],
    ['no shapes', { 'a.shp': 'x', 'a.dbf': dbf }, 'format-damaged'],
    ['a system that nobody knows', { 'a.shp': shp, 'a.dbf': dbf, 'a.prj': 'LOCAL_CS["МСК-1"]' }, 'unsupported-crs'],
  ])('with %s is refused', async (_, files, code) => {
    expect(await readBytes(zipOf(files), 'f.zip')).toMatchObject({ code, params: { file: 'f.zip' } });
  });

  test('is read in any code page that is told', async () => {
    const told = { answers: { encoding: 'ibm866' } };
    const { preview } = await taken(zipOf({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': prj }), 'f.zip', told);
    expect(preview.readings.encoding).toBe('ibm866');
  });

  test('never throws, whatever byte of it is changed', async () => {
    for (let at = 0; at < shp.length; at += 7) {
      const changed = shp.slice();
      changed[at] ^= 0xff;
      const read = await readBytes(zipOf({ 'a.shp': changed, 'a.dbf': dbf, 'a.prj': prj }), 'f.zip');
      expect('code' in read ? read.code : 'read').toMatch(/^[a-z-]+$/);
    }
  });
});

describe('a dBASE table', () => {
  test('gives dates as ISO, and nothing for what is no number', () => {
    const fields = [
      ['D', 8],
      ['N', 4],
      ['L', 1],
      ['C', 3],
    ] as const;
    const row = '20240301****TАб '.replace('Аб ', '\u0080\u00a1 ');
    const bytes = new Uint8Array(32 + 32 * fields.length + 1 + 2 * 17);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, 2, true);
    view.setUint16(8, 32 + 32 * fields.length + 1, true);
    view.setUint16(10, 17, true);
    bytes[29] = 0x65;
    fields.forEach(([type, size], i) => {
      bytes[32 + 32 * i] = type.charCodeAt(0);
      bytes[32 + 32 * i + 11] = type.charCodeAt(0);
      bytes[32 + 32 * i + 16] = size;
    });
    bytes[32 + 32 * fields.length] = 0x0d;
    const body = 32 + 32 * fields.length + 1;
    [...` ${row}`].forEach((sign, i) => (bytes[body + i] = sign.charCodeAt(0)));
    bytes[body + 17] = 0x2a;
    expect(readDbase(bytes, null, undefined)).toEqual({
      encoding: 'ibm866',
      rows: [{ D: '2024-03-01', N: '', L: 'true', C: 'Аб' }, null],
    });
  });
});
