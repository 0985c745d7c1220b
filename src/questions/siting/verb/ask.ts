import { basename } from 'node:path';
import { EDGE_M } from '../../../analysis/coverage/covered';
import { besidePosts } from '../../../analysis/siting/city/cityCandidates';
import { tooFew } from '../../../analysis/siting/city/tooFew';
import { REPLANS } from '../../../analysis/siting/doubts/replans';
import { bannedBy } from '../../../analysis/siting/model/choiceRules';
import { graphTravel } from '../../../analysis/siting/problem/graphTravel';
import type { SitingProblem, SitingRules } from '../../../analysis/siting/problem/problem';
import { straightTravel } from '../../../analysis/siting/problem/straightTravel';
import { isInsideAny } from '../../../domain/drawn';
import { toLonLat } from '../../../domain/projection';
import { firstVetoReachM } from '../../../domain/siting';
import { err, ok, type Result } from '../../../domain/result';
import { readEdges } from '../../../intake/points/readEdges';
import { refused, type Failure } from '../../../cli/fail';
import type { Command } from '../../../cli/parseArgs';
import { readBytes, type Twin } from '../../../cli/readInput';
import { DEFAULT_COUNT, type SitesOptions } from './sitesOptions';
import { pickedCandidates, readCandidates, readExisting, type CandidatesRead } from './candidates';
import { readDemand, type DemandRead } from './demand';
import type { SitePlace, SitesQuestion } from './question';
import { sitingRules } from './rules';

/**
 * What two lengths of a plane may differ by and still be equal, as a part of the radius: the rounding of a square root.
 */
const PLANE_EDGE = 1e-9;

/** Points with straight lines between them: metres of the user's plane, or true metres of the city. */
export async function askPoints(
  command: Command,
  options: SitesOptions,
  twin: Twin,
): Promise<Result<SitesQuestion, Failure>> {
  const planar = command.flags.has('planar');
  const demand = await readDemand(command, twin);
  if (!demand.ok) return demand;
  const candidates = readCandidates(command.values.get('candidates') ?? '', demand.value, planar, twin);
  if (!candidates.ok) return candidates;
  const existing = readExisting(command.values.get('existing'), planar, twin);
  if (!existing.ok) return existing;
  // Of all of them, so that a rule names a site that closed ground takes away.
  const asked = sitingRules(options, candidates.value.names, candidates.value.districts);
  if (!asked.ok) return asked;
  const isClosed = isInsideAny(options.closedGround);
  const { names, x, y, lon, lat, districts, stepM } = openCandidates(candidates.value, isClosed, asked.value);
  const vetoReachM = options.vetoReachM ?? (planar ? 0 : firstVetoReachM(stepM));
  const rules = sitingRules(options, names, districts);
  if (!rules.ok) return rules;
  const closed = [...names.keys()].filter((j) => isClosed(lon[j], lat[j]));
  const sites = { x: joined(x, existing.value.x), y: joined(y, existing.value.y) };
  const problem: SitingProblem = {
    ...common(options),
    weight: demand.value.weight,
    candidates: names.length,
    kept: existing.value.x.length,
    travel: straightTravel(demand.value, sites, { plane: planar ? 'metres' : 'utm', detour: 1 }),
    count: options.count ?? DEFAULT_COUNT,
    toleranceM: planar ? PLANE_EDGE * Math.max(options.radiusM, 1) : EDGE_M,
    rules: planar
      ? rules.value
      : {
          ...rules.value,
          forbid: [
            ...rules.value.forbid,
            ...closed,
            ...besidePosts({ x, y }, existing.value).filter((j) => !rules.value.must.includes(j)),
          ],
        },
  };
  const named = rules.value.forbid;
  const { anyway, exact, replans, objective } = options;
  const incidents = demand.value.weight.map((weight) => Number(weight > 0));
  const carriers = incidents.reduce((sum, one) => sum + one, 0);
  return ok({
    problem: reached(problem, vetoReachM, named),
    vetoReachM,
    few: planar
      ? null
      : tooFew({ demand: { kind: 'incidents' }, objective, count: problem.count, anyway: false }, carriers),
    anyway,
    exact: planar || exact,
    redraw: { cases: replans ?? (planar ? 0 : REPLANS), incidents },
    nameOf: (candidate) => names[candidate],
    placeOf: planar
      ? (candidate) => ({ x: x[candidate], y: y[candidate] })
      : (candidate) => ({ lon: lon[candidate], lat: lat[candidate] }),
    demandPlace: (i) => placeOfDemand(demand.value, i, planar),
    illustrative: demand.value.illustrative || existing.value.illustrative,
    opened: demand.value.opened,
  });
}

/**
 * Those that do not stand on closed ground, as the page has them: there they are no candidates, and no district is
 * asked for a post because of them. One that a rule names stays, to be told of.
 */
function openCandidates(
  of: CandidatesRead,
  isClosed: (lon: number, lat: number) => boolean,
  { must, forbid }: SitingRules,
): CandidatesRead {
  const named = new Set([...must, ...forbid]);
  const left = [...of.names.keys()].filter((j) => named.has(j) || !isClosed(of.lon[j], of.lat[j]));
  return left.length === of.names.length ? of : pickedCandidates(of, left);
}

/** A graph: every node is demand of weight 1 and candidate, distances are shortest paths. */
export function askGraph(command: Command, options: SitesOptions, twin: Twin): Result<SitesQuestion, Failure> {
  const name = command.values.get('edges') ?? '';
  const bytes = readBytes(name, twin);
  if (!bytes.ok) return bytes;
  const graph = readEdges(bytes.value, basename(name));
  if (!graph.ok) return err(refused(graph.error));
  const { nodes, p } = graph.value;
  const rules = sitingRules(
    options,
    Array.from({ length: nodes }, (_, node) => node + 1),
    null,
  );
  if (!rules.ok) return rules;
  const problem: SitingProblem = {
    ...common(options),
    weight: new Float64Array(nodes).fill(1),
    candidates: nodes,
    kept: 0,
    travel: graphTravel(graph.value),
    count: options.count ?? p ?? DEFAULT_COUNT,
    toleranceM: PLANE_EDGE * Math.max(options.radiusM, 1),
    rules: rules.value,
  };
  const vetoReachM = options.vetoReachM ?? 0;
  return ok({
    problem: reached(problem, vetoReachM, rules.value.forbid),
    vetoReachM,
    few: null,
    anyway: true,
    exact: true,
    redraw: { cases: options.replans ?? 0, incidents: problem.weight },
    nameOf: (candidate) => candidate + 1,
    placeOf: () => ({}),
    demandPlace: () => ({}),
    illustrative: false,
    opened: null,
  });
}

/** What is forbidden by name rules out what lies around it. */
function reached(problem: SitingProblem, reachM: number, named: readonly number[]): SitingProblem {
  const { rules } = problem;
  const forbid = [...new Set([...rules.forbid, ...named.flatMap((site) => [...bannedBy(problem, site, reachM)])])];
  return { ...problem, rules: { ...rules, forbid } };
}

function placeOfDemand({ x, y }: DemandRead, i: number, planar: boolean): SitePlace {
  if (planar) return { x: x[i], y: y[i] };
  const [lon, lat] = toLonLat(x[i], y[i]);
  return { lon: rounded(lon), lat: rounded(lat) };
}

/** Degrees to about a decimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const common = ({
  objective,
  radiusM,
  boundary,
  targetShare,
}: SitesOptions): Pick<SitingProblem, 'objective' | 'radiusM' | 'boundary' | 'targetShare'> => ({
  objective,
  radiusM,
  boundary,
  targetShare,
});

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
