import { DAY_MS, fromCityClock, wallTime } from '../../../domain/clock';
import { lengthYears, shiftDate, type Period } from '../../../domain/period';

/** Shorter periods are halved rather than cut into years. */
const TWO_YEARS = 2;

/**
 * Cuts a period in two to plan on the first part and measure on the second: all but the last 12 months, or, when there
 * are fewer than two years, the halves (at midnight on the city's clock). null when it is shorter than two days.
 */
export function splitForTest(period: Period): { readonly fit: Period; readonly test: Period } | null {
  const cut =
    lengthYears(period) >= TWO_YEARS ? shiftDate(period.toMs, -1, 0) : midnightNear((period.fromMs + period.toMs) / 2);
  if (!(cut > period.fromMs && cut < period.toMs)) return null;
  return { fit: { fromMs: period.fromMs, toMs: cut }, test: { fromMs: cut, toMs: period.toMs } };
}

/**
 * Windows in which a plan is made anew: the whole period, and its calendar years as far as they lie in it (a year of
 * which less than half a year is there is left out); of fewer than two such years the halves.
 */
export function demandWindows(period: Period): readonly Period[] {
  const years: Period[] = [];
  for (let year = wallTime(period.fromMs).year; year <= wallTime(period.toMs - 1).year; year++) {
    const part = {
      fromMs: Math.max(period.fromMs, fromCityClock(year, 1, 1)),
      toMs: Math.min(period.toMs, fromCityClock(year + 1, 1, 1)),
    };
    if (lengthYears(part) >= 0.5) years.push(part);
  }
  if (years.length >= 2) return [period, ...years];
  const cut = midnightNear((period.fromMs + period.toMs) / 2);
  if (!(cut > period.fromMs && cut < period.toMs)) return [period];
  return [period, { fromMs: period.fromMs, toMs: cut }, { fromMs: cut, toMs: period.toMs }];
}

function midnightNear(utcMs: number): number {
  const { year, month, day } = wallTime(utcMs + DAY_MS / 2);
  return fromCityClock(year, month, day);
}
