import { Boxes, type Entry, type Sum } from './boxes';
import { relate, type CellGround } from './relations';

/** Counts that sums join, over however many steps: no sum reaches from one block into another. */
export interface Block {
  readonly entries: readonly number[];
  readonly sums: readonly Sum[];
}

/** Every count by a number of its own, and all sums that whoever reads the publications knows of. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly sums: readonly Sum[];
}

/** All that is known to add up of some published boxes; boxes that stand only between them are added as parts. */
export function ledgerOf(published: readonly Entry[], ground: CellGround): Ledger {
  const boxes = new Boxes();
  for (const { box, table } of published) boxes.add(box, table);
  const sums = relate(boxes, ground);
  return { entries: boxes.entries, sums };
}

/** The blocks of some sums, in the order of their least entry. */
export function blocksOf(sums: readonly Sum[]): readonly Block[] {
  const above = new Map<number, number>();
  const root = (entry: number): number => {
    let at = entry;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    if (at !== entry) above.set(entry, at);
    return at;
  };
  for (const { total, parts } of sums)
    for (const part of parts) {
      const [a, b] = [root(total), root(part)];
      if (a !== b) above.set(Math.max(a, b), Math.min(a, b));
    }
  const blocks = new Map<number, { entries: Set<number>; sums: Sum[] }>();
  for (const sum of sums) {
    const at = root(sum.total);
    const block = blocks.get(at) ?? { entries: new Set<number>(), sums: [] };
    for (const entry of [sum.total, ...sum.parts]) block.entries.add(entry);
    block.sums.push(sum);
    blocks.set(at, block);
  }
  return [...blocks]
    .sort(([a], [b]) => a - b)
    .map(([, { entries, sums: own }]) => ({ entries: [...entries].sort((a, b) => a - b), sums: own }));
}
