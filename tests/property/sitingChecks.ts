/** What must hold of an answer whatever its status, as sentences that say what is wrong; empty = nothing. */
import { OBJECTIVES } from '../../src/domain/siting';
import type { SitingConflict } from '../../src/domain/sitingConflict';
import type { PlanOutcome } from '../../src/domain/sitingAnswers';
import { apart, type SitingCase } from './sitingCase';
import { bestByForce, isBetter, isFeasible, isSame, worth } from './sitingBrute';

/** Candidates of which all subsets can still be tried. */
const MOST_BY_FORCE = 12;

const scaleOf = (one: SitingCase): number =>
  OBJECTIVES[one.objective].isMaximised ? one.demand.reduce((sum, { weight }) => sum + weight, 0) : 0;

export function faultsOf(one: SitingCase, outcome: PlanOutcome, best: number | null = bestByForce(one)): string[] {
  const faults: string[] = [];
  const scale = scaleOf(one);
  if (best === null || outcome.status === 'infeasible') {
    if (best !== null) faults.push(`infeasible is said, yet a plan is worth ${best}`);
    // Without time a question need not be answered, but a plan may not be claimed.
    if (best === null && (outcome.status === 'proved' || outcome.sites.length > 0))
      faults.push(`no plan keeps the rules, yet ${outcome.status} ${outcome.sites.join()} is said`);
    if (outcome.status === 'infeasible') faults.push(...wrongConflicts(one, outcome.conflicts));
    return faults;
  }
  const { status, objective, bound, gap, sites } = outcome;
  if (Number.isFinite(objective)) {
    if (!isFeasible(one, sites)) faults.push(`plan ${sites.join()} breaks the rules`);
    if (!isSame(worth(one, sites), objective, scale))
      faults.push(`plan ${sites.join()} is worth ${worth(one, sites)}, not ${objective}`);
    if (isBetter(one, objective, best) && !isSame(objective, best, scale))
      faults.push(`${objective} is better than the best, ${best}`);
    const said = Math.abs(bound - objective) / Math.max(Math.abs(objective), 1e-12);
    if (!isSame(gap, said) && Math.abs(gap - said) > 1e-9)
      faults.push(`gap ${gap} is not that of ${objective} and ${bound}: ${said}`);
  }
  if (isBetter(one, best, bound) && !isSame(best, bound, scale))
    faults.push(`bound ${bound} is on the wrong side of ${best}`);
  if (status === 'proved' && !isSame(objective, best, scale)) faults.push(`proved ${objective}, best is ${best}`);
  if (status === 'proved' && !isSame(objective, bound, scale))
    faults.push(`proved with objective ${objective} but bound ${bound}`);
  return faults;
}

/** Every conflict named must be true by itself. */
function wrongConflicts(one: SitingCase, conflicts: readonly SitingConflict[]): string[] {
  if (conflicts.length === 0) return ['infeasible without a conflict'];
  return conflicts
    .filter((conflict) => !isTrue(one, conflict))
    .map(({ code, params }) => `conflict ${code} ${JSON.stringify(params)} is not there`);
}

function isTrue(one: SitingCase, { code }: SitingConflict): boolean {
  const m = one.candidates.length;
  const sitesOf = (group: number, of: readonly number[]): number =>
    of.filter((j) => one.candidates[j].group === group).length;
  const groups = [...new Set(one.candidates.map(({ group }) => group).filter((group) => group >= 0))];
  const free = one.candidates.map((_, j) => j).filter((j) => !one.forbid.includes(j));
  const nearKept = (j: number): boolean =>
    one.kept.some((_, k) => apart(one, j, m + k) < one.separationM - one.toleranceM);
  const ungrouped = sitesOf(-1, free);
  switch (code) {
    // Said of incidents of a city before anything is searched, never of a problem in numbers.
    case 'too-few-incidents':
      return false;
    case 'no-candidates':
      return m === 0;
    case 'too-few-candidates':
      return free.filter((j) => !nearKept(j)).length < one.count;
    case 'must-forbidden':
      return one.must.some((j) => one.forbid.includes(j));
    case 'must-too-many':
      return new Set(one.must).size > one.count;
    case 'must-too-near':
      return one.must.some((a) => one.must.some((b) => a !== b && apart(one, a, b) < one.separationM - one.toleranceM));
    case 'must-near-kept':
      return one.must.some(nearKept);
    case 'district-min-free':
      return groups.some(
        (group) =>
          sitesOf(
            group,
            free.filter((j) => !nearKept(j)),
          ) < (one.min ?? 0),
      );
    case 'district-min-total':
      return groups.length * (one.min ?? 0) > one.count;
    case 'district-max-total':
      return (
        ungrouped + groups.reduce((sum, group) => sum + Math.min(one.max ?? Infinity, sitesOf(group, free)), 0) <
        one.count
      );
    case 'district-max-must':
      return groups.some((group) => sitesOf(group, one.must) > (one.max ?? Infinity));
    case 'district-min-max':
      return (one.min ?? 0) > (one.max ?? Infinity);
    case 'separation':
      return (
        one.separationM > 0 &&
        (m > MOST_BY_FORCE || bestByForce({ ...one, objective: 'mclp', must: [], min: null, max: null }) === null)
      );
    case 'target-out-of-reach':
      return one.objective === 'lscp';
    case 'pcenter-out-of-reach':
      return one.objective === 'pcenter' && one.count + one.kept.length === 0;
    case 'together':
      return true;
  }
}
