import type { Job } from '../../domain/job';
import { fault } from '../../domain/result';
import { ClockEvidence, type ClockRules } from '../cells/clockTime';
import { missingWords } from '../cells/missing';
import { dateEvidence, DATE_ORDERS, type DateOrder, type TimeRules } from '../cells/times';
import type { ColumnMap } from '../columns/columns';
import { quoted } from '../text/personalData';
import { readPair, type RawPair } from '../places/coordinates';
import { pairsOf } from '../places/polygons';
import { isObject } from '../text/jsonText';
import { NO_CLOCK, YEAR_LAST } from '../typed/byteCells';
import { DayTable } from '../typed/dayTable';
import { BLANK, dateForm, dateMark, TYPED } from '../typed/typedRows';
import { IncidentCells, kindsOf } from './incidentCells';
import type { RawRow, RawTable, TypedTable } from './rawTable';
import type { Report } from '../report';
import { RowIds } from './rowIds';
import { noteRepeats } from './typedIds';

/** Rows between two pauses of the job. */
const PAUSE_ROWS = 20_000;

/** What one look over all rows says before any row is judged. */
export interface Survey {
  readonly rows: number;
  readonly unusable: number;
  /** Usable rows' raw pairs, in file order; let go of when the coordinate system is settled. */
  a: Float64Array;
  b: Float64Array;
  readonly dates: DateSurvey;
  /** How the times of day of a column of its own are read. */
  readonly clock: ClockRules;
  readonly ids: RowIds;
  readonly damagedRows: number;
  readonly lostLetters: number;
  /** The rows as typed columns, where the table has them; those read as text have their pairs there too. */
  readonly typed: TypedTable | null;
}

/** What a file's dates say of the order of their parts, where the year does not. */
export interface DateSurvey {
  /** Cells by the orders that fit them (bits of `DATE_ORDERS`): 8 counts. */
  readonly masks: Uint32Array;
  /** Those that are written without points. */
  readonly unpointed: number;
  /** Cells whose year has four digits and stands last, and whose parts are a day. */
  readonly yearLast: number;
  readonly twoDigit: number;
  /** Cells with a year of two digits that are a day only where it stands first. */
  readonly twoDigitFirst: number;
  readonly twoDigitExample: string;
}

/** First pass over a table: its pairs of coordinates and what its dates look like. */
export function* survey(table: RawTable, map: ColumnMap, nowMs: number): Job<Survey> {
  const look = new Look(table, map, nowMs);
  const kinds = map.has('opened') || map.has('closed') ? null : kindsOf(map);
  if (!table.typed || !kinds) {
    const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
    yield* table.scan((row) => {
      const pair = look.at(row);
      if (!pair) return;
      look.ids.note(row, look.rows - 1);
      pairs.a.push(pair.a);
      pairs.b.push(pair.b);
    });
    return look.survey(Float64Array.from(pairs.a), Float64Array.from(pairs.b), null);
  }
  const typed = yield* table.typed(kinds);
  const cells = new IncidentCells(typed, map);
  const { rows } = typed;
  const unusable = new Set<number>();
  let clocks = false;
  for (let i = 0; i < rows.count; i++) {
    if (i % PAUSE_ROWS === PAUSE_ROWS - 1) yield i / rows.count;
    if (rows.state[i] === TYPED) {
      look.rows++;
      if (cells.date) look.day(cells.date.dates[i]);
      if (cells.end) look.day(cells.end.dates[i]);
      if (cells.time && cells.time.values[i] !== NO_CLOCK) clocks = true;
      continue;
    }
    const row = typed.rowAt(i);
    if (!row) {
      rows.state[i] = BLANK;
      rows.blanks++;
    }
    const pair = row && look.at(row);
    if (!pair) unusable.add(i);
    cells.a.values[i] = pair ? pair.a : NaN;
    cells.b.values[i] = pair ? pair.b : NaN;
  }
  // One is as good as all: a clock in plain form says that the column holds clocks.
  if (clocks) look.clock.count('10:00');
  const idColumn = map.get('id');
  if (cells.id && idColumn !== undefined) {
    noteRepeats(typed, cells.id, idColumn, look.ids);
    cells.id.freeHashes();
  }
  const pairs = [cells.a, cells.b].map(({ values }) => {
    const all = values.subarray(0, rows.count);
    return unusable.size > 0 ? all.filter((_, i) => !unusable.has(i)) : all;
  });
  return look.survey(pairs[0], pairs[1], typed);
}

