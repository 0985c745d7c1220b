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
