import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n';
import { READINGS } from '../../src/domain/import';
import { VERBS } from '../../src/cli/options';
import { answer, folderWith, twin } from './twinRun';

interface Imported {
  readonly kind: string;
  readonly rows: number;
  readonly files: readonly Readonly<Record<string, number | string>>[];
}

const zone = (id: string, west: number): unknown => ({
  type: 'Feature',
  properties: { id, name: `Зона ${id}`, population: 12_000 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 43.25],
        [west + 0.01, 43.25],
        [west + 0.01, 43.26],
        [west, 43.26],
        [west, 43.25],
      ],
    ],
  },
});

const folder = folderWith({
  'march.csv':
    'дата;по;статья;место;тяжесть;улица;широта;долгота\n' +
    '01.03.2024 10:30;01.03.2024 12:00;188;рынок;2;да;43,25;76,93\n' +
    '29.02.2024 23:30;;191;улица;1;нет;43,26;76,94\n' +
    '2024-02-29T23:30:00+05:00;;192;двор;;;43.27;76.95\n' +
    '05.03.2024;;;;;;43,28;76,96\n' +
    'вчера;;188;;;;43,25;76,93\n',
  'april.csv':
    'дата;по;статья;место;тяжесть;улица;широта;долгота\n' +
    '05.03.2024;;;;;;43,28;76,96\n' +
    '02.04.2024 01:00:30.250;;188;;;;43,25;76,93\n',
  'odd.csv': 'Сводка|||\nкогда|где|куда|n\n03/04/2024|43.25|76.93|1\n04/25/2024|43.25|76.93|9999\n',
  'accidents.csv':
    'Дата;Время;Вид ДТП;Погибло;Ранено;широта;долгота\n' +
    '01.03.2024;10:30;Столкновение;0;2;43,25;76,93\n' +
    '02.03.2024;;наезд на пешехода;1;0;43,26;76,94\n',
  'words.csv': 'lon;lat;дата;вид\n76.93;43.25;01.03.2024;Шум\n76.94;43.25;02.03.2024;Карманная кража\n',
  'organs.csv': 'орган;lon;lat\nАлмалинский;76.93;43.25\n',
  'mobile.csv': 'Пост;Пн;Вт;Ср;Чт;Пт;Сб;Вс;широта;долгота\nА;;;;;9-18;;;43,25;76,93\n',
  'unplaced.csv': 'дата;отдел\n01.03.2024;Алмалинский\n02.03.2024;Прочий\n',
  'bare.csv': '01.03.2024;43,25;76,93\n',
  'posts.csv':
    'id;вид;название;широта;долгота;часы;открыт\nп1;мобильный;Пост №1;43,25;76,93;09:30-18:00;2021-05-01\nп2;пост;;43,26;76,94;круглосуточно;\n',
  'zones.geojson': JSON.stringify({ type: 'FeatureCollection', features: [zone('z1', 76.9), zone('z2', 76.92)] }),
  'swapped.csv': 'date,lon,lat\n2018-01-02,43.25,76.92\n',
  'metres.csv': 'date,x,y\n2024-03-01,656543,4791127\n2024-03-01,656643,4791227\n',
});
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const run = (...args: readonly string[]): Imported => answer<Imported>(['import', ...args], folder);

