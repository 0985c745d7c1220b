import type { Box } from './box';
import { keyOf, seriesOf } from './box';
import type { TableName } from './countSet';
import { relate, type CellGround } from './relations';

/** What is known to add up: the parts make the total. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Counts that sums join, over however many steps: no sum reaches from one block into another. */
export interface Block {
  readonly entries: readonly number[];
  readonly sums: readonly Sum[];
}

export interface Entry {
  readonly box: Box;
  readonly table: TableName;
}

/** Every count by a number of its own, and all sums that whoever reads the publications knows of. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly sums: readonly Sum[];
}

/** Counts as they are gathered: a box that is named twice is one entry. */
export class Boxes {
  readonly #entries: Entry[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #series = new Map<string, { readonly of: Box; readonly spans: Map<string, number> }>();

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The number of a box; one that stands in no published table is a `part`. */
  add(box: Box, table: TableName = 'part'): number {
    const key = keyOf(box);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#entries.push({ box, table }) - 1;
    this.#numbers.set(key, number);
    const name = seriesOf(box);
    const series = this.#series.get(name) ?? { of: box, spans: new Map<string, number>() };
    series.spans.set(`${box.from}|${box.to}`, number);
    this.#series.set(name, series);
    return number;
  }

  numberOf(box: Box): number | undefined {
    return this.#numbers.get(keyOf(box));
  }

  /** The boxes of every series that `isWanted`, a list a series. */
  series(isWanted: (of: Box) => boolean): readonly (readonly Box[])[] {
    return [...this.#series.values()]
      .filter(({ of }) => isWanted(of))
      .map(({ spans }) => [...spans.values()].map((entry) => this.#entries[entry].box));
  }
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
