/**
 * Which sites of a plan are uncertain, and how much of it comes back: one rule for screen, map, report, files and twin.
 */
import { OBJECTIVES, LEAST_PER_SITE, type PlanSite, type SitingObjective, type SitingSetup } from './siting';
import type { SitingAnswer } from './sitingAnswers';

/** A site whose own weight is covered to this part by one of another plan comes back in that plan. */
export const SAME_COVER = 0.5;

/** A site that comes back in this share of the plans made anew is steady; in less it is uncertain. */
const STEADY = 0.8;

/** A site by what doubts rest on. */
export interface DoubtedSite {
  /** In the objective's own measure; null = cannot be said. */
  readonly adds: number | null;
  /** In how many of the plans made anew it came back; null = not known. */
  readonly survived: number | null;
  /** It must be in the plan: then it is there by order, and nothing is said of it. */
  readonly isMust: boolean;
}

export interface DoubtsInput {
  readonly objective: SitingObjective;
  /** Plans made anew; null = not known. */
  readonly cases: number | null;
  /** Incidents a weight of 1 stands for on average; null = demand is no incidents. */
  readonly incidentsPerWeight: number | null;
}

/**
 * Why a site is uncertain: it comes back in fewer of the plans made anew than a steady one does (`replans`), or it
 * adds fewer than ten incidents (`gain`; goals of distance add no incidents). null = it is not.
 */
export function siteDoubt(
  { adds, survived, isMust }: DoubtedSite,
  { objective, cases, incidentsPerWeight }: DoubtsInput,
): 'replans' | 'gain' | null {
  if (isMust) return null;
  if (cases !== null && survived !== null && survived < steadyFrom(cases)) return 'replans';
  const counted = OBJECTIVES[objective].usesRadius && incidentsPerWeight !== null && adds !== null;
  return counted && adds * incidentsPerWeight < LEAST_PER_SITE ? 'gain' : null;
}

/** Of how many plans made anew a steady site comes back in at least so many. */
const steadyFrom = (cases: number): number => Math.ceil(STEADY * cases - 1e-9);

/** What is known of how sure a site is. */
export interface SiteDoubt {
  readonly survived: number | null;
  readonly why: 'replans' | 'gain' | null;
}

/** Doubts of an answer's sites, by id. `own` says which must be in the plan. */
export function doubtsOf(
  {
    sites,
    replans,
    demandPoints,
    demandWeight,
  }: Pick<SitingAnswer, 'sites' | 'replans' | 'demandPoints' | 'demandWeight'>,
  { objective, demand }: Pick<SitingSetup, 'objective' | 'demand'>,
  own: readonly PlanSite[],
): ReadonlyMap<string, SiteDoubt> {
  const must = new Set(own.filter(({ state }) => state === 'checked').map(({ id }) => id));
  const survivedOf = new Map(replans?.rows.map(({ id, survived }) => [id, survived]));
  const asked: DoubtsInput = {
    objective,
    cases: replans?.cases ?? null,
    incidentsPerWeight: demand.kind === 'incidents' && demandWeight > 0 ? demandPoints / demandWeight : null,
  };
  return new Map(
    sites.map(({ id, adds }) => {
      const isMust = must.has(id);
      const survived = isMust ? null : (survivedOf.get(id) ?? null);
      return [id, { survived, why: siteDoubt({ adds, survived, isMust }, asked) }];
    }),
  );
}

/**
 * How much of a plan comes back: of `sites` sites, must-have ones not counted, `steady` are in at least `from` of
 * `cases` plans made anew.
 */
export interface ComesBack {
  readonly cases: number;
  readonly from: number;
  /** null = by what each site covers. */
  readonly withinM: number | null;
  readonly steady: number;
  readonly sites: number;
}

/** Sums doubts up; null where no plan was made anew or every site is there by order. */
export function comesBack(
  doubts: Iterable<Pick<SiteDoubt, 'survived'>>,
  replans: { readonly cases: number; readonly withinM: number | null } | null | undefined,
): ComesBack | null {
  const survived = [...doubts].flatMap((doubt) => (doubt.survived === null ? [] : [doubt.survived]));
  if (!replans || survived.length === 0) return null;
  const from = steadyFrom(replans.cases);
  return {
    cases: replans.cases,
    from,
    withinM: replans.withinM,
    steady: survived.filter((count) => count >= from).length,
    sites: survived.length,
  };
}
