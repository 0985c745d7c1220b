import { Geodesic } from 'geographiclib-geodesic';
import type { Area } from '../../src/domain/area';
import type { LonLat } from '../../src/domain/geometry';
import { allocateIncidents, packFlags, UNKNOWN, type IncidentTable } from '../../src/domain/incident';
import type { Hours, Post } from '../../src/domain/post';
import { toPlane } from '../../src/domain/projection';
import type { Place } from '../../src/domain/place';

/** The city's bounding box (docs/facts.md, section 3). */
export const CITY_BOX = { west: 76.738, south: 43.033, east: 77.167, north: 43.404 };

/** Park and Miller's generator: the same points on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

export function lonLatsInCity(count: number, seed: number): LonLat[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => [
    CITY_BOX.west + random() * (CITY_BOX.east - CITY_BOX.west),
    CITY_BOX.south + random() * (CITY_BOX.north - CITY_BOX.south),
  ]);
}

export function postAt([lon, lat]: LonLat, hours: Hours = 'unknown'): Post {
  const [x, y] = toPlane(lon, lat);
  return {
    id: `${lon},${lat}`,
    kind: 'stationary',
    lon,
    lat,
    x,
    y,
    position: 'illustrative',
    openedOn: null,
    hours,
    name: null,
  };
}

export function placeAt(kind: string, [lon, lat]: LonLat, nameRu = kind): Place {
  const [x, y] = toPlane(lon, lat);
  return { kind, nameRu, nameKk: null, lon, lat, x, y };
}

/** A table of incidents at these points; `startMs` null = no time of day known. */
export function tableAt(points: readonly LonLat[], startMs: readonly (number | null)[] = []): IncidentTable {
  const table = allocateIncidents(points.length);
  points.forEach(([lon, lat], row) => {
    const [x, y] = toPlane(lon, lat);
    table.lon[row] = lon;
    table.lat[row] = lat;
    table.x[row] = x;
    table.y[row] = y;
    const ms = startMs[row] ?? null;
    table.startMs[row] = ms ?? NaN;
    table.flags[row] = packFlags(UNKNOWN, UNKNOWN, UNKNOWN, ms !== null);
  });
  return table;
}

/** An area with straight edges in lon/lat and its geodesic area. */
export function areaOf(id: string, ring: readonly LonLat[]): Area {
  const name = { nom: id, gen: id, dat: id, loc: id, abl: id, prep: id };
  return {
    id,
    names: { kk: name, ru: name, en: id },
    geometry: [[[...ring, ring[0]]]],
    areaKm2: geodesicKm2(ring),
    population: null,
  };
}

export function rectangle(id: string, west: number, south: number, east: number, north: number): Area {
  return areaOf(id, [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
}

export function geodesicKm2(ring: readonly (readonly number[])[]): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? NaN) / 1e6;
}

export function geodesicM(a: readonly number[], b: readonly number[]): number {
  return Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? NaN;
}

/** The point `metres` from a place in the direction `azimuth` (degrees from true north). */
export function geodesicStep([lon, lat]: LonLat, azimuth: number, metres: number): LonLat {
  const end = Geodesic.WGS84.Direct(lat, lon, azimuth, metres);
  return [end.lon2 ?? NaN, end.lat2 ?? NaN];
}
