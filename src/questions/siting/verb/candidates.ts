import { words as coverageWords } from '../../coverage/words';
import { basename } from 'node:path';
import { buildLocator, areaAt } from '../../../analysis/areas/locator';
import { rowStepM } from '../../../domain/cellOfPoint';
import { insideShape } from '../../../analysis/shape/insideShape';
import { shapeBox, shapeIndex } from '../../../analysis/shape/shapeIndex';
import { candidateGrid } from '../../../analysis/siting/city/candidateGrid';
import { byName, placeOrder } from '../../../analysis/siting/problem/placeOrder';
import type { City } from '../../../domain/city';
import type { Box, PlanarShape } from '../../../domain/geometry';
import { toLonLat } from '../../../domain/projection';
import { err, ok, type Result } from '../../../domain/result';
import { readSites, type Sites } from '../../../intake/points/readSites';
import { builtInPosts } from '../../../cli/builtIn';
import { refused, usage, type Failure } from '../../../cli/fail';
import { readBytes, type Twin } from '../../../cli/readInput';
import type { DemandRead } from './demand';
import type { SiteName } from './question';

/** Candidate sites as the user knows them. */
export interface CandidatesRead extends Pick<Sites, 'x' | 'y' | 'lon' | 'lat'> {
  readonly names: readonly SiteName[];
  /** District of each, '' in none; null where nothing is known of districts. */
  readonly districts: readonly string[] | null;
  /** Step of the grid, metres; 0 = no grid. */
  readonly stepM: number;
}

const MAX_GRID_SITES = 200_000;

/**
 * Reads --candidates: a grid over the built-up area (or --mask; on a plane over the window or the demand), crossings,
 * or a file.
 */
export function readCandidates(
  text: string,
  demand: DemandRead,
  planar: boolean,
  twin: Twin,
): Result<CandidatesRead, Failure> {
  const read = candidatesAsRead(text, demand, planar, twin);
  return read.ok ? ok(inPlaceOrder(read.value)) : read;
}

/** The same candidates whatever the order of the file's rows. */
const inPlaceOrder = (of: CandidatesRead): CandidatesRead =>
  pickedCandidates(of, [...placeOrder(of, (a, b) => byName(of.names[a], of.names[b]))]);

/** Some of the candidates by their index, in the order given. */
export function pickedCandidates(
  { x, y, lon, lat, names, districts, stepM }: CandidatesRead,
  order: readonly number[],
): CandidatesRead {
  const column = (values: Float64Array): Float64Array => Float64Array.from(order, (k) => values[k]);
  return {
    x: column(x),
    y: column(y),
    lon: column(lon),
    lat: column(lat),
    names: order.map((k) => names[k]),
    districts: districts && order.map((k) => districts[k]),
    stepM,
  };
}

function candidatesAsRead(
  text: string,
  demand: DemandRead,
  planar: boolean,
  twin: Twin,
): Result<CandidatesRead, Failure> {
  const grid = /^(hex|square):(.*)$/.exec(text);
  if (grid) return gridOf(text, grid[1] === 'hex' ? 'hexagon' : 'square', grid[2], demand, planar);
  if (text === 'crossings') {
    if (planar) return err(usage('crossings-planar'));
    return ok(crossings(demand.city));
  }
  const sites = readPointFile(text, planar, twin);
  if (!sites.ok) return sites;
  const { id, district, lon, lat } = sites.value;
  const names = id ?? [...sites.value.x.keys()];
  return ok({ ...sites.value, names, districts: planar ? district : districtsAt(demand.city, lon, lat), stepM: 0 });
}

