import type { Change } from '../../domain/answers';
import { estimateChange } from './estimateChange';
import type { CountSum } from './sumCounts';

/** The change between two sums, or why none is given. */
export type SumChange =
  { readonly change: Change; readonly why: null } | { readonly change: null; readonly why: 'withheld' | 'no-data' };

/**
 * Compares two sums of counts; with a withheld count in either, or one of them not in the data, there is no comparison.
 * `days` are the lengths of the two stretches: where they differ (February of a leap year, or the whole of it), the
 * rates a day are compared.
 */
export function compareSums(
  now: CountSum | null,
  before: CountSum | null,
  days: { readonly now: number; readonly before: number } = { now: 1, before: 1 },
): SumChange {
  if (!now || !before) return { change: null, why: 'no-data' };
  if (now.withheld > 0 || before.withheld > 0) return { change: null, why: 'withheld' };
  return { change: estimateChange(now.known, before.known, days), why: null };
}
