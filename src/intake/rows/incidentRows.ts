import type { Job } from '../../domain/job';
import { DAY_MS, dateOfDay, dayOf, dayOfDate, midnightOfDay } from '../../domain/clock';
import type { IncidentTable } from '../../domain/incident';
import { fault, type Fault } from '../../domain/result';
import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import { positionOf, readPair } from '../places/coordinates';
import { versionOfCell } from './rowIds';
import { keyOfCell } from './rowKey';
import { quoted } from '../text/personalData';
import { codeReader } from '../cells/incidentCodes';
import { parseNumber } from '../cells/numbers';
import { letGo, type RawRow, type RawTable, type TypedTable } from './rawTable';
import type { Report } from '../report';
import { IncidentCells } from './incidentCells';
import type { IncidentRules } from './incidentRules';
import type { Survey } from './survey';
import { TypedIncidents } from './typedIncidents';
import { BLANK, TYPED } from '../typed/typedRows';
import { finishTable, MAX_SPAN_MIN, MAX_WEIGHT, packCodes, writeIncident, type DraftTable } from './incidentTable';
import { readTime, type TimeReading } from '../cells/times';
import { atClock, readClock } from '../cells/clockTime';
import { isMissing } from '../cells/missing';

/**
 * Second pass: every row becomes an incident, a duplicate (an equal row of its id, or one that a newer supersedes) or a
 * quarantined row. `seen` is what the first pass has learnt.
 */
export function* readIncidents(
  table: RawTable,
  map: ColumnMap,
  rules: IncidentRules,
  seen: Pick<Survey, 'rows' | 'typed' | 'ids'>,
  report: Report,
): Job<{ table: IncidentTable; withCoordinates: number }> {
  const { typed } = seen;
  const draft = draftOf(typed ? typed.rows.count : seen.rows, typed && new IncidentCells(typed, map));
  const codesOf = codeReader(map, report, rules.words);
  let withCoordinates = 0;
  if (typed) {
    yield* readTyped(typed);
    // What was read lies in the draft now.
    letGo(typed);
  } else yield* table.scan((row) => readText(row, report.rowsRead));
  report.repaired('trailing-empty', typed ? typed.rows.blanks : table.blanks());
  return { table: finishTable(draft, map.has('date'), report), withCoordinates };

  function draftOf(rows: number, cells: IncidentCells | null): DraftTable {
    const hasKey = map.has('id') && rules.place !== null && seen.ids.areOwn;
    return {
      count: 0,
      onEarth: rules.place !== null,
      // A row's pair is written where its own, or that of a row before it, was read.
      a: cells?.a.values ?? new Float64Array(rows),
      b: cells?.b.values ?? new Float64Array(rows),
      startMs: new Float64Array(rows),
      spanMin: null,
      codes: new Uint32Array(rows),
      weight: map.has('weight') && (!rules.place || rules.weighted) ? new Float64Array(rows) : null,
      days: rules.days == null ? null : new Float64Array(rows),
      key: hasKey ? new Float64Array(rows) : null,
      version: hasKey && map.has('version') ? new Float64Array(rows) : null,
      months: 0,
    };
  }

  /**
   * Rows that are in plain form go by their typed cells; every other, and all that is not plainly an incident, by
   * text.
   */
  function* readTyped(of: TypedTable): Job<null> {
    const reader = new TypedIncidents(of, map, rules);
    const { state, count } = of.rows;
    for (let i = 0; i < count; i++) {
      if (i % PAUSE_ROWS === PAUSE_ROWS - 1) yield i / count;
      if (state[i] === BLANK) continue;
      if (state[i] === TYPED && seen.ids.verdict(i) === null && reader.read(i, draft)) {
        // The version is read of a row's text alone: its form is any. So are days, of a plane's small files.
        const text = draft.version || draft.days ? of.rowAt(i) : null;
        if (draft.version) draft.version[draft.count - 1] = text ? versionOfCell(cell(text, map, 'version')) : NaN;
        if (draft.days) draft.days[draft.count - 1] = daysOf(text, rules);
        report.rowsRead++;
        withCoordinates++;
        continue;
      }
      const row = of.rowAt(i);
      if (row) readText(row, i);
    }
    reader.tell(report);
    return null;
  }

  function readText(row: RawRow, n: number): void {
    report.rowsRead++;
    if (row.quoteAsText) report.repairedLine('quote-as-text', row.line);
    if (row.textNumbers) report.repaired('numeric-strings');
    const reason = row.reason ?? addRow(row, n);
    if (reason === 'duplicate') report.duplicates++;
    else if (reason) report.reject(row, reason, table);
  }

  function addRow(row: RawRow, n: number): Fault | 'duplicate' | null {
    const position = readPosition(row);
    if ('code' in position) {
      if (position.code === 'outside-area') withCoordinates++;
      return position;
    }
    withCoordinates++;
    const time = readSpan(row, map, table.columns, rules);
    if ('code' in time) return time;
    if (draft.weight) {
      const weight = parseNumber(cell(row, map, 'weight'));
      if (!(weight >= 0 && weight <= MAX_WEIGHT))
        return fault('bad-weight', {
          column: table.columns[map.get('weight') ?? 0],
          value: quoted(cell(row, map, 'weight')),
        });
      draft.weight[draft.count] = weight;
    }
    const verdict = seen.ids.verdict(n);
    if (verdict === 'superseded') report.repaired('superseded-rows');
    if (verdict !== null) return 'duplicate';
    if (draft.key) draft.key[draft.count] = keyOfCell(cell(row, map, 'id'));
    if (draft.version) draft.version[draft.count] = versionOfCell(cell(row, map, 'version'));
    if (draft.days) draft.days[draft.count] = daysOf(row, rules);
    writeIncident(draft, position[0], position[1], time, packCodes(codesOf(row)));
    if (time.missing > 0) report.repaired('missing-words', time.missing);
    if (time.form === 'serial') report.repaired('serial-dates');
    if (time.form === 'epoch') report.repaired('epoch-times');
    if (time.form === 'offset') report.repaired('times-with-offset');
    return null;
  }

  function readPosition(row: RawRow): readonly [number, number] | Fault {
    const pair = readPair(row, map);
    if (pair.comma) report.repaired('decimal-comma');
    if (pair.dms) report.repaired('dms');
    if (rules.place) return positionOf(pair, row, map, table.columns, rules.place);
    return pair.empty || Number.isNaN(pair.a) || Number.isNaN(pair.b) ? fault('no-coordinates') : [pair.a, pair.b];
  }
}

