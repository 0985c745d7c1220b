/** What is asked of hot cells, and what is found. */
import type { StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { CellSize } from './drawnGround';
import type { Nearness } from './nearness';

/** Getis and Ord's sum in and about a cell, or about it alone; Anselin's local Moran. */
export const HOT_STATS = ['gistar', 'gi', 'moran'] as const;
export type HotStat = (typeof HOT_STATS)[number];

/** How the p of many cells are held against each other: Benjamini and Hochberg, Benjamini and Yekutieli, not at all. */
export const FALSE_DISCOVERY = ['bh', 'by', 'none'] as const;
export type FalseDiscovery = (typeof FALSE_DISCOVERY)[number];

/** Whether the weights of a cell's neighbours are 1 each, or add up to 1. */
export const NEIGHBOUR_WEIGHTS = ['binary', 'row'] as const;
export type NeighbourWeights = (typeof NEIGHBOUR_WEIGHTS)[number];

export const HOT_CLASSES = ['cold-99', 'cold-95', 'cold-90', 'none', 'hot-90', 'hot-95', 'hot-99'] as const;
/** A cell and those about it, each against the mean: high among high, low among low, high among low, low among high. */
export const MORAN_CLASSES = ['none', 'HH', 'LL', 'HL', 'LH'] as const;
/** At this rate of false finds a cell of the local Moran is named by its class. */
export const MORAN_LEVEL = 0.05;
export type HotClass = (typeof HOT_CLASSES)[number] | (typeof MORAN_CLASSES)[number];

export interface HotMethod extends CellSize {
  readonly stat: HotStat;
  readonly near: Nearness;
  readonly weights: NeighbourWeights;
  readonly fdr: FalseDiscovery;
  /** Of the local Moran. */
  readonly permutations: number;
  readonly seed: number;
}

export interface HotCells {
  /** Centres, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What each cell holds: incidents, or their weights. */
  readonly counts: Float64Array;
  /** I of each cell, of the local Moran. */
  readonly i?: Float64Array;
  /** Standard deviations from chance; NaN where nothing can be told. */
  readonly z: Float64Array;
  /** Two-sided. */
  readonly p: Float64Array;
  /** The least rate of false finds at which the cell is one. */
  readonly q: Float64Array;
  /** By q alone; index in `classes`. */
  readonly found: Uint8Array;
  /** The same where the records bear it out; what is drawn and said. */
  readonly held: Uint8Array;
  readonly classes: readonly HotClass[];
}

/** Are incidents more clustered than chance? Global Moran of the cells; NaN where nothing can be told. */
export interface GlobalMoran {
  readonly i: number;
  /** What chance gives on average. */
  readonly expected: number;
  readonly z: number;
  readonly p: number;
}

export interface HotspotsAnswer extends HotMethod, HotCells {
  readonly mask: StudyMask;
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
  readonly global: GlobalMoran;
}

/** Of fewer records, or on fewer cells, a bell curve says nothing of sums about a cell. */
const LEAST_INCIDENTS = 50;
const LEAST_CELLS = 30;

/** A few records or cells decide what is found: nothing is concluded from it, and nothing is drawn. */
export const isTooFew = ({ incidents, counts }: Pick<HotspotsAnswer, 'incidents' | 'counts'>): boolean =>
  incidents < LEAST_INCIDENTS || counts.length < LEAST_CELLS;

/** How many cells are of each class by what is held, none left out: more than chance first, strongest first. */
export function cellsByClass({ classes, held }: HotCells): readonly (readonly [HotClass, number])[] {
  const counts = classes.map(() => 0);
  for (const one of held) counts[one]++;
  const all = classes.map((name, k): [HotClass, number] => [name, counts[k]]);
  return classes.includes('hot-99') ? all.reverse() : all;
}

/**
 * Of p by draws none is less than 2 / (draws + 1), so that over many cells fewer than these can never be found, however
 * far they stand out; 1 = no such bound.
 */
export function leastTogether({ stat, fdr, permutations, counts }: HotspotsAnswer): number {
  if (stat !== 'moran' || fdr === 'none') return 1;
  const terms = fdr === 'by' ? counts.reduce((sum, _, k) => sum + 1 / (k + 1), 0) : 1;
  return Math.max(1, Math.ceil((2 / (permutations + 1)) * (counts.length / MORAN_LEVEL) * terms));
}
