/**
 * The demonstration's rows drawn where they are shown, in place of a file of them: from files of static/geo that are
 * there anyway, and from `recipe.json`, which `npm run data` writes with that file.
 */
import type { FeatureCollection, MultiLineString } from 'geojson';
import type { IncidentTable } from '../domain/incident';
import { bytesOfRows } from './bytesOfRows';
import { drawIncidents } from './incidents';
import recipe from './recipe.json';
import { spotDrawer, type DrawnPlace, type Ground } from './sites';

/**
 * What the drawn rows stand in for and are drawn from, by the sums of the files (sha256, hex), and the sum of their
 * bytes (`bytesOfRows`) when they came out as those of the file.
 */
export const DRAWN = {
  sha256: recipe.sha256,
  roadsSha256: recipe.roads,
  placesSha256: recipe.places,
  rowsSha256: recipe.rows,
} as const;

interface DrawnRows {
  readonly table: IncidentTable;
  /** What a sum is taken of. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The rows, from roads.geojson and places.json as `npm run data` writes them: their sums are the caller's to check. */
export function drawnRows(roadsGeoJson: string, placesJson: string): DrawnRows {
  const roads = JSON.parse(roadsGeoJson) as FeatureCollection<MultiLineString, { readonly class: string }>;
  const ground: Ground = {
    roads: roads.features.flatMap(({ properties, geometry }) =>
      geometry.coordinates.map((points) => ({ roadClass: properties.class, points: points as [number, number][] })),
    ),
    places: JSON.parse(placesJson) as DrawnPlace[],
    metro: recipe.metro,
  };
  const table = drawIncidents(spotDrawer(ground), refusedBefore(recipe.refused));
  return { table, bytes: bytesOfRows(table) };
}

/**
 * Whether a position lies in the city and near a road takes a map of distances to say: for these rows it was asked
 * once. `steps` are from each position that was refused to the next one's row, from row 0.
 */
function refusedBefore(steps: readonly number[]): (row: number) => boolean {
  let next = 0;
  let refused = steps[0];
  return (row) => {
    if (row !== refused) return false;
    next++;
    refused = next < steps.length ? refused + steps[next] : -1;
    return true;
  };
}
