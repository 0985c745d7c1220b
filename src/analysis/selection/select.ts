/**
 * Which rows pass a filter. The table is sorted by start, so the period is two binary searches; every other condition
 * is a lookup in one pass over what is left.
 */
import { HOUR_MS, sinceMidnightMs } from '../../domain/clock';
import type { IncidentFilter, Near } from '../../domain/filter';
import type { LonLat } from '../../domain/geometry';
import { isWithin } from '../../domain/near';
import {
  CATEGORIES,
  knowsDay,
  knowsTimeOfDay,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  YES,
  type IncidentTable,
} from '../../domain/incident';
import type { Period } from '../../domain/period';
import { dayCursor, moveTo } from './dayCursor';

/** Up to this many excluded points a plain scan is faster than a hash lookup. */
const SCAN_EXCLUDED = 24;

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
  const categories = codesOf(CATEGORIES, filter.categories);
  const places = codesOf(PLACE_KINDS, filter.places);
  const severities = codesOf(SEVERITIES, filter.severities);
  const passFlags = flagsOf(filter);
  const passDistrict = districtsOf(filter.districts, districtIds);
  const passWeekday = filter.weekdays
    ? Uint8Array.from({ length: 7 }, (_, i) => Number(filter.weekdays?.includes(i + 1)))
    : null;
  // hourPasses of a million rows: its limits are worked out once.
  const hours = filter.hours;
  const [from24, to24] = hours ? [hours.from % 24, hours.to % 24] : [0, 0];
  const [fromHour, toHour, wraps] = [Math.min(from24, to24), Math.max(from24, to24), from24 >= to24];
  const day = dayCursor();
  let count = 0;
  for (let i = from; i < to; i++) {
    if ((categories[category[i]] & places[place[i]] & severities[severity[i]] & passFlags[flags[i]]) === 0) continue;
    if (passDistrict !== null && passDistrict[(districtOfRow ? districtOfRow[i] : -1) + 1] === 0) continue;
    if (passWeekday !== null || hours !== null) {
      const ms = startMs[i];
      if (!(ms >= day.validFromMs && ms < day.validToMs)) moveTo(day, ms);
      // A NaN time gives a NaN index, undefined, which is not 1.
      if (passWeekday !== null && passWeekday[day.weekday] !== 1) continue;
      if (hours !== null) {
        const hour = (ms - day.midnightMs) / HOUR_MS;
        if (!(hour >= 0) || (hour >= fromHour && hour < toHour) === wraps) continue;
      }
    }
    rows[count++] = i;
  }
  if (filter.near) count = keepNear(table, rows, count, filter.near);
  if (filter.excludedPoints.length > 0) count = dropExcluded(table, rows, count, filter.excludedPoints);
  return count === rows.length ? rows : rows.slice(0, count);
}

/** 1 for the codes that pass; a list of none lets nothing pass. */
export function codesOf<T>(names: readonly T[], wanted: readonly T[] | null): Uint8Array {
  const table = new Uint8Array(256);
  if (!wanted) return table.fill(1);
  for (const name of wanted) table[names.indexOf(name)] = 1;
  return table;
}

function flagsOf({ inPublic, street, hours, weekdays }: IncidentFilter): Uint8Array {
  const answer = (wanted: boolean): number => (wanted ? YES : NO);
  return Uint8Array.from({ length: 256 }, (_, flags) =>
    Number(
      (inPublic === null || publicOf(flags) === answer(inPublic)) &&
        (street === null || streetOf(flags) === answer(street)) &&
        (hours === null || knowsTimeOfDay(flags)) &&
        (weekdays === null || knowsDay(flags)),
    ),
  );
}

/** Indexed by district + 1, so that -1 (outside) is 0 and never passes. */
function districtsOf(wanted: readonly string[] | null, ids: readonly string[]): Uint8Array | null {
  return wanted ? Uint8Array.from([0, ...ids.map((id) => Number(wanted.includes(id)))]) : null;
}

function keepNear({ x, y }: IncidentTable, rows: Uint32Array, count: number, { lon, lat, radiusM }: Near): number {
  const isNear = isWithin([lon, lat], radiusM);
  let kept = 0;
  for (let k = 0; k < count; k++) if (isNear(x[rows[k]], y[rows[k]])) rows[kept++] = rows[k];
  return kept;
}

function dropExcluded(table: IncidentTable, rows: Uint32Array, count: number, excluded: readonly LonLat[]): number {
  const isExcluded = isExcludedFrom(excluded);
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const row = rows[k];
    if (!isExcluded(table.lon[row], table.lat[row])) rows[kept++] = row;
  }
  return kept;
}

/** Is a place exactly one of these points. */
export const isExcludedFrom = (excluded: readonly LonLat[]): ((lon: number, lat: number) => boolean) =>
  excluded.length <= SCAN_EXCLUDED ? scanOf(excluded) : lookupOf(excluded);

function scanOf(points: readonly LonLat[]): (lon: number, lat: number) => boolean {
  const lons = Float64Array.from(points, (p) => p[0]);
  const lats = Float64Array.from(points, (p) => p[1]);
  return (lon, lat) => {
    for (let k = 0; k < lons.length; k++) if (lons[k] === lon && lats[k] === lat) return true;
    return false;
  };
}

function lookupOf(points: readonly LonLat[]): (lon: number, lat: number) => boolean {
  const byLon = new Map<number, Set<number>>();
  for (const [lon, lat] of points) byLon.set(lon, (byLon.get(lon) ?? new Set<number>()).add(lat));
  return (lon, lat) => byLon.get(lon)?.has(lat) ?? false;
}
