/**
 * Which rows pass a filter. The table is sorted by start, so the period is two binary searches; every other condition
 * is a lookup in one pass over what is left.
 */
import { HOUR_MS, sinceMidnightMs } from '../../domain/clock';
import type { IncidentFilter } from '../../domain/filter';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import { dayCursor, moveTo } from './dayCursor';
import { clockKnown, passesOf } from './passes';
import { BY_PLACE, placePasses } from './placePasses';

/** First index whose value is not below `ms`; unknown times (NaN) stand last and are never below. */
export function lowerBound(startMs: Float64Array, ms: number): number {
  let low = 0;
  let high = startMs.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (startMs[mid] < ms) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * Rows [from, to) of a period, closed at its start and open at its end; null = the whole table, unknown times included.
 */
export function rowsOfPeriod(table: IncidentTable, period: Period | null): readonly [from: number, to: number] {
  if (!period) return [0, table.count];
  return [lowerBound(table.startMs, period.fromMs), lowerBound(table.startMs, period.toMs)];
}

/** Hour of the day 0-23 on the city's clock; only for a row whose time of day is known. Whole columns: `dayCursor`. */
export const hourOf = (startMs: number): number => Math.floor(sinceMidnightMs(startMs) / HOUR_MS);

/**
 * Indexes of the rows that pass, in time order (unknown times last). A span belongs to its start. Rows without a time
 * fail a period and a weekday filter; rows without a time of day fail an hours filter, even one of the whole day; a
 * date alone has its weekday. `districtOfRow` holds an index into `districtIds` or -1; when it is null a district
 * filter lets nothing pass.
 */
export function select(
  table: IncidentTable,
  filter: IncidentFilter,
  districtOfRow: Int16Array | null,
  districtIds: readonly string[],
): Uint32Array {
  const [from, to] = rowsOfPeriod(table, filter.period);
  const rows = new Uint32Array(to - from);
  const { category, place, severity, flags, startMs } = table;
  const passes = passesOf(filter, districtIds);
  const { category: categories, place: places, severity: severities } = passes;
  const passFlags = clockKnown(filter).map((known, f) => known & passes.inPublic[f] & passes.street[f]);
  const passDistrict = filter.districts ? passes.district : null;
  const passWeekday = filter.weekdays ? passes.weekday : null;
  const passHour = filter.hours ? passes.hour : null;
  const day = dayCursor();
  let count = 0;
  for (let i = from; i < to; i++) {
    if ((categories[category[i]] & places[place[i]] & severities[severity[i]] & passFlags[flags[i]]) === 0) continue;
    if (passDistrict !== null && passDistrict[(districtOfRow ? districtOfRow[i] : -1) + 1] === 0) continue;
    if (passWeekday !== null || passHour !== null) {
      const ms = startMs[i];
      if (!(ms >= day.validFromMs && ms < day.validToMs)) moveTo(day, ms);
      // A NaN time gives a NaN index, undefined, which is not 1.
      if (passWeekday !== null && passWeekday[day.weekday] !== 1) continue;
      if (passHour !== null && passHour[Math.floor((ms - day.midnightMs) / HOUR_MS)] !== 1) continue;
    }
    rows[count++] = i;
  }
  for (const condition of BY_PLACE) {
    const passesThere = placePasses(condition, table, filter);
    if (passesThere) count = keep(rows, count, passesThere);
  }
  return count === rows.length ? rows : rows.slice(0, count);
}

/** Keeps the first `count` rows that pass, in their order: how many. */
function keep(rows: Uint32Array, count: number, passes: (row: number) => boolean): number {
  let kept = 0;
  for (let k = 0; k < count; k++) if (passes(rows[k])) rows[kept++] = rows[k];
  return kept;
}
