import type { Locale } from './locale';
import { formatNumber } from './numbers';

export type RelativeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Kazakh: [noun before «бұрын», noun in the ablative before «кейін»]. */
const KK: Record<RelativeUnit, readonly [ago: string, after: string]> = {
  minute: ['минут', 'минуттан'],
  hour: ['сағат', 'сағаттан'],
  day: ['күн', 'күннен'],
  month: ['ай', 'айдан'],
  year: ['жыл', 'жылдан'],
};
const KK_DAYS: Record<string, string> = {
  '-2': 'алдыңгүні',
  '-1': 'кеше',
  '0': 'бүгін',
  '1': 'ертең',
  '2': 'бүрсігүні',
};

/** How long ago or ahead: «3 күн бұрын», «2 сағаттан кейін», «кеше». Negative = past. */
export function formatRelative(locale: Locale, value: number, unit: RelativeUnit): string {
  if (locale !== 'kk')
    return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'day' ? 'auto' : 'always' }).format(value, unit);
  const named = unit === 'day' ? KK_DAYS[String(value)] : undefined;
  if (named !== undefined) return named;
  const count = formatNumber('kk', Math.abs(value));
  const past = value < 0 || Object.is(value, -0);
  return past ? `${count} ${KK[unit][0]} бұрын` : `${count} ${KK[unit][1]} кейін`;
}

/** The same from a span in ms, in the largest unit that fits: for "kept since", "checked". */
export function formatAgo(locale: Locale, ms: number): string {
  const minutes = Math.max(0, ms) / 60_000;
  if (minutes < 60) return formatRelative(locale, -Math.round(minutes), 'minute');
  if (minutes < 60 * 24) return formatRelative(locale, -Math.round(minutes / 60), 'hour');
  return formatRelative(locale, -Math.round(minutes / 1440), 'day');
}
