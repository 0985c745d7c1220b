import type { CompareWith } from '../../domain/filter';
import { lastYear, previousPeriod, type Period } from '../../domain/period';

/** The period that `period` is held against: the same dates a year earlier, the one just before, or none. */
export function comparedPeriod(compare: CompareWith, period: Period | null): Period | null {
  if (compare === 'none' || !period) return null;
  return compare === 'last-year' ? lastYear(period) : previousPeriod(period);
}
