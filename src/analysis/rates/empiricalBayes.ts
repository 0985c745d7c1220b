/**
 * Rates of areas drawn in towards a mean, the more the fewer people stand behind them: the empirical Bayes estimators
 * of Marshall (1991, "Mapping disease and mortality rates using empirical Bayes estimators"), by moments, of Poisson
 * counts.
 */
import type { LocalVariance } from '../../domain/rates';
import type { Neighbourhood } from '../lattice/neighbourhood';

/** Events and people (or whatever is at risk, above 0) of each area. */
export interface AtRisk {
  readonly events: Float64Array;
  readonly population: Float64Array;
}

export interface GlobalRates {
  readonly rates: Float64Array;
  /** Of all areas together. */
  readonly mean: number;
  /** Between areas, beyond what counts scatter by themselves; not under 0. */
  readonly variance: number;
}

const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
export const rawRates = ({ events, population }: AtRisk): Float64Array =>
  events.map((count, k) => count / population[k]);

/** Where nothing varies, not even by chance, the mean is the estimate. */
const drawnIn = (rate: number, mean: number, variance: number, population: number): number => {
  const all = variance + mean / population;
  return all > 0 ? mean + (variance / all) * (rate - mean) : mean;
};

/** Towards the mean of all areas: spdep's EBest. */
export function globalEmpiricalBayes(atRisk: AtRisk): GlobalRates {
  const { events, population } = atRisk;
  const raw = rawRates(atRisk);
  const people = total(population);
  const mean = total(events) / people;
  const squares = total(raw.map((rate, k) => population[k] * (rate - mean) ** 2)) / people;
  const variance = Math.max(0, squares - mean / (people / raw.length));
  return { rates: raw.map((rate, k) => drawnIn(rate, mean, variance, population[k])), mean, variance };
}

/**
 * Towards the mean of the area and its neighbours: spdep's EBlocal. An area without neighbours keeps its own rate.
 */
export function localEmpiricalBayes(atRisk: AtRisk, near: Neighbourhood, by: LocalVariance): Float64Array {
  const { events, population } = atRisk;
  const raw = rawRates(atRisk);
  const about = (values: Float64Array): Float64Array => {
    const sums = near.sums(values);
    return values.map((value, k) => value + sums[k]);
  };
  const people = about(population);
  const means = about(events).map((sum, k) => sum / people[k]);
  // About the area's own mean: the sum of n (x - m)² over the neighbours is that of n x² less m² times that of n.
  const squares =
    by === 'spdep'
      ? about(raw.map((rate, k) => population[k] * (rate - means[k]) ** 2))
      : about(raw.map((rate, k) => population[k] * rate * rate)).map((sum, k) => sum - means[k] ** 2 * people[k]);
  return raw.map((rate, k) => {
    const average = people[k] / (near.degree[k] + 1);
    const variance = Math.max(0, squares[k] / people[k] - means[k] / average);
    return drawnIn(rate, means[k], variance, population[k]);
  });
}
