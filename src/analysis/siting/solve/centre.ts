/** Least worst distance (p-center), as questions "does a radius serve all with p sites?" (Minieka 1970; Daskin 1995). */
import type { Job } from '../../../domain/job';
import { searchCover } from '../search/branch';
import { buildModel } from '../model/buildModel';
import { isAllowed } from '../search/choose';
import { fullCover } from '../search/fullCover';
import { evaluatePlan, nearestDistances } from '../model/evaluatePlan';
import { believedBound } from '../mip/mip';
import { fewestMip } from '../mip/mipModel';
import { closed, infeasible, outcomeOf, searchOptions, unmet, withoutPlan } from './outcome';
import { planValue } from '../model/planValue';
import type { SitingProblem } from '../problem/problem';
import type { Solved, SolveOptions } from './solved';
import { fitsSolver } from '../mip/solverSize';

/** Milliseconds a question may take while the range of radii is narrowed. */
const QUICK_MS = 150;

/**
 * The plan whose farthest demand point is nearest. Quick questions narrow the radii between one that cannot serve all and
 * one that does; then the radius just below the best is asked exactly: when it fails, the plan is proved.
 */
export function* solveCentre(problem: SitingProblem, options: SolveOptions): Job<Solved> {
  const exact: SitingProblem = { ...problem, boundary: 'inclusive', toleranceM: 0 };
  const radii = possibleRadii(exact);
  if (!radii) return closed(infeasible([{ code: 'pcenter-out-of-reach', params: {} }]));
  let known: readonly number[] | null = null;
  let high = radii.length;
  let low = 0;
  const adopt = (plan: readonly number[]): void => {
    known = plan;
    high = indexAtMost(radii, evaluatePlan(exact, plan));
    options.onNews?.({ sites: plan, objective: radii[high], bound: radii[Math.min(low, high)] });
  };
  // Narrow: a question without an answer is passed over upwards; `low` moves only on proof.
  for (let from = 0; from < high; ) {
    if (options.now() >= options.untilMs) return ended(problem, known, radii, low, false);
    const middle = (from + high) >> 1;
    const result = yield* ask(exact, radii[middle], options, options.now() + QUICK_MS);
    if (result.ended === 'stopped') return ended(problem, known, radii, low, true);
    if (result.sites) adopt(result.sites);
    else {
      from = middle + 1;
      if (result.ended === 'done') low = Math.max(low, middle + 1);
    }
  }
  while (low < high) {
    const result = yield* ask(exact, radii[high - 1], options, options.untilMs);
    if (result.sites) adopt(result.sites);
    else if (result.ended === 'done') low = high;
    else return result.ended === 'stopped' ? ended(problem, known, radii, low, true) : openCentre(problem, exact, known, radii, low, high);
  }
  if (!known) return closed(infeasible(unmet(problem)));
  return closed(outcomeOf(problem, 'proved', known, radii[high]));
}

interface Asked {
  readonly sites: readonly number[] | null;
  readonly ended: 'done' | 'time' | 'stopped';
}

function* ask(problem: SitingProblem, radiusM: number, options: SolveOptions, untilMs: number): Job<Asked> {
  const model = buildModel(problem, radiusM);
  const all = problem.weight.reduce((sum, w) => sum + (w > 0 ? 1 : 0), 0);
  const reachable = model.weight ? model.weight.reduce((sum, w) => sum + w, model.base) : model.base;
  if (reachable < all) return { sites: null, ended: 'done' };
  const every = fullCover(model) ?? { model, target: all };
  const { sites, value, ended } = yield* searchCover(every.model, { ...searchOptions(options), untilMs: Math.min(untilMs, options.untilMs), target: every.target });
  return { sites: value >= every.target ? sites : null, ended };
}

function ended(problem: SitingProblem, known: readonly number[] | null, radii: Float64Array, low: number, isStopped: boolean): Solved {
  const status = isStopped ? 'stopped' : 'gap';
  const bound = radii[Math.min(low, radii.length - 1)];
  return closed(known ? outcomeOf(problem, status, known, bound) : withoutPlan(status, bound));
}

/** The radius below the best plan's, for another solver; a plan it finds is asked below again. */
function openCentre(
  problem: SitingProblem, exact: SitingProblem, known: readonly number[] | null, radii: Float64Array, low: number, high: number,
): Solved {
  const { outcome } = ended(problem, known, radii, low, false);
  const model = buildModel(exact, radii[high - 1]);
  if (!fitsSolver(model)) return closed(outcome);
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
        if (needs > problem.count + 1e-6) return closed(known ? outcomeOf(problem, 'proved', known, radii[high]) : outcome);
        if (!found || found.length > problem.count) return closed(outcome);
        const plain = padded(found, model.candidates, problem);
        const better = plain && isAllowed({ ...model, p: problem.count }, plain) ? plain : null;
        const at = better ? indexAtMost(radii, evaluatePlan(exact, better)) : high;
        // An answer that is no better than what is known would be asked for without end.
        if (!better || at >= high) return closed(outcome);
        return at <= low ? closed(outcomeOf(problem, 'proved', better, radii[at])) : openCentre(problem, exact, better, radii, low, at);
      },
    },
  };
}

/** Fewer sites than asked for are made up by any others, where no rule speaks against it. */
function padded(sites: readonly number[], candidates: number, { count, rules }: SitingProblem): readonly number[] | null {
  if (sites.length === count) return sites;
  if (rules.separationM > 0 || (rules.group && rules.maxPerGroup !== null)) return null;
  const plan = [...sites];
  for (let j = 0; j < candidates && plan.length < count; j++) if (!plan.includes(j) && !rules.forbid.includes(j)) plan.push(j);
  return plan.length === count ? plan : null;
}

/** Every distance that can be the largest of some plan, rising; null when some demand point reaches nothing. */
function possibleRadii(problem: SitingProblem): Float64Array | null {
  const { weight, candidates, travel } = problem;
  const keptM = nearestDistances(problem, []);
  const nearest = keptM.slice();
  for (let j = 0; j < candidates; j++) travel.within(j, Infinity, (i, d) => void (d < nearest[i] && (nearest[i] = d)));
  let least = 0;
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) continue;
    if (nearest[i] === Infinity) return null;
    least = Math.max(least, nearest[i]);
  }
  let found = new Float64Array(1 << 12);
  let count = 0;
  const add = (d: number): void => {
    if (d < least || d === Infinity) return;
    if (count === found.length) {
      const wider = new Float64Array(count * 2);
      wider.set(found);
      found = wider;
    }
    found[count++] = d;
  };
  for (let j = 0; j < candidates; j++) travel.within(j, Infinity, (i, d) => void (weight[i] > 0 && d < keptM[i] && add(d)));
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
