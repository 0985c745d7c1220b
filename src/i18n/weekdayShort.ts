import type { Locale } from './locale';

const SHORT: Record<Locale, readonly string[]> = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A weekday over a narrow column, 1 = Monday ... 7 = Sunday; its full name stands beside it for who listens. */
export const weekdayShort = (locale: Locale, weekday: number): string => SHORT[locale][weekday - 1] ?? '';
