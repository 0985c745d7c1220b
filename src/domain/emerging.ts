/** What is asked of places over time, and what is found. */
import type { StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { CellSize } from './drawnGround';
import type { FalseDiscovery } from './hotspots';
import type { Nearness } from './nearness';

/** The seventeen patterns of a place over equal stretches of time, by the written definitions of emerging hot spots. */
export const EMERGING_CLASSES = [
  'new hot spot',
  'consecutive hot spot',
  'intensifying hot spot',
  'persistent hot spot',
  'diminishing hot spot',
  'sporadic hot spot',
  'oscillating hot spot',
  'historical hot spot',
  'no pattern',
  'new cold spot',
  'consecutive cold spot',
  'intensifying cold spot',
  'persistent cold spot',
  'diminishing cold spot',
  'sporadic cold spot',
  'oscillating cold spot',
  'historical cold spot',
] as const;
export type EmergingClass = (typeof EMERGING_CLASSES)[number];

/** Classes that are read and coloured as one. */
export const EMERGING_FAMILIES = ['new', 'lasting', 'wavering', 'past'] as const;
export type EmergingFamily = (typeof EMERGING_FAMILIES)[number];

const FAMILY_OF: Readonly<Record<string, EmergingFamily>> = {
  new: 'new',
  consecutive: 'new',
  intensifying: 'lasting',
  persistent: 'lasting',
  diminishing: 'lasting',
  sporadic: 'wavering',
  oscillating: 'wavering',
  historical: 'past',
};

/** Of which family a class is, and on which side of chance: 1 hot, -1 cold; null = no pattern. */
export function familyOf(name: EmergingClass): { readonly family: EmergingFamily; readonly side: 1 | -1 } | null {
  const family = FAMILY_OF[name.split(' ', 1)[0]];
  return family ? { family, side: name.endsWith('hot spot') ? 1 : -1 } : null;
}

/** Of fewer stretches of time neither a trend nor nine in ten of them says anything. */
export const LEAST_BINS = 10;
/** More than these are not looked at: the newest are taken. */
export const MOST_BINS = 60;

/** The rate of false finds, or the chance, at which a stretch counts as hot or cold, and a trend as one. */
export const EMERGING_LEVEL = 0.05;

export const EMERGING_STEPS = ['month', 'week'] as const;
/** Neighbours in space and in the bin before, or in space alone. */
export const EMERGING_REACHES = ['spacetime', 'space'] as const;
/** What a bin is held against: all cells of its own time, or of all bins together. */
export const EMERGING_AGAINST = ['bin', 'cube'] as const;

export interface EmergingMethod extends CellSize {
  readonly step: (typeof EMERGING_STEPS)[number];
  readonly near: Nearness;
  readonly reach: (typeof EMERGING_REACHES)[number];
  readonly against: (typeof EMERGING_AGAINST)[number];
  readonly fdr: FalseDiscovery;
}

/** A stretch of whole days [from, to); on a plane of the user's own by the days of its file. */
export interface TimeBin {
  readonly from: number;
  readonly to: number;
}

/** What is found of each cell. */
export interface EmergingCells {
  /** Index in `EMERGING_CLASSES`, by z and q alone. */
  readonly found: Uint8Array;
  /** The same where the records bear each bin out; what is drawn and said. */
  readonly held: Uint8Array;
  /** How many of its bins are held to be hot, and cold. */
  readonly hot: Uint16Array;
  readonly cold: Uint16Array;
  /** Of its last bin, and of the trend of all. */
  readonly z: Float64Array;
  readonly trend: Float64Array;
}

export interface EmergingAnswer extends EmergingMethod, EmergingCells {
  /** Centres, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What each cell holds in all bins, and in the last: incidents, or their weights. */
  readonly counts: Float64Array;
  readonly last: Float64Array;
  /** In the order of time. */
  readonly bins: readonly TimeBin[];
  /** Bins left out, because the register lacks days of them. */
  readonly leftOut: number;
  readonly mask: StudyMask;
  readonly area: StudyAreaSize | null;
  /** Records in the study area and in the bins. */
  readonly incidents: number;
  /** Records in the study area, of other days. */
  readonly otherDays: number;
  readonly outside: number;
  readonly undated: number;
  readonly isPlane: boolean;
}

/** Of fewer records, or on fewer cells, a bell curve says nothing of sums about a cell. */
const LEAST_INCIDENTS = 100;
const LEAST_CELLS = 30;

/** There are too few bins for a class at all. */
export const isTooShort = ({ bins }: Pick<EmergingAnswer, 'bins'>): boolean => bins.length < LEAST_BINS;

/** A few records or cells decide, or there is too little time: nothing is concluded, and nothing is drawn. */
export const isUntold = (answer: Pick<EmergingAnswer, 'bins' | 'incidents' | 'counts'>): boolean =>
  isTooShort(answer) || answer.incidents < LEAST_INCIDENTS || answer.counts.length < LEAST_CELLS;

/** How many cells are of each class by what is held, in the order of the classes. */
export function cellsByPattern({ held }: Pick<EmergingAnswer, 'held'>): readonly (readonly [EmergingClass, number])[] {
  const counts = EMERGING_CLASSES.map(() => 0);
  for (const one of held) counts[one]++;
  return EMERGING_CLASSES.map((name, k) => [name, counts[k]]);
}
