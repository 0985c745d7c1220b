/**
 * WGS 84 / UTM in the city's zone (EPSG:32643 in Almaty): the plane of all distance work. Scale error over Almaty is
 * under 0.1 %.
 */
import { IS_SOUTH, UTM_ZONE } from './thisCity';
import { transverseMercator } from './transverseMercator';

export const WGS_84 = { semiMajorM: 6_378_137, flattening: 1 / 298.257223563 } as const;

/** South of the equator northings are counted from here, so that none is negative. */
export const SOUTHERN_NORTHING_M = 10_000_000;

/** Degrees. */
export const CENTRAL_MERIDIAN_DEG = 6 * UTM_ZONE - 183;

export const {
  /** Longitude and latitude in degrees to metres on the city's plane. */
  toPlane,
  /** Metres on the city's plane to longitude and latitude in degrees. */
  toLonLat,
  /** The city's plane as one that keeps angles. */
  conformal: CITY_PLANE,
} = transverseMercator({
  ...WGS_84,
  scale: 0.9996,
  centralMeridianDeg: CENTRAL_MERIDIAN_DEG,
  falseEastingM: 500_000,
  falseNorthingM: IS_SOUTH ? SOUTHERN_NORTHING_M : 0,
});
