import { formatIsoDate } from '../domain/clock';
import type { Period } from '../domain/period';

/**
 * Name of an exported file without its ending: what it holds and its first and last day, the last one included as in
 * the words of the screen.
 */
export const fileStem = (id: string, period: Period | null): string =>
  `qyragy-${id}${period ? `-${formatIsoDate(period.fromMs)}_${formatIsoDate(period.toMs - 1)}` : ''}`;
