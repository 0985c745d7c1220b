import type { MipModel } from '../siting/mip/mip';
import { MipBuilder } from '../siting/mip/mipBuilder';
import type { Block } from './ledger';

/** What is known of a block's counts, by entry. */
export interface Knowledge {
  /** The count where it is published, else null. */
  readonly published: (entry: number) => number | null;
  /** Whether a published count may still be withheld: not when an earlier publication gave it. */
  readonly isOpen: (entry: number) => boolean;
  /** The most a withheld count can be; Infinity where nothing is known. */
  readonly most: (entry: number) => number;
}

/** No count need be able to be larger: a program without this end could have no largest sum at all. */
const LARGE = 1e5;
/** How much more than the others `first` counts. */
const FIRST = 64;

/** What is looked for among the tables that agree with what is known. */
export interface Aim {
  /** Entries whose sum should be as large (small) as possible, `first` far before the others. */
  readonly sum?: { readonly of: readonly number[]; readonly largest: boolean; readonly first?: number };
  /**
   * An entry held within bounds; then published counts may change too, at a price a unit, and the cheapest change is
   * looked for. Of equally cheap ones that in which `alsoHigh` are large and `alsoLow` small: one table may show
   * something of them too.
   */
  readonly change?: {
    readonly entry: number;
    readonly least: number;
    readonly most: number;
    readonly price: (entry: number) => number;
    readonly alsoHigh: readonly number[];
    readonly alsoLow: readonly number[];
  };
}

export interface SumProgram {
  readonly model: MipModel;
  /**
   * The table that a solution stands for, by entry; null where it is none: nothing the solver says is believed
   * unchecked.
   */
  readonly read: (solution: Float64Array) => Table | null;
}

export type Table = ReadonlyMap<number, number>;

/**
 * The whole-number program over all tables that agree with what is known of a block: a column a withheld count, a row a
 * sum. Where published counts may change, each stands as v + up - down with 0 <= down <= v.
 */
export function sumProgram(
  { entries, sums }: Block,
  { published, isOpen, most }: Knowledge,
  { sum, change }: Aim,
): SumProgram {
  const builder = new MipBuilder();
  const weights = new Map(sum?.of.map((entry) => [entry, entry === sum.first ? FIRST : 1]));
  if (change) {
    const [high, low] = [change.alsoHigh, change.alsoLow].map((list) => list.filter((entry) => most(entry) < LARGE));
    // All of them together weigh less than one unit of any change.
    const weight = 0.5 / (1 + [...high, ...low].reduce((total, entry) => total + most(entry), 0));
    for (const entry of high) weights.set(entry, -weight);
    for (const entry of low) weights.set(entry, (weights.get(entry) ?? 0) + weight);
  }
  const column = new Map<number, number>();
  const fixed = new Map<number, number>();
  const isHeld = (entry: number): boolean => entry === change?.entry;
  for (const entry of entries) {
    const count = published(entry);
    if (count !== null) fixed.set(entry, count);
    if (count === null)
      column.set(
        entry,
        builder.column(
          weights.get(entry) ?? 0,
          true,
          isHeld(entry) ? change?.least : 0,
          isHeld(entry) ? change?.most : weights.has(entry) ? Math.min(LARGE, most(entry)) : most(entry),
        ),
      );
    else if (change && isOpen(entry)) {
      const price = change.price(entry);
      column.set(entry, builder.column(price, true, 0, Infinity));
      builder.column(price, true, 0, count);
    }
  }
  for (const { total, parts } of sums) {
    let rest = 0;
    let hasUnknown = false;
    const put = (entry: number, sign: number): void => {
      const constant = fixed.get(entry);
      const at = column.get(entry);
      if (constant !== undefined) rest -= sign * constant;
      if (at === undefined) return;
      hasUnknown = true;
      builder.put(at, sign);
      if (constant !== undefined) builder.put(at + 1, -sign);
    };
    put(total, -1);
    for (const part of parts) put(part, 1);
    // A row of constants says nothing.
    if (hasUnknown) builder.endRow(rest, rest);
  }
  return {
    model: builder.build(sum?.largest ?? false),
    read(solution) {
      const table = new Map(
        entries.map((entry) => {
          const at = column.get(entry);
          const constant = fixed.get(entry);
          if (at === undefined) return [entry, constant ?? NaN] as const;
          return [
            entry,
            constant === undefined
              ? Math.round(solution[at])
              : constant + Math.round(solution[at]) - Math.round(solution[at + 1]),
          ] as const;
        }),
      );
      return agrees(table, { entries, sums }, { published, isOpen, most }, change !== undefined) ? table : null;
    },
  };
}

/**
 * Whether a table of whole numbers keeps every sum and all that is known; with `mayChange` but for published counts
 * that may be withheld.
 */
export function agrees(
  table: Table,
  { entries, sums }: Block,
  { published, isOpen, most }: Knowledge,
  mayChange = false,
): boolean {
  const of = (entry: number): number => table.get(entry) ?? NaN;
  return (
    sums.every(({ total, parts }) => parts.reduce((left, part) => left - of(part), of(total)) === 0) &&
    entries.every((entry) => {
      const count = published(entry);
      if (count === null) return of(entry) >= 0 && of(entry) <= most(entry);
      return mayChange && isOpen(entry) ? of(entry) >= 0 : of(entry) === count;
    })
  );
}
