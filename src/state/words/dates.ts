import { formatDateShort } from '../../i18n/dates';
import { formatPeriod as periodText } from '../../i18n/periods';
import type { Locale } from '../../i18n/locale';
import { wallTime } from '../../domain/clock';
import type { Period } from '../../domain/period';

/** A period in words of one language; i18n is a leaf and reads only wall-clock parts. */
export function periodWords(locale: Locale, period: Period): string {
  return periodText(locale, { from: wallTime(period.fromMs), to: wallTime(period.toMs) });
}

/** A date in figures, on the city's clock. */
export function dateFigures(locale: Locale, utcMs: number): string {
  return formatDateShort(locale, wallTime(utcMs));
}
