/** A planner's question as a problem in numbers, with what its numbers stand for. */
import { isInsideAny } from '../../../domain/drawn';
import type { IncidentFilter } from '../../../domain/filter';
import type { Post } from '../../../domain/post';
import { vetoReachOf, type PlanSite, type SitePoint, type SitingSetup } from '../../../domain/siting';
import { stepsOf, type RowsOf } from '../../answer/selection';
import { ratePeriod, type Study } from '../../answer/study';
import { EDGE_M } from '../../coverage/covered';
import type { ShapeIndex } from '../../shape/shapeIndex';
import { besidePosts, cityCandidates, joinSites, type CityCandidates } from './cityCandidates';
import { cityDemand, type SitingDemand } from './cityDemand';
import { demandIndex, type DemandIndex } from './demandIndex';
import { planCoverage, straightReachM, type PlanCoverage, type PlanInput, type PlanSpot } from './planCoverage';
import type { SitingProblem } from '../problem/problem';
import { reachMemory, type ReachMemory } from './reachMemory';

/** What a question is asked of: a study with its lookups, and what the user's own files add. */
export interface SitingParts {
  readonly study: Study;
  readonly rowsOf: RowsOf;
  /** Index of the district at a place in degrees, -1 = none. */
  readonly districtAt: (lon: number, lat: number) => number;
  readonly built: ShapeIndex;
  readonly isForbidden: (lon: number, lat: number) => boolean;
  /** Points of the imported dataset that are candidates; empty for other kinds. */
  readonly points: readonly Post[];
}

/** What is asked: incidents, setup, and what the planner knows of places. */
export interface CaseQuestion {
  readonly filter: IncidentFilter;
  readonly setup: SitingSetup;
  readonly sites: readonly PlanSite[];
}

/** Demand with its index; depends on neither radius, candidates, rules nor the number of posts. */
export interface IndexedDemand {
  readonly demand: SitingDemand;
  readonly index: DemandIndex;
}

/** Demand with what is remembered of places for a radius and a detour. */
export interface DemandCase extends IndexedDemand {
  readonly memory: ReachMemory;
}

export interface SitingCase extends DemandCase {
  readonly parts: SitingParts;
  readonly question: CaseQuestion;
  readonly candidates: CityCandidates;
  readonly kept: readonly Post[];
  readonly problem: SitingProblem;
  /** Candidate of each site of the question, -1 where an impossible one is none. */
  readonly indexOf: readonly number[];
}

/** The demand of a question; ages are counted back from the end of its period. */
export function indexedDemand(
  { study, rowsOf, districtAt }: SitingParts,
  { filter, setup }: CaseQuestion,
): IndexedDemand {
  const endMs = ratePeriod(study, filter)?.toMs ?? null;
  const demand = cityDemand(
    study,
    { rows: rowsOf(filter), endMs, steps: stepsOf(study, filter) },
    setup.demand,
    districtAt,
  );
  return { demand, index: demandIndex(demand) };
}

/** The demand of a question, with a memory for its radius. */
export function demandCase(
  parts: SitingParts,
  question: CaseQuestion,
  given: IndexedDemand = indexedDemand(parts, question),
): DemandCase {
  const { radiusM, detour } = question.setup;
  return { ...given, memory: reachMemory(given.index, straightReachM(radiusM, detour)) };
}

/** Forbidden areas of a file, and the ground that was drawn for it. */
function withClosed(
  isForbidden: SitingParts['isForbidden'],
  { closedGround }: SitingSetup,
): SitingParts['isForbidden'] {
  const isClosed = isInsideAny(closedGround);
  return (lon, lat) => isForbidden(lon, lat) || isClosed(lon, lat);
}

/** The candidates of a question, without the planner's own sites. */
export function candidatesOf(
  { study, districtAt, built, points, isForbidden }: SitingParts,
  { setup }: CaseQuestion,
  demand: SitingDemand,
): CityCandidates {
  return cityCandidates(setup.candidates, {
    city: study.city,
    built,
    districtAt,
    demand,
    points,
    isForbidden: withClosed(isForbidden, setup),
    districts: setup.districts,
  });
}

/**
 * Joins demand, candidates, the planner's sites and the posts that stay into a problem. Kept posts are those of the
 * kinds named; `checked` sites must be chosen, `impossible` ones and what lies within the reach of their veto may not;
 * nor may candidates beside a post that stays.
 */
