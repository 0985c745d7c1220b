/** A question in numbers becomes the one model that the search works on. */
import { OBJECTIVES } from '../../../domain/siting';
import { assembleJob, type Entries } from './assemble';
import type { CoverModel } from './coverModel';
import type { SitingProblem } from '../problem/problem';
import { choiceRules } from './choiceRules';
import { finish, type Job } from '../../../domain/job';

/** Above this many entries (candidate reaches demand) the question is refused before memory is. */
export const MAX_ENTRIES = 40_000_000;

/** Candidates measured between two pauses. */
const AT_ONCE = 16;

/** Thrown by `buildModel`: more entries than a browser holds. The caller says so in words. */
export class TooLarge extends RangeError {}

/** Distance up to which a demand point is within the radius, by the boundary rule. */
export function reachLimitM({
  radiusM,
  boundary,
  toleranceM,
}: Pick<SitingProblem, 'radiusM' | 'boundary' | 'toleranceM'>): number {
  // `within` is inclusive: just below the tolerated edge shuts out whatever lies on it.
  return boundary === 'inclusive' ? radiusM + toleranceM : Math.max(-1, radiusM - toleranceM * (1 + 1e-6));
}

/** Part of its weight that a demand point at this distance counts under decay. */
export const decayShare = (distanceM: number, radiusM: number): number =>
  radiusM > 0 ? Math.max(0, 1 - distanceM / radiusM) : 1;

/**
 * The model of choosing `count` sites for an objective; lscp like mclp (its number of sites is looked for outside).
 * `radiusM` other than the problem's is for p-center, whose every step asks whether a radius serves all.
 */
export const buildModel = (problem: SitingProblem, radiusM: number = problem.radiusM): CoverModel =>
  finish(modelJob(problem, radiusM));

/** The same with pauses: seconds of work where every pair counts. */
export function* modelJob(problem: SitingProblem, radiusM: number = problem.radiusM): Job<CoverModel> {
  const { measure } = OBJECTIVES[problem.objective];
  if (measure === 'sum') return (yield* assembleJob(yield* medianEntries(problem))).model;
  if (measure === 'decayed') return (yield* assembleJob(yield* decayEntries({ ...problem, radiusM }))).model;
  return (yield* assembleJob(yield* coverEntries({ ...problem, radiusM }))).model;
}

/**
 * Weight times the unserved part: every demand point a row of one value. p-center asks for all points, each the same.
 */
function* coverEntries(problem: SitingProblem): Job<Entries> {
  const { candidates, kept, travel, rules } = problem;
  const whole = OBJECTIVES[problem.objective].measure === 'largest';
  const demand = problem.weight.length;
  const limitM = reachLimitM(problem);
  const needed = rules.backup ? 2 : 1;
  const served = new Uint8Array(demand);
  for (let site = candidates; site < candidates + kept; site++)
    travel.within(site, limitM, (i) => void (served[i] += served[i] < needed ? 1 : 0));
  const rowOf = new Int32Array(demand).fill(-1);
  const rowWeight: number[] = [];
  const need: number[] = [];
  let base = 0;
  for (let i = 0; i < demand; i++) {
    const weight = whole ? (problem.weight[i] > 0 ? 1 : 0) : problem.weight[i];
    if (weight === 0) continue;
    if (served[i] >= needed) base += weight;
    else {
      rowOf[i] = rowWeight.length;
      rowWeight.push(weight);
      need.push(needed - served[i]);
    }
  }
  const { start, row } = yield* collect(problem, limitM, (i) => rowOf[i] >= 0, false);
  for (let k = 0; k < row.length; k++) row[k] = rowOf[row[k]];
  return {
    p: problem.count,
    candidates,
    rows: rowWeight.length,
    start,
    row,
    value: null,
    weight: Float64Array.from(rowWeight),
    need: rules.backup ? Uint8Array.from(need) : null,
    base,
    isWhole: whole || problem.weight.every(Number.isInteger),
    rules: choiceRules(problem),
  };
}

/** Every demand point a row whose value is that of the best chosen entry. */
const valued = (problem: SitingProblem, found: Collected, base: number, isWhole: boolean): Entries => ({
  ...found,
  p: problem.count,
  candidates: problem.candidates,
  rows: problem.weight.length,
  weight: null,
  need: null,
  base,
  isWhole,
  rules: choiceRules(problem),
});

/** What a candidate at a distance adds to what the nearest kept post gives already. */
function* decayEntries(problem: SitingProblem): Job<Entries> {
  const { candidates, kept, travel, weight, radiusM } = problem;
  const limitM = reachLimitM(problem);
  const given = new Float64Array(weight.length);
  for (let site = candidates; site < candidates + kept; site++) {
    travel.within(site, limitM, (i, d) => void (given[i] = Math.max(given[i], weight[i] * decayShare(d, radiusM))));
  }
  const { start, row, value } = yield* collect(
    problem,
    limitM,
    (i, d) => weight[i] * decayShare(d, radiusM) > given[i],
    true,
  );
  for (let k = 0; k < row.length; k++) value[k] = weight[row[k]] * decayShare(value[k], radiusM) - given[row[k]];
  return valued(
    problem,
    { start, row, value },
    given.reduce((sum, v) => sum + v, 0),
    false,
  );
}

