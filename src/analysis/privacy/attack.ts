import { part, type Job } from '../../domain/job';
import type { MipSolver } from '../siting/mip/mip';
import type { Block, Ledger } from './ledger';
import { sumProgram, type Knowledge } from './sumProgram';
import { HIGH, LOW, watch } from './watched';
import { LIMIT_S, witnesses } from './witnesses';

/** A withheld small count of which too much can be found out: it lies from `least` to `most`. */
export interface Exposure {
  readonly entry: number;
  readonly least: number;
  readonly most: number;
}

export interface AttackResult {
  /** Withheld small counts whose interval was looked at. */
  readonly watched: number;
  /** Those whose interval does not hold 1 to 4. */
  readonly exposed: readonly Exposure[];
  /** Programs solved. */
  readonly programs: number;
}

/**
 * What an attacker finds out who knows everything published, every sum, and of each withheld count whether it is small (then
 * it lies in 0 to 4): the whole-number programs of the least and the most that each `secret` can be. One solution answers
 * for many counts; only what is left is asked one by one. An end that the solver cannot name counts as exposed (NaN).
 */
export function* attack(ledger: Ledger, knowledge: Knowledge, secret: readonly number[], solve: MipSolver): Job<AttackResult> {
  const exposed: Exposure[] = [];
  let programs = 0;
  const wanted = new Set(secret);
  for (const [b, block] of ledger.blocks.entries()) {
    const watched = watch(block, knowledge, block.entries.filter((entry) => wanted.has(entry)));
    programs += yield* part(witnesses(block, knowledge, watched, solve), b / ledger.blocks.length, (b + 0.5) / ledger.blocks.length);
    for (const [entry, twins] of new Map([...watched.high, ...watched.low])) {
      const [most, least] = [true, false].map((largest) => end(block, knowledge, entry, largest, solve));
      programs += 2;
      yield (b + 0.5) / ledger.blocks.length;
      if (!(least <= LOW && most >= HIGH)) exposed.push(...twins.map((twin) => ({ entry: twin, least, most })));
    }
    yield (b + 1) / ledger.blocks.length;
  }
  return { watched: secret.length, exposed, programs };
}

function end(block: Block, knowledge: Knowledge, entry: number, largest: boolean, solve: MipSolver): number {
  const program = sumProgram(block, knowledge, { sum: { of: [entry], largest } });
  const { status, solution } = solve(program.model, LIMIT_S, null);
  const table = status === 'optimal' && solution ? program.read(solution) : null;
  return table?.get(entry) ?? NaN;
}
