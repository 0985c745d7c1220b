import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../src/domain/import';
import { bytesOf, readBytes, taken } from '../fixtures/openedBytes';

const point = (lon: number, lat = 43.25, properties: object = { date: '2020-03-01' }): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } });
const read = (text: string, choices: ImportChoices = {}) => taken(bytesOf(text), 'f.json', choices);
const lons = (table: { lon: Float64Array } | undefined): number[] => [...(table?.lon ?? [])];

describe('one value a line', () => {
  const THREE = [76.9, 76.91, 76.92];
  test.each([
    ['with line ends', THREE.map((lon) => point(lon)).join('\n')],
    ['with a mark before each (RFC 8142)', THREE.map((lon) => `\u001e${point(lon)}\n`).join('')],
    [
      'with a mark before each, over several lines',
      THREE.map((lon) => `\u001e${point(lon).replaceAll(',', ',\n')}\n`).join(''),
    ],
    ['of plain objects', THREE.map((lon) => `{"lon":${lon},"lat":43.25,"date":"2020-03-01"}`).join('\r\n')],
    [
      'of plain objects in a list',
      JSON.stringify(THREE.map((lon) => ({ долгота: lon, широта: 43.25, дата: '2020-03-01' }))),
    ],
  ])('is read %s', async (_, text) => {
    const { preview, table } = await read(text);
    expect(preview).toMatchObject({ kind: 'incidents', accepted: 3, questions: [] });
    expect(lons(table)).toEqual(THREE);
  });

  test('rejects a line that is none by its number, and reads its neighbours', async () => {
    const deep = '['.repeat(200_000);
    const { preview, quarantine } = await read([point(76.9), '{"type":"Fea', '7', deep, point(76.92)].join('\n'));
    expect(preview.accepted).toBe(2);
    expect(quarantine.map((row) => [row.line, row.reason.code])).toEqual([2, 3, 4].map((n) => [n, 'not-a-feature']));
  });

  test('is not taken for a single value that runs over lines', async () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [JSON.parse(point(76.9))] }, null, 2);
    expect((await read(text)).preview.accepted).toBe(1);
    expect((await read(`${point(76.9)}\n\n`)).preview.accepted).toBe(1);
  });
});

describe('GeoJSON', () => {
  test('of points in MultiPoints of one is read', async () => {
    const feature = (coordinates: unknown): unknown => ({
      type: 'Feature',
      properties: { date: '2020-03-01' },
      geometry: { type: 'MultiPoint', coordinates },
    });
    const features = [
      feature([[76.9, 43.25]]),
      feature([
        [76.9, 43.25],
        [76.91, 43.25],
      ]),
      feature([]),
    ];
    const { preview, quarantine } = await read(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(preview).toMatchObject({ kind: 'incidents', accepted: 1 });
    expect(quarantine.map((row) => row.reason.code)).toEqual(['wrong-geometry', 'wrong-geometry']);
  });

  test('with more properties than are kept keeps those that are known', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, i]));
    const { preview } = await read(point(76.9, 43.25, { ...many, дата: '2020-03-01', категория: 'кража' }));
    expect(preview.columns).toMatchObject({ date: 'дата', category: 'категория' });
    expect(preview.allColumns.length).toBeLessThan(310);
  });
});

describe('an answer of ArcGIS', () => {
  const answer = (more: object, ...features: object[]): string =>
    JSON.stringify({ objectIdFieldName: 'objectid', geometryType: 'esriGeometryPoint', ...more, features });
  const crime = (x: unknown, y: unknown): object => ({
    attributes: {
      objectid: 1,
      stat: '1880',
      hard_code: 2,
      dat_sover: 1_581_172_200_000,
      dat_sover_str: '08.02.2020 20:30',
      globalid: `${String(x)}`,
    },
    geometry: { x, y },
  });

  test('is read in its own system, with the fields of the national map', async () => {
    const utm42 = { spatialReference: { wkid: 32642, latestWkid: 32642 } };
    const text = answer(
      utm42,
      crime(1_136_599.7, 4_810_326.8),
      crime(1_136_699.7, 4_810_326.8),
      crime(null, null),
      crime('NaN', 'NaN'),
    );
    const { preview, table, quarantine } = await read(text);
    expect(preview).toMatchObject({ accepted: 2, questions: [], readings: { 'coordinate-system': 'EPSG:32642' } });
    expect(preview.columns).toMatchObject({
      article: 'stat',
      severity: 'hard_code',
      date: 'dat_sover_str',
      id: 'globalid',
    });
    expect(lons(table)[0]).toBeCloseTo(76.83, 2);
    expect(quarantine.map((row) => row.reason.code)).toEqual(['no-geometry', 'no-geometry']);
  });

  test('says when the service cut it short', async () => {
    const { preview } = await read(
      answer({ exceededTransferLimit: true, spatialReference: { wkid: 4326 } }, crime(76.9, 43.25)),
    );
    expect(preview.warnings).toContainEqual({ code: 'answer-cut', params: { count: 1 } });
  });

  test('gives areas with their holes', async () => {
    const square = (x: number, y: number, side: number): number[][] => [
      [x, y],
      [x, y + side],
      [x + side, y + side],
      [x + side, y],
      [x, y],
    ];
    const rings = [square(76.9, 43.2, 0.04), [...square(76.91, 43.21, 0.01)].reverse(), square(77, 43.2, 0.01)];
    const { areas } = await read(
      JSON.stringify({
        features: [{ attributes: { name: 'A' }, geometry: { rings, spatialReference: { wkid: 4326 } } }],
      }),
    );
    expect(areas?.[0].geometry.map((polygon) => polygon.length)).toEqual([2, 1]);
    expect(areas?.[0].areaKm2).toBeCloseTo(14.4, 0);
  });

  test('in a system that is not known is refused', async () => {
    const text = answer({ spatialReference: { wkid: 27700 } }, crime(1, 2));
    expect(await readBytes(bytesOf(text), 'f')).toMatchObject({ code: 'unsupported-crs', params: { value: '27700' } });
  });
});

describe('TopoJSON', () => {
  const arcs = [
    [
      [0, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
      [0, -100],
    ],
    [
      [5, 5],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
  ];
  const topology = (objects: object): string =>
    JSON.stringify({
      type: 'Topology',
      transform: { scale: [0.0005, 0.0005], translate: [76.9, 43.2] },
      objects,
      arcs,
    });
  const area = (arc: number, name: string): object => ({ type: 'Polygon', arcs: [[arc]], properties: { name } });

  test('gives the areas of its layer, and asks for it where there are several', async () => {
    const one = await read(
      topology({ districts: { type: 'GeometryCollection', geometries: [area(0, 'A'), area(1, 'B')] } }),
    );
    expect(one.areas?.map(({ names }) => names.en)).toEqual(['A', 'B']);
    const two = topology({ a: area(0, 'A'), b: area(1, 'B') });
    expect((await read(two)).preview.questions).toMatchObject([{ code: 'layer', choices: ['a', 'b'] }]);
    expect((await read(two, { answers: { layer: 'b' } })).areas?.map(({ names }) => names.en)).toEqual(['B']);
  });

  test.each([
    [topology({}), 'no-features'],
    [topology({ a: area(7, 'A') }), 'format-damaged'],
    [topology({ a: { type: 'GeometryCollection', geometries: [] } }), 'no-features'],
  ])('without what it names is refused: %#', async (text, code) => {
    expect(await readBytes(bytesOf(text), 'f')).toMatchObject({ code });
  });
});
