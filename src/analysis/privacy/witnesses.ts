import type { Job } from '../../domain/job';
import type { MipSolver } from '../siting/mip/mip';
import type { Block } from './ledger';
import { sumProgram, type Knowledge } from './sumProgram';
import { strike, type Watched } from './watched';

/** For one program; they take milliseconds. */
export const LIMIT_S = 30;

/**
 * Looks for tables that agree with all that is known and have the watched counts high (low), many in one: the largest
 * (smallest) sum of those that are left, again and again while that shows anything. What stays in `watched` is not thereby
 * known to be exposed. Returns the number of programs solved.
 */
export function* witnesses(block: Block, knowledge: Knowledge, watched: Watched, solve: MipSolver): Job<number> {
  let solved = 0;
  for (const side of ['high', 'low'] as const) {
    for (let isNew = true; isNew && watched[side].size > 0; ) {
      const program = sumProgram(block, knowledge, { sum: { of: [...watched[side].keys()], largest: side === 'high' } });
      const { solution } = solve(program.model, LIMIT_S, null);
      solved += 1;
      const table = solution && program.read(solution);
      isNew = table !== null && strike(watched, table);
      yield 0;
    }
  }
  return solved;
}
