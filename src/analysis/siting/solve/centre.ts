/**
 * Least worst distance (p-center), as questions "does a radius serve all with p sites?" (Minieka 1970; Daskin 1995).
 */
import { conflict } from '../../../domain/sitingConflict';
import { unlessOver, type Job } from '../../../domain/job';
import { searchCover } from '../search/branch';
import { modelJob } from '../model/buildModel';
import { keepsRules } from '../model/planRules';
import { isAllowed } from '../search/choose';
import { fullCover } from '../search/fullCover';
import { evaluatePlan, nearestDistances } from '../model/evaluatePlan';
import { believedBound } from '../mip/mip';
import { fewestMip, fitsSolver, fitsTime } from '../mip/mipModel';
import { exchanged } from './exchange';
import { farthestFirst } from './farthestFirst';
import { needsMore } from '../search/needsMore';
import { closed, infeasible, outcomeOf, searchOptions, unmet, withoutPlan } from './outcome';
import { planValue } from '../model/planValue';
import type { SitingProblem } from '../problem/problem';
import type { Solved, SolveOptions } from './solved';

/** Milliseconds a question may take while the range of radii is narrowed. */
const QUICK_MS = 150;
/** Milliseconds that the first plan and its bound may take, however little time there is. */
const START_MS = 300;
/** Milliseconds for the last step of a bound, up to the next distance there is. */
const SNAP_MS = 60;
/**
 * Work (entries looked at) that leaving out rows may cost while the range is narrowed, and once a radius is asked
 * exactly.
 */
const QUICK_WORK = 2e7;
const EXACT_WORK = 2e8;
/**
 * What two sums of the same lengths may differ by, as a part of them: a bound from distances the other way round gives
 * way.
 */
const ROUNDING = 1e-9;

/**
 * The plan whose farthest demand point is nearest. A farthest-first plan with its bound and exchanges come first;
 * between the two, radii are halved by quick questions (two demand points too many that no site can share, a plan that
 * greedy finds, a Lagrangian bound); then the radius just below the best is asked exactly: when it fails, the plan is
 * proved.
 */
export function* solveCentre(problem: SitingProblem, options: SolveOptions): Job<Solved> {
  const exact: SitingProblem = { ...problem, boundary: 'inclusive', toleranceM: 0 };
  const isStopped = (): boolean => options.isStopped?.() ?? false;
  const isLate = (): boolean => isStopped() || options.now() >= options.untilMs;
  const began = yield* beginning(exact, options);
  if (began.boundM === Infinity) return closed(infeasible([conflict('pcenter-out-of-reach')]));
  let { sites: known, valueM } = began;
  let boundM = began.boundM;
  function* late(): Job<Solved> {
    const until = options.now() + SNAP_MS;
    const next = yield* unlessOver(nextDistance(exact, boundM * (1 - ROUNDING)), () => options.now() >= until);
    return ended(problem, known, next ?? boundM, isStopped());
  }
  const adopt = (plan: readonly number[]): void => {
    const value = evaluatePlan(exact, plan);
    if (known && value >= valueM) return;
    [known, valueM] = [plan, value];
    options.onNews?.({ sites: plan, objective: valueM, bound: Math.min(boundM, valueM) });
  };
  if (isLate()) return yield* late();
  // Halving by metres needs no list of all distances, which for millions of pairs is longer to sort than the question
  // to answer.
  let from = boundM;
  for (let turn = 0; turn < HALVINGS && from < valueM * (1 - NEAR); turn++) {
    if (isLate()) return yield* late();
    const middle = Number.isFinite(valueM) ? (from + valueM) / 2 : Math.max(2 * from, 1);
    const result = yield* coverWithin(
      exact,
      middle,
      { ...options, untilMs: Math.min(options.untilMs, options.now() + QUICK_MS) },
      QUICK_WORK,
    );
    if (result.sites) adopt(result.sites);
    else {
      from = middle;
      // A radius that fails is below the best.
      if (result.ended === 'done') boundM = Math.max(boundM, middle);
    }
  }
  const radii = yield* unlessOver(possibleRadii(exact, boundM * (1 - ROUNDING), valueM), isLate);
  if (!radii) return yield* late();
  let high = known ? indexAtMost(radii, valueM) : radii.length;
  let low = 0;
  const take = (plan: readonly number[]): void => {
    adopt(plan);
    high = Math.min(high, indexAtMost(radii, valueM));
  };
  boundM = Math.max(boundM, radii[0]);
  for (let step = 0; step < high;) {
    if (isLate()) return yield* late();
    const middle = (step + high) >> 1;
    const result = yield* coverWithin(
      exact,
      radii[middle],
      { ...options, untilMs: Math.min(options.untilMs, options.now() + QUICK_MS) },
      QUICK_WORK,
    );
    if (result.sites) take(result.sites);
    else {
      step = middle + 1;
      if (result.ended === 'done') low = Math.max(low, middle + 1);
    }
    boundM = radii[Math.min(low, radii.length - 1)];
  }
  while (low < high) {
    const result = yield* coverWithin(exact, radii[high - 1], options, EXACT_WORK);
    if (result.sites) take(result.sites);
    else if (result.ended === 'done') low = high;
    else return yield* isStopped() ? late() : openCentre(problem, exact, { known, boundM, radii, low, high }, options);
    boundM = radii[Math.min(low, radii.length - 1)];
  }
  if (!known) return closed(infeasible(unmet(problem)));
  return closed(outcomeOf(problem, 'proved', known, valueM));
}

