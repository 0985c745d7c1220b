import type { Job } from '../../domain/job';
import { allocateIncidents, packFlags, type IncidentTable } from '../../domain/incident';
import { toPlane } from '../../domain/projection';
import { fault, type Fault } from '../../domain/result';
import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import { positionOf, readPair, type CoordinateRule } from '../places/coordinates';
import { quoted } from '../text/cellText';
import { codeReader, type Codes } from '../cells/incidentCodes';
import { parseNumber } from '../cells/numbers';
import { textOf, type RawRow, type RawTable } from './rawTable';
import type { Report } from '../report';
import { finishTable, type DraftTable } from './incidentTable';
import { readClock, readTime, type TimeReading, type TimeRules } from '../cells/times';

export interface IncidentRules {
  readonly time: TimeRules;
  /** null = the user's own plane in metres: x, y (and weight), no area check. */
  readonly place: CoordinateRule | null;
  /** True: a column of weights counts in the city too, where otherwise every incident is one. */
  readonly weighted?: boolean;
}

/**
 * Second pass: every row becomes an incident, a duplicate (equal id and equal row) or a quarantined row.
 * `rows` is the number of rows the first pass saw.
 */
export function* readIncidents(
  table: RawTable,
  map: ColumnMap,
  rules: IncidentRules,
  rows: number,
  report: Report,
): Job<{ table: IncidentTable; withCoordinates: number }> {
  const draft: DraftTable = {
    table: allocateIncidents(rows),
    count: 0,
    midnight: new Uint8Array(rows),
    weight: map.has('weight') && (!rules.place || rules.weighted) ? new Float64Array(rows) : null,
  };
  const seen = new Map<string, number>();
  const codesOf = codeReader(map, report);
  const repeatedIds = { count: 0 };
  const unread = { count: 0, line: 0, value: '' };
  let withCoordinates = 0;
  yield* table.scan((row) => {
    report.rowsRead++;
    if (row.quoteAsText) report.repairedLine('quote-as-text', row.line);
    const reason = row.reason ?? addRow(row);
    if (reason === 'duplicate') report.duplicates++;
    else if (reason) report.reject(row.line, reason, textOf(row, table), row.cells);
  });
  report.repaired('trailing-empty', table.blanks());
  if (repeatedIds.count > 0) report.warn(fault('ids-repeated', { count: repeatedIds.count }));
  if (unread.count > 0) report.warn(fault('clock-unread', { ...unread, column: table.columns[map.get('time') ?? 0] }));
  return { table: finishTable(draft, map.has('date'), report), withCoordinates };

  function addRow(row: RawRow): Fault | 'duplicate' | null {
    const position = readPosition(row);
    if ('code' in position) {
      if (position.code === 'outside-area') withCoordinates++;
      return position;
    }
    withCoordinates++;
    const time = readSpan(row, map, table.columns, rules.time);
    if ('code' in time) return time;
    if (draft.weight) {
      const weight = parseNumber(cell(row, map, 'weight'));
      if (!(weight >= 0 && weight <= MAX_WEIGHT))
        return fault('bad-weight', {
          column: table.columns[map.get('weight') ?? 0],
          value: cell(row, map, 'weight').slice(0, 60),
        });
      draft.weight[draft.count] = weight;
    }
    const twin = duplicateOf(row);
    if (twin) return 'duplicate';
    write(draft, position, time, codesOf(row));
    if (time.clockUnread && unread.count++ === 0)
      Object.assign(unread, { line: row.line, value: quoted(cell(row, map, 'time')) });
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

  function duplicateOf(row: RawRow): boolean {
    const index = map.get('id');
    const id = index === undefined ? '' : row.cells[index].trim();
    if (id === '') return false;
    const print = fingerprint(row.cells);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, print);
    else if (before === print) return true;
    else repeatedIds.count++;
    return false;
  }

  function write(to: DraftTable, position: readonly [number, number], time: Span, codes: Codes): void {
    const i = to.count++;
    const [x, y] = rules.place ? toPlane(position[0], position[1]) : position;
    to.table.lon[i] = rules.place ? position[0] : NaN;
    to.table.lat[i] = rules.place ? position[1] : NaN;
    to.table.x[i] = x;
    to.table.y[i] = y;
    to.table.startMs[i] = time.ms;
    to.table.spanMin[i] = time.spanMin;
    to.table.category[i] = codes.category;
    to.table.place[i] = codes.place;
    to.table.severity[i] = codes.severity;
    to.table.flags[i] = packFlags(codes.inPublic, codes.street, codes.fresh, time.timeOfDay);
    to.midnight[i] = time.midnight ? 1 : 0;
  }
}

interface Span extends Omit<TimeReading, 'form'> {
  readonly form: TimeReading['form'] | 'none';
  readonly spanMin: number;
  /** A column of times of day holds something here that is none. */
  readonly clockUnread?: boolean;
}

const NO_TIME: Span = { ms: NaN, timeOfDay: false, form: 'none', midnight: false, spanMin: 0 };
/** A million rows of it still sum without loss of the ones. */
const MAX_WEIGHT = 1e12;
const MAX_SPAN_MIN = 0xffffffff;

const cell = (row: RawRow, map: ColumnMap, field: Field): string => {
  const index = map.get(field);
  return index === undefined ? '' : (row.cells[index] ?? '');
};

/** Start and length of a row's time. An empty start is no time; an end before the start is a fault. */
function readSpan(row: RawRow, map: ColumnMap, columns: readonly string[], rules: TimeRules): Span | Fault {
  const startText = cell(row, map, 'date');
  if (startText.trim() === '') return NO_TIME;
  const clockText = cell(row, map, 'time');
  const start = withClock(readTime(startText, columns[map.get('date') ?? 0], rules), clockText);
  if ('code' in start) return start;
  const clockUnread = !start.timeOfDay && clockText.trim() !== '';
  const endText = cell(row, map, 'end');
  if (endText.trim() === '') return { ...start, spanMin: 0, clockUnread };
  const end = readTime(endText, columns[map.get('end') ?? 0], rules);
  if ('code' in end) return end;
  if (end.ms < start.ms) return fault('negative-span', { start: startText.slice(0, 40), end: endText.slice(0, 40) });
  const spanMin = Math.min(MAX_SPAN_MIN, Math.round((end.ms - start.ms) / 60_000));
  return { ...start, timeOfDay: start.timeOfDay && end.timeOfDay, spanMin, clockUnread };
}

/** Adds the time of day of a column of its own to a date without one. */
function withClock(reading: TimeReading | Fault, clock: string): TimeReading | Fault {
  if ('code' in reading || reading.timeOfDay) return reading;
  const minutes = readClock(clock);
  return Number.isNaN(minutes)
    ? reading
    : { ...reading, ms: reading.ms + minutes * 60_000, timeOfDay: true, midnight: minutes % 1440 === 0 };
}

/**
 * 53 bits of a row's cells (two FNV-1a hashes): equal rows have equal prints, unequal ones the same by a chance of
 * 1e-16.
 */
function fingerprint(cells: readonly string[]): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0x85ebca6b);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
