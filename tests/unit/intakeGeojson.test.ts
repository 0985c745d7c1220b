import { describe, expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import type { ImportChoices } from '../../src/domain/import';
import { toPlane } from '../../src/domain/projection';
import type { Fault } from '../../src/domain/result';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';

const NOW = fromCityClock(2024, 6, 1);

function read(value: unknown, choices: ImportChoices = {}): Intake | Fault {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const result = readFileNow(new TextEncoder().encode(text), 'x.geojson', choices, { nowMs: NOW });
  return result.ok ? result.value : result.error;
}

function accepted(value: unknown, choices: ImportChoices = {}): Intake {
  const got = read(value, choices);
  if ('code' in got) throw new Error(`refused: ${JSON.stringify(got)}`);
  expect(got.preview.rowsIn).toBe(got.preview.accepted + got.preview.duplicates + got.preview.quarantined);
  return got;
}

const collection = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });
const point = (coordinates: unknown, properties: unknown = { date: '2018-01-02' }): unknown => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});
const polygon = (coordinates: unknown, properties: unknown = {}): unknown => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates },
  properties,
});
const SQUARE = [
  [
    [76.9, 43.2],
    [76.91, 43.2],
    [76.91, 43.21],
    [76.9, 43.21],
    [76.9, 43.2],
  ],
];
const reasons = (intake: Intake): [number, string][] => intake.quarantine.map((row) => [row.line, row.reason.code]);

describe('points', () => {
  test('become incidents with their properties', () => {
    const intake = accepted(
      collection(point([76.9, 43.2], { date: '2018-01-02 10:00', category: 'кража', note: { a: 1 } })),
    );
    expect(intake.kind).toBe('incidents');
    expect(intake.table?.startMs[0]).toBe(Date.UTC(2018, 0, 2, 4));
    expect(intake.table?.lon[0]).toBe(76.9);
  });

  test("the feature's own id finds duplicates", () => {
    const feature = { ...(point([76.9, 43.2]) as object), id: 7 };
    expect(accepted(collection(feature, feature)).preview.duplicates).toBe(1);
  });

  test('numbers written as strings are taken, other coordinates are quarantined', () => {
    const intake = accepted(
      collection(
        point(['76.9', '43.2']),
        point([76.9]),
        point(Array(1000).fill(1)),
        point([[76.9, 43.2]]),
        point(['a', 'b']),
        point([76.9, 43.2, 700]),
      ),
    );
    expect(intake.preview.accepted).toBe(2);
    expect(reasons(intake)).toEqual([
      [2, 'bad-coordinates'],
      [3, 'bad-coordinates'],
      [4, 'bad-coordinates'],
      [5, 'bad-coordinates'],
    ]);
  });

  test('latitude first is the question of swapped coordinates', () => {
    expect(accepted(collection(point([43.2, 76.9]))).preview.questions.map((q) => q.code)).toEqual([
      'swapped-coordinates',
    ]);
  });

  test('features without a point are quarantined one by one', () => {
    const line = {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [76.9, 43.2],
          [76.91, 43.2],
        ],
      },
      properties: {},
    };
    const intake = accepted(
      collection(
        point([76.9, 43.2]),
        { type: 'Feature', geometry: null, properties: null },
        { type: 'Feature' },
        line,
        5,
        null,
      ),
    );
    expect(reasons(intake)).toEqual([
      [2, 'no-geometry'],
      [3, 'no-geometry'],
      [4, 'wrong-geometry'],
      [5, 'not-a-feature'],
      [6, 'not-a-feature'],
    ]);
  });

  test('properties named like the prototype do no harm', () => {
    const odd = JSON.parse('{"__proto__": "x", "constructor": "y", "date": "2018-01-02"}') as unknown;
    expect(accepted(collection(point([76.9, 43.2], odd))).preview.accepted).toBe(1);
  });
});