export function sitingCase(
  parts: SitingParts,
  question: CaseQuestion,
  given: DemandCase = demandCase(parts, question),
  base: CityCandidates = candidatesOf(parts, question, given.demand),
): SitingCase {
  const { study, districtAt } = parts;
  const { setup, sites } = question;
  const isForbidden = withClosed(parts.isForbidden, setup);
  const mayStand = (lon: number, lat: number): boolean => {
    const district = study.city.districts[districtAt(lon, lat)]?.id;
    return (
      !isForbidden(lon, lat) &&
      (setup.districts === null || (district !== undefined && setup.districts.includes(district)))
    );
  };
  const { candidates, must, forbid, indexOf } = joinSites(base, sites, districtAt, mayStand, vetoReachOf(setup));
  const kept = keptOf(parts, setup);
  const beside = besidePosts(candidates, { x: kept.map(({ x }) => x), y: kept.map(({ y }) => y) }).filter(
    (j) => !must.includes(j),
  );
  const places = {
    x: Float64Array.from([...candidates.x, ...kept.map(({ x }) => x)]),
    y: Float64Array.from([...candidates.y, ...kept.map(({ y }) => y)]),
  };
  const problem: SitingProblem = {
    objective: setup.objective,
    weight: given.demand.weight,
    candidates: candidates.ids.length,
    kept: kept.length,
    travel: given.memory.travel(places, candidates.ids.length, setup.detour),
    count: setup.count,
    radiusM: setup.radiusM,
    boundary: 'inclusive',
    toleranceM: EDGE_M,
    targetShare: setup.targetShare,
    rules: {
      must,
      forbid: [...new Set([...forbid, ...beside])],
      ...groupsOf(
        candidates,
        study.city.districts.map(({ id }) => id),
      ),
      minPerGroup: setup.minPerDistrict,
      maxPerGroup: setup.maxPerDistrict,
      separationM: setup.separationM,
      backup: setup.backup,
    },
  };
  return { ...given, parts, question, candidates, kept, problem, indexOf };
}

/** Districts that hold a candidate, as groups. */
function groupsOf(
  { district }: CityCandidates,
  ids: readonly string[],
): { readonly group: Int16Array; readonly groupNames: readonly string[] } {
  const held = ids.map((_, d) => district.includes(d));
  const groupNames = ids.filter((_, d) => held[d]);
  const groupOf = ids.map((id) => groupNames.indexOf(id));
  return { group: district.map((d) => (d >= 0 ? groupOf[d] : -1)), groupNames };
}

/** A candidate as a named point: by the planner's own name and place where it is one of the question's sites. */
export function sitePoint(
  { candidates, indexOf, question }: Pick<SitingCase, 'candidates' | 'indexOf' | 'question'>,
  j: number,
): SitePoint {
  const own = question.sites.find(({ state }, k) => indexOf[k] === j && state !== 'impossible');
  return own
    ? { id: own.id, lon: own.lon, lat: own.lat }
    : { id: candidates.ids[j], lon: candidates.lon[j], lat: candidates.lat[j] };
}

/** Candidates of a plan on the plane. */
export const planSpots = (
  { candidates }: Pick<SitingCase, 'candidates'>,
  sites: readonly number[],
): readonly PlanSpot[] =>
  sites.map((j) => ({ x: candidates.x[j], y: candidates.y[j], district: candidates.district[j] }));

/** Posts that stay. */
const keptOf = ({ study }: SitingParts, { keep }: SitingSetup): readonly Post[] =>
  study.posts.filter((post) => keep.includes(post.kind));

/** What coverage of a plan by these sites is computed from. */
export function planInputOf(
  parts: SitingParts,
  setup: SitingSetup,
  { demand, index }: IndexedDemand,
  sites: readonly PlanSpot[],
): PlanInput {
  const { radiusM, detour, backup } = setup;
  const kept = keptOf(parts, setup).map(({ x, y, lon, lat }): PlanSpot => ({
    x,
    y,
    district: parts.districtAt(lon, lat),
  }));
  return {
    demand,
    index,
    districtIds: parts.study.city.districts.map(({ id }) => id),
    kept,
    sites,
    radiusM,
    detour,
    backup,
  };
}

export const planInput = (of: SitingCase, sites: readonly PlanSpot[]): PlanInput =>
  planInputOf(of.parts, of.question.setup, of, sites);

/** Coverage of a plan by candidates' indices, from the raw points. */
export const coverageOf = (of: SitingCase, sites: readonly number[]): PlanCoverage =>
  planCoverage(planInput(of, planSpots(of, sites)));
