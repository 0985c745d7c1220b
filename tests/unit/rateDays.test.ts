import { describe, expect, it } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { rateDays } from '../../src/domain/rateDays';
import { coveredDays, statedSpan } from '../../src/domain/register';
import type { PlaceAnswer } from '../../src/domain/placeAnswer';
import { words } from '../../src/questions/place/words';
import { rateWords } from '../../src/questions/place/words/sentences';

const fill = (filledDays: number, strayRows = 0) => ({
  askedDays: filledDays,
  filledDays,
  years: filledDays / 365.25,
  strayRows,
  completeToMs: null,
});
const day = (n: number): number => fromCityClock(2018, 12, n);

describe('the days of a rate', () => {
  it('are said under a year, and under 28 no year is made of them', () => {
    expect(rateDays(fill(365), null, null)).toBeNull();
    expect(rateDays(fill(364), null, null)).toEqual({ days: 364, isShort: false });
    expect(rateDays(fill(28), null, null)).toEqual({ days: 28, isShort: false });
    expect(rateDays(fill(27), null, null)).toEqual({ days: 27, isShort: true });
    expect([rateDays(null, null, null), rateDays(fill(0), null, null)]).toEqual([null, null]);
  });

  it('are those with data: stray records of years before add none', () => {
    const register = {
      ...statedSpan({ fromMs: day(3), toMs: day(12) }, 727),
      gaps: [{ fromMs: day(5), toMs: day(7) }],
    };
    const all = { fromMs: fromCityClock(2015, 6, 15), toMs: day(12) };
    expect(coveredDays(register)).toBe(7);
    expect(coveredDays(register, { fromMs: day(4), toMs: day(6) })).toBe(1);
    expect(coveredDays(register, { fromMs: all.fromMs, toMs: day(1) })).toBe(0);
    expect(rateDays(fill(1274, 135), register, all)).toEqual({ days: 7, isShort: true });
  });

  it('stand beside the yearly rate of a place, or in its stead', () => {
    const of = (days: number): string =>
      rateWords(words.en, {
        count: 18,
        fill: fill(days),
        perYear: { value: 731, interval: [433, 1155] },
      } as unknown as PlaceAnswer);
    expect(of(9)).toBe('Only 9 days have data: too few for a yearly rate.');
    expect(of(31)).toContain('731 a year (95% interval 433 to 1,155), reckoned from 31 days.');
    expect(of(400)).not.toContain('reckoned');
  });
});
