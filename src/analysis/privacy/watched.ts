import type { Block } from './ledger';
import type { Knowledge, Table } from './sumProgram';

/**
 * A count that must not be found out: for all that anybody knows it must be able to be as small as `low` and as large
 * as `high`.
 */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export type Secrets = ReadonlyMap<number, Bounds>;

/** What must stay possible of a count under the least that is published. */
export const boundsOfSmall = (least: number): Bounds => ({ low: 1, high: least - 1 });

/**
 * Secrets of which it is not yet shown that they may be as high (as low) as they must: one of each set of twins, with
 * all of them.
 */
export interface Watched {
  readonly secrets: Secrets;
  /** Tables that showed something: each agrees with what is known then, and with anything less. */
  readonly shown: Table[];
  readonly high: Map<number, readonly number[]>;
  readonly low: Map<number, readonly number[]>;
}

/**
 * Gathers twins: withheld counts of which the same is known and that stand in the same sums, as the days of a month all
 * of which are small. Exchanging two of them turns a table that agrees with what is known into another that does, so
 * what is shown of one is shown of all.
 */
export function watch(block: Block, { published, most }: Knowledge, secrets: Secrets): Watched {
  const sums = new Map(
    block.entries.flatMap((entry) => (secrets.has(entry) ? [[entry, [] as string[]] as const] : [])),
  );
  block.sums.forEach(({ total, parts }, s) => {
    sums.get(total)?.push(`total ${s}`);
    for (const part of parts) sums.get(part)?.push(String(s));
  });
  const twins = new Map<string, number[]>();
  for (const [entry, own] of sums) {
    const bounds = secrets.get(entry);
    if (!bounds || published(entry) !== null) continue;
    const key = `${most(entry)} ${bounds.low} ${bounds.high}: ${own.join()}`;
    const list = twins.get(key);
    if (list) list.push(entry);
    else twins.set(key, [entry]);
  }
  const sets = [...twins.values()].map((list) => [list[0], list] as const);
  return { secrets, shown: [], high: new Map(sets), low: new Map(sets) };
}

/** Takes off whatever a table shows; true when it shows anything new. */
export function strike({ secrets, shown, high, low }: Watched, table: Table): boolean {
  const before = high.size + low.size;
  const of = (entry: number): number => table.get(entry) ?? NaN;
  for (const [entry, twins] of high)
    if (twins.some((twin) => of(twin) >= (secrets.get(entry)?.high ?? NaN))) high.delete(entry);
  for (const [entry, twins] of low)
    if (twins.some((twin) => of(twin) <= (secrets.get(entry)?.low ?? NaN))) low.delete(entry);
  const isNew = high.size + low.size < before;
  if (isNew) shown.push(table);
  return isNew;
}
