import type { Job } from '../../domain/job';
import { fault } from '../../domain/result';
import { ClockEvidence, type ClockRules } from '../cells/clockTime';
import { missingWords } from '../cells/missing';
import { dateEvidence, DATE_ORDERS, type DateOrder, type TimeRules } from '../cells/times';
import type { ColumnMap } from '../columns/columns';
import { quoted } from '../text/cellText';
import { readPair } from '../places/coordinates';
import type { RawTable } from './rawTable';
import type { Report } from '../report';
import { RowIds } from './rowIds';

/** What one look over all rows says before any row is judged. */
export interface Survey {
  readonly rows: number;
  readonly unusable: number;
  /** Usable rows' raw pairs, in file order. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly dates: DateSurvey;
  /** How the times of day of a column of its own are read. */
  readonly clock: ClockRules;
  readonly ids: RowIds;
  readonly damagedRows: number;
  readonly lostLetters: number;
}

/** What a file's dates say of the order of their parts, where the year does not. */
export interface DateSurvey {
  /** Cells by the orders that fit them (bits of `DATE_ORDERS`): 8 counts. */
  readonly masks: Uint32Array;
  /** Those that are written without points. */
  readonly unpointed: number;
  readonly twoDigit: number;
  readonly twoDigitExample: string;
}

/** First pass over a table: its pairs of coordinates and what its dates look like. */
export function* survey(table: RawTable, map: ColumnMap, nowMs: number): Job<Survey> {
  let rows = 0;
  let unusable = 0;
  let damagedRows = 0;
  const masks = new Uint32Array(8);
  let unpointed = 0;
  let twoDigit = 0;
  let twoDigitExample = '';
  let lostLetters = 0;
  const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
  const dates = (['date', 'end', 'opened', 'closed'] as const).flatMap((field) => map.get(field) ?? []);
  const clocks = (['time', 'endTime'] as const).flatMap((field) => map.get(field) ?? []);
  const clock = new ClockEvidence();
  const ids = new RowIds(map);
  yield* table.scan((row) => {
    rows++;
    if (row.reason) {
      unusable++;
      if (row.reason.code === 'bad-encoding') damagedRows++;
      return;
    }
    ids.note(row, rows - 1);
    const pair = readPair(row, map);
    pairs.a.push(pair.a);
    pairs.b.push(pair.b);
    for (const index of dates) {
      const evidence = dateEvidence(row.cells[index] ?? '', nowMs);
      if (!evidence) continue;
      masks[evidence.mask]++;
      if (!evidence.points) unpointed++;
      if (evidence.twoDigit && twoDigit++ === 0) twoDigitExample = row.cells[index];
    }
    for (const index of clocks) clock.count(row.cells[index] ?? '');
    if (table.mayLackLetters && row.cells.some((cell) => cell.includes('???') || cell.includes('\ufffd')))
      lostLetters++;
  });
  return {
    rows,
    unusable,
    a: Float64Array.from(pairs.a),
    b: Float64Array.from(pairs.b),
    dates: { masks, unpointed, twoDigit, twoDigitExample },
    clock: clock.rules,
    ids,
    damagedRows,
    lostLetters,
  };
}

/** Asks what the dates leave open. */
export function settleTimes({ dates }: Survey, nowMs: number, report: Report): TimeRules {
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
export function settleIds({ ids }: Survey, table: RawTable, map: ColumnMap, report: Report): void {
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
 * whole year are day first unless some cell denies it.
 */
function settleOrder(dates: DateSurvey, report: Report): DateOrder {
  const told = DATE_ORDERS.find((order) => order === report.told('date-order'));
  if (told) return told;
  const judged = dates.masks.reduce((sum, count, mask) => (mask === 0 ? sum : sum + count), 0);
  const orders = dates.twoDigit > 0 ? DATE_ORDERS : DATE_ORDERS.slice(0, 2);
  const fitting = orders.map((order) => {
    const bit = 1 << DATE_ORDERS.indexOf(order);
    return { order, fits: dates.masks.reduce((sum, count, mask) => (mask & bit ? sum + count : sum), 0) };
  });
  const whole = fitting.filter(({ fits }) => fits === judged);
  const pointed = dates.unpointed === 0;
  if (judged === 0 || (whole[0]?.order === 'DMY' && (whole.length === 1 || (pointed && dates.twoDigit === 0))))
    return 'DMY';
  if (whole.length === 1 && !(pointed && whole[0].order === 'MDY')) {
    if (whole[0].order === 'MDY') report.repaired('month-first', judged);
    if (whole[0].order === 'YMD') report.repaired('year-first', judged);
    return whole[0].order;
  }
  const offered = [...(whole.length > 1 ? whole : fitting)];
  // With points the day is tried first, whatever the count: so people write here.
  if (!pointed) offered.sort((one, other) => other.fits - one.fits);
  const fitsOf = (order: DateOrder): number => fitting.find((one) => one.order === order)?.fits ?? 0;
  const params = { dmy: fitsOf('DMY'), mdy: fitsOf('MDY'), ...(dates.twoDigit > 0 ? { ymd: fitsOf('YMD') } : {}) };
  const [first, ...others] = offered.map(({ order }) => order);
  const answer = report.ask('date-order', params, [first, ...others]);
  return offered.find(({ order }) => order === answer)?.order ?? first;
}
