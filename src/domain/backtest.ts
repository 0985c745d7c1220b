/** What is asked of a test of maps on what came after them, and what is found. */
import type { StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { CellSize } from './drawnGround';
import type { TimeStep } from './timeStep';

/**
 * Ways to say from the incidents before a day which cells come first. The first is the baseline that every other is
 * held against: what each cell held in the training window.
 */
export const BACKTEST_METHODS = [
  'counts',
  'density250',
  'density500',
  'density1000',
  'gistar',
  'prospective',
  'echo',
  'months',
] as const;
export type BacktestMethod = (typeof BACKTEST_METHODS)[number];

/** Radius of the quartic kernel of those that smooth, metres. */
export const DENSITY_M: Readonly<Partial<Record<BacktestMethod, number>>> = {
  density250: 250,
  density500: 500,
  density1000: 1000,
};

/** Shares of the study area's ground at which maps are measured. */
export const AREA_SHARES = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2] as const;

/** The same in per cent, as a person chooses one. */
export const AREA_PERCENTS = [0.5, 1, 2, 5, 10, 20] as const;

export interface BacktestSettings extends CellSize {
  /** How long before a test incidents are learnt from, and how long the test is. */
  readonly train: TimeStep;
  readonly test: TimeStep;
  readonly methods: readonly BacktestMethod[];
  /** The share of ground, in per cent, at which methods are held against each other. */
  readonly percent: number;
  readonly seed: number;
}

/** Days [from, to) that a map was tested on, and from which day on it had learnt. */
interface TestWindow {
  readonly trainFrom: number;
  readonly from: number;
  readonly to: number;
  /** In the study area. */
  readonly trained: number;
  readonly tested: number;
}

/** How well the first cells of a map did, over all windows together. */
interface Measured {
  /** Of the study area's ground. */
  readonly share: number;
  /** Share of the later incidents that lie there. */
  readonly hitRate: number;
  /** Hit rate over share of ground. */
  readonly pai: number;
  /** Against the most that could lie on so much ground, had the future been known: PAI over the largest PAI. */
  readonly pei: number;
  /** The same by incidents. */
  readonly peiStar: number;
  /** The share of later incidents there over that of earlier ones: under 1, some of what was seen was chance. */
  readonly rri: number;
}

/** A difference of two hit rates, with an interval held for all methods together. */
export interface Difference {
  readonly share: number;
  readonly estimate: number;
  /** NaN = too few windows to say. */
  readonly low: number;
  readonly high: number;
}

export interface MethodTest {
  readonly method: BacktestMethod;
  /** How many windows it could be tested on. */
  readonly windows: number;
  readonly at: readonly Measured[];
  /** From what a choice by chance would hit. */
  readonly overChance: readonly Difference[];
  /** From the baseline; empty for itself. */
  readonly differences: readonly Difference[];
  /** Hit rate at each of the shares of `curveShares`. */
  readonly curve: readonly number[];
}

export interface BacktestAnswer extends BacktestSettings {
  readonly mask: StudyMask;
  readonly area: StudyAreaSize | null;
  readonly incidents: number;
  readonly outside: number;
  readonly undated: number;
  readonly cells: number;
  /** Days of the file that incidents were taken from, [from, to); null = no day is known. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly windows: readonly TestWindow[];
  /** Windows left out, because the register lacks days of the test. */
  readonly leftOut: number;
  readonly results: readonly MethodTest[];
  readonly curveShares: readonly number[];
  /** The most that could be hit at each of them. */
  readonly best: readonly number[];
  /** Days are numbers of a plane of the user's own. */
  readonly isPlane: boolean;
}

/** Of fewer windows, or of fewer later incidents, no difference is told from chance. */
export const LEAST_WINDOWS = 8;
const LEAST_TESTED = 50;
/** Of fewer cells on the share of the ground, one cell more or less decides. */
const LEAST_CELLS = 5;

/** A few windows, incidents or cells decide: nothing is concluded. */
export const isTooLittle = ({
  windows,
  cells,
  percent,
}: Pick<BacktestAnswer, 'windows' | 'cells' | 'percent'>): boolean =>
  windows.length < LEAST_WINDOWS ||
  (cells * percent) / 100 < LEAST_CELLS ||
  windows.reduce((sum, { tested }) => sum + tested, 0) < LEAST_TESTED;
