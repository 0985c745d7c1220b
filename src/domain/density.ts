import type { StudyMask } from './area';

export const KERNELS = ['quartic', 'epanechnikov', 'triangular', 'triweight', 'uniform', 'gaussian'] as const;
export type Kernel = (typeof KERNELS)[number];

/** Named automatic rules for the bandwidth; formulas and sources in docs/methods.md. */
export const BANDWIDTH_RULES = ['arcgis', 'scott'] as const;
export type BandwidthRule = (typeof BANDWIDTH_RULES)[number];

export const EDGE_CORRECTIONS = ['none', 'uniform', 'diggle'] as const;
export type EdgeCorrection = (typeof EDGE_CORRECTIONS)[number];
export const DENSITY_UNITS = ['per-m2', 'per-km2', 'per-km2-year'] as const;
export type DensityUnit = (typeof DENSITY_UNITS)[number];

/** How a density is asked for. For the gaussian the bandwidth is the standard deviation, else the kernel's radius. */
export interface DensityMethod {
  readonly kernel: Kernel;
  /** Metres, or the rule that chooses them. */
  readonly bandwidth: number | BandwidthRule;
  readonly cellM: number;
  readonly edge: EdgeCorrection;
  readonly mask: StudyMask;
}

/**
 * A grid is too coarse when its cell is more than half the smoothing radius (the quartic's, or one that smooths alike):
 * incidents then lie between its points and its sum is a matter of luck. The radius and the largest cell that will do;
 * null when the cell is fine enough. Metres.
 */
export function coarseGrid({
  cellM,
  nearM,
}: {
  readonly cellM: number;
  readonly nearM: number;
}): { readonly radiusM: number; readonly mostM: number } | null {
  return cellM > nearM / 2 ? { radiusM: nearM, mostM: nearM / 2 } : null;
}

/**
 * Incidents within the smoothing radius (or in a cell) below which no place is called densest and only the palest
 * colour is drawn. Ten and more come about by chance at one place in thirty even where five are usual, and at one in
 * 20,000 where two are (Poisson): with fewer, which place leads is a matter of chance.
 */
export const LEAST_NEAR = 10;

/** Incidents near a cell are counted to here: two bytes a cell. */
export const MOST_NEAR = 65_535;
