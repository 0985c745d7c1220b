/** Where one kind, or one period, is relatively high: what is asked, and what is found. */
import type { NearbyName, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { Kernel } from './density';

/** What the cases are held against: all other incidents of the period, or the same of the period before. */
export const RISK_AGAINST = ['others', 'before'] as const;
type RiskAgainst = (typeof RISK_AGAINST)[number];

export const RISK_EDGES = ['uniform', 'none'] as const;
export type RiskEdge = (typeof RISK_EDGES)[number];

/** Metres; `os`: the oversmoothing rule of both together. */
export const RISK_BANDWIDTHS = ['os', 300, 500, 1000, 2000] as const;
export type RiskBandwidth = 'os' | number;

export interface RiskMethod {
  readonly against: RiskAgainst;
  readonly kernel: Kernel;
  readonly bandwidth: RiskBandwidth;
  readonly edge: RiskEdge;
  /** Labels dealt by chance, to hold the whole surface against. */
  readonly permutations: number;
  readonly seed: number;
}

/** How rarely chance alone puts a place so high; the outer and the inner contour. */
export const RISK_LEVELS = [0.05, 0.01] as const;

/** Of fewer cases, or of fewer to hold them against, nothing is concluded. */
const LEAST_OF_EACH = 50;
/** Where a kernel lies on fewer incidents of both together, the ground is left blank. */
export const LEAST_UNDER_KERNEL = 20;

export interface RiskPlace {
  /** Its highest cell, metres. */
  readonly x: number;
  readonly y: number;
  /** There: how many times as dense as elsewhere, against the others. */
  readonly times: number;
  readonly p: number;
  readonly areaKm2: number;
  readonly cases: number;
  readonly controls: number;
}

export interface RiskAnswer extends Omit<RiskMethod, 'bandwidth'> {
  readonly bandwidthM: number;
  readonly rule: 'os' | null;
  readonly sizeM: number;
  /** Squares of the study area, metres; NaN = left blank. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Natural logarithm of the ratio of the two densities, each of which makes 1 over the study area. */
  readonly logRr: Float64Array;
  /** Upper tail: the chance of so high a ratio where there is no difference. */
  readonly p: Float64Array;
  readonly cases: number;
  readonly controls: number;
  readonly outside: number;
  readonly places: readonly RiskPlace[];
  /** What lies near each of them; on a plane nothing is known. */
  readonly near: readonly (NearbyName | null)[];
  /** Squares above the outer contour, below it, and those left blank. */
  readonly higher: number;
  readonly lower: number;
  readonly blank: number;
  /** By random labelling: how often the surface of the same incidents, labelled by chance, differs as much over all. */
  readonly globalP: number | null;
  /** Nothing was compared: the filter leaves nothing out, or there is no period before that may be compared. */
  readonly nothing: 'no-others' | 'no-before' | null;
  readonly mask: StudyMask;
  readonly area: StudyAreaSize | null;
}

/** Over all, chance does not give as much (or labels were not dealt): lines are drawn and places named. */
export const isDifferent = ({ globalP }: Pick<RiskAnswer, 'globalP'>): boolean =>
  globalP === null || globalP <= RISK_LEVELS[0];

/** A few decide: nothing is concluded, and nothing drawn. */
export const isTooFewToCompare = ({ cases, controls }: Pick<RiskAnswer, 'cases' | 'controls'>): boolean =>
  cases < LEAST_OF_EACH || controls < LEAST_OF_EACH;
