import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Accident } from '../../domain/accident';
import { parseAccidents } from '../../domain/parse/accidents';
import { parsePlaces } from '../../domain/parse/places';
import { parseStretches } from '../../domain/parse/stretches';
import type { Place } from '../../domain/place';
import type { Fault, Result } from '../../domain/result';
import type { Stretch } from '../../domain/stretch';
import type { Accidents, Stretches } from '../../map/mapData';

/** Built-in files that the map and its table draw; null = not there or not readable, and the map does without. */
export interface MapFiles {
  readonly roads: FeatureCollection | null;
  readonly places: FeatureCollection | null;
  readonly stretches: readonly Stretch[] | null;
  readonly accidents: readonly Accident[] | null;
}

export const NO_MAP_FILES: MapFiles = { roads: null, places: null, stretches: null, accidents: null };

/** Reads the files through `json`, which draws from what this browser keeps: their sums were checked on the way in. */
export async function readMapFiles(json: (id: string) => Promise<unknown>): Promise<MapFiles> {
  const [roads, places, stretches, accidents] = await Promise.all(
    ['roads', 'places', 'stretches', 'accidents'].map(json),
  );
  const named = valueOf(parsePlaces(places));
  return {
    roads: isCollection(roads) ? roads : null,
    places: named && placeFeatures(named),
    stretches: valueOf(parseStretches(stretches)),
    accidents: valueOf(parseAccidents(accidents)),
  };
}

/** Named places as the base map takes them. */
export const placeFeatures = (places: readonly Place[]): FeatureCollection =>
  collection(
    places.map(({ kind, nameRu, nameKk, lon, lat }, k) =>
      feature({ id: `place-${k}`, kind, nameRu, nameKk }, { type: 'Point', coordinates: [lon, lat] }),
    ),
  );

/** Where a year lies beside the road's middle, the oldest leftmost, two apart: of two years -1 and 1, of one 0. */
export function sidesOf(stretches: readonly Stretch[]): (year: number) => number {
  const years = [...new Set(stretches.map(({ year }) => year))].sort((a, b) => a - b);
  return (year) => 2 * years.indexOf(year) - (years.length - 1);
}

/** Stretches as the map takes them, with their `side`. */
export function stretchFeatures(stretches: readonly Stretch[]): Stretches {
  const sideOf = sidesOf(stretches);
  return collection(
    stretches.map(({ id, year, districtId, position, line }) =>
      feature(
        { id, year, side: sideOf(year), district: districtId, position },
        { type: 'LineString' as const, coordinates: line.map(([lon, lat]) => [lon, lat]) },
      ),
    ),
  );
}

export function accidentFeatures(accidents: readonly Accident[]): Accidents {
  return collection(
    accidents.map(({ id, lon, lat }) => feature({ id }, { type: 'Point' as const, coordinates: [lon, lat] })),
  );
}

const valueOf = <T>(read: Result<T, Fault>): T | null => (read.ok ? read.value : null);

const feature = <G extends Geometry>(properties: Readonly<Record<string, unknown>>, geometry: G): Feature<G> => ({
  type: 'Feature',
  properties,
  geometry,
});

const collection = <G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

/** Roads are drawn as they stand; the map itself checks their geometry. */
function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}
