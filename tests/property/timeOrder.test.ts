import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByTime } from '../../src/intake/rows/timeOrder';
import { runs } from '../prove';

const minute = fc.integer({ min: -20_000_000, max: 40_000_000 }).map((m) => m * 60_000);
const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => s * 1000);
const moment = fc.oneof(minute, second, fc.maxSafeInteger(), fc.double({ min: 1, max: 1e12, noNaN: true }));
const starts = (one: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(fc.oneof({ weight: 8, arbitrary: one }, { weight: 1, arbitrary: fc.constant(NaN) }), { maxLength: 60 });

test('rows come by their start, unknown ones last, ties as they stood, whatever the unit of the moments', () => {
  fc.assert(
    fc.property(fc.oneof(starts(minute), starts(second), starts(moment)), (ms) => {
      const plain = ms
        .map((value, i) => [Number.isNaN(value) ? Infinity : value, i] as const)
        .toSorted(([a, i], [b, j]) => (a === b ? i - j : a < b ? -1 : 1))
        .map(([, i]) => i);
      const startMs = Float64Array.from(ms);
      const order = sortByTime(startMs);
      expect(order === null ? ms.map((_, i) => i) : [...order]).toEqual(plain);
      expect([...startMs]).toEqual(plain.map((row) => ms[row]));
    }),
    { numRuns: runs(1000) },
  );
});
