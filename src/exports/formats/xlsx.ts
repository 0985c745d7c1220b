import { Zip, ZipDeflate } from 'fflate';
import type { Cell, TableOfRows } from '../../domain/table';
import { plainCell } from '../csv';
import { isDegrees, rounded } from './excelCsv';
import { isChance, LEAST_CHANCE, underLeast } from './chances';
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

/** One table of a workbook. */
export interface Sheet extends TableOfRows {
  /** As `sheetNames` gives it. */
  readonly name: string;
}

/**
 * A table as an Excel workbook (ECMA-376) of the cells that its CSV has: numbers as numbers, all else as text, which
 * no spreadsheet turns into a date or a formula. A probability is its number, shown as "< 0.001" where it is less.
 * More rows than a sheet can hold go on in further ones, each with the head. Equal tables give equal bytes.
 */
export const write = (table: TableOfRows): Writing => written([{ ...table, name: 'Qyragy' }], false);

/** Tables as one workbook, a sheet each, whose heads are bold and stay in sight, and figures as people read them. */
export const writeBook = (sheets: readonly Sheet[]): Writing => written(sheets, true);

function* written(tables: readonly Sheet[], isLaidOut: boolean): Writing {
  const parts: Bytes[] = [];
  const archive = new Zip((failed, part) => {
    if (failed) throw failed;
    parts.push(part.slice());
  });
  const cut = tables.flatMap((table) => starts(table).map((from) => ({ table, from })));
  const names = sheetNames(cut.map(({ table }) => table.name));
  const whole = (name: string, text: string): void => added(archive, name)(text, true);
  const hasStyles = isLaidOut || tables.some(({ header }) => header.some(isChance));
  whole('[Content_Types].xml', contentTypes(cut.length, hasStyles));
  whole('_rels/.rels', relations(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`));
  whole('xl/workbook.xml', workbook(names));
  whole(
    'xl/_rels/workbook.xml.rels',
    relations(
      each(
        cut.length,
        (n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      ) + (hasStyles ? `<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>` : ''),
    ),
  );
  if (hasStyles) whole('xl/styles.xml', stylesOf(tables[0]?.spoken?.decimal ?? '.'));
  const all = Math.max(
    1,
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  let done = 0;
  for (const [i, { table, from }] of cut.entries()) {
    const { header, rows } = table;
    const degrees = header.map(isDegrees);
    const shown = (row: readonly Cell[]): readonly Cell[] =>
      isLaidOut ? row.map((cell, i) => (typeof cell === 'number' ? rounded(cell, degrees[i]) : cell)) : row;
    const push = added(archive, `xl/worksheets/sheet${i + 1}.xml`);
    const layout = isLaidOut ? layoutOf(table, i === 0) : '';
    push(`${XML}<worksheet xmlns="${MAIN}">${layout}<sheetData>${rowXml(header, 1, () => (isLaidOut ? BOLD : ''))}`);
    const styles = header.map((id) => (isChance(id) ? CHANCE : ''));
    const styleOf = (column: number): string => styles[column] ?? '';
    const end = Math.min(rows.length, from + MAX_ROWS - 1);
    for (let at = from; at < end; at += PIECE_ROWS) {
      let piece = '';
      for (let k = at; k < Math.min(end, at + PIECE_ROWS); k++)
        piece += rowXml(shown(rows.at(k) ?? []), k - from + 2, styleOf);
      push(piece);
      yield (done + at - from) / all;
    }
    done += end - from;
    push('</sheetData></worksheet>', true);
  }
  archive.end();
  return parts;
}

/** The rows with which a table's sheets begin. */
function starts({ rows }: TableOfRows): readonly number[] {
  const from = [0];
  while (from[from.length - 1] + MAX_ROWS - 1 < rows.length) from.push(from[from.length - 1] + MAX_ROWS - 1);
  return from;
}

/** Signs of a sheet's name that Excel takes, and how many. */
const NO_NAME = /[[\]:*?/\\]|^'|'$/g;
const MOST_NAME = 31;

/** Names as sheets may be called: of signs that Excel takes, short enough, none twice in whatever case. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const given = new Set<string>();
  return names.map((raw) => {
    const name = raw.replace(NO_NAME, ' ').replace(/\s+/g, ' ').trim() || 'Qyragy';
    for (let k = 1; ; k++) {
      const end = k === 1 ? '' : ` ${k}`;
      const free = `${cutAtWord(name, MOST_NAME - end.length)}${end}`;
      if (given.has(free.toLowerCase())) continue;
      given.add(free.toLowerCase());
      return free;
    }
  });
}

/** As many whole words as fit, with a sign that there are more; one long word is cut where it must be. */
function cutAtWord(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const words = name.charAt(most - 1) === ' ' ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${(words.trim() === '' ? cut : words).replace(/[\s,;:–—-]+$/, '')}…`;
}

const BOLD = ' s="1"';
const CHANCE = ' s="2"';
/** Formats of one's own begin at this number. */
const CHANCE_FORMAT = 164;
const stylesOf = (decimal: ',' | '.'): string =>
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${CHANCE_FORMAT}" ` +
  `formatCode="${xmlText(`[<${LEAST_CHANCE}]"${underLeast(decimal)}";0.0000`)}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
  `<xf numFmtId="${CHANCE_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Rows of a sheet by which the width of its columns is measured. */
const MEASURED = 40;
const LEAST_WIDTH = 9;
const MOST_WIDTH = 60;

/** The head stays in sight, and columns are as wide as what stands in them. */
function layoutOf({ header, rows }: TableOfRows, isFirst: boolean): string {
  const width = (i: number): number => {
    let most = String(header[i]).length;
    for (let k = 0; k < Math.min(rows.length, MEASURED); k++)
      most = Math.max(most, Math.min(MOST_WIDTH, String(plainCell(rows.at(k)?.[i])).length));
    return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, most + 2));
  };
  const columns = header.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(i)}" customWidth="1"/>`);
  return (
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '')
  );
}

/** Adds a file to an archive; the answer takes its text. */
function added(archive: Zip, name: string): (text: string, isLast?: boolean) => void {
  const file = new ZipDeflate(name, { level: 6 });
  // The first day that an archive can say, so that the bytes tell nothing of when they were made.
  file.mtime = new Date(1980, 0, 1);
  archive.add(file);
  return (text, isLast = false) => file.push(utf8(text), isLast);
}

const contentTypes = (sheets: number, hasStyles: boolean): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  (hasStyles ? `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` : '') +
  each(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`) +
  `</Types>`;

const relations = (inside: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const workbook = (names: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('') +
  `</sheets></workbook>`;

const each = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i + 1)).join('');

const rowXml = (row: readonly Cell[], n: number, styleOf: (column: number) => string): string => {
  let cells = '';
  for (let i = 0; i < row.length; i++) cells += cellXml(plainCell(row[i]), `${columnName(i)}${n}`, styleOf(i));
  return `<row r="${n}">${cells}</row>`;
};

function cellXml(cell: string | number, at: string, style: string): string {
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  if (cell === '') return '';
  // A spreadsheet reads _x0041_ as the sign of that number.
  const text = xmlText(cell).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const NAMES: string[] = [];

/** 0 is "A", 26 is "AA". */
function columnName(index: number): string {
  return (NAMES[index] ??=
    (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26)));
}
