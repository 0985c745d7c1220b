/**
 * Exchanges of single sites for the objectives of distance, straight from the distances: no model is built, so that a
 * plan grows better before every pair has been looked at, and can stop after any candidate.
 */
import { OBJECTIVES } from '../../../domain/siting';
import type { Job } from '../../../domain/job';
import { keptSites } from '../model/evaluatePlan';
import { planRules } from '../model/planRules';
import type { SitingProblem } from '../problem/problem';
import { columnOf } from './farthestFirst';

/** In place of "no way" in sums: farther than anything on Earth, so that whoever leaves nobody there wins. */
const NO_WAY_M = 1e9;

/** What serves each demand point: the nearest site (its place in the plan, -1 = a kept post) and the second nearest. */
interface Served {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly owner: Int32Array;
}

/**
 * For the plan's sites the best candidate to stand in for each, and the objective with it; null where none may or was
 * seen.
 */
export type StandIns = ({ readonly candidate: number; readonly value: number } | null)[];

/**
 * The plan after every exchange that makes p-median's sum or p-center's largest distance less (Teitz and Bart 1968;
 * Mladenovic et al. 2003), the first that helps taken at once; yields after each candidate, and `onBetter` is told
 * every better plan.
 */
export function* exchanged(
  problem: SitingProblem,
  from: readonly number[],
  onBetter: (sites: readonly number[]) => void,
): Job<void> {
  const { candidates, rules } = problem;
  const { isFree, mayStandIn } = planRules(problem);
  const must = new Set(rules.must);
  const sites = [...from];
  const table = objectiveTable(problem);
  let served = servedBy(problem, sites);
  table.begin(served, sites.length);
  let useful = yield* usefulCandidates(problem, served);
  for (let quiet = 0, j = 0; quiet < candidates; quiet++, j = (j + 1) % candidates) {
    if (!useful(j) || !isFree(j) || must.has(j) || sites.includes(j)) continue;
    table.prepare(j);
    let best = -1;
    let least = table.value * (1 - 1e-12);
    for (let out = 0; out < sites.length; out++) {
      const value = table.with(out);
      if (value < least && mayStandIn(j, sites, out)) [best, least] = [out, value];
    }
    if (best >= 0) {
      sites[best] = j;
      onBetter([...sites]);
      served = servedBy(problem, sites);
      table.begin(served, sites.length);
      useful = yield* usefulCandidates(problem, served);
      quiet = -1;
    }
    yield j / candidates;
  }
}

/**
 * For each site the candidate that leaves the objective least bad in its place, of those that `standsIn` allows and
 * that were looked at before the job is stopped.
 */
export function* standIns(
  problem: SitingProblem,
  sites: readonly number[],
  best: StandIns,
  standsIn: (out: number, j: number) => boolean,
): Job<void> {
  const { isFree, mayStandIn } = planRules(problem);
  const table = objectiveTable(problem);
  table.begin(servedBy(problem, sites), sites.length);
  for (let j = 0; j < problem.candidates; j++) {
    if (!isFree(j) || problem.rules.must.includes(j) || sites.includes(j)) continue;
    table.prepare(j);
    for (let out = 0; out < sites.length; out++) {
      const value = table.with(out);
      const known = best[out];
      if ((known === null || value < known.value) && standsIn(out, j) && mayStandIn(j, sites, out))
        best[out] = { candidate: j, value };
    }
    yield j / problem.candidates;
  }
}

function servedBy(problem: SitingProblem, sites: readonly number[]): Served {
  const n = problem.weight.length;
  const first = new Float64Array(n).fill(Infinity);
  const second = new Float64Array(n).fill(Infinity);
  const owner = new Int32Array(n).fill(-1);
  const serve = (site: number, place: number): void =>
    problem.travel.within(site, Infinity, (i, d) => {
      if (d < first[i]) {
        second[i] = first[i];
        first[i] = d;
        owner[i] = place;
      } else if (d < second[i]) second[i] = d;
    });
  for (const site of keptSites(problem)) serve(site, -1);
  sites.forEach(serve);
  return { first, second, owner };
}

