import { describe, expect, test } from 'vitest';
import { CATEGORIES, freshOf, knowsTimeOfDay, publicOf, SEVERITIES, streetOf, YES } from '../../src/domain/incident';
import { NO_CATEGORY, withoutCategory, type ImportChoices } from '../../src/domain/import';
import { fromCityClock } from '../../src/domain/clock';
import { toPlane } from '../../src/domain/projection';
import { openQuestion } from '../../src/intake/openQuestion';
import type { Intake } from '../../src/intake/file/intake';
import { readFile, readFileNow } from '../../src/intake/readFile';
import type { Fault } from '../../src/domain/result';
import { given } from '../fixtures/given';

const NOW = fromCityClock(2024, 6, 1);

function read(body: string | Uint8Array, choices: ImportChoices = {}, name = 'incidents.csv'): Intake | Fault {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const result = readFileNow(bytes, name, choices, { nowMs: NOW });
  return result.ok ? result.value : result.error;
}

function accepted(body: string | Uint8Array, choices: ImportChoices = {}, name?: string): Intake {
  const got = read(body, choices, name);
  if ('code' in got) throw new Error(`refused: ${JSON.stringify(got)}`);
  const { preview } = got;
  expect(preview.rowsIn).toBe(preview.accepted + preview.duplicates + preview.quarantined);
  return got;
}

const refusal = (body: string | Uint8Array, name?: string): Fault => {
  const got = read(body, {}, name);
  if (!('code' in got)) throw new Error('was accepted');
  return got;
};

const reasons = (intake: Intake): [number, string][] => intake.quarantine.map((row) => [row.line, row.reason.code]);
const repairs = (intake: Intake): Record<string, number> =>
  Object.fromEntries(intake.preview.repairs.map((r) => [r.code, r.count]));
const questions = (intake: Intake): string[] => intake.preview.questions.map((q) => q.code);
const warnings = (intake: Intake): string[] => intake.preview.warnings.map((w) => w.code);
const bytesOf = (text: string, table: Record<string, number>): Uint8Array =>
  Uint8Array.from(
    [...text],
    (letter) => table[letter] ?? (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : cp1251(letter)),
  );

function cp1251(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  if (letter === 'і') return 0xb3;
  throw new Error(letter);
}

const HEAD = 'дата;статья;тяжесть;долгота;широта\n';
const ROW = '15.06.2018 12:30;1880;2;76,982;43,287\n';

describe('a registry export with Russian header, semicolons, decimal commas', () => {
  const intake = accepted(HEAD + ROW + '16.06.2018 08:05;2930;1;76,91;43,25\n');
  const table = intake.table;

  test('is recognised without a question', () => {
    expect(intake.preview.columns).toEqual({
      lon: 'долгота',
      lat: 'широта',
      date: 'дата',
      article: 'статья',
      severity: 'тяжесть',
    });
    expect(openQuestion(intake)).toBeNull();
    expect(repairs(intake)).toEqual({ 'decimal-comma': 2 });
  });

  test('keeps place, moment, article and severity', () => {
    expect(table?.count).toBe(2);
    expect([table?.lon[0], table?.lat[0]]).toEqual([76.982, 43.287]);
    const [x, y] = toPlane(76.982, 43.287);
    expect(Math.hypot((table?.x[0] ?? NaN) - x, (table?.y[0] ?? NaN) - y)).toBeLessThan(1e-8);

    expect(table?.startMs[0]).toBe(Date.UTC(2018, 5, 15, 6, 30));
    expect(CATEGORIES[table?.category[0] ?? 9]).toBe('theft');
    expect(CATEGORIES[table?.category[1] ?? 9]).toBe('hooliganism');
    expect(SEVERITIES[table?.severity[0] ?? 9]).toBe('medium');
  });
});

describe('whole files that are refused', () => {
  test.each([
    ['an empty file', '', 'empty-file'],
    ['only blanks', ' \n \n', 'empty-file'],
    ['a header without rows', HEAD, 'no-rows'],
    ['one column', 'дата\n01.02.2018\n', 'no-separator'],
    ['a page of HTML', '<!DOCTYPE html><html></html>', 'not-text'],
    ['a line over 1 MB', `${HEAD}${'x'.repeat(1024 * 1024 + 10)}\n`, 'line-too-long'],
    ['a header over 1 MB', 'x'.repeat(3 * 1024 * 1024), 'line-too-long'],
  ])('%s', (_, body, code) => {
    const got = refusal(body);
    expect(got.code).toBe(code);
    expect(given(got)['file']).toBe('incidents.csv');
  });

  test('a line over 1 MB is named by its number, among longer and shorter ones', () => {
    const long = `${'y'.repeat(1024 * 1024)}\n`;
    const got = refusal(`${HEAD}${long}${ROW}\n\n${long}${long}x${long}${ROW}`);
    expect([got.code, given(got)['line']]).toEqual(['line-too-long', 8]);
    expect(accepted(`${HEAD}${ROW}${long}`).table?.count).toBe(1);
  });

  test.each([
    ['a workbook', [0x50, 0x4b, 3, 4, ...new TextEncoder().encode('....[Content_Types].xml')], 'excel-file'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'excel-file'],
    ['an archive', [0x50, 0x4b, 3, 4, 0, 0], 'zip-file'],
    ['a gzip', [0x1f, 0x8b, 8], 'zip-file'],
    ['a PDF', [...new TextEncoder().encode('%PDF-1.7')], 'pdf-file'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'not-text'],
    ['a program', [0x4d, 0x5a, 0x90, 0], 'not-text'],
    ['random bytes', Array.from({ length: 400 }, (_, i) => (i * 37) % 256), 'not-text'],
  ])('%s named .csv', (_, bytes, code) => {
    expect(refusal(Uint8Array.from(bytes)).code).toBe(code);
  });

  test('a file name is shown without folders and shortened', () => {
    expect(given(refusal('', '../../x.csv'))['file']).toBe('x.csv');
    expect(String(given(refusal('', 'a'.repeat(300)))['file']).length).toBeLessThanOrEqual(80);
  });
});

