import { describe, expect, test } from 'vitest';
import type { ImportChoices, ImportKind } from '../../src/domain/import';
import { ALL_KINDS, fieldsOf, KIND_IDS } from '../../src/domain/kinds';
import type { Thing } from '../../src/domain/thing';
import type { Intake } from '../../src/intake/file/intake';
import { bytesOf, taken } from '../fixtures/openedBytes';

const read = (text: string, name = 'f.csv', choices: ImportChoices = {}): Promise<Intake> =>
  taken(bytesOf(text), name, choices);
const collection = (features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (type: string, coordinates: unknown, properties: Readonly<Record<string, unknown>>): unknown => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const square = (lon: number, lat: number, side = 0.01): unknown => [
  [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ],
];
const line = (lon: number, lat: number): unknown => [
  [lon, lat],
  [lon + 0.01, lat + 0.002],
];
const first = ({ things }: Intake): Thing => {
  const [thing] = things ?? [];
  if (thing === undefined) throw new Error('nothing was read');
  return thing;
};
const questions = ({ preview }: Intake): readonly string[] => preview.questions.map(({ code }) => code);

describe('the list of kinds of data', () => {
  test('names every kind and every column of a kind once', () => {
    expect(new Set(KIND_IDS).size).toBe(KIND_IDS.length);
    for (const kind of ALL_KINDS) {
      const ids = fieldsOf(kind).map(({ id }) => id);
      expect([kind.id, new Set(ids).size]).toEqual([kind.id, ids.length]);
    }
  });

  test('says every rule of one column by columns that are there', () => {
    for (const kind of ALL_KINDS) {
      const ids = kind.fields.map(({ id }) => id);
      for (const { notBefore, clockOf, dayOf } of kind.fields)
        for (const other of [notBefore, clockOf, dayOf?.field]) if (other !== undefined) expect(ids).toContain(other);
      for (const id of [...(kind.oneOf ?? []), ...kind.called]) expect([kind.id, ...ids]).toContain(id);
    }
  });
});

describe('a file tells its kind by its columns and shapes', () => {
  const ACCIDENTS = 'Дата ДТП;Вид ДТП;Погибло;Ранено;широта;долгота\n';
  test.each<[string, string, string, ImportKind]>([
    ['accidents by their columns', 'a.csv', `${ACCIDENTS}01.03.2024 10:30;Столкновение;0;2;43,25;76,93\n`, 'accidents'],
    [
      'accidents by their words',
      'a.csv',
      'date,lat,lon,category\n2024-03-01,43.25,76.93,Наезд на пешехода\n2024-03-02,43.26,76.93,Столкновение\n',
      'accidents',
    ],
    ['crimes by theirs', 'crash.csv', 'date,lat,lon,category\n2024-03-01,43.25,76.93,кража\n', 'incidents'],
    [
      'interventions',
      'a.csv',
      'Мероприятие;Дата начала;Дата окончания;широта;долгота\nРейд;01.03.2024;05.03.2024;43,25;76,93\n',
      'interventions',
    ],
    [
      'interventions without a place',
      'a.csv',
      'Мероприятие;Дата начала;Место\nОсвещение двора;01.03.2024;Орбита\n',
      'interventions',
    ],
    [
      'mobile points by columns of weekdays',
      'a.csv',
      'название;пн;вт;ср;чт;пт;сб;вс;широта;долгота\nА;9-18;9-18;9-18;9-18;9-18;выходной;;43,25;76,93\n',
      'mobile-points',
    ],
    [
      'areas with people alone',
      'a.geojson',
      collection([feature('Polygon', square(76.9, 43.25), { id: 1, name: 'А', population: 2000 })]),
      'areas',
    ],
    [
      'precincts by a column of inspectors',
      'a.geojson',
      collection([feature('Polygon', square(76.9, 43.25), { номер_участка: 7, участковый: 'Ахметов А.' })]),
      'precincts',
    ],
    [
      'patrol zones',
      'a.geojson',
      collection([feature('Polygon', square(76.9, 43.25), { экипаж: '12', смена: '20:00-08:00' })]),
      'zones',
    ],
    [
      'cells of a grid by their equal shapes',
      'a.geojson',
      collection(
        Array.from({ length: 12 }, (_, k) =>
          feature('Polygon', square(76.9 + 0.01 * k, 43.25), { id: k, население: 100 * k }),
        ),
      ),
      'grids',
    ],
    [
      'stretches',
      'a.geojson',
      collection([feature('LineString', line(76.9, 43.25), { 'участок дороги': 'Абая', год: 2023 })]),
      'stretches',
    ],
    [
      'areas as WKT in a table',
      'a.csv',
      'id;name;wkt\n1;А;"POLYGON ((76.9 43.25, 76.91 43.25, 76.91 43.26, 76.9 43.25))"\n',
      'areas',
    ],
  ])('%s', async (_, name, text, kind) => {
    const intake = await read(text, name);
    expect([intake.kind, questions(intake), intake.preview.accepted > 0]).toEqual([kind, [], true]);
  });

  test('and is asked about where it speaks for crimes and for accidents', async () => {
    const text = 'дата;статья;погибло;ранено;широта;долгота\n01.03.2024;188;0;1;43,25;76,93\n';
    const { preview } = await read(text);
    expect(preview.questions).toMatchObject([{ code: 'kind', choices: ['incidents', 'accidents'] }]);
    expect((await read(text, 'f.csv', { answers: { kind: 'accidents' } })).kind).toBe('accidents');
    expect((await read(text, 'f.csv', { kind: 'incidents' })).kind).toBe('incidents');
  });

  test.each([
    ['date,lat,lon,h3\n2024-03-01,43.25,76.93,8830e1d8c7fffff\n', 'incidents'],
    ['date,lat,lon,unit\n2024-03-01,43.25,76.93,7\n', 'incidents'],
  ])('and names that any file may have tell nothing: %s', async (text, kind) => {
    const intake = await read(text);
    expect([intake.kind, questions(intake)]).toEqual([kind, []]);
  });

  test('and areas with a number are areas', async () => {
    const text = collection([feature('Polygon', square(76.9, 43.25), { number: 4, unit: 'км', name: 'А' })]);
    const intake = await read(text, 'a.geojson');
    expect([intake.kind, questions(intake)]).toEqual(['areas', []]);
  });

  test('and is asked about where columns fit interventions together and none speaks of a crime', async () => {
    const rows = 'CCTV installed,Abay ave 0,2025-10-01,,43.27141,76.94185\nRaid,Abay ave 1,2025-10-02,,43.24,76.88\n';
    const text = `what,where,from,to,lat,lon\n${rows}`;
    expect((await read(text)).preview.questions).toMatchObject([
      { code: 'kind', choices: ['interventions', 'incidents'] },
    ]);
    const told = await read(text, 'f.csv', { kind: 'interventions' });
    expect(first(told).values).toEqual({ what: 'CCTV installed', where: 'Abay ave 0', from: '2025-10-01' });
  });

  test.each([
    ['zones', 'Patrol zone'],
    ['precincts', 'УПП'],
  ])('and is asked about where its areas are called as %s are', async (kind, name) => {
    const text = collection(
      [1, 2, 3].map((n) => feature('Polygon', square(76.9, 43.2 + n / 50, 0.01 + n / 1000), { name: `${name} ${n}` })),
    );
    const { preview } = await read(text, 'a.geojson');
    expect(preview.questions).toMatchObject([{ code: 'kind', choices: [kind, 'areas'] }]);
  });

  test.each([
    ['precincts', feature('Polygon', square(76.9, 43.25), { precinct: 'Участок №1', officer: 'А' })],
    ['streets', feature('LineString', line(76.9, 43.25), { name: 'Street 0', highway: 'residential' })],
  ])('%s by a column of theirs', async (kind, one) => {
    const intake = await read(collection([one]), 'a.geojson');
    expect([intake.kind, questions(intake)]).toEqual([kind, []]);
  });

  test('and mobile points have their names from the column of posts', async () => {
    const intake = await read('Пост;Широта;Долгота;Пн;Вт\nМобильный пост 1;43.22772;76.90238;08:00-20:00;\n');
    expect(first(intake).values).toMatchObject({ name: 'Мобильный пост 1' });
    expect(intake.preview.warnings).toContainEqual({ code: 'blank-days', params: { count: 1, line: 2, column: 'Вт' } });
  });

  test('and is asked about where lines may be streets or stretches', async () => {
    const text = collection([feature('LineString', line(76.9, 43.25), { name: 'Абая' })]);
    const { preview } = await read(text, 'a.geojson');
    expect(preview.questions).toMatchObject([{ code: 'kind', choices: ['stretches', 'streets', 'interventions'] }]);
    const streets = await read(text, 'a.geojson', { kind: 'streets' });
    expect([streets.kind, first(streets).values]).toEqual(['streets', { name: 'Абая' }]);
  });
});

describe('a row of a kind', () => {
  test('has its values as the kind says, whatever the file writes', async () => {
    const intake = await read(
      'Вид ДТП;Дата;Время;Погибло;Ранено;широта;долгота;номер дела\n' +
        'наезд на пешехода;01.03.2024;18:05;1;0;43,25;76,93;17\n' +
        'Столкновение;2 марта 2024 г.;;;3;43,26;76,94;18\n',
    );
    expect(intake.things).toEqual([
      {
        id: '17',
        shape: { type: 'Point', coordinates: [76.93, 43.25] },
        values: { date: '2024-03-01 18:05:00', type: 'pedestrian', dead: 1, injured: 0 },
      },
      {
        id: '18',
        shape: { type: 'Point', coordinates: [76.94, 43.26] },
        values: { date: '2024-03-02', type: 'collision', injured: 3 },
      },
    ]);
  });

  test('that breaks a rule is set aside with its line, column and value', async () => {
    const { preview, quarantine } = await read(
      'Мероприятие;Дата начала;Дата окончания;широта;долгота\n' +
        'Рейд;05.03.2024;01.03.2024;43,25;76,93\n' +
        ';05.03.2024;;43,25;76,93\n' +
        'Рейд;вчера;;43,25;76,93\n' +
        'Рейд;01.03.2024;;пять;76,93\n' +
        'Рейд;01.03.2024;;43,25;76,93\n',
    );
    expect([preview.rowsIn, preview.accepted, preview.quarantined]).toEqual([5, 1, 4]);
    expect(quarantine.map(({ line: at, reason }) => [at, reason.code])).toEqual([
      [2, 'negative-span'],
      [3, 'value-missing'],
      [4, 'bad-date'],
      [5, 'bad-coordinates'],
    ]);
    expect(quarantine[2].reason.params).toMatchObject({ column: 'Дата начала', value: 'вчера' });
  });

  test('with a count that is no count is set aside', async () => {
    const { quarantine } = await read(
      'вид дтп;погибло;широта;долгота\nСтолкновение;-1;43,25;76,93\nСтолкновение;много;43,25;76,93\n',
    );
    expect(quarantine.map(({ reason }) => reason.code)).toEqual(['number-range', 'bad-number']);
  });

  test('that is mended by hand is read again', async () => {
    const text = 'Мероприятие;Дата начала;широта;долгота\nРейд;вчера;43,25;76,93\n';
    const intake = await read(text, 'f.csv', { mended: { 2: { 'Дата начала': '01.03.2024' } } });
    expect([intake.preview.accepted, first(intake).values]).toEqual([1, { what: 'Рейд', from: '2024-03-01' }]);
  });

  test('is one with its equal, and two with one of another shape', async () => {
    const streets = [line(76.9, 43.25), line(76.9, 43.25), line(76.95, 43.25)].map((at) =>
      feature('LineString', at, { id: 5, name: 'Абая' }),
    );
    const { preview, things } = await read(collection(streets), 'a.geojson', { kind: 'streets' });
    expect([preview.rowsIn, preview.accepted, preview.duplicates]).toEqual([3, 2, 1]);
    expect(things?.map(({ id }) => id)).toEqual(['5', '5-2']);
  });

  test('keeps nobody’s name, and no phone in a text', async () => {
    const intake = await read(
      collection([
        feature('Polygon', square(76.9, 43.25), {
          номер_участка: 7,
          участковый: 'Кайсаров Кайрат',
          name: 'УПП 7, тел. +7 701 123 45 67',
        }),
      ]),
      'a.geojson',
    );
    expect(JSON.stringify([intake.things, intake.preview])).not.toMatch(/Кайсаров|123 45 67/);
    expect(first(intake).values).toMatchObject({ number: '7' });
  });

  test.each([
    ['swapped axes', 'Мероприятие;с;lon;lat\nРейд;01.03.2024;43.25;76.93\n', 'swapped-coordinates'],
    ['metres', 'Мероприятие;с;x;y\nРейд;01.03.2024;656543;4791127\n', 'coordinate-system'],
    ['another place', 'Мероприятие;с;lon;lat\nРейд;01.03.2024;37.6;55.7\n', 'outside-area'],
    ['an unclear order of dates', 'Мероприятие;с;lon;lat\nРейд;03/04/2024;76.93;43.25\n', 'date-order'],
  ])('is asked about where it has %s', async (_, text, question) => {
    expect(questions(await read(text))).toEqual([question]);
  });
});

describe('lines and areas of a kind', () => {
  test('come in other systems and from a column of WKT', async () => {
    const metres = await read(
      collection([
        feature(
          'LineString',
          [
            [656543, 4791127],
            [656643, 4791227],
          ],
          { name: 'Абая', class: 'residential' },
        ),
      ]),
      'a.geojson',
      { kind: 'streets', answers: { 'coordinate-system': 'EPSG:32643' } },
    );
    const { shape } = first(metres);
    expect(shape?.type === 'MultiLineString' ? shape.coordinates[0][0][0] : NaN).toBeCloseTo(76.9286, 3);
    const wkt = await read(
      'street name;wkt\nАбая;"LINESTRING (76.9 43.25, 76.91 43.25)"\nX;"LINESTRING (76.9 43.25)"\n',
      'a.csv',
      { kind: 'streets' },
    );
    expect([wkt.preview.accepted, wkt.quarantine.map(({ reason }) => reason.code)]).toEqual([1, ['bad-line']]);
  });

  test('of another shape than the kind has are set aside', async () => {
    const { quarantine } = await read(
      collection([
        feature('LineString', line(76.9, 43.25), { name: 'Абая' }),
        feature('Polygon', square(76.9, 43.25), { name: 'Б' }),
        feature('LineString', line(37.6, 55.7), { name: 'В' }),
      ]),
      'a.geojson',
      { kind: 'streets' },
    );
    expect(quarantine.map(({ reason }) => reason.code)).toEqual(['wrong-geometry', 'outside-area']);
  });

  const cellsWith = (properties: (k: number) => Readonly<Record<string, unknown>>): string =>
    collection(Array.from({ length: 9 }, (_, k) => feature('Polygon', square(76.9 + 0.01 * k, 43.25), properties(k))));

  test.each(['TOT_P_2021', 'POP', 'Население, чел'])('are a grid with people by a column called %s', async (name) => {
    const intake = await read(
      cellsWith((k) => ({ id: k, [name]: 700 + 13 * k * k })),
      'a.geojson',
    );
    expect([intake.kind, questions(intake), first(intake).values['population']]).toEqual(['grids', [], 700]);
  });

  test('are asked about where equal cells have a number of which nothing is known', async () => {
    const intake = await read(
      cellsWith((k) => ({ id: k, xyz: 700 + 13 * k * k })),
      'a.geojson',
    );
    expect(intake.preview.questions).toMatchObject([{ code: 'kind', choices: ['areas', 'grids'] }]);
  });

  const points = (at: (row: number, col: number) => string): string =>
    `cell_id,lat,lon,population\n${Array.from({ length: 20 }, (_, k) => `c${k},${at(Math.floor(k / 5), k % 5)},${100 + k}\n`).join('')}`;

  test('are made of points at equal steps, and that is said', async () => {
    const text = points((row, col) => `${(43.18 + 0.005 * row).toFixed(4)},${(76.82 + 0.005 * col).toFixed(4)}`);
    const intake = await read(text, 'f.csv', { kind: 'grids' });
    const { shape, values } = first(intake);
    expect(values).toEqual({ population: 100 });
    const [[ring]] = shape?.type === 'MultiPolygon' ? shape.coordinates : [[[]]];
    expect(ring.map(([lon, lat]) => [Number(lon.toFixed(6)), Number(lat.toFixed(6))])).toEqual([
      [76.8175, 43.1775],
      [76.8225, 43.1775],
      [76.8225, 43.1825],
      [76.8175, 43.1825],
      [76.8175, 43.1775],
    ]);
    expect(intake.preview.warnings).toContainEqual({
      code: 'cells-of-points',
      params: { count: 20, width: 406, height: 555 },
    });
  });

  test('are made of points at equal steps on the plane too', async () => {
    const text = points((row, col) => `${4_780_000 + 500 * row},${640_000 + 500 * col}`).replace('lat,lon', 'y,x');
    const intake = await read(text, 'f.csv', { kind: 'grids', answers: { 'coordinate-system': 'EPSG:32643' } });
    expect(first(intake).shape?.type).toBe('MultiPolygon');
    expect(intake.preview.warnings).toContainEqual({
      code: 'cells-of-points',
      params: { count: 20, width: 500, height: 500 },
    });
  });

  test('are not made of points at no equal steps, and that is said', async () => {
    const text = points(
      (row, col) => `${43.18 + 0.001 * (row * row + col)},${76.82 + 0.0007 * (3 * col + row * col * col)}`,
    );
    const intake = await read(text, 'f.csv', { kind: 'grids' });
    expect(first(intake).shape?.type).toBe('Point');
    expect(intake.preview.warnings).toContainEqual({ code: 'points-no-cells', params: { count: 20 } });
  });

  test('have people only where a column counts heads', async () => {
    const cells = Array.from({ length: 9 }, (_, k) =>
      feature('Polygon', square(76.9 + 0.01 * k, 43.25), { count: 10 * k, население: k === 0 ? '' : 900 }),
    );
    const { things } = await read(collection(cells), 'a.geojson', { kind: 'grids' });
    expect(things?.[0].values).toEqual({ count: 0 });
    expect(things?.[3].values).toEqual({ count: 30, population: 900 });
  });
});

describe('hours by weekday', () => {
  const hoursOf = async (schedule: string): Promise<unknown> => {
    const text = `название;график работы;широта;долгота\nА;"${schedule}";43,25;76,93\n`;
    return first(await read(text, 'f.csv', { kind: 'mobile-points' })).values['schedule'];
  };
  const day = (from: number, to: number): unknown => [{ from, to }];

  test.each<[string, readonly unknown[]]>([
    ['пн-пт 9:00-18:00; сб 10:00-14:00', [...Array.from({ length: 5 }, () => day(9, 18)), day(10, 14), []]],
    ['Ежедневно с 9 до 21', Array.from({ length: 7 }, () => day(9, 21))],
    ['дс-жм 08:30–17:30, сн, жс жабық', [...Array.from({ length: 5 }, () => day(8.5, 17.5)), [], []]],
    ['Mon, Wed 20:00-06:00', [day(20, 6), [], day(20, 6), [], [], [], []]],
    ['пн-вс круглосуточно', Array.from({ length: 7 }, () => day(0, 24))],
    ['пн 9-13, 14-18', [[...(day(9, 13) as []), ...(day(14, 18) as [])], [], [], [], [], [], []]],
    ['сб-пн 10-12', [day(10, 12), [], [], [], [], day(10, 12), day(10, 12)]],
  ])('%s', async (schedule, week) => {
    expect(await hoursOf(schedule)).toEqual(week);
  });

  test.each(['по договорённости', 'пн-пт 9-18 кроме праздников', '9', 'пн-пт', '25:00-26:00', 'пн 9:00-'])(
    'that cannot be wholly read are said, not guessed: %s',
    async (schedule) => {
      const text = `название;график работы;широта;долгота\nА;${schedule};43,25;76,93\n`;
      const intake = await read(text, 'f.csv', { kind: 'mobile-points' });
      expect(first(intake).values['schedule']).toBeUndefined();
      expect(intake.preview.warnings).toContainEqual({
        code: 'schedules-unread',
        params: { count: 1, line: 2, column: 'график работы', value: schedule },
      });
    },
  );

  test('in a column each: a blank day is closed, an unread one leaves the week unknown', async () => {
    const text = (tuesday: string): string => `название;пн;вт;ср;широта;долгота\nА;9-18;${tuesday};;43,25;76,93\n`;
    expect(first(await read(text('выходной'))).values['schedule']).toEqual([day(9, 18), [], [], [], [], [], []]);
    const unread = await read(text('утром'));
    expect(first(unread).values['schedule']).toBeUndefined();
    expect(unread.preview.warnings.map(({ code }) => code)).toContain('schedules-unread');
  });
});
