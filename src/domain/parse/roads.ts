import type { LonLat } from '../geometry';
import type { Fault, Result } from '../result';
import { featurePieces, lonLat } from './geojson';
import { field, list, oneOf, read } from './shape';

/** roads.geojson: the main roads as lines in degrees, whatever their class. */
export function parseRoads(value: unknown): Result<readonly (readonly LonLat[])[], Fault> {
  return read('roads', value, (root) =>
    featurePieces(root).flatMap(({ geometry }) => {
      oneOf(field(geometry, 'type'), ['MultiLineString']);
      return list(field(geometry, 'coordinates')).map((line) => list(line).map(lonLat));
    }),
  );
}
