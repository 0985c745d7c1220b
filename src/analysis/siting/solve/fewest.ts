/** Fewest posts for a target share (partial set covering), as a row of questions "do p posts suffice?". */
import { unlessOver, type Job } from '../../../domain/job';
import { searchCover } from '../search/branch';
import type { CoverModel } from '../model/coverModel';
import { isAllowed } from '../search/choose';
import { fullCover } from '../search/fullCover';
import { greedy } from '../search/greedy';
import { inOrder } from './tidyPlan';
import { tighten } from '../search/lagrangian';
import { believedBound } from '../mip/mip';
import { fewestMip, fitsSolver, fitsTime } from '../mip/mipModel';
import { modelWith } from '../model/modelOf';
import { closed, infeasible, outcomeOf, searchOptions, unmet, withoutPlan } from './outcome';
import { outOfReach } from './unreached';
import { planValue } from '../model/planValue';
import type { SitingProblem } from '../problem/problem';
import type { Solved, SolveOptions } from './solved';

/**
 * The smallest p for which some plan of exactly p sites that keeps the rules serves the target. Lower counts are ruled
 * out one by one, each by an exact search, so that the first that succeeds is proved; until then the count below is the
 * bound.
 */
export function* solveFewest(problem: SitingProblem, options: SolveOptions): Job<Solved> {
  const isOver = (): boolean => options.now() >= options.untilMs || (options.isStopped?.() ?? false);
  const whole = yield* modelWith(problem);
  const all = problem.weight.reduce((sum, w) => sum + w, 0);
  const reachable = reachableWeight(whole);
  const asked = problem.targetShare * all - 1e-9 * all;
  if (reachable < asked && problem.candidates === 0) return closed(infeasible([{ code: 'no-candidates', params: {} }]));
  if (reachable < asked) return closed(infeasible([yield* outOfReach(problem, asked, options)]));
  // With nothing to leave out every row must be served, and most rows then come by themselves.
  const every = problem.targetShare === 1 ? yield* unlessOver(fullCover(whole, EVERY_WORK), isOver) : null;
  const model = every?.model ?? whole;
  const target = every?.target ?? asked;
  const free = mostAllowed(model);
  const least = leastAllowed(model);
  let known = yield* greedyFewest(model, target, least, free, isOver);
  const tell = (bound: number): void => {
    if (known) options.onNews?.({ sites: known, objective: known.length, bound });
  };
  let p = yield* firstPossible(model, target, least, known?.length ?? free, isOver);
  tell(p);
  // Quick questions between the bound and the best plan: a better plan leaves fewer counts to rule out.
  for (let from = p; known && from < known.length && options.now() < options.untilMs;) {
    const middle: number = (from + known.length) >> 1;
    const result = yield* searchCover(
      { ...model, p: middle },
      { ...searchOptions(options), untilMs: Math.min(options.untilMs, options.now() + QUICK_MS), target },
    );
    if (result.ended === 'stopped') break;
    if (result.sites && result.value >= target) {
      known = result.sites;
      tell(p);
    } else {
      from = middle + 1;
      // Apart from each other fewer sites may fit where more do not; else too few now are too few below.
      if (result.ended === 'done' && !model.rules.conflicts) p = Math.max(p, middle + 1);
    }
  }
  for (; p < (known?.length ?? free + 1); p++) {
    const result = yield* searchCover({ ...model, p }, { ...searchOptions(options), target });
    if (result.sites && result.value >= target) {
      known = result.sites;
      break;
    }
    if (result.ended !== 'done')
      return open(
        problem,
        { model, known, bound: p, target },
        result.ended === 'stopped',
        (options.aloneUntilMs ?? Infinity) - options.now(),
      );
    tell(p + 1);
  }
  if (!known) return closed(infeasible(unmet(problem)));
  return closed(outcomeOf(problem, 'proved', inOrder(model, known), known.length));
}

/** Weight that all allowed candidates together serve. */
function reachableWeight({ weight, base, need, rowStart, rowCandidate, rules }: CoverModel): number {
  let sum = base;
  if (!weight) return sum;
  for (let i = 0; i < weight.length; i++) {
    let allowed = 0;
    for (let e = rowStart[i]; e < rowStart[i + 1]; e++) if (rules.fixed[rowCandidate[e]] >= 0) allowed++;
    if (allowed >= (need ? need[i] : 1)) sum += weight[i];
  }
  return sum;
}

