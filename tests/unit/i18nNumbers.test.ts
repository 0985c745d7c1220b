import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  formatArea,
  formatBytes,
  formatDistance,
  formatMetres,
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignedPercent,
} from '../../src/i18n/numbers';
import { kazakhEnding, percentEnding, withEnding } from '../../src/i18n/suffix';
import { plural } from '../../src/i18n/plural';

/** ICU's own text with our choice of spaces and minus: what is left to differ is the digits and signs themselves. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');

describe('numbers', () => {
  it('writes Kazakh with a decimal comma and thin no-break spaces', () => {
    expect(formatNumber('kk', 1234567.891, { decimals: 2 })).toBe('1\u202f234\u202f567,89');
    expect(formatNumber('kk', -12345)).toBe('\u221212\u202f345');
    expect(formatNumber('kk', 0.5)).toBe('0,5');
  });

  it('writes Russian as ICU does and English with commas', () => {
    expect(formatNumber('ru', 1234567.891, { decimals: 2 })).toBe('1\u00a0234\u00a0567,89');
    expect(formatNumber('en', 1234567.891, { decimals: 2 })).toBe('1,234,567.89');
  });

  it('has the digits of ICU in all three languages, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          for (const locale of ['kk', 'ru', 'en'] as const) {
            const icu = new Intl.NumberFormat(locale, {
              minimumFractionDigits: decimals,
              maximumFractionDigits: decimals,
              signDisplay: 'negative',
            });
            expect(plain(formatNumber(locale, value, { decimals }))).toBe(plain(icu.format(value)));
          }
        },
      ),
      { seed: 20210430 },
    );
  });

  it('writes per cent with a no-break space in Kazakh and Russian, without one in English', () => {
    expect(formatPercent('kk', 0.1234)).toBe('12,3\u00a0%');
    expect(formatPercent('ru', 0.1234)).toBe('12,3\u00a0%');
    expect(formatPercent('en', 0.1234)).toBe('12.3%');
    expect(formatSignedPercent('kk', -0.213)).toBe('\u221221,3\u00a0%');
    expect(formatSignedPercent('en', 0.05)).toBe('+5.0%');
  });

  it('gives no sign to what rounds to nothing, and a dash to what cannot be said', () => {
    expect(formatNumber('en', -0.0001, { decimals: 1 })).toBe('0.0');
    expect(formatSigned('kk', 0.0001, { decimals: 1 })).toBe('0,0');
    expect(formatSigned('ru', 7)).toBe('+7');
    expect(formatNumber('kk', NaN)).toBe('—');
    expect(formatPercent('ru', NaN)).toBe('—');
    expect(formatMetres('en', NaN)).toBe('—');
  });

  it('names the unit after the number and keeps the two together', () => {
    expect(formatDistance('kk', 120)).toBe('120\u00a0м');
    expect(formatDistance('kk', 1234)).toBe('1,2\u00a0км');
    expect(formatMetres('en', 3000)).toBe('3,000\u00a0m');
    expect(formatArea('ru', 703.9)).toBe('703,9\u00a0км²');
    expect(formatBytes('kk', 1536)).toBe('1,5\u00a0КБ');
    expect(formatBytes('en', 0)).toBe('0\u00a0bytes');
  });
});

describe('Kazakh endings of numbers', () => {
  const dative = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000];
  it('follows the last spoken word, as the glossary has it', () => {
    const to = [
      'ге',
      'ге',
      'ке',
      'ке',
      'ке',
      'ға',
      'ге',
      'ге',
      'ға',
      'ға',
      'ға',
      'ға',
      'қа',
      'ге',
      'қа',
      'ке',
      'ге',
      'ға',
      'ге',
      'ға',
    ];
    const from = [
      'ден',
      'ден',
      'тен',
      'тен',
      'тен',
      'дан',
      'ден',
      'ден',
      'дан',
      'нан',
      'дан',
      'дан',
      'тан',
      'ден',
      'тан',
      'тен',
      'нен',
      'нан',
      'ден',
      'нан',
    ];
    expect(dative.map((n) => kazakhEnding(String(n), 'dat'))).toEqual(to);
    expect(dative.map((n) => kazakhEnding(String(n), 'abl'))).toEqual(from);
  });

  it('reads the last word of a longer number and the last digits of a decimal', () => {
    expect(withEnding(102, 'dat')).toBe('102-ге');
    expect(withEnding(109, 'dat')).toBe('109-ға');
    expect(withEnding(1457.9, 'acc')).toBe('1\u202f457,9-ды');
    expect(withEnding(4.6, 'abl')).toBe('4,6-дан');
    expect(withEnding(40_000, 'loc')).toBe('40\u202f000-да');
    expect(withEnding(2_000_000, 'abl')).toBe('2\u202f000\u202f000-нан');
    expect(withEnding(0.5, 'abl', { decimals: 2 })).toBe('0,50-ден');
  });

  it('keeps vowels in harmony: the dative and the ablative are both front or both back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (n) => {
        const back = (form: 'dat' | 'loc' | 'abl') => /[а]/.test(kazakhEnding(String(n), form));
        expect([back('loc'), back('abl')]).toEqual([back('dat'), back('dat')]);
      }),
      { seed: 1 },
    );
  });

  it('gives per cent the back endings of «пайыз»', () => {
    expect(percentEnding('47,8 %', 'dat')).toBe('47,8 %-ға');
    expect(percentEnding('5 %', 'poss')).toBe('5 %-ы');
    expect(percentEnding('5 %', 'abl')).toBe('5 %-дан');
  });
});

describe('nouns after numbers', () => {
  const forms = { one: 'пост', few: 'поста', many: 'постов', other: 'поста' };
  it('declines in Russian', () => {
    expect([1, 2, 5, 11, 21, 22, 37, 1.5].map((n) => plural('ru', n, forms))).toEqual([
      'пост',
      'поста',
      'постов',
      'постов',
      'пост',
      'поста',
      'постов',
      'поста',
    ]);
  });

  it('keeps the singular in Kazakh', () => {
    expect([0, 1, 2, 37].map((n) => plural('kk', n, { one: 'пост', other: 'посттар' }))).toEqual([
      'пост',
      'пост',
      'пост',
      'пост',
    ]);
  });
});

describe('a share that is too small to write', () => {
  it('is said to be below the least that is written, never none', () => {
    expect(formatPercent('en', 0.0003)).toBe('<0.1%');
    expect(formatPercent('ru', 0.0003)).toBe('<0,1\u00a0%');
    expect(formatPercent('kk', 0.0003)).toBe('<0,1\u00a0%');
    expect(formatPercent('en', 0.004, { decimals: 0 })).toBe('<1%');
  });

  it('is none where it is none, and what it rounds to from the least on', () => {
    expect(formatPercent('en', 0)).toBe('0%');
    expect(formatPercent('en', 0.0005)).toBe('0.1%');
  });
});
