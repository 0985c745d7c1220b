import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftSums, byWeekday } from '../../src/analysis/time/hoursOfWeek';
import { spreadOver } from '../../src/analysis/time/aoristic';
import { WEEK_HOURS } from '../../src/domain/hours';
import { runs } from '../prove';

const span = fc.record({
  from: fc.integer({ min: -20_000, max: 20_000 }),
  length: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 30_000 })),
});
const sum = (of: Iterable<number>): number => [...of].reduce((a, b) => a + b, 0);

test('weights of any spans add up to their number, hour by hour and shift by shift', () => {
  fc.assert(
    fc.property(
      fc.array(span, { minLength: 1, maxLength: 40 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 6 }),
      (spans, hoursOfShifts) => {
        const hours = new Float64Array(WEEK_HOURS);
        for (const { from, length } of spans) spreadOver(hours, from, length, 1);
        expect(sum(hours)).toBeCloseTo(spans.length, 8);
        expect(hours.every((weight) => weight >= 0)).toBe(true);
        const shifts = [...hoursOfShifts].sort((a, b) => a - b);
        expect(sum(shiftSums(byWeekday(hours), shifts).map(sum))).toBeCloseTo(spans.length, 8);
      },
    ),
    { numRuns: runs(200) },
  );
});

test('a span weighs in an hour as many parts as minutes of it lie there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_079 }), fc.integer({ min: 2, max: 10_079 }), (from, length) => {
      const hours = new Float64Array(WEEK_HOURS);
      spreadOver(hours, from, length, 1);
      const counted = new Float64Array(WEEK_HOURS);
      for (let minute = from; minute < from + length; minute++) counted[Math.floor(minute / 60) % WEEK_HOURS]++;
      counted.forEach((minutes, hour) => expect(hours[hour]).toBeCloseTo(minutes / length, 10));
    }),
    { numRuns: runs(100) },
  );
});
