import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseSnapshotText } from '../../src/domain/parse/snapshot';
import { canonicalText } from '../../src/domain/snapshotText';
import { random } from '../unit/areasFixtures';
import { valueOf } from '../unit/geoFiles';
import { registerSecret } from '../../src/cli/registerSecret';
import { tableOf } from '../unit/selectFixtures';
import { answer, folderWith, ROOT, twin } from './twinRun';

interface Sentinel {
  readonly lon: number;
  readonly lat: number;
  readonly date: string;
  readonly time: string;
  readonly words: readonly string[];
}

/**
 * Rows of which nothing may be found: 9 decimals, a time of its own, words that stand nowhere else; groups of 1 to 4
 * apart from crowds.
 */
function sentinels(): Sentinel[] {
  const next = random(20_240_501);
  const rows: Sentinel[] = [];
  const place = (lon: number, lat: number, spread: number, count: number, date: string): void => {
    for (let i = 0; i < count; i++) {
      const k = rows.length;
      const two = (n: number): string => String(n).padStart(2, '0');
      rows.push({
        lon: Number((lon + (next() - 0.5) * spread).toFixed(9)),
        lat: Number((lat + (next() - 0.5) * spread).toFixed(9)),
        date,
        time: `${two(k % 24)}:${two((k * 7) % 60)}`,
        words: [`Свидетель${k}Жұмабек`, `sentinel-note-${k}-Қ`, `id${k}x9z`],
      });
    }
  };
  for (let month = 1; month <= 12; month++) {
    const day = `2023-${String(month).padStart(2, '0')}`;
    place(76.93, 43.25, 0.05, 60, `${day}-01`);
    place(76.85, 43.22, 0.05, 40, `${day}-28`);
    place(76.99, 43.31, 0.001, 1 + (month % 4), `${day}-15`);
  }
  place(76.93, 43.25, 0.05, 3, '2023-12-31');
  return rows;
}

const CSV = 'id;дата;время;статья;долгота;широта;потерпевший;примечание\n';
const row = ({ lon, lat, date, time, words }: Sentinel, k: number): string =>
  `${words[2]};${date};${time};${['188', '190', '110', '120'][k % 4]};${lon};${lat};${words[0]};${words[1]}`;

/** Everything a file says: as text, and whatever comes out of it decompressed, also of base 64 within it. */
function readings(bytes: Buffer): string[] {
  const opened = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].flatMap((open) => {
    try {
      return [open(bytes)];
    } catch {
      return [];
    }
  });
  const inner = [...bytes.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)].map(([text]) =>
    Buffer.from(text, 'base64'),
  );
  return [
    bytes.toString('utf8'),
    bytes.toString('utf16le'),
    ...[...opened, ...inner].flatMap((part) => [part.toString('utf8'), part.toString('latin1')]),
  ];
}

/**
 * The file without its own sum, which is checked by itself below: its hexadecimal digits change with the day, and any
 * four of them may look like a place.
 */
const withoutSum = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(/"sha256":"[0-9a-f]{64}"/, '"sha256":""'), 'latin1');

const numbersIn = (text: string): Set<number> =>
  new Set([...text.matchAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi)].map(([number]) => Number(number)));

/**
 * What of the sentinels stands in a text: words, times, places with 9 down to 2 decimals, instants in every usual unit.
 */
function leaks(text: string, rows: readonly Sentinel[]): string[] {
  const numbers = numbersIn(text);
  return rows.flatMap(({ lon, lat, date, time, words }) => {
    const found = [...words, `${date}T`, `${date} ${time}`, `"${time}`].filter(
      (word) => text.includes(word) || text.includes(JSON.stringify(word).slice(1, -1)),
    );
    const utcMs = Date.parse(`${date}T${time}:00+06:00`);
    const places = [lon, lat].flatMap((degrees) =>
      Array.from({ length: 8 }, (_, k) => [
        Number(degrees.toFixed(k + 2)),
        Math.trunc(degrees * 10 ** (k + 2)),
        Math.round(degrees * 10 ** (k + 2)),
      ]).flat(),
    );
    const times = [utcMs, utcMs / 1000, utcMs / 60_000, utcMs + 6 * 3_600_000];
    return [...found, ...[...places, ...times].filter((number) => numbers.has(number)).map(String)];
  });
}