/**
 * p-median as a gain: how much nearer than the farthest a demand point may have to go (its nearest kept post, else its
 * farthest candidate). The weighted sum of distances of a plan is `medianOffset` less the model's value.
 */
function* medianEntries(problem: SitingProblem): Job<Entries> {
  const { weight } = problem;
  const farthest = yield* farthestWith(problem);
  let mostM = 0;
  for (let i = 0; i < weight.length; i++) if (weight[i] > 0) mostM = Math.max(mostM, farthest[i]);
  const { start, row, value } = yield* collect(problem, mostM, (i, d) => weight[i] > 0 && d < farthest[i], true);
  for (let k = 0; k < row.length; k++) value[k] = weight[row[k]] * (farthest[row[k]] - value[k]);
  return valued(problem, { start, row, value }, 0, value.every(Number.isInteger));
}

const farthestKept = new WeakMap<SitingProblem, Float64Array>();

/**
 * Farthest a demand point ever goes: its nearest kept post, else its farthest candidate; out of reach counts as very
 * far.
 */
const medianFarthest = (problem: SitingProblem): Float64Array => finish(farthestWith(problem));

/** The same with pauses; every pair is looked at, once for a question. */
function* farthestWith(problem: SitingProblem): Job<Float64Array> {
  const known = farthestKept.get(problem) ?? (yield* farthestJob(problem));
  farthestKept.set(problem, known);
  return known;
}

function* farthestJob({ candidates, kept, travel, weight }: SitingProblem): Job<Float64Array> {
  const nearestKept = new Float64Array(weight.length).fill(Infinity);
  for (let site = candidates; site < candidates + kept; site++)
    travel.within(site, Infinity, (i, d) => void (nearestKept[i] = Math.min(nearestKept[i], d)));
  // Beside a kept post nobody goes farther than to it: candidates need not be looked at.
  if (nearestKept.every(Number.isFinite)) return nearestKept;
  const farthest = new Float64Array(weight.length);
  const seen = new Uint32Array(weight.length);
  for (let j = 0; j < candidates; j++) {
    travel.within(j, Infinity, (i, d) => {
      if (!Number.isFinite(d)) return;
      seen[i]++;
      if (d > farthest[i]) farthest[i] = d;
    });
    if (j % AT_ONCE === 0) yield 0;
  }
  let most = 0;
  for (let i = 0; i < farthest.length; i++) most = Math.max(most, farthest[i]);
  const far = farFrom(most, weight.length);
  return farthest.map((d, i) => (Number.isFinite(nearestKept[i]) ? nearestKept[i] : seen[i] < candidates ? far : d));
}

/**
 * So far that no saving elsewhere makes up for it: a plan that leaves anybody there loses to every plan that does not.
 */
const farFrom = (mostM: number, demand: number): number => 2 * (mostM + 1) * (demand + 1);

/** What the p-median model's value is taken from. */
export function medianOffset(problem: SitingProblem): number {
  const farthest = medianFarthest(problem);
  return problem.weight.reduce((sum, w, i) => sum + (w > 0 ? w * farthest[i] : 0), 0);
}

interface Collected {
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  /** Distances, when asked for. */
  readonly value: Float64Array;
}

/** Everything within reach of the candidates, candidate by candidate, in arrays that grow. */
function* collect(
  problem: SitingProblem,
  limitM: number,
  wanted: (demand: number, distanceM: number) => boolean,
  withDistance: boolean,
): Job<Collected> {
  const { candidates, travel } = problem;
  const start = new Uint32Array(candidates + 1);
  let row = new Uint32Array(1 << 16);
  let value = new Float64Array(withDistance ? 1 << 16 : 0);
  let count = 0;
  for (let j = 0; j < candidates; j++) {
    travel.within(j, limitM, (i, d) => {
      if (!wanted(i, d)) return;
      if (count === row.length) {
        if (count >= MAX_ENTRIES)
          throw new TooLarge(`siting: more than ${MAX_ENTRIES} pairs of a candidate and a demand point`);
        const capacity = Math.min(MAX_ENTRIES, count * 2);
        row = grown(row, new Uint32Array(capacity));
        if (withDistance) value = grown(value, new Float64Array(capacity));
      }
      row[count] = i;
      if (withDistance) value[count] = d;
      count++;
    });
    start[j + 1] = count;
    if (j % AT_ONCE === 0) yield j / candidates;
  }
  return { start, row: row.subarray(0, count), value: value.subarray(0, withDistance ? count : 0) };
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
