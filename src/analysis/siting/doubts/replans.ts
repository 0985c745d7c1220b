/** Proved is about the data given. How much of a plan comes back when the incidents are drawn anew? */
import type { Job } from '../../../domain/job';
import type { SitingProblem } from '../problem/problem';
import { solveWithin } from '../solve/solveWithin';
import { withoutIdle } from '../solve/tidyPlan';

export const REPLANS = 20;
/** Time for one plan made anew: without a proof it is found long before. */
const ONE_MS = 400;
/** Two places nearer than this are one, however short the reach of a veto. */
const LEAST_WITHIN_M = 100;
/** One seed for all: the same question gives the same words twice. */
const SEED = 20190401;

/** Within so many metres a site of a plan made anew is the same site: the reach of a veto, 100 m at least. */
export const sameSiteM = (vetoReachM: number): number => Math.max(LEAST_WITHIN_M, vetoReachM);

export interface ReplansInput {
  readonly problem: SitingProblem;
  /** Candidates of the plan. */
  readonly sites: readonly number[];
  /** Incidents that carry the weight of each demand point. */
  readonly incidents: ArrayLike<number>;
  /** Within so many metres (by the measure of the separation rule) a site counts as come back. */
  readonly withinM: number;
  readonly cases: number;
  /** True: sites that add nothing fill the plans up too. */
  readonly exact?: boolean;
}

export interface Redrawn {
  /** Plans made anew: fewer than asked for where time ran out. */
  readonly cases: number;
  /** For each site of the plan in how many of them there is one within reach of it. */
  readonly survived: readonly number[];
}

/**
 * Bootstrap of a plan (Efron 1979, by Poisson counts): each time every incident is taken k times, k drawn from
 * Poisson(1), so that one of n counts about as often as in a draw of n with replacement, and the same question is asked
 * of these. Incidents of one place share its weight evenly. Rules stay: a must-have site comes back by order, which
 * says nothing of it.
 */
export function* replans(
  { problem, sites, incidents, withinM, cases, exact = false }: ReplansInput,
  now: () => number,
  untilMs: number,
): Job<Redrawn> {
  const { weight, travel } = problem;
  const next = random(SEED);
  const survived = sites.map(() => 0);
  // A hair more: neighbours of a grid lie at exactly its step.
  const limitM = withinM * (1 + 1e-9);
  let done = 0;
  while (done < cases && now() < untilMs) {
    const drawn: SitingProblem = {
      ...problem,
      weight: weight.map((w, i) => (w > 0 ? (w / incidents[i]) * poisson(incidents[i], next) : 0)),
    };
    const found = yield* solveWithin(drawn, { now, ms: Math.min(ONE_MS, untilMs - now()) });
    const plan = exact ? found.sites : withoutIdle(drawn, found).sites;
    sites.forEach((site, k) => {
      if (plan.some((other) => other === site || travel.between(other, site) <= limitM)) survived[k]++;
    });
    done++;
    yield done / cases;
  }
  return { cases: done, survived };
}

const LARGE = 30;

/** A draw from Poisson(mean) by Knuth's product of uniforms; a large mean in parts. */
function poisson(mean: number, next: () => number): number {
  if (mean > LARGE) return poisson(LARGE, next) + poisson(mean - LARGE, next);
  const least = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > least; product *= next()) count++;
  return count;
}

/** Uniform on [0, 1): a 32-bit Weyl sequence through a mixing function (after Steele, Lea and Flood 2014). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
