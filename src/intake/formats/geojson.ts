import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';
import { quoted } from '../text/cellText';
import { isObject, parseJson, type JsonObject } from '../text/jsonText';
import { DEGREES, systemOfName, type NamedSystem } from '../places/crs';

/** GeoJSON features, and the system their coordinates are in. */
export interface Features {
  readonly features: readonly unknown[];
  readonly system: NamedSystem;
}

/**
 * The features of a GeoJSON text. Faults: bad-json, json-too-deep, json-string-too-long, not-geojson, unsupported-crs,
 * no-features.
 */
export function readGeoJson(text: string): Result<Features, FaultInFile> {
  const json = parseJson(text);
  return json.ok ? featuresOfGeoJson(json.value) : json;
}

/** The same of what was parsed already. */
export function featuresOfGeoJson(root: unknown): Result<Features, FaultInFile> {
  const type = isObject(root) ? root['type'] : Array.isArray(root) ? 'array' : typeof root;
  if (!isObject(root) || (type !== 'FeatureCollection' && type !== 'Feature'))
    return err(fault('not-geojson', { value: quoted(String(type)) }));
  const crs = crsName(root);
  const system = crs === null ? DEGREES : systemOfName(crs);
  if (!system) return err(fault('unsupported-crs', { value: quoted(crs ?? '') }));
  const features = type === 'Feature' ? [root] : root['features'];
  if (!Array.isArray(features) || features.length === 0) return err(fault('no-features'));
  return ok({ features, system });
}

function crsName(root: JsonObject): string | null {
  const crs = root['crs'];
  if (crs === undefined || crs === null) return null;
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? properties['name'] : null;
  return typeof name === 'string' ? name : JSON.stringify(crs).slice(0, 60);
}

/** Geometry's type, or '' where there is none. */
export function geometryType(feature: unknown): string {
  const geometry = isObject(feature) ? feature['geometry'] : null;
  return isObject(geometry) ? String(geometry['type']) : '';
}

/** True when more features are polygons than points. */
export function holdsAreas(features: readonly unknown[]): boolean {
  let polygons = 0;
  let points = 0;
  for (const feature of features) {
    const type = geometryType(feature);
    if (type === 'Polygon' || type === 'MultiPolygon') polygons++;
    else if (type === 'Point' || type === 'MultiPoint') points++;
  }
  return polygons > points;
}
