/** Where a new post may stand: candidates of a setup in the city, and the planner's own word about single places. */
import type { City } from '../../../domain/city';
import { toLonLat, toPlane } from '../../../domain/projection';
import { BESIDE_POST_M, type CandidateSetup, type PlanSite } from '../../../domain/siting';
import { insideShape } from '../../shape/insideShape';
import type { ShapeIndex } from '../../shape/shapeIndex';
import { byName, placeOrder } from '../problem/placeOrder';
import { busiestCells } from './busiestCells';
import { candidateGrid } from './candidateGrid';
import type { SitingDemand } from './cityDemand';

/** Candidates as columns. */
export interface CityCandidates {
  readonly ids: readonly string[];
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index into the city's districts, -1 = in none. */
  readonly district: Int16Array;
}

/** A place that may become a candidate. */
interface Spot {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

export interface CandidateInput {
  readonly city: City;
  /** Of the city's built-up mask. */
  readonly built: ShapeIndex;
  readonly districtAt: (lon: number, lat: number) => number;
  /** For the busiest cells. */
  readonly demand: SitingDemand;
  /** Points of the imported dataset, for that kind. */
  readonly points: readonly Spot[];
  /** Ids of districts in which posts may stand; null = all. */
  readonly districts: readonly string[] | null;
  /** True in an area where no post may stand. */
  readonly isForbidden: (lon: number, lat: number) => boolean;
}

/**
 * Candidates of a setup. Grids: cells whose centre lies in the built-up area and in a district (a cell only partly
 * built counts by its centre: a post stands at one spot). Crossings of the table of places, and the fullest cells:
 * those in a district. An imported dataset: all its points, in a district or not, unless districts were chosen.
 */
export function cityCandidates(setup: CandidateSetup, input: CandidateInput): CityCandidates {
  const { districtAt, districts, isForbidden, city } = input;
  const chosen = city.districts.map(({ id }) => districts === null || districts.includes(id));
  const anywhere = setup.kind === 'dataset' && districts === null;
  const spots = spotsOf(setup, input).filter(({ lon, lat }) => {
    const d = districtAt(lon, lat);
    return (d >= 0 ? chosen[d] : anywhere) && !isForbidden(lon, lat);
  });
  return columnsOf(spots, districtAt);
}

function spotsOf(setup: CandidateSetup, { city, built, demand, points }: CandidateInput): readonly Spot[] {
  switch (setup.kind) {
    case 'hexagon':
    case 'square': {
      const { ids, x, y } = candidateGrid(setup.kind, setup.sizeM, (px, py) => insideShape(built, px, py), built.box);
      return ids.map((id, k) => spotAt(id, x[k], y[k]));
    }
    case 'crossings':
      return city.places
        .filter(({ kind }) => kind === 'crossing')
        .map(({ lon, lat, x, y }) => ({ id: `crossing:${lon},${lat}`, lon, lat, x, y }));
    case 'busiest':
      return busiestCells(demand, setup.sizeM, setup.top).map(({ id, x, y }) => spotAt(id, x, y));
    case 'dataset': {
      // A file's rows in another order are the same question.
      const order = placeOrder(
        { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) },
        (a, b) => byName(points[a].id, points[b].id),
      );
      return Array.from(order, (k) => points[k]);
    }
  }
}

function spotAt(id: string, x: number, y: number): Spot {
  const [lon, lat] = toLonLat(x, y);
  return { id, lon, lat, x, y };
}

function columnsOf(spots: readonly Spot[], districtAt: (lon: number, lat: number) => number): CityCandidates {
  return {
    ids: spots.map(({ id }) => id),
    x: Float64Array.from(spots, ({ x }) => x),
    y: Float64Array.from(spots, ({ y }) => y),
    lon: Float64Array.from(spots, ({ lon }) => lon),
    lat: Float64Array.from(spots, ({ lat }) => lat),
    district: Int16Array.from(spots, ({ lon, lat }) => districtAt(lon, lat)),
  };
}

