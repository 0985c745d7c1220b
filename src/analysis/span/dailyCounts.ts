import { dayOf } from '../../domain/clock';
import { knowsDay, type IncidentTable } from '../../domain/incident';
import { MonthRows } from './monthRows';
import { lowerBound } from '../selection/select';

/** Records a day of the city's clock, every day from the first dated record to the last. */
export interface DailyCounts {
  /** Day number (days since 1970) of the first count. */
  readonly firstDay: number;
  readonly counts: Uint32Array;
  /** Dated rows; the rest of the table has no date. */
  readonly dated: number;
}

/**
 * Counts by day; null when no row has a date. Rows of which only the month is known stand evenly on its days. Rows
 * are sorted by start with unknown times last.
 */
export function dailyCounts({ startMs, flags }: IncidentTable): DailyCounts | null {
  const dated = lowerBound(startMs, Infinity);
  if (dated === 0) return null;
  const firstDay = dayOf(startMs[0]);
  const months = new MonthRows();
  for (let row = 0; row < dated; row++) if (!knowsDay(flags[row])) months.add(startMs[row]);
  const lastDay = Math.max(dayOf(startMs[dated - 1]), months.lastDay);
  const counts = new Uint32Array(lastDay - firstDay + 1);
  for (let row = 0; row < dated; row++) if (knowsDay(flags[row])) counts[dayOf(startMs[row]) - firstDay]++;
  months.addTo(counts, firstDay);
  return { firstDay, counts, dated };
}
