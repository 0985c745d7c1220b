import type { Snapshot } from '../../domain/snapshot';

const DAY_MS = 86_400_000;

/** Days that published data count as today's where the operator promised no rhythm. */
export const USUAL_RHYTHM_DAYS = 45;

/** How old published data are. */
export interface Age {
  /** Days from the last day of the data to today, 0 at least (a device's clock may be slow). */
  readonly days: number;
  /** Days after the last one within which they still speak of now. */
  readonly rhythmDays: number;
  /** They speak of the past: more days have gone by than that. */
  readonly isPast: boolean;
}

/** The age of published data on a day. `todayIso` is today's date by Almaty's clock, handed in so that nothing here reads a clock. */
export function ageOf({ through, rhythmDays = USUAL_RHYTHM_DAYS }: Pick<Snapshot, 'through' | 'rhythmDays'>, todayIso: string): Age {
  const days = Math.max(0, Math.round((Date.parse(`${todayIso}T00:00Z`) - Date.parse(`${through}T00:00Z`)) / DAY_MS));
  return { days, rhythmDays, isPast: days > rhythmDays };
}
