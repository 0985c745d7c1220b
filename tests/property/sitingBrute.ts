/**
 * The judge: what a plan is worth and whether it keeps the rules, from the definitions alone, and the best by trying
 * every subset.
 */
import { OBJECTIVES } from '../../src/domain/siting';
import { apart, distance, type SitingCase } from './sitingCase';

export const isServed = (one: SitingCase, demand: number, site: number): boolean => {
  const d = distance(one, demand, site);
  return one.boundary === 'inclusive' ? d <= one.radiusM + one.toleranceM : d < one.radiusM - one.toleranceM;
};

const allSites = (one: SitingCase, plan: readonly number[]): number[] => [
  ...plan,
  ...one.kept.map((_, k) => one.candidates.length + k),
];

/** Weight within reach of enough sites, kept ones included. */
function coveredBy(one: SitingCase, plan: readonly number[]): number {
  const sites = allSites(one, plan);
  let sum = 0;
  one.demand.forEach(({ weight }, i) => {
    const serving = sites.filter((site) => isServed(one, i, site)).length;
    if (serving >= (one.backup ? 2 : 1)) sum += weight;
  });
  return sum;
}

/** Full at the site, nothing at the radius; a radius of 0 leaves the site itself, if its edge belongs to it. */
export function shareAt({ radiusM, boundary }: SitingCase, d: number): number {
  if (radiusM > 0) return Math.max(0, 1 - d / radiusM);
  return d === 0 && boundary === 'inclusive' ? 1 : 0;
}

/** A plan's worth in its objective's own measure; Infinity when somebody has no site at all. */
export function worth(one: SitingCase, plan: readonly number[]): number {
  const sites = allSites(one, plan);
  const nearest = one.demand.map((_, i) => Math.min(Infinity, ...sites.map((site) => distance(one, i, site))));
  switch (one.objective) {
    case 'mclp':
      return coveredBy(one, plan);
    case 'lscp':
      return plan.length;
    case 'decay':
      return one.demand.reduce((sum, { weight }, i) => sum + weight * shareAt(one, nearest[i]), 0);
    case 'pmedian':
      return one.demand.reduce((sum, { weight }, i) => sum + (weight === 0 ? 0 : weight * nearest[i]), 0);
    case 'pcenter':
      // A place without demand is no place to be served.
      return Math.max(0, ...nearest.filter((_, i) => one.demand[i].weight > 0));
  }
}

/** What changes when sites join or leave: covered weight for lscp, else the worth, larger = better. */
export const merit = (one: SitingCase, plan: readonly number[]): number => {
  if (one.objective === 'lscp') return coveredBy(one, plan);
  return OBJECTIVES[one.objective].isMaximised ? worth(one, plan) : -worth(one, plan);
};

const reachesTarget = (one: SitingCase, plan: readonly number[]): boolean => {
  const whole = one.demand.reduce((sum, { weight }) => sum + weight, 0);
  return coveredBy(one, plan) >= one.targetShare * whole - 1e-9 * Math.max(1, whole);
};

/** Must, forbid, districts and separation: all rules but the number of sites. */
export function keepsRules(one: SitingCase, plan: readonly number[]): boolean {
  if (new Set(plan).size !== plan.length) return false;
  if (!one.must.every((j) => plan.includes(j)) || one.forbid.some((j) => plan.includes(j))) return false;
  // Contradictory whether a district holds a candidate or not.
  if ((one.min ?? 0) > (one.max ?? Infinity)) return false;
  const groups = new Set(one.candidates.map(({ group }) => group).filter((group) => group >= 0));
  for (const group of groups) {
    const there = plan.filter((j) => one.candidates[j].group === group).length;
    if (there < (one.min ?? 0) || there > (one.max ?? Infinity)) return false;
  }
  if (one.separationM === 0) return true;
  const sites = allSites(one, plan);
  return plan.every((a) => sites.every((b) => a === b || apart(one, a, b) >= one.separationM - one.toleranceM));
}

export const isFeasible = (one: SitingCase, plan: readonly number[]): boolean =>
  keepsRules(one, plan) && (one.objective === 'lscp' ? reachesTarget(one, plan) : plan.length === one.count);

export const isBetter = (one: SitingCase, a: number, b: number): boolean =>
  OBJECTIVES[one.objective].isMaximised ? a > b : a < b;

/** The best worth of all plans that keep the rules; null when there is none. */
export function bestByForce(one: SitingCase): number | null {
  const m = one.candidates.length;
  let best: number | null = null;
  for (let mask = 0; mask < 1 << m; mask++) {
    const plan = planOf(mask, m);
    if (one.objective !== 'lscp' && plan.length !== one.count) continue;
    if (one.objective === 'lscp' && best !== null && plan.length >= best) continue;
    if (!isFeasible(one, plan)) continue;
    const value = worth(one, plan);
    if (best === null || isBetter(one, value, best)) best = value;
  }
  return best === null || !Number.isFinite(best) ? null : best;
}

function planOf(mask: number, m: number): number[] {
  const plan: number[] = [];
  for (let j = 0; j < m; j++) if (mask & (1 << j)) plan.push(j);
  return plan;
}

/** Equal to 1e-9 of the numbers' own size. */
export const isSame = (a: number, b: number, scale = 0): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), scale, 1e-3);
