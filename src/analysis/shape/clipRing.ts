import type { LonLat } from '../../domain/geometry';

/**
 * The part of a closed ring inside a convex polygon that runs anticlockwise (Sutherland and Hodgman 1974), as a closed
 * ring; null when nothing is left. Pieces of a ring that falls apart stay joined by edges there and back, which add no
 * area.
 */
export function clipRing(ring: readonly LonLat[], convex: readonly LonLat[]): readonly LonLat[] | null {
  let points: readonly LonLat[] = ring.slice(1);
  convex.forEach((from, k) => {
    const to = convex[(k + 1) % convex.length];
    const side = ([lon, lat]: LonLat): number =>
      (to[0] - from[0]) * (lat - from[1]) - (to[1] - from[1]) * (lon - from[0]);
    const kept: LonLat[] = [];
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length];
      const [a, b] = [side(before), side(point)];
      if (a < 0 !== b < 0)
        kept.push([
          before[0] + ((point[0] - before[0]) * a) / (a - b),
          before[1] + ((point[1] - before[1]) * a) / (a - b),
        ]);
      if (b >= 0) kept.push(point);
    });
    points = kept;
  });
  return points.length >= 3 ? [...points, points[0]] : null;
}
