import type { ColumnSeen } from '../../domain/import';
import { ClockEvidence, readClock, type ClockRules } from '../cells/clockTime';
import { isMissing } from '../cells/missing';
import { ANY_TIME, readTime, type TimeRules } from '../cells/times';
import { answerOfWord, categoryOfWord, placeOfWord, postKindOfWord, severityOfWord } from '../cells/words';
import { categoryOfDescription } from '../cells/categoryStems';
import { categoryOfArticle } from '../cells/article';
import { parseAngle, parseNumber } from '../cells/numbers';
import { MASK } from '../text/personalData';
import type { Field } from './columnNames';
import { personColumns } from './personColumns';

/** First values shown of a column. */
const SHOWN = 3;
/** Filled cells of a column by which it is said how well it reads. */
const JUDGED = 100;
/** More of a cell than this is not looked at to say how well its column reads. */
const CELL_CAP = 200;

type Reads = (cell: string, rules: TimeRules, clock: ClockRules) => boolean;
const isNumber = (cell: string): boolean => !Number.isNaN(parseNumber(cell));
const isAngle: Reads = (cell) => isNumber(cell) || !Number.isNaN(parseAngle(cell));
const isClock: Reads = (cell, _, clock) => !Number.isNaN(readClock(cell, clock));
const isTime: Reads = (cell, rules) => !('code' in readTime(cell, '', rules));
const isCategory = (cell: string): boolean => categoryOfWord(cell) !== null || categoryOfDescription(cell) !== null;
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
  time: isClock,
  endTime: isClock,
  opened: (cell) => !('code' in readTime(cell, '', ANY_TIME)),
  closed: (cell) => !('code' in readTime(cell, '', ANY_TIME)),
  article: (cell) => categoryOfArticle(cell) !== null || isCategory(cell),
  category: (cell) => isCategory(cell) || categoryOfArticle(cell) !== null,
  place: (cell) => placeOfWord(cell) !== null,
  severity: (cell) => severityOfWord(cell) !== null,
  public: isAnswer,
  street: isAnswer,
  fresh: isAnswer,
  kind: (cell) => postKindOfWord(cell) !== null,
};

/**
 * The columns of a file with their first values (none of persons), what each is taken for, and how many of its first
 * filled cells can be read as that. `fieldOf` names the field of a column, `rows` are the file's first.
 */
export function columnsSeen(
  columns: readonly string[],
  fieldOf: (column: number) => Field | undefined,
  rows: readonly (readonly string[])[],
  rules: TimeRules,
): ColumnSeen[] {
  const people = personColumns(columns);
  return columns.map((name, i) => {
    const filled = rows.flatMap((cells) => (cells[i]?.trim() ? [cells[i].slice(0, CELL_CAP)] : [])).slice(0, JUDGED);
    const clock = new ClockEvidence();
    for (const cell of filled) clock.count(cell);
    const known = filled.filter((cell) => !isMissing(cell, rules.missing));
    const field = fieldOf(i) ?? null;
    const reads = field === null ? undefined : READS[field];
    return {
      name,
      first: [...new Set(people.has(i) ? filled.map(() => MASK) : filled)].slice(0, SHOWN),
      field,
      reads:
        reads && known.length > 0
          ? { good: known.filter((cell) => reads(cell, rules, clock.rules)).length, of: known.length }
          : null,
    };
  });
}
