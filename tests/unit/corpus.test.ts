import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import type { ImportChoices } from '../../src/domain/import';
import { CATEGORIES } from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { openFile } from '../../src/intake/formats/openFile';
import type { Intake } from '../../src/intake/file/intake';
import { readFile } from '../../src/intake/readFile';
import { CORPUS, type Outcome } from '../fixtures/corpusOutcomes';
import { startsOf } from '../fixtures/reading';

const folder = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));

const text = (body: string): Uint8Array => new TextEncoder().encode(body);
const inPage = (label: string, body: string): Uint8Array => {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(body, (letter) => letters.indexOf(letter));
};
const KZ_BYTES: Readonly<Record<string, number>> = { Қ: 0x8d, қ: 0x9d, ұ: 0xa2, Ұ: 0xa1, ғ: 0xba, ң: 0xbe, ү: 0xbf };
const inKazakhPage = (body: string): Uint8Array => {
  const plain = inPage('windows-1251', body.replace(/[ҚқұҰғңү]/g, '?'));
  return plain.map((byte, i) => KZ_BYTES[body[i]] ?? byte);
};
const utf16 = (body: string): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * body.length);
  bytes.set([0xff, 0xfe]);
  [...body].forEach((letter, i) => bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + 2 * i));
  return bytes;
};
const feature = (geometry: unknown, properties: unknown = {}): unknown => ({ type: 'Feature', properties, geometry });
const features = (...of: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features: of });
const point = (...coordinates: readonly unknown[]): unknown => ({ type: 'Point', coordinates });

interface Row extends Outcome {
  readonly body: string | Uint8Array;
  readonly name?: string;
}

const HEAD = 'date;category;lon;lat\n';
const GOOD = '01.03.2024 10:30;кража;76.9;43.25\n';
const dates = (...cells: readonly string[]): string =>
  `date;lon;lat\n${cells.map((c) => `${c};76.9;43.25\n`).join('')}`;
const places = (...pairs: readonly string[]): string =>
  `date;lon;lat\n${pairs.map((p) => `01.03.2024;${p}\n`).join('')}`;

