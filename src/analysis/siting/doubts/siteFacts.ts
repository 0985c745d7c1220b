/** Why each site of a plan is in it: what it adds, what losing, replacing or forbidding it would cost. */
import { unlessOver, type Job } from '../../../domain/job';
import { OBJECTIVES } from '../../../domain/siting';
import type { PlanOutcome, SiteFact } from '../../../domain/sitingAnswers';
import { evaluatePlan, nearestDistances } from '../model/evaluatePlan';
import { knownModel, modelWith, withoutCandidates } from '../model/modelOf';
import { planRules } from '../model/planRules';
import { bannedBy } from '../model/choiceRules';
import type { SitingProblem } from '../problem/problem';
import { solveSiting } from '../solve/solveSiting';
import type { SolveOptions } from '../solve/solved';
import { standIns, type StandIns } from '../solve/exchange';
import { bestSwaps } from '../search/swap';

/**
 * Facts of the plan's sites, in its order; every amount is the difference of two plans measured from the raw points. A
 * veto bans the site and every candidate within `vetoReachM` of it (straight line, 0 = the site alone), must-have ones
 * excepted; what stands in for a site lies beyond that reach too. Vetoes are searched anew one after the other within
 * `untilMs`; one that time cuts short is an upper limit and says so.
 */
export function* siteFacts(
  problem: SitingProblem,
  outcome: PlanOutcome,
  options: SolveOptions,
  vetoReachM: number,
): Job<readonly SiteFact[]> {
  const { sites } = outcome;
  const value = (chosen: readonly number[]): number => evaluatePlan(problem, chosen);
  const sign = OBJECTIVES[problem.objective].usesRadius ? 1 : -1;
  const better = (a: number, b: number): number | null => finite(sign * (a - b));
  const whole = value(sites);
  const none = value([]);
  const banned = sites.map((site) => bannedBy(problem, site, vetoReachM));
  const alternatives = yield* bestAlternatives(problem, sites, banned, options);
  yield 0.05;
  const facts: SiteFact[] = [];
  let before = none;
  for (const [k, candidate] of sites.entries()) {
    const after = value(sites.slice(0, k + 1));
    const without = value(sites.filter((_, other) => other !== k));
    const other = alternatives[k];
    const swapped = other === null ? null : sites.map((site, at) => (at === k ? other : site));
    const cost = swapped && better(whole, value(swapped));
    // A plan with another of its sites within the reach is none that the veto leaves.
    const left = swapped?.some((site) => banned[k].has(site)) ? null : swapped;
    const veto = yield* vetoOf(
      problem,
      outcome,
      { candidate, banned: banned[k], swapped: left, cost: left && cost },
      { ...options, untilMs: shareOfTime(options, sites.length - k) },
    );
    facts.push({
      candidate,
      adds: better(after, before),
      addsAlone: better(value([candidate]), none),
      lossIfRemoved: better(whole, without),
      alternative: other === null ? null : { candidate: other, cost: cost ?? Infinity },
      ...veto,
    });
    before = after;
    yield (k + 1) / sites.length;
  }
  return facts;
}

const finite = (amount: number): number | null => (Number.isFinite(amount) ? amount : null);

const shareOfTime = ({ now, untilMs }: SolveOptions, left: number): number =>
  now() + Math.max(0, untilMs - now()) / left;

interface Vetoed {
  readonly candidate: number;
  readonly banned: ReadonlySet<number>;
  /** The plan with its best stand-in, and what that costs: what a veto costs at most. */
  readonly swapped: readonly number[] | null;
  readonly cost: number | null;
}

/**
 * Everything chosen anew without the site and what lies within the reach. A must-have has no plan without it. Where the
 * plan is not the best one (the planner's own, or one that time cut short) the new one may be better than it: then the
 * veto costs nothing, and by how much the plan could be better is said of the plan.
 */
function* vetoOf(
  problem: SitingProblem,
  outcome: PlanOutcome,
  { candidate, banned, swapped, cost: swapCost }: Vetoed,
  options: SolveOptions,
): Job<Pick<SiteFact, 'vetoCost' | 'vetoProved' | 'planShort'>> {
  if (problem.rules.must.includes(candidate)) return { vetoCost: null, vetoProved: true, planShort: 0 };
  // Whoever has stopped the search does not wait for a veto's.
  if (options.isStopped?.()) return { vetoCost: null, vetoProved: false, planShort: 0 };
  // Not even a first plan is looked for when time is up: many sites of a large question would take minutes.
  if (options.now() >= options.untilMs)
    return { ...amounts(OBJECTIVES[problem.objective].asksCount ? swapCost : null), vetoProved: false };
  const { onNews: _news, ...quiet } = options;
  const solved = yield* solveSiting(withoutCandidates(problem, [...banned]), {
    ...quiet,
    ...(swapped ? { start: swapped } : {}),
  });
  const { status, objective } = solved.outcome;
  if (status === 'infeasible') return { vetoCost: null, vetoProved: true, planShort: 0 };
  const cost = OBJECTIVES[problem.objective].isMaximised
    ? outcome.objective - objective
    : objective - outcome.objective;
  return { ...amounts(finite(cost)), vetoProved: status === 'proved' && outcome.status === 'proved' };
}

