import { describe, expect, it } from 'vitest';
import { hourPasses } from '../../src/domain/hourRange';
import { peakOf } from '../../src/state/view/peak';

const byHour = Array.from({ length: 24 }, (_, hour) => (hour === 16 ? 39 : hour === 23 ? 12 : hour % 5));

describe('the peak of the hours', () => {
  it('is of those that the filter lets pass, past midnight too', () => {
    expect(peakOf(byHour, (hour) => hourPasses({ from: 22, to: 6 }, hour))).toBe(23);
    expect(peakOf(byHour, (hour) => hourPasses({ from: 3, to: 4 }, hour))).toBe(3);
  });

  it('is of all hours where all pass or none does', () => {
    expect(peakOf(byHour, () => true)).toBe(16);
    expect(peakOf(byHour, () => false)).toBe(16);
  });
});
