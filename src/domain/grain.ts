import { dateOfDay, dayOf, dayOfDate, midnightOfDay, weekdayOfDay } from './clock';
import { lengthDays, type Period } from './period';

/** Steps of the calendar by which a stretch of time is counted and drawn; a week begins on Monday. */
export const GRAINS = ['day', 'week', 'month', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** The most days that are drawn by each step: a quarter by days, about two years by weeks, thirty years by months. */
const MOST_DAYS: readonly (readonly [Grain, number])[] = [
  ['day', 92],
  ['week', 760],
  ['month', 30 * 366],
];

/** The step that suits a stretch: some tens of bars, whatever its length. */
export function grainOf(period: Period): Grain {
  const days = lengthDays(period);
  return MOST_DAYS.find(([, most]) => days <= most)?.[0] ?? 'year';
}

/** The first day of the step that holds a day. */
function firstDayOf(grain: Grain, day: number): number {
  if (grain === 'day') return day;
  if (grain === 'week') return day - weekdayOfDay(day);
  const [year, month] = dateOfDay(day);
  return dayOfDate(year, grain === 'month' ? month : 1);
}

/** The first day of the step after the one that begins on `first`. */
function nextFirst(grain: Grain, first: number): number {
  if (grain === 'day') return first + 1;
  if (grain === 'week') return first + 7;
  const [year, month] = dateOfDay(first);
  return grain === 'month' ? dayOfDate(year, month + 1) : dayOfDate(year + 1, 1);
}

/** The whole step that holds an instant. */
export function stepOf(grain: Grain, utcMs: number): Period {
  const first = firstDayOf(grain, dayOf(utcMs));
  return { fromMs: midnightOfDay(first), toMs: midnightOfDay(nextFirst(grain, first)) };
}

/** Where the steps of a stretch begin, with the stretch's own two ends: what lies between neighbours tiles it. */
export function grainStops({ fromMs, toMs }: Period, grain: Grain): readonly number[] {
  const stops = [fromMs];
  let first = firstDayOf(grain, dayOf(fromMs));
  for (;;) {
    first = nextFirst(grain, first);
    const ms = midnightOfDay(first);
    if (ms >= toMs) return [...stops, toMs];
    stops.push(ms);
  }
}

/** What is counted of one step, or of the part of it that lies inside the days of a register. */
export interface TimeBin extends Period {
  readonly count: number;
  /** Cut by the first or the last day of the register: it is shorter than its step. */
  readonly isPartial: boolean;
  /** Days of it for which there are no data; all of them = nothing can be said, which is not 0. */
  readonly lackDays: number;
  /** Its last days are still arriving. */
  readonly isArriving: boolean;
}

/** Counts along the days that a register covers. */
export interface TimeBar {
  readonly grain: Grain;
  /** In order, without a gap, from the first day to the last. */
  readonly bins: readonly TimeBin[];
  /** Records of which only the month is known: by days and weeks they stand in no bin. */
  readonly withoutDay: number;
}

/** Whether nothing is known of any day of a bin. */
export const lacksAll = (bin: TimeBin): boolean => bin.lackDays > 0 && bin.lackDays >= Math.round(lengthDays(bin));
