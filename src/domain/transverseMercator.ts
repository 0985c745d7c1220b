/**
 * Transverse Mercator by Krueger's series to n^4 (Karney 2011, "Transverse Mercator with an accuracy of a few
 * nanometers"): under 0.1 mm within the zone; proved against proj4 in tests.
 */

/** One plane: its ellipsoid, the scale on its central meridian and what is added to eastings. */
export interface TransverseMercator {
  readonly semiMajorM: number;
  readonly flattening: number;
  readonly scale: number;
  readonly centralMeridianDeg: number;
  readonly falseEastingM: number;
}

interface Plane {
  /** Longitude and latitude in degrees to metres. */
  readonly toPlane: (lon: number, lat: number) => [x: number, y: number];
  readonly toLonLat: (x: number, y: number) => [lon: number, lat: number];
}

const RAD = Math.PI / 180;

export function transverseMercator(about: TransverseMercator): Plane {
  const { semiMajorM, flattening, scale, centralMeridianDeg, falseEastingM } = about;
  const n = flattening / (2 - flattening);
  const ecc = Math.sqrt(flattening * (2 - flattening));
  const rectifyingM = (semiMajorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) * scale;
  const alpha = [
    n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
    (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
    (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
    (49561 * n ** 4) / 161280,
  ];
  const beta = [
    n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
    n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
    (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
    (4397 * n ** 4) / 161280,
  ];

  function toPlane(lon: number, lat: number): [x: number, y: number] {
    const sinLat = Math.sin(lat * RAD);
    const t = Math.sinh(Math.atanh(sinLat) - ecc * Math.atanh(ecc * sinLat));
    const dLon = (lon - centralMeridianDeg) * RAD;
    const xi0 = Math.atan2(t, Math.cos(dLon));
    const eta0 = Math.asinh(Math.sin(dLon) / Math.hypot(t, Math.cos(dLon)));
    let xi = xi0;
    let eta = eta0;
    for (let j = 1; j <= 4; j++) {
      const a = alpha[j - 1];
      xi += a * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
      eta += a * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
    }
    return [falseEastingM + rectifyingM * eta, rectifyingM * xi];
  }

  function toLonLat(x: number, y: number): [lon: number, lat: number] {
    const xi0 = y / rectifyingM;
    const eta0 = (x - falseEastingM) / rectifyingM;
    let xi = xi0;
    let eta = eta0;
    for (let j = 1; j <= 4; j++) {
      const b = beta[j - 1];
      xi -= b * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
      eta -= b * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
    }
    const tauPrime = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
    const lon = centralMeridianDeg + Math.atan2(Math.sinh(eta), Math.cos(xi)) / RAD;
    return [lon, Math.atan(conformalToGeodetic(tauPrime, ecc)) / RAD];
  }

  return { toPlane, toLonLat };
}

/** Newton's iteration for tan(latitude) from its conformal counterpart (Karney 2011, eq. 19-21). */
function conformalToGeodetic(tauPrime: number, ecc: number): number {
  const e2 = ecc * ecc;
  let tau = tauPrime;
  for (let i = 0; i < 6; i++) {
    const root = Math.hypot(1, tau);
    const sigma = Math.sinh(ecc * Math.atanh((ecc * tau) / root));
    const guess = tau * Math.hypot(1, sigma) - sigma * root;
    const step = ((tauPrime - guess) / Math.hypot(1, guess)) * ((1 + (1 - e2) * tau * tau) / ((1 - e2) * root));
    tau += step;
    if (Math.abs(step) < 1e-15) break;
  }
  return tau;
}
