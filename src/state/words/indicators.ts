import type { Indicator } from '../../domain/indicator';
import {
  formatMonth,
  formatNumber,
  formatPercent,
  formatSignedPercent,
  messagesFor,
  monthName,
  wordFor,
  type Locale,
} from '../../i18n';

/** A published figure with its unit, as its source has it. `all` are the figures it stands among. */
export function indicatorFigure(locale: Locale, i: Indicator, all: readonly Indicator[]): string {
  const t = messagesFor(locale).indicators;
  const percent = (value: number): string => formatSignedPercent(locale, value / 100, { maxDecimals: 1 });
  if (i.unit === 'times') {
    // A source that gives both the factor and the percentage is quoted with both, roundings and all.
    const given = all.find((other) => sameFigure(other, i) && other.unit === 'percent');
    const factor = formatNumber(locale, i.value);
    return given ? t.fellByFactor(factor, percent(given.value)) : t.fellTimes(factor);
  }
  if (i.unit === 'percent')
    return i.measure.endsWith('-change') ? percent(i.value) : formatPercent(locale, i.value / 100);
  const number = formatNumber(locale, i.value);
  return i.unit === 'thousand' || i.unit === 'per-day' ? `${number} ${wordFor(t.units, i.unit)}` : number;
}

/** Which year or months a figure is of. */
export function indicatorTime(locale: Locale, { months, year }: Indicator): string {
  if (!months) return String(year);
  return months[0] === months[1]
    ? formatMonth(locale, year, months[0])
    : `${year}, ${monthName(locale, months[0])} – ${monthName(locale, months[1])}`;
}

/** A percentage that stands beside its own factor is said with it, not twice. */
export const saidWithFactor = (i: Indicator, all: readonly Indicator[]): boolean =>
  i.unit === 'percent' && all.some((other) => sameFigure(other, i) && other.unit === 'times');

const sameFigure = (a: Indicator, b: Indicator): boolean =>
  a.fact === b.fact && a.measure === b.measure && a.year === b.year && a.months === b.months;
