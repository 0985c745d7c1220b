import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { neighboursByLinks, neighboursWithin } from '../../src/analysis/lattice/neighbourhood';
import { choynowski } from '../../src/analysis/rates/choynowski';
import {
  globalEmpiricalBayes,
  localEmpiricalBayes,
  rawRates,
  type AtRisk,
} from '../../src/analysis/rates/empiricalBayes';

const random = randomOf(15);
/** Areas of very different sizes on a plane, two of them far from all others. */
const N = 40;
const x = Float64Array.from({ length: N }, (_, k) => (k < 2 ? 1e6 * (k + 1) : 1000 * random()));
const y = Float64Array.from({ length: N }, () => 1000 * random());
const population = Float64Array.from({ length: N }, () => Math.ceil(10 ** (2 + 3 * random())));
const events = population.map((people) => Math.floor(people * 0.02 * (0.2 + 2 * random() ** 3)));
const atRisk: AtRisk = { events, population };
const WITHIN_M = 250;

/** Pairs of the definition, by a double loop. */
const near = Array.from({ length: N }, (_, i) =>
  Array.from({ length: N }, (_unused, j) => j).filter(
    (j) => i !== j && Math.hypot(x[i] - x[j], y[i] - y[j]) <= WITHIN_M,
  ),
);

/** spdep's EBlocal as its manual defines it, term by term. */
function brute(by: 'spdep' | 'geoda'): readonly number[] {
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  const about = near.map((others, i) => [i, ...others]);
  const means = about.map((all) => sum(all.map((j) => events[j])) / sum(all.map((j) => population[j])));
  return about.map((all, i) => {
    const people = sum(all.map((j) => population[j]));
    const squares = sum(
      all.map((j) => population[j] * (events[j] / population[j] - means[by === 'spdep' ? j : i]) ** 2),
    );
    const variance = Math.max(0, squares / people - means[i] / (people / all.length));
    const all2 = variance + means[i] / population[i];
    return all2 === 0 ? means[i] : means[i] + (variance / all2) * (events[i] / population[i] - means[i]);
  });
}

describe('empirical Bayes rates', () => {
  it('are Marshall’s by hand, of three areas', () => {
    const found = globalEmpiricalBayes({
      events: Float64Array.of(2, 30, 1),
      population: Float64Array.of(100, 300, 200),
    });
    // m = 33/600 = 0.055; s² = (100·0.035² + 300·0.045² + 200·0.05²)/600 = 1.23/600 = 0.00205; A = s² - m/200.
    expect(found.mean).toBeCloseTo(0.055, 15);
    expect(found.variance).toBeCloseTo(0.00205 - 0.000275, 12);
    const weight = 0.001775 / (0.001775 + 0.055 / 100);
    expect(found.rates[0]).toBeCloseTo(0.055 + weight * (0.02 - 0.055), 12);
  });

  it('of neighbourhoods are the definition’s, by either scatter', () => {
    const within = neighboursWithin(x, y, WITHIN_M);
    for (const by of ['spdep', 'geoda'] as const) {
      const found = localEmpiricalBayes(atRisk, within, by);
      brute(by).forEach((rate, k) => expect(found[k]).toBeCloseTo(rate, 12));
    }
    expect(localEmpiricalBayes(atRisk, within, 'spdep')).not.toEqual(localEmpiricalBayes(atRisk, within, 'geoda'));
  });

  it('keep the rate of an area without neighbours', () => {
    const found = localEmpiricalBayes(atRisk, neighboursWithin(x, y, WITHIN_M), 'spdep');
    for (const k of [0, 1]) expect(found[k]).toBeCloseTo(rawRates(atRisk)[k], 12);
  });

  it('lie between the rate and the mean, the nearer to the mean the fewer the people', () => {
    const { rates, mean } = globalEmpiricalBayes(atRisk);
    const raw = rawRates(atRisk);
    const kept = raw.map((rate, k) => (rates[k] - mean) / (rate - mean));
    kept.forEach((part) => {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThan(1);
    });
    const order = Array.from(population.keys()).sort((a, b) => population[a] - population[b]);
    for (let k = 1; k < N; k++) expect(kept[order[k]]).toBeGreaterThanOrEqual(kept[order[k - 1]] - 1e-12);
  });

  it('are the mean where counts scatter no more than by chance, and nought where nothing happened', () => {
    const even = globalEmpiricalBayes({ events: Float64Array.of(5, 5, 6), population: Float64Array.of(100, 100, 100) });
    expect(even.variance).toBe(0);
    expect([...even.rates].every((rate) => Math.abs(rate - 16 / 300) < 1e-15)).toBe(true);
    const none: AtRisk = { events: Float64Array.of(0, 0), population: Float64Array.of(10, 20) };
    expect([...globalEmpiricalBayes(none).rates]).toEqual([0, 0]);
    const linked = neighboursByLinks(2, [0], [1]);
    expect([...localEmpiricalBayes(none, linked, 'geoda')]).toEqual([0, 0]);
  });

  it('take neighbours as listed, each pair once or both ways', () => {
    const from = near.flatMap((others, i) => others.map(() => i));
    const to = near.flatMap((others) => others);
    const half = from.map((_, k) => k).filter((k) => from[k] < to[k]);
    const within = neighboursWithin(x, y, WITHIN_M);
    for (const links of [
      neighboursByLinks(N, from, to),
      neighboursByLinks(
        N,
        half.map((k) => from[k]),
        half.map((k) => to[k]),
      ),
    ]) {
      expect([...links.degree]).toEqual([...within.degree]);
      const rates = localEmpiricalBayes(atRisk, links, 'spdep');
      brute('spdep').forEach((rate, k) => expect(rates[k]).toBeCloseTo(rate, 12));
    }
    expect([...neighboursByLinks(2, [0, 1], [0, 1]).degree]).toEqual([0, 0]);
  });
});

describe('Choynowski’s chance', () => {
  const poisson = (k: number, mean: number): number => {
    let value = Math.exp(-mean);
    for (let j = 1; j <= k; j++) value *= mean / j;
    return value;
  };
  it('is of so few or fewer, or of so many or more', () => {
    const counts = Float64Array.of(2, 9, 4);
    const { p, expected } = choynowski({ events: counts, population: Float64Array.of(100, 100, 100) });
    expect([...expected]).toEqual([5, 5, 5]);
    const upTo = (k: number): number => Array.from({ length: k + 1 }, (_, j) => poisson(j, 5)).reduce((a, b) => a + b);
    expect(p[0]).toBeCloseTo(upTo(2), 12);
    expect(p[1]).toBeCloseTo(1 - upTo(8), 12);
    expect(p[2]).toBeCloseTo(upTo(4), 12);
  });

  it('is none of counts that are not whole, and sure where nothing happened', () => {
    const people = Float64Array.of(10, 10);
    expect([...choynowski({ events: Float64Array.of(1.5, 2), population: people }).p].map(Number.isNaN)).toEqual([
      true,
      false,
    ]);
    expect([...choynowski({ events: Float64Array.of(0, 0), population: people }).p]).toEqual([1, 1]);
    expect(choynowski({ events: Float64Array.of(5000, 0), population: people }).p[1]).toBeLessThan(1e-300 + 1e-100);
  });
});