/** Inputs by their description. */
const ROWS: Readonly<Record<string, Row>> = {
  'F01 nothing at all': { body: '', fault: 'empty-file' },
  'F02 a header alone': { body: HEAD, fault: 'no-rows' },
  'F03 a byte order mark': { body: `\ufeff${HEAD}${GOOD}`, accepted: 1 },
  'F04 UTF-16 by tabs': { body: utf16(`${HEAD}${GOOD}`.replaceAll(';', '\t')), accepted: 1, repairs: { 'utf-16': 1 } },
  'F06 windows-1251': { body: inPage('windows-1251', `${HEAD}${GOOD}`), accepted: 1, repairs: { 'windows-1251': 1 } },
  'F07 a Kazakh code page': {
    body: inKazakhPage(`күні;санаты;lon;lat\n${'01.03.2024;ұрлық;76.9;43.25\n'.repeat(5)}`),
    asked: ['kazakh-code-page'],
    told: { answers: { 'kazakh-code-page': 'kz-1048' } },
    accepted: 5,
  },
  'F09 letters lost before': {
    body: `${HEAD}01.03.2024;?????;76.9;43.25\n`,
    accepted: 1,
    warnings: ['characters-lost'],
  },
  'F11 decimal commas': { body: places('76,9;43,25'), accepted: 1, repairs: { 'decimal-comma': 1 } },
  'F13 tabs in a .csv': { body: `${HEAD}${GOOD}`.replaceAll(';', '\t'), accepted: 1, repairs: { 'tab-separated': 1 } },
  'F14 a line sep=;': { body: `sep=;\n${HEAD}${GOOD}`, accepted: 1, repairs: { 'sep-line': 1 } },
  'F15 quotes in quotes, a line end in quotes': {
    body: 'date;улица;lon;lat\n01.03.2024;"ул. ""Абая""";76.9;43.25\n01.03.2024;"а\nб";76.9;43.25\n',
    accepted: 2,
  },
  'F17 line ends of old Macs': {
    body: `${HEAD}${GOOD}`.replaceAll('\n', '\r'),
    accepted: 1,
    repairs: { 'line-ends': 1 },
  },
  'F19 a total at the foot': { body: `${HEAD}${GOOD}Итого;1;;\n;;;\n`, accepted: 1, left: { 'total-row': 1 } },
  'F21 a name twice': {
    body: 'date;date;lon;lat\n01.03.2024;02.03.2024;76.9;43.25\n',
    asked: ['unclear-column'],
    told: { columns: { date: 'date (2)' } },
    accepted: 1,
    starts: ['2024-03-02'],
  },
  'F22 names in other letters and blanks': { body: 'КҮНІ;\u00a0Ендік ;БОЙЛЫҚ\n01.03.2024;43.25;76.9\n', accepted: 1 },
  'F24 a field too few, a field too many': {
    body: `${HEAD}${GOOD}01.03.2024;кража;76.9\n01.03.2024;кража;76.9;43.25;1\n`,
    accepted: 1,
    left: { 'field-count': 2 },
  },
  'F25 a line without end': { body: `${HEAD}${'x'.repeat(1_100_000)}`, fault: 'line-too-long' },
  'F26 axes the other way round': {
    body: places('43.25;76.9', '43.26;76.91'),
    asked: ['swapped-coordinates'],
    told: { answers: { 'swapped-coordinates': 'swap' } },
    accepted: 2,
  },
  'F28 nought, blank, empty': {
    body: places('76.9;43.25', '0;0', ';', ' ; '),
    accepted: 1,
    left: { 'no-coordinates': 3 },
  },
  'F30 numbers that are no angles': {
    body: places('76.9;43.25', '76.9;91', '181;43.25'),
    accepted: 1,
    left: { 'bad-coordinates': 2 },
  },
  'F31 degrees, minutes, seconds': { body: places('"76°54\'0""E";"43°15\'0""N"'), accepted: 1, repairs: { dms: 1 } },
  'F32 Web Mercator': {
    body: places('8563653;5351126'),
    asked: ['coordinate-system'],
    told: { answers: { 'coordinate-system': 'EPSG:3857' } },
    accepted: 1,
  },
  'F33 UTM': {
    body: places('656543;4791127'),
    asked: ['coordinate-system'],
    told: { answers: { 'coordinate-system': 'EPSG:32643' } },
    accepted: 1,
  },
  'F37 coordinates of two decimals': {
    body: places(...Array.from({ length: 30 }, (_, i) => `76.${80 + (i % 10)};43.2${i % 9}`)),
    accepted: 30,
    warnings: ['coarse-coordinates'],
  },
  'F38 another city': {
    body: places('76.9;43.25', '76.91;43.26', '37.6;55.7'),
    accepted: 2,
    left: { 'outside-area': 1 },
  },
  'F45 names of the language’s own': {
    body: `${HEAD}${['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((w) => `01.03.2024;${w};76.9;43.25\n`).join('')}`,
    accepted: 4,
    categories: ['other', 'other', 'other', 'other'],
  },
  'F48 what is not seen': {
    body: `${HEAD}01.03.2024;кра\u200bжа\u202e;76.9;43.25\n`,
    accepted: 1,
    categories: ['theft'],
  },
  'F51 formulas in cells': {
    body: `${HEAD}01.03.2024;=HYPERLINK("x");76.9;43.25\n`,
    accepted: 1,
    categories: ['other'],
  },
  'F54 days that are not': {
    body: dates('01.03.2024', '30.02.2024', '2024-02-30'),
    accepted: 1,
    left: { 'bad-date': 2 },
  },
  'F55 day before month': { body: dates('01.02.2024'), accepted: 1, starts: ['2024-02-01'] },
  'F56 orders mixed': {
    body: dates('13/02/2024', '02/13/2024'),
    asked: ['date-order'],
    told: { answers: { 'date-order': 'DMY' } },
    accepted: 1,
    left: { 'bad-date': 1 },
  },
  'F58 offsets': {
    body: dates('2024-03-01T00:30+06:00', '2024-03-01T00:30+05:00', '2024-03-01T00:30Z'),
    accepted: 3,
    starts: ['2024-02-29 23:30', '2024-03-01 00:30', '2024-03-01 05:30'],
  },
  'F59 the future and long ago': {
    body: dates('01.03.2024', '01.03.2099', '01.03.1900'),
    accepted: 1,
    left: { 'date-in-future': 1, 'date-before-2000': 1 },
  },
  'F62 midnight nine times of ten': {
    body: dates(...Array<string>(19).fill('01.03.2024 00:00'), '01.03.2024 10:00'),
    accepted: 20,
    warnings: ['time-unknown'],
  },
  'F64 an archive in an archive': {
    body: zipSync({ 'in.zip': zipSync({ 'a.csv': text(HEAD + GOOD) }) }),
    name: 'a.zip',
    fault: 'archive-nested',
  },
  'F65 a picture called .csv': { body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), fault: 'not-text' },
  'F68 JSON of a great depth': { body: `${'['.repeat(200_000)}`, name: 'a.json', fault: 'json-too-deep' },
  'F69 JSON cut off': {
    body: features(feature(point(76.9, 43.25))).slice(0, -8),
    name: 'a.geojson',
    fault: 'bad-json',
  },
  'F69 a table cut off': { body: `${HEAD}${GOOD}01.03.20`, accepted: 1, left: { 'field-count': 1 } },
  'F71 no features': { body: features(), name: 'a.geojson', fault: 'no-features' },
  'F71 a feature without a place': {
    body: features(feature(point(76.9, 43.25)), feature(null)),
    name: 'a.geojson',
    accepted: 1,
    left: { 'no-geometry': 1 },
  },
  'F73 coordinates as texts, too few, nested': {
    body: features(feature(point('76.9', '43.25')), feature(point(76.9)), feature(point([76.9, 43.25]))),
    name: 'a.geojson',
    accepted: 1,
    repairs: { 'numeric-strings': 1 },
  },
  'F77 a row twice': { body: `id;${HEAD}1;${GOOD}1;${GOOD}`, accepted: 1, duplicates: 1 },
  'F81 rows put in at once': { body: `${HEAD}${GOOD.repeat(120)}`, accepted: 120, warnings: ['bulk-point'] },
  'F83 words of two languages, and one that is none': {
    body: `${HEAD}${['Ұрлық', 'Кража', 'кража ', 'шум'].map((w) => `01.03.2024;${w};76.9;43.25\n`).join('')}`,
    accepted: 4,
    categories: ['theft', 'theft', 'theft', 'other'],
  },
  'F85 severities that are none': {
    body: `severity;lon;lat\n${['-1', '99', 'высокая', ''].map((w) => `${w};76.9;43.25\n`).join('')}`,
    accepted: 4,
    repairs: { 'severity-defaulted': 4 },
  },
  'F86 persons in words': {
    body: `${HEAD}01.03.2024;гр. Иванов И.И. тел. +7 701 123 45 67;76.9;43.25\n`,
    accepted: 1,
  },
};

