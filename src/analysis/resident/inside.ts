import type { LonLatMultiPolygon } from '../../domain/geometry';

/**
 * Whether a point lies in a polygon of lon/lat (even-odd over all rings; of two areas that share a border exactly one
 * holds a point on it, as with the half-open rule of crossings).
 */
export function isInside(lon: number, lat: number, polygons: LonLatMultiPolygon): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = ring[i];
        const [bx, by] = ring[j];
        if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
  }
  return inside;
}
