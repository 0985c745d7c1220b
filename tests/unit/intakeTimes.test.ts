import { describe, expect, test } from 'vitest';
import { readClock } from '../../src/intake/cells/clockTime';
import { questionsOf, readText, readWell, reasonsOf, repairsOf, startsOf } from '../fixtures/reading';

const PLACE = 'долгота;широта';
const AT = '76,901;43,251';
const rows = (header: string, ...lines: string[]): string =>
  `${header};${PLACE}\n${lines.map((line) => `${line};${AT}\n`).join('')}`;
const dated = (...cells: string[]): string => rows('дата', ...cells);

describe('a time of day in a column of its own', () => {
  test.each([
    ['Дата совершения', 'Время совершения'],
    ['Дата происшествия', 'Время происшествия'],
    ['Дата происшествия', 'Время'],
    ['Дата происшествия', 'Время совершения'],
    ['дата', 'время'],
    ['date', 'time'],
    ['Date', 'Time of day'],
    ['күні', 'уақыты'],
    ['Жасалған күні', 'Жасалған уақыты'],
    ['Оқиға күні', 'Оқиға уақыты'],
    ['dat_sover', 'time_sover'],
    ['DATE OCC', 'TIME OCC'],
    ['DateOcc', 'TimeOcc'],
    ['occurrence_date', 'occurrence_time'],
    ['incident_date', 'incident_hour'],
    ['дата_с', 'время_с'],
    ['дата регистрации', 'время регистрации'],
  ])('%s and %s make one moment, in either order of columns', (date, time) => {
    const lines = ['01.03.2020;10:30', '02.03.2020;23:15'];
    expect(startsOf(readWell(rows(`${date};${time}`, ...lines)))).toEqual(['2020-03-01 10:30', '2020-03-02 23:15']);
    const turned = lines.map((line) => line.split(';').reverse().join(';'));
    const intake = readWell(rows(`${time};${date}`, ...turned));
    expect(startsOf(intake)).toEqual(['2020-03-01 10:30', '2020-03-02 23:15']);
    expect(intake.preview.columns).toMatchObject({ date, time });
    expect(questionsOf(intake)).toEqual([]);
  });

  test('the time of the deed is taken where another of its papers stands beside it', () => {
    const intake = readWell(
      rows(
        'Date Rptd;DATE OCC;Time Rptd;TIME OCC',
        '03/15/2020;03/13/2020;0800;2130',
        '03/15/2020;03/13/2020;0800;0045',
      ),
    );
    expect(intake.preview.columns).toMatchObject({ date: 'DATE OCC', time: 'TIME OCC' });
    expect(startsOf(intake)).toEqual(['2020-03-13 00:45', '2020-03-13 21:30']);
  });

  test('a date that a program has filled up with 00:00 takes its hour from the other column', () => {
    expect(startsOf(readWell(rows('дата;время', '01.03.2020 00:00:00;10:30', '01.03.2020 12:00:00 AM;21:30')))).toEqual(
      ['2020-03-01 10:30', '2020-03-01 21:30'],
    );
  });

  test('a column called time that holds whole moments is the date', () => {
    expect(startsOf(readWell(rows('дата;время', '01.03.2020;01.03.2020 10:30')))).toEqual(['2020-03-01 10:30']);
    expect(startsOf(readWell(rows('время', '01.03.2020 10:30')))).toEqual(['2020-03-01 10:30']);
  });

  test('the end has a time of its own too, and one before the start is the next day where the end has no day', () => {
    const spans = (header: string, line: string): number[] => [...(readWell(rows(header, line)).table?.spanMin ?? [])];
    expect(spans('дата с;время с;дата по;время по', '01.03.2020;10:30;02.03.2020;11:00')).toEqual([1470]);
    expect(spans('start date;start time;end date;end time', '01.03.2020;10:30;01.03.2020;11:00')).toEqual([30]);
    expect(spans('дата;время;время окончания', '01.03.2020;23:30;01:00')).toEqual([90]);
    expect(reasonsOf(readWell(rows('дата с;время с;дата по;время по', '01.03.2020;10:30;01.03.2020;09:00')))).toEqual([
      [2, 'negative-span'],
    ]);
  });

  test('whole numbers are read by what their column holds', () => {
    expect(startsOf(readWell(rows('дата;час', '01.03.2020;7', '01.03.2020;23')))).toEqual([
      '2020-03-01 07:00',
      '2020-03-01 23:00',
    ]);
    expect(startsOf(readWell(rows('дата;время', '01.03.2020;45', '01.03.2020;2130')))).toEqual([
      '2020-03-01 00:45',
      '2020-03-01 21:30',
    ]);
    expect(reasonsOf(readWell(rows('дата;время', '01.03.2020;7', '01.03.2020;21:30')))).toEqual([[2, 'bad-time']]);
    // Beside clocks that are written out nobody knows whether 18 is an hour or the minutes of 00:18.
    const mixed = readWell(rows('дата;время', '01.03.2020;18', '01.03.2020;1830', '01.03.2020;12:30'));
    expect(reasonsOf(mixed)).toEqual([[2, 'bad-time']]);
    expect(startsOf(mixed)).toEqual(['2020-03-01 12:30', '2020-03-01 18:30']);
  });

  test('a share with two decimals is read by what its column holds, else set aside', () => {
    const times = (...cells: string[]) => readWell(rows('дата;время', ...cells.map((cell) => `01.03.2020;${cell}`)));
    expect(startsOf(times('0.25', '0.4375'))).toEqual(['2020-03-01 06:00', '2020-03-01 10:30']);
    expect(startsOf(times('0.25', '9.30'))).toEqual(['2020-03-01 00:25', '2020-03-01 09:30']);
    expect(reasonsOf(times('0.25'))).toEqual([[2, 'bad-time']]);
  });

  test('what is no time of day is set aside with its column and value', () => {
    const bad = ['25:61', '24:01', '10:60', '13:00 PM', '0:30 PM', 'утром', '31.12', '01.03.2004', '99'];
    const intake = readWell(rows('дата;время', '01.03.2024;10:30', ...bad.map((cell) => `01.03.2024;${cell}`)));
    expect(intake.quarantine.map(({ line, reason }) => [line, reason])).toEqual(
      bad.map((value, i) => [i + 3, { code: 'bad-time', params: { column: 'время', value } }]),
    );
  });

  test('a word for "not known" leaves the day and is counted', () => {
    const words = ['-', '—', 'н/д', 'неизвестно', 'белгісіз', 'NULL', 'N/A', 'нет данных', 'жоқ', '?', 'NaN'];
    const intake = readWell(rows('дата;время', '01.03.2024;10:30', ...words.map((word) => `01.03.2024;${word}`)));
    expect(intake.quarantine).toEqual([]);
    expect(startsOf(intake).filter((start) => start === '2024-03-01')).toHaveLength(words.length);
    expect(repairsOf(intake)['missing-words']).toBe(words.length);
  });
});

