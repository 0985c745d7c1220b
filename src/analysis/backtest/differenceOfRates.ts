import { randomOf } from '../chance/random';
import { studentOf } from '../chance/student';

/** What two maps held of each window's later incidents, and how many there were. */
interface Paired {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly all: readonly number[];
}

const DRAWS = 999;

/**
 * The difference of two hit rates over all windows together, and an interval that holds it with a probability of
 * `1 - level`: windows are drawn anew as whole blocks, with replacement, and the spread of the differences so drawn is
 * taken with Student's t, since there are few windows. (The bare percentiles of those differences are too narrow: of
 * eight windows that differ by chance alone they would name a difference in 10 % of cases where 5 % are meant.)
 * NaN for the ends where there are fewer than two windows, or no incident in them.
 */
export function differenceOfRates(
  { ours, theirs, all }: Paired,
  level: number,
  seed: number,
): { readonly estimate: number; readonly low: number; readonly high: number } {
  const windows = all.length;
  const rate = (pick: (k: number) => number): number => {
    let [more, of] = [0, 0];
    for (let k = 0; k < windows; k++) {
      const window = pick(k);
      more += ours[window] - theirs[window];
      of += all[window];
    }
    return more / of;
  };
  const estimate = rate((k) => k);
  if (windows < 2 || Number.isNaN(estimate)) return { estimate, low: NaN, high: NaN };
  const next = randomOf(seed);
  let [squares, drawn] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    const off = rate(() => Math.floor(next() * windows)) - estimate;
    // A draw of windows without an incident says nothing.
    if (Number.isNaN(off)) continue;
    squares += off * off;
    drawn++;
  }
  const deviation = Math.sqrt((squares / drawn) * (windows / (windows - 1)));
  const reach = studentOf(level, windows - 1) * deviation;
  return { estimate, low: estimate - reach, high: estimate + reach };
}
