import { binomialUpperTail } from '../comparison/tails';
import type { Stretch } from './denseStretch';
import { lastComplete, usualByWeekday, type UsualDays } from './lastComplete';

/** Its last third is judged, against two weeks before at least. */
const JUDGED_PART = 1 / 3;
const LEAST_DAYS = 14;
const CHANCE = 1e-4;

/**
 * What the days of a file shorter than six weeks usually hold: the mean of all before its last third, in which weekdays
 * are too few to be told apart. So few days are uncertain themselves, which counts too, and the exact binomial must say
 * the same: of all records, so few or fewer in the last days when those are that part of all, counts divided by their
 * dispersion (the records that deviate by themselves). It holds for counts near none too.
 */
function usualOfShort(counts: ArrayLike<number>, { from, to }: Stretch): UsualDays | null {
  const base: Stretch = { from, to: to - Math.floor((to - from) * JUDGED_PART) };
  const baseDays = base.to - base.from;
  if (baseDays < LEAST_DAYS) return null;
  let held = 0;
  for (let day = base.from; day < base.to; day++) held += counts[day];
  return {
    base,
    parameters: 1,
    usual: () => held / baseDays,
    isChance: (found, days, dispersion, excess) => {
      if (excess <= Math.sqrt(1 + days / baseDays)) return true;
      const few = Math.ceil(found / dispersion);
      const all = Math.floor((found + held) / dispersion + 1e-9);
      return 1 - binomialUpperTail(few + 1, all, days / (days + baseDays)) >= CHANCE;
    },
  };
}

/** The day after the last complete one of a file of any length (`lastComplete`). */
export const lastCompleteOfFile = (counts: ArrayLike<number>, stretch: Stretch): number =>
  lastComplete(counts, stretch, (all, of) => usualByWeekday(all, of) ?? usualOfShort(all, of));
