import type { PlaceHours } from '../../domain/firstPlaces';
import { binomialUpperTail } from '../comparison/tails';

/** Hours of a stretch that is looked for: a quarter of the day. */
const STRETCH = 6;
/** Of fewer known times nothing is said. */
const LEAST_KNOWN = 20;
const LEVEL = 0.05;

/**
 * The six hours of the day, over midnight too, with the most of 24 counts; null where so many or more come there by
 * chance in one place of twenty or more (exact binomial against a quarter, times the 24 stretches that were tried).
 */
export function crowdedHours(byHour: readonly number[]): PlaceHours | null {
  const known = byHour.reduce((a, b) => a + b, 0);
  if (known < LEAST_KNOWN) return null;
  const held = byHour.map((_, from) =>
    Array.from({ length: STRETCH }, (__, k) => byHour[(from + k) % 24]).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(...held);
  if (24 * binomialUpperTail(most, known, STRETCH / 24) > LEVEL) return null;
  const from = held.indexOf(most);
  return { from, to: (from + STRETCH) % 24, share: most / known };
}
