import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { joinedAreas } from '../analysis/shape/joinedAreas';
import type { Area } from '../domain/area';
import type { City } from '../domain/city';
import { decodeIncidents } from '../domain/columnar';
import type { LonLat } from '../domain/geometry';
import type { IncidentTable } from '../domain/incident';
import { parseManifest } from '../domain/parse/manifest';
import { parseRoads } from '../domain/parse/roads';
import { parsePeriod, type Period } from '../domain/period';
import { OWN_CITY } from '../domain/ownCity';
import type { Post } from '../domain/post';
import type { Manifest } from '../domain/provenance';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { BuiltInDataset } from '../sources/builtIn';
import { cityOfAreas, hullArea } from '../sources/city';
import { readBuiltInCity, readBuiltInPosts } from '../sources/builtInParts';
import { refused, usage, type Failure } from './fail';

const FOLDER = new URL('../../static/geo/', import.meta.url);
const DEMO = 'demo-incidents';

const refusedBy = <T>(result: Result<T, Fault>): Result<T, Failure> =>
  result.ok ? result : err(refused(result.error));

/** The city as the screen knows it, from static/geo; one of the user's own is what `areas` are, or its outline. */
export function builtInCity(areas: readonly Area[] | null = null): Result<City, Failure> {
  if (OWN_CITY) return ok(cityOfAreas(areas ?? [hullArea(OWN_CITY)], joinedAreas));
  const datasets = readDatasets(['districts', 'built-up', 'places']);
  return datasets.ok ? refusedBy(readBuiltInCity(datasets.value)) : datasets;
}

/** The illustrative posts and mobile points. */
export function builtInPosts(): Result<readonly Post[], Failure> {
  if (OWN_CITY) return err(usage('city-nothing-built-in', { option: 'posts' }));
  const datasets = readDatasets(['posts', 'mobile-points']);
  return datasets.ok ? refusedBy(readBuiltInPosts(datasets.value)) : datasets;
}

/** The main roads as lines in degrees. */
export function builtInRoads(): Result<readonly (readonly LonLat[])[], Failure> {
  if (OWN_CITY) return ok([]);
  const datasets = readDatasets(['roads']);
  if (!datasets.ok) return datasets;
  const content = datasets.value.get('roads')?.content;
  if (!(content instanceof Uint8Array)) return err(refused(fault('dataset-missing', { dataset: 'roads' })));
  return refusedBy(parseRoads(JSON.parse(new TextDecoder().decode(content)) as unknown));
}

/** The demonstration incidents and the period they cover. */
export function builtInIncidents(): Result<{ readonly table: IncidentTable; readonly period: Period | null }, Failure> {
  if (OWN_CITY) return err(usage('city-nothing-built-in', { option: 'incidents' }));
  const datasets = readDatasets([DEMO]);
  if (!datasets.ok) return datasets;
  const dataset = datasets.value.get(DEMO);
  if (!dataset || !(dataset.content instanceof Uint8Array))
    return err(refused(fault('dataset-missing', { dataset: DEMO })));
  const { buffer, byteOffset, byteLength } = dataset.content;
  const table = decodeIncidents(buffer.slice(byteOffset, byteOffset + byteLength));
  if (!table.ok) return err(refused(table.error));
  const { period } = dataset.entry;
  const covered = period ? parsePeriod(period.from, period.to) : null;
  return ok({ table: table.value, period: covered?.ok ? covered.value : null });
}

/** Files of the manifest by id; one that is not what the manifest says is refused. */
function readDatasets(ids: readonly string[]): Result<ReadonlyMap<string, BuiltInDataset>, Failure> {
  const manifest = readManifest();
  if (!manifest.ok) return manifest;
  const datasets = new Map<string, BuiltInDataset>();
  for (const id of ids) {
    const entry = manifest.value.datasets.find((one) => one.id === id);
    const content = entry ? readBytes(entry.file) : null;
    if (!entry || !content) return err(refused(fault('dataset-missing', { dataset: id })));
    if (createHash('sha256').update(content).digest('hex') !== entry.sha256)
      return err(refused(fault('hash-mismatch', { dataset: id, file: entry.file })));
    datasets.set(id, { entry, content });
  }
  return ok(datasets);
}

function readManifest(): Result<Manifest, Failure> {
  const bytes = readBytes('manifest.json');
  if (!bytes) return err(refused(fault('dataset-missing', { dataset: 'manifest' })));
  return refusedBy(parseManifest(JSON.parse(new TextDecoder().decode(bytes)) as unknown));
}

function readBytes(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(new URL(file, FOLDER)));
  } catch {
    return null;
  }
}
