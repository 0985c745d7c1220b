import * as fc from 'fast-check';
import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITING_OBJECTIVES, type SitingObjective } from '../../src/domain/siting';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { anyCase, LARGE, problemOf } from './sitingCase';
import { faultsOf } from './sitingChecks';
import { drive, inTime } from './sitingDriver';
import { bestByHighs } from './sitingRawModel';

let highs: Highs;
/** For a busy machine, and for the proof at length. */
const LONG_MS = 1_200_000;
let solver: MipSolver;
beforeAll(async () => {
  highs = await load();
  solver = await loadHighs();
}, LONG_MS);

// Two of each objective in the sample, forty in the proof: 200 in all.
describe('siting beside HiGHS on the raw model', () => {
  it.each(SITING_OBJECTIVES.map((objective) => [objective]))(
    '%s: the same proved worth, the same "no plan"',
    (objective: SitingObjective) => {
      fc.assert(
        fc.property(anyCase(LARGE, objective), (one) => {
          const { outcome } = drive(problemOf(one), solver, inTime(20_000));
          const best = bestByHighs(highs, one);
          expect(faultsOf(one, outcome, best)).toEqual([]);
          expect(outcome.status).toBe(best === null ? 'infeasible' : 'proved');
        }),
        { numRuns: runs(2) },
      );
    },
    LONG_MS,
  );
});
