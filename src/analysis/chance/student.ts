/** How far from 0 a Student's t of so many degrees of freedom lies with a two-sided probability of p, 0 < p < 1. */
export function studentOf(p: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (beyond(high, freedom) > p) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (beyond(middle, freedom) > p) low = middle;
    else high = middle;
  }
}

/** P(|T| > t), by the finite sums for whole degrees of freedom (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). */
function beyond(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cos : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cos * cos;
    sum += term;
  }
  return 1 - (isOdd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum);
}