describe('a time of day', () => {
  test.each([
    ['10:30', 630],
    ['9:05', 545],
    ['09:05:00', 545],
    ['9.30', 570],
    ['1030', 630],
    ['930', 570],
    ['093000', 570],
    ['10:30 PM', 1350],
    ['10:30PM', 1350],
    ['10:30 p.m.', 1350],
    ['12:15 AM', 15],
    ['12:15 pm', 735],
    ['10 PM', 1320],
    ['10:30 пп', 1350],
    ['10:30 дп', 630],
    ['10:30 т.к.', 1350],
    ['10:30 ТД', 630],
    ['10:30 РМ', 1350],
    ['10 ч 30 мин', 630],
    ['10ч30', 630],
    ['сағ', NaN],
    ['0,4375', 630],
    ['0.4375', 630],
    ['0,5', 720],
    ['24:00', 1440],
    ['2400', 1440],
    ['24:00:00', 1440],
    ['30.12.1899 9:05', 545],
    ['1899-12-30T09:05:00', 545],
    [' 10:30\u00a0', 630],
    ["'10:30", 630],
    ['10:3', NaN],
    ['1e400', NaN],
    ['Infinity', NaN],
    ['-0,5', NaN],
    ['1,5', NaN],
  ])('%s', (cell, minutes) => {
    expect(readClock(cell) / 60_000).toBe(minutes);
  });
});

