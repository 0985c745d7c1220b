import type { FaultInFile } from '../../../domain/inFile';
import { err, fault, ok, type Result } from '../../../domain/result';
import { DEGREES, systemOfName, type NamedSystem } from '../../places/crs';
import type { Report } from '../../report';
import { quoted } from '../../text/personalData';
import { isObject, type JsonObject } from '../../text/jsonText';
import { polygonsOfRings } from '../rings';

/** Does a service of ArcGIS answer so, as the national map of offences does (docs/facts.md, P11)? */
export function isEsri(root: JsonObject): boolean {
  const { features } = root;
  const first: unknown = Array.isArray(features) ? features[0] : undefined;
  return isObject(first) && isObject(first['attributes']) && first['type'] === undefined;
}

/**
 * The features of an answer of ArcGIS as those of GeoJSON, in the system it names. An answer that was cut at the limit
 * of the service says so (`answer-cut`). Faults: unsupported-crs.
 */
export function featuresOfEsri(
  root: JsonObject,
  report: Report,
): Result<{ readonly features: readonly unknown[]; readonly system: NamedSystem }, FaultInFile> {
  const features = root['features'] as readonly unknown[];
  const system = systemOf(root) ?? systemOf((features[0] as JsonObject)['geometry']) ?? DEGREES;
  if (typeof system === 'string') return err(fault('unsupported-crs', { value: quoted(system) }));
  if (root['exceededTransferLimit'] === true) report.warn(fault('answer-cut', { count: features.length }));
  return ok({ features: features.map(featureOf), system });
}

/** null where nothing is said of it, its name where it is not known. */
function systemOf(value: unknown): NamedSystem | string | null {
  const reference = isObject(value) ? value['spatialReference'] : null;
  if (!isObject(reference)) return null;
  const id = reference['latestWkid'] ?? reference['wkid'] ?? reference['wkt'];
  if (id === undefined || id === null) return null;
  return systemOfName(String(id)) ?? systemOfName(String(reference['wkid'] ?? '')) ?? String(id);
}

function featureOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return { type: 'Feature', properties: value['attributes'], geometry: geometryOf(value['geometry']) };
}

function geometryOf(shape: unknown): unknown {
  if (!isObject(shape)) return null;
  const { x, y, points, rings, paths } = shape;
  if (x !== undefined || y !== undefined) {
    const isEmpty = x === null || y === null || x === 'NaN' || y === 'NaN';
    return isEmpty ? null : { type: 'Point', coordinates: [x, y] };
  }
  if (Array.isArray(points)) return { type: 'MultiPoint', coordinates: points };
  if (Array.isArray(rings)) return { type: 'MultiPolygon', coordinates: polygonsOfRings(rings) };
  return Array.isArray(paths) ? { type: 'MultiLineString', coordinates: paths } : null;
}
