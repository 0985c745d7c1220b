import { rateDays, type RateDays } from '../../domain/rateDays';
import type { Session } from '../session.svelte';

/** From how many days the rates on the screen are made; null = a year or more, or no time in the data. */
export function daysOfRates(session: Session): RateDays | null {
  const summary = session.current(session.answers.summary);
  return summary ? rateDays(summary.fill, summary.register, summary.period, session.view.filter.weekdays) : null;
}

/**
 * Of what days figures are said where these are too few for a yearly rate: a yearly figure times their length in
 * years. null = a yearly rate may be said.
 */
export function shortDays(session: Session): RateDays | null {
  const made = daysOfRates(session);
  return made?.isShort ? made : null;
}
