/** One cell as the value that its field's kind says; a value of another sort is one line of the table below. */
import { toCityClock } from '../../domain/clock';
import type { FieldValue, KindField } from '../../domain/kinds/kind';
import { fault, type Fault } from '../../domain/result';
import type { ThingValue } from '../../domain/thing';
import { NO, YES } from '../../domain/incident';
import { cleanText, wordKey } from '../text/cellText';
import { quoted } from '../text/personalData';
import type { Report } from '../report';
import { isMissing } from './missing';
import { parseNumber } from './numbers';
import { readTime, type TimeReading, type TimeRules } from './times';
import { answerOfWord, closedByWord } from './words';
import { readDayHours, readWeek } from './weekHours';

/** What a cell is read by. */
export interface CellRules {
  readonly field: KindField;
  /** Name of its column, for messages. */
  readonly column: string;
  readonly time: TimeRules;
  readonly report: Report;
}

/** null = the cell says nothing. */
type Read = (cell: string, rules: CellRules) => ThingValue | Fault | null;

const LONGEST_TEXT = 500;
const FAR_FUTURE_MS = Date.UTC(2100, 0, 1);

/** A moment as it is kept: its day, with its time of day where that is known. */
export function momentText({ ms, timeOfDay }: Pick<TimeReading, 'ms' | 'timeOfDay'>): string {
  const wall = new Date(toCityClock(ms)).toISOString();
  return timeOfDay ? `${wall.slice(0, 10)} ${wall.slice(11, 19)}` : wall.slice(0, 10);
}

/** A moment by the rules of its field: a day ahead is no mistake where it may be planned. */
export const readMoment = (cell: string, { field, column, time }: CellRules): TimeReading | Fault =>
  readTime(cell, column, field.ahead ? { ...time, nowMs: FAR_FUTURE_MS } : time);

const number =
  (isWhole: boolean): Read =>
  (cell, { field, column }) => {
    const value = parseNumber(cell);
    if (!Number.isFinite(value) || (isWhole && !Number.isInteger(value)))
      return fault('bad-number', { column, value: quoted(cell) });
    const { least = -Infinity, most = Infinity } = field;
    if (value >= least && value <= most) return value;
    return fault('number-range', {
      column,
      value: quoted(cell),
      least: Math.max(least, -Number.MAX_SAFE_INTEGER),
      most: Math.min(most, Number.MAX_SAFE_INTEGER),
    });
  };

const text: Read = (cell, { report }) => report.hidden(cleanText(cell).trim()).slice(0, LONGEST_TEXT).trim() || null;

const READS: Readonly<Record<FieldValue, Read>> = {
  text,
  number: number(false),
  count: number(true),
  // Its unit is a question about the whole column: read when all cells are known.
  people: text,
  day: (cell, rules) => {
    const reading = readMoment(cell, rules);
    return 'code' in reading ? reading : momentText({ ms: reading.ms, timeOfDay: false });
  },
  moment: (cell, rules) => {
    const reading = readMoment(cell, rules);
    return 'code' in reading ? reading : momentText(reading);
  },
  // Joined to the moment it belongs to.
  clock: () => null,
  hours: (cell, { column }) => readDayHours(cell) ?? fault('bad-hours', { column, value: quoted(cell) }),
  week: (cell, { column }) => readWeek(cell) ?? fault('bad-hours', { column, value: quoted(cell) }),
  choice: (cell, { field, report }) => {
    const { choices = [] } = field;
    const key = wordKey(cell);
    const known = choiceWords(field).get(key);
    if (known !== undefined) return known;
    report.unknownWord(field.id, cell);
    return choices.at(-1)?.id ?? null;
  },
  answer: (cell, { field, report }) => {
    const answer = answerOfWord(cell);
    if (answer === YES || answer === NO) return answer === YES;
    if (answer === null) report.unknownWord(field.id, cell);
    return null;
  },
  open: (cell, { column }) => {
    const answer = answerOfWord(cell);
    const asksClosed = closedByWord(column) === true;
    const isClosed = closedByWord(cell) ?? (answer === YES ? asksClosed : answer === NO ? !asksClosed : false);
    return isClosed ? fault('post-closed', { column, value: quoted(cell) }) : null;
  },
};

const WORDS = new WeakMap<KindField, ReadonlyMap<string, string>>();

/** The words of a choice, folded, each with its id. */
export function choiceWords(field: KindField): ReadonlyMap<string, string> {
  const before = WORDS.get(field);
  if (before) return before;
  const words = new Map(
    [...(field.choices ?? [])]
      .reverse()
      .flatMap(({ id, names }) => [id, ...names.split('|')].map((name) => [wordKey(name), id] as const)),
  );
  WORDS.set(field, words);
  return words;
}

/** Where a word such as «нет» or a dash may be a value. */
const SAYS_NO: ReadonlySet<FieldValue> = new Set(['text', 'answer', 'open', 'hours', 'week'] as const);

/** Reads a cell; blank cells, and where no text is wanted words for "not known", say nothing. */
export function readCell(cell: string, rules: CellRules): ThingValue | Fault | null {
  const { value } = rules.field;
  if (cell.trim() === '') return null;
  if (!SAYS_NO.has(value) && isMissing(cell, rules.time.missing)) return null;
  return READS[value](cell, rules);
}
