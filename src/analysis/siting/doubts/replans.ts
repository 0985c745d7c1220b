/** Proved is about the data given. How much of a plan comes back when the incidents are drawn anew? */
import { drawPoisson, randomOf } from '../../chance/random';
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
  const next = randomOf(SEED);
  const survived = sites.map(() => 0);
  // A hair more: neighbours of a grid lie at exactly its step.
  const limitM = withinM * (1 + 1e-9);
  let done = 0;
  while (done < cases && now() < untilMs) {
    const drawn: SitingProblem = {
      ...problem,
      weight: weight.map((w, i) => (w > 0 ? (w / incidents[i]) * drawPoisson(incidents[i], next) : 0)),
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
