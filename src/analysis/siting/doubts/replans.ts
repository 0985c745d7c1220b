/** Proved is about the data given. How much of a plan comes back when the incidents are drawn anew? */
import { drawPoisson, randomOf } from '../../chance/random';
import type { Job } from '../../../domain/job';
import { SAME_COVER } from '../../../domain/siteDoubt';
import { OBJECTIVES, type SitingObjective } from '../../../domain/siting';
import { reachLimitM } from '../model/buildModel';
import type { SitingProblem, Travel } from '../problem/problem';
import { solveWithin } from '../solve/solveWithin';
import { withoutIdle } from '../solve/tidyPlan';

export const REPLANS = 20;
/** Time for one plan made anew: without a proof it is found long before. */
const ONE_MS = 400;
/** Two places nearer than this are one, however short the reach of a veto. */
const LEAST_WITHIN_M = 100;
/** One seed for all: the same question gives the same words twice. */
const SEED = 20190401;

/**
 * Within so many metres a site of a plan made anew is the same site: the reach of a veto, 100 m at least. null for
 * goals with a radius, where what a site covers is compared.
 */
export const sameSiteM = (objective: SitingObjective, vetoReachM: number): number | null =>
  OBJECTIVES[objective].usesRadius ? null : Math.max(LEAST_WITHIN_M, vetoReachM);

export interface ReplansInput {
  readonly problem: SitingProblem;
  /** Candidates of the plan. */
  readonly sites: readonly number[];
  /** Incidents that carry the weight of each demand point. */
  readonly incidents: ArrayLike<number>;
  /** Within so many metres (by the measure of the separation rule) a site counts as come back; null = `sameSiteM`. */
  readonly withinM: number | null;
  readonly cases: number;
  /** True: sites that add nothing fill the plans up too. */
  readonly exact?: boolean;
}

export interface Redrawn {
  /** Plans made anew: fewer than asked for where time ran out. */
  readonly cases: number;
  /** For each site of the plan in how many of them it comes back. */
  readonly survived: readonly number[];
}

/**
 * Bootstrap of a plan (Efron 1979, by Poisson counts): each time every incident is taken k times, k drawn from
 * Poisson(1), so that one of n counts about as often as in a draw of n with replacement, and the same question is asked
 * of these. Incidents of one place share its weight evenly. Rules stay: a must-have site comes back by order, which
 * says nothing of it.
 *
 * Of many cells that reach the same incidents each draw takes another, hundreds of metres off: where a goal has a
 * radius a site comes back when one of the other plan's sites covers at least half of the weight that is its own.
 */
export function* replans(
  { problem, sites, incidents, withinM, cases, exact = false }: ReplansInput,
  now: () => number,
  untilMs: number,
): Job<Redrawn> {
  const { weight, travel } = problem;
  const next = randomOf(SEED);
  const survived = sites.map(() => 0);
  const holds = withinM === null ? holdsCover(problem, sites) : holdsNear(travel, sites, withinM);
  let done = 0;
  while (done < cases && now() < untilMs) {
    const drawn: SitingProblem = {
      ...problem,
      weight: weight.map((w, i) => (w > 0 ? (w / incidents[i]) * drawPoisson(incidents[i], next) : 0)),
    };
    const found = yield* solveWithin(drawn, { now, ms: Math.min(ONE_MS, untilMs - now()) });
    const plan = exact ? found.sites : withoutIdle(drawn, found).sites;
    const held = holds(plan);
    sites.forEach((site, k) => {
      if (held[k] || plan.includes(site)) survived[k]++;
    });
    done++;
    yield done / cases;
  }
  return { cases: done, survived };
}

/** Which of some sites a plan holds. */
type Holds = (plan: readonly number[]) => readonly boolean[];

function holdsNear(travel: Travel, sites: readonly number[], withinM: number): Holds {
  // A hair more: neighbours of a grid lie at exactly its step.
  const limitM = withinM * (1 + 1e-9);
  return (plan) => sites.map((site) => plan.some((other) => travel.between(other, site) <= limitM));
}

/**
 * By what a site covers that is its own: the demand within the radius that none of the others, nor a kept one, is
 * nearer to.
 */
function holdsCover(problem: SitingProblem, sites: readonly number[]): Holds {
  const { travel, weight, candidates, kept } = problem;
  const limitM = reachLimitM(problem);
  const nearestM = new Float64Array(weight.length).fill(Infinity);
  const owner = new Int32Array(weight.length).fill(-1);
  const whole = sites.map(() => 0);
  const standing = Array.from({ length: kept }, (_, k) => candidates + k);
  [...standing, ...sites].forEach((site, k) =>
    travel.within(site, limitM, (demand, distanceM) => {
      if (distanceM >= nearestM[demand]) return;
      nearestM[demand] = distanceM;
      owner[demand] = k - kept;
    }),
  );
  owner.forEach((site, demand) => {
    if (site >= 0) whole[site] += weight[demand];
  });
  return (plan) => {
    const held = sites.map(() => false);
    for (const other of plan) {
      const shared = sites.map(() => 0);
      travel.within(other, limitM, (demand) => {
        if (owner[demand] >= 0) shared[owner[demand]] += weight[demand];
      });
      shared.forEach((sum, k) => {
        if (sum > 0 && sum >= SAME_COVER * whole[k]) held[k] = true;
      });
    }
    return held;
  };
}