interface Span extends Omit<TimeReading, 'form'> {
  readonly form: TimeReading['form'] | 'none';
  readonly spanMin: number;
  /** Cells that say in words that nothing is known. */
  readonly missing: number;
}

const NO_TIME: Span = { ms: NaN, timeOfDay: false, form: 'none', midnight: false, spanMin: 0, missing: 0 };
/** Rows between two pauses of the job. */
const PAUSE_ROWS = 20_000;

const cell = (row: RawRow, map: ColumnMap, field: Field): string => {
  const index = map.get(field);
  return index === undefined ? '' : (row.cells[index] ?? '');
};

/** A row that says no days counts where no time is asked for. */
const daysOf = (row: RawRow | null, { days }: IncidentRules): number => parseNumber(row?.cells[days ?? -1] ?? '');

/** Start and length of a row's time. An empty start is no time; an end before the start is a fault. */
function readSpan(
  row: RawRow,
  map: ColumnMap,
  columns: readonly string[],
  rules: Pick<IncidentRules, 'time' | 'clock'>,
): Span | Fault {
  const start = readMoment(row, map, columns, rules, 'date', 'time');
  if (start === null || 'code' in start) return start ?? NO_TIME;
  if (!start.reading) return { ...NO_TIME, missing: start.missing };
  if (start.reading.monthAlone)
    return { ...start.reading, spanMin: monthMin(start.reading.ms), missing: start.missing };
  const alone = !map.has('end') && map.has('endTime');
  const end = alone
    ? endOfDay(start.reading, row, map, columns, rules)
    : readMoment(row, map, columns, rules, 'end', 'endTime');
  if (end !== null && 'code' in end) return end;
  const missing = start.missing + (end?.missing ?? 0);
  if (!end?.reading) return { ...start.reading, spanMin: 0, missing };
  // An end that is a day ends with that day.
  const isDay = start.reading.timeOfDay && !end.reading.timeOfDay;
  const endMs = isDay ? atClock(dayMs(end.reading), DAY_MS) : end.reading.ms;
  if (endMs < start.reading.ms) {
    const written = (date: Field, time: Field): string =>
      `${cell(row, map, date)} ${cell(row, map, time)}`.trim().slice(0, 40);
    return fault('negative-span', { start: written('date', 'time'), end: written('end', 'endTime') });
  }
  const spanMin = Math.min(MAX_SPAN_MIN, Math.round((endMs - start.reading.ms) / 60_000));
  return {
    ...start.reading,
    spanMin,
    missing,
  };
}

