/**
 * Seven more posts beside 37, R = 500 m, until the plan is proved: ours beside HiGHS on the merged model (and on the
 * raw one, a column for every incident), and beside the plain greedy choice, which proves nothing.
 */
import { buildModel } from '../src/analysis/siting/model/buildModel';
import type { MipModel, MipSolver } from '../src/analysis/siting/mip/mip';
import { MipBuilder } from '../src/analysis/siting/mip/mipBuilder';
import { coverMip } from '../src/analysis/siting/mip/mipModel';
import { evaluatePlan } from '../src/analysis/siting/model/evaluatePlan';
import { NO_RULES, type SitingProblem } from '../src/analysis/siting/problem/problem';
import { solveSiting } from '../src/analysis/siting/solve/solveSiting';
import { straightTravel } from '../src/analysis/siting/problem/straightTravel';
import { finish } from '../src/domain/job';
import type { PlanOutcome } from '../src/domain/sitingAnswers';
import { loadHighs } from '../src/solver/highsSolver';
import { measure, type Job, type Runner } from './harness';
import { clusteredIncidents, scatteredPosts } from './scene';

const SIZES = [1_000, 10_000, 100_000];
const CANDIDATES = [200, 1_000, 3_000];
const COUNT = 7;
const KEPT = 37;
const SEEDS = [1, 2, 3];
const FIRST_MS = 100;
const LIMIT_S = 60;
const RAW_AT_MOST = 10_000 * 1_000;

const now = (): number => performance.now();
/** Processor time, as in the harness: on a busy machine the wall clock tells of its neighbours. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const big = (n: number): string => n.toLocaleString('en');

/** Candidates stand where incidents do, each on its own corner of a grid of 100 m. */
function candidatesAmong(x: Float64Array, y: Float64Array, count: number, seed: number): { x: number[]; y: number[] } {
  const taken = new Map<string, readonly [number, number]>();
  const crowd = clusteredIncidents(count * 12, seed);
  for (let k = 0; taken.size < count; k++) {
    // Small sets of incidents fill up with others of the same clusters.
    const [fromX, fromY] = k < x.length ? [x[k], y[k]] : [crowd.x[k - x.length], crowd.y[k - x.length]];
    const [cx, cy] = [Math.round(fromX / 100) * 100, Math.round(fromY / 100) * 100];
    taken.set(`${cx} ${cy}`, [cx, cy]);
  }
  const places = [...taken.values()];
  return { x: places.map(([cx]) => cx), y: places.map(([, cy]) => cy) };
}

function problemOf(incidents: number, candidates: number, seed: number): SitingProblem {
  const { x, y } = clusteredIncidents(incidents, seed);
  const places = candidatesAmong(x, y, candidates, seed);
  const kept = scatteredPosts(KEPT, seed + 1);
  const sites = {
    x: Float64Array.from([...places.x, ...kept.map((post) => post.x)]),
    y: Float64Array.from([...places.y, ...kept.map((post) => post.y)]),
  };
  return {
    objective: 'mclp',
    weight: new Float64Array(incidents).fill(1),
    candidates,
    kept: KEPT,
    travel: straightTravel({ x, y }, sites, { plane: 'utm', detour: 1 }),
    count: COUNT,
    radiusM: 500,
    boundary: 'inclusive',
    toleranceM: 1e-6,
    targetShare: 1,
    rules: NO_RULES,
  };
}

const ours = (problem: SitingProblem): PlanOutcome =>
  finish(solveSiting(problem, { now, untilMs: now() + LIMIT_S * 1000 })).outcome;

interface Trial {
  readonly provedMs: number;
  readonly isProved: boolean;
  /** How far the best plan after `FIRST_MS` lies below the proved one, and when the first plan came. */
  readonly firstGap: number;
  readonly firstMs: number;
}

function trial(problem: SitingProblem): Trial {
  const start = spent();
  let atFirst = NaN;
  let firstMs = NaN;
  const onNews = ({ objective }: { readonly objective: number }): void => {
    const ms = spent() - start;
    if (Number.isNaN(firstMs)) firstMs = ms;
    // A first plan that comes late is the first answer all the same.
    if (ms <= FIRST_MS || Number.isNaN(atFirst)) atFirst = objective;
  };
  const { outcome } = finish(solveSiting(problem, { now, untilMs: now() + LIMIT_S * 1000, onNews }));
  const provedMs = spent() - start;
  if (provedMs <= FIRST_MS) atFirst = outcome.objective;
  return {
    provedMs,
    isProved: outcome.status === 'proved',
    firstGap: (outcome.objective - atFirst) / outcome.objective,
    firstMs: Math.min(firstMs, provedMs),
  };
}

