/**
 * What the wall shows: the operator's or the public edition's snapshot, else the example, and the published figures.
 */
import type { FeatureCollection } from 'geojson';
import type { Area } from '../domain/area';
import type { LonLatMultiPolygon } from '../domain/geometry';
import type { Indicator } from '../domain/indicator';
import { parseAreas } from '../domain/parse/areas';
import { featurePiece, polygonsOf } from '../domain/parse/geojson';
import { parseIndicators } from '../domain/parse/indicators';
import { read } from '../domain/parse/shape';
import type { Fault, Result } from '../domain/result';
import { deviceNotes } from './deviceNotes';
import { askHost, keptFile, type Fetcher, type Trouble } from './keptFile';
import type { Trust } from './operatorFile';
import { ownFiles } from './ownFiles';
import { findExample, findWholeSnapshot, type SourcedSnapshot } from './published';

export interface WallFiles extends SourcedSnapshot {
  readonly districts: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly roads: FeatureCollection | null;
  /** The city's border; null = not at hand. */
  readonly outline: LonLatMultiPolygon | null;
}

export interface FoundSnapshot {
  /** null = nothing to show. */
  readonly found: SourcedSnapshot | null;
  /** Why it is not the host's newest, or why there is nothing; null = it is. */
  readonly trouble: Trouble | null;
}

export interface WallSource {
  /** The file opened on this device, because the address asks for it. */
  readonly isOwn: boolean;
  /** The operator allows the example where nothing was ever published. */
  readonly mayExample: Promise<boolean>;
}

/**
 * The snapshot in force: `snapshot.json` beside the page, else the last one read on this device. Only a wall that never
 * had real data, at a host that has no such file, shows the example; whatever else is wrong is told. A file opened on
 * this device is shown only when asked for.
 */
export async function findSnapshot(
  base: string,
  source: WallSource,
  trust: Promise<Trust>,
  fetcher: Fetcher = askHost,
): Promise<FoundSnapshot> {
  if (source.isOwn) {
    const { snapshot } = await ownFiles(trust);
    if (snapshot) return { found: snapshot, trouble: null };
  }
  const published = await findWholeSnapshot(`${base}snapshot.json`, trust, fetcher);
  if (published.found) {
    if (published.found.snapshot.status !== 'illustrative')
      deviceNotes.setItem(HAD_DATA, published.found.snapshot.through);
    return published;
  }
  if (published.trouble?.kind !== 'gone' || hadData() !== null || !(await source.mayExample)) return published;
  const example = await findExample(`${base}geo/example-snapshot.json`, fetcher);
  return { found: example && { snapshot: example, origin: 'publisher' }, trouble: example ? null : published.trouble };
}

const HAD_DATA = 'qyragy-wall-through';

/** Last day of the newest real data that this screen ever had, ISO; null = it never had any. */
export const hadData = (): string | null => deviceNotes.getItem(HAD_DATA);

/** Everything but the snapshot; null when the districts are neither to be had nor kept. */
export async function findCity(
  base: string,
  fetcher: Fetcher = askHost,
): Promise<Omit<WallFiles, keyof SourcedSnapshot> | null> {
  const geo = <T>(file: string, accept: (text: string) => T | null) => keptFile(`${base}geo/${file}`, accept, fetcher);
  const [districts, indicators, roads, outline] = await Promise.all([
    geo('districts.geojson', (text) => parsed(text, (value) => parseAreas(value))),
    geo('indicators.json', (text) => parsed(text, parseIndicators)),
    geo('roads.geojson', (text) => json(text) as FeatureCollection | null),
    geo('outline.geojson', (text) =>
      parsed(text, (value) => read('outline', value, (root) => polygonsOf(featurePiece(root).geometry))),
    ),
  ]);
  return districts.value
    ? { districts: districts.value, indicators: indicators.value ?? [], roads: roads.value, outline: outline.value }
    : null;
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
