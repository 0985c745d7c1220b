import type { Snapshot } from '../../domain/snapshot';
import type { CountSum } from './sumCounts';

/** Rounding may add this part to the variance of a count at most. */
const MOST_OF_ROUNDING = 0.1;

/**
 * Variance that unbiased rounding to multiples of a base adds to a count, the mean over all remainders r of r (base -
 * r).
 */
const roundingVariance = (base: Snapshot['roundedTo']): number => (base === undefined ? 0 : (base ** 2 - 1) / 6);

/** Whether rounding moves one of these sums of published counts too much for a comparison that knows only chance. */
export const isTooRounded = (base: Snapshot['roundedTo'], sums: readonly Pick<CountSum, 'known' | 'of'>[]): boolean =>
  sums.some(({ known, of }) => roundingVariance(base) * of > MOST_OF_ROUNDING * known);
