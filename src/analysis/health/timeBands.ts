import { DAY_MS, HOUR_MS, sinceMidnightMs } from '../../domain/clock';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { TIME_BANDS } from '../../domain/snapshot';
import { judgeTimes } from './judgeTimes';

const BAND_MS = DAY_MS / TIME_BANDS;
const MINUTE_MS = 60_000;
const DAY_MIN = 1440;

/**
 * The three hours of the day (0 = 00-03, the city's clock) in which each row certainly happened; -1 = not known. Not
 * known are rows without a time of day, rows at a minute that stands for none (`judgeTimes`: it holds far more than
 * minutes as round around it, as 00:00 or 12:00 where a register puts in a time it does not know), and spans that reach
 * into another three hours (an end at the very border does not).
 */
export function timeBands(table: IncidentTable): Int8Array {
  const { count, startMs, spanMin, flags } = table;
  const defaults = new Set(judgeTimes(table).times.heaps.map(({ minute }) => minute));
  const bands = new Int8Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    const ms = startMs[row];
    if (Number.isNaN(ms) || !knowsTimeOfDay(flags[row])) continue;
    const start = sinceMidnightMs(ms);
    if (defaults.has(Math.floor(start / MINUTE_MS) % DAY_MIN)) continue;
    const band = Math.floor(start / BAND_MS);
    const spanMs = spanMin[row] * MINUTE_MS;
    const isCertain =
      spanMs <= 3 * HOUR_MS && (spanMs === 0 || Math.floor(sinceMidnightMs(ms + spanMs - 1) / BAND_MS) === band);
    if (isCertain) bands[row] = band;
  }
  return bands;
}
