/** From here on the fraction of the tail needs fewer terms than the series of the middle. */
const TAIL = 3;
const SQRT_2PI = Math.sqrt(2 * Math.PI);

/**
 * Two-sided p of a standard normal z: the chance of one at least so far from nought. Relative error about 1e-13 for
 * any z (series of the integral from 0 below 3; beyond, the continued fraction of Mills' ratio, Laplace 1805). NaN of
 * NaN.
 */
export function twoSidedP(z: number): number {
  const far = Math.abs(z);
  if (far < TAIL) return 1 - 2 * middle(far);
  return 2 * density(far) * millsRatio(far);
}

/** The z that is exceeded on either side with chance `p`, 0 < p <= 1, to rounding. */
export function twoSidedZ(p: number): number {
  let [low, high] = [0, 40];
  while (high - low > 1e-14 * high) {
    const mid = (low + high) / 2;
    if (mid <= low || mid >= high) break;
    if (twoSidedP(mid) > p) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / SQRT_2PI;

/** Integral of the density from 0 to z: z + z³/3 + z⁵/15 + ... (Marsaglia 2004). */
function middle(z: number): number {
  let [term, sum] = [z, z];
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return density(z) * sum;
}

/** Upper tail over density: 1/(z + 1/(z + 2/(z + 3/(z + ...)))), from the end. */
function millsRatio(z: number): number {
  let below = z;
  for (let k = Math.ceil(20 + 400 / (z * z)); k > 0; k--) below = z + k / below;
  return 1 / below;
}
