import { finish, type Job } from '../../../domain/job';
import { modelJob } from './buildModel';
import { choiceRules } from './choiceRules';
import type { CoverModel } from './coverModel';
import type { SitingProblem } from '../problem/problem';

const kept = new WeakMap<SitingProblem, CoverModel>();

/**
 * The model of a question. The same question is asked about many times (plan, facts, vetoes): its model is made once.
 */
export const modelOf = (problem: SitingProblem): CoverModel => finish(modelWith(problem));

/** The model if it has been made. */
export const knownModel = (problem: SitingProblem): CoverModel | null => kept.get(problem) ?? null;

/** The same with pauses while it is made. */
export function* modelWith(problem: SitingProblem): Job<CoverModel> {
  const known = kept.get(problem);
  if (known) return known;
  const model = yield* modelJob(problem);
  kept.set(problem, model);
  return model;
}

/** The same question without some candidates; of its model only what may be chosen is another. */
export function withoutCandidates(problem: SitingProblem, banned: readonly number[]): SitingProblem {
  const other: SitingProblem = {
    ...problem,
    rules: { ...problem.rules, forbid: [...problem.rules.forbid, ...banned] },
  };
  const model = kept.get(problem);
  if (model) {
    const fixed = model.rules.fixed.slice();
    for (const candidate of banned) fixed[candidate] = -1;
    kept.set(other, { ...model, rules: { ...model.rules, fixed } });
  }
  return other;
}

/**
 * The same question with another number of sites, another target or other rules. What reaches what stays, and with it
 * the rows of its model (unless backup is asked for or no longer): only what may be chosen is looked at anew.
 */
export function withChanged(
  problem: SitingProblem,
  changes: Partial<Pick<SitingProblem, 'count' | 'rules' | 'targetShare'>>,
): SitingProblem {
  const other: SitingProblem = { ...problem, ...changes };
  const model = kept.get(problem);
  if (model && other.rules.backup === problem.rules.backup)
    kept.set(other, { ...model, p: other.count, rules: choiceRules(other) });
  return other;
}
