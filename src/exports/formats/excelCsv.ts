import { spokenColumn, type Spoken } from '../../domain/spoken';
import type { Cell, TableOfRows } from '../../domain/table';
import { quotedWhere, safeText } from '../csv';
import { isChance, LEAST_CHANCE, underLeast } from './chances';
import { piecesOf, utf8, type Writing } from './format';

const PLAIN: Spoken = { separator: ',', decimal: '.', days: 'iso', words: {} };

/** Significant digits of a figure that is no whole number; from a thousand on it is rounded to whole ones. */
const DIGITS = 4;
/** Beyond them a figure is none; `toFixed` goes so far. */
const MOST_DECIMALS = 100;
/** A sixth decimal of a degree is a tenth of a metre. */
const DEGREE_DECIMALS = 6;
const DEGREES = /(^|_)(lon|lat)$/;
/** Whether a column is of degrees. */
export const isDegrees = (id: string): boolean => DEGREES.test(id);
const DAY = /^(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d(?::\d\d)?)?$/;
/** Hours such as 8-20, of which a spreadsheet makes the twentieth of August. */
const HOURS = /^(\d{1,2})-(\d{1,2})$/;

/**
 * A table as CSV for the spreadsheet of one language: its separator, decimal sign and days, columns in words beside
 * their ids, figures in as many digits as people read and without powers of ten, a small probability as "< 0.001".
 * Nothing in it runs as a formula. The exact table is `csvFile`.
 */
export function* write({ header, rows, spoken = PLAIN }: TableOfRows): Writing {
  const ends = new RegExp(`["'\\n${spoken.separator}]`);
  const figures = header.map((id) => (isDegrees(id) ? 'degrees' : isChance(id) ? 'chance' : 'plain'));
  const line = (cells: readonly string[]): string => `${cells.join(spoken.separator)}\r\n`;
  const text = (value: string): string => quotedWhere(ends, safeText(value));
  const head = line(header.map((id) => text(spokenColumn(spoken, id))));
  const body = yield* piecesOf(rows, (row) => line(header.map((_, i) => cellText(row[i], figures[i], spoken, text))));
  return [utf8(head), ...body];
}

function cellText(
  value: Cell,
  figure: 'degrees' | 'chance' | 'plain',
  spoken: Spoken,
  text: (value: string) => string,
): string {
  if (typeof value === 'string') return text(people(value, spoken));
  if (typeof value !== 'number') return value === null || value === undefined ? '' : value ? 'yes' : 'no';
  if (!Number.isFinite(value)) return '';
  if (figure === 'chance' && value < LEAST_CHANCE) return text(underLeast(spoken.decimal));
  return inFull(rounded(value, figure === 'degrees')).replace('.', spoken.decimal);
}

/** A small number as its digits: of 1.5e-7 a reader sees the 1.5. */
function inFull(value: number): string {
  const power = /^(.*)e-(\d+)$/.exec(String(value));
  if (!power) return String(value);
  const decimals = Number(power[2]) + (power[1].split('.')[1]?.length ?? 0);
  return decimals > MOST_DECIMALS ? '0' : value.toFixed(decimals);
}

/** A figure in the digits that people read; a whole one stays what it is. */
export function rounded(value: number, isDegrees = false): number {
  if (Number.isInteger(value)) return value;
  if (isDegrees) return Number(value.toFixed(DEGREE_DECIMALS));
  return Math.abs(value) >= 10 ** (DIGITS - 1) ? Math.round(value) : Number(value.toPrecision(DIGITS));
}

function people(value: string, { days }: Spoken): string {
  if (HOURS.test(value)) return value.replace('-', '–');
  return days === 'iso'
    ? value
    : value.replace(DAY, (_, year, month, day, rest = '') => `${day}.${month}.${year}${rest}`);
}