describe('a date', () => {
  test.each([
    ['45352,75', '2024-03-01 18:00'],
    ['45353.5', '2024-03-02 12:00'],
    ['45352', '2024-03-01'],
    ['45351,99999', '2024-02-29 23:59'],
    ['1 наурыз 2024 ж.', '2024-03-01'],
    ['1 наурызда 2024', '2024-03-01'],
    ['2024 жылғы 1 наурыз', '2024-03-01'],
    ['2024 ж. 1 наурыз 10:30', '2024-03-01 10:30'],
    ['2024 жылдың 5 қаңтары', '2024-01-05'],
    ['12 қыркүйегі 2023', '2023-09-12'],
    ['3 сәуір 2024 жыл', '2024-04-03'],
    ['1 марта 2024 г.', '2024-03-01'],
    ['1 марта 2024 года', '2024-03-01'],
    ['1 марта 2024 г. 10:30', '2024-03-01 10:30'],
    ['1 марта 2024 г., 10:30', '2024-03-01 10:30'],
    ['«01» марта 2024 года в 10:30', '2024-03-01 10:30'],
    ['01 мая 2024', '2024-05-01'],
    ['15 сент. 2023', '2023-09-15'],
    ['5-фев-2024', '2024-02-05'],
    ['1 March 2024', '2024-03-01'],
    ['March 1, 2024', '2024-03-01'],
    ['Mar 1st, 2024 10:30 PM', '2024-03-01 22:30'],
    ['1st of March 2024', '2024-03-01'],
    ['01-MAR-2024 10:30:00', '2024-03-01 10:30'],
    ['Fri, 1 Mar 2024 10:30:00 +0500', '2024-03-01 10:30'],
    ['Fri Mar 01 2024 10:30:00 GMT+0500 (Almaty Time)', '2024-03-01 10:30'],
    ['пт, 1 марта 2024', '2024-03-01'],
    ['01.03.2024 24:00', '2024-03-02 00:00'],
    ['2024-02-28T24:00', '2024-02-29 00:00'],
    ['2023-12-31 24:00:00', '2024-01-01 00:00'],
    ['29.02.2024 24:00', '2024-03-01 00:00'],
    ['01.03.2024 10.30', '2024-03-01 10:30'],
    ['01.03.2024 1030', '2024-03-01 10:30'],
    ['01.03.2024 в 10:30', '2024-03-01 10:30'],
    ['01.03.2024 г. 10:30', '2024-03-01 10:30'],
    ['01.03.2024 ж. 10:30', '2024-03-01 10:30'],
    ['10:30 01.03.2024', '2024-03-01 10:30'],
    ['20240301', '2024-03-01'],
    ['20240301T1030', '2024-03-01 10:30'],
    ['20240301103000', '2024-03-01 10:30'],
    ['2024/03/01 10:30', '2024-03-01 10:30'],
    ['2024-03-01T00:30+06:00', '2024-02-29 23:30'],
    ['2024-03-01 10:30:00.123456', '2024-03-01 10:30'],
    ['01.03.2024 10:30 РМ', '2024-03-01 22:30'],
  ])('%s is %s', (cell, start) => {
    const intake = readWell(dated(`"${cell}"`));
    expect(intake.preview.quarantined).toBe(0);
    expect(startsOf(intake)).toEqual([start]);
    expect(questionsOf(intake)).toEqual([]);
  });

  test.each([
    ['2024-W10-1'],
    ['2024-061'],
    ['2024-13'],
    ['30 февраля 2024'],
    ['32 марта 2024'],
    ['0 марта 2024'],
    ['1 мартабря 2024 года рождения'],
    ['01.03.2024 24:01'],
    ['01.03.2024 7'],
    ['01.03.2024 10:30 +99'],
    ['1e400'],
    ['Infinity'],
    ['12345'],
    ['-45352'],
    ['01.03.2024 01.03.2024'],
    ['20241301'],
  ])('%s is set aside', (cell) => {
    expect(reasonsOf(readWell(dated(`"${cell}"`)))).toEqual([[2, 'bad-date']]);
  });

  test('days of a spreadsheet are said, and counted from 1904 where the user says so', () => {
    expect(repairsOf(readWell(dated('45352,75', '45353,5')))).toMatchObject({ 'serial-dates': 2 });
    expect(startsOf(readWell(dated('43890,75'), { answers: { 'date-system': '1904' } }))).toEqual(['2024-03-01 18:00']);
  });

  test.each([['н/д'], ['-'], ['—'], ['NULL'], ['нет данных'], ['жоқ'], ['NaT']])('%s is no date', (word) => {
    const intake = readWell(dated(word, '01.03.2024'));
    expect(startsOf(intake)).toEqual(['2024-03-01', '']);
    expect(repairsOf(intake)['missing-words']).toBe(1);
  });

  test('the user may name words that mean nothing is known', () => {
    expect(reasonsOf(readWell(dated('09.09.9999', 'когда-то')))).toHaveLength(2);
    const told = readWell(dated('09.09.9999', 'когда-то'), { answers: { 'missing-words': '09.09.9999, когда-то' } });
    expect(startsOf(told)).toEqual(['', '']);
  });
});

