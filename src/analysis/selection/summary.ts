/** The one sentence and the small charts of a selection: how many, against what, when, of what kind. */
import type { SummaryAnswer } from '../../domain/answers';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import { estimateChange } from '../comparison/estimateChange';
import type { RegisterSpan } from '../../domain/register';
import { countsByCategory, countsByClock, freshShare, monthlyCounts } from './tally';
import { timeBar } from './timeBar';

export interface SummaryInput {
  readonly table: IncidentTable;
  /** Rows that pass the filter. */
  readonly rows: Uint32Array;
  /** Rows that pass the same filter with the compared period; null when nothing is compared. */
  readonly rowsBefore: Uint32Array | null;
  /** Rows that pass the same filter on the days shown. */
  readonly rowsShown: Uint32Array;
  /** The days of the window slider. */
  readonly shown: Period | null;
  /** The days of the bar; absent = those of the register. */
  readonly ofBar?: Period | null;
  /** Weekdays that the rows can lie on, 1 = Monday; absent or null = all. */
  readonly weekdays?: readonly number[] | null;
  /** null when nothing has a date. */
  readonly register: RegisterSpan | null;
  /** Days of the two periods when they differ. */
  readonly days?: { readonly now: number; readonly before: number } | undefined;
}

export type Tallies = Pick<
  SummaryAnswer,
  'rows' | 'count' | 'change' | 'months' | 'bar' | 'byCategory' | 'byHour' | 'byWeekday' | 'freshShare'
>;

/**
 * What the rows of a selection add up to. `rowsBefore` is given only where a comparison may be made (`whyNoChange`).
 */
export function summary({
  table,
  rows,
  rowsBefore,
  rowsShown,
  shown,
  ofBar,
  weekdays,
  register,
  days,
}: SummaryInput): Tallies {
  return {
    rows: table.count,
    count: rows.length,
    change: rowsBefore ? estimateChange(rows.length, rowsBefore.length, days) : null,
    months: monthlyCounts(table, rowsShown, shown),
    bar: register && timeBar(table, rowsShown, register, ofBar, weekdays),
    byCategory: countsByCategory(table, rows),
    ...countsByClock(table, rows),
    freshShare: freshShare(table, rows),
  };
}
