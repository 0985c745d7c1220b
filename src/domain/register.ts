import { lengthDays, type Period } from './period';

/** The days that a register of incidents really covers, and what of it lies outside them. */
export interface RegisterSpan {
  /** Whole days of the city's clock. */
  readonly span: Period;
  /** Records on those days. */
  readonly rows: number;
  /** Midnight after the last complete day: records of the days from here to the end of the span are still arriving. */
  readonly completeToMs: number;
  /**
   * Dated records before and after the span, and records without a date: none of them is in a rate unless it is asked
   * for.
   */
  readonly outside: { readonly before: number; readonly after: number; readonly undated: number };
  /** The whole days from the first dated record to the last. */
  readonly extent: Period;
  /** Stretches inside the span for which there are no data. */
  readonly gaps: readonly Period[];
  /**
   * `stated`: whoever made the data says so. `whole`: all dated days. `dense`: the days where records lie, stragglers
   * cut off.
   */
  readonly rule: 'stated' | 'whole' | 'dense';
}

/** A period that somebody stated, taken as it stands. */
export const statedSpan = (span: Period, rows: number): RegisterSpan => ({
  span,
  rows,
  completeToMs: span.toMs,
  outside: { before: 0, after: 0, undated: 0 },
  extent: span,
  gaps: [],
  rule: 'stated',
});

/** How many records an unasked-for period leaves out. */
export const leftOutRows = ({ outside }: RegisterSpan): number => outside.before + outside.after + outside.undated;

/** The days to draw: the span, and as much of the dated days beyond it as the period asked for takes in. */
export function shownPeriod({ span, extent }: RegisterSpan, asked: Period | null): Period {
  if (!asked) return span;
  return {
    fromMs: Math.min(span.fromMs, Math.max(extent.fromMs, asked.fromMs)),
    toMs: Math.max(span.toMs, Math.min(extent.toMs, asked.toMs)),
  };
}

/**
 * The days of the bar of the period: the same, but a period wholly outside the span is told at the bar's end: one
 * date of 1998 does not make a quarter of a century of a month.
 */
export const barPeriod = (register: RegisterSpan, asked: Period | null): Period =>
  asked && asked.fromMs < register.span.toMs && asked.toMs > register.span.fromMs
    ? shownPeriod(register, asked)
    : register.span;

/** Of fewer days most weekdays came three times or less: which is the highest, chance decides. */
export const LEAST_WEEKDAY_DAYS = 28;

/** Days of a period (absent: of all) that lie inside the span and in none of its gaps. */
export function coveredDays({ span, gaps }: RegisterSpan, period: Period = span): number {
  const within = ({ fromMs, toMs }: Period, of: Period): Period => ({
    fromMs: Math.max(fromMs, of.fromMs),
    toMs: Math.min(toMs, of.toMs),
  });
  const days = (of: Period): number => (of.toMs > of.fromMs ? lengthDays(of) : 0);
  const inside = within(period, span);
  return days(inside) - gaps.reduce((sum, gap) => sum + days(within(gap, inside)), 0);
}
