/** What is asked of interventions, and what is found: did incidents fall more than where nothing was done? */
import type { StudyAreaSize } from './answers';
import type { StudyMask } from './area';

/** Where counts are of: where something was done, around it, and the same where nothing was. */
export const ZONES = ['target', 'control', 'ring', 'ring-control'] as const;
export type Zone = (typeof ZONES)[number];

export type Interval = readonly [low: number, high: number];

/** Counts of a zone before and after; `weight` multiplies each incident of them (harm), 1 without it. */
export interface ZoneCounts {
  readonly before: number;
  readonly after: number;
  readonly weight?: number;
}

/** A difference with its standard error; z is NaN where nothing was counted. */
export interface Estimate {
  readonly estimate: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
  readonly interval: Interval;
}

/** The weighted displacement difference: negative = incidents that were prevented. */
export interface WeightedDifference extends Estimate {
  /** Of the target alone. */
  readonly local: { readonly estimate: number; readonly se: number };
  /** Of the ring; null where it, or what it is held against, was not counted. */
  readonly displacement: { readonly estimate: number; readonly se: number } | null;
}

/** The weighted displacement quotient and its effects; null where it divides by nothing. */
export interface DisplacementQuotient {
  /** Above 0 the gain spread to the ring, under 0 incidents moved there, under -1 more moved than were prevented. */
  readonly value: number | null;
  /** It says something only where the target did better than the control: `success` under 0. */
  readonly isValid: boolean;
  readonly success: number | null;
  readonly displacement: number | null;
  readonly grossEffect: number;
  readonly netEffect: number | null;
  readonly totalNetEffect: number | null;
}

/** A ratio of rates after to before, target to control: 1 = no difference. */
export interface RatioOfRates {
  readonly ratio: number;
  readonly interval: Interval;
  readonly p: number;
  /** Natural logarithm of the ratio, and its robust standard error. */
  readonly log: number;
  readonly se: number;
  /** How many times more widely months scatter than counts of chance alone would. */
  readonly scatter: number;
}

/** A stretch of months relative to the last one before: the same ratio, with what chance leaves open. */
export interface EventStep {
  /** The first and the last of its months, counted from the start: -1 is the month before it, 1 the one after. */
  readonly fromMonth: number;
  readonly toMonth: number;
  /** null where there is nothing to hold it against. */
  readonly ratio: number | null;
  readonly interval: Interval | null;
}

/** Target and control did differ before already: by how much a month, and whether chance may have made it. */
export interface PreTrend {
  /** The ratio of the target to the control is multiplied by this from month to month. */
  readonly ratioAMonth: number;
  readonly p: number;
}

/** A month of the two, aligned to the start. */
interface EvaluatedMonth {
  /** -1 is the month before the start, 1 the one after. */
  readonly month: number;
  readonly target: number;
  /** A mean place like it. */
  readonly control: number;
}

/** Where something was done, from which day and to which. */
export interface Intervention {
  readonly id: string;
  readonly name: string | null;
  /** On the city's plane, or the user's own. */
  readonly ground: InterventionGround;
  /** Day of the clock; on a plane of the user's own a day of its file. */
  readonly fromDay: number;
  /** The last day; null = it goes on. */
  readonly toDay: number | null;
  /** Its place is made up, to show how it would look. */
  readonly isIllustrative: boolean;
}

/** Metres on the plane. `lines`: what lies within the target's radius of them; `rings`: even-odd. */
export type InterventionGround =
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'lines'; readonly lines: readonly Float64Array[] }
  | { readonly kind: 'rings'; readonly rings: readonly Float64Array[] };

/** Of an intervention of which nothing can be told, why. */
export type NoVerdict = 'before-data' | 'short-before' | 'short-after' | 'few' | 'no-control' | 'nowhere';

export interface Evaluated {
  readonly id: string;
  readonly name: string | null;
  readonly fromDay: number;
  readonly toDay: number | null;
  readonly isIllustrative: boolean;
  /** The middle of its ground. */
  readonly x: number;
  readonly y: number;
  /** null = it can be told. */
  readonly why: NoVerdict | null;
  /** Months counted before and after. */
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  readonly counts: Readonly<Record<Zone, ZoneCounts>> | null;
  /** How many places like it the control is of. */
  readonly controls: number;
  readonly wdd: WeightedDifference | null;
  /** The same of the weights of incidents, where the file has some. */
  readonly harm: WeightedDifference | null;
  readonly wdq: DisplacementQuotient | null;
  readonly effect: RatioOfRates | null;
  /** The least rate of false finds at which it is one of all; null where there is no effect to judge. */
  readonly q: number | null;
  readonly preTrend: PreTrend | null;
  readonly steps: readonly EventStep[];
  readonly months: readonly EvaluatedMonth[];
  /** Some of its months are of 2020, when the quarantine was. */
  readonly isInQuarantine: boolean;
  /** Others whose ground or ring meets its own while its months run. */
  readonly others: readonly string[];
}

/** Where a target went another way than its control before already, what follows tells nothing. */
const OTHER_WAY = 0.05;

const wentOtherWay = ({ preTrend }: Pick<Evaluated, 'preTrend'>): boolean =>
  preTrend !== null && preTrend.p < OTHER_WAY;

/** Its figure is of nothing else at the same time and place, as far as is known. */
export const isTold = (one: Evaluated): boolean =>
  one.effect !== null && !one.isInQuarantine && one.others.length === 0 && !wentOtherWay(one);

/** The rate of false finds that is held. */
const HELD = 0.05;
export type Verdict = 'fewer' | 'more' | 'unclear' | 'mixed' | 'none';

/** What may be said of one: that incidents became fewer or more than elsewhere, or why nothing can be. */
export function verdictOf(one: Evaluated): Verdict {
  if (one.effect === null || one.q === null) return 'none';
  if (!isTold(one)) return 'mixed';
  if (one.q > HELD) return 'unclear';
  return one.effect.ratio < 1 ? 'fewer' : 'more';
}

/** The mean of many, where their true effects may differ (DerSimonian and Laird; Hartung and Knapp). */
export interface MeanEffect {
  readonly count: number;
  readonly ratio: number;
  readonly interval: Interval;
  readonly p: number;
  /** Standard deviation of the true effects, of logarithms. */
  readonly tau: number;
}

export interface EvaluateMethod {
  /** The target: what lies so near to a point or a line. */
  readonly radiusM: number;
  /** The ring goes so far beyond the target. */
  readonly ringM: number;
  /** Whole months on either side of the start, at most. */
  readonly months: number;
}

/** What is evaluated: posts by the days on which they opened, the user's own interventions, or what was drawn. */
export const EVALUATED = ['posts', 'interventions', 'drawn'] as const;
export type EvaluatedKind = (typeof EVALUATED)[number];

export interface EvaluateAnswer extends EvaluateMethod {
  readonly of: EvaluatedKind;
  readonly all: readonly Evaluated[];
  /** Without a day of opening, and so not judged. */
  readonly undated: number;
  /** Of those that nothing else is mixed with; null of fewer than two. */
  readonly mean: MeanEffect | null;
  /** Of all whose effect has a figure, the quarantine and others mixed in. */
  readonly meanOfAll: MeanEffect | null;
  /** Places that could serve as control. */
  readonly places: number;
  readonly isInvented: boolean;
  /** A period was chosen; before and after are of the whole register all the same. */
  readonly isWider: boolean;
  readonly isPlane: boolean;
  /** Number of the row that is looked into, from 1; null = none. */
  readonly one: number | null;
  readonly mask: StudyMask;
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
}
