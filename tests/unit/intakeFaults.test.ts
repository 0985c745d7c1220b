import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../src/domain/import';
import { CATEGORIES } from '../../src/domain/incident';
import { questionsOf, readWell, reasonsOf, repairsOf, startsOf, warningsOf } from '../fixtures/reading';

/** Files that once were read wrong, or not at all, without a word: what is asked of each, and what becomes of it. */
interface Sample {
  readonly body: string;
  readonly name?: string;
  readonly asked?: readonly string[];
  readonly told?: ImportChoices;
  readonly starts?: readonly string[];
  readonly reasons?: readonly (readonly [number, string])[];
  readonly categories?: readonly string[];
  readonly warnings?: readonly string[];
  readonly repairs?: Readonly<Record<string, number>>;
  readonly accepted?: number;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  'A01 a quote that is never closed': {
    body: 'id;дата;адрес;долгота;широта\nq1;01.03.2020 10:00;"улица А;76.901;43.251\nq2;02.03.2020 11:00;"улица Б";76.912;43.262\nq3;03.03.2020 12:00;"улица В";76.923;43.263\n',
    starts: ['2020-03-01 10:00', '2020-03-02 11:00', '2020-03-03 12:00'],
    repairs: { 'quote-as-text': 1 },
  },
  'A02 a time of day in a column of its own': {
    body: 'Дата совершения;Время совершения;долгота;широта\n01.03.2020;10:30;76.901;43.251\n02.03.2020;23:15;76.912;43.262\n',
    starts: ['2020-03-01 10:30', '2020-03-02 23:15'],
  },
  'A03 times of day that are none': {
    body: 'дата;время;долгота;широта\n01.03.2024;25:61;76.901;43.251\n01.03.2024;24:00;76.902;43.251\n01.03.2024;1030;76.903;43.251\n01.03.2024;10:30 PM;76.904;43.251\n01.03.2024;10:30;76.905;43.251\n',
    starts: ['2024-03-01 10:30', '2024-03-01 10:30', '2024-03-01 22:30', '2024-03-02 00:00'],
    reasons: [[2, 'bad-time']],
  },
  'A09 a year of two figures in first place': {
    body: 'дата;категория;долгота;широта\n24-03-01;кража;76.9;43.25\n25-04-02;кража;76.91;43.25\n',
    asked: ['date-order', 'two-digit-year'],
    told: { answers: { 'date-order': 'YMD', 'two-digit-year': '2000s' } },
    starts: ['2024-03-01'],
    reasons: [[3, 'date-in-future']],
  },
  'A10 months first, with points': {
    body: 'дата;категория;долгота;широта\n02.13.2024;кража;76.9;43.25\n03.25.2024;кража;76.91;43.25\n03.04.2024;кража;76.92;43.25\n',
    asked: ['date-order'],
    told: { answers: { 'date-order': 'MDY' } },
    starts: ['2024-02-13', '2024-03-04', '2024-03-25'],
  },
  'A11 identifiers that a spreadsheet has spoilt': {
    body: `id;дата;долгота;широта\n${'2,01712E+11;01.03.2020;76.9;43.25\n'.repeat(5)}`,
    accepted: 5,
    warnings: ['ids-spoilt'],
  },
  'A13 weights that do not count': {
    body: 'дата;долгота;широта;weight\n01.03.2020;76.9;43.25;500\n02.03.2020;76.91;43.25;1\n',
    accepted: 2,
    warnings: ['weights-unused'],
  },
  'B01 blanks within a coordinate': {
    body: `дата;долгота;широта\n01.03.2020;7${' '.repeat(3000)}6,9;43.25\n01.03.2020;76.9;43.25\n`,
    accepted: 1,
    reasons: [[2, 'bad-coordinates']],
  },
  'C01 days of a spreadsheet': {
    body: 'дата;категория;долгота;широта\n45352,75;кража;76.9;43.25\n45353,5;кража;76.91;43.25\n',
    starts: ['2024-03-01 18:00', '2024-03-02 12:00'],
    repairs: { 'serial-dates': 2 },
  },
  'C02 months by name': {
    body: 'дата;категория;долгота;широта\n1 наурыз 2024 ж.;кража;76.9;43.25\n1 марта 2024 г.;кража;76.91;43.25\n1 March 2024;кража;76.92;43.25\n',
    starts: ['2024-03-01', '2024-03-01', '2024-03-01'],
  },
  'C03 24:00': {
    body: 'дата;категория;долгота;широта\n01.03.2024 24:00;кража;76.9;43.25\n',
    starts: ['2024-03-02 00:00'],
  },
  'C05 letters encoded twice': {
    body: `date;category;lon;lat\n${'01.03.2020 10:00;РєСЂР°Р¶Р°;76.9;43.25\n'.repeat(5)}`,
    asked: ['double-encoded'],
    told: { answers: { 'double-encoded': 'read-back' } },
    categories: Array<string>(5).fill('theft'),
  },
  'C10 letters of two scripts in a word': {
    body: 'дата;категория;долгота;широта\n01.03.2020;Kрaжa;76.9;43.25\n01.03.2020;мoшенничество;76.91;43.25\n',
    categories: ['theft', 'fraud'],
  },
  'C11 a row that comes again changed': {
    body: 'id;дата;статья;долгота;широта\n1;01.03.2020;1880;76.9;43.25\n1;01.03.2020;1900;76.9;43.25\n',
    asked: ['updated-rows'],
    told: { answers: { 'updated-rows': 'keep-newer' } },
    categories: ['fraud'],
  },
  'C12 a title over empty cells': {
    body: 'Отчёт за март 2020;;;\nдата;категория;долгота;широта\n01.03.2020;кража;76.9;43.25\n',
    asked: ['header-line'],
    told: { answers: { 'header-line': '2' } },
    starts: ['2020-03-01'],
  },
  'C13 a bare title': {
    body: 'Отчёт за март 2020\nдата;категория;долгота;широта\n01.03.2020;кража;76.9;43.25\n',
    asked: ['header-line'],
    told: { answers: { 'header-line': '2' } },
    starts: ['2020-03-01'],
  },
  'D01 a word within the name of the file': {
    body: 'дата;категория;долгота;широта\n01.03.2020;кража;76.9;43.25\n',
    name: 'Постановления.csv',
    categories: ['theft'],
  },
  'D02 names that nobody knows': {
    body: 'cdatetime,crimedescr,latitude,longitude\n2020-03-01 10:00,theft,43.25,76.9\n',
    asked: ['unclear-column'],
    told: { columns: { date: 'cdatetime', category: 'crimedescr' } },
    starts: ['2020-03-01 10:00'],
    categories: ['theft'],
  },
};

describe('a file that once was read wrong', () => {
  test.each(Object.entries(SAMPLES))('%s', (_, sample) => {
    const { body, name, told = {} } = sample;
    if (sample.asked) expect(questionsOf(readWell(body, {}, name))).toEqual(sample.asked);
    const intake = readWell(body, told, name);
    expect(questionsOf(intake)).toEqual([]);
    expect(intake.kind).toBe('incidents');
    expect(reasonsOf(intake)).toEqual(sample.reasons ?? []);
    if (sample.starts) expect(startsOf(intake)).toEqual(sample.starts);
    if (sample.accepted !== undefined) expect(intake.preview.accepted).toBe(sample.accepted);
    if (sample.categories) {
      const { table } = intake;
      expect([...(table?.category ?? [])].map((code) => CATEGORIES[code])).toEqual(sample.categories);
    }
    for (const warning of sample.warnings ?? []) expect(warningsOf(intake)).toContain(warning);
    expect(repairsOf(intake)).toMatchObject(sample.repairs ?? {});
  });
});
