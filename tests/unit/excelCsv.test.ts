import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { spokenIn } from '../../src/i18n/columns';
import { LOCALES } from '../../src/i18n';
import type { TableOfRows } from '../../src/domain/table';
import { toCsv } from '../../src/exports/csv';
import { written } from '../../src/exports/formats/format';
import { write } from '../../src/exports/formats/excelCsv';
import { incidentsTable, ownPostsTable } from '../../src/exports/ownRows';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';

const text = (table: TableOfRows): string => new TextDecoder().decode(written(write(table)));

const NOW = { nowMs: Date.UTC(2026, 0, 1) };
function read(bytes: string): Intake {
  const found = readFileNow(new TextEncoder().encode(bytes), 'a.csv', {}, NOW);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const table: TableOfRows = {
  header: ['id', 'share', 'x_m', 'lon', 'count', 'opened_on', 'hours', 'note'],
  rows: [
    ['almaly', 0.1234567890123457, 654321.8765, 76.92861234567, 1234567, '2020-03-04', '8-20', '=1+1; "x"'],
    ['total', -1.5e-7, NaN, null, 0, '2020-03', 'around_the_clock', '-2+3'],
  ],
};

describe('a table for the spreadsheet of a language', () => {
  test('has its separator, its decimal sign and its days, figures as people read them, and nothing that runs', async () => {
    const ru = Papa.parse<string[]>(text({ ...table, spoken: await spokenIn('ru') }).trim(), { delimiter: ';' }).data;
    expect(ru[0].slice(0, 4)).toEqual(['Код [id]', 'Доля [share]', expect.anything(), 'Долгота, ° [lon]']);
    expect(ru.slice(1)).toEqual([
      ['almaly', '0,1235', '654322', '76,928612', '1234567', '04.03.2020', '8–20', '\'=1+1; "x"'],
      ['total', '-0,00000015', '', '', '0', '2020-03', 'around_the_clock', "'-2+3"],
    ]);
    const en = Papa.parse<string[]>(text({ ...table, spoken: await spokenIn('en') }).trim(), { delimiter: ',' }).data;
    expect(en[1].slice(1, 6)).toEqual(['0.1235', '654322', '76.928612', '1234567', '2020-03-04']);
  });

  test('says of a probability under a thousandth that it is under it, in the decimal sign of the language', async () => {
    const of: TableOfRows = {
      header: ['id', 'p', 'change_p', 'q', 'share'],
      rows: [
        ['a', 9.8e-12, 0, 0.00123456, 9.8e-12],
        ['b', 0.001, 1, null, 0.5],
      ],
    };
    const ru = text({ ...of, spoken: await spokenIn('ru') }).split('\r\n');
    expect(ru.slice(1, 3)).toEqual(['a;< 0,001;< 0,001;0,001235;0,0000000000098', 'b;0,001;1;;0,5']);
    const en = text({ ...of, spoken: await spokenIn('en') }).split('\r\n');
    expect(en[1]).toBe('a,< 0.001,< 0.001,0.001235,0.0000000000098');
    // A program takes the exact table.
    expect(toCsv(of.header, [['a', 9.8e-12]])).toContain('9.8e-12');
  });

  test.each(LOCALES)(
    'in %s comes in again by our own reader: incidents with every figure, day and word',
    async (locale) => {
      const spoken = await spokenIn(locale);
      const given = read(
        'start,end,category,place,severity,public,street,fresh,lon,lat\r\n' +
          '2021-03-04 10:20:00,2021-03-04 11:00:00,theft,shop,minor,yes,no,yes,76.928612,43.2567\r\n' +
          '2021-12-01,,robbery,street,grave,no,yes,,76.85,43.2\r\n',
      );
      if (!given.table) throw new Error('no table');
      const again = read(text({ ...incidentsTable(given.table), spoken }));
      expect(again.quarantine ?? []).toEqual(given.quarantine ?? []);
      const { table: ours } = again;
      for (const column of ['startMs', 'spanMin', 'lon', 'lat', 'category', 'place', 'severity', 'flags'] as const)
        expect([column, ...(ours?.[column] ?? [])]).toEqual([column, ...given.table[column]]);
    },
  );

  test.each(LOCALES)('in %s posts come in again', async (locale) => {
    const given = read(
      'id,kind,name,lon,lat,opened,hours\r\n1,stationary,"Пост; 1",76.9286,43.2567,2020-03-04,08:00-20:00\r\n',
    );
    if (!given.posts) throw new Error('no posts');
    const again = read(text({ ...ownPostsTable(given.posts), spoken: await spokenIn(locale) }));
    const plain = ({ header, rows }: ReturnType<typeof ownPostsTable>): string => toCsv(header, rows);
    expect(plain(ownPostsTable(again.posts ?? []))).toBe(plain(ownPostsTable(given.posts)));
  });
});
