import type { FaultInFile } from '../../domain/inFile';
import type { Job } from '../../domain/job';
import { err, fault, ok, type Fault, type Result } from '../../domain/result';
import { quoted } from '../text/cellText';
import { isObject, parseJson, type JsonObject } from '../text/jsonText';
import { DEGREES, systemOfName, type NamedSystem } from '../places/crs';
import type { RawRow, RawTable } from '../rows/rawTable';

/** GeoJSON features, and the system their coordinates are in. */
export interface Features {
  readonly features: readonly unknown[];
  readonly system: NamedSystem;
}

const MAX_PROPERTIES = 300;
const MAX_CELL = 1000;

/**
 * The features of a GeoJSON text. Faults: bad-json, json-too-deep, json-string-too-long, not-geojson, unsupported-crs,
 * no-features.
 */
export function readGeoJson(text: string): Result<Features, FaultInFile> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const root = json.value;
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
    else if (type === 'Point') points++;
  }
  return polygons > points;
}

/**
 * Point features as a table: two columns of coordinates, the feature's id, and its properties where they are plain
 * values (objects and arrays are left out). Longitude comes first (RFC 7946).
 */
export function pointTable(features: readonly unknown[]): RawTable {
  const names = propertyNames(features);
  const columns = [
    'lon',
    'lat',
    ...(names.includes('id') || !features.some((f) => isObject(f) && plain(f['id']) !== '') ? [] : ['id']),
    ...names,
  ];
  const withId = columns[2] === 'id' && !names.includes('id');
  function* scan(each: (row: RawRow) => void): Job<null> {
    for (let i = 0; i < features.length; i++) {
      each(toRow(features[i], i + 1, names, withId));
      if (i % 5000 === 4999) yield i / features.length;
    }
    return null;
  }
  return { columns, separator: ';', mayLackLetters: true, scan, blanks: () => 0 };
}

function propertyNames(features: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const feature of features) {
    const properties = isObject(feature) ? feature['properties'] : null;
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      if (names.size >= MAX_PROPERTIES) return [...names];
      if (name !== 'lon' && name !== 'lat') names.add(name);
    }
  }
  return [...names];
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_CELL);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function toRow(feature: unknown, line: number, names: readonly string[], withId: boolean): RawRow {
  if (!isObject(feature) || feature['type'] !== 'Feature')
    return { line, cells: [], text: textOfFeature(feature), reason: fault('not-a-feature') };
  const geometry = feature['geometry'];
  const reject = (reason: Fault): RawRow => ({ line, cells: [], text: textOfFeature(feature), reason });
  if (!isObject(geometry)) return reject(fault('no-geometry'));
  if (geometry['type'] !== 'Point')
    return reject(fault('wrong-geometry', { type: quoted(String(geometry['type'])), expected: 'Point' }));
  const at = geometry['coordinates'];
  if (!Array.isArray(at) || at.length < 2 || at.length > 4 || !at.slice(0, 2).every(isNumberLike)) {
    return reject(fault('bad-coordinates', { column: 'coordinates', value: quoted(JSON.stringify(at ?? null)) }));
  }
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const own = (name: string): string => (Object.hasOwn(properties, name) ? plain(properties[name]) : '');
  return {
    line,
    cells: [String(at[0]), String(at[1]), ...(withId ? [plain(feature['id'])] : []), ...names.map(own)],
    text: textOfFeature(feature),
  };
}

const isNumberLike = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value.replace(',', '.'))));

const textOfFeature = (feature: unknown): string => (JSON.stringify(feature) ?? '').slice(0, MAX_CELL);
