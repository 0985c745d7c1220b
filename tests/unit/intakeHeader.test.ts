import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../prove';
import { questionsOf, readWell, repairsOf, startsOf } from '../fixtures/reading';

const HEADER = 'дата;категория;долгота;широта\n';
const ROW = '01.03.2020;кража;76.9;43.25\n';
const choicesOf = (body: string): (readonly string[])[] =>
  readWell(body).preview.questions.map(({ code, choices }) => [code, ...choices]);

describe('lines of a title above the header', () => {
  test.each([
    ['with empty cells', 'Отчёт за март 2020;;;\n', 2],
    ['bare', 'Отчёт за март 2020\n', 2],
    ['of several lines', 'Департамент полиции\nОтчёт\nза март 2020\n', 4],
    ['with blank lines', 'Отчёт за март 2020;;;\n;;;\n\n', 4],
    ['with a comma in it', 'Отчёт, за март 2020\n', 2],
    ['with its own date', 'Сформирован;01.03.2020;;\n', 2],
    ['of a first line of grouped columns', 'Сведения;;Место;\n', 2],
    ['quoted', '"Отчёт; за март\n2020"\n', 3],
  ])('%s are passed over once the user says which line it is', (_, title, line) => {
    const body = title + HEADER + ROW;
    expect(choicesOf(body)[0].slice(0, 2)).toEqual(['header-line', String(line)]);
    const intake = readWell(body, { answers: { 'header-line': String(line) } });
    expect(questionsOf(intake)).toEqual([]);
    expect(intake.preview).toMatchObject({ rowsIn: 1, accepted: 1 });
    expect(startsOf(intake)).toEqual(['2020-03-01']);
  });

  test('lines are still counted from the top of the file', () => {
    const body = `Отчёт\n\n${HEADER}${ROW}31.02.2020;кража;76.9;43.25\n`;
    expect(readWell(body, { answers: { 'header-line': '3' } }).quarantine[0].line).toBe(5);
  });

  test('nothing is asked where the first line is the header, whatever words stand below', () => {
    expect(choicesOf(`cdate;what;lon;lat\n2020-03-01;улица;76.9;43.25\n2020-03-02;код;76.9;43.25\n`)).toEqual([
      ['unclear-column', 'cdate'],
    ]);
    expect(choicesOf(`дата;место;вид;долгота;широта\n01.03.2020;улица;дата;76.9;43.25\n`)).toEqual([]);
  });
});

describe('a file without column names', () => {
  const rows = [
    '1880;2;РОВД А;ст.188 ч.3;9/24/18 16:00;1136599.7;4810326.8',
    '1880;2;РОВД Б;ст.188 ч.2;10/24/18 16:00;1136699.7;4810426.8',
    '1880;2;РОВД В;ст.188 ч.2;10/25/18 16:00;1136799.7;4810526.8',
  ].join('\n');

  test('is asked about, and keeps its first row', () => {
    expect(choicesOf(`${rows}\n`)[0]).toEqual(['header-line', 'none', '1']);
    const intake = readWell(`${rows}\n`, {
      columns: { date: '#5', lon: '#6', lat: '#7', article: '#4' },
      answers: { 'header-line': 'none', 'two-digit-year': '2000s', 'coordinate-system': 'EPSG:32642' },
    });
    expect(intake.preview).toMatchObject({ rowsIn: 3, accepted: 3, questions: [] });
    expect(startsOf(intake)).toEqual(['2018-09-24 16:00', '2018-10-24 16:00', '2018-10-25 16:00']);
  });

  test('has its columns suggested by their values', () => {
    const { preview } = readWell('кража;01.03.2020;76.9;43.25\nграбёж;02.03.2020;76.91;43.26\n');
    expect(preview.questions.map((question) => [question.code, question.params, question.choices[0]])).toEqual([
      ['header-line', { line: 1, value: 'кража;01.03.2020;76.9;43.25' }, 'none'],
      ['missing-column', { field: 'lon' }, '#3'],
      ['missing-column', { field: 'lat' }, '#4'],
      ['unclear-column', { field: 'date', count: 1 }, '#2'],
      ['unclear-column', { field: 'category', count: 1 }, '#1'],
    ]);
    expect(preview.accepted).toBe(2);
  });

  test.each([['76.9,43.2\n76.8,43.3\n'], ['01.03.2020;76.9;43.25\n']])('of figures alone (%j) is one', (body) => {
    expect(choicesOf(body)[0].slice(0, 2)).toEqual(['header-line', 'none']);
  });
});

