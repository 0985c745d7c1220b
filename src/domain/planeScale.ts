import type { Box } from './geometry';
import { CENTRAL_MERIDIAN_DEG, toPlane, WGS_84 } from './projection';
import { IS_SOUTH, UTM_ZONE } from './thisCity';

/** The city's plane by its number in the EPSG's register. */
export const PLANE_NAME = `EPSG:${(IS_SOUTH ? 32_700 : 32_600) + UTM_ZONE}`;

const RAD = Math.PI / 180;
/** Half of a step along the parallel, degrees: the plane is as good as straight over it. */
const STEP = 1e-4;

/** Metres on the plane to one on the ellipsoid, in every direction alike: the plane keeps angles. */
function scaleAt(lon: number, lat: number): number {
  const [westX, westY] = toPlane(lon - STEP, lat);
  const [eastX, eastY] = toPlane(lon + STEP, lat);
  const ecc2 = WGS_84.flattening * (2 - WGS_84.flattening);
  const across = WGS_84.semiMajorM / Math.sqrt(1 - ecc2 * Math.sin(lat * RAD) ** 2);
  return Math.hypot(eastX - westX, eastY - westY) / (2 * STEP * RAD * across * Math.cos(lat * RAD));
}

/**
 * By which part a length on the plane can differ at most from that on the ellipsoid, within a box of degrees. The
 * scale grows with the distance from the middle meridian, so its ends lie at the box's corners, on that meridian or on
 * the equator.
 */
export function planeOff({ minX, minY, maxX, maxY }: Box): number {
  const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
  const lons = [minX, maxX, within(CENTRAL_MERIDIAN_DEG, minX, maxX)];
  const lats = [minY, maxY, within(0, minY, maxY)];
  return Math.max(...lons.flatMap((lon) => lats.map((lat) => Math.abs(scaleAt(lon, lat) - 1))));
}
