import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { comparator, compareKazakh, KAZAKH_ALPHABET, sortByName } from '../../src/i18n/collation';
import { fold, matchesSearch } from '../../src/i18n/fold';
import { parseLocale, preferredLocale } from '../../src/i18n/locale';

describe('sorting', () => {
  it('follows the Kazakh alphabet of the glossary', () => {
    const order = 'А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я'.split(' ');
    expect(KAZAKH_ALPHABET).toBe(order.join(''));
    expect(order.toReversed().toSorted(compareKazakh)).toEqual(order);
  });

  it('puts the eight districts in their Kazakh order', () => {
    const districts = ['Алатау', 'Алмалы', 'Әуезов', 'Бостандық', 'Жетісу', 'Медеу', 'Наурызбай', 'Түрксіб'];
    expect(sortByName('kk', districts.toReversed(), (name) => name)).toEqual(districts);
  });

  it('agrees with ICU on any words of Kazakh letters, numbers and blanks', () => {
    const icu = new Intl.Collator('kk', { numeric: true });
    const letters = [...KAZAKH_ALPHABET.toLowerCase(), ...KAZAKH_ALPHABET, ' ', '1', '2', '9'];
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 })
      .map((chars) => chars.join('').trim());
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(compareKazakh(a, b))).toBe(Math.sign(icu.compare(a, b)));
      }),
      { numRuns: 2000, seed: 42 },
    );
  });

  it('is an order: turned round it is the opposite', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareKazakh(a, b))).toBe(-Math.sign(compareKazakh(b, a)) + 0);
      }),
      { seed: 42 },
    );
  });

  it('reads numbers inside names by their value in every language', () => {
    for (const locale of ['kk', 'ru', 'en'] as const) {
      expect(['Д-12', 'Д-2', 'Д-1'].toSorted(comparator(locale))).toEqual(['Д-1', 'Д-2', 'Д-12']);
    }
  });
});

describe('searching', () => {
  it('finds Kazakh names typed on a Russian keyboard, and the other way round', () => {
    expect(matchesSearch('Түрксіб ауданы', 'турксиб')).toBe(true);
    expect(matchesSearch('Әуезов ауданы', 'ауезов')).toBe(true);
    expect(matchesSearch('Бостандық ауданы', 'бостандык')).toBe(true);
    expect(matchesSearch('Жетісу ауданы', 'жетысу')).toBe(true);
    expect(matchesSearch('Улица Ак-Кайнар', 'ақ қайнар')).toBe(true);
    expect(matchesSearch('Зелёный базар', 'базар зеленый')).toBe(true);
    expect(matchesSearch('Алмалы', 'медеу')).toBe(false);
    expect(matchesSearch('Алмалы', '')).toBe(true);
  });

  it('folds the nine letters of Kazakh', () => {
    expect(fold('ӘҒҚҢӨҰҮҺІ әғқңөұүһі')).toBe('агкноуухи агкноуухи');
  });
});

describe('languages', () => {
  it('reads a tag by its language and falls back to Kazakh', () => {
    expect(parseLocale('ru-KZ')).toBe('ru');
    expect(parseLocale('de')).toBeNull();
    expect(preferredLocale(['de', 'en-GB', 'ru'])).toBe('en');
    expect(preferredLocale([])).toBe('kk');
  });
});
