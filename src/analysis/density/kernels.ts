import type { Kernel } from '../../domain/density';

/**
 * The kernels of Silverman 1986 and Bailey & Gatrell 1995, in two dimensions, each with mass 1. u = distance /
 * bandwidth; the bandwidth is the radius, for the gaussian the standard deviation (metres).
 */

/** Standard deviations along each axis at which a GRID cuts the gaussian; values at points never cut it. */
export const GAUSSIAN_GRID_CUT = 5;

/** Two-sided tail of the normal distribution beyond that cut, erfc(5 / sqrt 2). */
const TAIL_AT_CUT = 5.733031437583878e-7;

/** Standard deviations beyond which a gaussian has less than 1e-12 of its mass: the reach of the border integral. */
export const GAUSSIAN_BORDER_REACH = 7.5;

/** The standard deviation along one axis of a kernel of bandwidth 1. */
const SPREAD: Readonly<Record<Kernel, number>> = {
  uniform: 1 / 2,
  triangular: Math.sqrt(3 / 20),
  epanechnikov: 1 / Math.sqrt(6),
  quartic: 1 / Math.sqrt(8),
  triweight: 1 / Math.sqrt(10),
  gaussian: 1,
};

/** Height of the kernel at its centre times bandwidth squared. */
const HEIGHT: Readonly<Record<Kernel, number>> = {
  uniform: 1 / Math.PI,
  triangular: 3 / Math.PI,
  epanechnikov: 2 / Math.PI,
  quartic: 3 / Math.PI,
  triweight: 4 / Math.PI,
  gaussian: 1 / (2 * Math.PI),
};

/** The uniform kernel jumps at its radius: a point there counts whichever way its distance was rounded. */
const RADIUS_HAIR = 1e-12;

/**
 * Kernel over its height at the centre, from u squared: 1 at the centre, 0 from the radius on (uniform: radius
 * included).
 */
export function kernelShape(kernel: Kernel, u2: number): number {
  if (kernel === 'gaussian') return Math.exp(-u2 / 2);
  if (kernel === 'uniform') return u2 <= 1 + RADIUS_HAIR ? 1 : 0;
  if (u2 >= 1) return 0;
  const v = 1 - u2;
  switch (kernel) {
    case 'quartic':
      return v * v;
    case 'epanechnikov':
      return v;
    case 'triweight':
      return v * v * v;
    case 'triangular':
      return 1 - Math.sqrt(u2);
  }
}

/** Height of the kernel at its centre, per square metre. */
export const kernelPeak = (kernel: Kernel, bandwidthM: number): number => HEIGHT[kernel] / (bandwidthM * bandwidthM);

/** How far a kernel reaches on a grid, metres: its radius, or GAUSSIAN_GRID_CUT standard deviations of the gaussian. */
export const kernelReachM = (kernel: Kernel, bandwidthM: number): number =>
  kernel === 'gaussian' ? GAUSSIAN_GRID_CUT * bandwidthM : bandwidthM;

/** Mass a grid loses by the cut (a square of 5 standard deviations either way): 1.1e-6 of the gaussian, else 0. */
export const kernelTruncation = (kernel: Kernel): number => (kernel === 'gaussian' ? 1 - (1 - TAIL_AT_CUT) ** 2 : 0);

/**
 * The bandwidth of one kernel that smooths as much as another's: equal standard deviation along an axis.
 * Quartic radius = sigma sqrt(8), Epanechnikov sigma sqrt(6), triweight sigma sqrt(10), triangular sigma sqrt(20/3),
 * uniform 2 sigma; the gaussian's bandwidth is sigma itself.
 */
export const convertBandwidth = (bandwidthM: number, from: Kernel, to: Kernel): number =>
  from === to ? bandwidthM : (bandwidthM * SPREAD[from]) / SPREAD[to];