describe('polygons', () => {
  test("become areas with the user's names, geodesic areas and RFC 7946 winding", () => {
    const clockwise = [[...SQUARE[0]].reverse()];
    const intake = accepted(
      collection(polygon(SQUARE, { id: 'p1', атауы: '№ 1', population: 1200 }), polygon(clockwise, { id: 'p2' })),
    );
    expect(intake.kind).toBe('areas');
    expect(intake.areas?.[0]).toMatchObject({ id: 'p1', population: 1200, names: { en: '№ 1', kk: { gen: '№ 1' } } });
    expect(intake.areas?.[0].areaKm2).toBeCloseTo(0.9, 1);
    expect(intake.areas?.[1].geometry[0][0]).toEqual(SQUARE[0]);
    expect(intake.areas?.[1].population).toBeNull();
  });

  test('broken, huge and repeated zones are quarantined', () => {
    const world = [
      [
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ],
    ];
    const intake = accepted(
      collection(
        polygon(SQUARE, { id: 'a' }),
        polygon(SQUARE, { id: 'a' }),
        polygon(world),
        polygon([
          [
            [1, 2],
            [3, 4],
          ],
        ]),
        polygon([SQUARE[0].slice(0, 2)]),
        polygon('x'),
      ),
    );
    expect(reasons(intake)).toEqual([
      [2, 'duplicate-area-id'],
      [3, 'polygon-too-large'],
      [4, 'bad-polygon'],
      [5, 'bad-polygon'],
      [6, 'bad-polygon'],
    ]);
  });
});

describe('whole files that are refused', () => {
  test.each([
    ['a collection without features', { type: 'FeatureCollection' }, 'no-features'],
    ['features: null', { type: 'FeatureCollection', features: null }, 'no-features'],
    ['no features', collection(), 'no-features'],
    ['an array', [1, 2], 'not-geojson'],
    ['another JSON', { a: 1 }, 'not-geojson'],
    ['JSON cut short', '{"type":"FeatureCollection",\n"features":[{"type":"Fea', 'bad-json'],
    ['JSON nested 200,000 deep', `{"a":${'['.repeat(200_000)}`, 'json-too-deep'],
    ['a string over 1 MB', `{"a":"${'x'.repeat(1_100_000)}"}`, 'json-string-too-long'],
    [
      'another coordinate system',
      {
        ...(collection(point([1, 2])) as object),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } },
      },
      'unsupported-crs',
    ],
  ])('%s', (_, value, code) => {
    expect(read(value)).toMatchObject({ code, params: { file: 'x.geojson' } });
  });

  test('broken JSON names line and column', () => {
    expect(read('{"type":"FeatureCollection",\n"features":[}')).toMatchObject({
      code: 'bad-json',
      params: { line: 2 },
    });
  });

  test('a coordinate system that is known is believed, and nothing is asked', () => {
    const file = (name: string, at: unknown): unknown => ({
      ...(collection(point(at)) as object),
      crs: { type: 'name', properties: { name } },
    });
    for (const [name, at] of [
      ['urn:ogc:def:crs:EPSG::32643', [656_543, 4_791_127]],
      ['urn:ogc:def:crs:EPSG::28413', [13_656_653, 4_793_098]],
      ['urn:ogc:def:crs:EPSG::4284', [76.9293, 43.2562]],
    ] as const) {
      const { table, preview } = accepted(file(name, at));
      expect(preview.questions).toEqual([]);
      expect(table?.lon[0]).toBeCloseTo(76.9286, 3);
      expect(table?.lat[0]).toBeCloseTo(43.2567, 2);
    }
  });

  test('CRS84 and EPSG:4326 are accepted', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326']) {
      expect(
        accepted({ ...(collection(point([76.9, 43.2])) as object), crs: { type: 'name', properties: { name } } })
          .preview.accepted,
      ).toBe(1);
    }
  });
});

