import { formatIsoDate } from '../../src/domain/clock';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparedPeriod } from '../../src/analysis/comparison/basePeriod';
import { estimateChange } from '../../src/analysis/comparison/estimateChange';
import { eTest } from '../../src/analysis/comparison/eTest';
import { clopperPearson, poissonInterval } from '../../src/analysis/comparison/tails';
import { parsePeriod } from '../../src/domain/period';

interface Oracle {
  readonly published: readonly {
    readonly k1: number;
    readonly k2: number;
    readonly p?: number;
    readonly p_approx?: number;
  }[];
  readonly computed: readonly { readonly k1: number; readonly k2: number; readonly p: number }[];
}
const oracle = JSON.parse(
  readFileSync(new URL('../oracles/count_change_etest.json', import.meta.url), 'utf8'),
) as Oracle;

const LOG_FACTORIAL = [0];
for (let k = 1; k <= 6000; k++) LOG_FACTORIAL.push(LOG_FACTORIAL[k - 1] + Math.log(k));
const poisson = (k: number, mean: number): number => Math.exp(k * Math.log(mean) - mean - LOG_FACTORIAL[k]);
const binomial = (k: number, n: number, p: number): number =>
  Math.exp(LOG_FACTORIAL[n] - LOG_FACTORIAL[k] - LOG_FACTORIAL[n - k] + k * Math.log(p) + (n - k) * Math.log(1 - p));

/** Sum of binomial probabilities from..to, term by term from factorials. */
const binomialSum = (from: number, to: number, n: number, p: number): number => {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += binomial(k, n, p);
  return sum;
};

const bisect = (rising: (p: number) => number, target: number): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const mid = (low + high) / 2;
    if (rising(mid) < target) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
};

describe('the E-test of two counts', () => {
  it('meets the published figures', () => {
    for (const { k1, k2, p, p_approx } of oracle.published)
      expect(Math.abs(eTest(k1, k2) - (p ?? p_approx ?? NaN))).toBeLessThan(5e-4);
  });

  it('meets the computed figures to twelve digits', () => {
    for (const { k1, k2, p } of oracle.computed) expect(eTest(k1, k2)).toBeCloseTo(p, 11);
  });

  it('equals the double sum over all pairs, for periods of unequal length too', () => {
    for (const [k1, k2, t1, t2] of [
      [3, 9, 1, 1],
      [7, 7, 1, 2],
      [25, 10, 29, 28],
      [0, 1, 1, 1],
      [40, 12, 3, 1],
    ] as const) {
      const t = (a: number, b: number): number =>
        a + b === 0 ? 0 : (a / t1 - b / t2) / Math.sqrt(a / t1 ** 2 + b / t2 ** 2);
      const rate = (k1 + k2) / (t1 + t2);
      let sum = 0;
      for (let a = 0; a < 260; a++) {
        for (let b = 0; b < 260; b++)
          if (Math.abs(t(a, b)) >= Math.abs(t(k1, k2)) - 1e-10) sum += poisson(a, rate * t1) * poisson(b, rate * t2);
      }
      expect(eTest(k1, k2, t1, t2)).toBeCloseTo(sum, 9);
    }
  });

  it('says 1 for equal counts and for two empty periods, and does not care which comes first', () => {
    expect(eTest(0, 0)).toBe(1);
    expect(eTest(500, 500)).toBe(1);
    for (const [a, b] of [
      [3, 9],
      [120, 150],
      [0, 30],
    ] as const)
      expect(eTest(a, b)).toBeCloseTo(eTest(b, a), 12);
  });

  it('stays a probability for a million incidents and nears the normal test there', () => {
    // z = 2400 / sqrt(2,002,400): two-sided normal p of 1.6960 is 0.0899.
    expect(eTest(1_002_400, 1_000_000)).toBeCloseTo(0.0899, 3);
    expect(eTest(1_000_000, 1_000)).toBeLessThan(1e-100);
  });
});

describe('the exact interval of a share', () => {
  it('has its closed form at no and at all', () => {
    for (const n of [1, 10, 57, 1000]) {
      expect(clopperPearson(0, n)[0]).toBe(0);
      expect(clopperPearson(0, n)[1]).toBeCloseTo(1 - 0.025 ** (1 / n), 11);
      expect(clopperPearson(n, n)[0]).toBeCloseTo(0.025 ** (1 / n), 11);
      expect(clopperPearson(n, n)[1]).toBe(1);
    }
  });

  it('equals bisection on sums of binomial probabilities', () => {
    for (const [k, n] of [
      [1, 10],
      [5, 20],
      [10, 20],
      [37, 81],
      [400, 1100],
      [2900, 5800],
    ] as const) {
      const [low, high] = clopperPearson(k, n);
      expect(low).toBeCloseTo(
        bisect((p) => binomialSum(k, n, n, p), 0.025),
        9,
      );
      expect(high).toBeCloseTo(
        bisect((p) => 1 - binomialSum(0, k, n, p), 0.975),
        9,
      );
    }
  });

  it('nears the normal interval for counts of a million', () => {
    const [low, high] = clopperPearson(1_000_000, 2_000_000);
    const half = 1.959963985 * Math.sqrt(0.25 / 2_000_000);
    expect(Math.abs(low - (0.5 - half))).toBeLessThan(1e-6);
    expect(Math.abs(high - (0.5 + half))).toBeLessThan(1e-6);
  });
});

