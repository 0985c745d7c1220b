import { LONGEST_SPAN_MIN } from '../../domain/hours';
import { DAY_MS, sinceMidnightMs, wallTime } from '../../domain/clock';
import { inFile, type FaultInFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { err, fault, ok, type Result, type TwinFault } from '../../domain/result';
import { parseNumber } from '../cells/numbers';
import { ANY_TIME, readTime } from '../cells/times';
import { atClock } from '../cells/clockTime';
import { shortFileName, wordKey } from '../text/cellText';
import { quoted } from '../text/personalData';
import { openPointFile } from './pointFile';

/** A span on the clock of the week: minutes from Monday 00:00, and its length; a day alone is one without an hour. */
export interface WeekSpan {
  readonly fromMin: number;
  readonly spanMin: number;
  readonly isDay: boolean;
}

export interface Spans {
  readonly spans: readonly WeekSpan[];
  /** Rows without a start. */
  readonly noTime: number;
  /** Those that end before they begin. */
  readonly rejected: readonly { readonly line: number; readonly from: string; readonly to: string }[];
}

const DAY_MIN = 1440;
/** Whole numbers up to this are minutes of a week, not a spreadsheet's days. */
const MOST_MINUTES = 36_000;

/** Whether a small table has a column `from` and none that says where. */
export function isTableOfSpans(bytes: Uint8Array, fileName: string, places: readonly string[]): boolean {
  const table = openPointFile(bytes, shortFileName(fileName));
  if (!table.ok) return false;
  const columns = table.value.columns.map(wordKey);
  return columns.includes(wordKey('from')) && !columns.some((column) => places.includes(column));
}

/**
 * Reads spans of time of a table with columns `from` and, where they ended, `to`: times as files write them, by the
 * city's clock, or all of them minutes from Sunday 00:00. An end that is empty is none. A cell that is no time refuses
 * the file.
 */
export function readSpans(bytes: Uint8Array, fileName: string): Result<Spans, FaultInFile | TwinFault> {
  const file = shortFileName(fileName);
  const table = openPointFile(bytes, file);
  if (!table.ok) return err(inFile(table.error, file));
  const { columns } = table.value;
  const [from, to] = ['from', 'to'].map((name) => columns.findIndex((column) => wordKey(column) === wordKey(name)));
  if (from < 0) return err(fault('table-column', { file, column: 'from', columns: quoted(columns.join(', ')) }));
  const rows: { line: number; from: string; to: string }[] = [];
  finish(
    table.value.scan(({ line, cells }) => {
      rows.push({ line, from: (cells[from] ?? '').trim(), to: to < 0 ? '' : (cells[to] ?? '').trim() });
    }),
  );
  if (rows.length === 0) return err(inFile(fault('no-rows'), file));
  const isMinutes = rows.every((row) => (row.from === '' || isMinute(row.from)) && (row.to === '' || isMinute(row.to)));
  const spans: WeekSpan[] = [];
  const rejected: (typeof rows)[number][] = [];
  for (const row of rows.filter((one) => one.from !== '')) {
    const read = isMinutes ? ofMinutes(row.from, row.to) : ofTimes(row.from, row.to);
    if (read === null) rejected.push(row);
    else if (read === 'from' || read === 'to')
      return err(fault('table-time', { file, line: row.line, column: read, value: quoted(row[read]) }));
    else spans.push(read);
  }
  return ok({ spans, rejected, noTime: rows.filter((row) => row.from === '').length });
}

const isMinute = (text: string): boolean => {
  const value = parseNumber(text);
  return Number.isInteger(value) && value >= 0 && value <= MOST_MINUTES;
};

function ofMinutes(from: string, to: string): WeekSpan | null {
  const start = parseNumber(from);
  const end = to === '' ? start : parseNumber(to);
  return end < start ? null : { fromMin: start - DAY_MIN, spanMin: end - start, isDay: false };
}

/** null = it ends before it begins; the name of the column whose cell is no time. */
function ofTimes(from: string, to: string): WeekSpan | 'from' | 'to' | null {
  const start = readTime(from, 'from', ANY_TIME);
  if ('code' in start) return 'from';
  const end = to === '' ? null : readTime(to, 'to', ANY_TIME);
  if (end && 'code' in end) return 'to';
  const { weekday } = wallTime(start.ms);
  const fromMin = DAY_MIN * (weekday - 1) + Math.floor(sinceMidnightMs(start.ms) / 60_000);
  if (start.monthAlone) return { fromMin, spanMin: LONGEST_SPAN_MIN, isDay: false };
  if (end === null && start.timeOfDay) return { fromMin, spanMin: 0, isDay: false };
  // A day alone, or an end that is a day, lasts until the next one.
  const until = end === null ? atClock(start.ms, DAY_MS) : end.timeOfDay ? end.ms : atClock(end.ms, DAY_MS);
  if (until < start.ms) return null;
  return { fromMin, spanMin: Math.round((until - start.ms) / 60_000), isDay: !start.timeOfDay && end === null };
}
