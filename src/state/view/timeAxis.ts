import { dateOfDay, dayOf, dayOfDate, midnightOfDay, wallTime, weekdayOfDay } from '../../domain/clock';
import { lengthDays, type Period } from '../../domain/period';

type TickUnit = 'day' | 'month' | 'year';

/** A date under the bar: the start of a day, of a month or of a year. */
export interface Tick {
  readonly ms: number;
  readonly unit: TickUnit;
}

/** Width that the words of a tick take, px: «22 қыркүйек», «қыркүйек», «2024». */
const WIDTH: Readonly<Record<TickUnit, number>> = { day: 86, month: 72, year: 44 };
/** The four digits alone. */
const YEAR_PX = 34;
/** Steps between ticks, from the finest; days of a week begin on Monday, so that weeks stay readable. */
const STEPS: readonly (readonly [TickUnit, number, days: number])[] = [
  ['day', 1, 1],
  ['day', 7, 7],
  ['day', 14, 14],
  ['month', 1, 30.4],
  ['month', 3, 91.3],
  ['month', 6, 182.6],
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((years) => ['year', years, years * 365.25] as const),
];

/**
 * Dates to stand under a stretch of time drawn `widthPx` wide: the finest step of the calendar whose words do not
 * touch, without those that would reach over the right end.
 */
export function timeAxis(period: Period, widthPx: number): readonly Tick[] {
  const days = lengthDays(period);
  const fits = STEPS.find(([unit, , every]) => (every / days) * widthPx >= WIDTH[unit]) ?? STEPS[STEPS.length - 1];
  const [unit, every] = fits;
  const shown: Tick[] = [];
  for (let ms = firstTick(period.fromMs, unit, every); ms < period.toMs; ms = nextTick(ms, unit, every)) {
    const leftPx = ((ms - period.fromMs) / (period.toMs - period.fromMs)) * widthPx;
    const said = unitOf(ms, unit);
    // At the right end a year needs no gap to the next one.
    const px = said === 'year' ? YEAR_PX : WIDTH[unit];
    if (leftPx + px <= widthPx + 1) shown.push({ ms, unit: said });
  }
  return shown;
}

/** January stands for its year among months. */
const unitOf = (ms: number, unit: TickUnit): TickUnit => (unit === 'month' && wallTime(ms).month === 1 ? 'year' : unit);

function firstTick(fromMs: number, unit: TickUnit, every: number): number {
  const day = dayOf(fromMs);
  const [year, month] = dateOfDay(day);
  const isAt = (ms: number): boolean => ms >= fromMs;
  if (unit === 'day') {
    const start = every === 1 ? day : day - weekdayOfDay(day);
    const ms = midnightOfDay(start);
    return isAt(ms) ? ms : midnightOfDay(start + (every === 1 ? 1 : 7));
  }
  const ms =
    unit === 'month'
      ? midnightOfDay(dayOfDate(year, month - ((month - 1) % every)))
      : midnightOfDay(dayOfDate(Math.floor(year / every) * every, 1));
  return isAt(ms) ? ms : nextTick(ms, unit, every);
}

function nextTick(ms: number, unit: TickUnit, every: number): number {
  const day = dayOf(ms);
  if (unit === 'day') return midnightOfDay(day + every);
  const [year, month] = dateOfDay(day);
  return midnightOfDay(unit === 'month' ? dayOfDate(year, month + every) : dayOfDate(year + every, 1));
}
