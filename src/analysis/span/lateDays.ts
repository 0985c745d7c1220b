import type { LateDay } from '../../domain/change';
import { dayOf } from '../../domain/clock';
import type { IncidentTable } from '../../domain/incident';
import type { RegisterSpan } from '../../domain/register';
import { dailyCounts } from './dailyCounts';
import { LATE_DAYS, usualByWeekday } from './lastComplete';

/**
 * Records of the last days of the register, whatever is filtered, from a midnight on, each beside what its weekday
 * usually holds; at most fourteen, the last ones. None where fewer than four weeks stand before them.
 */
export function lateDays(table: IncidentTable, { span }: RegisterSpan, fromMs: number): readonly LateDay[] {
  const daily = dailyCounts(table);
  if (!daily) return [];
  const { counts, firstDay } = daily;
  const to = dayOf(span.toMs - 1) + 1;
  const known = usualByWeekday(counts, { from: dayOf(span.fromMs) - firstDay, to: to - firstDay });
  const first = Math.max(dayOf(fromMs), to - LATE_DAYS);
  if (!known || first >= to) return [];
  return Array.from({ length: to - first }, (_, k) => {
    const at = first + k - firstDay;
    return { day: first + k, count: counts[at] ?? 0, usual: known.usual(at) };
  });
}
