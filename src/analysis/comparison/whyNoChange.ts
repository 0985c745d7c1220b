import type { NoChange } from '../../domain/answers';
import { lengthDays, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { holdsNone, isFilled, reachesIncomplete, silentDays } from '../span/periodFill';
import type { Silence } from '../span/silentRows';

/**
 * Silent days that would have held fewer records than this at the usual rate do no harm to a comparison (chance e^-5 =
 * 0.7 %).
 */
const RECORDS_ALLOWED = 5;

/** The part of a silence that matters to a period, in days; 0 when it would have held next to nothing. */
export function missingDays({ periods, perDay }: Silence, period: Period): number {
  const days = silentDays(periods, period);
  return days * perDay > RECORDS_ALLOWED ? days : 0;
}

/**
 * Why two periods are not held against each other; null = they can be. The register must have data for all days of
 * both (`none-before` = for none of the compared one's), and those of neither may still be arriving. Where the
 * records asked about fall silent by their own rate: from the first day of the register on, they were not recorded
 * before; anywhere else there are no data.
 */
export function whyNoChange(
  register: RegisterSpan | null,
  period: Period,
  compared: Period,
  silence: Silence | null = null,
): NoChange | null {
  if (!register || !isFilled(register, period)) return 'no-data';
  if (!isFilled(register, compared)) return holdsNone(register, compared) ? 'none-before' : 'no-data';
  if (reachesIncomplete(register, period) || reachesIncomplete(register, compared)) return 'still-arriving';
  if (!silence) return null;
  const [first, ...later] = silence.periods;
  const leads = first?.fromMs === register.span.fromMs;
  if (
    leads &&
    missingDays({ ...silence, periods: [first] }, compared) > 0 &&
    missingDays({ ...silence, periods: later }, period) === 0
  )
    return 'not-recorded-before';
  return missingDays(silence, period) > 0 || missingDays(silence, compared) > 0 ? 'no-data' : null;
}

/** Days of both periods when they differ; a change is then one of rates. */
export function unequalDays(
  period: Period,
  compared: Period,
): { readonly now: number; readonly before: number } | undefined {
  const days = { now: Math.round(lengthDays(period)), before: Math.round(lengthDays(compared)) };
  return days.now === days.before ? undefined : days;
}
