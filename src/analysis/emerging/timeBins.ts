import { MOST_BINS, type EmergingMethod, type TimeBin } from '../../domain/emerging';
import { stepDay } from '../../domain/timeStep';

/**
 * Equal stretches side by side, back from the end of the days that there are, at most `MOST_BINS`: so the last one ends
 * with the newest whole day. Those that are not filled are left out and counted: a nought there would be no nought.
 */
export function timeBins(
  end: number,
  from: number,
  step: EmergingMethod['step'],
  hasCalendar: boolean,
  isFilled: (bin: TimeBin) => boolean,
): { readonly bins: readonly TimeBin[]; readonly leftOut: number } {
  const length = step === 'month' ? '1m' : '7d';
  const bins: TimeBin[] = [];
  let leftOut = 0;
  for (let k = 0; k < MOST_BINS; k++) {
    // Counted from the end each time, so that a 31st that became a 30th is a 31st again.
    const [first, last] = [k + 1, k].map((times) => stepDay(end, length, -times, hasCalendar));
    const bin = { from: first, to: last };
    if (isFilled(bin)) bins.push(bin);
    else if (first >= from) leftOut++;
    else break;
  }
  return { bins: bins.reverse(), leftOut };
}
