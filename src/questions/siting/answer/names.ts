/** Plans in words: what the page is told of sites that analysis knows by number. */
import { busiestCells, type BusyCell } from '../../../analysis/siting/city/busiestCells';
import type { SitingDemand } from '../../../analysis/siting/city/cityDemand';
import type { DemandIndex } from '../../../analysis/siting/city/demandIndex';
import { straightReachM } from '../../../analysis/siting/city/planCoverage';
import { coverageOf, sitePoint, type SitingCase } from '../../../analysis/siting/city/sitingCase';
import { judgedPlaces, leansAt } from '../../../analysis/health/leanAt';
import type { Lean } from '../../../domain/answers';
import { toLonLat } from '../../../domain/projection';
import { isSiteKey, toldAs, type SitingConflict } from '../../../domain/sitingConflict';
import type { NameAt } from './desk';
import type { PlannedSite, PlanOutcome, SiteFact, SitingAnswer } from '../../../domain/sitingAnswers';

/** Cells of which the densest within reach is a site's hot spot, metres. */
const HOT_CELL_M = 250;

const hotCells = new WeakMap<SitingDemand, readonly BusyCell[]>();

/** Cells of the demand, fullest first. */
function cellsOf(demand: SitingDemand): readonly BusyCell[] {
  const known = hotCells.get(demand) ?? busiestCells(demand, HOT_CELL_M, Infinity);
  hotCells.set(demand, known);
  return known;
}

/** The fullest cell whose middle lies within the radius of a place. */
function hotSpotOf(
  cells: readonly BusyCell[],
  index: DemandIndex,
  x: number,
  y: number,
  reachM: number,
): BusyCell | null {
  return cells.find((cell) => index.between(cell.x, cell.y, x, y) <= reachM) ?? null;
}

/** The whole answer of a plan: figures from the raw points, sites and their alternatives in words. */
export function namedAnswer(
  of: SitingCase,
  outcome: PlanOutcome,
  facts: readonly SiteFact[],
  nameAt: NameAt,
  known: { readonly illustrative: boolean; readonly elapsedMs: number; readonly betterBy: number },
): SitingAnswer {
  const { rows, distance } = coverageOf(of, outcome.sites);
  const betterBy = Math.max(known.betterBy, ...facts.map(({ planShort }) => planShort));
  return {
    status: outcome.status,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    conflicts: outcome.conflicts.map((conflict) => namedConflict(of, conflict)),
    sites: facts.map((fact) => namedSite(of, fact, nameAt)),
    demandWeight: of.demand.total,
    demandPoints: of.demand.points,
    visibleBy: of.demand.visibleBy,
    steps: of.demand.steps,
    candidates: of.candidates.ids.length,
    kept: of.kept.length,
    coverage: rows,
    distance,
    ...(betterBy > 0 ? { betterBy } : {}),
    illustrative: known.illustrative,
    elapsedMs: known.elapsedMs,
  };
}

function namedSite(
  of: SitingCase,
  { candidate: j, alternative, planShort: _short, ...amounts }: SiteFact,
  nameAt: NameAt,
): PlannedSite {
  const {
    candidates,
    parts,
    question: { setup },
  } = of;
  const { lon, lat } = sitePoint(of, j);
  const hot = hotSpotOf(
    cellsOf(of.demand),
    of.index,
    candidates.x[j],
    candidates.y[j],
    straightReachM(setup.radiusM, setup.detour),
  );
  const other = alternative && sitePoint(of, alternative.candidate);
  return {
    ...sitePoint(of, j),
    ...amounts,
    districtId: parts.study.city.districts[candidates.district[j]]?.id ?? null,
    near: nameAt(lon, lat),
    alternative: other && alternative ? { ...other, near: nameAt(other.lon, other.lat), cost: alternative.cost } : null,
    hotSpot: hot ? nameAt(...toLonLat(hot.x, hot.y)) : null,
    lean: leanOf(of, j),
  };
}

/**
 * Incidents put to an office make a site there look good: what the site would mostly serve, when that is such a point.
 */
function leanOf({ question: { setup }, demand, candidates, parts }: SitingCase, j: number): Lean | null {
  if (setup.demand.kind !== 'incidents') return null;
  const { suspects } = judgedPlaces(parts.study.table).places;
  return leansAt(
    { ...demand, rows: null },
    suspects,
    [{ x: candidates.x[j], y: candidates.y[j] }],
    straightReachM(setup.radiusM, setup.detour),
  )[0];
}

/**
 * Conflicts name candidates and demand points by number; the page knows the ones by id, the others by where they are.
 */
const namedConflict = ({ candidates, demand }: SitingCase, conflict: SitingConflict): SitingConflict =>
  toldAs(conflict, (key, value) => {
    if (typeof value !== 'number') return value;
    if (isSiteKey(key)) return candidates.ids[value] ?? '';
    const point = /^demand(\d+)$/.exec(key);
    return point ? [`place${point[1]}`, `${demand.lat[value].toFixed(5)}, ${demand.lon[value].toFixed(5)}`] : value;
  });
