import { POST_KINDS, type PositionStatus, type Post } from '../post';
import { toPlane } from '../projection';
import type { Fault, Result } from '../result';
import { featurePieces, pointOf } from './geojson';
import { readHours } from './hours';
import { field, isoDate, oneOf, orNull, read, text } from './shape';

export const POSITION_STATUSES: readonly PositionStatus[] = ['illustrative', 'approximate', 'published', 'imported'];

/** posts.geojson and mobile-points.geojson. */
export function parsePosts(value: unknown, dataset = 'posts'): Result<readonly Post[], Fault> {
  return read(dataset, value, (root) =>
    featurePieces(root).map(({ properties, geometry }): Post => {
      const [lon, lat] = pointOf(geometry);
      const [x, y] = toPlane(lon, lat);
      return {
        id: text(field(properties, 'id')),
        kind: oneOf(field(properties, 'kind'), POST_KINDS),
        lon,
        lat,
        x,
        y,
        position: oneOf(field(properties, 'position'), POSITION_STATUSES),
        openedOn: orNull(field(properties, 'openedOn'), isoDate),
        hours: readHours(field(properties, 'hours')),
        name: orNull(field(properties, 'name'), text),
      };
    }),
  );
}
