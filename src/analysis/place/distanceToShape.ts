import type { LonLat } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import { toPlane } from '../../domain/projection';
import type { ThingShape } from '../../domain/thing';

/** Under this a degree of latitude has more metres than it has anywhere: what lies farther apart is out of reach. */
const LEAST_DEGREE_M = 110_000;

/**
 * Metres on the city's plane from a place to a shape: to a point, to the nearest part of a line, 0 inside an area. null
 * beyond `reachM`, and outside an area.
 */
export function distanceToShape([lon, lat]: LonLat, shape: ThingShape, reachM: number): number | null {
  const within = (metres: number): number | null => (metres <= reachM ? metres : null);
  if (shape.type === 'MultiPolygon') return holds(shape.coordinates, lon, lat) ? 0 : null;
  const degrees = reachM / LEAST_DEGREE_M;
  const place = toPlane(lon, lat);
  if (shape.type === 'Point') {
    if (Math.abs(shape.coordinates[1] - lat) > degrees) return null;
    const [x, y] = toPlane(...shape.coordinates);
    return within(Math.hypot(x - place[0], y - place[1]));
  }
  let nearest = Infinity;
  for (const line of shape.coordinates)
    for (let k = 0; k < line.length; k++) {
      const [from, to] = [line[Math.max(0, k - 1)], line[k]];
      if (Math.min(from[1], to[1]) > lat + degrees || Math.max(from[1], to[1]) < lat - degrees) continue;
      nearest = Math.min(nearest, toSegment(place, toPlane(...from), toPlane(...to)));
    }
  return within(nearest);
}

type Pair = readonly [x: number, y: number];

function toSegment([x, y]: Pair, [ax, ay]: Pair, [bx, by]: Pair): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
