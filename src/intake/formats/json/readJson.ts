import { feature as featuresOf } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { FaultInFile } from '../../../domain/inFile';
import { err, fault, ok, type Result } from '../../../domain/result';
import { DEGREES, systemOfName, type NamedSystem } from '../../places/crs';
import type { Report } from '../../report';
import { quoted } from '../../text/personalData';
import { isObject, parseJson, type JsonObject } from '../../text/jsonText';
import { askPart } from '../askPart';
import type { Opened } from '../format';
import { featuresOfGeoJson } from '../geojson';
import { featuresOfEsri, isEsri } from './esriJson';
import { looksLikeLines, readLines } from './jsonLines';
import { objectTable } from './objectTable';

type Read = Result<Exclude<Opened, { as: 'text' }>, FaultInFile>;

/**
 * JSON of any kind that holds rows: GeoJSON, one value a line (GeoJSONSeq, NDJSON), the answers of ArcGIS, TopoJSON, a
 * list of plain objects. Faults: of `parseJson`, not-geojson, unsupported-crs, no-features, format-damaged.
 */
export function readJson(text: string, report: Report): Read {
  if (looksLikeLines(text)) {
    const values = readLines(text);
    return values.length === 0 ? err(fault('no-features')) : ok(ofValues(values));
  }
  const json = parseJson(text);
  if (!json.ok) return json;
  const root = json.value;
  if (Array.isArray(root) && root.some(isObject)) return ok(ofValues(root));
  if (!isObject(root)) return err(fault('not-geojson', { value: Array.isArray(root) ? 'array' : typeof root }));
  if (root['type'] === 'Topology') return readTopology(root, report);
  if (isEsri(root)) {
    const read = featuresOfEsri(root, report);
    return read.ok ? ok({ as: 'features', ...read.value }) : read;
  }
  const read = featuresOfGeoJson(root);
  if (!read.ok) return read;
  const system = systemOfCrs(read.value.crs);
  return system.ok ? ok({ as: 'features', features: read.value.features, system: system.value }) : system;
}

/** The system that a collection's member `crs` names. Fault: unsupported-crs. */
export function systemOfCrs(crs: string | null): Result<NamedSystem, FaultInFile> {
  const system = crs === null ? DEGREES : systemOfName(crs);
  return system ? ok(system) : err(fault('unsupported-crs', { value: quoted(crs ?? '') }));
}

/** Values of one kind, one after another: features where the first is one, else objects with columns of their own. */
function ofValues(values: readonly unknown[]): Exclude<Opened, { as: 'text' }> {
  const first = values.find(isObject);
  return first?.['type'] === 'Feature'
    ? { as: 'features', features: values, system: DEGREES }
    : { as: 'table', table: objectTable(values) };
}

/** One layer of a topology; of several one is asked for. */
function readTopology(root: JsonObject, report: Report): Read {
  const objects = isObject(root['objects']) ? root['objects'] : {};
  const [first, ...others] = Object.keys(objects);
  if (first === undefined) return err(fault('no-features'));
  const name = askPart(report, 'layer', [first, ...others]);
  try {
    const read: unknown = featuresOf(root as unknown as Topology, name);
    const features = isObject(read) && read['type'] === 'FeatureCollection' ? read['features'] : [read];
    return Array.isArray(features) && features.length > 0
      ? ok({ as: 'features', features, system: DEGREES })
      : err(fault('no-features'));
  } catch {
    return err(fault('format-damaged', { kind: quoted(`TopoJSON, ${name}`) }));
  }
}
