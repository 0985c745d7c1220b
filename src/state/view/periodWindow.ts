import { stepOf, type Grain } from '../../domain/grain';
import { lengthDays, shiftDate, shiftDays, wholeMonths, type Period } from '../../domain/period';
import { DAY_MS } from '../../domain/clock';

/** Steps of a larger move of the window by keys. */
export const LARGE_STEP: Readonly<Record<Grain, number>> = { day: 7, week: 4, month: 12, year: 10 };

/** The stop nearest to a moment. */
export function nearestStop(stops: readonly number[], ms: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - ms) < Math.abs(best - ms) ? stop : best), stops[0]);
}

/** The stop so many steps on from a moment, which may itself lie between two; the first or the last at the ends. */
function stopFrom(stops: readonly number[], ms: number, steps: number): number {
  const after = stops.findIndex((stop) => stop > ms);
  const before = stops.findLastIndex((stop) => stop < ms);
  const index = steps > 0 ? (after < 0 ? stops.length : after) + steps - 1 : before + steps + 1;
  return stops[clamp(index, 0, stops.length - 1)];
}

/** Moves one end of the window by whole stops; the ends never cross. */
export function moveEnd(stops: readonly number[], window: Period, end: 'from' | 'to', steps: number): Period {
  if (steps === 0) return window;
  if (end === 'from') {
    const fromMs = stopFrom(stops, window.fromMs, steps);
    const least = stops.findLast((stop) => stop < window.toMs);
    return least === undefined ? window : { fromMs: Math.min(fromMs, least), toMs: window.toMs };
  }
  const toMs = stopFrom(stops, window.toMs, steps);
  const least = stops.find((stop) => stop > window.fromMs);
  return least === undefined ? window : { fromMs: window.fromMs, toMs: Math.max(toMs, least) };
}

/**
 * Slides the window by steps of the calendar, keeping its length in whole months where these are the step, else in
 * days. Returns null when it cannot move that way within the data.
 */
export function slide(window: Period, data: Period, steps: number, grain: Grain = 'month'): Period | null {
  const months = grain === 'month' ? steps : grain === 'year' ? steps * 12 : 0;
  const length = wholeMonths(window);
  const fromMs =
    months !== 0
      ? shiftDate(window.fromMs, 0, months)
      : shiftDays(window.fromMs, grain === 'week' ? steps * 7 : grain === 'day' ? steps : 0);
  const toMs =
    months !== 0 && length > 0
      ? shiftDate(fromMs, 0, length)
      : shiftDays(fromMs, Math.max(1, Math.round(lengthDays(window))));
  // The data may begin or end on the first incident's day: half a day of tolerance at both ends.
  return fromMs < data.fromMs - DAY_MS / 2 || toMs > data.toMs + DAY_MS / 2 ? null : { fromMs, toMs };
}

/** Where playing begins within the data: the first whole step, or a window of the length of `shown` from there on. */
export function firstWindow(stops: readonly number[], grain: Grain, data: Period, shown: Period | null): Period {
  const first = stops.findIndex((stop) => stop < data.toMs && stepOf(grain, stop).fromMs === stop);
  const fromMs = stops[Math.max(0, first)];
  if (!shown) return { fromMs, toMs: stops[Math.max(0, first) + 1] };
  const months = wholeMonths(shown);
  const toMs =
    months > 0 && (grain === 'month' || grain === 'year')
      ? shiftDate(fromMs, 0, months)
      : shiftDays(fromMs, Math.max(1, Math.round(lengthDays(shown))));
  return { fromMs, toMs: Math.min(toMs, data.toMs) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