/** Reads --existing: posts that stay. */
export function readExisting(
  text: string | undefined,
  planar: boolean,
  twin: Twin,
): Result<Pick<Sites, 'x' | 'y'> & { readonly illustrative: boolean }, Failure> {
  if (text === undefined) return ok({ x: new Float64Array(0), y: new Float64Array(0), illustrative: false });
  if (text !== 'stationary') {
    const sites = readPointFile(text, planar, twin);
    return sites.ok ? ok({ ...sites.value, illustrative: false }) : sites;
  }
  if (planar) return err(usage('planar-value', { option: 'existing', value: text }));
  const built = builtInPosts();
  if (!built.ok) return built;
  twin.say(coverageWords[twin.words.locale].illustrative);
  const posts = built.value.filter((post) => post.kind === 'stationary');
  return ok({
    x: Float64Array.from(posts, (post) => post.x),
    y: Float64Array.from(posts, (post) => post.y),
    illustrative: true,
  });
}

function readPointFile(name: string, planar: boolean, twin: Twin): Result<Sites, Failure> {
  const bytes = readBytes(name, twin);
  if (!bytes.ok) return bytes;
  const sites = readSites(bytes.value, basename(name), planar);
  return sites.ok ? sites : err(refused(sites.error));
}

function gridOf(
  text: string,
  shape: 'hexagon' | 'square',
  size: string,
  demand: DemandRead,
  planar: boolean,
): Result<CandidatesRead, Failure> {
  const sizeM = /^\d+(\.\d+)?$/.test(size) ? Number(size) : NaN;
  if (!(sizeM > 0)) return err(usage('candidates-wrong', { value: text }));
  const area = planar ? demand.window?.shape : maskShape(demand);
  const box = area ? shapeBox(area) : boxOf(demand);
  const cells = ((box.maxX - box.minX) / sizeM + 1) * ((box.maxY - box.minY) / rowStepM(shape, sizeM) + 1);
  if (cells > MAX_GRID_SITES) return err(usage('candidates-many', { value: text, most: MAX_GRID_SITES }));
  if (planar) {
    const { x, y, ids } = candidateGrid(shape, sizeM, () => true, box);
    const none = new Float64Array(x.length).fill(NaN);
    return ok({ x, y, lon: none, lat: none, names: ids, districts: null, stepM: sizeM });
  }
  const locator = buildLocator(demand.city.districts);
  const index = area && shapeIndex(area);
  const isInside = (px: number, py: number): boolean =>
    (!index || insideShape(index, px, py)) && areaAt(locator, ...toLonLat(px, py)) >= 0;
  const { x, y, ids } = candidateGrid(shape, sizeM, isInside, box);
  const degrees = Array.from(x, (px, k) => toLonLat(px, y[k]));
  const lon = Float64Array.from(degrees, (at) => at[0]);
  const lat = Float64Array.from(degrees, (at) => at[1]);
  return ok({ x, y, lon, lat, names: ids, districts: districtsAt(demand.city, lon, lat), stepM: sizeM });
}

/** The ground a grid covers: that of --mask, the built-up area unless another is asked for, as on screen. */
function maskShape({ city, window, opened }: DemandRead): PlanarShape {
  const mask = opened?.mask ?? 'built';
  if (mask === 'window' && window) return window.shape;
  return city.masks[mask === 'built' ? 'built' : 'city'].shape;
}

function crossings(city: City): CandidatesRead {
  const places = city.places.filter(({ kind }) => kind === 'crossing');
  const lon = Float64Array.from(places, (place) => place.lon);
  const lat = Float64Array.from(places, (place) => place.lat);
  return {
    x: Float64Array.from(places, (place) => place.x),
    y: Float64Array.from(places, (place) => place.y),
    lon,
    lat,
    names: places.map((place) => `crossing:${place.lon},${place.lat}`),
    districts: districtsAt(city, lon, lat),
    stepM: 0,
  };
}

function districtsAt({ districts }: City, lon: Float64Array, lat: Float64Array): readonly string[] {
  const locator = buildLocator(districts);
  return Array.from(lon, (_, k) => districts[areaAt(locator, lon[k], lat[k])]?.id ?? '');
}

function boxOf({ x, y }: DemandRead): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    [minX, maxX] = [Math.min(minX, x[i]), Math.max(maxX, x[i])];
    [minY, maxY] = [Math.min(minY, y[i]), Math.max(maxY, y[i])];
  }
  return { minX, minY, maxX, maxY };
}