const HALVINGS = 12;
/** Between radii this near to each other, as a part of them, single distances are gone through. */
const NEAR = 1e-3;

interface Beginning {
  readonly sites: readonly number[] | null;
  readonly valueM: number;
  readonly boundM: number;
}

/** The first plan: the caller's, or farthest-first, whichever is better, after as many exchanges as time allows. */
function* beginning(exact: SitingProblem, { now, untilMs, start, isStopped, onNews }: SolveOptions): Job<Beginning> {
  const until = Math.max(untilMs, now() + START_MS);
  const isOver = (): boolean => now() >= until || (isStopped?.() ?? false);
  const spread = yield* unlessOver(farthestFirst(exact), isOver);
  const boundM = (spread?.boundM ?? 0) * (1 - ROUNDING);
  if (boundM === Infinity) return { sites: null, valueM: Infinity, boundM };
  let sites: readonly number[] | null = null;
  let valueM = Infinity;
  const offer = (plan: readonly number[]): void => {
    const value = evaluatePlan(exact, plan);
    if (value >= valueM) return;
    [sites, valueM] = [plan, value];
    onNews?.({ sites: plan, objective: value, bound: Math.min(boundM, value) });
  };
  if (spread?.sites) offer(spread.sites);
  if (start && keepsRules(exact, start)) offer(start);
  // One that leaves somebody without a way is no plan yet, but exchanges may make it one.
  const from = sites ?? spread?.sites;
  if (from && valueM > boundM) {
    const halfway = now() + Math.max(START_MS, (until - now()) * EXCHANGE_SHARE);
    yield* unlessOver(exchanged(exact, from, offer), () => isOver() || now() >= halfway);
  }
  return { sites, valueM, boundM };
}

/** Part of the time that exchanges may take before radii are asked about. */
const EXCHANGE_SHARE = 0.2;

interface CoverFound {
  readonly sites: readonly number[] | null;
  readonly ended: 'done' | 'time' | 'stopped';
}

/** Whether a radius serves all; `done` without sites: no plan does. */
function* coverWithin(
  problem: SitingProblem,
  radiusM: number,
  options: SolveOptions,
  mostWork: number,
): Job<CoverFound> {
  const isOver = (): boolean => (options.isStopped?.() ?? false) || options.now() >= options.untilMs;
  const late = (): CoverFound => ({ sites: null, ended: options.isStopped?.() ? 'stopped' : 'time' });
  const model = yield* unlessOver(modelJob(problem, radiusM), isOver);
  if (!model) return late();
  const all = problem.weight.reduce((sum, w) => sum + (w > 0 ? 1 : 0), 0);
  const reachable = model.weight ? model.weight.reduce((sum, w) => sum + w, model.base) : model.base;
  if (reachable < all || needsMore(model)) return { sites: null, ended: 'done' };
  const every = yield* unlessOver(fullCover(model, mostWork), isOver);
  if (isOver()) return late();
  const asked = every ?? { model, target: all };
  const { sites, value, ended } = yield* searchCover(asked.model, { ...searchOptions(options), target: asked.target });
  return { sites: value >= asked.target ? sites : null, ended };
}

function ended(problem: SitingProblem, known: readonly number[] | null, boundM: number, isStopped: boolean): Solved {
  const status = isStopped ? 'stopped' : 'gap';
  if (!known) return closed(withoutPlan(status, boundM));
  const outcome = outcomeOf(problem, status, known, boundM);
  return closed(outcome.objective <= boundM ? outcomeOf(problem, 'proved', known, boundM) : outcome);
}

