import { lacksAll, type Grain, type TimeBin } from '../../domain/grain';
import { lengthDays } from '../../domain/period';
import type { Locale, Messages } from '../../i18n';
import { periodWords } from './dates';

/**
 * What a bar of the period says: its days, how many, and what makes the number too low. Of days without data no number
 * is said: it would be read as none.
 */
export function binWords(t: Messages, locale: Locale, grain: Grain, bin: TimeBin): readonly string[] {
  const { when } = t;
  const period = periodWords(locale, bin);
  if (lacksAll(bin) && bin.count === 0) return [period, when.noData];
  const days = Math.round(lengthDays(bin));
  return [
    period,
    when.count(bin.count),
    ...(bin.lackDays > 0 ? [when.lack(bin.lackDays, days)] : []),
    ...(bin.isPartial ? [when.partial[grain]] : []),
    ...(bin.isArriving ? [when.arriving] : []),
  ];
}
