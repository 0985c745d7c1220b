import { shiftDate, wholeMonths, type Period } from '../../domain/period';
import { DAY_MS } from '../../domain/clock';

/** Steps of the period window: the first of every month inside the data, and the data's own two ends. */
export function windowStops(months: readonly { readonly fromMs: number }[], data: Period): readonly number[] {
  const inner = months.map((m) => m.fromMs).filter((ms) => ms > data.fromMs && ms < data.toMs);
  return [data.fromMs, ...inner, data.toMs];
}

/** The stop nearest to a moment. */
export function nearestStop(stops: readonly number[], ms: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - ms) < Math.abs(best - ms) ? stop : best), stops[0]);
}

/** Index of the stop nearest to a moment. */
const stopIndex = (stops: readonly number[], ms: number): number => stops.indexOf(nearestStop(stops, ms));

/** Moves one end of the window by whole stops; the ends never cross. */
export function moveEnd(stops: readonly number[], window: Period, end: 'from' | 'to', steps: number): Period {
  const from = stopIndex(stops, window.fromMs);
  const to = stopIndex(stops, window.toMs);
  if (end === 'from') return { fromMs: stops[clamp(from + steps, 0, to - 1)], toMs: window.toMs };
  return { fromMs: window.fromMs, toMs: stops[clamp(to + steps, from + 1, stops.length - 1)] };
}

/**
 * Slides the window by its stops, keeping its length in months (or days), stopping at the data's ends.
 * Returns null when it cannot move that way.
 */
export function slide(window: Period, data: Period, months: number): Period | null {
  const length = wholeMonths(window);
  const fromMs = shiftDate(window.fromMs, 0, months);
  const toMs = length > 0 ? shiftDate(fromMs, 0, length) : fromMs + (window.toMs - window.fromMs);
  // The data may begin or end on the first incident's day: half a day of tolerance at both ends.
  return fromMs < data.fromMs - DAY_MS / 2 || toMs > data.toMs + DAY_MS / 2 ? null : { fromMs, toMs };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
