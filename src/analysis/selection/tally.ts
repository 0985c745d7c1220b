/** Counts of selected rows by what the columns say: month, hour, weekday, category; and the share solved fresh. */
import { fromCityClock, HOUR_MS, wallTime } from '../../domain/clock';
import { CATEGORIES, freshOf, knowsDay, knowsTimeOfDay, NO, YES, type IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import { dayCursor, moveTo } from './dayCursor';

export interface MonthCount {
  /** Midnight, the city's clock, that starts the month. */
  readonly fromMs: number;
  readonly count: number;
}

/** Starts of the calendar months that a period touches, and the start of the month after. */
export function monthStarts(period: Period): number[] {
  const { year, month } = wallTime(period.fromMs);
  const starts: number[] = [];
  for (let k = 0; ; k++) {
    const index = year * 12 + month - 1 + k;
    const start = fromCityClock(Math.floor(index / 12), (index % 12) + 1, 1);
    starts.push(start);
    if (start >= period.toMs) return starts;
  }
}

/** Counts per calendar month over every month the period touches; `rows` in time order, rows without a time in none. */
export function monthlyCounts(table: IncidentTable, rows: Uint32Array, period: Period | null): MonthCount[] {
  if (!period) return [];
  const starts = monthStarts(period);
  const bounds = starts.map((ms) => rowLowerBound(table.startMs, rows, ms));
  return starts.slice(0, -1).map((fromMs, k) => ({ fromMs, count: bounds[k + 1] - bounds[k] }));
}

/** Index of the first of `rows`, in time order, that starts at `ms` or later. */
export function rowLowerBound(startMs: Float64Array, rows: Uint32Array, ms: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (startMs[rows[mid]] < ms) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Counts on the city's clock. */
export interface ClockCounts {
  /** 24 counts; rows without a time of day are left out. */
  readonly byHour: number[];
  /** 7 counts, Monday first; rows without a day are left out, a date alone counts. */
  readonly byWeekday: number[];
}

/** Counts by hour of the day and by weekday, of rows in time order. */
export function countsByClock(table: IncidentTable, rows: Uint32Array): ClockCounts {
  const byHour = new Uint32Array(24);
  const byWeekday = new Uint32Array(7);
  const { startMs, flags } = table;
  const day = dayCursor();
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    const ms = startMs[row];
    if (!(ms >= day.validFromMs && ms < day.validToMs)) {
      if (Number.isNaN(ms)) continue;
      moveTo(day, ms);
    }
    if (knowsDay(flags[row])) byWeekday[day.weekday]++;
    if (knowsTimeOfDay(flags[row])) byHour[Math.floor((ms - day.midnightMs) / HOUR_MS)]++;
  }
  return { byHour: [...byHour], byWeekday: [...byWeekday] };
}

/** A count for every category, zero included. */
export function countsByCategory(table: IncidentTable, rows: Uint32Array): Record<string, number> {
  const counts = new Uint32Array(256);
  const { category } = table;
  for (let k = 0; k < rows.length; k++) counts[category[rows[k]]]++;
  return Object.fromEntries(CATEGORIES.map((category, code) => [category, counts[code]]));
}

/** Share solved while the trail was fresh, among rows where that is recorded; null when it is recorded for none. */
export function freshShare(table: IncidentTable, rows: Uint32Array): number | null {
  let yes = 0;
  let known = 0;
  const { flags } = table;
  for (let k = 0; k < rows.length; k++) {
    const fresh = freshOf(flags[rows[k]]);
    if (fresh === YES) yes++;
    if (fresh === YES || fresh === NO) known++;
  }
  return known > 0 ? yes / known : null;
}
