import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emergingClass } from '../../src/analysis/emerging/classes';
import { mannKendall } from '../../src/analysis/emerging/mannKendall';
import { twoSidedP } from '../../src/analysis/chance/normal';
import { EMERGING_CLASSES, EMERGING_LEVEL } from '../../src/domain/emerging';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;

interface Known {
  readonly x: readonly number[];
  readonly S: number;
  readonly varS: number;
  readonly Z: number;
  readonly p_two_sided: number;
  readonly tau_a: number;
  readonly tau_b: number | null;
  readonly sen_slope: number;
}

describe('the trend of a series', () => {
  it('meets the published values, equal values among them', () => {
    const { series } = read<{ readonly series: Readonly<Record<string, Known>> }>('mann_kendall.json');
    expect(Object.keys(series)).toHaveLength(6);
    for (const { x, ...known } of Object.values(series)) {
      const found = mannKendall(Float64Array.from(x));
      expect(found.s).toBe(known.S);
      expect(found.variance).toBeCloseTo(known.varS, 9);
      expect(found.z).toBeCloseTo(known.Z, 9);
      expect(found.p).toBeCloseTo(known.p_two_sided, 9);
      expect(found.tauA).toBeCloseTo(known.tau_a, 9);
      if (known.tau_b === null) expect(found.tauB).toBeNaN();
      else expect(found.tauB).toBeCloseTo(known.tau_b, 9);
      expect(found.sen).toBeCloseTo(known.sen_slope, 9);
    }
  });

  it('is none of fewer than two values', () => {
    expect(mannKendall(Float64Array.of(3))).toMatchObject({ s: 0, z: NaN, p: NaN, sen: NaN });
  });

  it('turns round with the series, and does not hang on its units', () => {
    const x = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
    const [there, back] = [mannKendall(x), mannKendall(x.slice().reverse())];
    expect(back).toMatchObject({ s: -there.s, z: -there.z, p: there.p });
    expect(mannKendall(x.map((value) => 100 - 7 * value)).sen).toBeCloseTo(-7 * there.sen, 12);
  });
});

describe('the class of a place over time', () => {
  const classOf = (z: readonly number[]): string => {
    const trend = mannKendall(Float64Array.from(z));
    return emergingClass(
      z.map((value) => (twoSidedP(value) <= EMERGING_LEVEL ? Math.sign(value) : 0)),
      trend.p <= EMERGING_LEVEL ? Math.sign(trend.s) : 0,
    );
  };

  it('is as derived by hand from the definitions, in all cases', () => {
    const { cases } = read<{
      readonly cases: Readonly<Record<string, { readonly z: readonly number[]; readonly expected: string }>>;
    }>('emerging_hotspot_truth_table.json');
    expect(Object.keys(cases)).toHaveLength(18);
    for (const [name, { z, expected }] of Object.entries(cases)) expect([name, classOf(z)]).toEqual([name, expected]);
  });

  it('is the other side’s when every value turns round, of any series', () => {
    const all = Array.from({ length: 3 ** 6 }, (_, k) =>
      Array.from({ length: 6 }, (__, d) => (Math.floor(k / 3 ** d) % 3) - 1),
    );
    const seen = new Set<string>();
    for (const signs of all)
      for (const trend of [-1, 0, 1]) {
        const found = emergingClass(signs, trend);
        const turned = emergingClass(
          signs.map((sign) => -sign),
          -trend,
        );
        const other = found.includes('hot') ? found.replace('hot', 'cold') : found.replace('cold', 'hot');
        expect(turned).toBe(other);
        seen.add(found);
      }
    // Of six bins nine in ten are all of them: historical needs ten.
    expect(EMERGING_CLASSES.filter((name) => !seen.has(name))).toEqual(['historical hot spot', 'historical cold spot']);
  });

  it('is historical where nine bins in ten are one and the last is not, whatever the trend', () => {
    for (const trend of [-1, 0, 1])
      expect(emergingClass([1, 1, 1, 1, 1, 1, 1, 1, 1, 0], trend)).toBe('historical hot spot');
    expect(emergingClass([1, 1, 1, 1, 1, 1, 1, 1, 1, -1], 0)).toBe('new cold spot');
    expect(emergingClass([], 0)).toBe('no pattern');
  });
});
