import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITING_OBJECTIVES, type SitingObjective } from '../../src/domain/siting';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { anyCase, caseOf, hasMeaning, problemOf, RULE_SETS } from './sitingCase';
import { faultsOf } from './sitingChecks';
import { drive, inTime } from './sitingDriver';

/** For a busy machine, and for the proof at length. */
const LONG_MS = 1_200_000;
let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighs();
}, LONG_MS);

describe('siting beside every subset', () => {
  it.each(SITING_OBJECTIVES.map((objective) => [objective]))(
    '%s is exact with every rule alone and in pairs',
    (objective: SitingObjective) => {
      for (const rules of RULE_SETS.filter((rules) => hasMeaning(objective, rules))) {
        fc.assert(
          fc.property(caseOf(objective, rules), (one) => {
            const { outcome } = drive(problemOf(one), solver, inTime(10_000));
            expect(faultsOf(one, outcome), `${objective} with ${rules.join(' and ') || 'no rule'}`).toEqual([]);
            expect(['proved', 'infeasible']).toContain(outcome.status);
          }),
          { numRuns: runs(12) },
        );
      }
    },
    LONG_MS,
  );

  it(
    'is exact with up to four rules at once',
    () => {
      fc.assert(
        fc.property(anyCase(), (one) => {
          const { outcome } = drive(problemOf(one), solver, inTime(10_000));
          expect(faultsOf(one, outcome)).toEqual([]);
          expect(['proved', 'infeasible']).toContain(outcome.status);
        }),
        { numRuns: runs(300) },
      );
    },
    LONG_MS,
  );

  it(
    'claims nothing false when its own time is up at once, and is exact once the solver has answered',
    () => {
      fc.assert(
        fc.property(anyCase(), (one) => {
          const { outcome } = drive(problemOf(one), solver, inTime(0));
          expect(faultsOf(one, outcome)).toEqual([]);
        }),
        { numRuns: runs(300) },
      );
    },
    LONG_MS,
  );

  it(
    'claims nothing false when time is up and the solver finds nothing',
    () => {
      const idle: MipSolver = () => ({ status: 'limit', solution: null, bound: Number.NaN });
      const absurd: MipSolver = (model) => ({
        status: 'optimal',
        solution: new Float64Array(model.cost.length).fill(0.5),
        bound: 0,
      });
      fc.assert(
        fc.property(anyCase(), fc.constantFrom(idle, absurd), (one, broken) => {
          expect(faultsOf(one, drive(problemOf(one), broken, inTime(0)).outcome)).toEqual([]);
        }),
        { numRuns: runs(200) },
      );
    },
    LONG_MS,
  );
});
