import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfPeriod } from '../../src/analysis/selection/select';
import { periodFill, weekdayDays } from '../../src/analysis/span/periodFill';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { DAY_MS, dayOf, fromCityClock, weekdayOfDay } from '../../src/domain/clock';
import { rateDays, yearsOfDensity } from '../../src/domain/rateDays';
import type { IncidentTable } from '../../src/domain/incident';
import type { Period } from '../../src/domain/period';
import { runs } from '../prove';
import { tableOf } from '../unit/selectFixtures';

const FIRST = fromCityClock(2015, 1, 1);
const at = (day: number): number => FIRST + day * DAY_MS;

/** A register as real ones come: a few years before, a dense stretch with a hole in it, a few records after. */
const registers = fc
  .record({
    before: fc.array(fc.nat(900), { maxLength: 12 }),
    days: fc.integer({ min: 2, max: 60 }),
    perDay: fc.integer({ min: 1, max: 12 }),
    hole: fc.tuple(fc.nat(60), fc.nat(20)),
    after: fc.array(fc.nat(400), { maxLength: 3 }),
  })
  .map(({ before, days, perDay, hole: [from, length], after }) => {
    const dense = Array.from({ length: days }, (_, day) => day).filter((day) => day < from || day >= from + length);
    const all = [
      ...before,
      ...dense.flatMap((day) => Array<number>(perDay).fill(1000 + day)),
      ...after.map((day) => 1000 + days + day),
    ];
    return tableOf(all.sort((a, b) => a - b).map((day) => ({ startMs: at(day) + DAY_MS / 2 })));
  });
const periods = fc
  .tuple(fc.oneof(fc.constant(0), fc.nat(1100)), fc.oneof(fc.constant(2000), fc.integer({ min: 1, max: 1500 })))
  .map(([from, length]): Period => ({ fromMs: at(from), toMs: at(from + length) }));

/** Days on which the records of a period lie, by weekday, Monday first. */
function daysOfRecords(table: IncidentTable, period: Period): readonly number[] {
  const [from, to] = rowsOfPeriod(table, period);
  const days = new Set(Array.from(table.startMs.subarray(from, to), (ms) => dayOf(ms)));
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => [...days].filter((day) => weekdayOfDay(day) === weekday).length);
}
const sum = (of: readonly number[]): number => of.reduce((total, n) => total + n, 0);

describe('a rate', () => {
  it('counts no record of a day that its days leave out: each day of its records is one of them, else none is made', () => {
    fc.assert(
      fc.property(registers, periods, fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (table, period, chosen) => {
        const register = registerSpan(table);
        if (!register) return;
        const held = daysOfRecords(table, period);
        const fill = periodFill(register, table, period);
        // Stray records alone, of a period wholly beyond the register, have no days: no rate is made of them.
        if (fill.years !== null) expect(Math.round(fill.filledDays)).toBeGreaterThanOrEqual(sum(held));
        else expect(sum(held) === 0 || yearsOfDensity(fill) === null).toBe(true);
        for (const [weekday, days] of weekdayDays(register, table, period)?.entries() ?? [])
          expect(days).toBeGreaterThanOrEqual(held[weekday]);
        const all = rateDays(fill, register, period, null);
        if (all && all.said !== null) expect(all.said).toBeGreaterThanOrEqual(sum(held));
        const some = rateDays(fill, register, period, chosen);
        if (some && some.said !== null)
          expect(some.said).toBeGreaterThanOrEqual(sum(chosen.map((weekday) => held[weekday - 1])));
      }),
      { numRuns: runs(300) },
    );
  });
});
