import type { EventStep, PreTrend, RatioOfRates } from '../../domain/evaluation';
import { twoSidedT, twoSidedTQuantile } from '../chance/studentT';
import { poissonFit } from './poissonFit';

/** Counts of the months before and after a start, in their order: of the target, and of all its control places. */
export interface MonthsOfTwo {
  readonly before: readonly MonthOfTwo[];
  readonly after: readonly MonthOfTwo[];
}

export interface MonthOfTwo {
  /** Counted from the start: -1 is the month before it, 1 the one after. */
  readonly month: number;
  readonly target: number;
  readonly control: number;
}

/** On either side fewer months say nothing of how months scatter. */
export const LEAST_MONTHS = 4;
const LEVEL = 0.05;

const totalOf = (months: readonly MonthOfTwo[], of: 'target' | 'control'): number =>
  months.reduce((sum, month) => sum + month[of], 0);

/**
 * Difference in differences: log of the expected count = a + b group + c after + d group after, so that exp(d) is by
 * how much the target's rate changed relative to the control's. Months are clusters: a month in which the whole city
 * fell touches both, and weighs as one. d is log of (Ta / Tb) / (Ca / Cb). Its variance is that of each side with m /
 * (m - 1) for its m months, its t has the degrees of freedom of Welch and Satterthwaite. null where a side has fewer
 * than four months or one of the four counts is nought.
 */
export function differenceByMonth({ before, after }: MonthsOfTwo): RatioOfRates | null {
  if (before.length < LEAST_MONTHS || after.length < LEAST_MONTHS) return null;
  const four = [before, after].flatMap((side) => [totalOf(side, 'target'), totalOf(side, 'control')]);
  if (!four.every((count) => count > 0)) return null;
  const months = [...before, ...after];
  const isAfter = (month: number): number => (month < before.length ? 0 : 1);
  const design = months.flatMap((_, k) => [0, 1].map((group) => [1, group, isAfter(k), group * isAfter(k)]));
  const sides = [before.length, after.length] as const;
  const varianceOf = (side: 0 | 1): { readonly log: number; readonly variance: number } | null => {
    const fit = poissonFit({
      design,
      counts: months.flatMap(({ target, control }) => [control, target]),
      clusters: months.flatMap((_, k) => [k, k]),
      correction: (cluster) => (isAfter(cluster) === side ? sides[side] / (sides[side] - 1) : 0),
    });
    return fit && { log: fit.coefficients[3], variance: fit.covariance[15] };
  };
  const [ofBefore, ofAfter] = [varianceOf(0), varianceOf(1)];
  if (!ofBefore || !ofAfter) return null;
  const { log } = ofBefore;
  const variance = ofBefore.variance + ofAfter.variance;
  if (!(variance > 0)) return null;
  const freedom = variance ** 2 / (ofBefore.variance ** 2 / (sides[0] - 1) + ofAfter.variance ** 2 / (sides[1] - 1));
  const se = Math.sqrt(variance);
  return { ...ratioOf(log, se, freedom), scatter: variance / four.reduce((sum, count) => sum + 1 / count, 0) };
}

/** A logarithm as a ratio, with Student's interval of 95 %. */
export function ratioOf(log: number, se: number, freedom: number): Omit<RatioOfRates, 'scatter'> {
  const reach = twoSidedTQuantile(LEVEL, freedom) * se;
  return {
    ratio: Math.exp(log),
    interval: [Math.exp(log - reach), Math.exp(log + reach)],
    p: twoSidedT(log / se, freedom),
    log,
    se,
  };
}

/**
 * Whether the target went another way than its control before the start: log of the expected count = a + b month +
 * c group + d group month over the months before, with months as clusters and m / (m - 2). null under six months, or
 * where nothing was counted.
 */
export function preTrend(before: readonly MonthOfTwo[]): PreTrend | null {
  const m = before.length;
  if (m < LEAST_TREND || totalOf(before, 'target') === 0 || totalOf(before, 'control') === 0) return null;
  const fit = poissonFit({
    design: before.flatMap(({ month }) => [0, 1].map((group) => [1, month, group, group * month])),
    counts: before.flatMap(({ target, control }) => [control, target]),
    clusters: before.flatMap((_, k) => [k, k]),
    correction: () => m / (m - 2),
  });
  if (!fit || !(fit.covariance[15] > 0)) return null;
  const log = fit.coefficients[3];
  return { ratioAMonth: Math.exp(log), p: twoSidedT(log / Math.sqrt(fit.covariance[15]), m - 2) };
}

const LEAST_TREND = 6;
/** Months of a step of the event study. */
const STEP = 3;

/**
 * Event study: the ratio of the target to the control in steps of three months, relative to the last step before the
 * start. Counts of a step are Poisson times the scatter that the months show about their own steps (at least 1); the
 * interval is Student's of 95 %. A step without a count of either has no ratio.
 */
export function eventSteps({ before, after }: MonthsOfTwo): readonly EventStep[] {
  const steps = [...inSteps([...before].reverse()).reverse(), ...inSteps(after)];
  const last = steps.findLast(({ toMonth }) => toMonth < 0);
  if (!last) return [];
  const months = steps.reduce((sum, step) => sum + step.months.length, 0);
  const freedom = months - steps.length;
  const scattered = steps.reduce((sum, step) => sum + scatterIn(step), 0);
  const scatter = Math.max(1, freedom > 0 ? scattered / freedom : 1);
  return steps.map((step) => {
    const { fromMonth, toMonth } = step;
    if (step === last) return { fromMonth, toMonth, ratio: 1, interval: [1, 1] };
    const four = [step.target, step.control, last.target, last.control];
    if (!four.every((count) => count > 0) || freedom < 1) return { fromMonth, toMonth, ratio: null, interval: null };
    const log = Math.log((step.target / step.control) * (last.control / last.target));
    const se = Math.sqrt(scatter * four.reduce((sum, count) => sum + 1 / count, 0));
    const { ratio, interval } = ratioOf(log, se, freedom);
    return { fromMonth, toMonth, ratio, interval };
  });
}

interface Step {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly target: number;
  readonly control: number;
  readonly months: readonly MonthOfTwo[];
}

/** Threes from the start outwards; what is left over at the far end joins the last of them. */
function inSteps(outwards: readonly MonthOfTwo[]): Step[] {
  const count = Math.max(1, Math.floor(outwards.length / STEP));
  return Array.from({ length: outwards.length === 0 ? 0 : count }, (_, k) => {
    const months = outwards.slice(k * STEP, k === count - 1 ? undefined : (k + 1) * STEP);
    const numbers = months.map(({ month }) => month);
    return {
      fromMonth: Math.min(...numbers),
      toMonth: Math.max(...numbers),
      target: totalOf(months, 'target'),
      control: totalOf(months, 'control'),
      months,
    };
  });
}

/** Pearson's sum of squares of the target's share of each month about that of its step. */
function scatterIn({ months, target, control }: Step): number {
  const share = target / (target + control);
  return months.reduce((sum, month) => {
    const both = month.target + month.control;
    const variance = both * share * (1 - share);
    return variance > 0 ? sum + (month.target - both * share) ** 2 / variance : sum;
  }, 0);
}
