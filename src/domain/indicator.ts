export type IndicatorKind = 'target' | 'actual' | 'change' | 'claim';

/** One published figure (static/geo/indicators.json). */
export interface Indicator {
  /** Fact id: F2, P15 ... */
  readonly fact: string;
  /** What is measured: key into i18n `indicators.measures`. */
  readonly measure: string;
  readonly year: number;
  /** Months of the year when the figure covers only some of it, e.g. [1, 4]; null = the year. */
  readonly months: readonly [number, number] | null;
  readonly value: number;
  /** Key into i18n `indicators.units`: per-100k, percent, times, count, thousand ... */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly source: string;
  /** How we read an ambiguous source: key into i18n `indicators.readings`, or null. */
  readonly reading: string | null;
}

/** Whole years' figures of one measure that were reported as measured, the oldest first. */
export const actualsOf = (indicators: readonly Indicator[], measure: string): readonly Indicator[] =>
  indicators.filter((one) => one.measure === measure && one.kind === 'actual').sort((a, b) => a.year - b.year);

/** The newest figure of a measure, of whatever kind; null without one. */
export const newestOf = (indicators: readonly Indicator[], measure: string): Indicator | null =>
  indicators
    .filter((one) => one.measure === measure)
    .reduce<Indicator | null>((newest, one) => (newest && newest.year >= one.year ? newest : one), null);

/** Years of the city's published figures of one measure. */
const yearsOf = (indicators: readonly Indicator[], measure: string): readonly number[] =>
  actualsOf(indicators, measure).map(({ year }) => year);

/** Of some years those without a published figure of a measure. */
export const yearsNotPublished = (
  indicators: readonly Indicator[],
  measure: string,
  years: readonly number[],
): readonly number[] => {
  const published = yearsOf(indicators, measure);
  return years.filter((year) => !published.includes(year));
};

/** Years in which any of some measures has a published figure, so that one of the others would be expected too. */
export const yearsPublished = (indicators: readonly Indicator[], measures: readonly string[]): readonly number[] =>
  [...new Set(measures.flatMap((measure) => yearsOf(indicators, measure)))].sort((a, b) => a - b);