describe('the twin reads files of any kind', () => {
  test('also of kinds that have no reader of their own, and writes them so that they come in equal again', () => {
    expect(run('accidents.csv', '--out', 'accidents-out.csv')).toMatchObject({ kind: 'accidents', rows: 2 });
    expect(text('accidents-out.csv').split('\r\n').slice(0, 2)).toEqual([
      'id,date,type,dead,injured,lon,lat',
      'accidents-1,2024-03-01 10:30:00,collision,0,2,76.93,43.25',
    ]);
    expect(run('accidents-out.csv', '--kind', 'accidents', '--out', 'accidents-again.csv')).toMatchObject({ rows: 2 });
    expect(text('accidents-again.csv')).toBe(text('accidents-out.csv'));
    expect(run('accidents.csv', 'accidents.csv')).toMatchObject({ rows: 2, files: [{ imported: 2 }, { imported: 0 }] });
  });

  test('and writes incidents that come in equal again, in the kind of file that the name asks for', () => {
    const first = run('march.csv', '--out', 'march-out.csv');
    expect(first).toMatchObject({ kind: 'incidents', rows: 4 });
    expect(text('march-out.csv').split('\r\n')[0]).toBe('start,end,category,place,severity,public,street,lon,lat');
    for (const [from, to] of [
      ['march-out.csv', 'again.csv'],
      ['march.csv', 'march.geojson'],
      ['march.geojson', 'back.csv'],
      ['march.csv', 'march.xlsx'],
      ['march.xlsx', 'from-xlsx.csv'],
      ['march.csv', 'march.kml'],
      ['march.kml', 'from-kml.csv'],
      ['march.csv', 'march.parquet'],
      ['march.parquet', 'from-parquet.csv'],
    ] as const)
      expect(run(from, '--out', to)).toMatchObject({ rows: 4 });
    for (const name of ['again.csv', 'back.csv', 'from-xlsx.csv', 'from-kml.csv', 'from-parquet.csv'])
      expect([name, text(name)]).toEqual([name, text('march-out.csv')]);
    for (const [name, begin] of [
      ['march.xlsx', 'PK'],
      ['march.kml', '<?xml'],
      ['march.parquet', 'PAR1'],
    ] as const)
      expect(text(name).slice(0, begin.length)).toBe(begin);
  });

  test('and writes posts and areas that come in equal again', () => {
    run('posts.csv', '--kind', 'posts', '--out', 'posts-out.csv');
    run('posts-out.csv', '--kind', 'posts', '--out', 'posts-again.csv');
    expect(text('posts-again.csv')).toBe(text('posts-out.csv'));
    expect(text('posts-out.csv')).toContain('п1,mobile,Пост №1,76.93,43.25,2021-05-01,09:30-18:00');
    run('zones.geojson', '--out', 'zones-out.geojson');
    run('zones-out.geojson', '--out', 'zones-again.geojson');
    expect(text('zones-again.geojson')).toBe(text('zones-out.geojson'));
    for (const name of ['zones.kml', 'zones.parquet']) {
      run('zones.geojson', '--out', name);
      run(name, '--out', 'zones-back.geojson');
      expect([name, text('zones-back.geojson')]).toEqual([name, text('zones-out.geojson')]);
    }
    expect(JSON.parse(text('zones-out.geojson'))).toMatchObject({
      features: [{ properties: { id: 'z1', name: 'Зона z1', population: 12_000 } }, {}],
    });
  });

  test('joins several of a kind, counts what an earlier one had as duplicates, and reports every row', () => {
    const joined = run('march.csv', 'april.csv', '--out', 'both.csv', '--report', 'r.json', '--quarantine', 'bad.csv');
    expect(joined).toMatchObject({
      rows: 5,
      files: [
        { file: 'march.csv', rowsIn: 5, imported: 4, duplicates: 0, quarantined: 1 },
        { file: 'april.csv', rowsIn: 2, imported: 1, duplicates: 1, quarantined: 0 },
      ],
    });
    for (const { rowsIn, imported, duplicates, quarantined } of joined.files)
      expect(rowsIn).toBe(Number(imported) + Number(duplicates) + Number(quarantined));
    expect(text('both.csv').trimEnd().split('\r\n').at(-1)).toContain('2024-04-02 01:00:30.250,');
    expect(JSON.parse(text('r.json'))).toMatchObject({
      form: 'qyragy-import-report',
      files: [{ file: 'march.csv', reasons: [{ code: 'bad-date', count: 1, line: 6 }] }, { known: 1 }],
    });
    expect(twin(['import', 'march.csv', 'april.csv'], folder).stderr).toContain('1 of its rows');
    expect(text('bad.csv')).toContain('6;bad-date;');
    expect(run('march.csv', 'march.csv')).toMatchObject({ rows: 4, files: [{ imported: 4 }, { imported: 0 }] });
  });

  test('as the options say: header line, mark, order of dates, fields, words for nothing, system of coordinates', () => {
    const told = ['--header-line', '2', '--separator', '|', '--date-order', 'MDY'];
    const fields = ['--map', 'date=когда', '--map', 'lat=где', '--map', 'lon=куда', '--kind', 'incidents'];
    expect(run('odd.csv', ...told, ...fields, '--out', 'odd-out.csv')).toMatchObject({ rows: 2 });
    expect(text('odd-out.csv')).toContain('2024-03-04,');
    const bare = ['--header-line', 'none', '--map', 'date=#1', '--map', 'lat=#2', '--map', 'lon=#3'];
    expect(run('bare.csv', ...bare, '--kind', 'incidents').files[0]).toMatchObject({ rowsIn: 1, imported: 1 });
    expect(run('metres.csv', '--crs', 'EPSG:32643')).toMatchObject({ rows: 2 });
  });

  test('words as --word says what they mean, with every word that was not known in the report', () => {
    run('words.csv', '--out', 'w.csv', '--report', 'w.json');
    expect(text('w.csv')).toMatch(/other.*\r\n.*theft/);
    expect(JSON.parse(text('w.json'))).toMatchObject({
      files: [
        {
          unknownWords: [{ field: 'category', word: 'Шум', count: 1 }],
          readWords: [{ field: 'category', word: 'Карманная кража', as: 'theft', count: 1 }],
        },
      ],
    });
    run('words.csv', '--word', 'Шум=hooliganism', '--out', 'w.csv');
    expect(text('w.csv')).toContain('hooliganism');
  });

  test('rows without coordinates by the names of a second file', () => {
    const joined = run(
      'unplaced.csv',
      '--kind',
      'incidents',
      '--join',
      'organs.csv',
      '--join-on',
      'отдел',
      '--out',
      'j.csv',
    );
    expect(joined.files[0]).toMatchObject({ rowsIn: 2, imported: 1, quarantined: 1 });
    expect(text('j.csv')).toContain('76.93,43.25');
    const alone = twin(['import', 'unplaced.csv', '--join', 'organs.csv'], folder);
    expect(alone).toMatchObject({ status: 2 });
    expect(alone.stderr).toContain('--join-on');
    const wrong = twin(['import', 'unplaced.csv', '--join', 'organs.csv', '--join-on', 'нет'], folder);
    expect(wrong.stderr).toContain('отдел');
  });

  test('and asks coverage of mobile points by their hours of each weekday', () => {
    const covered = (hours: string, weekday: string): number =>
      answer<{ readonly city: { readonly covered: number } }>(
        ['coverage', '--incidents', 'march.csv', '--posts', 'mobile.csv', '--hours', hours, '--weekdays', weekday],
        folder,
      ).city.covered;
    // The row of 1 March 2024, a Friday, at 10:30 stands where the point does.
    expect([covered('10-11', '5'), covered('20-24', '5')]).toEqual([1, 0]);
    expect(covered('0-24', '4')).toBe(0);
  });

  test('and refuses a question by weekdays of rows that are dated to months', () => {
    const months = folderWith({ 'months.csv': 'lon;lat;date\n76.93;43.25;2024-02\n76.94;43.25;2024-03\n' });
    const asked = twin(['summary', '--incidents', 'months.csv', '--weekdays', '1'], months);
    expect(asked.status).toBe(3);
    expect(asked.stderr).toContain('says months and no days');
    expect(answer(['summary', '--incidents', 'months.csv'], months)).toMatchObject({ count: 2, byWeekday: null });
  });

  test('and refuses an open question by naming the option of its own', () => {
    const swapped = twin(['import', 'swapped.csv'], folder);
    expect(swapped).toMatchObject({ status: 3, stdout: '' });
    expect(swapped.stderr).toContain('--answer swapped-coordinates=');
    expect(twin(['import', 'metres.csv'], folder).stderr).toContain('--crs ');
    const columns = twin(
      ['import', 'odd.csv', '--header-line', '2', '--separator', '|', '--kind', 'incidents'],
      folder,
    );
    expect(columns).toMatchObject({ status: 3 });
    expect(columns.stderr).toMatch(/--map (lon|lat)=/);
  });

  test('and refuses what it cannot do: no file, another kind, a column that is not there, areas as a table, its own input', () => {
    for (const [args, status, said] of [
      [[], 2, 'FILE'],
      [['march.csv', 'posts.csv', '--kind', 'incidents', '--map', 'date=нет'], 2, '--map date'],
      [['zones.geojson', 'march.csv'], 3, 'march.csv'],
      [['zones.geojson', '--out', 'zones.csv'], 2, '--out'],
      [['zones.geojson', '--out', 'zones.xlsx'], 2, '--out'],
      [['march.csv', '--out', 'march.pdf'], 2, '.geojson'],
      [['march.csv', '--out', 'march.csv'], 2, 'march.csv'],
      [['march.csv', '--word', 'кража=murder'], 2, 'violent-robbery'],
      [['march.csv', '--header-line', '0'], 2, '--header-line'],
      [['march.csv', '--encoding', 'latin'], 2, 'windows-1251'],
    ] as const) {
      const refused = twin(['import', ...args], folder);
      expect({ args, status: refused.status }).toEqual({ args, status });
      expect(refused.stderr).toContain(said);
    }
    expect(text('march.csv')).toContain('вчера');
  });

  test('has an option for everything that the dialog can say of a file, explained in every language', () => {
    for (const { option } of Object.values(READINGS)) expect(VERBS['import'].options).toHaveProperty(option);
    for (const locale of LOCALES) expect(twin(['import', '--help', '--lang', locale]).stdout).not.toMatch(/undefined/);
  });
});
