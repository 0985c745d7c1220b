import { SMALLEST_COUNT } from '../../domain/snapshot';
import type { Block } from './ledger';
import type { Knowledge, Table } from './sumProgram';

/** A withheld count must be able to be as small as this, and as large as the next, for all that anybody can find out. */
export const LOW = 1;
export const HIGH = SMALLEST_COUNT - 1;

/**
 * Small counts of which it is not yet shown that they may be as high (as low) as they must: one of each set of twins, with
 * all of them.
 */
export interface Watched {
  readonly high: Map<number, readonly number[]>;
  readonly low: Map<number, readonly number[]>;
}

/**
 * Gathers twins: withheld counts of which the same is known and that stand in the same sums, as the days of a month all of
 * which are small. Exchanging two of them turns a table that agrees with what is known into another that does, so what is
 * shown of one is shown of all.
 */
export function watch(block: Block, { published, most }: Knowledge, entries: readonly number[]): Watched {
  const sums = new Map(entries.map((entry) => [entry, [] as string[]]));
  block.sums.forEach(({ total, parts }, s) => {
    sums.get(total)?.push(`total ${s}`);
    for (const part of parts) sums.get(part)?.push(String(s));
  });
  const twins = new Map<string, number[]>();
  for (const [entry, own] of sums) {
    if (published(entry) !== null) continue;
    const key = `${most(entry)}: ${own.join()}`;
    const list = twins.get(key);
    if (list) list.push(entry);
    else twins.set(key, [entry]);
  }
  const sets = [...twins.values()].map((list) => [list[0], list] as const);
  return { high: new Map(sets), low: new Map(sets) };
}

/** Takes off whatever a table shows; true when it shows anything new. */
export function strike({ high, low }: Watched, table: Table): boolean {
  const before = high.size + low.size;
  for (const [entry, twins] of high) if (twins.some((twin) => (table.get(twin) ?? NaN) >= HIGH)) high.delete(entry);
  for (const [entry, twins] of low) if (twins.some((twin) => (table.get(twin) ?? NaN) <= LOW)) low.delete(entry);
  return high.size + low.size < before;
}
