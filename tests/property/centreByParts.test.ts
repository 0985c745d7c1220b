import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../src/domain/job';
import { conflictsOf } from '../../src/analysis/siting/model/conflictsOf';
import { hasPoints, solveCentreByParts } from '../../src/analysis/siting/solve/centreByParts';
import { solveCentre } from '../../src/analysis/siting/solve/centre';
import { runs } from '../prove';
import { bestByForce, isFeasible, isSame, merit } from './sitingBrute';
import { anyCase, LARGE, problemOf, SMALL, type SitingCase } from './sitingCase';
import { inTime } from './sitingDriver';

function byParts(one: SitingCase) {
  const problem = problemOf({ ...one, measure: 'straight' });
  if (!hasPoints(problem.travel)) throw new Error('straight lines tell single distances');
  return finish(solveCentreByParts(problem, problem.travel, inTime(20_000))).outcome;
}

test('p-center solved for a few points at a time is the best of every subset', () => {
  fc.assert(
    fc.property(anyCase(SMALL, 'pcenter'), (one) => {
      // What contradicts itself is told before the search begins.
      if (conflictsOf(problemOf(one)).length > 0) return;
      const outcome = byParts(one);
      const best = bestByForce(one);
      if (best === null) return void expect(outcome.status).toBe('infeasible');
      expect(outcome.status).toBe('proved');
      expect(isFeasible(one, outcome.sites)).toBe(true);
      expect(isSame(outcome.objective, Math.abs(best), 1), `${outcome.objective} for ${best}`).toBe(true);
      expect(isSame(Math.abs(merit(one, outcome.sites)), outcome.objective, 1)).toBe(true);
    }),
    { numRuns: runs(150) },
  );
});

test('and the same as of all points at once', () => {
  fc.assert(
    fc.property(anyCase(LARGE, 'pcenter'), (one) => {
      if (conflictsOf(problemOf(one)).length > 0) return;
      const whole = finish(solveCentre(problemOf({ ...one, measure: 'straight' }), inTime(20_000))).outcome;
      const parts = byParts(one);
      if (whole.status === 'proved') expect(isSame(parts.objective, whole.objective, 1)).toBe(true);
      else expect(parts.status).toBe(whole.status);
    }),
    { numRuns: runs(15) },
  );
});
