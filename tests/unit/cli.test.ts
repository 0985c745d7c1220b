import { describe, expect, test } from 'vitest';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

const folder = mkdtempSync(join(tmpdir(), 'qyragy-cli-'));
const files = {
  'ok.csv': 'x,y\n0,0\n10,10\n',
  'timed.csv': 'x,y,date\n0,0,2019-01-05 10:00\n5,5,2019-02-05 20:00\n5,6,2019-02-06 23:00\n',
  'empty.csv': '',
  'beside.csv': 'date,article,lon,lat\n2024-03-01,188,76.93,43.25\n2024-03-02,188,76.86,43.36\n',
  'header.csv': 'x,y\n',
  'at.csv': 'x,y\n1,1\n',
  'bad-at.csv': 'x,y\n1,1\n,2\n',
  'blank-at.csv': 'x,y\n1,1\n,\n\n2,2\n',
  'spaced-at.csv': 'x,y\n1,1\n\n2,2\n\n',
  'dates.csv': 'x,y,date\n0,0,2019-01-05\n5,5,2019-02-05\n',
  'heavy.csv': 'x,y,weight\n0,0,1e308\n5,5,1e308\n',
  'one-place.csv': 'x,y\n7,7\n7,7\n7,7\n',
  'undated.csv': 'lon;lat;note\n76.93;43.25;a\n76.86;43.36;b\n',
  'duty.csv':
    'название;тип;часы работы;долгота;широта\nПост 1;модульный;круглосуточно;76.92999;43.26774\nПост 2;модульный;08:00-20:00;76.93852;43.19413\n',
  'none.geojson': '{"type":"FeatureCollection","features":[]}',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

async function run(args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { out: '', err: '' };
  const status = await main(args, folder, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { status, stdout: written.out, stderr: written.err };
}

describe('asked wrongly: exit 2, nothing on stdout, a sentence that names the value and what is allowed', () => {
  test.each([
    [[], 'no verb given', 'districts'],
    [['heatmap'], '"heatmap"', 'density'],
    [['constructor'], '"constructor"', 'density'],
    [['density', '--colour', 'red'], '--colour', '--kernel'],
    [['density', '--kernel', 'cubic'], '"cubic"', 'quartic'],
    [['density', '--bandwidth', 'wide'], '"wide"', 'arcgis, scott'],
    [['density', '--bandwidth', '0'], '"0"', 'metres above 0'],
    [['density', '--bandwidth', '-5'], '"-5"', 'metres above 0'],
    [['density', '--cell', '0'], '"0"', 'above 0'],
    [['density', '--cell', 'NaN'], '"NaN"', 'above 0'],
    [['density', '--cell'], '--cell needs a value', 'METRES'],
    [['density', '--edge', 'all'], '"all"', 'none, uniform, diggle'],
    [['coverage', '--radius', '1e9'], '"1e9"', '50000'],
    [['districts', '--weekdays', '1,8'], '"1,8"', '1, 2, 3, 4, 5, 6, 7'],
    [['districts', '--category', 'theft,murder'], '"theft,murder"', 'petty-theft'],
    [['districts', '--public', 'maybe'], '"maybe"', 'yes, no'],
    [['districts', '--compare', 'tomorrow'], '"tomorrow"', 'last-year'],
    [['districts', '--mask', 'water'], '"water"', 'built'],
    [['districts', '--format', 'xml'], '"xml"', 'json'],
    [['districts', 'now'], '"now"', '--'],
    [['districts', '--from', '2019-01-01', '--from', '2019-02-01'], '--from', 'twice'],
    [['districts', '--planar=yes'], '--planar', 'no value'],
    [['concentration', '--planar', '--incidents', 'ok.csv', '--hours', '25-3'], '"25-3"', 'FROM-TO'],
    [['concentration', '--planar', '--incidents', 'timed.csv', '--from', '2019-02-30'], '"2019-02-30"', 'YYYY-MM-DD'],
    [
      ['concentration', '--planar', '--incidents', 'timed.csv', '--from', '2019-02-02', '--to', '2019-02-02'],
      'empty',
      '2019-02-02',
    ],
    [['concentration', '--planar', '--incidents', 'timed.csv', '--district', 'medeu'], '"medeu"', 'no districts'],
    [
      ['density', '--planar', '--incidents', 'ok.csv', '--mask', 'window', '--window', '0,0,1e6,1e6', '--cell', '1'],
      '--cell 1',
      'larger cell',
    ],
    [['density', '--planar', '--incidents', 'ok.csv', '--format', 'geojson'], '"geojson"', 'json, csv, text'],
  ])('%j', async (args, named, allowed) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toContain(named);
    expect(stderr).toContain(allowed);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });
});

describe('input refused: exit 3, nothing on stdout, the reason on stderr', () => {
  test.each([
    ['a missing file', ['concentration', '--planar', '--incidents', 'none.csv'], 'none.csv'],
    ['an empty file', ['concentration', '--planar', '--incidents', 'empty.csv'], 'empty.csv'],
    ['a file without rows', ['concentration', '--planar', '--incidents', 'header.csv'], 'header.csv'],
    [
      'half a period over data without time',
      ['concentration', '--planar', '--incidents', 'ok.csv', '--from', '2019-01-01'],
      '',
    ],
    [
      'a whole period over data without time',
      ['concentration', '--planar', '--incidents', 'ok.csv', '--from', '2019-01-01', '--to', '2020-01-01'],
      'no dates',
    ],
    [
      'weekdays of data without time',
      ['concentration', '--planar', '--incidents', 'ok.csv', '--weekdays', '6,7'],
      'no dates',
    ],
    [
      'hours of data without time',
      ['concentration', '--planar', '--incidents', 'ok.csv', '--hours', '18-6'],
      'no dates',
    ],
    [
      'hours of data that know only days',
      ['concentration', '--planar', '--incidents', 'dates.csv', '--hours', '18-6'],
      'time of day',
    ],
    [
      'an end before the first day, with the days that there are',
      ['concentration', '--planar', '--incidents', 'dates.csv', '--to', '2018-01-01'],
      'before 2018-01-01: they cover 2019-01-05 to 2019-02-05',
    ],
    [
      'a beginning after the last day, with the days that there are',
      ['concentration', '--planar', '--incidents', 'dates.csv', '--from', '2020-01-01', '--lang', 'ru'],
      'Начиная с 2020-01-01 данных нет: они покрывают дни с 2019-01-05 по 2019-02-05',
    ],
    ['a GeoJSON without features', ['concentration', '--incidents', 'none.geojson'], 'no features'],
    ['weights without end', ['concentration', '--planar', '--incidents', 'heavy.csv'], 'bad-weight'],
    [
      'a place of separators alone, by its line',
      ['density', '--planar', '--incidents', 'ok.csv', '--at', 'blank-at.csv'],
      'Line 3',
    ],
    [
      'a place without coordinates, by its line',
      ['density', '--planar', '--incidents', 'ok.csv', '--at', 'bad-at.csv'],
      '3',
    ],
  ])('%s', async (_, args, named) => {
    const { status, stdout, stderr } = await run(args);
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(named);
    expect(stderr.length).toBeGreaterThan(20);
  });
});

describe('answers', () => {
  test('filters reach the answer', async () => {
    const incidents = async (...filters: string[]): Promise<unknown> =>
      (
        JSON.parse((await run(['concentration', '--planar', '--incidents', 'timed.csv', ...filters])).stdout) as {
          incidents: number;
        }
      ).incidents;
    expect(await incidents()).toBe(3);
    expect(await incidents('--from', '2019-02-01', '--to', '2019-03-01')).toBe(2);
    expect(await incidents('--hours', '22-6')).toBe(1);
    expect(await incidents('--weekdays', '2,3')).toBe(2);
    expect(await incidents('--weekdays=6')).toBe(1);
  });

  test('days and weekdays are answered where only days are known', async () => {
    const incidents = async (...filters: string[]): Promise<unknown> =>
      (
        JSON.parse((await run(['concentration', '--planar', '--incidents', 'dates.csv', ...filters])).stdout) as {
          incidents: number;
        }
      ).incidents;
    expect(await incidents('--from', '2019-02-01', '--to', '2019-03-01')).toBe(1);
    expect(await incidents('--weekdays', '6')).toBe(1);
  });

  test('an empty line among places is no place', async () => {
    const args = ['density', '--planar', '--incidents', 'ok.csv', '--bandwidth', '20', '--at', 'spaced-at.csv'];
    expect((JSON.parse((await run(args)).stdout) as { values: number[] }).values).toHaveLength(2);
  });

  test.each(['arcgis', 'scott'])(
    'a bandwidth that %s cannot choose is named, on the grid and at places',
    async (rule) => {
      for (const at of [
        ['--window', '0,0,100,100', '--cell', '10'],
        ['--at', 'at.csv'],
      ]) {
        const got = await run(['density', '--planar', '--incidents', 'one-place.csv', '--bandwidth', rule, ...at]);
        expect(JSON.parse(got.stdout)).toMatchObject({ rule: null, bandwidthM: 300 });
        expect(got.stderr).toMatch(/300\sm is used instead/);
        const able = await run(['density', '--planar', '--incidents', 'timed.csv', '--bandwidth', rule, ...at]);
        expect(JSON.parse(able.stdout)).toMatchObject({ rule });
        expect(able.stderr).not.toContain('used instead');
      }
    },
  );

  test('population outside the published years is said to be extrapolated', async () => {
    const status = async (from: string, to: string): Promise<unknown> =>
      (JSON.parse((await run(['districts', '--from', from, '--to', to])).stdout) as { populationStatus: string })
        .populationStatus;
    expect(await status('2023-01-01', '2024-01-01')).toBe('approximate');
    expect(await status('2024-01-01', '2025-01-01')).toBe('approximate, extrapolated');
    expect(await status('2014-01-01', '2015-01-01')).toBe('approximate');
    expect(await status('2013-01-01', '2014-01-01')).toBe('approximate, extrapolated');
    expect(
      (await run(['districts', '--from', '2024-01-01', '--to', '2025-01-01', '--format', 'text'])).stdout,
    ).toContain('The population is extrapolated');
  });

  test('the first line of an answer counts what was recorded, also what lies outside the study area', async () => {
    const inWindow = ['--planar', '--incidents', 'timed.csv', '--window', '0,0,4,4', '--format', 'text'];
    for (const verb of [
      ['density', '--bandwidth', '20', '--cell', '2'],
      ['concentration', '--cell', '2'],
    ]) {
      const { stdout } = await run([...verb, ...inWindow]);
      expect(stdout).toContain('3 recorded incidents');
      expect(stdout).toContain('2 of 3 incidents lie outside');
    }
    const { stdout } = await run(['coverage', '--incidents', 'beside.csv', '--format', 'text']);
    expect(stdout).toContain('2 recorded incidents');
    expect(stdout).toMatch(/^Almaty +1 /m);
    expect(stdout).toMatch(/^Outside the districts +1$/m);
  });

  test('a bandwidth that no rule can give is a dash, not 0 m', async () => {
    const { stdout } = await run([
      'density',
      '--planar',
      '--incidents',
      'one-place.csv',
      '--bandwidth',
      '20',
      '--cell',
      '5',
      '--format',
      'text',
    ]);
    expect(stdout).toContain('ArcGIS rule: —');
    expect(stdout).not.toContain(': 0 m');
  });

  test('without a plan no value of a plan is spoken of', async () => {
    const { status, stdout } = await run([
      'sites',
      '--planar',
      '--demand',
      'ok.csv',
      '--candidates',
      'at.csv',
      '--objective',
      'lscp',
      '--radius',
      '5',
      '--format',
      'text',
    ]);
    expect(status).toBe(2);
    expect(stdout).not.toContain('no plan does better than');
  });

  test('every form of an answer is printed', async () => {
    const args = [
      'density',
      '--planar',
      '--incidents',
      'timed.csv',
      '--bandwidth',
      '20',
      '--cell',
      '5',
      '--window',
      '0,0,10,10',
    ];
    expect(JSON.parse((await run(args)).stdout)).toMatchObject({ unit: 'per-km2-year', rows: 2, cols: 2 });
    expect((await run([...args, '--format', 'csv'])).stdout.split('\r\n')).toHaveLength(6);
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => (await run([...args, '--format', 'text', '--lang', lang])).stdout),
    );
    expect(new Set(said).size).toBe(3);
  });

  test('refusals are said in the language asked for', async () => {
    const said = async (lang: string): Promise<string> =>
      (await run(['concentration', '--planar', '--incidents', 'empty.csv', '--lang', lang])).stderr;
    expect(new Set(await Promise.all(['kk', 'ru', 'en'].map(said))).size).toBe(3);
  });

  test('a comparison the data do not cover is not made, and that is said', async () => {
    const got = JSON.parse(
      (await run(['concentration', '--planar', '--incidents', 'timed.csv', '--compare', 'last-year'])).stdout,
    ) as Record<string, unknown>;
    expect(got['compared']).toMatchObject({ with: 'last-year', incomplete: true });
    expect(got).not.toHaveProperty('change');
  });
});