describe('the order of day, month and year', () => {
  const asked = (...cells: string[]): (readonly string[])[] =>
    readWell(dated(...cells)).preview.questions.map(({ code, choices }) => [code, ...choices]);
  const read = (order: string, ...cells: string[]): string[] =>
    startsOf(readWell(dated(...cells), { answers: { 'date-order': order, 'two-digit-year': '2000s' } }));

  test.each([
    [['01.02.2024'], []],
    [['01.02.2024', '13.02.2024'], []],
    [['13/02/2024', '01/02/2024'], []],
    [['02/13/2024', '01/02/2024'], []],
    [['01/02/2024'], [['date-order', 'DMY', 'MDY']]],
    [['01-02-2024'], [['date-order', 'DMY', 'MDY']]],
    [['13/02/2024', '02/13/2024'], [['date-order', 'DMY', 'MDY']]],
    [['02.13.2024', '03.25.2024', '03.04.2024'], [['date-order', 'DMY', 'MDY']]],
    [
      ['24-03-01', '23-04-02'],
      [
        ['date-order', 'DMY', 'YMD'],
        ['two-digit-year', '2000s', 'quarantine'],
      ],
    ],
    [['24-03-13', '24-03-31'], [['two-digit-year', '2000s', 'quarantine']]],
    [['9/24/18 16:00', '10/25/18 16:00'], [['two-digit-year', '2000s', 'quarantine']]],
    [['31-Mar-24'], [['two-digit-year', '2000s', 'quarantine']]],
    [
      ['01.02.03'],
      [
        ['date-order', 'DMY', 'MDY', 'YMD'],
        ['two-digit-year', '2000s', 'quarantine'],
      ],
    ],
    // Years of four digits that stand last say where one of two digits stands.
    [['22.05.2023', '04.03.2023', '05.03.24'], [['two-digit-year', '2000s', 'quarantine']]],
    [['04.03.2023', '05.03.24'], [['two-digit-year', '2000s', 'quarantine']]],
    [['22/05/2023', '05/03/24'], [['two-digit-year', '2000s', 'quarantine']]],
    [['22.05.2023', '24.03.31'], [['two-digit-year', '2000s', 'quarantine']]],
    [
      ['22.05.2023', '12.13.2023', '05.03.24'],
      [
        ['date-order', 'DMY', 'MDY'],
        ['two-digit-year', '2000s', 'quarantine'],
      ],
    ],
    [
      ['04/03/2023', '05/03/24'],
      [
        ['date-order', 'DMY', 'MDY'],
        ['two-digit-year', '2000s', 'quarantine'],
      ],
    ],
    // No day of any month says nothing of the order.
    [
      ['31.02.2023', '05.03.24'],
      [
        ['date-order', 'DMY', 'MDY', 'YMD'],
        ['two-digit-year', '2000s', 'quarantine'],
      ],
    ],
  ])('%j asks %j', (cells, questions) => {
    expect(asked(...cells)).toEqual(questions);
  });

  test('of a year of two digits is that of the years of four beside it', () => {
    const answers = { 'two-digit-year': '2000s' } as const;
    expect(startsOf(readWell(dated('22.05.2023', '05.03.24'), { answers }))).toEqual(['2023-05-22', '2024-03-05']);
    expect(startsOf(readWell(dated('22.05.2023', '24.03.31'), { answers }))).toEqual(['2023-05-22', '2024-03-31']);
    expect(startsOf(readWell(dated('05/22/2023', '05/03/24'), { answers }))).toEqual(['2023-05-22', '2024-05-03']);
  });

  test('is read as the user says, and by the only one that fits every row', () => {
    expect(read('YMD', '24-03-01', '23-04-02')).toEqual(['2023-04-02', '2024-03-01']);
    expect(read('DMY', '24-03-01')).toEqual(['2001-03-24']);
    expect(read('MDY', '02.13.2024', '03.04.2024')).toEqual(['2024-02-13', '2024-03-04']);
    expect(read('MDY', '03.04.2024')).toEqual(['2024-03-04']);
    const alone = readWell(dated('02/13/2024', '01/02/2024'));
    expect(startsOf(alone)).toEqual(['2024-01-02', '2024-02-13']);
    expect(repairsOf(alone)).toMatchObject({ 'month-first': 2 });
  });

  test('one date that is no day changes nothing of the others', () => {
    const cells = ['13.02.2024', '31.02.2024', '40.40.2024'];
    expect(asked(...cells)).toEqual([]);
    expect(reasonsOf(readWell(dated(...cells)))).toEqual([
      [3, 'bad-date'],
      [4, 'bad-date'],
    ]);
  });
});