/** p-center: only what is nearer to the farthest point than the plan can help it; p-median: any may. */
function* usefulCandidates(problem: SitingProblem, { first }: Served): Job<(j: number) => boolean> {
  if (OBJECTIVES[problem.objective].measure !== 'largest' || !(problem.travel.to || problem.travel.toward))
    return () => true;
  let at = -1;
  for (let i = 0; i < first.length; i++) if (problem.weight[i] > 0 && (at < 0 || first[i] > first[at])) at = i;
  if (at < 0) return () => false;
  const column = yield* columnOf(problem, at);
  return (j) => column[j] < first[at];
}

/** What the objective would be with a candidate in the place of each site. */
interface ObjectiveTable {
  readonly value: number;
  begin(served: Served, places: number): void;
  prepare(j: number): void;
  with(out: number): number;
}

const objectiveTable = (problem: SitingProblem): ObjectiveTable =>
  OBJECTIVES[problem.objective].measure === 'sum' ? sumTable(problem) : largestTable(problem);

function sumTable({ weight, travel }: SitingProblem): ObjectiveTable {
  let first: Float64Array = new Float64Array(0);
  let second: Float64Array = new Float64Array(0);
  let owner: Int32Array = new Int32Array(0);
  let loss = new Float64Array(0);
  let saved = new Float64Array(0);
  let gain = 0;
  let value = 0;
  const far = (d: Float64Array): Float64Array => d.map((one) => Math.min(one, NO_WAY_M));
  return {
    get value() {
      return value;
    },
    begin(served, places) {
      [first, second, owner] = [far(served.first), far(served.second), served.owner];
      [loss, saved] = [new Float64Array(places), new Float64Array(places)];
      value = 0;
      for (let i = 0; i < weight.length; i++) {
        value += weight[i] * first[i];
        if (owner[i] >= 0) loss[owner[i]] += weight[i] * (second[i] - first[i]);
      }
    },
    prepare(j) {
      saved.fill(0);
      gain = 0;
      travel.within(j, Infinity, (i, d) => {
        if (d < first[i]) {
          gain += weight[i] * (first[i] - d);
          if (owner[i] >= 0) saved[owner[i]] += weight[i] * (second[i] - first[i]);
        } else if (d < second[i] && owner[i] >= 0) saved[owner[i]] += weight[i] * (second[i] - d);
      });
    },
    with: (out) => value - gain + loss[out] - saved[out],
  };
}

function largestTable({ weight, travel }: SitingProblem): ObjectiveTable {
  let served: Served = { first: new Float64Array(0), second: new Float64Array(0), owner: new Int32Array(0) };
  const row = new Float64Array(weight.length);
  // The largest distance of each site's points with the newcomer there, and without the site; place 0 = kept posts.
  let stays = new Float64Array(1);
  let left = new Float64Array(1);
  let most = -1;
  let next = 0;
  let value = 0;
  return {
    get value() {
      return value;
    },
    begin(now, places) {
      served = now;
      [stays, left] = [new Float64Array(places + 1), new Float64Array(places + 1)];
      value = 0;
      for (let i = 0; i < weight.length; i++) if (weight[i] > 0 && served.first[i] > value) value = served.first[i];
    },
    prepare(j) {
      row.fill(Infinity);
      travel.within(j, Infinity, (i, d) => void (row[i] = d));
      stays.fill(0);
      left.fill(0);
      const { first, second, owner } = served;
      for (let i = 0; i < weight.length; i++) {
        if (weight[i] === 0) continue;
        const at = owner[i] + 1;
        const d = row[i];
        const a = d < first[i] ? d : first[i];
        const b = d < second[i] ? d : second[i];
        if (a > stays[at]) stays[at] = a;
        if (b > left[at]) left[at] = b;
      }
      most = 0;
      next = 0;
      for (let k = 1; k < stays.length; k++) if (stays[k] > stays[most]) most = k;
      for (let k = 0; k < stays.length; k++) if (k !== most && stays[k] > next) next = stays[k];
    },
    with: (out) => Math.max(left[out + 1], most === out + 1 ? next : stays[most]),
  };
}
