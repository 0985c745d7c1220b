import { kernelPeak, kernelShape } from '../../src/analysis/density/kernels';
import type { Kernel } from '../../src/domain/density';

/**
 * The kernel at a distance, per square metre: quartic 3/(pi h^2)(1-u^2)^2, gaussian exp(-u^2/2)/(2 pi h^2), and so on.
 */
export function kernelValue(kernel: Kernel, distanceM: number, bandwidthM: number): number {
  const u = distanceM / bandwidthM;
  return kernelPeak(kernel, bandwidthM) * kernelShape(kernel, u * u);
}

/**
 * M(r): the share of the kernel's mass within a radius of its centre, 0..1. Closed forms, without cancellation near 0.
 */
export function kernelMassWithin(kernel: Kernel, radiusM: number, bandwidthM: number): number {
  const u = radiusM / bandwidthM;
  const s = u * u;
  if (kernel === 'gaussian') return -Math.expm1(-s / 2);
  if (u >= 1) return 1;
  switch (kernel) {
    case 'quartic':
      return s * (3 - 3 * s + s * s);
    case 'epanechnikov':
      return s * (2 - s);
    case 'triweight':
      return s * (4 - 6 * s + 4 * s * s - s * s * s);
    case 'uniform':
      return s;
    case 'triangular':
      return s * (3 - 2 * u);
  }
}
