/**
 * Two-sided p of Student's t with `freedom` degrees of freedom (any above 0): the chance of one at least so far from
 * nought, I(v / (v + t²); v/2, 1/2) by the continued fraction of the incomplete beta function (Lentz). NaN of NaN.
 */
export function twoSidedT(t: number, freedom: number): number {
  if (Number.isNaN(t) || !(freedom > 0)) return NaN;
  const [a, b] = [freedom / 2, 0.5];
  const x = freedom / (freedom + t * t);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (t === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** The t that is exceeded on either side with chance `p`, 0 < p < 1, to rounding. */
export function twoSidedTQuantile(p: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (twoSidedT(high, freedom) > p) high *= 2;
  for (let k = 0; k < 200 && high - low > 1e-13 * high; k++) {
    const mid = (low + high) / 2;
    if (twoSidedT(mid, freedom) > p) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
}

const TINY = 1e-300;
const STEPS = 500;

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Lanczos' series with g = 7 and nine terms: relative error under 1e-14 for x >= 0.5. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const at = x - 1;
  const sum = LANCZOS.slice(1).reduce((all, term, k) => all + term / (at + k + 1), LANCZOS[0]);
  const t = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum);
}
