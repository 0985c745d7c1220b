import type { PeriodFill } from '../../domain/answers';
import type { IncidentTable } from '../../domain/incident';
import { lengthDays, lengthYears, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { dayOf, midnightOfDay, weekdayOfDay } from '../../domain/clock';
import { rowsOfPeriod } from '../selection/select';

/** Mean gaps between records that may pass without one before an end of the data counts as missing data. */
export const GAPS_ALLOWED = 5;

const overlapOf = (a: Period, b: Period): Period => ({
  fromMs: Math.max(a.fromMs, b.fromMs),
  toMs: Math.min(a.toMs, b.toMs),
});
const daysOf = (period: Period): number => Math.max(0, lengthDays(period));

/**
 * The part of a period that the span reaches. A register of few records seldom starts on the first day it covers, so
 * five mean gaps may be missing at an end.
 */
function reached({ span, rows }: RegisterSpan, period: Period): Period {
  const allowed = rows > 0 ? (GAPS_ALLOWED * (span.toMs - span.fromMs)) / rows : 0;
  return {
    fromMs: period.fromMs >= span.fromMs - allowed ? period.fromMs : span.fromMs,
    toMs: period.toMs <= span.toMs + allowed ? period.toMs : span.toMs,
  };
}

/** Days of the stretches without data inside a period. */
export const silentDays = (gaps: readonly Period[], period: Period): number =>
  gaps.reduce((sum, gap) => sum + daysOf(overlapOf(gap, period)), 0);

/** Has the register data for all days of the period? (`periodFill` says for how many.) */
export const isFilled = (register: RegisterSpan, period: Period): boolean => {
  const part = reached(register, period);
  return part.fromMs === period.fromMs && part.toMs === period.toMs && silentDays(register.gaps, period) === 0;
};

/** Has the register data for none of the period's days? */
export const holdsNone = (register: RegisterSpan, period: Period): boolean => {
  const part = reached(register, period);
  return silentDays(register.gaps, part) >= daysOf(part);
};

/** Does the period reach into days whose records are still arriving? */
export const reachesIncomplete = ({ completeToMs, span }: RegisterSpan, period: Period): boolean =>
  completeToMs < span.toMs && period.toMs > completeToMs && period.fromMs < span.toMs;

/**
 * How many days of a period the register fills: those inside its span, less the gaps. Records of the period beyond the
 * span are counted by whoever asks for such a period, so the days from the first of them on, or to the last, count too.
 */
export function periodFill(register: RegisterSpan, table: IncidentTable, period: Period): PeriodFill {
  const { filled, ...fill } = filledPart(register, table, period);
  if (!filled) return { ...fill, filledDays: 0, years: null };
  const days = daysOf(filled);
  const filledDays = days - silentDays(register.gaps, filled);
  return { ...fill, filledDays, years: filledDays > 0 ? (lengthYears(filled) * filledDays) / days : null };
}

/** The stretch of a period that is filled, gaps aside; null = none of it. */
function filledPart(
  register: RegisterSpan,
  table: IncidentTable,
  period: Period,
): Pick<PeriodFill, 'askedDays' | 'strayRows' | 'completeToMs'> & { readonly filled: Period | null } {
  const part = reached(register, period);
  const completeToMs = reachesIncomplete(register, period) ? register.completeToMs : null;
  const [from, to] = rowsOfPeriod(table, period);
  const inside = overlapOf(period, register.span);
  const [insideFrom, insideTo] = inside.toMs > inside.fromMs ? rowsOfPeriod(table, inside) : [from, from];
  const strayRows = to - from - (insideTo - insideFrom);
  const askedDays = daysOf(period);
  if (part.toMs <= part.fromMs) return { filled: null, askedDays, strayRows, completeToMs };
  const filled =
    strayRows === 0
      ? part
      : {
          fromMs: Math.max(period.fromMs, Math.min(part.fromMs, midnightOfDay(dayOf(table.startMs[from])))),
          toMs: Math.min(period.toMs, Math.max(part.toMs, midnightOfDay(dayOf(table.startMs[to - 1]) + 1))),
        };
  return { filled, askedDays, strayRows, completeToMs };
}

/**
 * How many of each weekday, Monday first, lie among the days that the register fills of a period: counts of weekdays
 * compare only per day of theirs. They add up to the `filledDays` of `periodFill`. null = records of days that the
 * register does not cover are counted too: over the covered days alone they would make a rate that never was, and
 * years of stray records fill no weekdays.
 */
export function weekdayDays(register: RegisterSpan, table: IncidentTable, period: Period): readonly number[] | null {
  return daysBy(register, table, period, 7, weekdayOfDay);
}

/** The same by any other code of a day: how many of the filled days have each of `codes` codes, from 0. */
export function daysBy(
  register: RegisterSpan,
  table: IncidentTable,
  period: Period,
  codes: number,
  codeOf: (day: number) => number,
): readonly number[] | null {
  const { filled, strayRows } = filledPart(register, table, period);
  if (strayRows > 0) return null;
  const days = Array.from({ length: codes }, () => 0);
  const add = ({ fromMs, toMs }: Period, by: number): void => {
    for (let day = dayOf(fromMs); midnightOfDay(day) < toMs; day++) days[codeOf(day)] += by;
  };
  if (!filled) return days;
  add(filled, 1);
  for (const gap of register.gaps) add(overlapOf(gap, filled), -1);
  return days;
}