/** Columns of dates and of times of day. */
interface TimesAt {
  readonly dates: readonly number[];
  readonly clocks: readonly number[];
}

const timesOf = (map: ColumnMap): TimesAt => ({
  dates: (['date', 'end', 'opened', 'closed'] as const).flatMap((field) => map.get(field) ?? []),
  clocks: (['time', 'endTime'] as const).flatMap((field) => map.get(field) ?? []),
});

/**
 * The same look for a kind of data that has no reader of its own: `map` holds its place and its identifiers; rows that
 * bring a shape give all its pairs, and are told apart by it too.
 */
export function* surveyThings(table: RawTable, map: ColumnMap, times: TimesAt, nowMs: number): Job<Survey> {
  const look = new Look(table, map, nowMs, times);
  const hasPlace = (['lon', 'x', 'point'] as const).some((field) => map.has(field));
  const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
  yield* table.scan((row) => {
    const pair = look.at(row);
    if (!pair) return;
    if (row.shape === undefined) {
      look.ids.note(row, look.rows - 1);
      if (!hasPlace) return;
      pairs.a.push(pair.a);
      pairs.b.push(pair.b);
    } else {
      look.ids.note({ ...row, cells: [...row.cells, JSON.stringify(row.shape)] }, look.rows - 1);
      pairsOf(isObject(row.shape) ? row.shape['coordinates'] : null, pairs);
    }
  });
  return look.survey(Float64Array.from(pairs.a), Float64Array.from(pairs.b), null);
}

/** Of `OrderEvidence.mask`: the cell is a day only with its year first. */
const YEAR_FIRST_ALONE = 1 << DATE_ORDERS.indexOf('YMD');

/** What is seen of rows, one after another. */
class Look {
  rows = 0;
  readonly clock = new ClockEvidence();
  readonly ids: RowIds;
  private unusable = 0;
  private damagedRows = 0;
  private lostLetters = 0;
  private readonly masks = new Uint32Array(8);
  private unpointed = 0;
  private yearLast = 0;
  private twoDigit = 0;
  private twoDigitFirst = 0;
  private twoDigitExample = '';
  private readonly days = new DayTable();
  private readonly dates: readonly number[];
  private readonly clocks: readonly number[];
  private readonly table: RawTable;
  private readonly map: ColumnMap;
  private readonly nowMs: number;

  constructor(table: RawTable, map: ColumnMap, nowMs: number, times: TimesAt = timesOf(map)) {
    this.table = table;
    this.map = map;
    this.nowMs = nowMs;
    this.ids = new RowIds(map);
    this.dates = times.dates;
    this.clocks = times.clocks;
  }

  /** Looks at a row as text; null for one that cannot be used. */
  at(row: RawRow): RawPair | null {
    this.rows++;
    if (row.reason) {
      this.unusable++;
      if (row.reason.code === 'bad-encoding') this.damagedRows++;
      return null;
    }
    for (const index of this.dates) {
      const evidence = dateEvidence(row.cells[index] ?? '', this.nowMs);
      if (!evidence) continue;
      this.masks[evidence.mask]++;
      if (!evidence.points) this.unpointed++;
      if (!evidence.twoDigit) this.noteYearLast(evidence.mask);
      else {
        if (this.twoDigit++ === 0) this.twoDigitExample = row.cells[index];
        if (evidence.mask === YEAR_FIRST_ALONE) this.twoDigitFirst++;
      }
    }
    for (const index of this.clocks) this.clock.count(row.cells[index] ?? '');
    if (this.table.mayLackLetters && row.cells.some((cell) => cell.includes('???') || cell.includes('\ufffd')))
      this.lostLetters++;
    return readPair(row, this.map);
  }

  /** Looks at a packed date; where the year stands first nothing is open. */
  day(date: number): void {
    if (dateForm(date) !== YEAR_LAST) return;
    const mask = this.days.mask(date);
    this.masks[mask]++;
    this.noteYearLast(mask);
    if (dateMark(date) !== '.') this.unpointed++;
  }

  private noteYearLast(mask: number): void {
    if (mask !== 0) this.yearLast++;
  }

