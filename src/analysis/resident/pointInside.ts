import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';

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
