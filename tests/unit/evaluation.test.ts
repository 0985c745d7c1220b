import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { twoSidedT, twoSidedTQuantile } from '../../src/analysis/chance/studentT';
import { differenceByMonth, eventSteps, preTrend } from '../../src/analysis/evaluation/byMonth';
import { displacementQuotient } from '../../src/analysis/evaluation/displacementQuotient';
import { meanEffect } from '../../src/analysis/evaluation/meanEffect';
import { poissonFit } from '../../src/analysis/evaluation/poissonFit';
import { atLevel, sumsOf, weightedDifference } from '../../src/analysis/evaluation/weightedDifference';

type Pair = readonly [before: number, after: number];
const oracle = JSON.parse(readFileSync(new URL('../oracles/wdq_wdd_did.json', import.meta.url), 'utf8')) as {
  readonly wdq_cases: readonly {
    readonly name: string;
    readonly R: Pair;
    readonly C: Pair;
    readonly D: Pair;
    readonly success: number;
    readonly displacement: number;
    readonly WDQ: number;
    readonly GE: number;
    readonly NE: number;
    readonly TNE: number;
  }[];
  readonly wdd_paper: Paper & { readonly computed: Computed };
  readonly wdd_time_weights: {
    readonly control: Pair;
    readonly treated: Pair;
    readonly time_weights: Pair;
    readonly total: number;
    readonly var: number;
  };
  readonly wdd_area_weights: { readonly area_weights: readonly number[]; readonly computed: Computed };
  readonly wdd_harm: {
    readonly cases: readonly { readonly control: Pair; readonly treated: Pair; readonly weight: number }[];
    readonly published: { readonly total: number; readonly se: number; readonly Z: number; readonly ci95: Pair };
  };
  readonly crimede: { readonly control: Pair; readonly treated: Pair; readonly computed: Computed };
};
interface Paper {
  readonly control: Pair;
  readonly treated: Pair;
  readonly disp_control: Pair;
  readonly disp_treated: Pair;
}
interface Computed {
  readonly local: number;
  readonly local_se: number;
  readonly disp: number;
  readonly disp_se: number;
  readonly total: number;
  readonly se: number;
  readonly Z: number;
  readonly ci: Pair;
}

const of = ([before, after]: Pair, weight = 1) => ({ before, after, weight });
const sums = (pair: Pair) => sumsOf([of(pair)]);

function expectWdd(found: ReturnType<typeof weightedDifference>, told: Computed): void {
  expect(found.estimate).toBeCloseTo(told.total, 9);
  expect(found.se).toBeCloseTo(told.se, 9);
  expect(found.z).toBeCloseTo(told.Z, 9);
  expect(found.local.estimate).toBeCloseTo(told.local, 9);
  expect(found.local.se).toBeCloseTo(told.local_se, 9);
  expect(found.displacement?.estimate ?? 0).toBeCloseTo(told.disp, 9);
  expect(found.displacement?.se ?? 0).toBeCloseTo(told.disp_se, 9);
  found.interval.forEach((end, k) => expect(end).toBeCloseTo(told.ci[k], 6));
}

describe('the weighted displacement difference', () => {
  const { control, treated, disp_control, disp_treated } = oracle.wdd_paper;
  const four = {
    target: sums(treated),
    control: sums(control),
    ring: sums(disp_treated),
    'ring-control': sums(disp_control),
  };

  it('meets the published counts', () => {
    expectWdd(weightedDifference(four), oracle.wdd_paper.computed);
    expectWdd(
      weightedDifference({ target: sums(oracle.crimede.treated), control: sums(oracle.crimede.control) }),
      oracle.crimede.computed,
    );
  });

  it('meets them by periods of different lengths and by areas of different size', () => {
    const { time_weights, total, var: variance, ...two } = oracle.wdd_time_weights;
    const [before, after] = time_weights;
    const timed = weightedDifference(
      { target: sums(two.treated), control: sums(two.control) },
      { time: { before, after } },
    );
    expect(timed.estimate).toBeCloseTo(total, 12);
    expect(timed.se ** 2).toBeCloseTo(variance, 9);
    const [ofControl, ofTarget, ofRingControl, ofRing] = oracle.wdd_area_weights.area_weights;
    const area = { control: ofControl, target: ofTarget, 'ring-control': ofRingControl, ring: ofRing };
    expectWdd(weightedDifference(four, { area }), oracle.wdd_area_weights.computed);
  });

  it('meets them by harm, whose rows add up', () => {
    const { cases, published } = oracle.wdd_harm;
    const found = weightedDifference({
      target: sumsOf(cases.map((one) => of(one.treated, one.weight))),
      control: sumsOf(cases.map((one) => of(one.control, one.weight))),
    });
    expect(found.estimate).toBeCloseTo(published.total, 9);
    expect(found.se).toBeCloseTo(published.se, 6);
    expect(found.z).toBeCloseTo(published.Z, 6);
    found.interval.forEach((end, k) => expect(end).toBeCloseTo(published.ci95[k], 6));
  });

  it('says nothing of chance where nothing was counted, and nothing of a ring without its control', () => {
    const none = weightedDifference({ target: sums([0, 0]), control: sums([0, 0]) });
    expect([none.estimate, none.se, none.z, none.p]).toEqual([0, 0, NaN, NaN]);
    const half = weightedDifference({ target: four.target, control: four.control, ring: four.ring });
    expect(half.displacement).toBeNull();
    expect(half.estimate).toBe(oracle.wdd_paper.computed.local);
  });
});

