/** Where rows lie that lie in no city known here: the box and the ring around most of them. */
import type { LonLat } from './geometry';
import type { OwnCity } from './ownCity';

/**
 * A city is not drawn out to strays: rows farther from the middle one than this many times what half of all are at most
 * away, and than so many degrees. Of what a register holds by mistake a small sample may have many.
 */
const TIMES_HALF = 6;
const LEAST_REACH_DEG = 0.25;
/** The ring lies so far outside the rows, metres. */
const MARGIN_M = 500;
const METRES_OF_DEGREE = 111_320;
/** A metric plane serves a city; over a country its distances are not to be trusted. */
const WIDEST_KM = 300;
/** Where the planes of the world's zones end. */
const FARTHEST_LAT = 80;
/** So near to the line where longitudes end, the surroundings of a city reach beyond it. */
const BESIDE_LINE_DEG = 0.5;

/** A place that can be opened as a city of its own, or why it cannot. */
export type PlaceOfRows =
  | {
      readonly kind: 'place';
      /** Part of the usable rows that lie in it. */
      readonly share: number;
      readonly box: OwnCity['box'];
      readonly hull: readonly LonLat[];
    }
  | { readonly kind: 'too-wide'; readonly km: number }
  | { readonly kind: 'antimeridian' }
  | { readonly kind: 'polar'; readonly lat: number };

/** `lon`, `lat`: pairs in degrees, of which only positions are looked at; null where there is none. */
export function placeOfRows(lon: Float64Array, lat: Float64Array): PlaceOfRows | null {
  const rows = lon.reduce<number[]>((found, x, i) => {
    if (Math.abs(x) <= 180 && Math.abs(lat[i]) <= 90 && !(x === 0 && lat[i] === 0)) found.push(i);
    return found;
  }, []);
  if (rows.length === 0) return null;
  const [lowLon, highLon] = reachOf(rows.map((i) => lon[i]));
  const [lowLat, highLat] = reachOf(rows.map((i) => lat[i]));
  const near = rows.filter((i) => lon[i] >= lowLon && lon[i] <= highLon && lat[i] >= lowLat && lat[i] <= highLat);
  if (near.length === 0) return null;
  const [west, east] = endsOf(near.map((i) => lon[i]));
  const [south, north] = endsOf(near.map((i) => lat[i]));
  const middleLat = (south + north) / 2;
  if (Math.abs(middleLat) > FARTHEST_LAT) return { kind: 'polar', lat: middleLat };
  const shrink = Math.cos((middleLat * Math.PI) / 180);
  if (east - west > 180 || west < -180 + BESIDE_LINE_DEG || east > 180 - BESIDE_LINE_DEG)
    return { kind: 'antimeridian' };
  const km = Math.max((east - west) * shrink, north - south) * (METRES_OF_DEGREE / 1000);
  if (km > WIDEST_KM) return { kind: 'too-wide', km };
  const corners = MARGIN_M / METRES_OF_DEGREE;
  const hull = convexHull(
    convexHull(near.map((i): LonLat => [lon[i], lat[i]])).flatMap(([x, y]): LonLat[] =>
      EIGHT.map(([dx, dy]): LonLat => [sixDigits(x + (dx * corners) / shrink), sixDigits(y + dy * corners)]),
    ),
  );
  const xs = hull.map(([x]) => x);
  const ys = hull.map(([, y]) => y);
  return {
    kind: 'place',
    share: near.length / rows.length,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    hull: [...hull, hull[0]],
  };
}

/** Zone of UTM that a longitude lies in. */
export const utmZoneOf = (lon: number): number => Math.min(60, Math.max(1, Math.floor((lon + 180) / 6) + 1));

const EIGHT = Array.from({ length: 8 }, (_, k): readonly [number, number] => [
  Math.cos((k * Math.PI) / 4) / Math.cos(Math.PI / 8),
  Math.sin((k * Math.PI) / 4) / Math.cos(Math.PI / 8),
]);
const sixDigits = (v: number): number => Math.round(v * 1e6) / 1e6;

/** Between what and what a value is no stray. */
function reachOf(values: readonly number[]): readonly [number, number] {
  const median = medianOf(values);
  const reach = Math.max(TIMES_HALF * medianOf(values.map((v) => Math.abs(v - median))), LEAST_REACH_DEG);
  return [median - reach, median + reach];
}

const medianOf = (values: readonly number[]): number => Float64Array.from(values).sort()[values.length >> 1];

const endsOf = (values: readonly number[]): readonly [number, number] =>
  values.reduce<[number, number]>(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);

/** Corners of the least convex ring around points, anticlockwise, not closed (Andrew's chain). */
export function convexHull(points: readonly LonLat[]): LonLat[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (from: readonly LonLat[]): LonLat[] => {
    const chain: LonLat[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 2 ? [...sorted] : [...half(sorted), ...half(sorted.toReversed())];
}

const turn = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
