import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';
import { cutText } from '../text/cellText';
import { isObject, parseJson } from '../text/jsonText';

/** GeoJSON features, and the name of the system that the collection says they are in; null = none, so degrees. */
export interface Features {
  readonly features: readonly unknown[];
  readonly crs: string | null;
}

/**
 * The features of a GeoJSON text. Faults: bad-json, json-too-deep, json-string-too-long, not-geojson, no-features.
 */
export function readGeoJson(text: string): Result<Features, FaultInFile> {
  const json = parseJson(text);
  return json.ok ? featuresOfGeoJson(json.value) : json;
}

/** The same of what was parsed already. */
export function featuresOfGeoJson(root: unknown): Result<Features, FaultInFile> {
  const type = isObject(root) ? root['type'] : Array.isArray(root) ? 'array' : typeof root;
  if (!isObject(root) || (type !== 'FeatureCollection' && type !== 'Feature'))
    return err(fault('not-geojson', { value: cutText(String(type)) }));
  const features = type === 'Feature' ? [root] : root['features'];
  if (!Array.isArray(features) || features.length === 0) return err(fault('no-features'));
  return ok({ features, crs: crsName(root['crs']) });
}

/** What a member `crs` names; null where there is none. */
export function crsName(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? properties['name'] : null;
  return typeof name === 'string' ? name : JSON.stringify(crs).slice(0, 60);
}

/** True for degrees of WGS 84, however they are called. */
export const areDegrees = (crs: string | null): boolean => crs === null || /CRS:?84|4326/i.test(crs);

/** Geometry's type, or '' where there is none. */
export function geometryType(feature: unknown): string {
  const geometry = isObject(feature) ? feature['geometry'] : null;
  return isObject(geometry) ? String(geometry['type']) : '';
}

/** What most of the features are; where areas and points are as many, points. */
export function mostOf(features: readonly unknown[]): 'point' | 'line' | 'area' {
  const counts = { point: 0, line: 0, area: 0 };
  for (const feature of features) {
    const type = geometryType(feature);
    if (type.endsWith('Polygon')) counts.area++;
    else if (type.endsWith('LineString')) counts.line++;
    else if (type.endsWith('Point')) counts.point++;
  }
  const { point, line, area } = counts;
  return area > point && area >= line ? 'area' : line > point ? 'line' : 'point';
}

/** True where every feature is a point. */
export const isAllPoints = (features: readonly unknown[]): boolean =>
  features.every((feature) => geometryType(feature).endsWith('Point'));
