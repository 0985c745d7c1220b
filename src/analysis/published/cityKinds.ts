import { OPEN_CATEGORIES, type Count, type OpenCategory, type Snapshot } from '../../domain/snapshot';
import { compareStretches, lastYears, type Compared, type Stretch } from './compareYears';
import { completeMonths, holeIn } from './holes';
import { inOrder } from './kindOrder';
import { yearsBack } from './readPublished';

interface KindOfYear {
  readonly category: OpenCategory;
  readonly now: Count;
  readonly before: Count;
  readonly compared: Compared;
}

export interface CityKinds {
  /** Last days (ISO) of the two stretches. */
  readonly endsOn: string;
  readonly endedOn: string;
  /** The two are calendar years: this one and the one before it; null = twelve months and the twelve before them. */
  readonly year: number | null;
  /** In the order of `inOrder`. */
  readonly kinds: readonly KindOfYear[];
}

interface Pair {
  readonly now: Stretch;
  readonly before: Stretch;
}

/**
 * The city's last twelve whole and complete months by category against the twelve before them, or the last calendar
 * year against the one before it where fewer of those counts are withheld or have days without data. null where months
 * by category are not published, or are fewer than two years.
 */
export function cityKinds(snapshot: Snapshot): CityKinds | null {
  const {
    city: { categoryMonthly, byCategory },
    years,
  } = snapshot;
  const calendar = { months: completeMonths(snapshot), years };
  if (!categoryMonthly || calendar.months.length < 24) return null;
  const months = OPEN_CATEGORIES.map((_, k): Pair => {
    const [now, before] = yearsBack(calendar, { monthly: categoryMonthly[k], yearly: byCategory[k] }).map(
      ({ days, count }): Stretch => ({ days, count, summed: 12 }),
    );
    return { now, before };
  });
  const ofYears = OPEN_CATEGORIES.flatMap((_, k) => lastYears(snapshot, byCategory[k]) ?? []);
  const isOfYears = ofYears.length > 0 && unknownIn(snapshot, ofYears) < unknownIn(snapshot, months);
  const pairs = isOfYears ? ofYears : months;
  return {
    endsOn: pairs[0].now.days.last,
    endedOn: pairs[0].before.days.last,
    year: isOfYears ? years[years.length - 1] : null,
    kinds: inOrder(
      OPEN_CATEGORIES.map((category, k): KindOfYear => {
        const { now, before } = pairs[k];
        return {
          category,
          now: now.count,
          before: before.count,
          compared: compareStretches(snapshot, null, category, now, before),
        };
      }),
      ({ now, before }) => [now, before],
    ),
  };
}

/** How many of the counts are withheld or of days without data. */
const unknownIn = (snapshot: Snapshot, pairs: readonly Pair[]): number =>
  pairs
    .flatMap(({ now, before }) => [now, before])
    .filter(({ count, days }) => count === null || holeIn(snapshot, null, days) !== null).length;
