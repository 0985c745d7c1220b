import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { words as densityWords } from '../../src/questions/density/words';

describe('a Russian density', () => {
  const { desk, ground } = messagesFor('ru');
  const unit = ground.units['per-km2-year'];

  it('agrees with the number that is shown before it', () => {
    const of = (value: number): string => desk.rate(value, unit).replace(' на км² в год', '');
    expect([31, 21, 2, 11, 117, 0.5, 30.96].map(of)).toEqual([
      '31 случай',
      '21 случай',
      '2 случая',
      '11 случаев',
      '117 случаев',
      '0,5 случая',
      '31 случай',
    ]);
    expect(densityWords.ru.max(31, unit)).toContain('31 случай на км²');
  });

  it('agrees in the genitive of a bound', () => {
    expect(desk.rateFrom(1, unit)).toBe('1 случая на км² в год');
    expect(desk.rateFrom(200, unit)).toBe('200 случаев на км² в год');
  });
});