describe('a date without a name we know', () => {
  test('is asked by its values, and the user may always name another column or none', () => {
    const body = 'cdatetime,crimedescr,latitude,longitude\n2020-03-01 10:00,theft,43.25,76.9\n';
    expect(readWell(body).preview.questions).toMatchObject([
      { code: 'unclear-column', params: { field: 'date', count: 1 }, choices: ['cdatetime'] },
    ]);
    const told = readWell(body, { columns: { date: 'cdatetime', category: 'crimedescr' } });
    expect(startsOf(told)).toEqual(['2020-03-01 10:00']);
    expect(questionsOf(readWell(body, { columns: { date: '' } }))).toEqual([]);
  });

  test('is never a birthday', () => {
    const intake = readWell(rows('Дата рождения', '01.03.2001'));
    expect(intake.preview.columns).not.toHaveProperty('date');
    expect(intake.preview.questions).toEqual([]);
  });
});

describe('a date that registers keep in another way', () => {
  test.each([
    [
      'CMPLNT_FR_DT;CMPLNT_FR_TM;CMPLNT_TO_DT;CMPLNT_TO_TM;RPT_DT',
      '12/31/2019;17:30:00;12/31/2019;18:00:00;01/01/2020',
      '2019-12-31 17:30',
      30,
    ],
    ['REPORT_DATE;OCC_DATE', '1/21/2024 5:00:00 AM;1/20/2024 11:00:00 PM', '2024-01-20 23:00', 0],
    [
      'dispatch_date_time;dispatch_date;dispatch_time',
      '2024-02-10 03:45:00;2024-02-10;03:45:00',
      '2024-02-10 03:45',
      0,
    ],
    ['Incident Datetime;Incident Date;Incident Time', '2023/03/13 11:41:00 PM;2023/03/13;23:41', '2023-03-13 23:41', 0],
    ['YEAR;MONTH;DAY;HOUR;MINUTE', '2019;3;7;2;6', '2019-03-07 02:06', 0],
    [
      'OCC_YEAR;OCC_MONTH;OCC_DAY;REPORT_YEAR;REPORT_MONTH;REPORT_DAY',
      '2024;January;5;2024;January;9',
      '2024-01-05',
      0,
    ],
    ['год;месяц;число;час', '2023;марта;5;14', '2023-03-05 14:00', 0],
  ])('%s', (header, line, start, minutes) => {
    const intake = readWell(rows(header, line));
    expect(questionsOf(intake)).toEqual([]);
    expect(startsOf(intake)).toEqual([start]);
    expect([...(intake.table?.spanMin ?? [])]).toEqual([minutes]);
  });

  test('pieces that make no day are set aside with the whole row as it stands', () => {
    const intake = readWell(rows('YEAR;MONTH;DAY', '2023;2;30', '2023;;', '2023;2;3'));
    expect(intake.quarantine.map(({ line, reason, text }) => [line, reason.code, text])).toEqual([
      [2, 'bad-date', `2023;2;30;${AT}`],
      [3, 'bad-date', `2023;;;${AT}`],
    ]);
  });
});

describe('a coordinate that is not known', () => {
  test.each([['н/д'], ['-'], ['NULL'], ['NaN'], ['нет данных'], ['жоқ']])('%s is no coordinate', (word) => {
    const body = `дата;долгота;широта\n01.03.2024;${word};${word}\n01.03.2024;76,9;${word}\n01.03.2024;76,9;43,25\n`;
    expect(reasonsOf(readWell(body))).toEqual([
      [2, 'no-coordinates'],
      [3, 'no-coordinates'],
    ]);
  });

  test.each([['1e400'], ['Infinity'], ['7 6,9']])('%s is a wrong one', (cell) => {
    expect(reasonsOf(readWell(`дата;долгота;широта\n01.03.2024;${cell};43,25\n`))).toEqual([[2, 'bad-coordinates']]);
  });

  test('the user may name words for it', () => {
    const body = 'дата;долгота;широта\n01.03.2024;тут;43,25\n';
    expect(reasonsOf(readWell(body, { answers: { 'missing-words': 'там, тут' } }))).toEqual([[2, 'no-coordinates']]);
  });
});

test('a table of the questions of times never throws away a file', () => {
  expect(readText('дата;время;долгота;широта\n')).toMatchObject({ code: 'no-rows' });
});
