import { dayOfIso } from '../../domain/clock';
import type { Snapshot } from '../../domain/snapshot';

/** Days that published data count as today's where the operator promised no rhythm. */
export const USUAL_RHYTHM_DAYS = 45;

/** A clock some hours off, or of another zone, makes no date one of the future. */
const CLOCK_DAYS = 2;

/** How old published data are. */
export interface Age {
  /** Days from the last day of the data to today, 0 at least (a device's clock may be slow). */
  readonly days: number;
  /** Days after the last one within which they still speak of now. */
  readonly rhythmDays: number;
  /** The counts speak of the past: more days have gone by than that. */
  readonly isPast: boolean;
  /**
   * So does what stands in the file beside counts, posts and precincts: so many have gone by since the file was made.
   */
  readonly isFilePast: boolean;
  /**
   * The later one of their dates, ISO, where it is ahead of today: the clock or the file is wrong, and both cannot be
   * trusted. null = none is.
   */
  readonly aheadOn: string | null;
}

/** What an age is reckoned from; without `madeOn` the file is taken to be as old as its last day. */
export type Dated = Pick<Snapshot, 'through' | 'rhythmDays'> & Partial<Pick<Snapshot, 'madeOn'>>;

/**
 * The age of published data on a day. `todayIso` is today's date by the city's clock, handed in so that nothing here
 * reads a clock.
 */
export function ageOf({ through, madeOn = through, rhythmDays = USUAL_RHYTHM_DAYS }: Dated, todayIso: string): Age {
  const since = (iso: string): number => dayOfIso(todayIso) - dayOfIso(iso);
  const days = Math.max(0, since(through));
  const latest = madeOn > through ? madeOn : through;
  return {
    days,
    rhythmDays,
    isPast: days > rhythmDays,
    isFilePast: since(madeOn) > rhythmDays,
    aheadOn: since(latest) < -CLOCK_DAYS ? latest : null,
  };
}
