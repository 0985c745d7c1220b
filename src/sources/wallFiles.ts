/** What the wall shows: the operator's or the public edition's snapshot, else the example, and the published figures. */
import type { FeatureCollection } from 'geojson';
import type { Area } from '../domain/area';
import type { LonLatMultiPolygon } from '../domain/geometry';
import type { Indicator } from '../domain/indicator';
import { parseAreas } from '../domain/parse/areas';
import { featurePiece, polygonsOf } from '../domain/parse/geojson';
import { parseIndicators } from '../domain/parse/indicators';
import { read } from '../domain/parse/shape';
import { parseSnapshotText } from '../domain/parse/snapshot';
import type { Fault, Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';
import { isWhole } from '../domain/snapshotText';
import { sha256Hex } from '../storage/sha256';
import { keptSnapshot } from './published';
import { askHost, keptFile, type Fetcher } from './keptFile';

export interface WallFiles {
  readonly snapshot: Snapshot;
  readonly districts: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly roads: FeatureCollection | null;
  /** The city's border; null = not at hand. */
  readonly outline: LonLatMultiPolygon | null;
}

export interface FoundSnapshot {
  readonly snapshot: Snapshot | null;
  /** What is shown was kept before; without anything to show: the host did not answer. */
  readonly offline: boolean;
  /** snapshot.json is there and cannot be read. */
  readonly refused: boolean;
}

/** The snapshot in force: the one a planner chose for this device, else `snapshot.json` beside the page, else the example that comes with the product. */
export async function findSnapshot(base: string, fetcher: Fetcher = askHost): Promise<FoundSnapshot> {
  const chosen = await keptSnapshot();
  if (chosen) return { snapshot: chosen, offline: false, refused: false };
  const own = await keptFile(`${base}snapshot.json`, readSnapshot, fetcher);
  if (own.value) return { snapshot: own.value, offline: !own.fresh && !own.refused, refused: own.refused };
  const example = await keptFile(`${base}geo/example-snapshot.json`, readSnapshot, fetcher);
  return { snapshot: example.value, offline: example.value ? !example.fresh : !example.answered, refused: own.refused };
}

/** Everything but the snapshot; null when the districts are neither to be had nor kept. */
export async function findCity(base: string, fetcher: Fetcher = askHost): Promise<Omit<WallFiles, 'snapshot'> | null> {
  const geo = <T>(file: string, accept: (text: string) => T | null) => keptFile(`${base}geo/${file}`, accept, fetcher);
  const [districts, indicators, roads, outline] = await Promise.all([
    geo('districts.geojson', (text) => parsed(text, (value) => parseAreas(value))),
    geo('indicators.json', (text) => parsed(text, parseIndicators)),
    geo('roads.geojson', (text) => json(text) as FeatureCollection | null),
    geo('outline.geojson', (text) => parsed(text, (value) => read('outline', value, (root) => polygonsOf(featurePiece(root).geometry)))),
  ]);
  return districts.value ? { districts: districts.value, indicators: indicators.value ?? [], roads: roads.value, outline: outline.value } : null;
}

/** The key `wall` of the operator's config.json; null when there is none. */
export async function findWallConfig(base: string, fetcher: Fetcher = askHost): Promise<unknown> {
  const config = await keptFile(`${base}config.json`, json, fetcher);
  const value: unknown = config.value;
  return typeof value === 'object' && value !== null && 'wall' in value ? value.wall : null;
}

/** A snapshot changed on its way, or by hand without its sum, is none. */
async function readSnapshot(text: string): Promise<Snapshot | null> {
  const parsed = parseSnapshotText(text);
  if (!parsed.ok) return null;
  const raw = json(text);
  const whole = typeof raw === 'object' && raw !== null && (await isWhole(raw, (words) => sha256Hex(new TextEncoder().encode(words))));
  return whole ? parsed.value : null;
}

function parsed<T>(text: string, parse: (value: unknown) => Result<T, Fault>): T | null {
  const value = json(text);
  const result = value === null ? null : parse(value);
  return result?.ok ? result.value : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return null;
  }
}
