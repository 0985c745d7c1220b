import { actualsOf, newestOf, type Indicator } from '../../domain/indicator';
import { sourceMark } from '../../domain/sourcePages';
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
import type { ReadingFigures } from '../../i18n/readings';

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

/** How an unclear source is read; '' where it is clear. */
function readingWords(locale: Locale, i: Indicator, all: readonly Indicator[]): string {
  const { readings } = messagesFor(locale).indicators;
  const isKnown = (key: string): key is keyof typeof readings => Object.hasOwn(readings, key);
  if (i.reading === null || !isKnown(i.reading)) return i.reading ?? '';
  const words = readings[i.reading];
  return typeof words === 'string' ? words : words(readingFigures(i, all));
}

/** What an indicator lacks for a reading is NaN, and no reading of it names that. */
function readingFigures(i: Indicator, all: readonly Indicator[]): ReadingFigures {
  const said = (unit: string): number => all.find((other) => sameFigure(other, i) && other.unit === unit)?.value ?? NaN;
  const change = said('percent') / 100;
  const met = actualsOf(all, i.measure).filter(({ year, value }) => year < i.year && value <= i.value);
  return {
    year: i.year,
    months: i.months ?? [1, 12],
    value: i.value,
    metIn: met.at(-1)?.year ?? NaN,
    times: said('times'),
    change,
    fell: 1 / (1 + change),
    parts: ['modular-posts', 'modular-posts-planned'].flatMap((measure) => newestOf(all, measure)?.value ?? []),
  };
}

/** The readings of some indicators, each once. */
export const readingsOf = (
  locale: Locale,
  items: readonly Indicator[],
  all: readonly Indicator[],
): readonly string[] => [...new Set(items.map((i) => readingWords(locale, i, all)).filter((words) => words !== ''))];

/** Where a fact comes from, in words. */
export const sourceWords = (locale: Locale, fact: string): string =>
  wordFor(messagesFor(locale).indicators.sources, sourceMark(fact));
