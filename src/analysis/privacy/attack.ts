import { part, type Job } from '../../domain/job';
import type { MipSolver } from '../siting/mip/mip';
import type { Block } from './ledger';
import { isOfEarlier, onlyEarlier, unhinted, type Protected } from './protect';
import { agrees, sumProgram, type Knowledge, type Table } from './sumProgram';
import { strike, watch, type Bounds, type Secrets } from './watched';
import { LIMIT_S, witnesses } from './witnesses';

/** A withheld count of which too much can be found out: it lies from `least` to `most`. */
interface Exposure {
  readonly entry: number;
  readonly least: number;
  readonly most: number;
}

export interface AttackResult {
  /** Counts whose interval was looked at. */
  readonly watched: number;
  /** Those whose interval does not hold what it must. */
  readonly exposed: readonly Exposure[];
  /** Of which earlier publications alone disclosed as much: nothing withheld now can take that back. */
  readonly exposedBefore: readonly Exposure[];
  /** Programs solved. */
  readonly programs: number;
}

/**
 * What an attacker finds out who knows everything published now and earlier, every sum, and of each withheld count
 * whether it is small: the whole-number programs of the least and the most that each secret can be. One solution
 * answers for many counts; only what is left is asked one by one. Then the same for whoever knows besides that counts
 * in silent stretches are nothing. Tables found while protecting are taken only when they agree with all that is known
 * now. An end that the solver cannot name counts as exposed (NaN).
 */
export function* attack(
  { blocks, knowledge, disclosed, secrets, shown, joint }: Protected,
  solve: MipSolver,
): Job<AttackResult> {
  const exposed: Exposure[] = [];
  const exposedBefore: Exposure[] = [];
  const earlier = onlyEarlier(knowledge, joint);
  let programs = 0;
  const look = function* (block: Block, known: Knowledge, of: Secrets, tables: readonly Table[]): Job<void> {
    const watched = watch(block, known, of);
    for (const table of tables) if (agrees(table, block, known)) strike(watched, table);
    programs += yield* part(witnesses(block, known, watched, solve, true), 0, 0.5);
    for (const [entry, twins] of new Map([...watched.high, ...watched.low])) {
      const [most, least] = [true, false].map((largest) => end(block, known, entry, largest, solve));
      programs += 2;
      yield 0.5;
      const bounds = of.get(entry);
      if (!bounds || holds(bounds, least, most)) continue;
      const isOld =
        block.entries.some((one) => isOfEarlier(joint, one)) &&
        isKnownAs(bounds, end(block, earlier, entry, false, solve), end(block, earlier, entry, true, solve));
      (isOld ? exposedBefore : exposed).push(...twins.map((twin) => ({ entry: twin, least, most })));
    }
  };
  const others = unhinted(secrets, joint.hinted);
  for (const [b, block] of blocks.entries()) {
    yield* part(
      look(block, knowledge, secrets, shown[b]),
      b / blocks.length,
      (b + (disclosed ? 0.5 : 1)) / blocks.length,
    );
    if (disclosed && block.entries.some((entry) => joint.hinted.has(entry)))
      yield* part(look(block, disclosed, others, shown[b]), (b + 0.5) / blocks.length, (b + 1) / blocks.length);
    yield (b + 1) / blocks.length;
  }
  return { watched: secrets.size, exposed: once(exposed), exposedBefore: once(exposedBefore), programs };
}

/** What both looks found counts once, with the narrower of its ends last. */
const once = (found: readonly Exposure[]): readonly Exposure[] => [
  ...new Map(found.map((one) => [one.entry, one])).values(),
];

const holds = ({ low, high }: Bounds, least: number, most: number): boolean => least <= low && most >= high;
/** True where both ends are known and do not hold what they must. */
const isKnownAs = (bounds: Bounds, least: number, most: number): boolean =>
  !Number.isNaN(least + most) && !holds(bounds, least, most);

function end(block: Block, knowledge: Knowledge, entry: number, largest: boolean, solve: MipSolver): number {
  const program = sumProgram(block, knowledge, { sum: { of: [entry], largest } });
  const { status, solution } = solve(program.model, LIMIT_S, null);
  const table = status === 'optimal' && solution ? program.read(solution) : null;
  return table?.get(entry) ?? NaN;
}
