import { coverUnion } from '../../analysis/coverage/coverRings';
import { question } from '../question';
import { REACH } from './reach';

/** The ground within reach as one shape: coordinates of a GeoJSON MultiPolygon in degrees. */
export const rings = question({
  id: 'rings',
  settings: REACH,
  asks: ({ shows }, reach) => (shows('rings') ? reach : null),
  *answer(memory, q): Generator<number, number[][][][], void> {
    return coverUnion(memory.groundPosts(q), q.radiusM).map((polygon) => polygon.geometry.coordinates);
  },
});
