import { POST_KINDS, type Hours, type PositionStatus, type Post } from '../post';
import { toPlane } from '../projection';
import type { Fault, Result } from '../result';
import { featurePieces, pointOf } from './geojson';
import { field, isoDate, oneOf, orNull, read, text, whole, type Piece } from './shape';

export const POSITION_STATUSES: readonly PositionStatus[] = ['illustrative', 'approximate', 'published', 'imported'];

/** posts.geojson and mobile-points.geojson. */
export function parsePosts(value: unknown, dataset = 'posts'): Result<readonly Post[], Fault> {
  return read(dataset, value, (root) => featurePieces(root).map(({ properties, geometry }): Post => {
    const [lon, lat] = pointOf(geometry);
    const [x, y] = toPlane(lon, lat);
    return {
      id: text(field(properties, 'id')),
      kind: oneOf(field(properties, 'kind'), POST_KINDS),
      lon, lat, x, y,
      position: oneOf(field(properties, 'position'), POSITION_STATUSES),
      openedOn: orNull(field(properties, 'openedOn'), isoDate),
      hours: readHours(field(properties, 'hours')),
      name: orNull(field(properties, 'name'), text),
    };
  }));
}

export function readHours(piece: Piece): Hours {
  if (typeof piece.value === 'string') return oneOf(piece, ['unknown', '24h'] as const);
  return { from: whole(field(piece, 'from'), 0, 24), to: whole(field(piece, 'to'), 0, 24) };
}
