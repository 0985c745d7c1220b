import type { CoverModel } from '../model/coverModel';
import { planValue } from '../model/planValue';
import { OBJECTIVES } from '../../../domain/siting';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import { evaluatePlan } from '../model/evaluatePlan';
import type { SitingProblem } from '../problem/problem';

/** Two values of a plan this near each other, as a part of them, are one. */
const SAME = 1e-9;

/**
 * The plan without the sites that add nothing: taken out one by one, from the last on, as long as the plan is worth the
 * same without it. Must-have sites stay, and what a least number per district asks for. The fewest posts hold none
 * such; the value, the bound and the proof stay what they were, since a smaller plan that reaches the best value of a
 * larger one is as good.
 */
export function withoutIdle(problem: SitingProblem, outcome: PlanOutcome): PlanOutcome {
  const { objective, rules } = problem;
  if (!OBJECTIVES[objective].asksCount || outcome.sites.length === 0) return outcome;
  const whole = evaluatePlan(problem, outcome.sites);
  const groupOf = (j: number): number => (rules.minPerGroup !== null && rules.group ? rules.group[j] : -1);
  let left = outcome.sites;
  for (const j of [...outcome.sites].reverse()) {
    if (rules.must.includes(j)) continue;
    const group = groupOf(j);
    if (group >= 0 && left.filter((other) => groupOf(other) === group).length <= (rules.minPerGroup ?? 0)) continue;
    const fewer = left.filter((other) => other !== j);
    if (Math.abs(evaluatePlan(problem, fewer) - whole) <= SAME * Math.max(1, Math.abs(whole))) left = fewer;
  }
  return left.length === outcome.sites.length ? outcome : { ...outcome, sites: left };
}

/** The same sites, each next one the one that adds most to those before it. */
export function inOrder(model: CoverModel, sites: readonly number[]): readonly number[] {
  const left = [...sites].sort((a, b) => a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    let pick = 0;
    let most = -Infinity;
    left.forEach((j, k) => {
      const value = planValue(model, [...ordered, j]);
      if (value > most) [pick, most] = [k, value];
    });
    ordered.push(...left.splice(pick, 1));
  }
  return ordered;
}
