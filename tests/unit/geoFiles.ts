import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { decodeIncidents } from '../../src/domain/columnar';
import type { IncidentTable } from '../../src/domain/incident';
import type { Fault, Result } from '../../src/domain/result';
import { buildCity } from '../../src/sources/city';
import type { City } from '../../src/domain/city';

const file = (name: string): URL => new URL(`../../static/geo/${name}`, import.meta.url);

/** A committed file of static/geo as JSON. */
export const geoJson = <T = unknown>(name: string): T => JSON.parse(readFileSync(file(name), 'utf8')) as T;

export type Areas = FeatureCollection<
  Polygon | MultiPolygon,
  { id: string; population: number; populationStatus: string; areaKm2: number }
>;
export const districtsFile = (): Areas => geoJson<Areas>('districts.geojson');
export const maskFile = (name: 'outline.geojson' | 'built-up.geojson'): Feature<Polygon | MultiPolygon> =>
  geoJson(name);

/** The value, or a test that fails with the fault. */
export function valueOf<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

export const demoBytes = (): ArrayBuffer => new Uint8Array(readFileSync(file('demo-incidents.qcol'))).buffer;
export const demoIncidents = (): IncidentTable => valueOf(decodeIncidents(demoBytes()));

export const city = (): City =>
  valueOf(
    buildCity({
      districts: geoJson('districts.geojson'),
      builtUp: geoJson('built-up.geojson'),
      places: geoJson('places.json'),
    }),
  );

/** Outer and inner rings of a polygon or of many. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
