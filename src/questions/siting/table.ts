import type { NearbyName } from '../../domain/answers';
import { doubtsOf, type SiteDoubt } from '../../domain/siteDoubt';
import type { PlanSite, SitingObjective, SitingSetup } from '../../domain/siting';
import type { PlannedSite, SitingAnswer } from '../../domain/sitingAnswers';
import type { Cell, Table } from '../../domain/table';

/** What amounts of a plan are counted in; for lscp a veto costs posts. */
const UNITS: Readonly<Record<SitingObjective, string>> = {
  mclp: 'weight',
  decay: 'weight',
  pmedian: 'weight_m',
  pcenter: 'm',
  lscp: 'weight (veto_cost: posts)',
};

const HEADER = [
  'rank',
  'id',
  'lon',
  'lat',
  'state',
  'reason',
  'note',
  'district',
  'near_distance_m',
  'near_direction',
  'near_name_ru',
  'near_name_kk',
  'unit',
  'adds',
  'adds_alone',
  'loss_if_removed',
  'alternative_id',
  'alternative_lon',
  'alternative_lat',
  'alternative_cost',
  'veto_cost',
  'veto_proved',
  'replans',
  'came_back',
  'uncertain',
] as const;

/**
 * Sites of a plan with their facts, unrounded, in the plan's order; then the planner's places that are not in it (found
 * impossible, or set by hand since), without rank and figures. `replans` plans were made anew on incidents drawn anew
 * (empty = not known); in `came_back` of them the site did.
 */
export function sitesTable(
  answer: SitingAnswer,
  own: readonly PlanSite[],
  setup: Pick<SitingSetup, 'objective' | 'demand'>,
): Table {
  const doubts = doubtsOf(answer, setup, own);
  const rest = own.filter(({ id }) => !answer.sites.some((site) => site.id === id));
  return {
    header: HEADER,
    rows: [
      ...answer.sites.map((site, i) => [
        ...placed(
          i + 1,
          site,
          own.find(({ id }) => id === site.id),
          site.districtId,
          site.near,
        ),
        ...figures(site, setup.objective),
        ...doubtful(answer, doubts.get(site.id)),
      ]),
      ...rest.map((site) => placed(null, site, site, null, null)),
    ],
  };
}

/** Covered weight before and after the plan, by district and for the city. */
export function planCoverageTable(answer: SitingAnswer): Table {
  return {
    header: ['id', 'new_sites', 'demand', 'covered_before', 'covered_after', 'gain', 'share_before', 'share_after'],
    rows: answer.coverage.map(({ id, sites, demand, coveredBefore, coveredAfter }) => [
      id,
      sites,
      demand,
      coveredBefore,
      coveredAfter,
      coveredAfter - coveredBefore,
      demand > 0 ? coveredBefore / demand : null,
      demand > 0 ? coveredAfter / demand : null,
    ]),
  };
}

/** What a run manifest says of a plan: the rules it was made by and the proof. */
export function planQuestion({
  facts,
  setup,
  sites,
}: {
  readonly facts: SitingAnswer;
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
}): Readonly<Record<string, unknown>> {
  const {
    status,
    objective,
    bound,
    gap,
    demandWeight,
    demandPoints,
    steps,
    candidates,
    kept,
    elapsedMs,
    replans = null,
  } = facts;
  return {
    siting: { setup, sites },
    plan: { status, objective, bound, gap, demandWeight, demandPoints, steps, candidates, kept, elapsedMs, replans },
  };
}

function placed(
  rank: number | null,
  { id, lon, lat }: Pick<PlanSite, 'id' | 'lon' | 'lat'>,
  own: PlanSite | undefined,
  district: string | null,
  near: NearbyName | null,
): Cell[] {
  return [
    rank,
    id,
    lon,
    lat,
    own?.state ?? 'proposed',
    own?.reason,
    own?.note,
    district,
    near?.distanceM,
    near?.direction,
    near?.place.nameRu,
    near?.place.nameKk,
  ];
}

function figures(
  { adds, addsAlone, lossIfRemoved, alternative, vetoCost, vetoProved }: PlannedSite,
  objective: SitingObjective,
): Cell[] {
  return [
    UNITS[objective],
    adds,
    addsAlone,
    lossIfRemoved,
    alternative?.id,
    alternative?.lon,
    alternative?.lat,
    alternative?.cost,
    vetoCost,
    vetoProved,
  ];
}

const doubtful = ({ replans }: SitingAnswer, doubt: SiteDoubt | undefined): Cell[] => [
  replans?.cases ?? null,
  doubt?.survived ?? null,
  (doubt?.why ?? null) !== null,
];
