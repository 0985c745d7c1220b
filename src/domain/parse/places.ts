import type { Place } from '../place';
import { toPlane } from '../projection';
import type { Fault, Result } from '../result';
import { lonLat } from './geojson';
import { field, list, orNull, read, text } from './shape';

/** places.json. */
export function parsePlaces(value: unknown): Result<readonly Place[], Fault> {
  return read('places', value, (root) =>
    list(root).map((piece): Place => {
      const [lon, lat] = lonLat({ value: [field(piece, 'lon').value, field(piece, 'lat').value], at: piece.at });
      const [x, y] = toPlane(lon, lat);
      return {
        kind: text(field(piece, 'kind')),
        nameRu: text(field(piece, 'nameRu')),
        nameKk: orNull(field(piece, 'nameKk'), text),
        lon,
        lat,
        x,
        y,
      };
    }),
  );
}
