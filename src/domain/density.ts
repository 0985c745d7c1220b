import type { MaskId } from './area';

export const KERNELS = ['quartic', 'epanechnikov', 'triangular', 'triweight', 'uniform', 'gaussian'] as const;
export type Kernel = (typeof KERNELS)[number];

/** Named automatic rules for the bandwidth; formulas and sources in docs/methods.md. */
export const BANDWIDTH_RULES = ['arcgis', 'scott'] as const;
export type BandwidthRule = (typeof BANDWIDTH_RULES)[number];

export type EdgeCorrection = 'none' | 'uniform' | 'diggle';
export type DensityUnit = 'per-m2' | 'per-km2' | 'per-km2-year';

/** How a density is asked for. For the gaussian the bandwidth is the standard deviation, else the kernel's radius. */
export interface DensityMethod {
  readonly kernel: Kernel;
  /** Metres, or the rule that chooses them. */
  readonly bandwidth: number | BandwidthRule;
  readonly cellM: number;
  readonly edge: EdgeCorrection;
  readonly mask: MaskId;
}
