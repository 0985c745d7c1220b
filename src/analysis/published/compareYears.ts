/** More or fewer than a year earlier, of what is published; by the test that the planner and the wall use. */
import type { Change } from '../../domain/answers';
import type { Count, OpenCategory, Snapshot, Tally } from '../../domain/snapshot';
import { estimateChange } from '../comparison/estimateChange';
import { isTooRounded } from '../comparison/rounding';
import { completeMonths, daysOfMonths, holeIn, lengthOf, newCategories, type Days } from './holes';
import { yearsBack } from './readPublished';

/** A stretch of days with its published count. */
export interface Stretch {
  readonly days: Days;
  readonly count: Count;
  /** How many published counts it is the sum of. */
  readonly summed: number;
}

/** Why two stretches are not compared; `rounded` = their counts are rounded more coarsely than chance moves them. */
type NotCompared = 'withheld' | 'no-data' | 'not-recorded-before' | 'rounded';
export type Compared =
  { readonly change: Change; readonly why: null } | { readonly change: null; readonly why: NotCompared };

/** Holds two stretches of a district (null = the city) against each other, of one category or of all (null). */
export function compareStretches(
  snapshot: Snapshot,
  who: string | null,
  category: OpenCategory | null,
  now: Stretch,
  before: Stretch,
): Compared {
  const not = (why: NotCompared): Compared => ({ change: null, why });
  if ([now, before].some(({ days }) => holeIn(snapshot, who, days) !== null)) return not('no-data');
  const added = newCategories(snapshot, before.days, now.days);
  if (category === null ? added.length > 0 : added.includes(category)) return not('not-recorded-before');
  if (now.count === null || before.count === null) return not('withheld');
  if (
    isTooRounded(snapshot.roundedTo, [
      { known: now.count, of: now.summed },
      { known: before.count, of: before.summed },
    ])
  )
    return not('rounded');
  return {
    change: estimateChange(now.count, before.count, { now: lengthOf(now.days), before: lengthOf(before.days) }),
    why: null,
  };
}

/** The change of a year, and the last day (ISO) of the newer one. */
export type YearChange =
  (Compared & { readonly endsOn: string }) | { readonly change: null; readonly why: 'short'; readonly endsOn: null };

/**
 * A district's (null = the city's) last twelve whole and complete months against the twelve before them. Where those
 * cannot be compared, the last calendar year against the one before, whose counts are published by themselves.
 */
export function yearChange(
  snapshot: Snapshot,
  who: string | null,
  tally: Pick<Tally, 'monthly' | 'yearly'>,
): YearChange {
  const { years } = snapshot;
  const [now, before] = yearsBack({ months: completeMonths(snapshot), years }, tally).map(
    ({ days, count }): Stretch => ({ days, count, summed: 12 }),
  );
  const first: YearChange | null =
    now && before ? { ...compareStretches(snapshot, who, null, now, before), endsOn: now.days.last } : null;
  if (first?.change) return first;
  const pair = lastYears(snapshot, tally.yearly);
  const second: YearChange | null = pair && {
    ...compareStretches(snapshot, who, null, pair.now, pair.before),
    endsOn: pair.now.days.last,
  };
  return second?.change ? second : (first ?? second ?? { change: null, why: 'short', endsOn: null });
}

/**
 * The last calendar year and the one before it, of yearly counts; null where they are not two that follow each other.
 */
export function lastYears(
  { years }: Pick<Snapshot, 'years'>,
  yearly: readonly Count[],
): { readonly now: Stretch; readonly before: Stretch } | null {
  const last = years.length - 1;
  if (last < 1 || years[last] - years[last - 1] !== 1) return null;
  const stretch = (k: number): Stretch => ({
    days: daysOfMonths(`${years[k]}-01`, `${years[k]}-12`),
    count: yearly[k],
    summed: 1,
  });
  return { now: stretch(last), before: stretch(last - 1) };
}
