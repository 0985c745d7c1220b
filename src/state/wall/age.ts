import { dayNumber } from '../../domain/clock';
import { parseDate } from '../../domain/period';

/** Whole days from the data's last day to today on Almaty's calendar; 0 when the clock stands before it. */
export function ageDays(through: string, nowMs: number): number {
  const last = parseDate(through);
  if (!last.ok || !Number.isFinite(nowMs)) return 0;
  return Math.max(0, dayNumber(nowMs) - dayNumber(last.value));
}

/** Whether the data are older than was promised; null = nothing was promised. */
export const isStale = (through: string, nowMs: number, promisedDays: number | null): boolean =>
  promisedDays !== null && ageDays(through, nowMs) > promisedDays;