describe('publish', () => {
  const rows = sentinels();
  const folder = folderWith({ 'incidents.csv': `${CSV}${rows.map(row).join('\n')}\n` });

  it('writes one file, in which nothing of any row is to be found', () => {
    const out = join(folder, 'out');
    const said = answer<{
      sha256: string;
      check: { exposed: number; watched: number };
      withheld: { table: string; small: number; complementary: number }[];
    }>(['publish', '--incidents', 'incidents.csv', '--out', 'out'], folder);
    // The mark says which files of the folder are ours, so that a stranger's is never deleted; of each it holds the
    // name and the sum of what was written.
    expect(readdirSync(out)).toEqual(['.qyragy-made.json', 'snapshot.json']);
    expect(JSON.parse(readFileSync(join(out, '.qyragy-made.json'), 'utf8'))).toEqual({
      madeBy: 'qyragy',
      sums: {
        'snapshot.json': createHash('sha256')
          .update(readFileSync(join(out, 'snapshot.json')))
          .digest('hex'),
      },
    });
    const bytes = readFileSync(join(out, 'snapshot.json'));
    for (const reading of readings(withoutSum(bytes))) expect(leaks(reading, rows)).toEqual([]);
    // The search itself finds what is there.
    const spoilt = Buffer.from(
      bytes
        .toString('utf8')
        .replace('"posts":[]', `"posts":[[${rows[700].lon.toFixed(4)},0]],"note":"${rows[3].words[0]}"`),
    );
    expect(leaks(withoutSum(spoilt).toString('utf8'), rows)).toEqual([
      rows[3].words[0],
      String(Number(rows[700].lon.toFixed(4))),
    ]);

    const snapshot = valueOf(parseSnapshotText(bytes.toString('utf8')));
    expect(said).toMatchObject({ sha256: snapshot.sha256, check: { exposed: 0 } });
    expect(
      createHash('sha256')
        .update(canonicalText(JSON.parse(bytes.toString('utf8')) as object))
        .digest('hex'),
    ).toBe(snapshot.sha256);
    expect(snapshot).toMatchObject({ status: 'imported', years: [2023], from: '2023-01-01', through: '2023-12-31' });
    expect(said.withheld.find(({ table }) => table === 'cell')?.small).toBeGreaterThan(0);
  });

  it('publishes posts of the operator and precincts, and never a position that was made up', () => {
    const precinct = {
      type: 'Feature',
      properties: { номер: '12', телефон: '+7 727 000 00 00', фото: null },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [76.9, 43.2],
            [76.95, 43.2],
            [76.95, 43.25],
            [76.9, 43.2],
          ],
        ],
      },
    };
    const own = folderWith({
      'incidents.csv': readFileSync(join(ROOT, 'tests/fixtures/registry-week.csv'), 'utf8'),
      'posts.csv': 'id,name,lon,lat\nA1,Post one,76.93,43.25\n',
      'precincts.geojson': JSON.stringify({ type: 'FeatureCollection', features: [precinct] }),
    });
    const args = [
      'publish',
      '--incidents',
      'incidents.csv',
      '--precincts',
      'precincts.geojson',
      '--title',
      'Almaty 2023',
      '--source',
      'Police',
      '--licence',
      'CC BY 4.0',
      '--out',
    ];
    expect(answer([...args, 'own', '--posts', 'posts.csv'], own)).toMatchObject({
      posts: 1,
      postsLeftOut: 0,
      precincts: 1,
    });
    const read = valueOf(parseSnapshotText(readFileSync(join(own, 'own', 'snapshot.json'), 'utf8')));
    expect(read).toMatchObject({
      title: 'Almaty 2023',
      source: 'Police',
      licence: 'CC BY 4.0',
      posts: [{ id: 'A1', name: 'Post one' }],
      precincts: [{ number: '12', phone: '+7 727 000 00 00', photo: null }],
    });
    expect(answer([...args, 'built-in', '--posts', 'all'], own)).toMatchObject({ posts: 0, postsLeftOut: 67 });
  });

  it('says what is wrong and writes nothing', () => {
    const dir = mkdtempSync(join(tmpdir(), 'qyragy-'));
    const wrong = (args: readonly string[]) => twin(['publish', '--incidents', 'incidents.csv', ...args], folder);
    expect(wrong([])).toMatchObject({ status: 2, stdout: '' });
    expect(wrong(['--out', join(dir, 'x'), '--district', 'medeu']).stderr).toContain(
      'the whole file: --district cannot be used',
    );
    const html = folderWith({
      'p.geojson':
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"номер":"1","photo":"https://example.org/p.png"},"geometry":{"type":"Polygon","coordinates":[[[76.9,43.2],[76.95,43.2],[76.95,43.25],[76.9,43.2]]]}}]}',
    });
    const refused = wrong(['--out', join(dir, 'x'), '--precincts', join(html, 'p.geojson')]);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('p.geojson: feature 1: the photo must be');
    expect(existsSync(join(dir, 'x'))).toBe(false);
  });
});

