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
  /** Added to northings; not given = 0. */
  readonly falseNorthingM?: number;
}

interface Plane {
  /** Longitude and latitude in degrees to metres. */
  readonly toPlane: (lon: number, lat: number) => [x: number, y: number];
  readonly toLonLat: (x: number, y: number) => [lon: number, lat: number];
  readonly conformal: ConformalPlane;
}

/** What a conformal plane is: its ellipsoid, its middle, and where an isometric latitude and longitude lie. */
export interface ConformalPlane {
  /** Eccentricity. */
  readonly ecc: number;
  readonly middleDeg: number;
  /** Radians (longitude from the middle) to metres. */
  readonly place: (isometric: number, dLon: number) => readonly [x: number, y: number];
}

const RAD = Math.PI / 180;

export function transverseMercator(about: TransverseMercator): Plane {
  const { semiMajorM, flattening, scale, centralMeridianDeg, falseEastingM, falseNorthingM = 0 } = about;
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

  // The series' four terms by Clenshaw's recurrence in complex numbers, as Karney's own: two circular and one
  // exponential function in place of sixteen.
  function place(isometric: number, dLon: number): [x: number, y: number] {
    const t = Math.sinh(isometric);
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
    const [a1, a2, a3, a4] = alpha;
    const re3 = a3 + re * a4;
    const im3 = im * a4;
    const re2 = a2 + re * re3 - im * im3 - a4;
    const im2 = re * im3 + im * re3;
    const re1 = a1 + re * re2 - im * im2 - re3;
    const im1 = re * im2 + im * re2 - im3;
    const xi = xi0 + sin * cosh * re1 - cos * sinh * im1;
    const eta = eta0 + sin * cosh * im1 + cos * sinh * re1;
    return [falseEastingM + rectifyingM * eta, falseNorthingM + rectifyingM * xi];
  }

  const toPlane = (lon: number, lat: number): [x: number, y: number] =>
    place(isometricLatitude(lat * RAD, ecc), (lon - centralMeridianDeg) * RAD);

  function toLonLat(x: number, y: number): [lon: number, lat: number] {
    const xi0 = (y - falseNorthingM) / rectifyingM;
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

  return { toPlane, toLonLat, conformal: { ecc, middleDeg: centralMeridianDeg, place } };
}

/** The isometric latitude: with the longitude a conformal pair (Snyder 1987, "Map Projections", eq. 7-8). */
export function isometricLatitude(lat: number, ecc: number): number {
  const sin = Math.sin(lat);
  return Math.atanh(sin) - ecc * Math.atanh(ecc * sin);
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
