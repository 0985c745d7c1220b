import { featureCollection, multiPolygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { Area } from '../../domain/area';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';

/** Points of all borders above which the union would hold the city up for long. */
const MOST_POINTS = 150_000;

/**
 * The ground of areas with every overlap once: borders that were drawn apart neither meet nor cancel. Where the union
 * breaks off (rings that touch themselves) or would take long, all rings as they stand, of which every second layer
 * counts.
 */
export function joinedAreas(areas: readonly Area[]): LonLatMultiPolygon {
  const whole = areas.flatMap(({ geometry }) => geometry);
  const points = whole.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (areas.length < 2 || points > MOST_POINTS) return whole;
  try {
    const shapes = areas.map(({ geometry }) =>
      multiPolygon(geometry.map((p) => p.map((ring) => ring.map(([x, y]) => [x, y])))),
    );
    const joined = union(featureCollection(shapes))?.geometry;
    if (!joined) return whole;
    const polygons = joined.type === 'Polygon' ? [joined.coordinates] : joined.coordinates;
    return polygons.map((polygon) =>
      polygon.map((ring, k) =>
        turned(
          ring.map(([x, y]): LonLat => [x, y]),
          k === 0,
        ),
      ),
    );
  } catch {
    return whole;
  }
}

/** An outer ring anticlockwise, a hole clockwise. */
function turned(ring: readonly LonLat[], isOuter: boolean): readonly LonLat[] {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x - ring[0][0]) * (nextY - ring[0][1]) - (nextX - ring[0][0]) * (y - ring[0][1]);
  }, 0);
  return doubled > 0 === isOuter ? ring : ring.toReversed();
}
