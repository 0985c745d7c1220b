import type { Kernel } from '../../domain/density';
import { GAUSSIAN_BORDER_REACH } from './kernels';

/**
 * The part one straight edge has in the border integral of `kernelMassInside`, in units of the bandwidth: the edge's
 * line passes at the signed distance d from the point, and the piece runs from a to b along it (0 = foot of the
 * perpendicular). Returns d times the integral over t in [a, b] of M(r) / r^2, r^2 = d^2 + t^2, which is the integral
 * of M dtheta. The piece must lie within the kernel's reach.
 */
export type BorderIntegral = (d: number, a: number, b: number) => number;

/** Reach of the integral in bandwidths: beyond it M is 1 (to 1e-12 for the gaussian). */
export const borderReach = (kernel: Kernel): number => (kernel === 'gaussian' ? GAUSSIAN_BORDER_REACH : 1);

/** M(r)/r^2 is a polynomial in r^2 for the polynomial kernels: closed forms. The gaussian by Gauss-Legendre. */
export function borderIntegral(kernel: Kernel): BorderIntegral {
  switch (kernel) {
    case 'uniform':
      return (d, a, b) => d * (b - a);
    case 'epanechnikov':
      return (d, a, b) => {
        const s = d * d;
        const at = (t: number): number => t * (2 - s - (t * t) / 3);
        return d * (at(b) - at(a));
      };
    case 'quartic':
      return (d, a, b) => {
        const s = d * d;
        const c0 = 3 - 3 * s + s * s;
        const c2 = (2 * s - 3) / 3;
        const a2 = a * a;
        const b2 = b * b;
        return d * (b * (c0 + b2 * (c2 + b2 / 5)) - a * (c0 + a2 * (c2 + a2 / 5)));
      };
    case 'triweight':
      return (d, a, b) => {
        const s = d * d;
        const c0 = 4 - 6 * s + 4 * s * s - s * s * s;
        const c2 = (8 * s - 6 - 3 * s * s) / 3;
        const c4 = (4 - 3 * s) / 5;
        const at = (t: number): number => {
          const q = t * t;
          return t * (c0 + q * (c2 + q * (c4 - q / 7)));
        };
        return d * (at(b) - at(a));
      };
    case 'triangular':
      return (d, a, b) => {
        const s = d * d;
        const size = Math.abs(d);
        const at = (t: number): number =>
          3 * t - t * Math.sqrt(s + t * t) - (size > 1e-150 ? s * Math.asinh(t / size) : 0);
        return d * (at(b) - at(a));
      };
    case 'gaussian':
      return gaussianIntegral;
  }
}

/** Positive nodes and weights of Gauss-Legendre on [-1, 1] (Abramowitz & Stegun 1964, table 25.4). */
interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}
const TWO: Rule = { nodes: [0.5773502691896258], weights: [1] };
const FOUR: Rule = {
  nodes: [0.33998104358485626, 0.8611363115940526],
  weights: [0.6521451548625461, 0.34785484513745385],
};
const TEN: Rule = {
  nodes: [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717],
  weights: [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814],
};

/** The longest pieces, in standard deviations, that two, four and ten nodes integrate to 1e-11 of a kernel. */
const LONGEST_TWO = 0.05;
const LONGEST_FOUR = 0.5;
const LONGEST_TEN = 1.5;

/** M(r)/r^2 is analytic in t for the gaussian, at the point too: few nodes go a long way. */
function gaussianIntegral(d: number, a: number, b: number): number {
  const s = d * d;
  const length = b - a;
  const rule = length <= LONGEST_TWO ? TWO : length <= LONGEST_FOUR ? FOUR : TEN;
  const pieces = Math.ceil(length / LONGEST_TEN);
  const half = length / pieces / 2;
  let sum = 0;
  for (let p = 0; p < pieces; p++) {
    const middle = a + (2 * p + 1) * half;
    for (let k = 0; k < rule.nodes.length; k++) {
      const step = half * (rule.nodes[k] as number);
      const near = middle - step;
      const far = middle + step;
      sum += (rule.weights[k] as number) * (massOverSquare(s + near * near) + massOverSquare(s + far * far));
    }
  }
  return d * sum * half;
}

/** (1 - exp(-q/2)) / q, which is 1/2 at q = 0. The short series where the difference would cancel. */
function massOverSquare(q: number): number {
  return q < 1e-3 ? 0.5 - q * (1 / 8 - q * (1 / 48 - q / 384)) : (1 - Math.exp(-q / 2)) / q;
}
