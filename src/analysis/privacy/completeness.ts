import { dayOf, isoOfDay } from '../../domain/clock';
import type { Completeness } from '../../domain/snapshot';
import { OPEN_CATEGORIES } from '../../domain/snapshot';
import type { Period } from '../../domain/period';
import { lastCompleteOfFile } from '../span/shortFile';
import { silences } from '../span/silences';
import { openCategoryOf, type RegisterInput } from './registerCounts';

/**
 * Where the data of a publication are not whole, by the rules that the planner goes by (`span/`): the last complete
 * day, months with days on which the city or a district has no data, and the month from which a category is recorded.
 * Of silences only the months are disclosed, never the days: a month with a silence may hold any count under five, and
 * none is given away.
 */
export function completenessOf({ table, districtOfRow, districts, period }: RegisterInput): Completeness {
  const first = dayOf(period.fromMs);
  const days = dayOf(period.toMs) - first;
  const city = new Uint32Array(days);
  const byDistrict = districts.map(() => new Uint32Array(days));
  const byCategory = OPEN_CATEGORIES.map(() => new Uint32Array(days));
  for (let row = 0; row < table.count; row++) {
    const day = dayIn(table.startMs[row], period, first);
    const district = districtOfRow[row];
    if (day < 0 || district < 0) continue;
    city[day]++;
    byDistrict[district][day]++;
    const open = openCategoryOf(table.category[row], table.place[row]);
    if (open >= 0) byCategory[open][day]++;
  }
  const all = { from: 0, to: days };
  const isoDay = (day: number): string => isoOfDay(first + day);
  const monthsOf = (counts: Uint32Array): readonly string[] => [
    ...new Set(
      silences(counts, all).flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, k) => isoDay(from + k).slice(0, 7)),
      ),
    ),
  ];
  const silent = [
    { district: null, months: monthsOf(city) },
    ...districts.map(({ id }, d) => ({ district: id, months: monthsOf(byDistrict[d]) })),
  ];
  return {
    completeThrough: isoDay(lastCompleteOfFile(city, all) - 1),
    silent: silent.filter(({ months }) => months.length > 0),
    recordedFrom: OPEN_CATEGORIES.flatMap((category, k) => {
      const start = silences(byCategory[k], all).find(({ from, to }) => from === 0 && to < days);
      return start ? [{ category, month: isoDay(start.to).slice(0, 7) }] : [];
    }),
  };
}

/** Index of the day of an instant in the period; -1 outside it. */
const dayIn = (utcMs: number, { fromMs, toMs }: Period, first: number): number =>
  utcMs >= fromMs && utcMs < toMs ? dayOf(utcMs) - first : -1;
