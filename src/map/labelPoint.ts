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
  const rows = Array.from({ length: STEPS }, (_, j) => {
    const lat = south + ((north - south) * (j + 0.5)) / STEPS;
    return { lat, borders: bordersAlong(lat, largest) };
  });
  let best: LonLat = outer[0];
  let bestSquared = -Infinity;
  for (let i = 0; i < STEPS; i++) {
    const lon = west + ((east - west) * (i + 0.5)) / STEPS;
    for (const { lat, borders } of rows) {
      const isInside = borders.reduce((is, border) => (border > lon ? !is : is), false);
      // Outside only the nearest to the border would do, and only while no point lies inside.
      if (!isInside && bestSquared >= 0) continue;
      const squared = borderSquared([lon, lat], largest, shorten, isInside ? bestSquared : -Infinity);
      if ((isInside ? squared : -squared) <= bestSquared) continue;
      [best, bestSquared] = [[lon, lat], isInside ? squared : -squared];
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

/** Longitudes where a parallel crosses the polygon's border. */
function bordersAlong(lat: number, polygon: LonLatPolygon): readonly number[] {
  const borders: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > lat !== by > lat) borders.push(((bx - ax) * (lat - ay)) / (by - ay) + ax);
    }
  }
  return borders;
}

/** Square of the distance to the nearest edge; where that is at most `enough`, something that is so too. */
function borderSquared([x, y]: LonLat, polygon: LonLatPolygon, shorten: number, enough: number): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      nearest = Math.min(nearest, segmentSquared((x - ax) * shorten, y - ay, (bx - ax) * shorten, by - ay));
      if (nearest <= enough) return nearest;
    }
  }
  return nearest;
}

function segmentSquared(px: number, py: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return (px - t * dx) ** 2 + (py - t * dy) ** 2;
}
