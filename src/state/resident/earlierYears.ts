import type { WallParts } from '../../i18n/dates';
import type { EarlierYear } from '../../i18n/residentMessages';

/**
 * Counts of the twelves of months before those that end with `end`, newest first, oldest first: `2024`, or `2023/24`
 * where a year ends within one.
 */
export const earlierYears = ({ year, month }: WallParts, past: readonly number[]): readonly EarlierYear[] =>
  past
    .map((count, k): EarlierYear => {
      const of = year - k - 1;
      return [month === 12 ? `${of}` : `${of - 1}/${`${of}`.slice(2)}`, count];
    })
    .reverse();