describe('encodings', () => {
  test('a BOM does not stick to the first column name', () => {
    const intake = accepted(`\ufeff${HEAD}${ROW}`);
    expect(intake.preview.allColumns[0]).toBe('дата');
    expect(repairs(intake)['bom']).toBe(1);
  });

  test.each([[true], [false]])('UTF-16 with tabs is decoded (BOM: %s)', (bom) => {
    const text = `${bom ? '\ufeff' : ''}date\tlon\tlat\n2018-01-02\t76.9\t43.2\n`;
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((letter, i) => new DataView(bytes.buffer).setUint16(i * 2, letter.charCodeAt(0), true));
    const intake = accepted(bytes);
    expect(repairs(intake)).toMatchObject({ 'utf-16': 1, 'tab-separated': 1 });
    expect(intake.table?.count).toBe(1);
  });

  test('windows-1251 is decoded and named', () => {
    const intake = accepted(bytesOf(HEAD + ROW, {}));
    expect(repairs(intake)['windows-1251']).toBe(1);
    expect(intake.preview.columns['lon']).toBe('долгота');
  });

  test('KZ-1048 is asked about, and read once confirmed', () => {
    const kz = { қ: 0x9d, ң: 0xbe, ү: 0xbf, ұ: 0xa2, Ұ: 0xa1 };
    const bytes = bytesOf('күні;санат;бойлык;ендік\n15.06.2018;ұрлық;76,9;43,2\n'.replace('бойлык', 'бойлық'), kz);
    const asked = accepted(bytes);
    expect(questions(asked)).toEqual(['kazakh-code-page']);
    expect(openQuestion(asked)?.code).toBe('import-question');
    const answered = accepted(bytes, { answers: { 'kazakh-code-page': 'kz-1048' } });
    expect(openQuestion(answered)).toBeNull();
    expect(answered.preview.unknownWords).toEqual([]);
    expect(CATEGORIES[answered.table?.category[0] ?? 9]).toBe('theft');
  });

  test('rows with broken bytes are quarantined, the rest imported', () => {
    const good = new TextEncoder().encode(HEAD + ROW.repeat(40));
    const bad = bytesOf('15.06.2018;кража;1;76,9;43,2\n', {});
    const intake = accepted(Uint8Array.from([...good, ...bad]));
    expect(reasons(intake)).toEqual([[42, 'bad-encoding']]);
    expect(intake.preview.accepted).toBe(40);
  });

  test('more than one row in twenty with broken bytes is a question', () => {
    const good = new TextEncoder().encode(HEAD + ROW.repeat(10));
    const bad = bytesOf('15.06.2018;кража;1;76,9;43,2\n', {});
    expect(questions(accepted(Uint8Array.from([...good, ...bad])))).toContain('mixed-encoding');
  });

  test('letters lost before the import are warned of', () => {
    expect(warnings(accepted('date,category,lon,lat\n2018-01-02,?????,76.9,43.2\n'))).toContain('characters-lost');
  });
});

