import type { FeatureCollection } from 'geojson';
import { parsePlaces } from '../domain/parse/places';
import type { Accidents, Stretches } from '../map/view';

/** Built-in files that only the map draws; null = not there, and the map does without. */
export interface MapFiles {
  readonly roads: FeatureCollection | null;
  readonly places: FeatureCollection | null;
  readonly stretches: Stretches | null;
  readonly accidents: Accidents | null;
}

export const NO_MAP_FILES: MapFiles = { roads: null, places: null, stretches: null, accidents: null };

/** Reads the files through `json`, which draws from what this browser keeps: their sums were checked on the way in. */
export async function readMapFiles(json: (id: string) => Promise<unknown>): Promise<MapFiles> {
  const [roads, places, stretches, accidents] = await Promise.all(
    ['roads', 'places', 'stretches', 'accidents'].map(json),
  );
  return {
    roads: isCollection(roads) ? roads : null,
    places: placeFeatures(places),
    stretches: isCollection(stretches) ? (stretches as Stretches) : null,
    accidents: isCollection(accidents) ? (accidents as Accidents) : null,
  };
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

function placeFeatures(value: unknown): FeatureCollection | null {
  const places = parsePlaces(value);
  if (!places.ok) return null;
  return {
    type: 'FeatureCollection',
    features: places.value.map(({ kind, nameRu, nameKk, lon, lat }) => ({
      type: 'Feature',
      properties: { kind, nameRu, nameKk },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
