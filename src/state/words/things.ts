/** What a row of the user's own says, in words: for tables, for what is under the pointer. */
import { weekText, type WeekHours } from '../../domain/weekHours';
import type { Locale, Messages } from '../../i18n';
import { weekdayName } from '../../i18n/weekdays';

/** Hours by weekday, days that are alike together. */
export function weekWords(t: Messages, locale: Locale, week: WeekHours): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(locale, day));
  return weekText(week, { days, closed: t.own.closed });
}
