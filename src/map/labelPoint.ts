import type { LonLat, LonLatMultiPolygon, LonLatPolygon } from '../domain/geometry';

const STEPS = 24;

/**
 * Where an area's name stands: the point of a fine raster over its largest part that is farthest from the border, so
 * that the name lies inside even a crescent. Degrees; east-west distances are shortened by the latitude.
 */
export function labelPoint(geometry: LonLatMultiPolygon): LonLat | null {
  const largest = geometry.reduce<LonLatPolygon | null>(
    (best, p) => (!best || ringArea(p) > ringArea(best) ? p : best),
    null,
  );
  const outer = largest?.[0];
  if (!largest || !outer || outer.length < 4) return null;
  const lons = outer.map((p) => p[0]);
  const lats = outer.map((p) => p[1]);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: LonLat = outer[0];
  let bestDistance = -Infinity;
  for (let i = 0; i < STEPS; i++) {
    for (let j = 0; j < STEPS; j++) {
      const point: LonLat = [west + ((east - west) * (i + 0.5)) / STEPS, south + ((north - south) * (j + 0.5)) / STEPS];
      const distance = insideDistance(point, largest, shorten);
      if (distance > bestDistance) [best, bestDistance] = [point, distance];
    }
  }
  return best;
}

function ringArea(polygon: LonLatPolygon): number {
  const ring = polygon[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice / 2);
}

/** Distance to the nearest edge, negative outside. */
function insideDistance([x, y]: LonLat, polygon: LonLatPolygon, shorten: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, toSegment((x - ax) * shorten, y - ay, (bx - ax) * shorten, by - ay));
    }
  }
  return inside ? nearest : -nearest;
}

function toSegment(px: number, py: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - t * dx, py - t * dy);
}
