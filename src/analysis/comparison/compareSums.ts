import type { Change } from '../../domain/answers';
import { estimateChange } from './estimateChange';
import type { CountSum } from './sumCounts';

/** The change between two sums, or why none is given. */
export type SumChange = { readonly change: Change; readonly why: null } | { readonly change: null; readonly why: 'withheld' | 'no-data' };

/** Compares two sums of equally many counts; with a withheld count in either, or one of them not in the data, there is no comparison. */
export function compareSums(now: CountSum | null, before: CountSum | null): SumChange {
  if (!now || !before) return { change: null, why: 'no-data' };
  if (now.withheld > 0 || before.withheld > 0) return { change: null, why: 'withheld' };
  return { change: estimateChange(now.known, before.known), why: null };
}
