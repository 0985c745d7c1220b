import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf } from '../../src/analysis/density/selectNth';

describe('the middle of many values', () => {
  it('is what stands in the middle of the sorted order, ties and extremes included', () => {
    const value = fc.oneof(
      fc.constantFrom(0, 1, 5e-324, 1e300),
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (list) => {
        const values = Float64Array.from(list, (v) => v + 0);
        const sorted = values.toSorted();
        const half = values.length >> 1;
        expect(middleOf(values)).toEqual([sorted[Math.max(0, half - 1)], sorted[half]]);
        // The values stay as they were.
        expect([...values]).toEqual(list.map((v) => v + 0));
      }),
    );
  });
});
