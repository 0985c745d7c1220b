import type { Count } from '../../domain/snapshot';

/**
 * Kinds in the order in which a table shows them: by their first counts, the largest first, where all their counts are
 * published. Else as they come, the domain's order: a place among sorted ones would say of a withheld count how large
 * it is.
 */
export function inOrder<K>(kinds: readonly K[], countsOf: (kind: K) => readonly Count[]): readonly K[] {
  if (kinds.some((kind) => countsOf(kind).includes(null))) return kinds;
  const first = (kind: K): number => countsOf(kind)[0] ?? 0;
  return [...kinds].sort((a, b) => first(b) - first(a));
}
