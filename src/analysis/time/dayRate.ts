import type { DayRate } from '../../domain/hours';
import { poissonInterval } from '../comparison/tails';

/** Of 95%. */
const Z = 1.959964;
/** From here on the approximation is as good as the exact interval to a ten-thousandth. */
const MOST_EXACT = 1000;

/**
 * A mean a day of a sum over so many days, with its 95% interval: Garwood's exact one of a count, Byar's
 * approximation of it for large counts and for sums of shares. A sum of shares varies less than a count, so its
 * interval is rather too wide. null = there are no days.
 */
export function dayRate(sum: number, days: number | null): DayRate | null {
  if (days === null || days <= 0) return null;
  const isCount = Math.abs(sum - Math.round(sum)) < 1e-6;
  const [low, high] = isCount && sum <= MOST_EXACT ? poissonInterval(Math.round(sum)) : byar(sum);
  return { perDay: sum / days, interval: [low / days, high / days] };
}

function byar(sum: number): readonly [low: number, high: number] {
  const end = (n: number, side: 1 | -1): number => n * (1 - 1 / (9 * n) + (side * Z) / (3 * Math.sqrt(n))) ** 3;
  return [sum > 0 ? Math.max(0, end(sum, -1)) : 0, end(sum + 1, 1)];
}
