import { describe, expect, it } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { rateDays } from '../../src/domain/rateDays';
import { coveredDays, statedSpan, type RegisterSpan } from '../../src/domain/register';
import type { PlaceAnswer } from '../../src/domain/placeAnswer';
import { messagesFor } from '../../src/i18n';
import { LOCALES } from '../../src/i18n/locale';
import { words } from '../../src/questions/place/words';
import { rateWords } from '../../src/questions/place/words/sentences';

const fill = (filledDays: number, strayRows = 0) => ({
  askedDays: filledDays,
  filledDays,
  years: filledDays / 365.25,
  strayRows,
  completeToMs: null,
});
const messages = LOCALES.map((locale) => messagesFor(locale));
const day = (n: number): number => fromCityClock(2018, 12, n);

describe('the days of a rate', () => {
  it('are said under a year, and under 28 no year is made of them', () => {
    const of = (days: number) => rateDays(fill(days), null, null, null);
    expect(of(365)).toBeNull();
    expect(of(364)).toEqual({ days: 364, said: 364, isShort: false });
    expect(of(28)).toEqual({ days: 28, said: 28, isShort: false });
    expect(of(27)).toEqual({ days: 27, said: 27, isShort: true });
    expect([rateDays(null, null, null, null), of(0)]).toEqual([null, null]);
  });

  it('are those with data: stray records of years before add none, and are not said to lie on them', () => {
    const register = {
      ...statedSpan({ fromMs: day(3), toMs: day(12) }, 727),
      gaps: [{ fromMs: day(5), toMs: day(7) }],
    };
    const all = { fromMs: fromCityClock(2015, 6, 15), toMs: day(12) };
    expect(coveredDays(register)).toBe(7);
    expect(coveredDays(register, { fromMs: day(4), toMs: day(6) })).toBe(1);
    expect(coveredDays(register, { fromMs: all.fromMs, toMs: day(1) })).toBe(0);
    expect(rateDays(fill(1274, 135), register, all, null)).toEqual({ days: 7, said: null, isShort: true });
    for (const { desk } of messages) {
      expect(desk.unitInDays(null)).not.toBe(desk.unitInDays(0));
      expect([desk.unitInDays(null), desk.inPeriod(null)].join()).not.toMatch(/\b0/);
    }
  });

  it('are, of a weekend’s records, the Saturdays and Sundays alone; by all days it is settled whether a year is made', () => {
    const of = (register: RegisterSpan, to: number, weekdays: readonly number[]) =>
      rateDays(fill(to - 3), register, { fromMs: day(3), toMs: day(to) }, weekdays);
    // 3 December 2018 was a Monday.
    const nine = statedSpan({ fromMs: day(3), toMs: day(12) }, 727);
    expect(of(nine, 12, [6, 7])).toEqual({ days: 2, said: 2, isShort: true });
    expect(of({ ...nine, gaps: [{ fromMs: day(9), toMs: day(10) }] }, 12, [6, 7])?.days).toBe(1);
    const four = statedSpan({ fromMs: day(3), toMs: day(31) }, 2000);
    expect(of(four, 31, [6, 7])).toEqual({ days: 8, said: 8, isShort: false });
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
