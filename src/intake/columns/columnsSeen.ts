import type { ColumnSeen } from '../../domain/import';
import { ANY_TIME, readClock, readTime, type TimeRules } from '../cells/times';
import { answerOfWord, categoryOfWord, placeOfWord, postKindOfWord, severityOfWord } from '../cells/words';
import { categoryOfArticle } from '../cells/article';
import { parseAngle, parseNumber } from '../cells/numbers';
import type { Field } from './columnNames';

/** First values shown of a column. */
const SHOWN = 3;
/** Filled cells of a column by which it is said how well it reads. */
const JUDGED = 100;
/** More of a cell than this is not looked at to say how well its column reads. */
const CELL_CAP = 200;

type Reads = (cell: string, rules: TimeRules) => boolean;
const isNumber: Reads = (cell) => !Number.isNaN(parseNumber(cell));
const isAngle: Reads = (cell) => isNumber(cell, ANY_TIME) || !Number.isNaN(parseAngle(cell));
const isTime: Reads = (cell, rules) => !('code' in readTime(cell, '', rules));
const isAnswer: Reads = (cell) => answerOfWord(cell) !== null;

/** What a cell of each field must be; any text does for the others. */
const READS: Partial<Readonly<Record<Field, Reads>>> = {
  lon: isAngle,
  lat: isAngle,
  x: isNumber,
  y: isNumber,
  weight: isNumber,
  date: isTime,
  end: isTime,
  time: (cell, rules) => !Number.isNaN(readClock(cell)) || isTime(cell, rules),
  opened: (cell) => isTime(cell, ANY_TIME),
  article: (cell) => categoryOfArticle(cell) !== null || categoryOfWord(cell) !== null,
  category: (cell) => categoryOfWord(cell) !== null || categoryOfArticle(cell) !== null,
  place: (cell) => placeOfWord(cell) !== null,
  severity: (cell) => severityOfWord(cell) !== null,
  public: isAnswer,
  street: isAnswer,
  fresh: isAnswer,
  kind: (cell) => postKindOfWord(cell) !== null,
};

/**
 * The columns of a file with their first values, what each is taken for, and how many of its first filled cells can be
 * read as that. `fieldOf` names the field of a column, `rows` are the file's first.
 */
export function columnsSeen(
  columns: readonly string[],
  fieldOf: (column: number) => Field | undefined,
  rows: readonly (readonly string[])[],
  rules: TimeRules,
): ColumnSeen[] {
  return columns.map((name, i) => {
    const filled = rows.flatMap((cells) => (cells[i]?.trim() ? [cells[i].slice(0, CELL_CAP)] : [])).slice(0, JUDGED);
    const field = fieldOf(i) ?? null;
    const reads = field === null ? undefined : READS[field];
    return {
      name,
      first: [...new Set(filled)].slice(0, SHOWN),
      field,
      reads:
        reads && filled.length > 0
          ? { good: filled.filter((cell) => reads(cell, rules)).length, of: filled.length }
          : null,
    };
  });
}