describe('populations of areas', () => {
  test.each([
    'Плотность населения',
    'population density',
    'Население на кв. км',
    'Халық тығыздығы',
    'Прирост населения',
    'Средний возраст населения',
  ])('are no figures about people that count something else: %s', (column) => {
    const intake = accepted(collection(polygon(SQUARE, { id: 'p1', [column]: 3000 })));
    expect(intake.areas?.[0].population).toBeNull();
    expect(intake.preview.questions).toEqual([]);
  });

  const at = (i: number): unknown => SQUARE.map((ring) => ring.map(([lon, lat]) => [lon + i / 100, lat]));
  const areasOf = (properties: readonly object[], choices: ImportChoices = {}): Intake =>
    accepted(collection(...properties.map((own, i) => polygon(at(i), { name: `A${i}`, ...own }))), choices);
  const people = (intake: Intake): (number | null)[] => (intake.areas ?? []).map((area) => area.population);
  const codes = (intake: Intake): string[] => intake.preview.questions.map((q) => q.code);

  test('a mark before three digits groups thousands, in every way people write it', () => {
    const intake = areasOf(
      ['3.177', '3,177', '3’177', '3177', '3\u00a0177', 3177].map((value) => ({ население: value })),
    );
    expect(people(intake)).toEqual(Array(6).fill(3177));
    expect(intake.preview.repairs).toContainEqual({ code: 'population-grouped', count: 2 });
    expect(codes(intake)).toEqual([]);
  });

  test.each([
    [{ 'Численность населения, тыс. человек': '3,1' }, 'population-thousands', 3100],
    [{ 'Халық саны, мың адам': '3,177' }, 'population-thousands', 3177],
    [{ population: '3,1' }, 'population-thousands', 3100],
    [{ 'population, %': 45 }, 'population-leave', null],
    [{ 'население, млн': '0,0031' }, 'population-millions', 3100],
    [{ население: 3 }, 'population-leave', null],
    [{ население: 317_700_000 }, 'population-people', 317_700_000],
  ])('%o is asked about, and never a rate a thousandfold off', (own, answer, value) => {
    expect(codes(areasOf([own]))).toEqual(['population-unit']);
    expect(people(areasOf([own], { answers: { 'population-unit': answer } }))).toEqual([value]);
  });

  test('of two columns of people none is taken unasked', () => {
    const own = { 'население 2014': 3000, 'население 2024': 4000 };
    expect(areasOf([own]).preview.questions[0]).toMatchObject({
      code: 'unclear-column',
      params: { field: 'population' },
      choices: ['население 2014', 'население 2024'],
    });
    expect(people(areasOf([own], { columns: { population: 'население 2024' } }))).toEqual([4000]);
    expect(people(areasOf([own], { columns: { population: '' } }))).toEqual([null]);
  });

  test('what is no number is left blank, and said', () => {
    const intake = areasOf([{ население: 'около 3 тыс.' }, { население: '3177' }]);
    expect(people(intake)).toEqual([null, 3177]);
    expect(intake.preview.warnings).toContainEqual({
      code: 'population-unread',
      params: { column: 'население', count: 1, value: 'около 3 тыс.' },
    });
  });
});

describe('where areas are', () => {
  const moved = (move: (lon: number, lat: number) => [number, number]): unknown =>
    polygon(
      SQUARE.map((ring) => ring.map(([lon, lat]) => move(lon, lat))),
      { name: 'Z' },
    );
  const corner = (intake: Intake): readonly number[] | undefined => intake.areas?.[0]?.geometry[0][0][0];

  test('latitude first is asked, and swapped back', () => {
    const file = collection(moved((lon, lat) => [lat, lon]));
    expect(accepted(file).preview.questions.map((q) => q.code)).toEqual(['swapped-coordinates']);
    expect(corner(accepted(file, { answers: { 'swapped-coordinates': 'swap' } }))).toEqual([76.9, 43.2]);
  });

  test('metres are asked about and converted, not called an open polygon', () => {
    const file = collection(
      moved((lon, lat) => {
        const [x, y] = toPlane(lon, lat);
        return [x, y];
      }),
    );
    expect(accepted(file).preview.questions.map((q) => q.code)).toEqual(['coordinate-system']);
    const [lon, lat] = corner(accepted(file, { answers: { 'coordinate-system': 'EPSG:32643' } })) ?? [];
    expect(lon).toBeCloseTo(76.9, 6);
    expect(lat).toBeCloseTo(43.2, 6);
  });

  test('a turn too many of longitude is taken back, and counted', () => {
    const intake = accepted(collection(moved((lon, lat) => [lon + 360, lat])));
    expect(corner(intake)?.[0]).toBeCloseTo(76.9, 9);
    expect(intake.preview.repairs).toContainEqual({ code: 'wrapped-longitude', count: 1 });
  });

  test('an area elsewhere is set aside by its place; where most are elsewhere it is asked', () => {
    const far = moved((lon, lat) => [lon - 77, lat + 8]);
    const one = accepted(
      collection(
        polygon(SQUARE, { name: 'A' }),
        moved((lon, lat) => [lon + 0.02, lat]),
        far,
      ),
    );
    expect(reasons(one)).toEqual([[3, 'outside-area']]);
    expect(accepted(collection(far)).preview.questions.map((q) => q.code)).toEqual(['outside-area']);
  });

  test('numbers that are no degrees are named, not the closing of the ring', () => {
    const intake = accepted(
      collection(
        polygon(SQUARE),
        moved((lon, lat) => [lon * 1000, lat]),
        polygon(SQUARE, { id: 'b' }),
      ),
    );
    expect(reasons(intake)).toEqual([[2, 'polygon-coordinates']]);
  });
});
