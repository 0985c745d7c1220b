import { fromCityClock, midnightOfDay, dayOf, wallTime } from '../../domain/clock';
import type { CompareWith } from '../../domain/filter';
import { lastYear, lengthDays, previousPeriod, shiftDate, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { whyNoChange } from './whyNoChange';

/**
 * A period that can be held against its own, to be offered where the one asked about cannot; null when there is none.
 * The nearest first: the same without the days still arriving, then (up to the last complete day) the year begun, the
 * last twelve months, the months that a year earlier holds too, the second half.
 */
export function offeredPeriod(register: RegisterSpan, compare: CompareWith, asked: Period): Period | null {
  const { span, completeToMs } = register;
  const toMs = completeToMs;
  const { year } = wallTime(toMs - 1);
  const half = midnightOfDay(dayOf(toMs) - Math.floor(lengthDays({ fromMs: span.fromMs, toMs }) / 2));
  const candidates: readonly Period[] = [
    { fromMs: Math.max(asked.fromMs, span.fromMs), toMs: Math.min(asked.toMs, toMs) },
    ...(compare === 'last-year'
      ? [fromCityClock(year, 1, 1), shiftDate(toMs, -1, 0), shiftDate(span.fromMs, 1, 0)]
      : [half]
    ).map((fromMs) => ({ fromMs, toMs })),
  ];
  const differs = (period: Period): boolean => period.fromMs !== asked.fromMs || period.toMs !== asked.toMs;
  return (
    candidates.find((period) => {
      const compared = period.toMs > period.fromMs && differs(period) ? comparedPeriod(compare, period) : null;
      return compared !== null && whyNoChange(register, period, compared) === null;
    }) ?? null
  );
}

/** The period that `period` is held against: the same dates a year earlier, the one just before, or none. */
export function comparedPeriod(compare: CompareWith, period: Period | null): Period | null {
  if (compare === 'none' || !period) return null;
  return compare === 'last-year' ? lastYear(period) : previousPeriod(period);
}