async function read(
  bytes: Uint8Array,
  name: string,
  choices: ImportChoices,
): Promise<Intake | { readonly code: string }> {
  const opened = await openFile(bytes, name, choices);
  if (!opened.ok) return opened.error;
  const result = finish(readFile(opened.value, name, choices, { nowMs: fromCityClock(2024, 6, 1) }));
  if (!result.ok) return result.error;
  const { preview } = result.value;
  expect(preview.rowsIn).toBe(preview.accepted + preview.duplicates + preview.quarantined);
  return result.value;
}

const counted = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code) => [code, codes.filter((one) => one === code).length]));

async function holds(bytes: Uint8Array, name: string, outcome: Outcome): Promise<void> {
  const first = await read(bytes, name, {});
  if ('code' in first || outcome.fault !== undefined) {
    expect('code' in first ? first.code : 'read').toBe(outcome.fault);
    return;
  }
  expect(first.preview.questions.map(({ code }) => code)).toEqual(outcome.asked ?? []);
  const intake = outcome.told ? await read(bytes, name, outcome.told) : first;
  if ('code' in intake) throw new Error(intake.code);
  const { preview, table } = intake;
  expect(preview.questions).toEqual([]);
  expect(intake.kind).toBe(outcome.kind ?? 'incidents');
  if (outcome.accepted !== undefined) expect(preview.accepted).toBe(outcome.accepted);
  if (outcome.duplicates !== undefined) expect(preview.duplicates).toBe(outcome.duplicates);
  if (outcome.left) expect(counted(intake.quarantine.map(({ reason }) => reason.code))).toEqual(outcome.left);
  expect(Object.fromEntries(preview.repairs.map(({ code, count }) => [code, count]))).toMatchObject(
    outcome.repairs ?? {},
  );
  const warnings = preview.warnings.map(({ code }) => code as string);
  for (const warning of outcome.warnings ?? []) expect(warnings).toContain(warning);
  if (outcome.starts) expect(startsOf(intake)).toEqual(outcome.starts);
  if (outcome.categories)
    expect([...(table?.category ?? [])].map((code) => CATEGORIES[code])).toEqual(outcome.categories);
}

describe('the corpus of bad inputs', () => {
  test('has an outcome for every file of its folder', () => {
    expect(Object.keys(CORPUS).toSorted()).toEqual(
      readdirSync(folder)
        .map((name) => name.normalize('NFC'))
        .toSorted(),
    );
  });

  test.each(Object.entries(CORPUS))('%s becomes what is asked of it', async (name, outcome) => {
    await holds(new Uint8Array(readFileSync(`${folder}${name}`)), name, outcome);
  });

  test.each(Object.entries(ROWS))('%s becomes what is asked of it', async (_, { body, name = 'f.csv', ...outcome }) => {
    await holds(typeof body === 'string' ? text(body) : body, name, outcome);
  });
});
