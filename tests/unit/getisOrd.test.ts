import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qValues } from '../../src/analysis/chance/falseDiscovery';
import { twoSidedP, twoSidedZ } from '../../src/analysis/chance/normal';
import { getisOrd } from '../../src/analysis/hotspots/getisOrd';
import { neighboursWithin } from '../../src/analysis/lattice/neighbourhood';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;

describe('Gi and Gi*', () => {
  const oracle = read<{
    readonly points: readonly (readonly [number, number])[];
    readonly y: readonly number[];
    readonly gi_binary: readonly number[];
    readonly gi_star_binary: readonly number[];
  }>('getis_6point.json');
  const near = neighboursWithin(
    Float64Array.from(oracle.points, ([x]) => x),
    Float64Array.from(oracle.points, ([, y]) => y),
    15,
  );
  const values = Float64Array.from(oracle.y);

  it('meet what R says of six points', () => {
    getisOrd(values, near, 'gi').forEach((z, i) => expect(z).toBeCloseTo(oracle.gi_binary[i], 9));
    getisOrd(values, near, 'gistar').forEach((z, i) => expect(z).toBeCloseTo(oracle.gi_star_binary[i], 9));
  });

  it('say nothing where all cells hold the same, and nothing of a cell that all are neighbours of', () => {
    expect([...getisOrd(Float64Array.of(3, 3, 3, 3, 3, 3), near, 'gistar')].every(Number.isNaN)).toBe(true);
    const all = neighboursWithin(Float64Array.of(0, 1, 2), Float64Array.of(0, 0, 0), 5);
    expect([...getisOrd(Float64Array.of(1, 2, 3), all, 'gistar')].every(Number.isNaN)).toBe(true);
    const alone = neighboursWithin(Float64Array.of(0, 100, 200), Float64Array.of(0, 0, 0), 5);
    expect([...getisOrd(Float64Array.of(1, 2, 3), alone, 'gi')].every(Number.isNaN)).toBe(true);
  });
});

describe('the rate of false finds', () => {
  const oracle = read<{
    readonly p: readonly number[];
    readonly q_bh: readonly number[];
    readonly q_by: readonly number[];
  }>('fdr.json');

  it('meets the worked example of 15 tests, independent or not', () => {
    qValues(oracle.p, 'bh').forEach((q, i) => expect(q).toBeCloseTo(oracle.q_bh[i], 12));
    qValues(oracle.p, 'by').forEach((q, i) => expect(q).toBeCloseTo(oracle.q_by[i], 12));
    expect([...qValues(oracle.p, 'none')]).toEqual(oracle.p);
    expect(qValues(oracle.p, 'bh').filter((q) => q <= 0.05)).toHaveLength(4);
  });

  it('counts no test without a p, and gives equal p equal q', () => {
    expect([...qValues([0.04, NaN, 0.02, 0.04], 'bh')]).toEqual([0.04, NaN, 0.04, 0.04]);
    expect([...qValues([], 'bh')]).toEqual([]);
  });
});

describe('the normal distribution', () => {
  it('has the tails of its tables, near and far', () => {
    // math.erfc(z / sqrt(2)) of Python 3.11.
    for (const [z, p] of [
      [0, 1],
      [0.5, 0.6170750774519738],
      [2.999, 0.002708673067454213],
      [3.001, 0.0026909456501699367],
      [6, 1.9731752900754024e-9],
      [10, 1.5239706048321186e-23],
      [37, 1.1451142445050278e-299],
    ] as const) {
      expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-12);
      expect(twoSidedP(-z)).toBe(twoSidedP(z));
    }
    expect(twoSidedP(2.9999999999) / twoSidedP(3.0000000001)).toBeCloseTo(1, 8);
    expect(twoSidedP(NaN)).toBeNaN();
    expect(twoSidedZ(0.05)).toBeCloseTo(1.959963984540054, 12);
    for (const p of [0.1, 0.05, 0.01, 1e-9]) expect(twoSidedP(twoSidedZ(p)) / p).toBeCloseTo(1, 10);
  });
});