describe('the shape of a CSV', () => {
  test('sep=; on the first line is skipped', () => {
    const intake = accepted(`sep=;\n${HEAD}${ROW}30.02.2018;1880;2;76,9;43,2\n`);
    expect(repairs(intake)['sep-line']).toBe(1);
    expect(reasons(intake)).toEqual([[4, 'bad-date']]);
  });

  test('quotes hold separators, doubled quotes and line feeds; line numbers stay true', () => {
    const intake = accepted('name,date,lon,lat\n"ул. ""Абая"",\n5",2018-01-02,76.9,43.2\nx,2018-02-30,76.9,43.2\n');
    expect(intake.preview.accepted).toBe(1);
    expect(reasons(intake)).toEqual([[4, 'bad-date']]);
  });

  test('a quote never closed costs no row', () => {
    const intake = accepted(`date,name,lon,lat\n2018-01-02,"ТЦ,76.9,43.2\n${'2018-01-02,x,76.9,43.2\n'.repeat(5)}`);
    expect(reasons(intake)).toEqual([]);
    expect(intake.preview.accepted).toBe(6);
    expect(intake.preview.repairs).toContainEqual({ code: 'quote-as-text', count: 1, lines: [2] });
  });

  test('a line end that stands across the cut of a long text is one', () => {
    const cut = 1024 * 1024;
    const row = '2018-01-02;theft;76.9;43.2\r\n';
    const head = 'date;category;lon;lat\r\n';
    const rows = Math.ceil((1.2 * cut) / row.length);
    // A comment moves the rows so that the cut falls between \r and \n.
    const ends = '#\r\n'.length + head.length + row.length - 1;
    const body = `#${' '.repeat((cut - ends) % row.length)}\r\n${head}${row.repeat(rows)}`;
    expect(body.slice(cut - 1, cut + 1)).toBe('\r\n');
    const intake = accepted(body);
    expect(intake.preview.accepted).toBe(rows);
    // A half of a pair would be an empty line more.
    expect(accepted(`${body}x;y\r\n`).quarantine.at(-1)?.line).toBe(rows + 3);
  });

  test('tells that reading has begun before anything is decoded', () => {
    const job = readFile(new TextEncoder().encode(HEAD + ROW), 'x.csv', {}, { nowMs: NOW });
    expect(job.next()).toEqual({ value: 0, done: false });
    const told = [0];
    for (let step = job.next(); !step.done; step = job.next()) told.push(step.value);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test.each([['\r'], ['\r\n']])('line ends %j are read', (end) => {
    expect(accepted((HEAD + ROW + ROW).replaceAll('\n', end)).preview.accepted).toBe(2);
  });

  test('mixed line ends are repaired and said', () => {
    expect(repairs(accepted(HEAD.replace('\n', '\r\n') + ROW))['line-ends']).toBe(1);
  });

  test('blank lines and empty trailing cells fall away, a total row is quarantined', () => {
    const intake = accepted(`${HEAD.replace('\n', ';;\n')}${ROW.replace('\n', ';;\n')}\n;;;;;;\nИтого;;;;;;\n`);
    expect(intake.preview.rowsIn).toBe(2);
    expect(reasons(intake)).toEqual([[5, 'total-row']]);
  });

  test('rows with too few or too many fields are quarantined', () => {
    expect(reasons(accepted(`${HEAD}${ROW}a;b\n1;2;3;4;5;6\n`))).toEqual([
      [3, 'field-count'],
      [4, 'field-count'],
    ]);
  });

  test('two columns of one name are asked about, and the answer is used', () => {
    const body = 'date,lon,lat,lat\n2018-01-02,76.9,43.1,43.2\n';
    const asked = accepted(body);
    expect(asked.preview.questions).toEqual([
      { code: 'unclear-column', params: { field: 'lat', count: 2 }, choices: ['lat', 'lat (2)'] },
    ]);
    expect(accepted(body, { columns: { lat: 'lat (2)' } }).table?.lat[0]).toBe(43.2);
  });

  test('headers are known in three languages, any case, with NBSP', () => {
    for (const head of [
      'КҮНІ;Бойлық;Ендік\u00a0',
      'Дата; Долгота ;ШИРОТА',
      'Date;LONGITUDE;Latitude',
      'куни;бойлык;ендик',
    ]) {
      expect(accepted(`${head}\n01.02.2018;76,9;43,2\n`).preview.accepted).toBe(1);
    }
  });

  test('without a known column of coordinates it asks which they are', () => {
    const body = 'date,foo,bar\n2018-01-02,76.9,43.2\n';
    const asked = accepted(`${body}`.replace('2018', '2018'), {}, 'a.csv');
    expect(questions(asked)).toEqual(['missing-column', 'missing-column']);
    expect(accepted(body, { columns: { lon: 'foo', lat: 'bar' } }).preview.accepted).toBe(1);
  });

  test('narratives and addresses are not kept, and that is said', () => {
    const intake = accepted('date,lon,lat,фабула,улица\n2018-01-02,76.9,43.2,Иванов И.И.,Абая 5\n');
    expect(intake.preview.warnings.find((w) => w.code === 'ignored-columns')?.params['columns']).toBe('фабула, улица');
    expect(intake.preview.columns['street']).toBeUndefined();
  });
});

describe('coordinates', () => {
  const one = (lon: string, lat: string): Intake =>
    accepted(`date;lon;lat\n2018-01-02;76,9;43,2\n2018-01-02;${lon};${lat}\n2018-01-02;76,9;43,2\n`);

  test.each([
    ['0', '0', 'no-coordinates'],
    ['', '', 'no-coordinates'],
    [' ', '43,2', 'no-coordinates'],
    ['76,9', '91', 'bad-coordinates'],
    ['181', '43,2', 'bad-coordinates'],
    ['436,9', '43,2', 'bad-coordinates'],
    ['abc', '43,2', 'bad-coordinates'],
    ['37,6', '55,7', 'outside-area'],
    ['74,6', '42,87', 'outside-area'],
  ])('%s %s is quarantined as %s', (lon, lat, code) => {
    expect(reasons(one(lon, lat))).toEqual([[3, code]]);
  });

  test('the message names column and value', () => {
    expect(one('76,9', '91').quarantine[0].reason.params).toEqual({ column: 'lat', value: '91' });
  });

  test.each([
    ['76°55\'43"E', '43°15\'24"N'],
    ['76 55 43', '43 15 24'],
    ['76° 55′ 43″ в.д.', '43° 15′ 24″ с.ш.'],
  ])('degrees, minutes, seconds are read: %s', (lon, lat) => {
    const table = accepted(
      `date;lon;lat\n2018-01-02;"${lon.replaceAll('"', '""')}";"${lat.replaceAll('"', '""')}"\n`,
    ).table;
    expect(table?.lon[0]).toBeCloseTo(76 + 55 / 60 + 43 / 3600, 9);
    expect(table?.lat[0]).toBeCloseTo(43.256667, 5);
  });

  test('swapped columns are a question; each answer does what it says', () => {
    const body = 'date,lon,lat\n2018-01-02,43.25,76.92\n2018-01-03,43.26,76.93\n';
    expect(questions(accepted(body))).toEqual(['swapped-coordinates']);
    expect(accepted(body, { answers: { 'swapped-coordinates': 'swap' } }).table?.lon[0]).toBe(76.92);
    const kept = accepted(body, { answers: { 'swapped-coordinates': 'keep' } });
    expect(kept.preview.accepted).toBe(0);
    expect(openQuestion(kept)?.code).toBe('no-usable-rows');
  });

  test.each([
    ['EPSG:3857', '8563653', '5351126'],
    ['EPSG:32643', '656543', '4791127'],
    ['EPSG:32643', '4791127', '656543'],
  ])('%s is recognised by its size, asked about, and converted', (system, x, y) => {
    const body = `date,x,y\n2018-01-02,${x},${y}\n`;
    expect(accepted(body).preview.questions[0]).toMatchObject({ code: 'coordinate-system', params: { guess: system } });
    const table = accepted(body, { answers: { 'coordinate-system': system } }).table;
    expect(table?.lon[0]).toBeCloseTo(76.9286, 4);
    expect(table?.lat[0]).toBeCloseTo(43.2567, 4);
    expect(read(body, { answers: { 'coordinate-system': 'refuse' } })).toMatchObject({ code: 'refused-by-answer' });
  });

  test('Pulkovo Gauss-Krueger is asked about and converted, and its accuracy said', () => {
    const body = 'date,x,y\n2018-01-02,13656653,4793098\n';
    expect(accepted(body).preview.questions).toMatchObject([
      { code: 'coordinate-system', params: { guess: 'EPSG:28413' }, choices: ['EPSG:28413', 'refuse'] },
    ]);
    const { table, preview } = accepted(body, { answers: { 'coordinate-system': 'EPSG:28413' } });
    expect(table?.lon[0]).toBeCloseTo(76.9286, 4);
    expect(table?.lat[0]).toBeCloseTo(43.2567, 4);
    expect(preview.warnings).toContainEqual({ code: 'system-accuracy', params: { system: 'EPSG:28413', metres: 5 } });
  });

  test.each([
    ['EPSG:28473', '656653', '4793098'],
    ['EPSG:28473', '4793098', '656653'],
    ['EPSG:4284', '76.93', '43.2567'],
    ['EPSG:32642', '1136599', '4810326'],
  ])('%s is taken when it is told, asked or not', (system, x, y) => {
    const { preview, table } = accepted(`date,x,y\n2018-01-02,${x},${y}\n`, {
      answers: { 'coordinate-system': system },
    });
    expect(preview.questions).toEqual([]);
    expect(preview.readings['coordinate-system']).toBe(system);
    expect(table?.lat[0]).toBeGreaterThan(43.1);
  });

  test('a system that nobody knows keeps all rows out and the question open when it is told', () => {
    const body = 'date,x,y\n2018-01-02,76.9,43.2\n';
    const answers = { 'coordinate-system': 'EPSG:27700' };
    const { preview, quarantine } = accepted(body, { answers });
    expect(preview).toMatchObject({
      accepted: 0,
      questions: [{ code: 'system-unknown' }],
      warnings: [{ code: 'unsupported-coordinate-system', params: { value: 'EPSG:27700' } }],
    });
    expect(quarantine[0].reason.code).toBe('system-untold');
    const aside = accepted(body, { answers: { ...answers, 'system-unknown': 'quarantine' } });
    expect(aside.preview).toMatchObject({ accepted: 0, quarantined: 1, questions: [] });
  });

  test('a file of the whole republic in another zone is known by its rows in the city', () => {
    const far = '793997.7,5526846.5,2018-10-01\n';
    const body = `x,y,dat_sover\n${far.repeat(3)}${'1136599.7,4810326.8,2018-10-01\n'.repeat(2)}`;
    expect(questions(accepted(body))).toContain('coordinate-system');
    const answers = { 'coordinate-system': 'EPSG:32642', 'outside-area': 'quarantine' };
    const { preview, quarantine } = accepted(body, { answers });
    expect(preview).toMatchObject({ accepted: 2, quarantined: 3, questions: [] });
    expect(quarantine.map((row) => row.reason.code)).toEqual(Array(3).fill('outside-area'));
  });

  test('x and y that hold degrees are longitude and latitude', () => {
    expect(accepted('date,x,y\n2018-01-02,76.9,43.2\n').table?.lon[0]).toBe(76.9);
  });

  test('a file mostly outside the city asks whether that is meant', () => {
    const body = 'date,lon,lat\n2018-01-02,71.43,51.13\n2018-01-02,71.44,51.14\n2018-01-02,76.9,43.2\n';
    expect(questions(accepted(body))).toEqual(['outside-area']);
    expect(accepted(body, { answers: { 'outside-area': 'import' } }).preview.accepted).toBe(3);
    expect(accepted(body, { answers: { 'outside-area': 'quarantine' } }).preview.accepted).toBe(1);
  });

  test('one point that holds most rows is warned of', () => {
    const body = `date,lon,lat\n${'2018-01-02,76.9001,43.2001\n'.repeat(120)}`;
    expect(warnings(accepted(body))).toEqual(expect.arrayContaining(['repeated-point', 'bulk-point']));
  });
});

describe('times', () => {
  const when = (...cells: string[]): Intake =>
    accepted(`date;lon;lat\n${cells.map((cell) => `${cell};76,9;43,2\n`).join('')}`);
  const first = (cell: string): number | undefined => when(cell).table?.startMs[0];

  test.each([
    ['01.02.2024', Date.UTC(2024, 0, 31, 18)],
    ['1.2.2024 7:05', Date.UTC(2024, 1, 1, 1, 5)],
    ['01/02/2024', Date.UTC(2024, 0, 31, 18)],
    ['2024-03-01T00:30+06:00', Date.UTC(2024, 1, 29, 18, 30)],
    ['2024-03-01T00:30+05:00', Date.UTC(2024, 1, 29, 19, 30)],
    ['2024-03-01T00:30Z', Date.UTC(2024, 2, 1, 0, 30)],
    ['2024-03-01 00:30', Date.UTC(2024, 1, 29, 19, 30)],
    ['2018-05-01T10:20:30.500Z', Date.UTC(2018, 4, 1, 10, 20, 30, 500)],
    ['1581172200000', 1581172200000],
    ['15.06.2018 1:30 PM', Date.UTC(2018, 5, 15, 7, 30)],
  ])('%s', (cell, ms) => {
    expect(first(cell)).toBe(ms);
  });

  test.each([
    ['30.02.2024', 'bad-date'],
    ['31.11.2023', 'bad-date'],
    ['2024-02-30', 'bad-date'],
    ['01.13.2024', 'bad-date'],
    ['01.02.2024 25:00', 'bad-date'],
    ['01.01.1900', 'date-before-2000'],
    ['01.01.0024', 'date-before-2000'],
    ['01.01.2099', 'date-in-future'],
    ['03.06.2024', 'date-in-future'],
    ['вчера', 'bad-date'],
  ])('%s is quarantined as %s', (cell, code) => {
    expect(reasons(when(cell))).toEqual([[2, code]]);
  });

  test('a date within one day ahead is taken', () => {
    expect(when('01.06.2024 23:00').preview.accepted).toBe(1);
  });

  test('a date without a time of day says so', () => {
    expect(knowsTimeOfDay(when('01.02.2024').table?.flags[0] ?? 0)).toBe(false);
    expect(knowsTimeOfDay(when('01.02.2024 10:00').table?.flags[0] ?? 0)).toBe(true);
  });

  test('an empty date is a row without time, sorted last', () => {
    const table = when('', '01.02.2024').table;
    expect(table?.startMs[0]).toBe(Date.UTC(2024, 0, 31, 18));
    expect(table?.startMs[1]).toBeNaN();
  });

  test('mixed day-first and month-first dates are a question', () => {
    expect(when('13/02/2024', '02/13/2024').preview.questions[0]).toMatchObject({
      code: 'date-order',
      params: { dmy: 1, mdy: 1 },
    });
    const us = accepted('date;lon;lat\n02/13/2024;76,9;43,2\n13/02/2024;76,9;43,2\n', {
      answers: { 'date-order': 'MDY' },
    });
    expect(us.table?.startMs[0]).toBe(Date.UTC(2024, 1, 12, 18));
    expect(reasons(us)).toEqual([[3, 'bad-date']]);
  });

  test('a two-digit year is a question', () => {
    expect(questions(when('01.02.24'))).toEqual(['date-order', 'two-digit-year']);
    expect(questions(when('31.12.23'))).toEqual(['two-digit-year']);
    const kept = accepted('date;lon;lat\n01.02.24;76,9;43,2\n', { answers: { 'two-digit-year': '2000s' } });
    expect(kept.table?.startMs[0]).toBe(Date.UTC(2024, 0, 31, 18));
    const left = accepted('date;lon;lat\n01.02.24;76,9;43,2\n', { answers: { 'two-digit-year': 'quarantine' } });
    expect(reasons(left)).toEqual([[2, 'two-digit-year']]);
  });

  test('midnight in nine rows of ten means the time of day is not known', () => {
    const intake = when(...Array.from({ length: 19 }, () => '01.02.2024 00:00'), '01.02.2024 15:00');
    expect(warnings(intake)).toContain('time-unknown');
    expect([...(intake.table?.flags ?? [])].filter(knowsTimeOfDay)).toHaveLength(1);
  });

  test.each([
    ['date_from', 'date_to'],
    ['дата_с', 'дата_по'],
    ['начало', 'конец'],
    ['Дата начала', 'Дата окончания'],
    ['басталуы', 'аяқталуы'],
    ['басталу_күні', 'аяқталу_күні'],
    ['күні_бастап', 'күні_дейін'],
    ['start_at', 'end_at'],
    ['started_at', 'finished_at'],
  ])('columns %s and %s are the ends of a span', (start, end) => {
    const { table, preview } = accepted(`${end};lon;lat;${start}\n2018-01-02 12:30;76,9;43,2;2018-01-02 10:00\n`);
    expect(preview.columns).toMatchObject({ date: start, end });
    expect(table?.startMs[0]).toBe(fromCityClock(2018, 1, 2, 10));
    expect(table?.spanMin[0]).toBe(150);
  });

  test('a span has a length; an end before the start is quarantined', () => {
    const intake = accepted(
      'start,end,lon,lat\n2018-01-02 10:00,2018-01-02 12:30,76.9,43.2\n2018-01-02 10:00,2018-01-01 12:30,76.9,43.2\n',
    );
    expect(intake.table?.spanMin[0]).toBe(150);
    expect(reasons(intake)).toEqual([[3, 'negative-span']]);
  });

  test('a column of times of day joins the date', () => {
    const table = accepted('дата;время;долгота;широта\n15.06.2018;12:30;76,9;43,2\n').table;
    expect(table?.startMs[0]).toBe(Date.UTC(2018, 5, 15, 6, 30));
    expect(knowsTimeOfDay(table?.flags[0] ?? 0)).toBe(true);
  });

  test("of the registry's fields the moment of the deed wins over its registration", () => {
    const intake = accepted(
      'objectid,dat_vozb,dat_sover,crime_code,hard_code,lon,lat\n1,1581200000000,1581172200000,1870,1,76.9,43.2\n',
    );
    expect(intake.preview.columns['date']).toBe('dat_sover');
    expect(intake.table?.startMs[0]).toBe(1581172200000);
    expect(CATEGORIES[intake.table?.category[0] ?? 9]).toBe('petty-theft');
  });
});

describe('words', () => {
  const category = (cell: string): string =>
    CATEGORIES[accepted(`date;санат;lon;lat\n2018-01-02;${cell};76,9;43,2\n`).table?.category[0] ?? 99];

  test.each([
    ['Ұрлық', 'theft'],
    ['урлык', 'theft'],
    ['кража ', 'theft'],
    ['ГРАБЁЖ', 'robbery'],
    ['грабеж', 'robbery'],
    ['тонау', 'robbery'],
    ['қарақшылық', 'violent-robbery'],
    ['разбой', 'violent-robbery'],
    ['алаяқтық', 'fraud'],
    ['мелкое хищение', 'petty-theft'],
    ['petty-theft', 'petty-theft'],
    ['бұзақылық', 'hooliganism'],
    ['ст. 188 ч. 2', 'theft'],
    ['1070', 'harm'],
    ['106', 'harm'],
    ['2000', 'vehicle'],
    ['1881', 'other'],
    ['188-1', 'other'],
    ['99', 'other'],
  ])('%s is %s', (cell, id) => {
    expect(category(cell)).toBe(id);
  });

  test.each([['constructor'], ['toString'], ['__proto__'], ['hasOwnProperty'], ['самогоноварение']])(
    '%s counts as other and is listed',
    (word) => {
      const intake = accepted(`date;category;lon;lat\n2018-01-02;${word};76,9;43,2\n`);
      expect(intake.preview.unknownWords).toEqual([{ field: 'category', word, count: 1 }]);
      expect(intake.preview.accepted).toBe(1);
    },
  );

  test('severity out of range is unknown, and counted', () => {
    const intake = accepted(
      `${HEAD}${['-1', '99', 'высокая', ''].map((s) => `15.06.2018;1880;${s};76,9;43,2\n`).join('')}15.06.2018;1880;особо тяжкое;76,9;43,2\n`,
    );
    expect([...(intake.table?.severity ?? [])].map((i) => SEVERITIES[i])).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'especially-grave',
    ]);
    expect(repairs(intake)['severity-defaulted']).toBe(4);
  });

  test('an empty category is counted: it is none of the others', () => {
    const head = 'Дата;Категория;Широта;Долгота\n';
    const rows = ['Кража', '', 'Грабёж', ' ', 'Кража', ''].map((word) => `15.06.2018;${word};43,2;76,9\n`);
    const intake = accepted(head + rows.join(''));
    expect(repairs(intake)[NO_CATEGORY]).toBe(3);
    expect(withoutCategory(intake.preview.repairs)).toBe(3);
    expect(intake.preview.seen[1]).toMatchObject({ field: 'category', reads: { good: 3, of: 3 }, empty: 3 });
    const full = accepted(
      head +
        rows
          .filter((_, i) => i % 2 === 0)
          .join('')
          .replace(';;', ';Разбой;'),
    );
    expect(withoutCategory(full.preview.repairs)).toBe(0);
    expect(accepted('Дата;Широта;Долгота\n15.06.2018;43,2;76,9\n').preview.repairs).not.toContainEqual(
      expect.objectContaining({ code: NO_CATEGORY }),
    );
  });

  test('yes and no are read in three languages; street is within public', () => {
    const table = accepted(
      'date;public;street;fresh;lon;lat\n2018-01-02;;иә;да;76,9;43,2\n2018-01-03;no;жоқ;нет;76,9;43,2\n',
    ).table;
    expect([publicOf(table?.flags[0] ?? 0), streetOf(table?.flags[0] ?? 0), freshOf(table?.flags[0] ?? 0)]).toEqual([
      YES,
      YES,
      YES,
    ]);
    expect([publicOf(table?.flags[1] ?? 0), streetOf(table?.flags[1] ?? 0), freshOf(table?.flags[1] ?? 0)]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('values that a spreadsheet has rewritten', () => {
  test('a code with decimals is the code, whatever the mark', () => {
    const rows = ['1,0;1,0', '2,0;0,0', '1.0;1.0', '3.00;0.0']
      .map((cells) => `01.03.2024;1880;76,93;43,25;${cells}`)
      .join('\n');
    const { table, preview } = accepted(`дата;статья;долгота;широта;тяжесть;уличное\n${rows}\n`);
    expect([...(table?.severity ?? [])].map((code) => SEVERITIES[code])).toEqual(['minor', 'medium', 'minor', 'grave']);
    expect([...(table?.flags ?? [])].map((flags) => streetOf(flags) === YES)).toEqual([true, false, true, false]);
    expect(preview.unknownWords).toEqual([]);
  });

  test('names of columns are all different, also where the file numbers them itself', () => {
    const names = (header: string): readonly string[] =>
      accepted(`${header};lon;lat\nx;y;z;76.93;43.25\n`).preview.allColumns;
    expect(names('note;note;note (2)')).toEqual(['note', 'note (3)', 'note (2)', 'lon', 'lat']);
    expect(names('note (2);note;note')).toEqual(['note (2)', 'note', 'note (3)', 'lon', 'lat']);
    expect(new Set(names('дата;дата;дата (2)')).size).toBe(5);
  });
});

describe('two systems of coordinates in one file', () => {
  const degrees = (n: number): string => '01.03.2024;76,93;43,25\n'.repeat(n);
  test.each([
    ['swapped', '01.03.2024;43,25;76,93\n', 'row-swapped', {}],
    ['UTM 43N', '01.03.2024;656543;4791127\n', 'row-other-system', {}],
    ['Web Mercator', '01.03.2024;8563653;5351126\n', 'row-other-system', {}],
  ])('the fewer rows are named as such: %s', (_, odd, code, answers) => {
    const body = `дата;долгота;широта\n${degrees(6)}${odd.repeat(4)}`;
    const { preview, quarantine } = accepted(body, { answers });
    expect(preview.accepted).toBe(6);
    expect(preview.questions).toMatchObject([{ code: 'mixed-systems', params: { count: 4 } }]);
    expect(quarantine.map((row) => row.reason.code)).toEqual(Array(4).fill(code));
    expect(preview.warnings.find((w) => w.code === `${code}s`)?.params).toMatchObject({ count: 4, line: 8 });
  });

  test.each(['43,25;76,93', '656543;4791127', '8563653;5351126', '13656653;4793098'])(
    'rows of %s are converted by their own where that is the answer, few or many',
    (pair) => {
      for (const many of [1, 40]) {
        const body = `дата;долгота;широта\n${degrees(60)}${`01.03.2024;${pair}\n`.repeat(many)}`;
        const { preview, table } = accepted(body, { answers: { 'mixed-systems': 'convert' } });
        expect(preview).toMatchObject({ accepted: 60 + many, quarantined: 0, questions: [] });
        expect(preview.repairs).toContainEqual({ code: 'mixed-systems', count: many });
        expect(table?.lon.every((lon) => lon > 76.92 && lon < 76.94)).toBe(true);
      }
    },
  );

  test.each([
    ['43,25;76,93', 1],
    ['76,93;43,25', 9],
  ])('a system that is told is asked about no further where %s is the other, %i times', (pair, many) => {
    const body = `дата;долгота;широта\n${'01.03.2024;656543;4791127\n'.repeat(4)}${`01.03.2024;${pair}\n`.repeat(many)}`;
    const answers = { 'coordinate-system': 'EPSG:32643', 'mixed-systems': 'convert' };
    const { preview } = accepted(body, { answers });
    expect(preview).toMatchObject({ accepted: 4 + many, questions: [] });
    expect(preview.repairs).toContainEqual({ code: 'utm-43n', count: 4 });
    expect(preview.repairs).toContainEqual({ code: 'mixed-systems', count: many });
  });

  test('a few rows the other way round are set aside with the hint, and nothing is asked', () => {
    const { preview, quarantine } = accepted(`дата;долгота;широта\n${degrees(8)}01.03.2024;43.25;76.9\n`);
    expect(preview.questions).toEqual([]);
    expect(quarantine.map((row) => row.reason.code)).toEqual(['row-swapped']);
  });

  test('degrees among metres are named too', () => {
    const body = `дата;долгота;широта\n${degrees(4)}${'01.03.2024;656543;4791127\n'.repeat(6)}`;
    const { quarantine, preview } = accepted(body, { answers: { 'coordinate-system': 'EPSG:32643' } });
    expect(quarantine).toHaveLength(4);
    for (const { reason } of quarantine)
      expect(reason).toEqual({ code: 'row-other-system', params: { system: 'WGS 84', a: 76.93, b: 43.25 } });
    expect(preview.repairs).toContainEqual({ code: 'utm-43n', count: 6 });
  });
});

describe('duplicates', () => {
  test('equal rows with one id are stored once and counted', () => {
    const intake = accepted(
      'id,date,lon,lat\n1,2018-01-02,76.9,43.2\n1,2018-01-02,76.9,43.2\n1,2018-01-02,76.8,43.2\n',
    );
    expect([intake.preview.accepted, intake.preview.duplicates]).toEqual([2, 1]);
    expect(warnings(intake)).toContain('ids-repeated');
  });

  test('equal rows without an id are all kept', () => {
    expect(accepted(HEAD + ROW.repeat(3)).preview.accepted).toBe(3);
  });
});

describe('files of posts', () => {
  test('are known by their columns, with kind, hours and opening day', () => {
    const intake = accepted(
      'name;type;hours;opened;lon;lat\nПост 1;модульный;круглосуточно;01.10.2019;76,9;43,2\nПост 2;жылжымалы;08:00-20:00;;76,91;43,2\n',
      {},
      'list.csv',
    );
    expect(intake.kind).toBe('posts');
    expect(intake.posts).toMatchObject([
      { id: 'post-1', kind: 'stationary', hours: '24h', openedOn: '2019-10-01', name: 'Пост 1', position: 'imported' },
      { id: 'post-2', kind: 'mobile', hours: { from: 8, to: 20 }, openedOn: null },
    ]);
  });

  test('names and coordinates alone are a question', () => {
    const body = 'name,lon,lat\nA,76.9,43.2\n';
    expect(questions(accepted(body, {}, 'list.csv'))).toEqual(['kind']);
    expect(accepted(body, { kind: 'posts' }, 'list.csv').posts).toHaveLength(1);
  });
});

describe('the plane', () => {
  test("takes x, y and weight in the user's metres without any check", () => {
    const bytes = new TextEncoder().encode('x,y,weight\n0,0,2\n1000.5,-3,1\n,5,1\n1,1,-1\n');
    const result = readFileNow(bytes, 'p.csv', {}, { nowMs: NOW, planar: true });
    if (!result.ok) throw new Error(result.error.code);
    const { table } = result.value;
    expect([...(table?.x ?? [])]).toEqual([0, 1000.5]);
    expect([...(table?.weight ?? [])]).toEqual([2, 1]);
    expect(table?.lon[0]).toBeNaN();
    expect(reasons(result.value)).toEqual([
      [4, 'no-coordinates'],
      [5, 'bad-weight'],
    ]);
  });
});

describe('our own exports', () => {
  test('come back in: comment lines are passed over and the guard of formulas is taken off', () => {
    const intake = accepted(
      '# {"product":"Qyragy"}\r\nid,name,kind,lon,lat,opened_on,hours\r\np1,"\'=A1",mobile,76.9,43.2,2019-10-01,18-6\r\n',
      { kind: 'posts' },
    );
    expect(intake.posts).toMatchObject([
      { id: 'p1', name: '=A1', kind: 'mobile', openedOn: '2019-10-01', hours: { from: 18, to: 6 } },
    ]);
  });

  test('a file of more posts than can be numbered is refused', () => {
    const rows = Array.from({ length: 65_536 }, (_, i) => `${i},76.9,43.2`).join('\n');
    expect(read(`id,lon,lat\n${rows}\n`, { kind: 'posts' })).toMatchObject({
      code: 'too-many-posts',
      params: { limit: 65_535 },
    });
  });
});
