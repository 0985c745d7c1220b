import { formatIsoDate, monthLength } from '../../domain/clock';
import type { Snapshot, Tally } from '../../domain/snapshot';
import type { CountSum } from '../comparison/sumCounts';

/**
 * The sum of the days from one midnight (UTC ms) to another, both included, or the month's own count where they are a
 * whole published month.
 */
export function publishedDays(
  { months }: Pick<Snapshot, 'months'>,
  { monthly }: Pick<Tally, 'monthly'>,
  firstMs: number,
  lastMs: number,
  sum: CountSum,
): CountSum {
  const first = formatIsoDate(firstMs);
  const last = formatIsoDate(lastMs);
  const month = first.slice(0, 7);
  const [year, number] = month.split('-').map(Number);
  const isWhole = first.endsWith('-01') && last === `${month}-${monthLength(year, number)}`;
  const count = isWhole ? (monthly[months.indexOf(month)] ?? null) : null;
  return sum.withheld === 0 || count === null ? sum : { known: count, withheld: 0, of: sum.of };
}
