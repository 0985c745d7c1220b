import { describe, expect, test } from 'vitest';
import { knowsTimeOfDay } from '../../src/domain/incident';
import type { ImportChoices } from '../../src/domain/import';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';
import { questionsOf, startsOf, warningsOf } from '../fixtures/reading';

/** Forms in which offices of other cities write, as one met them; rows invented. */
function read(lines: readonly string[], choices: ImportChoices = {}): Intake {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const result = readFileNow(bytes, 'rows.csv', choices, { nowMs: Date.UTC(2026, 0, 1) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const ANYWHERE: ImportChoices = { answers: { 'outside-area': 'import' } };

describe('a column of pairs', () => {
  const pairs = (name: string, ...cells: readonly string[]): string[] => [
    `Case,Date,Type,${name}`,
    ...cells.map((cell, i) => `A${i},2023-0${i + 1}-18 23:45,THEFT,"${cell}"`),
  ];
  const places = ({ table }: Intake): number[][] => [...(table?.lon ?? [])].map((lon, i) => [lon, table?.lat[i] ?? 0]);

  test('is read in one order where each row might be either, and its place is offered as a city', () => {
    const cells = ['(41.875743768, -87.670115540)', '(41.842733169, -87.657591005)', '(41.91, -87.63)'];
    expect(read(pairs('Location', ...cells)).preview.elsewhere?.kind).toBe('place');
    expect(places(read(pairs('Location', ...cells), ANYWHERE))).toEqual([
      [-87.67011554, 41.875743768],
      [-87.657591005, 41.842733169],
      [-87.63, 41.91],
    ]);
  });

  test('is turned unasked where its first numbers can be no latitudes', () => {
    const read1 = read(pairs('Location', '(-118.2437, 34.0522)', '(-118.25, 34.06)'), ANYWHERE);
    expect(questionsOf(read1)).toEqual([]);
    expect(places(read1)).toEqual([
      [-118.2437, 34.0522],
      [-118.25, 34.06],
    ]);
  });

  test('is asked about where both orders are a place, unless its name says which', () => {
    const cells = ['4.6537, -74.0984', '4.6334, -74.0848'];
    expect(questionsOf(read(pairs('Location', ...cells), ANYWHERE))).toEqual(['pair-order']);
    const lonFirst = { answers: { ...ANYWHERE.answers, 'pair-order': 'lon-first' } };
    expect(places(read(pairs('Location', ...cells), lonFirst))[0]).toEqual([4.6537, -74.0984]);
    const named = read(pairs('Lat_Lon', ...cells), { ...ANYWHERE, columns: { point: 'Lat_Lon' } });
    expect(questionsOf(named)).toEqual([]);
    expect(places(named)[0]).toEqual([-74.0984, 4.6537]);
  });

  test('is read by the numbers themselves near the city', () => {
    const mixed = read(pairs('Location', '43.25, 76.92', '76.93, 43.24', '42.88, 74.59'));
    expect(places(mixed)).toEqual([
      [76.92, 43.25],
      [76.93, 43.24],
    ]);
    expect(mixed.quarantine[0].reason).toMatchObject({ code: 'outside-area', params: { lon: 74.59, lat: 42.88 } });
  });
});

describe('metres of a zone of UTM far away', () => {
  const lines = [
    'TYPE,YEAR,MONTH,DAY,HOUR,MINUTE,X,Y',
    'Theft of Bicycle,2023,3,12,21,15,491063.9015,5459411.0674',
    'Mischief,2023,3,13,20,30,492069.2545,5456249.1119',
    ...Array.from({ length: 5 }, (_, i) => `Offence Against a Person,2023,7,${i + 1},0,0,0,0`),
  ];

  test('are asked about, whatever part of the rows has no place', () => {
    const { preview, quarantine } = read(lines);
    expect(preview.questions).toMatchObject([{ code: 'system-unknown' }]);
    expect(quarantine[0].reason.code).toBe('system-untold');
  });

  test.each(['UTM 10N', 'WGS 84 / UTM zone 10N', 'EPSG:32610'])('told as %s make a place of a city', (system) => {
    const { preview } = read(lines, { answers: { 'coordinate-system': system } });
    expect(preview.questions).toMatchObject([{ code: 'outside-area', params: { percent: 100 } }]);
    expect(preview.elsewhere).toMatchObject({ kind: 'place', share: 1 });
  });

  test('leave no piece of the date to be called unused', () => {
    expect(warningsOf(read(lines))).not.toContain('ignored-columns');
  });
});

describe('an end', () => {
  const ends = (...rows: readonly string[]): string[] => ['from,time,to,lon,lat', ...rows];

  test('that is a day ends with that day, and the hour of the start stays known', () => {
    const { table, quarantine } = read(
      ends('2023-04-08,23:15,2023-04-08,76.92,43.25', '2023-04-09,10:00,2023-04-10,76.93,43.25'),
    );
    expect(quarantine).toEqual([]);
    expect([...(table?.spanMin ?? [])]).toEqual([45, 2280]);
    expect([...(table?.flags ?? [])].every(knowsTimeOfDay)).toBe(true);
  });

  test('that is a day before the start stays a fault', () => {
    const { quarantine } = read(ends('2023-04-08,23:15,2023-04-07,76.92,43.25'));
    expect(quarantine.map(({ reason }) => reason.code)).toEqual(['negative-span']);
  });

  test('reads alike from bytes and from text', () => {
    const plain = ['2023-04-08 23:15:00', '2023-04-08'];
    const asText = [' 2023-04-08 23:15:00 ', ' 2023-04-08 '];
    for (const [from, to] of [plain, asText])
      expect([...(read(['from,to,lon,lat', `${from},${to},76.92,43.25`]).table?.spanMin ?? [])]).toEqual([45]);
  });
});

describe('times of day with a dash', () => {
  const times = (name: string, ...cells: readonly string[]): string[] => [
    `Дата совершения;${name};Статья;Широта;Долгота`,
    ...cells.map((cell) => `06.03.2023;${cell};188;43,25;76,92`),
  ];

  test('are hours and minutes where their column can be nothing else', () => {
    for (const cells of [
      ['09-30', '21-40', '18-00'],
      ['09 30', '21 40', '18 00'],
      ['09–30', '21–40', '18:00'],
    ]) {
      const intake = read(times('Время совершения', ...cells));
      expect(questionsOf(intake)).toEqual([]);
      expect(startsOf(intake)).toEqual(['2023-03-06 09:30', '2023-03-06 18:00', '2023-03-06 21:40']);
    }
  });

  test('are asked about where they may be hours from and to', () => {
    for (const name of ['Время', 'Время совершения']) {
      const lines = times(name, '09-18', '10-19', '08-17');
      expect(read(lines).preview.questions).toMatchObject([{ code: 'unclear-column', params: { field: 'time' } }]);
      expect(questionsOf(read(lines, { columns: { time: '' } }))).toEqual([]);
      expect(startsOf(read(lines, { columns: { time: name } }))[0]).toBe('2023-03-06 08:17');
    }
  });

  test('are not lost without a word where nothing can be read of them', () => {
    const intake = read(times('Время совершения', 'ночь', 'утро', 'день'));
    expect(warningsOf(intake)).toContain('time-unread');
    expect(warningsOf(read(times('Орган', 'РОВД', 'РОВД', 'РОВД')))).not.toContain('time-unread');
  });
});

describe('a column of quantities', () => {
  const rows = (...quantities: readonly string[]): string[] => [
    'fecha;tipo;cantidad;latitud;longitud',
    ...quantities.map((quantity, i) => `2022-09-10;Hurto;${quantity};43.2${i};76.9${i}`),
  ];

  test('asks what a row is, and says both sums where it stands for many', () => {
    const lines = rows('1', '2', '3');
    const params = { column: 'cantidad', rows: 3, sum: 6 };
    expect(read(lines).preview.questions).toMatchObject([{ code: 'row-counts', params }]);
    const many = read(lines, { answers: { 'row-counts': 'row-is-many' } });
    expect(many.preview.questions).toEqual([]);
    expect(many.preview.warnings).toContainEqual({ code: 'counts-of-rows', params });
    expect(warningsOf(read(lines, { answers: { 'row-counts': 'row-is-one' } }))).not.toContain('counts-of-rows');
  });

  test('are asked about as well where each kind of deed has a column of its own, not where these say yes and no', () => {
    const lines = (cells: string): readonly string[] => [
      'дата;район;кражи;грабежи;долгота;широта',
      `01.03.2024;А;${cells};76.93;43.25`,
      '02.03.2024;Б;1;0;76.94;43.26',
    ];
    expect(read(lines('20;5')).preview.questions).toMatchObject([
      { code: 'row-counts', params: { column: 'кражи, грабежи', rows: 2, sum: 26 } },
    ]);
    expect(read(lines('0;1')).preview.questions).toEqual([]);
    expect(read(lines('нет;1')).preview.questions).toEqual([]);
  });

  test('says nothing where all are one, or some are no whole numbers', () => {
    expect(questionsOf(read(rows('1', '1', '1')))).toEqual([]);
    expect(questionsOf(read(rows('1', '2', 'много')))).toEqual([]);
  });
});
