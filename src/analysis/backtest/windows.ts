import { stepDay, type TimeStep } from '../../domain/timeStep';

/** More windows than these are not tested: the newest are taken. */
export const MOST_WINDOWS = 24;

/** Whole days [from, to). */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface TrainTest {
  readonly trainFrom: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Windows to test on, in the order of time: back from the end of the days that there are, one beside the other, as long
 * as what each learns from lies in them too. No window learns from a day of its own test or later.
 */
export function testWindows(days: Days, train: TimeStep, test: TimeStep, hasCalendar: boolean): readonly TrainTest[] {
  const found: TrainTest[] = [];
  for (let k = 0; k < MOST_WINDOWS; k++) {
    // Counted from the end each time, so that a 31st that became a 30th is a 31st again.
    const [from, to] = [k + 1, k].map((times) => stepDay(days.to, test, -times, hasCalendar));
    const trainFrom = stepDay(from, train, -1, hasCalendar);
    if (trainFrom < days.from) break;
    found.push({ trainFrom, from, to });
  }
  return found.reverse();
}

/** The same days in each earlier year that the days hold whole. */
export function sameDaysOfYearsBefore(window: Days, days: Days, hasCalendar: boolean): readonly Days[] {
  const found: Days[] = [];
  for (let years = 1; ; years++) {
    const [from, to] = [window.from, window.to].map((day) => stepDay(day, '12m', -years, hasCalendar));
    if (from < days.from) return found;
    // A leap day at the seam, or a test of years: nothing of the test itself may be learnt from.
    if (to <= window.from) found.push({ from, to });
  }
}