describe('who says so', () => {
  it('is asked for: without a title, source and licence the file says in no language that nobody stated them', () => {
    const week = readFileSync(join(ROOT, 'tests/fixtures/registry-week.csv'), 'utf8');
    const folder = folderWith({ 'week.csv': week });
    const said = twin(
      ['publish', '--incidents', 'week.csv', '--out', 'out', '--source', 'Полиция', '--lang', 'ru'],
      folder,
    );
    expect([said.status, JSON.parse(said.stdout)]).toMatchObject([0, { notStated: ['title', 'licence'] }]);
    expect(said.stderr).toContain('Не указано: --title, --licence.');
    const none = twin(['publish', '--incidents', 'week.csv', '--out', 'none', '--lang', 'kk'], folder);
    expect(none.stderr).toContain('Көрсетілмегені: --title, --source, --licence.');
    const snapshot = valueOf(parseSnapshotText(readFileSync(join(folder, 'none', 'snapshot.json'), 'utf8')));
    expect(snapshot).toMatchObject({ title: null, source: null, licence: null });
    const full = twin(
      ['publish', '--incidents', 'week.csv', '--out', 'full', '--title', 'A', '--source', 'B', '--licence', 'C'],
      folder,
    );
    expect(full.stderr).not.toContain('Not stated');
  });
});

describe('the secret of a register', () => {
  it('is made of its earliest records where the operator gives none: the same for the same register, another for one with other times, and none for an example', () => {
    const week = readFileSync(join(ROOT, 'tests/fixtures/registry-week.csv'), 'utf8');
    const folder = folderWith({ 'week.csv': week, secret: '000102030405060708090a0b0c0d0e0f\n' });
    expect(answer(['publish', '--incidents', 'week.csv', '--out', 'own'], folder)).toMatchObject({
      secret: 'register',
    });
    expect(
      answer(['publish', '--incidents', 'week.csv', '--out', 'given', '--secret', 'secret'], folder),
    ).toMatchObject({ secret: 'operator' });
    const rows = Array.from({ length: 200 }, (_, k) => ({ startMs: 1e12 + k * 1e6, lon: 76.9 + k / 1e4, lat: 43.2 }));
    const text = (list: typeof rows): string => String(registerSecret(tableOf(list)));
    expect(text(rows)).toMatch(/^\d{15,20},\d{15,20}$/);
    expect(text([...rows].reverse())).toBe(text(rows));
    expect(text([...rows, { startMs: 2e12, lon: 76.9, lat: 43.2 }])).toBe(text(rows));
    expect(text(rows.map((row, k) => (k === 3 ? { ...row, startMs: row.startMs + 60_000 } : row)))).not.toBe(
      text(rows),
    );
  });
});

