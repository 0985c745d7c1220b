/** How far a plan hangs on its radius and its years: in how many of them is each site chosen again? */
import type { Job } from '../../../domain/job';
import type { Period } from '../../../domain/period';
import { toPlane } from '../../../domain/projection';
import type { SitePoint } from '../../../domain/siting';
import type { Survival, SurvivalRow } from '../../../domain/sitingAnswers';
import { ratePeriod } from '../../answer/study';
import type { CityCandidates } from '../city/cityCandidates';
import { demandWindows } from '../city/periodParts';
import {
  demandCase,
  indexedDemand,
  sitePoint,
  sitingCase,
  type CaseQuestion,
  type SitingCase,
  type SitingParts,
} from '../city/sitingCase';
import { solveWithin, type Budget } from '../solve/solveWithin';

const SURVIVAL_RADII_M = [200, 300, 500, 800] as const;
/** Two sites nearer than this are one place, however dense the candidates. */
const LEAST_WITHIN_M = 100;
/** Candidates asked for their nearest neighbour to learn how dense they are. */
const SAMPLE = 200;

/**
 * Makes a plan anew for every radius of 200, 300, 500 and 800 m and every window of time (the whole period and its
 * years, or its halves; one window when demand has no time) and says which of the sites it holds: one of its own within
 * the spacing of the candidates, 100 m at least. The sites are the planner's own when there are any, else those of the
 * plan for the setup. `checked` sites may go in these plans (else they would survive by order), `impossible` ones stay
 * out. `budget.ms` is for one search.
 */
export function* survival(parts: SitingParts, question: CaseQuestion, budget: Budget): Job<Survival> {
  const free: CaseQuestion = { ...question, sites: question.sites.filter(({ state }) => state === 'impossible') };
  const own: readonly SitePoint[] = question.sites.filter(({ state }) => state !== 'impossible');
  const base = sitingCase(parts, free);
  const sites = own.length > 0 ? own : (yield* solveWithin(base.problem, budget)).sites.map((j) => sitePoint(base, j));
  const withinM = Math.max(spacingM(base.candidates), LEAST_WITHIN_M);
  const windows = windowsOf(parts, question);
  const total = windows.length * SURVIVAL_RADII_M.length;
  const cases: { readonly radiusM: number; readonly window: Period | null; readonly holds: readonly boolean[] }[] = [];
  for (const window of windows) {
    const filter = window ? { ...free.filter, period: window } : free.filter;
    const indexed = indexedDemand(parts, { ...free, filter });
    for (const radiusM of SURVIVAL_RADII_M) {
      const here: CaseQuestion = { ...free, filter, setup: { ...free.setup, radiusM } };
      const made = sitingCase(
        parts,
        here,
        demandCase(parts, here, indexed),
        question.setup.candidates.kind === 'busiest' ? undefined : base.candidates,
      );
      const plan = yield* solveWithin(made.problem, budget);
      cases.push({ radiusM, window, holds: sites.map((site) => holds(made, plan.sites, site, withinM)) });
      yield cases.length / total;
      if (budget.isStopped?.()) break;
    }
    if (budget.isStopped?.()) break;
  }
  const rows = sites.map((site, k): SurvivalRow => ({
    site: { id: site.id, lon: site.lon, lat: site.lat },
    survived: cases.filter((one) => one.holds[k]).length,
    cases: cases.map(({ radiusM, window, holds: held }) => ({
      radiusM,
      fromMs: window?.fromMs ?? null,
      toMs: window?.toMs ?? null,
      holds: held[k],
    })),
  }));
  return { withinM, cases: cases.length, rows };
}

function windowsOf({ study }: SitingParts, { filter, setup }: CaseQuestion): readonly (Period | null)[] {
  const period = ratePeriod(study, filter);
  return period && setup.demand.kind === 'incidents' ? demandWindows(period) : [null];
}

function holds(
  { candidates, index }: SitingCase,
  plan: readonly number[],
  { lon, lat }: SitePoint,
  withinM: number,
): boolean {
  const [x, y] = toPlane(lon, lat);
  // A hair more: neighbours of a grid lie at exactly the spacing.
  return plan.some((j) => index.between(candidates.x[j], candidates.y[j], x, y) <= withinM * 1.001);
}

/** Median distance from a candidate to its nearest neighbour, over an even sample; 0 for fewer than two. */
function spacingM({ x, y }: CityCandidates): number {
  const n = x.length;
  const step = Math.max(1, Math.floor(n / SAMPLE));
  const nearest: number[] = [];
  for (let a = 0; a < n; a += step) {
    let best = Infinity;
    for (let b = 0; b < n; b++) if (b !== a) best = Math.min(best, Math.hypot(x[a] - x[b], y[a] - y[b]));
    if (Number.isFinite(best)) nearest.push(best);
  }
  return nearest.length > 0 ? nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] : 0;
}
