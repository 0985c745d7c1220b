/** How far a place's counts of single years lie from their mean. */
export interface Spread {
  /** Of the place's own counts. */
  readonly mean: number;
  /**
   * Square of the 95 % reach of one more year, in units of the mean: 1.96² for a Poisson count whose variance is known.
   */
  readonly reach2: number;
}

/** Peers whose mean is at most so many times larger or smaller vary in a like manner. */
const LIKE = 2;

/**
 * Estimates how much the years of a place vary, from its own and its peers' counts of the same years (at least two), as
 * variance over mean (quasi-Poisson; McCullagh and Nelder 1989, 9.2). Two parts, each with its own degrees of freedom:
 *
 * - what is the place's own: what is left once each year's share in the city's total is taken out, pooled over the
 *   place and the peers of half to twice its mean, and never under what its own years show, nor under 1 (Poisson). What
 *   a smaller peer varies beyond Poisson is taken in proportion to the mean, as in a negative binomial distribution;
 * - what all places share, the city's good and bad years: the variance of the city's total, with one degree of freedom
 *   less than there are years.
 *
 * The squares of both parts' reaches are added (Banerjee 1960): that never falls short of 95 %, whichever of the two
 * prevails. Without peers the two cannot be told apart: then the place's own variance alone, with one degree less than
 * years.
 */
export function spreadOf(own: readonly number[], peers: readonly (readonly number[])[]): Spread {
  const years = own.length;
  const rows = [own, ...peers];
  const totals = own.map((_, k) => rows.reduce((sum, row) => sum + row[k], 0));
  const mean = meanOf(own);
  const city = meanOf(totals);
  if (peers.length === 0 || city === 0)
    return { mean, reach2: student95(years - 1) ** 2 * Math.max(1, mean > 0 ? variance(own) / mean : 0) };
  let excess = 0;
  let degrees = 0;
  let ownExcess = 0;
  for (const row of rows) {
    const expected = meanOf(row);
    if (expected === 0 || expected > mean * LIKE || expected < mean / LIKE) continue;
    const free = (years - 1) * (1 - expected / city);
    const squares = row.reduce(
      (sum, count, k) => sum + (count - (expected * totals[k]) / city) ** 2 / ((expected * totals[k]) / city),
      0,
    );
    const beyond = (squares - free) * Math.max(1, mean / expected);
    excess += beyond;
    degrees += free;
    if (row === own) ownExcess = beyond / free;
  }
  const dispersion = 1 + Math.max(0, ownExcess, degrees > 0 ? excess / degrees : 0);
  const shared = (variance(totals) * mean) / city ** 2;
  return { mean, reach2: student95(degrees) ** 2 * dispersion + student95(years - 1) ** 2 * shared };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

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
