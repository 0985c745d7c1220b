/**
 * Marks that an operator sets for figures: a number from which a small sign stands beside the figure. No colour of
 * alarm.
 */
import type { CountSum } from '../../../analysis/comparison/sumCounts';
import { messagesFor, type Locale } from '../../../i18n';

/** The figures that can have one: the overview's periods by their days, and a district's last month. */
export const LIMIT_KEYS = ['1', '7', '30', 'month'] as const;
export type LimitKey = (typeof LIMIT_KEYS)[number];
export type Limits = Readonly<Partial<Record<LimitKey, number>>>;

export const NO_LIMITS: Limits = {};
export const MOST_LIMIT = 1_000_000;

/**
 * The sign beside a figure that has reached its mark; null = none was set, or it was not reached as far as is
 * published.
 */
export function limitMark(limits: Limits, key: LimitKey, sum: CountSum | null, locale: Locale): string | null {
  const from = limits[key];
  // A sum with withheld counts is a least value: what it reaches is reached.
  if (from === undefined || sum === null || sum.known < from) return null;
  return messagesFor(locale).wallMore.limits.reached(from);
}