describe('a control at the level of its zone', () => {
  const time = { before: 1, after: 1 };
  const atLevelOf = (zone: readonly [number, number], mean: readonly [number, number]) => {
    const [target, control] = atLevel(sumsOf([of(zone)]), sumsOf([of(mean)]), time);
    return weightedDifference({ target, control });
  };

  it('prevents nothing where both lose the same part, however many more the zone had', () => {
    expect(atLevelOf([30, 20], [3, 2]).estimate).toBeCloseTo(0, 12);
    expect(atLevelOf([300, 150], [100, 50]).estimate).toBeCloseTo(0, 12);
    expect(atLevelOf([30, 14], [60, 40]).estimate).toBeCloseTo(-6, 12);
  });

  it('has the variance of the delta method, and of one with nothing before takes counts as they are', () => {
    // d = Ta - Tb Ca / Cb: Ta + (Ca/Cb)² Tb + (Tb/Cb)² Ca + (Tb Ca/Cb²)² Cb.
    const told = 14 + (2 / 3) ** 2 * 30 + 0.5 ** 2 * 40 + (1 / 3) ** 2 * 60;
    expect(atLevelOf([30, 14], [60, 40]).se ** 2).toBeCloseTo(told, 10);
    expect(atLevelOf([0, 4], [6, 5])).toMatchObject({ estimate: 5, se: expect.closeTo(Math.sqrt(15), 12) as number });
  });
});

describe('the weighted displacement quotient', () => {
  it.each(oracle.wdq_cases)('meets the reference: $name', (told) => {
    const found = displacementQuotient(of(told.R), of(told.C), of(told.D));
    expect(found.value).toBeCloseTo(told.WDQ, 9);
    expect(found.success).toBeCloseTo(told.success, 12);
    expect(found.displacement).toBeCloseTo(told.displacement, 12);
    expect(found.grossEffect).toBe(told.GE);
    expect(found.netEffect).toBeCloseTo(told.NE, 12);
    expect(found.totalNetEffect).toBeCloseTo(told.TNE, 9);
    expect(found.isValid).toBe(told.success < 0);
  });

  it('divides by no empty control, and by no success of nought', () => {
    const empty = displacementQuotient(of([10, 5]), of([0, 4]), of([3, 3]));
    expect(empty).toMatchObject({ value: null, isValid: false, netEffect: null, totalNetEffect: null, grossEffect: 5 });
    expect(displacementQuotient(of([10, 10]), of([10, 10]), of([3, 4]))).toMatchObject({ value: null, isValid: false });
    expect(displacementQuotient(of([10, 5]), of([10, 10]), null)).toMatchObject({
      value: null,
      isValid: false,
      netEffect: 0.5,
      totalNetEffect: null,
    });
  });
});