  survey(a: Float64Array, b: Float64Array, typed: TypedTable | null): Survey {
    const { rows, unusable, ids, damagedRows, lostLetters, masks, unpointed } = this;
    const { yearLast, twoDigit, twoDigitFirst, twoDigitExample } = this;
    const dates = { masks, unpointed, yearLast, twoDigit, twoDigitFirst, twoDigitExample };
    return { rows, unusable, a, b, dates, clock: this.clock.rules, ids, damagedRows, lostLetters, typed };
  }
}

/** Asks what the dates leave open. */
export function settleTimes({ dates }: Pick<Survey, 'dates'>, nowMs: number, report: Report): TimeRules {
  const order = settleOrder(dates, report);
  let twoDigitYear: '2000s' | 'quarantine' = '2000s';
  if (dates.twoDigit > 0) {
    const params = { value: quoted(dates.twoDigitExample).slice(0, 40) };
    if (report.ask('two-digit-year', params, ['2000s', 'quarantine']) === 'quarantine') twoDigitYear = 'quarantine';
  }
  return {
    order,
    twoDigitYear,
    dayZero: report.told('date-system') === '1904' ? '1904' : '1900',
    missing: missingWords(report.told('missing-words')),
    nowMs,
  };
}

/**
 * Says which identifiers are none, and asks what to do where one stands at different rows: both are kept, or the newer.
 */
export function settleIds({ ids }: Pick<Survey, 'ids'>, table: RawTable, map: ColumnMap, report: Report): void {
  const { count, line, value } = ids.spoilt;
  const column = table.columns[map.get('id') ?? 0];
  if (count > 0) report.warn(fault('ids-spoilt', { count, line, column, value: quoted(value) }));
  if (ids.repeated === 0) return;
  const version = map.get('version');
  const params = { count: ids.repeated, column, by: version === undefined ? '' : table.columns[version] };
  const told = report.told('updated-rows');
  if (ids.areVersions || told !== undefined) {
    if (report.ask('updated-rows', params, ['keep-both', 'keep-newer']) === 'keep-newer') {
      ids.keepNewest();
      return;
    }
  }
  report.warn(fault('ids-repeated', { count: ids.repeated }));
}

/**
 * The order of day, month and year: told, or the only one that fits every cell, or asked. Dates with points and a
 * whole year are day first unless some cell denies it. Where years of four digits stand last, one of two digits is
 * looked for first only if some cell is no day otherwise.
 */
function settleOrder(dates: DateSurvey, report: Report): DateOrder {
  const told = DATE_ORDERS.find((order) => order === report.told('date-order'));
  if (told) return told;
  const judged = dates.masks.reduce((sum, count, mask) => (mask === 0 ? sum : sum + count), 0);
  const yearFirst = dates.twoDigit > 0 && (dates.yearLast === 0 || dates.twoDigitFirst > 0);
  const orders = yearFirst ? DATE_ORDERS : DATE_ORDERS.slice(0, 2);
  const fitting = orders.map((order) => {
    const bit = 1 << DATE_ORDERS.indexOf(order);
    return { order, fits: dates.masks.reduce((sum, count, mask) => (mask & bit ? sum + count : sum), 0) };
  });
  const whole = fitting.filter(({ fits }) => fits === judged);
  const pointed = dates.unpointed === 0;
  if (judged === 0 || (whole[0]?.order === 'DMY' && (whole.length === 1 || (pointed && !yearFirst)))) return 'DMY';
  if (whole.length === 1 && !(pointed && whole[0].order === 'MDY')) {
    if (whole[0].order === 'MDY') report.repaired('month-first', judged);
    if (whole[0].order === 'YMD') report.repaired('year-first', judged);
    return whole[0].order;
  }
  const offered = [...(whole.length > 1 ? whole : fitting)];
  // With points the day is tried first, whatever the count: so people write here.
  if (!pointed) offered.sort((one, other) => other.fits - one.fits);
  const fitsOf = (order: DateOrder): number => fitting.find((one) => one.order === order)?.fits ?? 0;
  const params = { dmy: fitsOf('DMY'), mdy: fitsOf('MDY'), ...(yearFirst ? { ymd: fitsOf('YMD') } : {}) };
  const [first, ...others] = offered.map(({ order }) => order);
  const answer = report.ask('date-order', params, [first, ...others]);
  return offered.find(({ order }) => order === answer)?.order ?? first;
}
