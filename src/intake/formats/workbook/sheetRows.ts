import type { XmlListener } from '../xml/xmlReader';
import { dateText } from './dateFormats';
import { isTrue, type Workbook } from './workbook';

/** Columns of the largest sheet there can be. */
const MAX_COLUMN = 16_384;
const MAX_ROW = 1_048_576;

/** A sheet's rows as they are read. */
export interface SheetRows {
  /** Cells between tabs, line n for row n, every row as wide as the widest. */
  readonly text: () => string;
  readonly hiddenRows: number;
  /** Cells that are computed and hold no result. */
  readonly unsaved: number;
  readonly listener: XmlListener;
}

/**
 * Listens to a sheet's cells. Of a formula only the result that was saved with it counts; a number under a format of
 * dates is written as a date. Line n of the text is row n of the sheet.
 */
export function sheetRows({ strings, isDate, from1904 }: Workbook): SheetRows {
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  let isFormula = false;
  let aside = 0;
  const lines: string[] = [];
  const widths: number[] = [];
  const sheet = { hiddenRows: 0, unsaved: 0, text };

  function text(): string {
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    return lines.map((line, i) => line + '\t'.repeat(widths[i] === 0 ? 0 : width - widths[i])).join('\n');
  }

  const textOf = (): string => {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : value === '0' ? 'false' : value;
    if (type === '' || type === 'n') return numberText(value, isDate[style] ?? false, from1904);
    // An ISO date, the result of a formula, an error, or text of the cell's own.
    return type === 'd' ? value.replace('T', ' ') : value;
  };

  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'v' || (name === 't' && aside === 0)) reading = true;
      else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        type = attributes['t'] ?? '';
        style = Number(attributes['s'] ?? 0);
        value = '';
        isFormula = false;
      } else if (name === 'f') isFormula = true;
      else if (name === 'rPh') aside++;
      else if (name === 'row') {
        const given = Number(attributes['r'] ?? row + 1);
        row = given > row && given <= MAX_ROW ? given : row + 1;
        column = 0;
        cells = [];
        if (isTrue(attributes['hidden'])) sheet.hiddenRows++;
      }
    },
    text(piece) {
      if (reading) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') aside--;
      else if (name === 'c') {
        if (isFormula && value === '' && type !== 'str') sheet.unsaved++;
        if (value === '' || column > MAX_COLUMN) return;
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = asCell(textOf());
      } else if (name === 'row' && cells.length > 0) {
        while (lines.length < row - 1) {
          lines.push('');
          widths.push(0);
        }
        lines.push(cells.join('\t'));
        widths.push(cells.length);
      }
    },
  };
  return Object.assign(sheet, { listener });
}

/** A number as it is written most shortly: what spreadsheets keep as 76.928600000000003 was typed as 76.9286. */
function numberText(value: string, asDate: boolean, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return (asDate ? dateText(number, from1904) : null) ?? String(number);
}

/** One line of text without tabs, in quotes where it holds one. */
function asCell(text: string): string {
  const line = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const flat = /[\t\r\n]/.test(line) ? line.replace(/[\t\r\n]+/g, ' ') : line;
  return flat.includes('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}

/** "AB12" is column 28. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > 0 ? column : null;
}
