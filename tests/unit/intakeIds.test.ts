import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/domain/incident';
import { questionsOf, readWell, reasonsOf, repairsOf, startsOf, warningsOf } from '../fixtures/reading';

const table = (header: string, ...lines: string[]): string =>
  `${header};долгота;широта\n${lines.map((line) => `${line};76,9;43,25\n`).join('')}`;

describe('identifiers', () => {
  test.each([['2,01712E+11'], ['2.01712E+11'], ['2E+11'], ['1,2e15'], ['201712000000000000000']])(
    'spoilt by a spreadsheet (%s) tell no rows apart: all are kept, and it is said',
    (id) => {
      const intake = readWell(table('id;дата', ...Array<string>(5).fill(`${id};01.03.2020`)));
      expect(intake.preview.accepted).toBe(5);
      expect(intake.preview.warnings).toContainEqual({
        code: 'ids-spoilt',
        params: { count: 5, line: 2, column: 'id', value: id },
      });
    },
  );

  test('that a spreadsheet has given decimals are the plain ones', () => {
    const intake = readWell(table('id;дата', '17;01.03.2020', '17.0;01.03.2020', '17,00;01.03.2020', '18;01.03.2020'));
    expect([intake.preview.accepted, intake.preview.duplicates]).toEqual([2, 2]);
  });

  test.each([
    '№ КУИ',
    '№КУИ',
    'N КУИ',
    '№. КУИ',
    'КУИ',
    'куи №',
    'КУИ, №',
    'номер КУИ',
    'Номер куи.',
    'К.У.И.',
    'К У И',
    '№_КУИ',
    '№ ЕРДР',
    '№ЕРДР',
    'ЕРДР',
    'Е.Р.Д.Р.',
    'Номер ЕРДР',
    'номер_ердр',
  ])('of a register (%s) tell the row that comes twice, and only that', (column) => {
    const rows = ['КУИ-1;01.03.2020', 'КУИ-2;01.03.2020', 'КУИ-1;01.03.2020'];
    const { preview } = readWell(table(`${column};дата`, ...rows));
    expect([preview.accepted, preview.duplicates, preview.questions]).toEqual([2, 1, []]);
    expect(preview.columns['id']).toBe(column);
  });

  test('of a register count before the number of the line, which no row shares', () => {
    const { preview } = readWell(table('№;№ КУИ;дата', '1;К-1;01.03.2020', '2;К-2;01.03.2020'));
    expect(preview.columns['id']).toBe('№ КУИ');
  });

  test.each([['-'], ['н/д'], [''], ['NULL']])('that say nothing (%j) are none', (id) => {
    const intake = readWell(table('id;дата', ...Array<string>(3).fill(`${id};01.03.2020`)));
    expect([intake.preview.accepted, warningsOf(intake)]).toEqual([3, []]);
  });

  test('at the very same row again are a duplicate, whatever came between', () => {
    const rows = ['1;01.03.2020', '1;02.03.2020', '1;01.03.2020', '1;02.03.2020'];
    expect(readWell(table('id;дата', ...rows)).preview).toMatchObject({ accepted: 2, duplicates: 2 });
  });
});

describe('a row that comes again with other contents', () => {
  const body = table('id;дата;статья', '1;01.03.2020;1880', '2;05.03.2020;1880', '1;02.03.2020;1900');

  test('is a question, and nothing is left out before it is answered', () => {
    const { preview } = readWell(body);
    expect(preview.questions).toMatchObject([
      { code: 'updated-rows', params: { count: 1, column: 'id', by: '' }, choices: ['keep-both', 'keep-newer'] },
    ]);
    expect(preview.accepted).toBe(3);
  });

  test('supersedes the earlier where the user says so: the later in the file', () => {
    const intake = readWell(body, { answers: { 'updated-rows': 'keep-newer' } });
    expect(startsOf(intake)).toEqual(['2020-03-02', '2020-03-05']);
    expect(CATEGORIES[intake.table?.category[0] ?? 99]).toBe('fraud');
    expect([intake.preview.duplicates, repairsOf(intake)['superseded-rows']]).toEqual([1, 1]);
    const both = readWell(body, { answers: { 'updated-rows': 'keep-both' } });
    expect([both.preview.accepted, warningsOf(both)]).toEqual([3, ['ids-repeated']]);
  });

  test.each([
    ['версия', '3', '2'],
    ['updated_at', '2020-05-01', '2020-04-01'],
    ['дата изменения', '01.05.2020', '02.04.2020'],
  ])('or the one of the newest %s, wherever it stands', (column, newer, older) => {
    const lines = [`1;${newer};02.03.2020`, `1;${older};01.03.2020`];
    const intake = readWell(table(`id;${column};дата`, ...lines), { answers: { 'updated-rows': 'keep-newer' } });
    expect(startsOf(intake)).toEqual(['2020-03-02']);
  });

  test('is no version where one number stands at a dozen rows: then it is no identifier', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `1;${String(i + 1).padStart(2, '0')}.03.2020`);
    const intake = readWell(table('№;дата', ...rows));
    expect([questionsOf(intake), warningsOf(intake), intake.preview.accepted]).toEqual([[], ['ids-repeated'], 12]);
  });
});