describe('Student’s t', () => {
  // Tables of t: two-sided 5 % and 1 %.
  it.each([
    [1, 0.05, 12.7062],
    [2, 0.05, 4.3027],
    [5, 0.01, 4.0321],
    [10, 0.05, 2.2281],
    [22, 0.05, 2.0739],
    [120, 0.01, 2.6174],
  ])('with %i degrees of freedom is exceeded with chance %f beyond %f', (freedom, p, t) => {
    expect(twoSidedTQuantile(p, freedom)).toBeCloseTo(t, 4);
    expect(twoSidedT(t, freedom)).toBeCloseTo(p, 5);
    expect(twoSidedT(-t, freedom)).toBe(twoSidedT(t, freedom));
  });

  it('meets the closed forms of one and two degrees of freedom, for halves too the integral of its density', () => {
    for (const t of [0, 0.1, 1, 3, 40]) {
      expect(twoSidedT(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(twoSidedT(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
    const [freedom, t] = [3.7, 1.9];
    const density = (u: number): number => (1 + (u * u) / freedom) ** (-(freedom + 1) / 2);
    const integral = (to: number): number => {
      const parts = 40_000;
      let sum = 0;
      for (let k = 0; k < parts; k++) sum += density(((k + 0.5) * to) / parts);
      return (sum * to) / parts;
    };
    // Beyond 4,000 the tail has less than 1e-12.
    expect(twoSidedT(t, freedom)).toBeCloseTo(1 - integral(t) / (integral(40) + tail(40, freedom)), 6);
  });
});

/** Integral of (1 + u²/v)^(-(v+1)/2) from far out, by its leading terms. */
const tail = (from: number, v: number): number => {
  const c = v ** ((v + 1) / 2);
  return c * (from ** -v / v - (((v + 1) / 2) * v * from ** (-v - 2)) / (v + 2));
};

describe('Poisson regression', () => {
  it('meets the closed form of the saturated two by two, estimate and robust variance', () => {
    const [before, after] = [
      [
        [3, 9],
        [5, 12],
        [4, 7],
        [8, 11],
        [2, 10],
      ],
      [
        [2, 8],
        [1, 13],
        [3, 9],
        [0, 7],
      ],
    ].map((side, s) => side.map(([target, control], k) => ({ month: s === 0 ? k - 5 : k + 1, target, control })));
    const found = differenceByMonth({ before, after })!;
    const total = (side: typeof before, of: 'target' | 'control'): number => side.reduce((sum, m) => sum + m[of], 0);
    const log = Math.log(
      total(after, 'target') / total(before, 'target') / (total(after, 'control') / total(before, 'control')),
    );
    expect(found.log).toBeCloseTo(log, 10);
    // By influence: what a month adds to the logarithm of the quotient of its side.
    const variance = (side: typeof before): number =>
      (side.length / (side.length - 1)) *
      side.reduce((sum, m) => sum + (m.target / total(side, 'target') - m.control / total(side, 'control')) ** 2, 0);
    expect(found.se ** 2).toBeCloseTo(variance(before) + variance(after), 10);
    expect(found.ratio).toBeCloseTo(Math.exp(log), 10);
    expect(found.interval[0]).toBeLessThan(found.ratio);
    expect(found.interval[1]).toBeGreaterThan(found.ratio);
  });

  it('finds the top of the likelihood that a grid of all slopes finds', () => {
    const x = [-3, -2, -1, 0, 1, 2, 3];
    const counts = [9, 4, 7, 3, 2, 4, 1];
    const fit = poissonFit({ design: x.map((at) => [1, at]), counts, clusters: x.map((_, k) => k) })!;
    const likelihood = (a: number, b: number): number =>
      x.reduce((sum, at, k) => sum + counts[k] * (a + b * at) - Math.exp(a + b * at), 0);
    let best = [NaN, NaN, -Infinity];
    for (let a = 0; a <= 3; a += 0.002)
      for (let b = -1; b <= 1; b += 0.002) {
        const value = likelihood(a, b);
        if (value > best[2]) best = [a, b, value];
      }
    expect(Math.abs(fit.coefficients[0] - best[0])).toBeLessThanOrEqual(0.002);
    expect(Math.abs(fit.coefficients[1] - best[1])).toBeLessThanOrEqual(0.002);
    expect(likelihood(fit.coefficients[0], fit.coefficients[1])).toBeGreaterThanOrEqual(best[2]);
  });

  it('has no answer for columns that say one thing twice, or where a group has no count', () => {
    const clusters = [0, 1, 2, 3];
    expect(
      poissonFit({
        design: [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        counts: [1, 2, 3, 4],
        clusters,
      }),
    ).toBeNull();
    expect(
      poissonFit({
        design: [
          [1, 0],
          [1, 0],
          [1, 1],
          [1, 1],
        ],
        counts: [1, 2, 0, 0],
        clusters,
      }),
    ).toBeNull();
    expect(poissonFit({ design: [[1], [1], [1], [1]], counts: [0, 0, 0, 0], clusters })).toBeNull();
  });
});

const months = (from: number, target: readonly number[], control: readonly number[]) =>
  target.map((count, k) => ({ month: from + k, target: count, control: control[k] }));

describe('months before and after a start', () => {
  const before = months(-12, [4, 5, 6, 5, 4, 6, 5, 5, 4, 6, 5, 5], Array(12).fill(20) as number[]);
  const after = months(1, [3, 2, 3, 2, 3, 2, 3], Array(7).fill(20) as number[]);

  it('show no trend before where there is none, and the trend that was planted', () => {
    const flat = preTrend(before)!;
    expect(flat.ratioAMonth).toBeCloseTo(1, 1);
    expect(flat.p).toBeGreaterThan(0.2);
    const target = before.map((_, k) => Math.round(40 * 1.1 ** k));
    const rising = preTrend(months(-12, target, Array(12).fill(200) as number[]))!;
    expect(rising.ratioAMonth).toBeCloseTo(1.1, 2);
    expect(rising.p).toBeLessThan(1e-6);
    expect(preTrend(before.slice(0, 5))).toBeNull();
  });

  it('stand in steps of three about the start, held against the last before it', () => {
    const steps = eventSteps({ before, after });
    expect(steps.map(({ fromMonth, toMonth }) => [fromMonth, toMonth])).toEqual([
      [-12, -10],
      [-9, -7],
      [-6, -4],
      [-3, -1],
      [1, 3],
      [4, 7],
    ]);
    expect(steps[3]).toMatchObject({ ratio: 1, interval: [1, 1] });
    expect(steps[4].ratio).toBeCloseTo(8 / 16, 12);
    expect(steps[5].ratio).toBeCloseTo((10 / 80) * (60 / 16), 12);
    for (const { ratio, interval } of steps.filter((_, k) => k !== 3)) {
      expect(interval![0]).toBeLessThan(ratio!);
      expect(interval![1]).toBeGreaterThan(ratio!);
    }
    expect(eventSteps({ before, after: months(1, [0, 0, 0], [5, 5, 5]) }).at(-1)).toMatchObject({ ratio: null });
  });

  it('say nothing where a side is short or empty', () => {
    expect(differenceByMonth({ before: before.slice(0, 3), after })).toBeNull();
    expect(differenceByMonth({ before, after: months(1, [0, 0, 0, 0], [5, 5, 5, 5]) })).toBeNull();
  });
});

describe('the mean of effects', () => {
  it('meets the textbook’s steps for three effects', () => {
    // By hand: w = 1/v = 100, 25, 100/9; Q, tau² and the weighted scatter as DerSimonian and Laird, Hartung and Knapp
    // say.
    const effects = [
      { log: -0.5, se: 0.1 },
      { log: 0.1, se: 0.2 },
      { log: -0.2, se: 0.3 },
    ];
    const w = [100, 25, 100 / 9];
    const sum = w.reduce((a, b) => a + b);
    const middle = (w[0] * -0.5 + w[1] * 0.1 + w[2] * -0.2) / sum;
    const q = w[0] * (-0.5 - middle) ** 2 + w[1] * (0.1 - middle) ** 2 + w[2] * (-0.2 - middle) ** 2;
    const tau2 = (q - 2) / (sum - (w[0] ** 2 + w[1] ** 2 + w[2] ** 2) / sum);
    const r = [1 / (0.01 + tau2), 1 / (0.04 + tau2), 1 / (0.09 + tau2)];
    const all = r.reduce((a, b) => a + b);
    const mean = (r[0] * -0.5 + r[1] * 0.1 + r[2] * -0.2) / all;
    const found = meanEffect(effects)!;
    expect(found.tau ** 2).toBeCloseTo(tau2, 12);
    expect(Math.log(found.ratio)).toBeCloseTo(mean, 12);
    const scatter = (r[0] * (-0.5 - mean) ** 2 + r[1] * (0.1 - mean) ** 2 + r[2] * (-0.2 - mean) ** 2) / 2;
    const reach = 4.302653 * Math.sqrt(Math.max(1, scatter) / all);
    expect(Math.log(found.interval[1])).toBeCloseTo(mean + reach, 5);
  });

  it('is none of one effect, and of equal ones is theirs', () => {
    expect(meanEffect([{ log: -0.3, se: 0.1 }])).toBeNull();
    const same = meanEffect(Array.from({ length: 5 }, () => ({ log: -0.3, se: 0.1 })))!;
    expect(same.tau).toBe(0);
    expect(Math.log(same.ratio)).toBeCloseTo(-0.3, 12);
  });
});
