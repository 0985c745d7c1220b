import type { Locale } from './locale';

const WEEKDAYS: Record<Locale, readonly string[]> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Name of a weekday, 1 = Monday ... 7 = Sunday. */
export const weekdayName = (locale: Locale, weekday: number): string => WEEKDAYS[locale][weekday - 1] ?? '';
