import { coverUnion } from '../../analysis/coverage/coverRings';
import { question, type Screen } from '../question';

/** The ground within reach as one shape: coordinates of a GeoJSON MultiPolygon in degrees. */
export const rings = question({
  id: 'rings',
  asks: ({ shows, coverage }: Screen) => (shows('rings') ? coverage : null),
  *answer(memory, q): Generator<number, number[][][][], void> {
    return coverUnion(memory.groundPosts(q), q.radiusM).map((polygon) => polygon.geometry.coordinates);
  },
});
