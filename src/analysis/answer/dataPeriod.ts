import { DAY_MS, fromAlmatyClock, wallTime } from '../../domain/clock';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';

/**
 * The whole days a table covers on Almaty's clock: midnight before its first start to midnight after its last.
 * null when no row has a time. Rows are sorted by start with unknown times last.
 */
export function dataPeriod(table: IncidentTable): Period | null {
  let last = table.count - 1;
  while (last >= 0 && Number.isNaN(table.startMs[last])) last--;
  if (last < 0) return null;
  return { fromMs: midnight(table.startMs[0], 0), toMs: midnight(table.startMs[last], 1) };
}

function midnight(utcMs: number, daysOn: number): number {
  const t = wallTime(utcMs);
  const wall = new Date(Date.UTC(t.year, t.month - 1, t.day) + daysOn * DAY_MS);
  return fromAlmatyClock(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}
