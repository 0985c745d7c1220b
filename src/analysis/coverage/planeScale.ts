import { MIDDLE_LAT } from '../../domain/thisCity';

/**
 * How much the city's plane stretches a length: k = k0 (1 + e^2/2 + e^4/24), e = easting from the central meridian
 * over k0 R, R = sqrt(rho nu) the Gaussian mean radius (Snyder 1987, "Map Projections: A Working Manual", eq. 8-11
 * without its terms under 1e-7 here). Over Almaty k runs from 0.99984 to 0.99999: 8 cm on 500 m, so a radius in plane
 * metres would take in a few incidents that a tape measure would not.
 */
export type Plane = 'utm' | 'metres';

const K0 = 0.9996;
const CENTRAL_X_M = 500_000;
const SEMI_MAJOR_M = 6_378_137;
const E2 = 0.00669437999014;
/** Over the 0.37 degrees of Almaty the mean radius moves by 2e-5, k by 1e-8. */
const MIDDLE_LAT_RAD = (MIDDLE_LAT * Math.PI) / 180;
const RHO_NU_M2 = (SEMI_MAJOR_M ** 2 * (1 - E2)) / (1 - E2 * Math.sin(MIDDLE_LAT_RAD) ** 2) ** 2;
const INV_2K2R2 = 1 / (2 * K0 * K0 * RHO_NU_M2);

/** Plane metres per true metre at an easting of the city's plane. */
export function scaleAt(x: number): number {
  const u = (x - CENTRAL_X_M) * (x - CENTRAL_X_M) * INV_2K2R2;
  return K0 * (1 + u + (u * u) / 6);
}