/** What is lost is the veto's; what is gained is what the plan was short of. */
const amounts = (cost: number | null): Pick<SiteFact, 'vetoCost' | 'planShort'> =>
  cost !== null && cost < 0 ? { vetoCost: 0, planShort: -cost } : { vetoCost: cost, planShort: 0 };

/** Whether candidate j may stand in for the site at `out`, beyond what the rules say. */
type StandsIn = (out: number, j: number) => boolean;

/** Milliseconds that looking for stand-ins may take, however little time is left. */
const LEAST_MS = 200;

/**
 * For each site the candidate beyond the reach of its veto that can best stand in for it, null where none may, or where
 * time was up before one was met.
 */
function* bestAlternatives(
  problem: SitingProblem,
  sites: readonly number[],
  banned: readonly ReadonlySet<number>[],
  { now, untilMs, isStopped }: SolveOptions,
): Job<readonly (number | null)[]> {
  const standsIn: StandsIn = (out, j) => !banned[out].has(j);
  const until = Math.max(untilMs, now() + LEAST_MS);
  const isOver = (): boolean => now() >= until || (isStopped?.() ?? false);
  if (OBJECTIVES[problem.objective].measure === 'largest') {
    const best = sites.map((): Worst => ({ candidate: null, worstM: Infinity }));
    yield* unlessOver(nearestAlternatives(problem, sites, best, standsIn), isOver);
    return best.map(({ candidate }) => candidate);
  }
  if (OBJECTIVES[problem.objective].measure === 'sum' && !knownModel(problem)) {
    const best: StandIns = sites.map(() => null);
    yield* unlessOver(standIns(problem, sites, best, standsIn), isOver);
    return best.map((one) => one?.candidate ?? null);
  }
  const model = yield* unlessOver(modelWith(problem), isOver);
  return model ? bestSwaps(model, sites, standsIn).map((swap) => swap?.candidate ?? null) : sites.map(() => null);
}

interface Worst {
  candidate: number | null;
  worstM: number;
}

/**
 * p-center: the candidate that leaves the least largest distance beside the other sites, of those looked at before the
 * job is stopped.
 */
function* nearestAlternatives(
  problem: SitingProblem,
  sites: readonly number[],
  best: Worst[],
  standsIn: StandsIn,
): Job<void> {
  const {
    weight,
    candidates,
    travel,
    rules: { must },
  } = problem;
  const { isFree, mayStandIn } = planRules(problem);
  const others = sites.map((_, k) =>
    nearestDistances(
      problem,
      sites.filter((__, at) => at !== k),
    ),
  );
  // What a stand-in must reach above all: it is asked first, before all the rest of the demand.
  const hardest = others.map((nearest) => farthestPoint(nearest, weight));
  const distanceM = new Float64Array(weight.length);
  for (let j = 0; j < candidates; j++) {
    if (!isFree(j) || must.includes(j) || sites.includes(j)) continue;
    const hopeful = others.map(
      (nearest, k) =>
        (!travel.to || hardest[k] < 0 || Math.min(nearest[hardest[k]], travel.to(j, hardest[k])) < best[k].worstM) &&
        standsIn(k, j) &&
        mayStandIn(j, sites, k),
    );
    if (!hopeful.includes(true)) continue;
    distanceM.fill(Infinity);
    travel.within(j, Infinity, (i, d) => void (distanceM[i] = d));
    others.forEach((nearest, k) => {
      if (!hopeful[k]) return;
      let worst = 0;
      for (let i = 0; i < weight.length && worst < best[k].worstM; i++)
        if (weight[i] > 0) worst = Math.max(worst, Math.min(nearest[i], distanceM[i]));
      if (worst < best[k].worstM) best[k] = { candidate: j, worstM: worst };
    });
    yield j / candidates;
  }
}

/** The demand point that is farthest of all, -1 when there is none. */
function farthestPoint(nearestM: Float64Array, weight: Float64Array): number {
  let at = -1;
  for (let i = 0; i < weight.length; i++) if (weight[i] > 0 && (at < 0 || nearestM[i] > nearestM[at])) at = i;
  return at;
}
