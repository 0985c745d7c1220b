import { Zip, ZipDeflate } from 'fflate';
import type { Cell, TableOfRows } from '../../domain/table';
import { plainCell } from '../csv';
import { utf8, type Bytes, type Writing } from './format';
import { xmlText } from './xmlText';

/** Rows of a sheet, the head among them (ECMA-376). */
const MAX_ROWS = 1_048_576;
const PIECE_ROWS = 2000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A table as an Excel workbook (ECMA-376) of the cells that its CSV has: numbers as numbers, all else as text, which no
 * spreadsheet turns into a date or a formula. More rows than a sheet can hold go on in further ones, each with the
 * head. Equal tables give equal bytes.
 */
export function* write({ header, rows }: TableOfRows): Writing {
  const parts: Bytes[] = [];
  const archive = new Zip((failed, part) => {
    if (failed) throw failed;
    parts.push(part.slice());
  });
  const sheets: number[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MAX_ROWS - 1) sheets.push(from);
  const whole = (name: string, text: string): void => added(archive, name)(text, true);
  whole('[Content_Types].xml', contentTypes(sheets.length));
  whole('_rels/.rels', relations(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`));
  whole('xl/workbook.xml', workbook(sheets.length));
  whole(
    'xl/_rels/workbook.xml.rels',
    relations(
      sheets
        .map(
          (_, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join(''),
    ),
  );
  for (const [i, from] of sheets.entries()) {
    const push = added(archive, `xl/worksheets/sheet${i + 1}.xml`);
    push(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(header, 1)}`);
    const end = Math.min(rows.length, from + MAX_ROWS - 1);
    for (let at = from; at < end; at += PIECE_ROWS) {
      let piece = '';
      for (let k = at; k < Math.min(end, at + PIECE_ROWS); k++) piece += rowXml(rows.at(k) ?? [], k - from + 2);
      push(piece);
      yield at / rows.length;
    }
    push('</sheetData></worksheet>', true);
  }
  archive.end();
  return parts;
}

/** Adds a file to an archive; the answer takes its text. */
function added(archive: Zip, name: string): (text: string, isLast?: boolean) => void {
  const file = new ZipDeflate(name, { level: 6 });
  // The first day that an archive can say, so that the bytes tell nothing of when they were made.
  file.mtime = new Date(1980, 0, 1);
  archive.add(file);
  return (text, isLast = false) => file.push(utf8(text), isLast);
}

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  each(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`) +
  `</Types>`;

const relations = (inside: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const workbook = (sheets: number): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  each(sheets, (n) => `<sheet name="Qyragy${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="r${n}"/>`) +
  `</sheets></workbook>`;

const each = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i + 1)).join('');

const rowXml = (row: readonly Cell[], n: number): string => {
  let cells = '';
  for (let i = 0; i < row.length; i++) cells += cellXml(plainCell(row[i]), `${columnName(i)}${n}`);
  return `<row r="${n}">${cells}</row>`;
};

function cellXml(cell: string | number, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  // A spreadsheet reads _x0041_ as the sign of that number.
  const text = xmlText(cell).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const NAMES: string[] = [];

/** 0 is "A", 26 is "AA". */
function columnName(index: number): string {
  return (NAMES[index] ??=
    (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26)));
}
