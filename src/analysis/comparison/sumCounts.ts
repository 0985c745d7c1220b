import type { Count } from '../../domain/snapshot';

/** A sum of published counts of which some may be withheld. */
export interface CountSum {
  /** Of the counts that are published. */
  readonly known: number;
  readonly withheld: number;
  /** How many counts were asked for. */
  readonly of: number;
}

/**
 * Adds up published counts. A withheld one may be any number (a count of five and more is withheld too where a sum
 * would give a small one away), so a sum with withheld counts is only a least value: it is compared with nothing.
 */
export function sumCounts(counts: readonly Count[]): CountSum {
  let known = 0;
  let withheld = 0;
  for (const count of counts) {
    if (count === null) withheld += 1;
    else known += count;
  }
  return { known, withheld, of: counts.length };
}
