import type { NoChange } from '../../domain/answers';
import { lastYear, shiftDate, type Period } from '../../domain/period';
import { selectRows } from './selection';
import { ratePeriod, registerOf, type StudyQuery } from './study';
import type { StudyMemory } from './studyMemory';

/** Rows of two periods that may be held against each other. */
export interface TrendRows {
  readonly now: Uint32Array;
  readonly before: Uint32Array;
  readonly periods: { readonly now: Period; readonly before: Period };
  /** Days of the two when they differ. */
  readonly days: { readonly now: number; readonly before: number } | undefined;
}

/**
 * What the trend of a place rests on: the comparison that is asked for; without one the last year of the period whose
 * records have all come (of a shorter period all of it) against the same days a year earlier. Else why there is none.
 */
export function trendRows(memory: StudyMemory, query: StudyQuery): TrendRows | { readonly noChange: NoChange | null } {
  const { study } = memory;
  const asked = query.compare === 'none' ? lastOf(memory, query) : query;
  if (!asked) return { noChange: null };
  const { rows, rowsBefore, period, comparedPeriod, days, noChange } = selectRows(study, asked, memory.rows);
  if (!rowsBefore || !period || !comparedPeriod) return { noChange: noChange ?? 'no-data' };
  return { now: rows, before: rowsBefore, periods: { now: period, before: comparedPeriod }, days };
}

function lastOf({ study }: StudyMemory, query: StudyQuery): StudyQuery | null {
  const period = ratePeriod(study, query.filter);
  const register = registerOf(study);
  if (!period || !register) return null;
  const toMs = Math.min(period.toMs, register.completeToMs);
  const fromMs = Math.max(period.fromMs, shiftDate(toMs, -1, 0));
  if (toMs <= fromMs || lastYear({ fromMs, toMs }).toMs > fromMs) return null;
  return { filter: { ...query.filter, period: { fromMs, toMs } }, compare: 'last-year' };
}
