import { OPEN_CATEGORIES, type Count, type OpenCategory, type Snapshot } from '../../domain/snapshot';
import { compareStretches, type Compared, type Stretch } from './compareYears';
import { completeMonths } from './holes';
import { yearsBack } from './readPublished';

export interface KindOfYear {
  readonly category: OpenCategory;
  readonly now: Count;
  readonly before: Count;
  readonly compared: Compared;
}

export interface CityKinds {
  /** Last days (ISO) of the twelve months and of the twelve before them. */
  readonly endsOn: string;
  readonly endedOn: string;
  readonly kinds: readonly KindOfYear[];
}

/**
 * The city's last twelve whole and complete months by category against the twelve before them, most frequent first, withheld
 * ones last. null where months by category are not published, or are fewer than two years.
 */
export function cityKinds(snapshot: Snapshot): CityKinds | null {
  const { city: { categoryMonthly, byCategory }, years } = snapshot;
  const calendar = { months: completeMonths(snapshot), years };
  if (!categoryMonthly || calendar.months.length < 24) return null;
  const rows = OPEN_CATEGORIES.map((category, k) => ({ category, windows: yearsBack(calendar, { monthly: categoryMonthly[k], yearly: byCategory[k] }) }));
  const [{ windows: [last, earlier] }] = rows;
  const stretch = ({ days, count }: (typeof rows)[number]['windows'][number]): Stretch => ({ days, count, summed: 12 });
  return {
    endsOn: last.days.last,
    endedOn: earlier.days.last,
    kinds: rows
      .map(({ category, windows: [now, before] }) => ({ category, now: now.count, before: before.count, compared: compareStretches(snapshot, null, category, stretch(now), stretch(before)) }))
      .sort((a, b) => Number(a.now === null) - Number(b.now === null) || (b.now ?? 0) - (a.now ?? 0)),
  };
}