/** A column for every candidate and every incident, as in the textbook (Church and ReVelle 1974). */
function rawModel({ weight, candidates, kept, travel, radiusM, toleranceM }: SitingProblem): MipModel {
  const reach: number[][] = Array.from(weight, () => []);
  for (let site = 0; site < candidates + kept; site++)
    travel.within(site, radiusM + toleranceM, (i) => void reach[i].push(site));
  const builder = new MipBuilder();
  for (let j = 0; j < candidates + kept; j++) builder.column(0, true, j < candidates ? 0 : 1);
  for (let j = 0; j < candidates; j++) builder.put(j, 1);
  builder.endRow(COUNT, COUNT);
  reach.forEach((sites, i) => {
    const served = builder.column(weight[i], false);
    for (const site of sites) builder.put(site, 1);
    builder.put(served, -1);
    builder.endRow(0, Infinity);
  });
  return builder.build(true);
}

/** Adds one site after the other, each time the one that adds most: no lists kept, no bounds. */
function plainGreedy(problem: SitingProblem): number {
  const { weight, candidates, kept, travel, radiusM, toleranceM } = problem;
  const reach = Array.from({ length: candidates + kept }, (_, site) => {
    const list: number[] = [];
    travel.within(site, radiusM + toleranceM, (i) => void list.push(i));
    return list;
  });
  const isServed = new Uint8Array(weight.length);
  const take = (site: number): void => reach[site].forEach((i) => (isServed[i] = 1));
  for (let k = 0; k < kept; k++) take(candidates + k);
  for (let turn = 0; turn < COUNT; turn++) {
    let best = 0;
    let bestGain = -1;
    for (let j = 0; j < candidates; j++) {
      let gain = 0;
      for (const i of reach[j]) if (!isServed[i]) gain += weight[i];
      if (gain > bestGain) [best, bestGain] = [j, gain];
    }
    take(best);
  }
  return isServed.reduce((sum, served, i) => sum + (served ? weight[i] : 0), 0);
}

function byHighs(problem: SitingProblem, solver: MipSolver, isRaw: boolean): number | null {
  if (isRaw) {
    const result = solver(rawModel(problem), LIMIT_S, null);
    return result.solution && evaluatePlan(problem, planOf(result.solution, problem.candidates));
  }
  const { model, plan } = coverMip(buildModel(problem));
  const result = solver(model, LIMIT_S, null);
  return result.solution && evaluatePlan(problem, plan(result.solution));
}

const planOf = (solution: Float64Array, candidates: number): number[] =>
  Array.from({ length: candidates }, (_, j) => j).filter((j) => solution[j] > 0.5);

function jobOf(incidents: number, candidates: number, solver: MipSolver): Job {
  const problem = problemOf(incidents, candidates, SEEDS[0]);
  const highs: Runner = { name: 'HiGHS, merged model', once: true, run: () => byHighs(problem, solver, false) };
  const raw: Runner = { name: 'HiGHS, raw model', once: true, run: () => byHighs(problem, solver, true) };
  return {
    title: `7 of ${big(candidates)} sites proved, 37 kept, ${big(incidents)} incidents`,
    turns: 5,
    ours: { name: 'solveSiting, from the points', run: () => ours(problem) },
    peers: [
      highs,
      ...(incidents * candidates <= RAW_AT_MOST ? [raw] : []),
      { name: 'plain greedy', caveat: 'no proof', run: () => plainGreedy(problem) },
    ],
    compare: (mine, theirs, peer) => compared(mine as PlanOutcome, theirs as number | null, peer),
  };
}

function compared({ objective, status }: PlanOutcome, theirs: number | null, peer: string): string {
  if (theirs === null) return 'none';
  if (theirs > objective) throw new Error(`${peer} covers ${theirs}, ours ${objective} (${status})`);
  return theirs === objective ? 'same answer' : `${((100 * (objective - theirs)) / objective).toPrecision(2)} % below`;
}

const solver = await loadHighs();
const only = process.env['QYRAGY_BENCH_ROWS'];
const sizes = SIZES.filter((size) => !only || size === Number(only));
measure(sizes.flatMap((incidents) => CANDIDATES.map((candidates) => jobOf(incidents, candidates, solver))));

const trials = sizes.flatMap((incidents) =>
  CANDIDATES.flatMap((candidates) => SEEDS.map((seed) => trial(problemOf(incidents, candidates, seed)))),
);
const worst = (of: (one: Trial) => number): number => Math.max(...trials.map(of));
const summary = {
  instances: trials.length,
  proved: trials.filter(({ isProved }) => isProved).length,
  slowestProofMs: Math.round(worst(({ provedMs }) => provedMs)),
  worstFirstGapPercent: 100 * worst(({ firstGap }) => firstGap),
  latestFirstPlanMs: Math.round(worst(({ firstMs }) => firstMs)),
};
if (process.env['QYRAGY_BENCH_FORMAT'] === 'json')
  console.log(JSON.stringify({ job: 'siting: all instances', ...summary }));
else {
  console.log(
    `\n${summary.proved} of ${summary.instances} instances proved, the slowest in ${summary.slowestProofMs} ms;`,
  );
  console.log(
    `the answer at ${FIRST_MS} ms is at worst ${summary.worstFirstGapPercent.toFixed(3)} % below the best; the first plan came after ${summary.latestFirstPlanMs} ms at the latest`,
  );
}