/** Candidates with what the planner knows of places, by index. */
export interface JudgedCandidates {
  readonly candidates: CityCandidates;
  readonly must: readonly number[];
  readonly forbid: readonly number[];
  /** Candidate of every site given, -1 where an impossible site is none. */
  readonly indexOf: readonly number[];
}

/** Within this two places are one. */
const SAME_PLACE_M = 1;

/**
 * Joins the planner's sites to the candidates. A site is the candidate with its id, else the nearest within 1 m; a
 * place that is none becomes a candidate of its own, unless it is impossible. `checked` ones must be chosen;
 * `impossible` ones forbid every candidate of that id or within `vetoReachM` (1 m at least) but the checked ones: who
 * checked a place knows more of it than the veto beside it. The very place both checked and impossible is a
 * contradiction that is named. Places where no post may stand (`mayStand` false: a forbidden area, a district not
 * chosen) are forbidden too, a checked site there likewise.
 */
export function joinSites(
  given: CityCandidates,
  sites: readonly PlanSite[],
  districtAt: (lon: number, lat: number) => number,
  mayStand: (lon: number, lat: number) => boolean,
  vetoReachM: number,
): JudgedCandidates {
  const extra: Spot[] = [];
  const byId = new Map(given.ids.map((id, k) => [id, k]));
  const near = (x: number, y: number, withinM = SAME_PLACE_M): number[] => {
    const found: number[] = [];
    for (let k = 0; k < given.ids.length; k++) if (Math.hypot(given.x[k] - x, given.y[k] - y) <= withinM) found.push(k);
    extra.forEach((spot, k) => Math.hypot(spot.x - x, spot.y - y) <= withinM && found.push(given.ids.length + k));
    return found;
  };
  const must: number[] = [];
  const forbid = new Set<number>();
  const indexOf = sites.map(({ id, lon, lat, state }) => {
    const [x, y] = toPlane(lon, lat);
    const same = near(x, y);
    const known = byId.get(id);
    if (state === 'impossible') return known ?? same[0] ?? -1;
    const at = known ?? same[0] ?? given.ids.length + extra.push({ id, lon, lat, x, y }) - 1;
    if (state === 'checked' && !must.includes(at)) must.push(at);
    if (at >= given.ids.length && !mayStand(lon, lat)) forbid.add(at);
    return at;
  });
  sites.forEach(({ id, lon, lat, state }) => {
    if (state !== 'impossible') return;
    const [x, y] = toPlane(lon, lat);
    const known = byId.get(id);
    for (const at of [...(known === undefined ? [] : [known]), ...near(x, y)]) forbid.add(at);
    for (const at of near(x, y, Math.max(SAME_PLACE_M, vetoReachM * (1 + 1e-9))))
      if (!must.includes(at)) forbid.add(at);
  });
  return {
    candidates: extra.length > 0 ? joined(given, columnsOf(extra, districtAt)) : given,
    must,
    forbid: [...forbid],
    indexOf,
  };
}

function joined(a: CityCandidates, b: CityCandidates): CityCandidates {
  const both = (p: Float64Array, q: Float64Array): Float64Array => Float64Array.from([...p, ...q]);
  return {
    ids: [...a.ids, ...b.ids],
    x: both(a.x, b.x),
    y: both(a.y, b.y),
    lon: both(a.lon, b.lon),
    lat: both(a.lat, b.lat),
    district: Int16Array.from([...a.district, ...b.district]),
  };
}

interface Places {
  /** Metres. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Candidates within 50 m of a post that stays, by index: a second post at the same spot is no proposal. */
export function besidePosts(candidates: Places, posts: Places): readonly number[] {
  const beside: number[] = [];
  for (let j = 0; j < candidates.x.length; j++) {
    for (let k = 0; k < posts.x.length; k++) {
      const [dx, dy] = [candidates.x[j] - posts.x[k], candidates.y[j] - posts.y[k]];
      if (dx * dx + dy * dy > BESIDE_POST_M * BESIDE_POST_M) continue;
      beside.push(j);
      break;
    }
  }
  return beside;
}