describe('the days that are published', () => {
  it('are those that the register covers: a week is never a publication of years, and what is left out is said', () => {
    const week = readFileSync(join(ROOT, 'tests/fixtures/registry-week.csv'), 'utf8').trimEnd().split('\n');
    const old = ['05.06.2015', '11.03.2016', '19.09.2016', '02.02.2017', '30.07.2018'].map(
      (date) => `${date} 12:00;1880;1;76,93;43,25`,
    );
    const folder = folderWith({ 'week.csv': [...week, ...old].join('\n') });
    const said = twin(
      ['publish', '--incidents', 'week.csv', '--out', 'out', '--from', '2015-01-01', '--to', '2019-01-01'],
      folder,
    );
    expect(said.status).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject({
      from: '2018-12-01',
      through: '2018-12-07',
      years: [],
      months: 0,
      span: { asked: { from: '2015-01-01', through: '2018-12-31' }, before: 5, after: 0 },
    });
    expect(said.stderr.replaceAll('\u00a0', ' ')).toContain(
      'You asked for 2015–2018; of these days the file covers only 1–7 December 2018.',
    );
    expect(said.stderr).toContain('5 earlier (from 2015-06-05)');
    const all = answer<{ years: number[]; from: string }>(
      [
        'publish',
        '--incidents',
        'week.csv',
        '--out',
        'all',
        '--from',
        '2015-01-01',
        '--to',
        '2019-01-01',
        '--span',
        'all',
      ],
      folder,
    );
    expect(all).toMatchObject({ years: [], from: '2018-12-01' });
    const none = twin(
      [
        'publish',
        '--incidents',
        'week.csv',
        '--out',
        'none',
        '--from',
        '2015-01-01',
        '--to',
        '2016-01-01',
        '--lang',
        'ru',
      ],
      folder,
    );
    expect(none).toMatchObject({ status: 3, stdout: '' });
    expect(none.stderr).toContain('публиковать нечего: файл покрывает дни с 2018-12-01 по 2018-12-07');
  });
});

describe('what was published before', () => {
  it('is given by --previous, and with the secret and the rules of before it changes nothing; a rounding without a secret is refused', () => {
    const week = readFileSync(join(ROOT, 'tests/fixtures/registry-week.csv'), 'utf8');
    const folder = folderWith({ 'week.csv': week, secret: '000102030405060708090a0b0c0d0e0f\n', short: '0001' });
    const rules = ['publish', '--incidents', 'week.csv', '--round', '5', '--smallest', '7', '--secret', 'secret'];
    const first = answer<{ least: number; rounding: { base: number }; previous: { counts: number } }>(
      [...rules, '--out', 'first'],
      folder,
    );
    expect(first).toMatchObject({
      least: 10,
      rounding: { base: 5 },
      previous: { counts: 0, changed: 0 },
      check: { exposed: 0 },
    });
    const snapshotOf = (out: string): unknown => JSON.parse(readFileSync(join(folder, out, 'snapshot.json'), 'utf8'));
    const list = {
      format: 'qyragy-publications',
      version: 1,
      secret: '000102030405060708090a0b0c0d0e0f',
      publications: [snapshotOf('first')],
    };
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
    const second = answer<{ previous: { counts: number } }>(
      [
        'publish',
        '--incidents',
        'week.csv',
        '--round',
        '5',
        '--previous',
        'list.json',
        '--previous',
        'first/snapshot.json',
        '--out',
        'second',
      ],
      folder,
    );
    expect(second.previous.counts).toBeGreaterThan(0);
    expect(snapshotOf('second')).toEqual(snapshotOf('first'));
    expect(twin(['publish', '--incidents', 'week.csv', '--round', '5', '--out', 'third'], folder)).toMatchObject({
      status: 3,
      stdout: '',
    });
    expect(twin(['publish', '--incidents', 'week.csv', '--secret', 'short', '--out', 'third'], folder)).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(
      twin(['publish', '--incidents', 'week.csv', '--previous', 'week.csv', '--out', 'third'], folder),
    ).toMatchObject({ status: 3, stdout: '' });
    expect(existsSync(join(folder, 'third'))).toBe(false);
  });
});
