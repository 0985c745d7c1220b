import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';

/**
 * Whether a point lies in one of the parts of an area in lon/lat (even-odd over a part's rings, so parts that overlap
 * make no hole; of two areas that share a border exactly one holds a point on it, as with the half-open rule of
 * crossings).
 */
export const isInside = (lon: number, lat: number, polygons: LonLatMultiPolygon): boolean =>
  polygons.some((rings) => isInRings(lon, lat, rings));

function isInRings(lon: number, lat: number, rings: LonLatMultiPolygon[number]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/**
 * A point well inside a polygon: the middle of its widest stretch along a line through the middle of its height. A
 * corner would do for none, for it may be a neighbour's. Falls back to the first corner of an area without width.
 */
export function pointInside(polygons: LonLatMultiPolygon): LonLat {
  const lats = polygons.flatMap((rings) => rings.flatMap((ring) => ring.map(([, lat]) => lat)));
  const lat = (lats.reduce((a, b) => Math.min(a, b)) + lats.reduce((a, b) => Math.max(a, b))) / 2;
  const crossings = polygons
    .flatMap((rings) => rings.flatMap((ring) => ring.map((a, k) => [a, ring[(k + 1) % ring.length]] as const)))
    .filter(([[, ay], [, by]]) => ay > lat !== by > lat)
    .map(([[ax, ay], [bx, by]]) => ax + ((bx - ax) * (lat - ay)) / (by - ay))
    .sort((a, b) => a - b);
  let widest = -1;
  let point = polygons[0][0][0];
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const width = crossings[k + 1] - crossings[k];
    if (width <= widest) continue;
    widest = width;
    point = [crossings[k] + width / 2, lat];
  }
  return point;
}
