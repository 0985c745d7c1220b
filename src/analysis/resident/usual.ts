import type { Count } from '../../domain/snapshot';

/** How a place compares with its own past. */
export interface Usual {
  readonly verdict: 'usual' | 'above' | 'below';
  /** Counts between these are as usual, whole numbers. */
  readonly low: number;
  readonly high: number;
  /** Earlier periods it is held against: those whose counts are published. */
  readonly periods: number;
}

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Holds the newest count against earlier ones of equally long periods. As usual is whatever lies between the lowest and
 * the highest of them, widened by what chance alone does to a count: the 95 % prediction interval of a Poisson count
 * around each end (normal form, variance k + k / n for n periods). A withheld count may be small, or withheld only to
 * protect another: it is not known at all. So nothing is said of a withheld newest count, and beside withheld earlier
 * ones only that a count is as usual: never above or below by not knowing. null where nothing can be said.
 */
export function usualOf(now: Count, past: readonly Count[]): Usual | null {
  const known = past.filter((count) => count !== null);
  if (now === null || known.length === 0) return null;
  const least = Math.min(...known);
  const most = Math.max(...known);
  const chance = (count: number): number => Z * Math.sqrt(count + count / known.length);
  const low = Math.max(0, Math.ceil(least - chance(least)));
  const high = Math.floor(most + chance(most));
  const verdict = now < low ? 'below' : now > high ? 'above' : 'usual';
  return verdict !== 'usual' && known.length < past.length ? null : { verdict, low, high, periods: known.length };
}

/** Sum of counts; null when one of them is withheld, for then nobody knows it. */
export function sumOf(counts: readonly Count[]): Count {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/**
 * Monthly counts as windows of twelve, counted back from the newest month: newest first. Windows with a withheld month
 * are left out, the newest one too (null): a sum of unknowns is no figure.
 */
export function yearsBack(monthly: readonly Count[]): { readonly now: number | null; readonly past: readonly number[] } {
  const windows: (number | null)[] = [];
  for (let end = monthly.length; end >= 12; end -= 12) windows.push(sumOf(monthly.slice(end - 12, end)));
  const [now = null, ...past] = windows;
  return { now, past: past.filter((sum) => sum !== null) };
}
