/** A yearly rate per 1,000 people with the limits of chance. */
export interface Rate {
  readonly per1000: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/**
 * Rate of a count over a population for a year, per 1,000 people, with the 95 % interval of the count's own chance
 * (Byar's approximation to the exact Poisson limits, Breslow and Day 1987, p. 69; under 0.1 % off from 100 up). How
 * exact the population is lies outside it.
 */
export function ratePer1000(count: number, population: number): Rate {
  const per = (value: number): number => (value / population) * 1_000;
  const above = count + 1;
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3;
  const high = above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3;
  return { per1000: per(count), low: per(low), high: per(high) };
}
