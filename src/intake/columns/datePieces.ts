import type { Job } from '../../domain/job';
import type { RawRow, RawTable } from '../rows/rawTable';
import { textOf } from '../rows/rawTable';
import { personColumns } from './personColumns';
import { monthOfWord } from '../cells/months';
import { nameWords } from '../text/cellText';
import { isOfPapers, isOfPerson, isOfTheEnd, TimeColumns, type SeenColumns } from './timeColumns';

/** Parts of a date that registers keep in columns of their own. */
const PIECES = {
  year: 'year yr год жыл жылы',
  month: 'month mon месяц ай айы',
  day: 'day день число күн күні',
  hour: 'hour hr час сағат',
  minute: 'minute min минута минуты минут',
} as const;
type Piece = keyof typeof PIECES;
const WORDS: ReadonlyMap<string, Piece> = new Map(
  (Object.keys(PIECES) as Piece[]).flatMap((piece) => nameWords(PIECES[piece]).map((word) => [word, piece] as const)),
);

type Pieces = Partial<Record<Piece, number>>;

/**
 * A table whose dates stand in pieces (YEAR, MONTH, DAY, with HOUR and MINUTE or without), with one more column that
 * puts them together. A table with a column of dates, or without all three, is given back as it is.
 */
export function withDatePieces(table: RawTable, seen: SeenColumns): RawTable {
  const pieces = piecesOf(seen);
  if (!pieces || new TimeColumns(seen).dates(new Set()).columns.length > 0) return table;
  const used = Object.values(pieces);
  const name = `date (${used.map((column) => table.columns[column]).join(', ')})`;
  if (table.columns.includes(name)) return table;
  const people = personColumns(table.columns);
  const scan = (each: (row: RawRow) => void): Job<null> =>
    table.scan((row) => {
      const whole = row.cells.length === table.columns.length;
      each(
        whole ? { ...row, text: textOf(row, table, people), cells: [...row.cells, joined(row.cells, pieces)] } : row,
      );
    });
  return {
    columns: [...table.columns, name],
    separator: table.separator,
    mayLackLetters: table.mayLackLetters,
    scan,
    blanks: table.blanks,
    pieces: used,
  };
}

/** Columns of one date: their names are the same but for the piece. Of the deed before any other. */
function piecesOf({ names, values }: SeenColumns): Pieces | null {
  const groups = new Map<string, Pieces>();
  names.forEach((name, column) => {
    const words = nameWords(name);
    const at = words.findIndex((word) => WORDS.has(word));
    const piece = WORDS.get(words[at] ?? '');
    if (!piece || words.length > 4 || !fits(piece, values(column))) return;
    const rest = words.filter((_, i) => i !== at);
    if (isOfPapers(rest) || isOfTheEnd(rest) || isOfPerson(rest)) return;
    const group = groups.get(rest.join(' ')) ?? {};
    groups.set(rest.join(' '), group);
    group[piece] ??= column;
  });
  return (
    [...groups.values()].find(
      ({ year, month, day }) => year !== undefined && month !== undefined && day !== undefined,
    ) ?? null
  );
}

const LIMITS: Readonly<Record<Piece, readonly [least: number, most: number]>> = {
  year: [1900, 2100],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 24],
  minute: [0, 59],
};

/** Whether most values of a column are such a piece. */
function fits(piece: Piece, values: readonly string[]): boolean {
  const [least, most] = LIMITS[piece];
  const good = values.filter((value) => {
    const number = piece === 'month' ? monthNumber(value) : Number(value);
    return Number.isInteger(number) && number >= least && number <= most;
  }).length;
  return 2 * good > values.length;
}

const monthNumber = (text: string): number => monthOfWord(text.trim()) || Number(text);
const two = (text: string): string => text.trim().padStart(2, '0');

/** The date of a row as one text; '' where all its pieces are blank. */
function joined(cells: readonly string[], { year, month, day, hour, minute }: Pieces): string {
  const cell = (column: number | undefined): string => (column === undefined ? '' : cells[column].trim());
  if ([year, month, day].every((column) => cell(column) === '')) return '';
  const date = `${cell(year)}-${two(String(monthNumber(cell(month)) || cell(month)))}-${two(cell(day))}`;
  return cell(hour) === '' ? date : `${date} ${two(cell(hour))}:${two(cell(minute))}`;
}
