import { fault, type Fault } from '../../domain/result';
import { SMALLEST_COUNT, type Snapshot } from '../../domain/snapshot';

/** A snapshot without its sum, as `parseSnapshot` gives it or as it is about to be written. */
export type Disclosed = Omit<Snapshot, 'sha256'>;

/** What the operator chooses. */
export interface PublishRules {
  /** Counts below this are withheld. */
  readonly smallestCount: 5 | 7 | 10;
  /** Second lock: every count is rounded up or down to a multiple; null = exact counts. */
  readonly roundedTo: 3 | 5 | null;
  /**
   * 128 bits that only the operator knows: they settle which of several equal counts is withheld, and each rounding.
   */
  readonly secret: Secret | null;
  /** Whether sums with exactly two withheld counts are forbidden: who knows one of them would know the other. */
  readonly forbidsTwo: boolean;
  /** Everything published of this register before, the oldest first. */
  readonly previous: readonly Disclosed[];
}

/** Two numbers of 64 bits. */
export type Secret = readonly [bigint, bigint];

export const USUAL_RULES: PublishRules = {
  smallestCount: SMALLEST_COUNT,
  roundedTo: null,
  secret: null,
  forbidsTwo: false,
  previous: [],
};

/** The text of a secret: 32 hexadecimal digits or more, of which the first 32 count; null when it is not one. */
export function secretOf(text: string): Secret | null {
  const digits = /^([0-9a-f]{16})([0-9a-f]{16})[0-9a-f]*$/i.exec(text.trim());
  return digits ? [BigInt(`0x${digits[1]}`), BigInt(`0x${digits[2]}`)] : null;
}

/**
 * The least count that is published: of all publications the largest that any of them had (what was withheld stays
 * withheld), and with rounding the next multiple, so that no number under it is ever seen.
 */
export function leastOf({ smallestCount, roundedTo, previous }: PublishRules): number {
  const least = Math.max(smallestCount, ...previous.map((disclosed) => disclosed.smallestCount ?? SMALLEST_COUNT));
  return roundedTo === null ? least : Math.ceil(least / roundedTo) * roundedTo;
}

/**
 * Why nothing may be published by these rules: `rounding-needs-secret {}`, since anybody could undo a rounding without
 * one, or `previous-districts {title, through}`, since what counts of other districts tell beside these cannot be
 * known. Null when nothing stands against it.
 */
export function rulesFault(
  { roundedTo, secret, previous }: PublishRules,
  districts: readonly { readonly id: string }[],
): Fault | null {
  if (roundedTo !== null && secret === null) return fault('rounding-needs-secret');
  const ids = districts
    .map(({ id }) => id)
    .sort()
    .join();
  const other = previous.find(
    (disclosed) =>
      disclosed.districts
        .map(({ id }) => id)
        .sort()
        .join() !== ids,
  );
  return other
    ? fault('previous-districts', { ...(other.title === null ? {} : { title: other.title }), through: other.through })
    : null;
}
