import { basename } from 'node:path';
import { spreadOver } from '../../analysis/time/aoristic';
import { byWeekday, shiftOf, shiftSums } from '../../analysis/time/hoursOfWeek';
import { LONGEST_SPAN_MIN, WEEK_HOURS, type HoursAnswer, type HoursMethod } from '../../domain/hours';
import { POSITION } from '../../domain/kinds/fields';
import { err, ok, type Result } from '../../domain/result';
import { isTableOfSpans, readSpans, type Spans } from '../../intake/points/readSpans';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { hoursJson, hoursTable } from './table';
import { words as said } from './words';
import { textTable } from '../../cli/words';

const PLACES: readonly string[] = POSITION.flatMap(({ names }) => names.split('|'));
/** What can be asked of incidents alone. */
const NOT_OF_SPANS = ['from', 'to', 'hours', 'weekdays', 'districts', 'areas', 'mask', 'compare', 'inside', 'near'];

/** Of a table of spans alone, `from,to`, of which no place is known; null = the incidents are others. */
export function hoursOfSpans(command: Command, set: object, twin: Twin): Result<Answered, Failure> | null {
  const path = command.values.get('incidents');
  if (path === undefined || path === 'demo') return null;
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  if (!isTableOfSpans(bytes.value, file, PLACES)) return null;
  const other = NOT_OF_SPANS.find((option) => command.texts.has(option));
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: '--incidents FROM,TO', with: '--incidents' }));
  const read = readSpans(bytes.value, file);
  if (!read.ok) return err(refused(read.error));
  const { rejected } = read.value;
  const answer = answerOf(read.value, set as HoursMethod);
  return ok({
    json: hoursJson(answer, rejected),
    text: ({ locale }) => {
      const { caution, sentences, negative } = said[locale];
      return [
        ...(rejected.length > 0 ? [negative(rejected.length, linesOf(rejected))] : []),
        ...[caution(answer)].filter((text) => text !== ''),
        ...sentences(answer).map((part) => (typeof part === 'string' ? part : textTable(part.columns, part.rows))),
        '',
      ].join('\n');
    },
    table: () => hoursTable(answer),
  });
}

/** So many lines are named. */
const MOST_LINES = 20;

function linesOf(rejected: Spans['rejected']): string {
  const lines = rejected.slice(0, MOST_LINES).map(({ line }) => line);
  return `${lines.join(', ')}${rejected.length > MOST_LINES ? ' …' : ''}`;
}

function answerOf({ spans, rejected, noTime }: Spans, { by, shifts }: HoursMethod): HoursAnswer {
  const hours = new Float64Array(WEEK_HOURS);
  const as = { exact: 0, spans: 0, days: 0, weeks: 0 };
  const counted = by === 'spread' ? spans : spans.filter(({ isDay }) => !isDay);
  for (const { fromMin, spanMin, isDay } of counted) {
    const length = by === 'spread' ? spanMin : 0;
    spreadOver(hours, fromMin, length, 1);
    as[length >= LONGEST_SPAN_MIN ? 'weeks' : isDay ? 'days' : length > 1 ? 'spans' : 'exact']++;
  }
  const week = byWeekday(hours);
  const sums = shiftSums(week, shifts);
  return {
    by,
    shifts,
    period: null,
    incidents: spans.length + rejected.length + noTime,
    counted: counted.length,
    as,
    noTime,
    noHour: spans.length - counted.length,
    isLifted: false,
    week,
    weekdayDays: null,
    rate: null,
    ofShifts: sums.map((byDay, k) => shiftOf(shifts, k, byDay, null)),
    months: [],
    dark: null,
  };
}