interface Between {
  readonly known: readonly number[] | null;
  readonly boundM: number;
  readonly radii: Float64Array;
  /** Radii below `low` serve too little; that at `high` is the known plan's. */
  readonly low: number;
  readonly high: number;
}

/** The radius below the best plan's, for another solver; a plan it finds is asked below again. */
function* openCentre(
  problem: SitingProblem,
  exact: SitingProblem,
  between: Between,
  options: SolveOptions,
): Job<Solved> {
  const { known, boundM, radii, low, high } = between;
  const last = ended(problem, known, boundM, false);
  const { outcome } = last;
  const untilMs = options.aloneUntilMs ?? options.untilMs + QUICK_MS;
  const model = yield* unlessOver(modelJob(exact, radii[high - 1]), () => options.now() >= untilMs);
  if (
    !model ||
    !fitsSolver(model) ||
    !fitsTime(model.rowCandidate.length, (options.aloneUntilMs ?? Infinity) - options.now())
  )
    return last;
  const all = problem.weight.reduce((sum, w) => sum + (w > 0 ? 1 : 0), 0);
  const { model: mip, plan } = fewestMip(model, all);
  return {
    outcome,
    open: {
      model: mip,
      start: null,
      *read(result) {
        yield 1;
        const found = result.solution && plan(result.solution);
        const isCover = found !== null && planValue(model, found) >= all;
        const needs = result.status === 'infeasible' ? Infinity : (believedBound(result, isCover) ?? 0);
        if (needs > problem.count + 1e-6)
          return closed(known ? outcomeOf(problem, 'proved', known, radii[high]) : outcome);
        if (!found || found.length > problem.count) return closed(outcome);
        const plain = padded(found, model.candidates, problem);
        const better = plain && isAllowed({ ...model, p: problem.count }, plain) ? plain : null;
        const at = better ? indexAtMost(radii, evaluatePlan(exact, better)) : high;
        // An answer that is no better than what is known would be asked for without end.
        if (!better || at >= high) return closed(outcome);
        return at <= low
          ? closed(outcomeOf(problem, 'proved', better, radii[at]))
          : yield* openCentre(problem, exact, { ...between, known: better, high: at }, options);
      },
    },
  };
}

/** Fewer sites than asked for are made up by any others, where no rule speaks against it. */
function padded(
  sites: readonly number[],
  candidates: number,
  { count, rules }: SitingProblem,
): readonly number[] | null {
  if (sites.length === count) return sites;
  if (rules.separationM > 0 || (rules.group && rules.maxPerGroup !== null)) return null;
  const plan = [...sites];
  for (let j = 0; j < candidates && plan.length < count; j++)
    if (!plan.includes(j) && !rules.forbid.includes(j)) plan.push(j);
  return plan.length === count ? plan : null;
}

/** The least distance that is not below this one: no plan's largest distance lies between the two. */
function* nextDistance({ weight, candidates, kept, travel }: SitingProblem, fromM: number): Job<number> {
  let least = Infinity;
  for (let site = 0; site < candidates + kept; site++) {
    travel.within(site, least, (i, d) => void (d >= fromM && d < least && weight[i] > 0 && (least = d)));
    yield site / candidates;
  }
  return least;
}

/**
 * Every distance between two that can be the largest of some plan, rising; `untilM` is a plan's own, Infinity when none
 * is known.
 */
function* possibleRadii(problem: SitingProblem, fromM: number, untilM: number): Job<Float64Array> {
  const { weight, candidates, travel } = problem;
  const keptM = nearestDistances(problem, []);
  let found = new Float64Array(1 << 12);
  let count = 0;
  const add = (d: number): void => {
    if (d < fromM || d > untilM || d === Infinity) return;
    if (count === found.length) {
      const wider = new Float64Array(count * 2);
      wider.set(found);
      found = wider;
    }
    found[count++] = d;
  };
  for (let j = 0; j < candidates; j++) {
    travel.within(j, untilM, (i, d) => void (weight[i] > 0 && d < keptM[i] && add(d)));
    yield j / candidates;
  }
  for (let i = 0; i < weight.length; i++) if (weight[i] > 0) add(keptM[i]);
  return count > 0 ? distinct(found.subarray(0, count).sort()) : Float64Array.of(0);
}

/** Rising values without repeats, in place. */
function distinct(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[kept - 1]) sorted[kept++] = sorted[k];
  return sorted.subarray(0, kept);
}

/** Place of the largest radius not above this one; distances are compared as they came. */
function indexAtMost(radii: Float64Array, radiusM: number): number {
  let low = 0;
  let high = radii.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (radii[middle] <= radiusM) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
