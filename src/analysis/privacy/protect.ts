import { part, type Job } from '../../domain/job';
import { SMALLEST_COUNT, type Count } from '../../domain/snapshot';
import type { MipSolver } from '../siting/mip/mip';
import { mapCounts, type CountSet, type TableName } from './countSet';
import { ledgerOf, type Block, type Ledger } from './ledger';
import { sumProgram, type Knowledge } from './sumProgram';
import type { Tabulated } from './tabulate';
import { HIGH, LOW, strike, watch, type Watched } from './watched';
import { LIMIT_S, witnesses } from './witnesses';

/** Why a count is not published: it is small, or it would give a small one away. */
export type Withheld = 'small' | 'complementary';

export interface Protected {
  readonly ledger: Ledger;
  readonly counts: CountSet<Count>;
  /** By entry of the ledger; absent = published (parts of cells never are). */
  readonly withheld: ReadonlyMap<number, Withheld>;
  /** Entries under five, parts of cells among them: what an attacker must not find out. */
  readonly small: readonly number[];
  readonly knowledge: Knowledge;
}

/** What it costs to withhold: a cell is given up before a day or a category, those before months, and years last. */
const PRICE: Readonly<Record<TableName, number>> = {
  cell: 1, 'city-day': 8, 'district-category': 12, 'district-month': 20, 'city-category': 60, 'city-month': 60, 'district-year': 120, 'city-year': 400, 'city-closed': 400, part: 0,
};

/**
 * Withholds every count under five, then as much more as keeps each of them (and of the unpublished parts of cells that
 * straddle a border) uncertain: for each there is a table of whole numbers that agrees with everything published in which it
 * is at least 4, and one in which it is at most 1.
 *
 * The rule: tables are looked for first among those with the published counts as they are. For a small count without such a
 * table, the cheapest change of published counts that allows one is found (`PRICE` a unit), and the counts that change are
 * withheld; so every repair withholds at least one more and they come to an end. Should the solver fail, all of the year is
 * withheld. With everything of a year withheld nothing is exposed: one district, month, day, category and cell may hold 4 and
 * all others 0, or all hold 0.
 */
export function* protect({ counts, parts, frame }: Tabulated, solve: MipSolver): Job<Protected> {
  const ledger = ledgerOf(counts, frame);
  const values: number[] = [];
  mapCounts(counts, (value) => values.push(value));
  ledger.parts.forEach((row, y) => row.forEach((list, c) => list.forEach((entry, k) => { values[entry] = parts[y][c][k]; })));
  const withheld = new Map<number, Withheld>();
  const isPart = (entry: number): boolean => ledger.tables[entry] === 'part';
  const small = values.flatMap((value, entry) => (value < SMALLEST_COUNT ? [entry] : []));
  for (const entry of small) if (!isPart(entry)) withheld.set(entry, 'small');
  const knowledge: Knowledge = {
    published: (entry) => (isPart(entry) || withheld.has(entry) ? null : values[entry]),
    most: (entry) => (withheld.get(entry) === 'small' ? HIGH : Infinity),
  };
  for (const [b, block] of ledger.blocks.entries()) {
    const watched = watch(block, knowledge, block.entries.filter((entry) => values[entry] < SMALLEST_COUNT));
    // The true table is one of those that agree.
    strike(watched, new Map(block.entries.map((entry) => [entry, values[entry]])));
    yield* part(witnesses(block, knowledge, watched, solve), b / ledger.blocks.length, (b + 0.5) / ledger.blocks.length);
    for (let next = nextOf(watched); next !== null; next = nextOf(watched)) {
      const more = repair(block, ledger, knowledge, watched, next, solve);
      for (const entry of more) withheld.set(entry, 'complementary');
      const left = watched.high.size + watched.low.size;
      yield (b + 1 - (0.5 * left) / (left + 1)) / ledger.blocks.length;
    }
  }
  const published = mapCounts(ledger.index, (entry): Count => (withheld.has(entry) ? null : values[entry]));
  return { ledger, counts: published, withheld, small, knowledge };
}

interface Next {
  readonly entry: number;
  readonly side: 'high' | 'low';
}

function nextOf({ high, low }: Watched): Next | null {
  const [entry] = (high.size > 0 ? high : low).keys();
  return entry === undefined ? null : { entry, side: high.size > 0 ? 'high' : 'low' };
}

/** The published counts to withhold for one small count's sake; takes off `watched` whatever the new table shows. */
function repair(block: Block, { tables }: Ledger, knowledge: Knowledge, watched: Watched, { entry, side }: Next, solve: MipSolver): readonly number[] {
  const bounds = side === 'high' ? { least: HIGH, most: knowledge.most(entry) } : { least: 0, most: LOW };
  // Dearer where more is lost, so that of two equal cells the lesser is withheld.
  const price = (other: number): number => PRICE[tables[other]] * (1 + Math.log2(knowledge.published(other) ?? 1) / 16);
  const program = sumProgram(block, knowledge, { change: { entry, ...bounds, price } });
  const { solution } = solve(program.model, LIMIT_S, null);
  const table = solution && program.read(solution);
  if (!table) {
    watched.high.clear();
    watched.low.clear();
    return block.entries.filter((other) => knowledge.published(other) !== null);
  }
  const changed = block.entries.filter((other) => knowledge.published(other) !== null && table.get(other) !== knowledge.published(other));
  strike(watched, table);
  return changed;
}
