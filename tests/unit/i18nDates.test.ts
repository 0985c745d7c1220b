import { describe, expect, it } from 'vitest';
import { formatDate, formatDateShort, formatDateTime, formatMonth, monthName } from '../../src/i18n/dates';
import { formatPeriod } from '../../src/i18n/periods';
import { weekdayName } from '../../src/i18n/weekdays';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });
const spaces = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
const icu = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

describe('dates', () => {
  it('writes a date as the glossary has it', () => {
    expect(spaces(formatDate('kk', day(2021, 4, 30)))).toBe('2021 жылғы 30 сәуір');
    expect(spaces(formatDate('ru', day(2021, 4, 30)))).toBe('30 апреля 2021 г.');
    expect(spaces(formatDate('en', day(2021, 4, 30)))).toBe('30 April 2021');
    expect(spaces(formatDateTime('kk', { ...day(2021, 4, 30), hour: 14, minute: 5 }))).toBe(
      '2021 жылғы 30 сәуір, 14:05',
    );
  });

  it('agrees with ICU on every day of a year, but for the abbreviated «жылғы»', () => {
    for (let i = 0; i < 366; i++) {
      const date = new Date(Date.UTC(2020, 0, 1 + i));
      const parts = day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(spaces(formatDate('kk', parts)).replace('жылғы', 'ж.')).toBe(
        spaces(icu('kk', { dateStyle: 'long' }).format(date)),
      );
      expect(spaces(formatDate('ru', parts))).toBe(spaces(icu('ru', { dateStyle: 'long' }).format(date)));
      expect(spaces(formatDate('en', parts))).toBe(spaces(icu('en-GB', { dateStyle: 'long' }).format(date)));
      expect(formatDateShort('ru', parts)).toBe(icu('ru', { dateStyle: 'short' }).format(date));
      expect(formatDateShort('en', parts)).toBe(date.toISOString().slice(0, 10));
    }
  });

  it('names months and weekdays as ICU does, Monday first', () => {
    for (const locale of ['kk', 'ru', 'en'] as const) {
      for (let m = 1; m <= 12; m++) {
        const date = new Date(Date.UTC(2021, m - 1, 1));
        expect(monthName(locale, m).toLowerCase()).toBe(icu(locale, { month: 'long' }).format(date).toLowerCase());
      }
      for (let d = 1; d <= 7; d++) {
        const monday = new Date(Date.UTC(2021, 2, d));
        expect(weekdayName(locale, d)).toBe(icu(locale, { weekday: 'long' }).format(monday));
      }
    }
  });
});

describe('periods', () => {
  const kk = (from: [number, number, number], to: [number, number, number]) =>
    spaces(formatPeriod('kk', { from: day(...from), to: day(...to) }));

  it('shows an open end as the last day that belongs to it', () => {
    expect(kk([2020, 3, 16], [2020, 5, 12])).toBe('2020 жылғы 16 наурыз – 11 мамыр');
    expect(kk([2020, 2, 28], [2020, 3, 1])).toBe('2020 жылғы 28–29 ақпан');
    expect(kk([2020, 5, 9], [2020, 5, 10])).toBe('2020 жылғы 9 мамыр');
    expect(kk([2019, 12, 30], [2020, 1, 2])).toBe('2019 жылғы 30 желтоқсан – 2020 жылғы 1 қаңтар');
  });

  it('says whole months and years as such', () => {
    expect(kk([2019, 1, 1], [2020, 1, 1])).toBe('2019 жыл');
    expect(kk([2019, 1, 1], [2021, 1, 1])).toBe('2019–2020 жылдар');
    expect(kk([2021, 1, 1], [2021, 5, 1])).toBe('2021 жылғы қаңтар – сәуір');
    expect(kk([2021, 4, 1], [2021, 5, 1])).toBe('2021 жылғы сәуір');
    expect(kk([2019, 1, 1], [2021, 5, 1])).toBe('2019 жылғы қаңтар – 2021 жылғы сәуір');
  });

  it('does the same in Russian and English', () => {
    const months = { from: day(2021, 1, 1), to: day(2021, 5, 1) };
    expect(spaces(formatPeriod('ru', months))).toBe('январь – апрель 2021 г.');
    expect(spaces(formatPeriod('en', months))).toBe('January – April 2021');
    const years = { from: day(2019, 1, 1), to: day(2021, 1, 1) };
    expect(formatPeriod('ru', years)).toBe('2019–2020 годы');
    expect(formatPeriod('en', years)).toBe('2019–2020');
    const days = { from: day(2020, 3, 16), to: day(2020, 5, 12) };
    expect(spaces(formatPeriod('ru', days))).toBe('16 марта – 11 мая 2020 г.');
    expect(spaces(formatMonth('en', 2020, 5))).toBe('May 2020');
  });

  it('keeps the clock when a period does not end at midnight', () => {
    const text = formatPeriod('en', { from: { ...day(2020, 5, 1), hour: 18 }, to: { ...day(2020, 5, 2), hour: 6 } });
    expect(spaces(text)).toBe('1 May 2020, 18:00 – 2 May 2020, 06:00');
  });
});
