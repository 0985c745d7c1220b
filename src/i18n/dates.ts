import type { Locale } from './locale';

/**
 * A reading of the city's clock. i18n knows no time zone: the caller turns an instant into these parts
 * (the domain's `wallTime`). `month` 1-12, `day` 1-31; hour and minute 0 when absent.
 */
export interface WallParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** An ISO date (2021-04-30) as parts. */
export const dayParts = (iso: string): WallParts => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const MONTHS: Record<Locale, readonly string[]> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const RU_GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
/** Name of a month, 1-12, in the nominative. */
export const monthName = (locale: Locale, month: number): string => MONTHS[locale][month - 1] ?? '';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Clock time, 24 hours in every language: 14:05. */
export const formatClock = (parts: { readonly hour?: number; readonly minute?: number }): string =>
  `${pad(parts.hour ?? 0)}:${pad(parts.minute ?? 0)}`;

/** Day and month: «30 сәуір», «30 апреля», "30 April". */
export function formatDayMonth(locale: Locale, parts: WallParts): string {
  return `${parts.day}\u00a0${locale === 'ru' ? RU_GENITIVE[parts.month - 1] : monthName(locale, parts.month)}`;
}

/** A date in full: «2021 жылғы 30 сәуір», «30 апреля 2021 г.», "30 April 2021". */
export function formatDate(locale: Locale, parts: WallParts): string {
  return withYear(locale, formatDayMonth(locale, parts), parts.year);
}

/** A date in figures for tables: 30.04.2021; en is ISO, which no reader takes for a month first. */
export function formatDateShort(locale: Locale, parts: WallParts): string {
  const year = String(parts.year).padStart(4, '0');
  return locale === 'en'
    ? `${year}-${pad(parts.month)}-${pad(parts.day)}`
    : `${pad(parts.day)}.${pad(parts.month)}.${year}`;
}

/** Date and clock: «2021 жылғы 30 сәуір, 14:05». */
export function formatDateTime(locale: Locale, parts: WallParts): string {
  return `${formatDate(locale, parts)}, ${formatClock(parts)}`;
}

/** «2021 жылғы сәуір», «апрель 2021 г.», "April 2021". */
export function formatMonth(locale: Locale, year: number, month: number): string {
  return withYear(locale, monthName(locale, month), year);
}

/** A month, or a day and month, with its year. */
export function withYear(locale: Locale, text: string, year: number): string {
  if (locale === 'kk') return `${year} жылғы ${text}`;
  return locale === 'ru' ? `${text} ${year}\u00a0г.` : `${text} ${year}`;
}