describe('the change between two periods', () => {
  it('gives difference, per cent and an interval that holds the per cent', () => {
    const change = estimateChange(28_217, 54_014);
    expect(change.difference).toBe(-25_797);
    expect(change.ratio).toBeCloseTo(-0.4776, 4);
    expect(change.interval?.[0]).toBeGreaterThan(-0.486);
    expect(change.interval?.[1]).toBeLessThan(-0.469);
    expect(change.p).toBeLessThan(1e-100);
  });

  it('turns the limits of the share into limits of the change', () => {
    const { interval } = estimateChange(10, 20);
    const low = bisect((p) => binomialSum(10, 30, 30, p), 0.025);
    const high = bisect((p) => 1 - binomialSum(0, 10, 30, p), 0.975);
    expect(interval?.[0]).toBeCloseTo(low / (1 - low) - 1, 8);
    expect(interval?.[1]).toBeCloseTo(high / (1 - high) - 1, 8);
  });

  it('gives no per cent when the base is under 20, and the p all the same', () => {
    expect(estimateChange(40, 19)).toMatchObject({ difference: 21, ratio: null, interval: null });
    expect(estimateChange(40, 19).p).toBeLessThan(0.05);
    expect(estimateChange(40, 20).ratio).toBe(1);
  });

  it('falls by the whole when nothing is left, and says how little might have been', () => {
    const { ratio, interval } = estimateChange(0, 50);
    expect(ratio).toBe(-1);
    expect(interval?.[0]).toBe(-1);
    expect(interval?.[1]).toBeCloseTo(1 / 0.025 ** (1 / 50) - 2, 9);
  });

  it('compares rates when lengths are given: 29 days against 28', () => {
    const change = estimateChange(290, 280, { now: 29, before: 28 });
    expect(change.difference).toBe(10);
    expect(change.ratio).toBeCloseTo(0, 12);
    expect(change.p).toBeCloseTo(1, 6);
    expect(change).toMatchObject({ word: 'unclear', days: { now: 29, before: 28 } });
    expect('days' in estimateChange(290, 280, { now: 28, before: 28 })).toBe(false);
  });

  it('lets the interval alone decide the word, for small bases and beside a p under 0.05 too', () => {
    const close = estimateChange(9, 20);
    expect(close.p).toBeLessThan(0.05);
    expect(close.interval?.[1]).toBeGreaterThan(0);
    expect(close.word).toBe('unclear');
    for (let before = 0; before <= 60; before++) {
      for (let now = 0; now <= 60; now++) {
        const { word, interval } = estimateChange(now, before);
        const [low, high] = clopperPearson(now, now + before);
        expect(word).toBe(now + before === 0 ? 'unclear' : low > 0.5 ? 'more' : high < 0.5 ? 'fewer' : 'unclear');
        if (interval) expect(word === 'unclear').toBe(interval[0] <= 0 && interval[1] >= 0);
      }
    }
  });
});

describe('the compared period', () => {
  const dates = (compare: 'last-year' | 'previous' | 'none', from: string, to: string): string | null => {
    const period = parsePeriod(from, to);
    const other = period.ok ? comparedPeriod(compare, period.value) : null;
    return other ? `${formatIsoDate(other.fromMs)}/${formatIsoDate(other.toMs)}` : null;
  };

  it('is the same dates a year earlier, over the leap day too', () => {
    expect(dates('last-year', '2020-02-01', '2020-03-01')).toBe('2019-02-01/2019-03-01');
    expect(dates('last-year', '2020-02-15', '2020-02-29')).toBe('2019-02-15/2019-03-01');
    expect(dates('last-year', '2020-02-28', '2020-02-29')).toBe('2019-02-28/2019-03-01');
    expect(dates('last-year', '2024-02-22', '2024-02-29')).toBe('2023-02-22/2023-03-01');
    expect(dates('last-year', '2025-02-28', '2025-03-01')).toBe('2024-02-28/2024-02-29');
  });

  it('is the months or days just before', () => {
    expect(dates('previous', '2021-01-01', '2021-05-01')).toBe('2020-09-01/2021-01-01');
    expect(dates('previous', '2021-01-11', '2021-01-21')).toBe('2021-01-01/2021-01-11');
  });

  it('is none when none is wanted or there is no period', () => {
    expect(dates('none', '2021-01-01', '2021-05-01')).toBeNull();
    expect(comparedPeriod('last-year', null)).toBeNull();
  });
});

describe('the exact interval of a count', () => {
  it('has its closed form at none, and at one below', () => {
    expect(poissonInterval(0)[0]).toBe(0);
    expect(poissonInterval(0)[1]).toBeCloseTo(-Math.log(0.025), 10);
    expect(poissonInterval(1)[0]).toBeCloseTo(-Math.log(0.975), 10);
  });

  it('leaves one in forty to either side', () => {
    const upTo = (k: number, mean: number): number => {
      let [sum, term] = [0, Math.exp(-mean)];
      for (let i = 0; i <= k; term *= mean / ++i) sum += term;
      return sum;
    };
    for (const count of [1, 2, 7, 19, 40, 150]) {
      const [low, high] = poissonInterval(count);
      expect(1 - upTo(count - 1, low)).toBeCloseTo(0.025, 9);
      expect(upTo(count, high)).toBeCloseTo(0.025, 9);
    }
  });
});
