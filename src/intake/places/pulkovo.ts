/**
 * Pulkovo 1942 and WGS 84: the seven parameters of EPSG 15865 (countries of the former Soviet Union, 4.5 m), on the
 * ground (height 0). The grid of Kazakhstan's own of 2025 (EPSG 10964) is better, and needs a file of its own.
 */
import { WGS_84 } from '../../domain/projection';

export const PULKOVO_42 = { semiMajorM: 6_378_245, flattening: 1 / 298.3 } as const;

const RAD = Math.PI / 180;
const ARC_SECOND = RAD / 3600;
/** Position vector: metres, and turns about the axes. */
const SHIFT = { x: 25, y: -141, z: -78.5, rx: 0, ry: 0.35 * ARC_SECOND, rz: 0.736 * ARC_SECOND } as const;

type Ellipsoid = { readonly semiMajorM: number; readonly flattening: number };
type Xyz = readonly [x: number, y: number, z: number];
type LonLat = readonly [lon: number, lat: number];

export function toWgs84(lon: number, lat: number): LonLat {
  const [x, y, z] = geocentric(lon, lat, PULKOVO_42);
  const { rx, ry, rz } = SHIFT;
  return geodetic(
    [x - rz * y + ry * z + SHIFT.x, rz * x + y - rx * z + SHIFT.y, -ry * x + rx * y + z + SHIFT.z],
    WGS_84,
  );
}

export function toPulkovo(lon: number, lat: number): LonLat {
  const [gx, gy, gz] = geocentric(lon, lat, WGS_84);
  const [x, y, z] = [gx - SHIFT.x, gy - SHIFT.y, gz - SHIFT.z];
  const { rx, ry, rz } = SHIFT;
  return geodetic([x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z], PULKOVO_42);
}

function geocentric(lon: number, lat: number, { semiMajorM, flattening }: Ellipsoid): Xyz {
  const e2 = flattening * (2 - flattening);
  const [sin, cos] = [Math.sin(lat * RAD), Math.cos(lat * RAD)];
  const radius = semiMajorM / Math.sqrt(1 - e2 * sin * sin);
  return [radius * cos * Math.cos(lon * RAD), radius * cos * Math.sin(lon * RAD), radius * (1 - e2) * sin];
}

/** Bowring's formula, 1985: under a tenth of a millimetre near the ground. */
function geodetic([x, y, z]: Xyz, { semiMajorM, flattening }: Ellipsoid): LonLat {
  const e2 = flattening * (2 - flattening);
  const minor = semiMajorM * (1 - flattening);
  const across = Math.hypot(x, y);
  const beta = Math.atan2(semiMajorM * z, minor * across);
  const lat = Math.atan2(
    z + (e2 / (1 - e2)) * minor * Math.sin(beta) ** 3,
    across - e2 * semiMajorM * Math.cos(beta) ** 3,
  );
  return [Math.atan2(y, x) / RAD, lat / RAD];
}
