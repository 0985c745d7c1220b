/** What was found, in few lines under headings. */

export interface Grouped<T> {
  readonly group: string;
  readonly items: readonly T[];
}

/**
 * At most `most` of what was found (best first), under its groups: the best of each group, then what is best of all
 * the rest. Groups stand in the order of their best, each with its own order.
 */
export function grouped<T extends { readonly group: string }>(
  found: readonly T[],
  most: number,
): readonly Grouped<T>[] {
  const firsts = found.filter((item, k) => found.findIndex(({ group }) => group === item.group) === k).slice(0, most);
  const chosen = new Set([...firsts, ...found.filter((item) => !firsts.includes(item)).slice(0, most - firsts.length)]);
  return firsts.map(({ group }) => ({
    group,
    items: found.filter((item) => item.group === group && chosen.has(item)),
  }));
}
