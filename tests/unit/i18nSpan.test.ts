import { describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';

const first = { year: 2015, month: 6, day: 15, hour: 0, minute: 0, weekday: 1 };
const last = { ...first, year: 2019 };

describe('what lies outside the days of a register', () => {
  it.each(LOCALES)(
    '%s: each part is said with its number and its day, and nothing where there is nothing',
    (locale) => {
      const { leftOut } = messagesFor(locale).span;
      expect(leftOut({ before: 0, after: 0, undated: 0, first, last })).toBe('');
      const all = leftOut({ before: 135, after: 12, undated: 7, first, last });
      for (const piece of ['135', '12', '7', '2015', '2019']) expect(all).toContain(piece);
      const one = leftOut({ before: 0, after: 0, undated: 7, first, last });
      expect(one).toContain('7');
      expect(one).not.toMatch(/2015|2019|0/);
    },
  );

  it('differs between the languages', () => {
    expect(
      new Set(
        LOCALES.map((locale) => messagesFor(locale).span.leftOut({ before: 3, after: 2, undated: 1, first, last })),
      ).size,
    ).toBe(3);
  });

  it.each(LOCALES)('%s: a sentence that ends with a date has one full stop', (locale) => {
    const { covers, gaps } = messagesFor(locale).span;
    for (const say of [covers, gaps]) expect(say('3–11 декабря 2018 г.')).toMatch(/[^.]\.$/);
  });
});
