import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dateText, isDateFormat } from '../../src/intake/formats/workbook/dateFormats';
import { readBytes, taken, zipOf } from '../fixtures/openedBytes';

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const row = (number: number, cells: readonly string[], more = ''): string =>
  `<row r="${number}"${more}>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
const HEADER = row(1, ['id', 'дата', 'долгота', 'широта', 'категория']);

/** A workbook of sheets, with formats 0 = general, 1 = d.m.y h:mm, 2 = a built-in date. */
const book = (sheets: Readonly<Record<string, string>>, more: Record<string, string> = {}, about = ''): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r">${about}<sheets>${Object.keys(sheets)
      .map(
        (name, i) =>
          `<sheet name="${name.replace('!', '')}" ${name.endsWith('!') ? 'state="hidden"' : ''} r:id="r${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="x" Type="a/externalLink" Target="https://e.org/x" TargetMode="External"/>${Object.keys(
      sheets,
    )
      .map(
        (_, i) =>
          `<Relationship Id="r${i}" Type="a/worksheet" Target="${i === 0 ? '/xl/' : './'}worksheets/s${i}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy\\ h:mm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(Object.values(sheets).map((xml, i) => [`xl/worksheets/s${i}.xml`, xml])),
    ...more,
  });

const starts = (table: { startMs: Float64Array } | undefined): string[] =>
  [...(table?.startMs ?? [])].map((ms) => new Date(ms).toISOString());

describe('a workbook', () => {
  test('gives dates by the format of their cells, shared strings, and numbers as they were typed', async () => {
    const xml = sheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="E1" t="s"><v>3</v></c></row>
       <row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"><v>45352.75</v></c><c r="C2"><v>76.928600000000003</v></c><c r="E2"><v>43.2567</v></c></row>
       <row r="4"><c r="A4"><v>8</v></c><c r="B4" s="2"><v>45353</v></c><c r="C4"><v>76.93</v></c><c r="E4"><f>D4</f><v>43.25</v></c></row>`,
    );
    const strings =
      '<sst><si><t>id</t></si><si><r><rPr><b/></rPr><t>да</t></r><r><t>та</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si><si><t>долгота</t></si><si><t xml:space="preserve">широта </t></si></sst>';
    const read = await taken(book({ Лист1: xml, Лист2: sheet('') }, { 'xl/sharedStrings.xml': strings }), 'f.xlsx');
    expect(read.preview).toMatchObject({
      accepted: 2,
      questions: [],
      repairs: [{ code: 'trailing-empty' }],
      warnings: [{ code: 'ignored-columns' }],
    });
    expect(starts(read.table)).toEqual(['2024-03-01T13:00:00.000Z', '2024-03-01T19:00:00.000Z']);
    expect(read.table?.lon[0]).toBe(76.9286);
  });

  test('names a row of the sheet where it rejects one', async () => {
    const rows = [
      HEADER,
      row(5, ['1', '01.03.2024', '76.9', 'нет', '']),
      row(6, ['2', '01.03.2024', '76.9', '43.2', '']),
    ];
    const read = await taken(book({ A: sheet(rows.join('')) }), 'f.xlsx');
    expect(read.quarantine.map((one) => [one.line, one.reason.code])).toEqual([[5, 'no-coordinates']]);
  });

  test('asks which sheet, offers none that is hidden, and finds it all the same when it is named', async () => {
    const of = (id: string): string => sheet(HEADER + row(2, [id, '01.03.2024', '76.9', '43.2', '']));
    const bytes = book({ Март: of('a'), Апрель: of('b'), 'Тайный!': of('c') + '' });
    expect((await taken(bytes, 'f.xlsx')).preview.questions).toMatchObject([
      { code: 'sheet', choices: ['Март', 'Апрель'] },
    ]);
    for (const name of ['Апрель', 'Тайный'])
      expect((await taken(bytes, 'f.xlsx', { answers: { sheet: name } })).preview.questions).toEqual([]);
  });

  test('reads hidden rows and says so, and says which formulas were never computed', async () => {
    const rows = [
      HEADER,
      row(2, ['1', '01.03.2024', '76.9', '43.2', ''], ' hidden="1"'),
      `<row r="3"><c t="inlineStr"><is><t>2</t></is></c><c t="str"><f>TODAY()</f><v>02.03.2024</v></c><c><v>76.9</v></c><c><v>43.2</v></c><c><f>[1]x!A1</f></c></row>`,
    ];
    const { preview } = await taken(book({ A: sheet(rows.join('')) }), 'f.xlsx');
    expect(preview.accepted).toBe(2);
    expect(preview.warnings).toContainEqual({ code: 'hidden-rows', params: { count: 1 } });
    expect(preview.warnings).toContainEqual({ code: 'formulas-unsaved', params: { count: 1 } });
  });

  test('counts days from 1904 where it says so', async () => {
    const rows = `${HEADER}<row r="2"><c><v>1</v></c><c s="1"><v>43890.75</v></c><c><v>76.9</v></c><c><v>43.2</v></c></row>`;
    const read = await taken(book({ A: sheet(rows) }, {}, '<workbookPr date1904="1"/>'), 'f.xlsx');
    expect(starts(read.table)).toEqual(['2024-03-01T13:00:00.000Z']);
  });

  test('keeps quotes, tabs and line ends of a cell inside its cell', async () => {
    const rows = [
      HEADER,
      row(2, ['1', '01.03.2024', '76.9', '43.2', '"шум"&#10;a\tb_x000D_']),
      row(3, ['2', '', '76.9', '43.2', '']),
    ];
    const { preview } = await taken(book({ A: sheet(rows.join('')) }), 'f.xlsx');
    expect(preview).toMatchObject({ accepted: 2, quarantined: 0 });
    expect(preview.unknownWords[0].word).toBe('"шум" a b');
  });

  test('passes over a million formatted rows without a value', async () => {
    const empty = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 10}" s="1" customFormat="1"/>`).join('');
    const read = await taken(
      book({ A: sheet(HEADER + row(2, ['1', '01.03.2024', '76.9', '43.2', '']) + empty) }),
      'f.xlsx',
    );
    expect(read.preview).toMatchObject({ rowsIn: 1, accepted: 1 });
  });

  test.each([
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'xml-doctype'],
    ['<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>', 'bad-xml'],
    ['<worksheet><sheetData><row><c><v>1</v></c></row>', 'bad-xml'],
    ['<worksheet><c><v>1</c></v></worksheet>', 'bad-xml'],
    ['<worksheet a=1><c ></c></worksheet>', 'bad-xml'],
    [`${'<a>'.repeat(300)}<c >`, 'bad-xml'],
    ['<worksheet></worksheet>', 'no-rows'],
  ])('with the sheet %s is refused', async (xml, code) => {
    const padded = code === 'no-rows' ? xml : xml.replace('<worksheet/>', '<worksheet><c ></c></worksheet>');
    expect(await readBytes(book({ A: padded }), 'f.xlsx')).toMatchObject({ code });
  });

  test.each([
    ['.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['.xlsb', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' })],
  ])('of the kind %s is told what to be saved as', async (kind, bytes) => {
    expect(await readBytes(bytes, 'f')).toMatchObject({ code: 'spreadsheet-kind', params: { kind } });
  });

  test('of another writer is read the same', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/intake/openpyxl.xlsx'));
    const read = await taken(new Uint8Array(bytes), 'openpyxl.xlsx', { answers: { sheet: 'Данные' } });
    expect(read.preview).toMatchObject({ accepted: 3, quarantined: 0, questions: [] });
    expect(starts(read.table)).toEqual([
      '2024-03-01T13:00:00.000Z',
      '2024-03-02T07:30:00.000Z',
      '2024-03-02T19:00:00.000Z',
    ]);
  });
});

describe('a number of a sheet', () => {
  test.each([
    [14, undefined, true],
    [22, undefined, true],
    [0, undefined, false],
    [10, undefined, false],
    [164, 'dd.mm.yyyy', true],
    [164, '[$-419]d mmm yy', true],
    [164, '[h]:mm', true],
    [164, 'General', false],
    [164, '#,##0.00" дней"', false],
    [164, '0.00\\d', false],
    [164, '[Red]0', false],
    [164, '#,##0\\ [$₸-43F]', false],
  ])('of format %i %s is a date: %s', (id, code, isDate) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });

  test.each([
    [45352, false, '2024-03-01'],
    [45352.75, false, '2024-03-01 18:00:00'],
    [45352.999999999, false, '2024-03-02'],
    [0.4375, false, '10:30:00'],
    [1, false, '1900-01-01'],
    [61, false, '1900-03-01'],
    [0, true, '00:00:00'],
    [43890, true, '2024-03-01'],
    [-1, false, null],
    [3e6, false, null],
  ])('%d is the day %s', (serial, from1904, text) => {
    expect(dateText(serial, from1904)).toBe(text);
  });
});