test.each([['sep=;'], ['"sep=;"'], ['"sep=;";;;'], ['SEP=;'], ['\ufeffsep=;']])(
  'a first line %j is left out',
  (line) => {
    const intake = readWell(`${line}\n${HEADER}${ROW}`);
    expect([questionsOf(intake), intake.preview.accepted, repairsOf(intake)['sep-line']]).toEqual([[], 1, 1]);
  },
);

describe('quotes', () => {
  const header = 'id;дата;место;долгота;широта\n';
  const row = (i: number, place: string): string =>
    `r${i};0${(i % 9) + 1}.03.2020 10:00;${place};76.90${i % 10};43.20${i % 10}\n`;

  // Were the text read anew from each mark, these two would not end within the time that a test has.
  test('at the start of every cell are read to the end, however long the text is', () => {
    const rows = 40_000;
    const body = header + Array.from({ length: rows }, (_, i) => row(i, '"Достык" ТРЦ')).join('');
    expect(readWell(body).preview.accepted).toBe(rows);
  });

  test('in a line of nothing else are read to its end, however long it is', () => {
    const intake = readWell(`${header}${row(1, 'x')}${'"a;'.repeat(200_000)}\n${row(2, 'x')}`);
    expect(startsOf(intake)).toEqual(['2020-03-02 10:00', '2020-03-03 10:00']);
  });

  test('of one row leave its neighbours as they were', () => {
    const piece = fc.constantFrom('"', '""', '"""', ' ', 'а', '5"', '"Б"', "'", '«', '"\n', '" ', 'x"y');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.integer({ min: 0, max: 5 }),
        (place, at) => {
          const rows = Array.from({ length: 6 }, (_, i) => row(i, i === at ? place : `место ${i}`));
          const intake = readWell(header + rows.join(''));
          const starts = startsOf(intake).filter((start) => start !== `2020-03-0${at + 1} 10:00`);
          expect(starts).toEqual([0, 1, 2, 3, 4, 5].filter((i) => i !== at).map((i) => `2020-03-0${i + 1} 10:00`));
          const lons = [...(intake.table?.lon ?? [])].map((lon) => Math.round(lon * 1000) % 10);
          for (let i = 0; i < 6; i++) if (i !== at) expect(lons).toContain(i);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('coordinates in one column under a name that says nothing', () => {
  const FILE = 'თარიღი;ადგილი\n15.03.2024;43.25, 76.92\n16.03.2024;43.26, 76.93\n';

  test('are offered as that column, both of them', () => {
    const { preview } = readWell(FILE);
    expect(preview.questions).toEqual([
      { code: 'unclear-column', params: { field: 'point', count: 1 }, choices: ['ადგილი'] },
    ]);
    expect(preview).toMatchObject({ accepted: 2, columns: { point: 'ადგილი' } });
  });

  test('are asked for apart where the user says that it is none, and no more where there are none at all', () => {
    const apart = readWell(FILE, { columns: { point: '' } });
    expect(apart.preview.questions.map(({ params }) => params)).toEqual([{ field: 'lon' }, { field: 'lat' }]);
    const none = readWell(FILE, { columns: { point: '', lon: '', lat: '' } });
    expect(none.preview).toMatchObject({ questions: [], accepted: 0, rowsIn: 0 });
  });
});
