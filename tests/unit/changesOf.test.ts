import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/analysis/comparison/changesOf';
import { funnelZ } from '../../src/analysis/comparison/funnelZ';
import { drawPoisson, randomOf } from '../../src/analysis/chance/random';

interface Oracle {
  readonly published: readonly { readonly k1: number; readonly k2: number; readonly p?: number }[];
  readonly computed: readonly { readonly k1: number; readonly k2: number; readonly p: number }[];
}
const oracle = JSON.parse(
  readFileSync(new URL('../oracles/count_change_etest.json', import.meta.url), 'utf8'),
) as Oracle;
const EQUAL = { now: 1, before: 1 };
const one = (now: number, before: number, days = EQUAL): ReturnType<typeof changesOf>[number] =>
  changesOf([{ now, before }], 'bh', days)[0];

describe('changes of counts', () => {
  it('meet the published and the computed E-tests', () => {
    for (const { k1, k2, p } of oracle.computed) expect(one(k1, k2).p).toBeCloseTo(p, 9);
    for (const { k1, k2, p } of oracle.published)
      if (p !== undefined) expect(Math.abs((one(k1, k2).p ?? NaN) - p)).toBeLessThan(5e-4);
  });

  it('are named only where the rate of false finds over all rows is held', () => {
    const alone = one(10, 24);
    expect(alone.p).toBeLessThan(0.05);
    expect(alone.verdict).toBe('fell');
    const among = changesOf(
      [{ now: 10, before: 24 }, ...Array.from({ length: 9 }, () => ({ now: 20, before: 20 }))],
      'bh',
    );
    expect(among[0].p).toBe(alone.p);
    expect(among[0].q).toBeCloseTo(10 * (alone.p ?? NaN), 12);
    expect(among[0].verdict).toBe('unclear');
    expect(changesOf([{ now: 90, before: 30 }], 'bh')[0].verdict).toBe('rose');
  });

  it('make no test of two noughts, and none of the others harder by it', () => {
    const [row, empty] = changesOf(
      [
        { now: 10, before: 24 },
        { now: 0, before: 0 },
      ],
      'bh',
    );
    expect(empty).toEqual({
      now: 0,
      before: 0,
      difference: 0,
      ratio: null,
      interval: null,
      p: null,
      q: null,
      z: null,
      verdict: 'unclear',
    });
    expect(row.q).toBe(row.p);
  });

  it('compare rates a day where the periods differ in length', () => {
    expect(one(20, 10, { now: 20, before: 10 })).toMatchObject({ ratio: 0, p: 1, verdict: 'unclear' });
    expect(one(20, 20, { now: 10, before: 40 }).verdict).toBe('rose');
    expect(one(20, 20, { now: 40, before: 10 }).verdict).toBe('fell');
    // Whatever the unit of the lengths.
    const [days, years] = [one(7, 15, { now: 28, before: 56 }), one(7, 15, { now: 1, before: 2 })];
    expect(days.p).toBeCloseTo(years.p ?? NaN, 12);
    expect(days.z).toBeCloseTo(years.z ?? NaN, 12);
  });

  it('leave open the end of an interval that has none', () => {
    const { ratio, interval, p } = one(8, 0);
    expect([ratio, interval?.[1]]).toEqual([null, null]);
    expect(interval?.[0]).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.05);
    expect(one(0, 8)).toMatchObject({ ratio: -1, verdict: 'fell' });
    expect(one(0, 8).interval?.[0]).toBe(-1);
  });
});

describe('the place of a row in the funnel', () => {
  it('is Huffman’s statistic, computed by hand', () => {
    expect(funnelZ(20, 10, EQUAL)).toBeCloseTo(Math.SQRT2 * (Math.sqrt(20.375) - Math.sqrt(10.375)), 12);
    expect(funnelZ(9, 30, { now: 1, before: 2 })).toBeCloseTo(
      (2 * (Math.sqrt(9.375) - Math.sqrt(15.1875))) / Math.sqrt(1.5),
      12,
    );
    expect(funnelZ(0, 0, EQUAL)).toBe(0);
  });

  it('comes to two roots’ difference where the earlier count is all but known', () => {
    const many = 1e8;
    expect(funnelZ(150, 100 * many, { now: 1, before: many })).toBeCloseTo(
      2 * (Math.sqrt(150.375) - Math.sqrt(100)),
      3,
    );
  });

  it('varies by one where nothing changed, so that one row of twenty lies beyond two deviations', () => {
    const random = randomOf(7);
    for (const [mean, d] of [
      [8, 1],
      [30, 1],
      [20, 1 / 3],
    ]) {
      const runs = 20_000;
      let beyond = 0;
      let squares = 0;
      for (let k = 0; k < runs; k++) {
        const z = funnelZ(drawPoisson(mean * d, random), drawPoisson(mean, random), { now: d, before: 1 });
        squares += z * z;
        if (Math.abs(z) > 1.96) beyond++;
      }
      expect(squares / runs).toBeGreaterThan(0.93);
      expect(squares / runs).toBeLessThan(1.05);
      expect(Math.abs(beyond / runs - 0.05)).toBeLessThan(0.012);
    }
  });
});
