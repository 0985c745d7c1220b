/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;
/** Exact to six decimals for 1 to 4 degrees of freedom, where the expansion is not good enough. */
const FEW = [12.706205, 4.302653, 3.182446, 2.776445];

/**
 * The two-sided 95 % quantile of Student's t. Degrees of freedom are taken down to a whole number, 1 at least. From 5
 * up the expansion of Abramowitz and Stegun 26.7.5, within 0.0002.
 */
export function student95(degrees: number): number {
  const whole = Math.max(1, Math.floor(degrees));
  if (whole <= FEW.length) return FEW[whole - 1];
  const z2 = Z * Z;
  const terms = [
    (z2 + 1) / 4,
    (5 * z2 ** 2 + 16 * z2 + 3) / 96,
    (3 * z2 ** 3 + 19 * z2 ** 2 + 17 * z2 - 15) / 384,
    (79 * z2 ** 4 + 776 * z2 ** 3 + 1_482 * z2 ** 2 - 1_920 * z2 - 945) / 92_160,
  ];
  return Z * terms.reduce((sum, term, k) => sum + term / whole ** (k + 1), 1);
}
