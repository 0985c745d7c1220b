import { LEAST_WEEKDAY_DAYS } from '../../domain/register';
import type { Messages } from '../../i18n';
import type { Locale } from '../../i18n/locale';
import { formatNumber } from '../../i18n/numbers';
import { weekdayShort } from '../../i18n/weekdayShort';

/** Weekdays that differ by more in how often they came are not compared by their counts without a word. */
const MOST_APART = 1.05;

/**
 * What must stand beside counts of weekdays, by how many of each have data (Monday first): that there are too few
 * days, else how many of each there are where they differ; '' where counts compare as they stand. `strayRows` = records
 * among them of days that the register does not cover: of these no days are known.
 */
export function weekdayDaysNote(
  t: Messages,
  locale: Locale,
  days: readonly number[] | null,
  strayRows: number,
): string {
  if (strayRows > 0) return t.when.strayDays(strayRows);
  if (!days) return '';
  const all = days.reduce((sum, n) => sum + n, 0);
  if (all < LEAST_WEEKDAY_DAYS) return t.when.tooShort(all);
  if (Math.max(...days) <= MOST_APART * Math.min(...days)) return '';
  return t.when.daysOf(days.map((n, k) => `${weekdayShort(locale, k + 1)} ${formatNumber(locale, n)}`).join(', '));
}
