import { dayOf } from '../../domain/clock';
import type { IncidentTable } from '../../domain/incident';
import { lowerBound } from '../selection/select';

/** Records a day of the city's clock, every day from the first dated record to the last. */
export interface DailyCounts {
  /** Day number (days since 1970) of the first count. */
  readonly firstDay: number;
  readonly counts: Uint32Array;
  /** Dated rows; the rest of the table has no date. */
  readonly dated: number;
}

/** Counts by day; null when no row has a date. Rows are sorted by start with unknown times last. */
export function dailyCounts({ startMs }: IncidentTable): DailyCounts | null {
  const dated = lowerBound(startMs, Infinity);
  if (dated === 0) return null;
  const firstDay = dayOf(startMs[0]);
  const counts = new Uint32Array(dayOf(startMs[dated - 1]) - firstDay + 1);
  for (let row = 0; row < dated; row++) counts[dayOf(startMs[row]) - firstDay]++;
  return { firstDay, counts, dated };
}
