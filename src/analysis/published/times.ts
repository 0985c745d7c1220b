import { TIME_BANDS, WEEKDAYS, type Count, type Snapshot } from '../../domain/snapshot';
import { sumCounts } from '../comparison/sumCounts';
import { wholeSum } from './readPublished';

/** Counts of the last whole year by time of day and by day of the week. */
export interface PublishedTimes {
  readonly year: number;
  /** Of the whole city, for the district's own are not published. */
  readonly isCity: boolean;
  /** Three hours each from midnight on. */
  readonly bands: readonly Count[];
  /** Monday first. */
  readonly weekdays: readonly Count[];
  /** Of the city: incidents whose hour is not recorded; null = withheld or not published. */
  readonly unknown: Count;
}

/**
 * A district's times of its own, else the city's; null where neither is published. A sum with a withheld count in it is
 * withheld.
 */
export function publishedTimes(
  { years, districts, city }: Pick<Snapshot, 'years' | 'districts' | 'city'>,
  districtId: string,
): PublishedTimes | null {
  const last = years.length - 1;
  const times = city.times?.[last];
  const own = districts.find(({ id }) => id === districtId);
  const bands = own?.bands?.[last];
  const weekdays = own?.weekdays?.[last];
  const unknown = times?.unknown ?? null;
  if (bands && weekdays) return { year: years[last], isCity: false, bands, weekdays, unknown };
  if (!times) return null;
  const { byWeekdayAndBand } = times;
  const sum = (picks: (weekday: number, band: number) => boolean): Count =>
    wholeSum(sumCounts(byWeekdayAndBand.filter((_, k) => picks(Math.floor(k / TIME_BANDS), k % TIME_BANDS))));
  return {
    year: years[last],
    isCity: true,
    bands: Array.from({ length: TIME_BANDS }, (_, b) => sum((_weekday, band) => band === b)),
    weekdays: Array.from({ length: WEEKDAYS }, (_, w) => sum((weekday) => weekday === w)),
    unknown,
  };
}
