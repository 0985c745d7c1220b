import { toPlane } from '../../domain/projection';
import { AT_PLACE_M } from '../naming/nearbyName';
import { compass, type Direction } from '../naming/compass';

/**
 * Metres walked for a metre of straight line in a city of blocks, and a calm grown-up's pace; both are said on the
 * page.
 */
export const DETOUR = 1.3;
export const WALK_KMH = 4.8;

export interface Near<T> {
  readonly what: T;
  /** Straight line. */
  readonly distanceM: number;
  /** Along the way, by DETOUR and WALK_KMH, whole minutes, 1 at least. */
  readonly walkMin: number;
  /** From here to it; null where it is right here. */
  readonly direction: Direction | null;
}

/** The nearest of some points, distance on EPSG:32643; null when there is none. */
export function nearestPlace<T extends { readonly lon: number; readonly lat: number }>(
  lon: number,
  lat: number,
  points: readonly T[],
): Near<T> | null {
  const [x, y] = toPlane(lon, lat);
  let best: T | null = null;
  let distanceM = Infinity;
  for (const point of points) {
    const [px, py] = toPlane(point.lon, point.lat);
    const d = Math.hypot(px - x, py - y);
    if (d < distanceM) {
      distanceM = d;
      best = point;
    }
  }
  if (best === null) return null;
  return {
    what: best,
    distanceM,
    walkMin: Math.max(1, Math.round((distanceM * DETOUR) / ((WALK_KMH * 1_000) / 60))),
    direction: distanceM <= AT_PLACE_M ? null : compass({ lon, lat }, best),
  };
}
