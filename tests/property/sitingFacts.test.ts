import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { OBJECTIVES, SITING_OBJECTIVES, type SitingObjective } from '../../src/domain/siting';
import type { PlanOutcome, SiteFact } from '../../src/domain/sitingAnswers';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { bestByForce, isFeasible, isSame, keepsRules, merit } from './sitingBrute';
import { caseOf, hasMeaning, problemOf, RULE_SETS, type SitingCase } from './sitingCase';
import { drive, factsOf, inTime } from './sitingDriver';

/** For a busy machine, and for the proof at length. */
const LONG_MS = 1_200_000;
let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighs();
}, LONG_MS);

const agrees = (said: number | null, amount: number, scale: number): boolean =>
  Number.isFinite(amount) ? said !== null && isSame(said, amount, scale) : said === null;

function faultsOf(one: SitingCase, outcome: PlanOutcome, facts: readonly SiteFact[]): string[] {
  const { sites } = outcome;
  const faults: string[] = [];
  const whole = merit(one, sites);
  const scale = Math.max(Math.abs(whole), one.objective === 'pmedian' ? 1 : 0, 1e-3);
  const say = (k: number, what: string, said: unknown, truth: unknown): void =>
    void faults.push(
      `site ${sites[k]} of ${sites.join()}: ${what} ${JSON.stringify(said)}, by force ${JSON.stringify(truth)}`,
    );
  if (facts.map(({ candidate }) => candidate).join() !== sites.join())
    faults.push('facts are not of the sites in their order');
  facts.forEach((fact, k) => {
    const others = sites.filter((site) => site !== fact.candidate);
    const adds = merit(one, sites.slice(0, k + 1)) - merit(one, sites.slice(0, k));
    if (!agrees(fact.adds, adds, scale)) say(k, 'adds', fact.adds, adds);
    const alone = merit(one, [fact.candidate]) - merit(one, []);
    if (!agrees(fact.addsAlone, alone, scale)) say(k, 'addsAlone', fact.addsAlone, alone);
    const loss = whole - merit(one, others);
    if (!agrees(fact.lossIfRemoved, loss, scale)) say(k, 'lossIfRemoved', fact.lossIfRemoved, loss);

    const swapCosts = one.candidates
      .map((_, j) => j)
      .filter((j) => !sites.includes(j) && keepsRules(one, [...others, j]))
      .map((j) => ({ j, cost: whole - merit(one, [...others, j]), isPlan: isFeasible(one, [...others, j]) }));
    const least = Math.min(...swapCosts.map(({ cost }) => cost));
    if (fact.alternative === null) {
      if (swapCosts.length > 0) say(k, 'alternative', null, swapCosts);
    } else {
      const { candidate, cost } = fact.alternative;
      const swap = swapCosts.find(({ j }) => j === candidate);
      if (!swap || !isSame(swap.cost, cost, scale) || !isSame(least, cost, scale))
        say(k, 'alternative', fact.alternative, { swap, least });
      if (one.objective !== 'lscp' && cost < -1e-9 * scale)
        say(k, 'alternative', fact.alternative, 'better than a proved plan');
    }

    const anew = bestByForce({ ...one, forbid: [...one.forbid, fact.candidate] });
    const cost =
      anew === null
        ? Infinity
        : OBJECTIVES[one.objective].isMaximised
          ? outcome.objective - anew
          : anew - outcome.objective;
    if (
      fact.vetoProved
        ? !agrees(fact.vetoCost, cost, scale)
        : fact.vetoCost !== null && fact.vetoCost < cost - 1e-9 * scale
    )
      say(k, 'vetoCost', [fact.vetoCost, fact.vetoProved], cost);
  });
  const isSubmodular = !one.backup && (one.objective === 'mclp' || one.objective === 'decay');
  if (isSubmodular && facts.some(({ adds }, k) => k > 0 && adds! > facts[k - 1].adds! + 1e-9 * scale))
    faults.push(`adds do not fall: ${facts.map(({ adds }) => adds).join()}`);
  return faults;
}

describe('what is said of each site beside every subset', () => {
  it.each(SITING_OBJECTIVES.map((objective) => [objective]))(
    '%s: adds, adds alone, loss, alternative and veto',
    (objective: SitingObjective) => {
      for (const rules of RULE_SETS.filter((rules) => hasMeaning(objective, rules))) {
        fc.assert(
          fc.property(caseOf(objective, rules), (one) => {
            const problem = problemOf(one);
            const { outcome } = drive(problem, solver, inTime(10_000));
            fc.pre(outcome.status === 'proved');
            expect(faultsOf(one, outcome, factsOf(problem, outcome)), rules.join(' and ')).toEqual([]);
          }),
          { numRuns: runs(4) },
        );
      }
    },
    LONG_MS,
  );
});
