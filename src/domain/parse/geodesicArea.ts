import type { LonLat, LonLatMultiPolygon } from '../geometry';

const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const ECC = Math.sqrt(E2);
const RAD = Math.PI / 180;

/** Snyder 1987, "Map projections: a working manual", eq. 3-12: area of the ellipsoid from the equator, per radian. */
function authalic(latDeg: number): number {
  const sin = Math.sin(latDeg * RAD);
  return (1 - E2) * (sin / (1 - E2 * sin * sin) + Math.atanh(ECC * sin) / ECC);
}

/** Signed area under a closed ring in m² on the WGS 84 ellipsoid; positive when it runs anticlockwise. */
export function ringAreaM2(ring: readonly LonLat[]): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon0, lat0] = ring[i - 1];
    const [lon1, lat1] = ring[i];
    // Simpson along the edge, which GeoJSON draws straight in lon/lat.
    const mean = (authalic(lat0) + 4 * authalic((lat0 + lat1) / 2) + authalic(lat1)) / 6;
    doubled -= (lon1 - lon0) * RAD * mean;
  }
  return (doubled * SEMI_MAJOR_M * SEMI_MAJOR_M) / 2;
}

/**
 * Area of polygons with holes on the WGS 84 ellipsoid, km². Edges are straight in lon/lat (RFC 7946), as membership is
 * decided; along geodesics an edge of 7 km bulges by a metre, which moves a district's area by under 1e-4.
 */
export function geodesicAreaKm2(polygons: LonLatMultiPolygon): number {
  let m2 = 0;
  for (const [outer, ...holes] of polygons) {
    m2 += Math.abs(ringAreaM2(outer));
    for (const hole of holes) m2 -= Math.abs(ringAreaM2(hole));
  }
  return m2 / 1e6;
}
