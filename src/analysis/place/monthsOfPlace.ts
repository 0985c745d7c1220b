import type { IncidentTable } from '../../domain/incident';
import { lengthDays, shiftDate, type Period } from '../../domain/period';
import type { PlaceMonth } from '../../domain/placeAnswer';
import type { RegisterSpan } from '../../domain/register';
import { monthlyCounts } from '../selection/tally';
import { silentDays } from '../span/periodFill';

/**
 * Counts of rows (in time order) in the calendar months that a period touches. A month is whole when all of its days
 * are asked about and have data that are no longer arriving; one of no such day has no count, which is not nothing.
 */
export function monthsOfPlace(
  table: IncidentTable,
  rows: Uint32Array,
  period: Period | null,
  register: RegisterSpan | null,
): readonly PlaceMonth[] {
  if (!period || !register) return [];
  const fromMs = Math.max(period.fromMs, register.span.fromMs);
  const toMs = Math.min(period.toMs, register.span.toMs, register.completeToMs);
  return monthlyCounts(table, rows, period).map(({ fromMs: startMs, count }) => {
    const month = { fromMs: startMs, toMs: shiftDate(startMs, 0, 1) };
    const inside = { fromMs: Math.max(month.fromMs, fromMs), toMs: Math.min(month.toMs, toMs) };
    const days = inside.toMs > inside.fromMs ? lengthDays(inside) - silentDays(register.gaps, inside) : 0;
    return {
      fromMs: startMs,
      count: count === 0 && days === 0 ? null : count,
      isWhole: days > 0 && inside.fromMs === month.fromMs && inside.toMs === month.toMs && days === lengthDays(month),
    };
  });
}