interface Left {
  readonly model: CoverModel;
  readonly known: readonly number[] | null;
  readonly bound: number;
  readonly target: number;
}

function open(
  problem: SitingProblem,
  { model, known, bound, target }: Left,
  isStopped: boolean,
  leftMs: number,
): Solved {
  const status = isStopped ? 'stopped' : 'gap';
  const outcome = known ? outcomeOf(problem, status, inOrder(model, known), bound) : withoutPlan(status, bound);
  if (isStopped || !fitsSolver(model) || !fitsTime(model.rowCandidate.length, leftMs)) return closed(outcome);
  const { model: mip, plan, encode } = fewestMip(model, target);
  return {
    outcome,
    open: {
      model: mip,
      start: known && encode(known),
      *read(result) {
        yield 1;
        const found = result.solution && plan(result.solution);
        const isPlan =
          found !== null && isAllowed({ ...model, p: found.length }, found) && planValue(model, found) >= target;
        const good = isPlan && (!known || found.length < known.length) ? found : known;
        if (!good) return closed(result.status === 'infeasible' ? infeasible(unmet(problem)) : outcome);
        const believed = believedBound(result, isPlan);
        const least = believed === null ? bound : Math.max(bound, Math.ceil(believed - 1e-6));
        return closed(outcomeOf(problem, least >= good.length ? 'proved' : 'gap', inOrder(model, good), least));
      },
    },
  };
}

/** Must-have sites, and the least each group asks for. */
function leastAllowed({ rules }: CoverModel): number {
  const { fixed, group, groupMin } = rules;
  const owed = groupMin.slice();
  let must = 0;
  for (let j = 0; j < fixed.length; j++) {
    if (fixed[j] !== 1) continue;
    must++;
    if (group && group[j] >= 0) owed[group[j]] = Math.max(0, owed[group[j]] - 1);
  }
  return owed.reduce((sum, n) => sum + n, must);
}

/** Candidates that may be chosen at once, by the numbers per group. */
function mostAllowed({ rules }: CoverModel): number {
  const { fixed, group, groupMax } = rules;
  const counts = new Int32Array(groupMax.length);
  let most = 0;
  for (let j = 0; j < fixed.length; j++) {
    if (fixed[j] < 0) continue;
    const g = group ? group[j] : -1;
    if (g < 0 || counts[g]++ < groupMax[g]) most++;
  }
  return most;
}

/**
 * A plan that serves the target, by doubling and halving the number greedy may choose; null when greedy finds none.
 * Once there is one, no longer than time allows.
 */
function* greedyFewest(
  model: CoverModel,
  target: number,
  least: number,
  free: number,
  isOver: () => boolean,
): Job<readonly number[] | null> {
  const reach = (p: number): readonly number[] | null => {
    const plan = greedy({ ...model, p });
    return plan && planValue(model, plan) >= target ? plan : null;
  };
  let high = Math.max(1, least);
  let plan = reach(least) ?? reach(high);
  while (!plan && high < free) {
    high = Math.min(free, high * 2);
    plan = reach(high);
    yield 0;
  }
  let low = least;
  while (plan && low < plan.length && !isOver()) {
    const middle = (low + plan.length) >> 1;
    const smaller = reach(middle);
    if (smaller) plan = smaller;
    else low = middle + 1;
    yield 0;
  }
  return plan;
}

const TURNS = 120;
/** Work that leaving out rows may cost. */
const EVERY_WORK = 2e8;
/** Milliseconds a question may take while the range of counts is narrowed. */
const QUICK_MS = 400;

/** The smallest p that the Lagrangian bound cannot rule out. */
function* firstPossible(
  model: CoverModel,
  target: number,
  least: number,
  most: number,
  isOver: () => boolean,
): Job<number> {
  let low = least;
  let high = most;
  const half = Float64Array.from({ length: model.rows }, (_, i) => (model.weight ? model.weight[i] : 0) / 2);
  while (low < high && !isOver()) {
    const middle = (low + high) >> 1;
    const { bound } = yield* tighten({ ...model, p: middle }, half, {
      iterations: TURNS,
      best: target,
      isEnough: (b) => b < target - 1e-6 || isOver(),
    });
    if (bound < target - 1e-6) low = middle + 1;
    else high = middle;
  }
  return low;
}