test('weights do not count in the city, are said and shown as not used', () => {
  const { preview } = readWell(table('дата;weight', '01.03.2020;500', '02.03.2020;1'));
  expect(preview.columns).not.toHaveProperty('weight');
  expect(preview.warnings).toContainEqual({ code: 'weights-unused', params: { column: 'weight' } });
  expect(preview.accepted).toBe(2);
});

describe('a post that is closed', () => {
  const posts = (header: string, ...lines: string[]) =>
    readWell(table(`name;${header}`, ...lines), { kind: 'posts' }, 'посты.csv');
  test.each([
    ['status', 'закрыт'],
    ['статус', 'Не работает'],
    ['статус', 'недействующий'],
    ['state', 'closed'],
    ['күйі', 'жабылған'],
    ['күйі', 'жұмыс істемейді'],
    ['действует', 'нет'],
    ['active', '0'],
    ['closed', 'да'],
    ['закрыт', 'иә'],
    ['дата закрытия', '01.02.2024'],
    ['жабылған күні', '01.02.2024'],
    ['closed on', '2024-02-01'],
  ])('by %s = %s does not stand', (column, value) => {
    const intake = posts(column, `A;${value}`, 'B;');
    expect(intake.posts?.map(({ name }) => name)).toEqual(['B']);
    expect(intake.quarantine[0]).toMatchObject({
      line: 2,
      reason: { code: 'post-closed', params: { column, value } },
    });
  });

  test.each([
    ['status', 'работает'],
    ['статус', 'действует'],
    ['күйі', 'ашық'],
    ['действует', 'да'],
    ['closed', 'нет'],
    ['дата закрытия', '-'],
    ['дата закрытия', '01.02.2030'],
    ['статус', 'модульный'],
  ])('stands by %s = %s', (column, value) => {
    expect(posts(column, `A;${value}`).preview).toMatchObject({ accepted: 1, unknownWords: [] });
  });

  test('a status nobody knows is listed, and an unreadable day of closing set aside', () => {
    expect(posts('статус', 'A;синий').preview.unknownWords).toEqual([{ field: 'state', word: 'синий', count: 1 }]);
    expect(reasonsOf(posts('дата закрытия', 'A;31.02.2024'))).toEqual([[2, 'bad-date']]);
  });

  test('a status that names a kind is the kind', () => {
    expect(posts('статус', 'A;планируемый').posts?.[0].kind).toBe('planned');
  });
});

describe('the kind of a file', () => {
  test.each([
    ['Постановления.csv', 'incidents'],
    ['postal.csv', 'incidents'],
    ['composts.csv', 'incidents'],
    ['Посты 2024.csv', 'posts'],
    ['police_posts.csv', 'posts'],
    ['бекеттер.csv', 'posts'],
    ['policePosts.csv', 'posts'],
  ])('%s is %s by whole words of its name', (name, kind) => {
    expect(readWell(table('дата;категория', '01.03.2020;кража'), {}, name).kind).toBe(kind);
  });
});

describe('names and words in letters of two scripts', () => {
  test.each([
    ['Kрaжa', 'theft'],
    ['мoшенничество', 'fraud'],
    ['ГPAБЁЖ', 'robbery'],
    ['ұpлық', 'theft'],
    ['rоbbеry', 'robbery'],
  ])('%s is %s', (word, category) => {
    const intake = readWell(table('дата;категория', `01.03.2020;${word}`));
    expect(CATEGORIES[intake.table?.category[0] ?? 99]).toBe(category);
    expect(intake.preview.unknownWords).toEqual([]);
  });

  test.each([
    ['дoлгoта', 'ширoтa'],
    ['Долгота, град.', 'Широта, град.'],
    ['lon_dd', 'lat_dd'],
    ['X_COORD (m)', 'Y_COORD (m)'],
    ['долгота (WGS84)', 'широта (WGS84)'],
    ['Longitude deg', 'Latitude deg'],
    ['lоngitude', 'lаtitude'],
  ])('columns %s and %s are known', (lon, lat) => {
    expect(readWell(`дата;${lon};${lat}\n01.03.2020;76,9;43,25\n`).preview).toMatchObject({
      accepted: 1,
      questions: [],
    });
  });
});
