import type { ColumnSeen } from '../../domain/import';
import { ClockEvidence, readClock, type ClockRules } from '../cells/clockTime';
import { isMissing } from '../cells/missing';
import { ANY_TIME, readTime, type TimeRules } from '../cells/times';
import { answerOfWord, categoryOfWord, placeOfWord, postKindOfWord, severityOfWord } from '../cells/words';
import { categoryOfDescription } from '../cells/categoryStems';
import { categoryOfArticle } from '../cells/article';
import { parseAngle, parseNumber } from '../cells/numbers';
import { MASK } from '../text/personalData';
import { POSITION } from '../../domain/kinds/fields';
import type { FieldValue, KindField } from '../../domain/kinds/kind';
import { choiceWords } from '../cells/kindCells';
import { readDayHours, readWeek } from '../cells/weekHours';
import { wordKey } from '../text/cellText';
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
const READS: Readonly<Record<string, Reads | undefined>> = {
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

/** The same by what a field of any kind holds. */
const VALUE_READS: Partial<Readonly<Record<FieldValue, Reads>>> = {
  number: isNumber,
  count: isNumber,
  people: isNumber,
  day: isTime,
  moment: isTime,
  clock: isClock,
  hours: (cell) => readDayHours(cell) !== null,
  week: (cell) => readWeek(cell) !== null,
  answer: isAnswer,
};

/** How a cell of each field of a kind is judged; places as everywhere. */
export const readsOfKind =
  (fields: readonly KindField[]) =>
  (id: string): Reads | undefined => {
    const field = fields.find((one) => one.id === id);
    if (!field || POSITION.some((one) => one.id === id)) return READS[id];
    if (field.value === 'choice') return (cell) => choiceWords(field).has(wordKey(cell));
    return VALUE_READS[field.value];
  };

/**
 * The columns of a file with their first values (none of persons), what each is taken for, and how many of its first
 * filled cells can be read as that, with how many among them are empty. `fieldOf` names the field of a column, `rows`
 * are the file's first.
 */
export function columnsSeen(
  columns: readonly string[],
  fieldOf: (column: number) => string | undefined,
  rows: readonly (readonly string[])[],
  rules: TimeRules,
  readsOf: (field: string) => Reads | undefined = (field) => READS[field],
): ColumnSeen[] {
  const people = personColumns(columns);
  return columns.map((name, i) => {
    const filled: string[] = [];
    let empty = 0;
    for (const cells of rows) {
      if (filled.length === JUDGED) break;
      if (cells[i]?.trim()) filled.push(cells[i].slice(0, CELL_CAP));
      else empty++;
    }
    const clock = new ClockEvidence();
    for (const cell of filled) clock.count(cell);
    const known = filled.filter((cell) => !isMissing(cell, rules.missing));
    const field = fieldOf(i) ?? null;
    const reads = field === null ? undefined : readsOf(field);
    return {
      name,
      first: [...new Set(people.has(i) ? filled.map(() => MASK) : filled)].slice(0, SHOWN),
      field,
      empty: empty + filled.length - known.length,
      reads:
        reads && known.length > 0
          ? { good: known.filter((cell) => reads(cell, rules, clock.rules)).length, of: known.length }
          : null,
    };
  });
}
