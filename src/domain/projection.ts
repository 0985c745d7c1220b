/**
 * WGS 84 / UTM north in the city's zone (EPSG:32643 in Almaty): the plane of all distance work. Scale error over Almaty
 * is under 0.1 %.
 * Formulae: Krueger's series to n^4 (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers"),
 * under 0.1 mm within the zone; proved against proj4 in tests.
 */
import { UTM_ZONE } from './thisCity';

const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SCALE = 0.9996;
const FALSE_EASTING_M = 500_000;
/** Degrees. */
export const CENTRAL_MERIDIAN_DEG = 6 * UTM_ZONE - 183;

const n = FLATTENING / (2 - FLATTENING);
const ECC = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RECTIFYING_M = (SEMI_MAJOR_M / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) * SCALE;
const ALPHA = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
] as const;
const BETA = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
] as const;
const RAD = Math.PI / 180;

/**
 * Longitude and latitude in degrees to metres on the city's plane. The series' four terms are summed by Clenshaw's
 * recurrence in complex numbers (as Karney's does): two circular and one exponential function in place of sixteen.
 */
export function toPlane(lon: number, lat: number): [x: number, y: number] {
  const sinLat = Math.sin(lat * RAD);
  const t = Math.sinh(Math.atanh(sinLat) - ECC * Math.atanh(ECC * sinLat));
  const dLon = (lon - CENTRAL_MERIDIAN_DEG) * RAD;
  const cosLon = Math.cos(dLon);
  const xi0 = Math.atan2(t, cosLon);
  const eta0 = Math.asinh(Math.sin(dLon) / Math.sqrt(t * t + cosLon * cosLon));
  const sin = Math.sin(2 * xi0);
  const cos = Math.cos(2 * xi0);
  const up = Math.exp(2 * eta0);
  const cosh = (up + 1 / up) / 2;
  const sinh = (up - 1 / up) / 2;
  const re = 2 * cos * cosh;
  const im = -2 * sin * sinh;
  const [a1, a2, a3, a4] = ALPHA;
  const re3 = a3 + re * a4;
  const im3 = im * a4;
  const re2 = a2 + re * re3 - im * im3 - a4;
  const im2 = re * im3 + im * re3;
  const re1 = a1 + re * re2 - im * im2 - re3;
  const im1 = re * im2 + im * re2 - im3;
  const xi = xi0 + sin * cosh * re1 - cos * sinh * im1;
  const eta = eta0 + sin * cosh * im1 + cos * sinh * re1;
  return [FALSE_EASTING_M + RECTIFYING_M * eta, RECTIFYING_M * xi];
}

/** Metres on the city's plane to longitude and latitude in degrees. */
export function toLonLat(x: number, y: number): [lon: number, lat: number] {
  const xi0 = y / RECTIFYING_M;
  const eta0 = (x - FALSE_EASTING_M) / RECTIFYING_M;
  let xi = xi0;
  let eta = eta0;
  for (let j = 1; j <= 4; j++) {
    const b = BETA[j - 1];
    xi -= b * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
    eta -= b * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
  }
  const tauPrime = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  const lon = CENTRAL_MERIDIAN_DEG + Math.atan2(Math.sinh(eta), Math.cos(xi)) / RAD;
  return [lon, Math.atan(conformalToGeodetic(tauPrime)) / RAD];
}

/** Newton's iteration for tan(latitude) from its conformal counterpart (Karney 2011, eq. 19-21). */
function conformalToGeodetic(tauPrime: number): number {
  const e2 = ECC * ECC;
  let tau = tauPrime;
  for (let i = 0; i < 6; i++) {
    const root = Math.hypot(1, tau);
    const sigma = Math.sinh(ECC * Math.atanh((ECC * tau) / root));
    const guess = tau * Math.hypot(1, sigma) - sigma * root;
    const step = ((tauPrime - guess) / Math.hypot(1, guess)) * ((1 + (1 - e2) * tau * tau) / ((1 - e2) * root));
    tau += step;
    if (Math.abs(step) < 1e-15) break;
  }
  return tau;
}
