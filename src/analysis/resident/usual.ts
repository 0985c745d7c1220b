import { SMALLEST_COUNT, type Count } from '../../domain/snapshot';

/** How a place compares with its own past. */
export interface Usual {
  readonly verdict: 'usual' | 'above' | 'below';
  /** null = fewer than five. */
  readonly now: Count;
  /** Counts between these are as usual, whole numbers. */
  readonly low: number;
  readonly high: number;
  /** Earlier periods it is held against. */
  readonly periods: number;
}

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Holds the newest count against earlier ones of equally long periods. As usual is whatever lies between the lowest and
 * the highest of them, widened by what chance alone does to a count: the 95 % prediction interval of a Poisson count
 * around each end (normal form, variance k + k / n for n periods). A withheld count stands for 0 to 4: the ends take it
 * at its widest, and a newest count that is withheld is below only when even 4 would be. null without an earlier period.
 */
export function usualOf(now: Count, past: readonly Count[]): Usual | null {
  if (past.length === 0) return null;
  const least = Math.min(...past.map((count) => count ?? 0));
  const most = Math.max(...past.map((count) => count ?? SMALLEST_COUNT - 1));
  const chance = (count: number): number => Z * Math.sqrt(count + count / past.length);
  const low = Math.max(0, Math.ceil(least - chance(least)));
  const high = Math.floor(most + chance(most));
  const verdict = (now ?? SMALLEST_COUNT - 1) < low ? 'below' : now !== null && now > high ? 'above' : 'usual';
  return { verdict, now, low, high, periods: past.length };
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