describe('a file that leaves something open', () => {
  test('names the option for each column, and the answers are used', async () => {
    writeFileSync(join(folder, 'odd.csv'), 'date,"east, m","north, m"\n2019-01-05,1,2\n2019-01-06,3,4\n');
    const args = ['concentration', '--planar', '--incidents', 'odd.csv'];
    const asked = await run(args);
    expect(asked.status).toBe(3);
    expect(asked.stderr).toContain('--column lon=NAME');
    const told = await run([...args, '--column', 'x=east, m', '--column', 'y=north, m']);
    expect(told.status).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({ incidents: 2 });
  });
});

describe('a file without dates is not published, and what it has instead is said', () => {
  test.each(['kk', 'ru', 'en'] as const)('%s', async (lang) => {
    const nothing = { kk: 'Ештеңе жарияланған жоқ', ru: 'Ничего не опубликовано', en: 'Nothing was published' }[lang];
    const posts = await run(['publish', '--incidents', 'duty.csv', '--out', 'none', '--lang', lang]);
    expect([posts.status, posts.stdout]).toEqual([3, '']);
    for (const words of [nothing, 'часы работы', '--posts']) expect(posts.stderr).toContain(words);
    // No rate of the whole time is given either.
    expect(posts.stderr).not.toMatch(/rates per km²|показатели на км²|көрсеткіштер бүкіл/);
    const plain = await run([
      'publish',
      '--incidents',
      'undated.csv',
      '--out',
      'none',
      '--lang',
      lang,
      '--from',
      '2024-01-01',
    ]);
    expect([plain.status, plain.stdout]).toEqual([3, '']);
    for (const words of [nothing, 'lon, lat, note', '--column date=']) expect(plain.stderr).toContain(words);
    expect(plain.stderr).not.toContain('--posts');
  });
});
