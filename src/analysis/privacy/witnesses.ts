import type { Job } from '../../domain/job';
import type { MipSolver } from '../siting/mip/mip';
import type { Block } from './ledger';
import { sumProgram, type Knowledge } from './sumProgram';
import { strike, type Watched } from './watched';

/** For one program; they take milliseconds. */
export const LIMIT_S = 30;

/**
 * Looks for tables that agree with all that is known and have the watched counts high (low), many in one: the largest
 * (smallest) sum of those that are left, again and again while that shows anything, then (`oneByOne`) with each of them
 * before the others. What stays in `watched` is not thereby known to be exposed. Returns the number of programs solved.
 */
export function* witnesses(
  block: Block,
  knowledge: Knowledge,
  watched: Watched,
  solve: MipSolver,
  oneByOne: boolean,
): Job<number> {
  let solved = 0;
  const shows = (side: 'high' | 'low', first?: number): boolean => {
    const program = sumProgram(block, knowledge, {
      sum: { of: [...watched[side].keys()], largest: side === 'high', first },
    });
    const { solution } = solve(program.model, LIMIT_S, null);
    solved += 1;
    const table = solution && program.read(solution);
    return table !== null && strike(watched, table);
  };
  for (const side of ['high', 'low'] as const) {
    for (let isNew = true; isNew && watched[side].size > 0;) {
      isNew = shows(side);
      yield 0;
    }
    for (const entry of oneByOne ? [...watched[side].keys()] : []) {
      if (!watched[side].has(entry)) continue;
      shows(side, entry);
      yield 0;
    }
  }
  return solved;
}