/** Minutes of the month that begins at an instant. */
function monthMin(startMs: number): number {
  const [year, month] = dateOfDay(dayOf(startMs));
  return (midnightOfDay(dayOfDate(year, month + 1)) - startMs) / 60_000;
}

/** A moment of a row, and how many of its cells say in words that they know nothing. */
interface Moment {
  readonly reading: TimeReading | null;
  readonly missing: number;
}

/** The moment of a column of dates and one of times of day beside it; null where nothing is written. */
function readMoment(
  row: RawRow,
  map: ColumnMap,
  columns: readonly string[],
  rules: Pick<IncidentRules, 'time' | 'clock'>,
  dateField: Field,
  timeField: Field,
): Moment | Fault | null {
  const dateText = cell(row, map, dateField);
  if (dateText.trim() === '') return null;
  const reading = readTime(dateText, columns[map.get(dateField) ?? 0], rules.time);
  if ('code' in reading) return isMissing(dateText, rules.time.missing) ? { reading: null, missing: 1 } : reading;
  // A date column often holds 00:00 only because it was kept as a moment; the hour stands in the other column.
  if (!map.has(timeField) || reading.monthAlone || (reading.timeOfDay && !reading.midnight))
    return { reading, missing: 0 };
  const clockText = cell(row, map, timeField);
  if (clockText.trim() === '') return { reading, missing: 0 };
  const clock = readClock(clockText, rules.clock);
  if (Number.isNaN(clock)) {
    return isMissing(clockText, rules.time.missing)
      ? { reading: { ...reading, timeOfDay: false, midnight: false }, missing: 1 }
      : badTime(clockText, columns[map.get(timeField) ?? 0]);
  }
  return {
    reading: { ...reading, ms: atClock(dayMs(reading), clock), timeOfDay: true, midnight: clock % DAY_MS === 0 },
    missing: 0,
  };
}

/** An instant of the day that a date says: midnight of UTC is that day, wherever the city lies. */
const dayMs = ({ ms, form }: TimeReading): number =>
  form !== 'wall' && ms % DAY_MS === 0 ? midnightOfDay(ms / DAY_MS) : ms;

/** The end of a span whose day is the start's: a time of day before the start's is the next day's. */
function endOfDay(
  start: TimeReading,
  row: RawRow,
  map: ColumnMap,
  columns: readonly string[],
  rules: Pick<IncidentRules, 'time' | 'clock'>,
): Moment | Fault | null {
  const text = cell(row, map, 'endTime');
  if (text.trim() === '' || !start.timeOfDay) return null;
  const clock = readClock(text, rules.clock);
  if (Number.isNaN(clock))
    return isMissing(text, rules.time.missing)
      ? { reading: null, missing: 1 }
      : badTime(text, columns[map.get('endTime') ?? 0]);
  const sameDay = atClock(start.ms, clock);
  return { reading: { ...start, ms: sameDay < start.ms ? atClock(start.ms, clock + DAY_MS) : sameDay }, missing: 0 };
}

const badTime = (cellText: string, column: string): Fault => fault('bad-time', { column, value: quoted(cellText) });
