import { whyNoChange } from '../../analysis/comparison/whyNoChange';
import { isFilled } from '../../analysis/span/periodFill';
import type { NoChange } from '../../domain/answers';
import { fromCityClock, wallTime } from '../../domain/clock';
import { lastYear, shiftDate, shiftDays, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';

/** Periods that are taken by one press, in the order of the menu. */
const PRESETS = ['last-7', 'last-28', 'month', 'quarter', 'year', 'whole'] as const;
export type PresetId = (typeof PRESETS)[number];

/** Why a preset cannot be taken: the register begins later, has no data for part of it, or knows no days. */
type WhyNot = 'begins-later' | 'no-data' | 'months-alone';

export interface Preset {
  readonly id: PresetId;
  readonly period: Period;
  /** null = it can be taken. */
  readonly whyNot: WhyNot | null;
  /** The same dates a year earlier. */
  readonly lastYear: Period;
  /** Why the two are not held against each other, as far as the register as a whole tells; null = they can be. */
  readonly noChange: NoChange | null;
}

/**
 * The presets of a register, counted back from its last complete day: the days after it are still arriving, and a week
 * that holds them would read as a fall. The month and the quarter are the last that ended by then; the year is the one
 * begun. `knowsDays` is false for data that say months alone.
 */
export function presetsOf(register: RegisterSpan, knowsDays: boolean): readonly Preset[] {
  const { span, completeToMs: end } = register;
  return PRESETS.map((id): Preset => {
    const period = periodOf(id, span, end);
    const same = lastYear(period);
    return {
      id,
      period,
      whyNot: whyNot(register, id, period, knowsDays),
      lastYear: same,
      noChange: whyNoChange(register, period, same),
    };
  });
}

/** What one press compares: a period, and the same dates a year earlier. */
export interface YearPair {
  readonly period: Period;
  readonly lastYear: Period;
}

/**
 * The shown period against the same of last year; where the register cannot hold these against each other, the longest
 * preset that it can. null = none.
 */
export function yearPair(register: RegisterSpan, shown: Period, knowsDays: boolean): YearPair | null {
  const same = lastYear(shown);
  if (isFilled(register, shown) && whyNoChange(register, shown, same) === null)
    return { period: shown, lastYear: same };
  const lengthOf = ({ period }: Preset): number => period.toMs - period.fromMs;
  return (
    presetsOf(register, knowsDays)
      .filter((preset) => preset.whyNot === null && preset.noChange === null)
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))
      .at(0) ?? null
  );
}

function periodOf(id: PresetId, span: Period, end: number): Period {
  if (id === 'whole') return span;
  if (id === 'last-7' || id === 'last-28') return { fromMs: shiftDays(end, id === 'last-7' ? -7 : -28), toMs: end };
  const { year, month } = wallTime(end);
  if (id === 'year') return { fromMs: fromCityClock(wallTime(end - 1).year, 1, 1), toMs: end };
  const length = id === 'month' ? 1 : 3;
  // The first of the month or quarter in which the day after the last complete one lies: what came before has ended.
  const toMs = fromCityClock(year, month - ((month - 1) % length), 1);
  return { fromMs: shiftDate(toMs, 0, -length), toMs };
}

function whyNot(register: RegisterSpan, id: PresetId, period: Period, knowsDays: boolean): WhyNot | null {
  if (id === 'whole') return null;
  if (!knowsDays && (id === 'last-7' || id === 'last-28')) return 'months-alone';
  if (isFilled(register, period)) return null;
  return period.fromMs < register.span.fromMs ? 'begins-later' : 'no-data';
}
