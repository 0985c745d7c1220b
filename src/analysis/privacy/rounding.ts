import type { PublishReport } from '../../domain/publication';
import { keyOf, type Box } from './box';
import type { Protected } from './protect';
import type { PublishRules, Secret } from './rules';
import { chanceOf } from './sipHash';

/**
 * A count rounded to a multiple of `base`, up or down: up with the chance (count mod base) / base, so that on average
 * it is right. What decides is a number drawn from the secret and the count's box, the same in every publication (a
 * cell key): an unchanged count is always rounded the same way, and a larger one of the same box never to less. Without
 * a secret everybody could draw that number; rounding then hides nothing, so there must be one.
 */
export function rounded(count: number, base: number, secret: Secret | null, box: Box): number {
  if (!secret) throw new RangeError('counts are rounded by a secret');
  const over = count % base;
  return count - over + (over > 0 && chanceOf(secret, `round ${keyOf(box)}`) * base < over ? base : 0);
}

/** What rounding costs: how far published counts are moved, and how many sums of published counts no longer add up. */
export function roundingOf(
  { joint: { entries, open, coming, values, sums, old }, withheld }: Protected,
  { roundedTo, secret }: PublishRules,
): PublishReport['rounding'] {
  if (roundedTo === null) return null;
  const shown = new Map(
    [...open].flatMap((entry) =>
      coming.has(entry) || withheld.has(entry)
        ? []
        : [[entry, rounded(values[entry], roundedTo, secret, entries[entry].box)] as const],
    ),
  );
  const moved = [...shown].map(([entry, count]) => Math.abs(count - values[entry]));
  const whole = sums.filter(({ total, parts }) =>
    [total, ...parts].every((entry) => shown.has(entry) && !old.has(entry)),
  );
  const of = (entry: number): number => shown.get(entry) ?? NaN;
  return {
    base: roundedTo,
    meanChange: moved.reduce((sum, by) => sum + by, 0) / Math.max(1, moved.length),
    largestChange: moved.reduce((most, by) => Math.max(most, by), 0),
    sums: whole.length,
    brokenSums: whole.filter(({ total, parts }) => parts.reduce((left, entry) => left - of(entry), of(total)) !== 0)
      .length,
  };
}
