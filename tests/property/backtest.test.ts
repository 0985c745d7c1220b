import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAt, heldAt, surveillance } from '../../src/analysis/backtest/measures';

const cells = fc.array(fc.record({ score: fc.nat(4), incidents: fc.nat(9), area: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 1,
  maxLength: 12,
});
type Cells = readonly { readonly score: number; readonly incidents: number; readonly area: number }[];
const columnsOf = (of: Cells) =>
  (['score', 'incidents', 'area'] as const).map((name) => Float64Array.from(of, (cell) => cell[name]));
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const SHARES = [0.05, 0.1, 0.3, 0.5, 0.9, 1];

describe('measures of a map', () => {
  it('give PAI 1 for all of the ground, and PEI* at most 1 anywhere', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const [scores, incidents, area] = columnsOf(of);
        fc.pre(total(incidents) > 0);
        const { pai, hitRate, peiStar } = surveillance(scores, incidents, area);
        expect(pai[of.length - 1]).toBeCloseTo(1, 12);
        expect(hitRate[of.length - 1]).toBeCloseTo(1, 12);
        expect(peiStar[of.length - 1]).toBeCloseTo(1, 12);
        expect(Math.max(...peiStar)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are best for a map that sees the future', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const [scores, incidents, area] = columnsOf(of);
        const [held] = heldAt(scores, area, [incidents], SHARES);
        const best = bestAt(incidents, area, SHARES);
        held.forEach((n, k) => expect(n).toBeLessThanOrEqual(best[k] + 1e-9));
        fc.pre(total(incidents) > 0);
        for (const value of surveillance(incidents, incidents, area).peiStar) expect(value).toBeCloseTo(1, 9);
      }),
    );
  });

  it('do not hang on the order of the cells', () => {
    fc.assert(
      fc.property(
        cells.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        ([of, dealt]) => {
          const [[scores, incidents, area], [s, i, a]] = [columnsOf(of), columnsOf(dealt)];
          const [held] = heldAt(scores, area, [incidents], SHARES);
          heldAt(s, a, [i], SHARES)[0].forEach((n, k) => expect(n).toBeCloseTo(held[k], 9));
          // Of one ground; cells that are equal in all but ground stand in any order.
          const even = area.map(() => 1);
          expect([...surveillance(s, i, even).hitRate]).toEqual([...surveillance(scores, incidents, even).hitRate]);
        },
      ),
    );
  });

  it('lie between the worst and the best order of equal cells', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const [scores, incidents] = columnsOf(of);
        const even = scores.map(() => 1);
        const shares = of.map((_, k) => (k + 1) / of.length);
        const [held] = heldAt(scores, even, [incidents], shares);
        const worst = surveillance(scores, incidents, even).hitRate.map((rate) => rate * total(incidents));
        const turned = incidents.map((n) => 9 - n);
        const other = surveillance(scores, turned, even).order;
        let sum = 0;
        const kindest = Float64Array.from(other, (cell) => (sum += incidents[cell]));
        fc.pre(total(incidents) > 0);
        held.forEach((n, k) => {
          expect(n).toBeGreaterThanOrEqual(worst[k] - 1e-9);
          expect(n).toBeLessThanOrEqual(kindest[k] + 1e-9);
        });
      }),
    );
  });
});
