/** What a row of the user's own says, in words: for tables, for what is under the pointer. */
import type { HourRange } from '../../domain/hourRange';
import type { KindField } from '../../domain/kinds/kind';
import type { ThingValue } from '../../domain/thing';
import { rangeText, weekText, type WeekHours } from '../../domain/weekHours';
import { wordFor, type Locale, type Messages } from '../../i18n';
import { dayParts, formatClock, formatDateShort } from '../../i18n/dates';
import { formatNumber } from '../../i18n/numbers';
import { weekdayName } from '../../i18n/weekdays';

/** Hours by weekday, days that are alike together. */
export function weekWords(t: Messages, locale: Locale, week: WeekHours): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(locale, day));
  return weekText(week, { days, closed: t.own.closed });
}

/** A value of a field in words. */
export function valueWords(t: Messages, locale: Locale, { id, value }: KindField, said: ThingValue): string {
  if (typeof said === 'boolean') return said ? t.own.yes : t.own.no;
  // A year has no mark between its thousands.
  if (typeof said === 'number') return id === 'year' ? String(said) : formatNumber(locale, said);
  if (typeof said !== 'string') {
    if (value === 'week') return weekWords(t, locale, said as WeekHours);
    const ranges = said as readonly HourRange[];
    return ranges.length === 0 ? t.own.closed : ranges.map(rangeText).join(', ');
  }
  if (value === 'choice') return wordFor(t.intake.values, said);
  if (value !== 'day' && value !== 'moment') return said;
  const day = formatDateShort(locale, dayParts(said.slice(0, 10)));
  const [hour, minute] = said.slice(11).split(':').map(Number);
  return said.length > 10 ? `${day}, ${formatClock({ hour, minute })}` : day;
}
