import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import { MIDDLE_LAT } from '../../domain/thisCity';

/** A point and how far from it, in metres, what is meant may lie. */
export interface Spot {
  readonly at: LonLat;
  readonly withinM: number;
}

/**
 * Where something with a name lies, as far as is known: a point with its reach, an area of which one point is known, or
 * a line of which some points are known. What is said of a place must hold for all of its extent.
 */
export type Extent =
  | ({ readonly kind: 'point' } & Spot)
  | ({ readonly kind: 'area' } & Spot)
  | { readonly kind: 'line'; readonly spots: readonly Spot[] };

/** Metres of a degree on WGS 84's ellipsoid in the middle of the city: within 0.3 % all over Almaty. */
const SEMI_MAJOR_M = 6_378_137;
const E2 = 0.00669437999014;
const RAD = Math.PI / 180;
const W2 = 1 - E2 * Math.sin(MIDDLE_LAT * RAD) ** 2;
const M_PER_LAT = (RAD * SEMI_MAJOR_M * (1 - E2)) / W2 ** 1.5;
const M_PER_LON = (RAD * SEMI_MAJOR_M * Math.cos(MIDDLE_LAT * RAD)) / Math.sqrt(W2);

/** Straight-line metres between two points of the city. */
export const metresBetween = ([lonA, latA]: LonLat, [lonB, latB]: LonLat): number =>
  Math.hypot((lonA - lonB) * M_PER_LON, (latA - latB) * M_PER_LAT);

/** Metres from a point to the nearest edge of an area, 0 inside it. */
function metresTo([lon, lat]: LonLat, polygons: LonLatMultiPolygon): number {
  if (holds(polygons, lon, lat)) return 0;
  let least = Infinity;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = [(ring[j][0] - lon) * M_PER_LON, (ring[j][1] - lat) * M_PER_LAT];
        const [bx, by] = [(ring[i][0] - lon) * M_PER_LON, (ring[i][1] - lat) * M_PER_LAT];
        const [dx, dy] = [bx - ax, by - ay];
        const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
        least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
      }
    }
  }
  return least;
}

/** Two known points of a line farther apart than this are not joined: the name may be that of two streets. */
const JOINED_M = 3_000;
const STEP_M = 50;
/** Half a wide street, and what lies along it. */
const BESIDE_M = 30;

/** An extent as spots close enough together that no area between them is passed over. */
export function spotsOf(extent: Extent): readonly Spot[] {
  if (extent.kind !== 'line') return [extent];
  const all = [...extent.spots];
  const sorted = inOrder(extent.spots);
  for (let k = 1; k < sorted.length; k++) {
    const [a, b] = [sorted[k - 1].at, sorted[k].at];
    const length = metresBetween(a, b);
    if (length > JOINED_M) continue;
    const steps = Math.ceil(length / STEP_M);
    for (let step = 1; step < steps; step++)
      all.push({
        at: [a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps],
        withinM: BESIDE_M,
      });
  }
  return all;
}

/** Along the longer of the two directions of the compass in which they lie. */
export function inOrder<T extends Spot>(spots: readonly T[]): readonly T[] {
  const spread = (axis: 0 | 1, scale: number): number => {
    const values = spots.map(({ at }) => at[axis] * scale);
    return Math.max(...values) - Math.min(...values);
  };
  const axis = spread(0, M_PER_LON) >= spread(1, M_PER_LAT) ? 0 : 1;
  return [...spots].sort((a, b) => a.at[axis] - b.at[axis]);
}

/** Those of some areas that an extent may lie in: one answer is given only where there is one. */
export function touching<T extends { readonly geometry: LonLatMultiPolygon }>(
  spots: readonly Spot[],
  areas: readonly T[],
): readonly T[] {
  return areas.filter(({ geometry }) =>
    spots.some(({ at, withinM }) => metresTo(at, geometry) <= Math.max(withinM, LEAST_REACH_M)),
  );
}

/**
 * Corners of areas are published to a metre at best: nothing is nearer to a border than this without lying on both of
 * its sides.
 */
const LEAST_REACH_M = 1;
/** Along a border that passes through what is meant, metres. */
const LOOK_M = 5;

/**
 * Whether all of the ground that a spot may mean lies in one area: not beyond its border, in none of its holes and in
 * no gap between its parts.
 */
export function liesIn({ at, withinM }: Spot, area: LonLatMultiPolygon): boolean {
  const [lon, lat] = at;
  const reachM = Math.max(withinM, LEAST_REACH_M);
  if (!Number.isFinite(reachM) || !holds(area, lon, lat)) return false;
  const isIn = (x: number, y: number): boolean => holds(area, lon + x / M_PER_LON, lat + y / M_PER_LAT);
  for (const ring of area.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = [(ring[j][0] - lon) * M_PER_LON, (ring[j][1] - lat) * M_PER_LAT];
      const [dx, dy] = [(ring[i][0] - lon) * M_PER_LON - ax, (ring[i][1] - lat) * M_PER_LAT - ay];
      const length = Math.hypot(dx, dy);
      if (length === 0) continue;
      // The stretch of the edge that passes through the reach, by its two crossings of the circle.
      const middle = -(ax * dx + ay * dy) / length;
      const aside = (ax * dy - ay * dx) / length;
      const half = Math.sqrt(reachM ** 2 - aside ** 2);
      const [from, to] = [Math.max(0, middle - half), Math.min(length, middle + half)];
      if (!(from <= to)) continue;
      const steps = Math.max(1, Math.ceil((to - from) / LOOK_M));
      for (let step = 0; step < steps; step++) {
        const along = (from + ((step + 0.5) * (to - from)) / steps) / length;
        const [x, y] = [ax + along * dx, ay + along * dy];
        const [sideX, sideY] = [(-dy / length) * LEAST_REACH_M, (dx / length) * LEAST_REACH_M];
        if (!isIn(x + sideX, y + sideY) || !isIn(x - sideX, y - sideY)) return false;
      }
    }
  }
  return true;
}
