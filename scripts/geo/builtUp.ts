import { intersect } from '@turf/intersect';
import { featureCollection, multiPolygon } from '@turf/helpers';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import { geodesicAreaKm2 } from '../../src/domain/parse/geodesicArea';
import { meets } from '../../src/domain/polygon';
import { toLonLat } from '../../src/domain/projection';
import { contour, ringM2, simplifyRing } from './contour';
import type { NearField } from './nearField';

const BUILT_UP_REACH_M = 300;
const SIMPLIFY_M = 3;
/** Smaller holes and islets are the contour's grain, not places. */
const SMALLEST_M2 = 1_000;

const round6 = (v: number): number => Math.round(v * 1e6) / 1e6;

/**
 * The built-up area: what lies within 300 m of a road or a place on the plane, cut by the city's outline. The line is
 * within 5 m of the exact one (grid of 10 m, simplified by at most 3 m).
 */
export function builtUpGeoJson(field: NearField, outline: LonLatMultiPolygon): Feature<MultiPolygon> {
  const rings = contour(field, BUILT_UP_REACH_M)
    .map((ring) => simplifyRing(ring, SIMPLIFY_M))
    .filter((ring) => ring !== null)
    .filter((ring) => Math.abs(ringM2(ring)) >= SMALLEST_M2)
    .map((ring) => ({ m2: ringM2(ring), points: ring.map(([x, y]): Position => toLonLat(x, y).map(round6)) }));
  const outers = rings
    .filter(({ m2 }) => m2 > 0)
    .sort((a, b) => a.m2 - b.m2)
    .map((outer) => ({ outer: outer.points, holes: [] as Position[][] }));
  for (const hole of rings.filter(({ m2 }) => m2 < 0)) {
    // The smallest outer ring around a hole owns it.
    outers.find(({ outer }) => contains(outer, hole.points[0]))?.holes.push(hole.points);
  }
  const near = multiPolygon(outers.map(({ outer, holes }) => [outer, ...holes]));
  const city = multiPolygon(outline.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat]))));
  const cut = intersect(featureCollection([near, city]));
  if (!cut) throw new Error('nothing is built up');
  const polygons = cut.geometry.type === 'Polygon' ? [cut.geometry.coordinates] : cut.geometry.coordinates;
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.map((p) => p.map(round6))));
  const areaKm2 = geodesicAreaKm2(
    coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]): LonLat => [lon, lat]))),
  );
  return {
    type: 'Feature',
    properties: { id: 'built-up', reachM: BUILT_UP_REACH_M, areaKm2: Math.round(areaKm2 * 1e4) / 1e4 },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function contains(ring: readonly Position[], [px, py]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (meets(ax, ay, bx, by, px, py)) inside = !inside;
  }
  return inside;
}
