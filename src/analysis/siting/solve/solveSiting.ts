/** Chooses sites for an objective under rules, with a proof or with how much better a plan could be. */
import { OBJECTIVES } from '../../../domain/siting';
import { conflict } from '../../../domain/sitingConflict';
import { unlessOver, type Job } from '../../../domain/job';
import { searchCover, type SearchResult } from '../search/branch';
import { MAX_ENTRIES, medianOffset, TooLarge } from '../model/buildModel';
import { solveCentre } from './centre';
import { hasPoints, solveCentreByParts } from './centreByParts';
import { isAllowed } from '../search/choose';
import { conflictsOf } from '../model/conflictsOf';
import type { CoverModel } from '../model/coverModel';
import { solveFewest } from './fewest';
import { believedBound } from '../mip/mip';
import { coverMip, fitsSolver, fitsTime } from '../mip/mipModel';
import { modelWith } from '../model/modelOf';
import { inOrder } from './tidyPlan';
import { closed, infeasible, outcomeOf, searchOptions, unmet, withoutPlan } from './outcome';
import { planValue } from '../model/planValue';
import type { SitingProblem } from '../problem/problem';
import type { Node } from '../search/searchNode';
import type { OpenEnd, Solved, SolveOptions } from './solved';
import { medianStart, unbuilt } from './unbuilt';

/** Milliseconds that building a model may take, however little time there is: most are built in less. */
const BUILD_MS = 300;

/**
 * The best plan. `proved` means that no plan is better for this demand, these candidates and these rules; `gap` that
 * time ran out, with the bound; `stopped` that the user did. What our own search leaves open after `untilMs` comes as a
 * model for a mixed-integer solver. Throws `TooLarge` for a question of more pairs than fit into memory.
 */
export function* solveSiting(problem: SitingProblem, options: SolveOptions): Job<Solved> {
  const conflicts = conflictsOf(problem);
  if (conflicts.length > 0) return closed(infeasible(conflicts));
  const { candidates, kept, weight, travel } = problem;
  const { measure, asksCount } = OBJECTIVES[problem.objective];
  const isLarge = candidates * weight.length > MAX_ENTRIES;
  if (measure === 'largest' && isLarge && hasPoints(travel)) return yield* solveCentreByParts(problem, travel, options);
  // Where every pair counts it is said before the minutes it would take to find out; kept posts make most pairs of
  // p-median idle.
  if (isLarge && (measure === 'largest' || (measure === 'sum' && kept === 0)))
    throw new TooLarge(`siting: more than ${MAX_ENTRIES} pairs`);
  if (!asksCount) return yield* solveFewest(problem, options);
  if (measure === 'largest') return yield* solveCentre(problem, options);
  const start = (yield* medianStart(problem, options)) ?? options.start;
  const until = Math.max(options.aloneUntilMs ?? options.untilMs, options.now() + BUILD_MS);
  const model = yield* unlessOver(modelWith(problem), () => options.now() >= until || (options.isStopped?.() ?? false));
  if (!model) return yield* unbuilt(problem, options, start ?? null);
  const valueOf = measureOf(problem);
  const result = yield* searchCover(model, {
    ...searchOptions(options),
    ...(start ? { start } : {}),
    ...(options.aloneUntilMs === undefined
      ? {}
      : { alone: { untilMs: options.aloneUntilMs, isAlone: (open) => !fitsSolver(open) } }),
    onNews: ({ sites, value, bound }) => options.onNews?.({ sites, objective: valueOf(value), bound: valueOf(bound) }),
  });
  return settled(problem, model, result, (options.aloneUntilMs ?? Infinity) - options.now());
}

/** From the model's value to the objective's own measure. */
function measureOf(problem: SitingProblem): (value: number) => number {
  if (OBJECTIVES[problem.objective].measure !== 'sum') return (value) => value;
  const offset = medianOffset(problem);
  return (value) => offset - value;
}

function settled(
  problem: SitingProblem,
  model: CoverModel,
  { ended, sites, bound, rest }: SearchResult,
  leftMs: number,
): Solved {
  const valueOf = measureOf(problem);
  if (ended === 'done') return closed(sites ? checked(problem, inOrder(model, sites)) : infeasible(unmet(problem)));
  const status = ended === 'time' ? 'gap' : 'stopped';
  const outcome = sites
    ? outcomeOf(problem, status, inOrder(model, sites), valueOf(bound))
    : withoutPlan(status, valueOf(bound));
  return {
    outcome,
    open:
      rest && ended === 'time' && fitsSolver(rest.model) && fitsTime(rest.model.rowCandidate.length, leftMs)
        ? openEnd(problem, model, rest, sites, bound)
        : null,
  };
}

/** A proved plan, unless it leaves demand that nothing can reach: then no plan serves all. */
function checked(problem: SitingProblem, sites: readonly number[]): Solved['outcome'] {
  const outcome = outcomeOf(problem, 'proved', sites, NaN);
  return Number.isFinite(outcome.objective) ? outcome : infeasible([conflict('pcenter-out-of-reach')]);
}

/** What is left after fixing at the root, for another solver: whatever is better than the known plan is in it. */
function openEnd(
  problem: SitingProblem,
  model: CoverModel,
  rest: Node,
  known: readonly number[] | null,
  ownBound: number,
): OpenEnd {
  const { model: mip, plan, encode } = coverMip(rest.model);
  const start = known && withinRest(rest, known);
  return {
    model: mip,
    start: start && encode(start),
    *read(result) {
      yield 1;
      const named = result.solution && [...rest.chosen, ...plan(result.solution).map((j) => rest.names[j])];
      const found = named && isAllowed(model, named) ? named : null;
      const better = found && (!known || planValue(model, found) > planValue(model, known)) ? found : known;
      // An optimum without a plan that keeps the rules is not believed.
      const ended = (result.status === 'optimal' && found !== null) || result.status === 'infeasible';
      if (!better) return closed(ended ? infeasible(unmet(problem)) : withoutPlan('gap', measureOf(problem)(ownBound)));
      const value = planValue(model, better);
      const believed = believedBound(result, found !== null);
      const bound =
        result.status === 'infeasible'
          ? value
          : believed === null
            ? ownBound
            : Math.min(ownBound, rest.model.base + believed);
      const proved =
        ended &&
        (result.status === 'infeasible' ||
          bound <= value + (model.isWhole ? 0.999 : 1e-6 * Math.max(1, Math.abs(value))));
      const sites = inOrder(model, better);
      return closed(
        proved ? checked(problem, sites) : outcomeOf(problem, 'gap', sites, measureOf(problem)(Math.max(bound, value))),
      );
    },
  };
}

/**
 * A plan in the numbers of what is left; null when fixing has taken part of it away. A solver given it ends two to
 * three times sooner.
 */
function withinRest({ model, names, chosen }: Node, plan: readonly number[]): readonly number[] | null {
  const sites = [...names.keys()].filter((j) => plan.includes(names[j]));
  return sites.length === model.p && chosen.every((j) => plan.includes(j)) ? sites : null;
}
