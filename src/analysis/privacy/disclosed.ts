import { dayOfIso, isoOfDay } from '../../domain/clock';
import type { Count } from '../../domain/snapshot';
import type { Box } from './box';
import { absentIn, silentIn } from './absent';
import { boxesOf, places, type CountSet, type Frame, type TableName } from './countSet';
import { recentWindows } from '../published/recentWindows';
import type { Disclosed } from './rules';

/** A count that a publication disclosed, or that it said it withholds (null). */
export interface DisclosedCount {
  readonly box: Box;
  readonly table: TableName;
  readonly count: Count;
}

/** What the counts of a snapshot are counted by. */
function frameOf(disclosed: Disclosed): Frame {
  const { years, months, through, city, districts, cells } = disclosed;
  const end = dayOfIso(through) + 1;
  const lengths = city.recent?.windows.map(({ days }) => days);
  const all = city.recent ? recentWindows(dayOfIso(city.recent.through)) : [];
  return {
    years,
    months,
    districtIds: districts.map(({ id }) => id),
    cellIds: cells.ids,
    days: city.daily.map((_, k) => isoOfDay(end - city.daily.length + k)),
    windows: lengths ? lengths.flatMap((days) => all.find((window) => window.days === days) ?? []) : null,
    absent: absentIn(disclosed),
    silent: silentIn(disclosed),
    has: {
      categoryMonths: city.categoryMonthly !== undefined,
      times: city.times !== undefined,
      districtBands: haveAll(districts, 'bands'),
      districtWeekdays: haveAll(districts, 'weekdays'),
    },
  };
}

/** The counts of a snapshot as they stand in it. */
function countsOf({ city, districts, cells }: Disclosed): CountSet<Count> {
  const { recent, ...rest } = city;
  const [bands, weekdays] = [haveAll(districts, 'bands'), haveAll(districts, 'weekdays')];
  return {
    city: { ...rest, ...(recent ? { recent: recent.windows } : {}) },
    districts: districts.map((own) => ({
      yearly: own.yearly,
      monthly: own.monthly,
      byCategory: own.byCategory,
      ...(bands ? { bands: own.bands ?? [] } : {}),
      ...(weekdays ? { weekdays: own.weekdays ?? [] } : {}),
    })),
    cells: cells.yearly,
  };
}

const haveAll = (districts: Disclosed['districts'], table: 'bands' | 'weekdays'): boolean =>
  districts.length > 0 && districts.every((own) => own[table] !== undefined);

/** Every count that a snapshot gives or withholds. */
export function disclosedCounts(disclosed: Disclosed): readonly DisclosedCount[] {
  const counts = places(countsOf(disclosed));
  return places(boxesOf(frameOf(disclosed))).map(({ value: box, table }, k) => ({
    box,
    table,
    count: counts[k].value,
  }));
}

/**
 * Everything that a snapshot tells and withholds: its counts, and the nothing of which it says that it was not
 * recorded.
 */
export const disclosedAndAbsent = (disclosed: Disclosed): readonly DisclosedCount[] => [
  ...disclosedCounts(disclosed),
  ...absentIn(disclosed).map((box): DisclosedCount => ({ box, table: 'part', count: 0 })),
];
