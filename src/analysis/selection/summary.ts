/** The one sentence and the small charts of a selection: how many, against what, when, of what kind. */
import type { SummaryAnswer } from '../../domain/answers';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import { estimateChange } from '../comparison/estimateChange';
import { lowerBound } from './select';
import { countsByCategory, countsByClock, freshShare, monthlyCounts } from './tally';

export interface SummaryInput {
  readonly table: IncidentTable;
  /** Rows that pass the filter. */
  readonly rows: Uint32Array;
  /** Rows that pass the same filter with the compared period; null when nothing is compared. */
  readonly rowsBefore: Uint32Array | null;
  /** Rows that pass the same filter without a period. */
  readonly rowsAnyPeriod: Uint32Array;
  /** The period asked for, or null for all of the data. */
  readonly period: Period | null;
  readonly comparedPeriod: Period | null;
  /** The period the data cover: the manifest's, else `dataPeriod(table)`. */
  readonly dataPeriod: Period | null;
}

/** Mean gaps between records that may pass without one before an end of the data counts as missing data. */
const GAPS_ALLOWED = 5;

/**
 * Do the data cover the period? A file of few records seldom starts on the first day it covers, so up to five mean gaps
 * between records may be missing at an end (a longer silence has a chance under e^-5 = 0.7 % at a steady rate).
 */
export function covers(data: Period | null, timedRows: number, period: Period): boolean {
  if (!data) return false;
  const allowed = timedRows > 0 ? (GAPS_ALLOWED * (data.toMs - data.fromMs)) / timedRows : 0;
  return period.fromMs >= data.fromMs - allowed && period.toMs <= data.toMs + allowed;
}

/**
 * Summary of a selection. The comparison is not made (`compareIncomplete`, change null) when either period lies partly
 * outside the data: four months of this year against twelve of the last would read as a fall.
 */
export function summary(input: SummaryInput): Omit<SummaryAnswer, 'steps'> {
  const { table, rows, rowsBefore, comparedPeriod } = input;
  const period = input.period ?? input.dataPeriod;
  const timed = lowerBound(table.startMs, Infinity);
  const compares = comparedPeriod !== null && period !== null && rowsBefore !== null;
  const complete = compares && covers(input.dataPeriod, timed, comparedPeriod) && covers(input.dataPeriod, timed, period);
  return {
    rows: table.count,
    count: rows.length,
    period,
    comparedPeriod,
    change: complete ? estimateChange(rows.length, rowsBefore.length) : null,
    compareIncomplete: compares && !complete,
    months: monthlyCounts(table, input.rowsAnyPeriod, input.dataPeriod),
    byCategory: countsByCategory(table, rows),
    ...countsByClock(table, rows),
    freshShare: freshShare(table, rows),
  };
}
