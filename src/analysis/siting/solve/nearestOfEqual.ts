import { OBJECTIVES } from '../../../domain/siting';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import { reachLimitM } from '../model/buildModel';
import { keptSites } from '../model/evaluatePlan';
import type { SitingProblem } from '../problem/problem';

/** Two sums this near each other, as a part of them, are one. */
const SAME = 1e-9;

/**
 * The plan with each site moved to the place nearest to its incidents among those that do the same: they serve all
 * that the site alone serves in the plan, and nothing more. Its value, bound and proof stay what they were. Must-have
 * sites stay; a site keeps its district where these have rules, and the distances between sites hold. Of places
 * equally near the first stays. For goals that count what is covered by one site; in the others distance counts
 * already, or pairs do.
 */
export function nearestOfEqual(problem: SitingProblem, outcome: PlanOutcome): PlanOutcome {
  const { objective, rules, travel, weight, candidates } = problem;
  const { usesRadius, measure } = OBJECTIVES[objective];
  if (!usesRadius || measure !== 'covered' || rules.backup || !travel.to || outcome.sites.length === 0) return outcome;
  const limitM = reachLimitM(problem);
  const count = new Int32Array(weight.length);
  const add = (site: number, by: number): void => travel.within(site, limitM, (i) => void (count[i] += by));
  const kept = keptSites(problem);
  const sites = [...outcome.sites];
  const closed = new Set([...rules.must, ...rules.forbid]);
  for (const site of [...kept, ...sites]) add(site, 1);

  /** What a site adds where the others stand, and how far off what it must serve lies, in weight and weight metres. */
  function reached(site: number, own: ReadonlySet<number>): { readonly gain: number; readonly far: number } | null {
    let [gain, far, met] = [0, 0, 0];
    travel.within(site, limitM, (i, distanceM) => {
      if (count[i] === 0) gain += weight[i];
      if (!own.has(i)) return;
      far += weight[i] * distanceM;
      met++;
    });
    return met === own.size ? { gain, far } : null;
  }

  sites.forEach((site, k) => {
    if (rules.must.includes(site)) return;
    add(site, -1);
    const own = new Set<number>();
    travel.within(site, limitM, (i) => {
      if (count[i] === 0 && weight[i] > 0) own.add(i);
    });
    const [first] = own;
    let best = own.size > 0 ? reached(site, own) : null;
    const { gain = 0 } = best ?? {};
    for (let other = 0; best !== null && other < candidates; other++) {
      if (closed.has(other) || sites.includes(other) || (rules.group && rules.group[other] !== rules.group[site]))
        continue;
      if ((travel.to?.(other, first) ?? Infinity) > limitM) continue;
      const found = reached(other, own);
      if (!found || Math.abs(found.gain - gain) > SAME * Math.max(1, gain)) continue;
      if (found.far >= best.far * (1 - SAME) || !keepsApart(problem, other, [...kept, ...sites.toSpliced(k, 1)]))
        continue;
      best = found;
      sites[k] = other;
    }
    add(sites[k], 1);
  });
  return sites.some((site, k) => site !== outcome.sites[k]) ? { ...outcome, sites: byGain(problem, sites) } : outcome;
}

const keepsApart = ({ rules, travel }: SitingProblem, site: number, others: readonly number[]): boolean =>
  rules.separationM === 0 || others.every((other) => travel.between(site, other) >= rules.separationM);

/** The same sites, each next one the one that adds most to those before it. */
function byGain(problem: SitingProblem, sites: readonly number[]): readonly number[] {
  const { travel, weight } = problem;
  const limitM = reachLimitM(problem);
  const served = new Uint8Array(weight.length);
  const serve = (site: number): void => travel.within(site, limitM, (i) => void (served[i] = 1));
  for (const site of keptSites(problem)) serve(site);
  const left = [...sites].sort((a, b) => a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    const gains = left.map((site) => {
      let gain = 0;
      travel.within(site, limitM, (i) => void (gain += served[i] ? 0 : weight[i]));
      return gain;
    });
    const [next] = left.splice(gains.indexOf(Math.max(...gains)), 1);
    serve(next);
    ordered.push(next);
  }
  return ordered;
}
