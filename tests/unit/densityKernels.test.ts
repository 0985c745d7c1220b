import { describe, expect, test } from 'vitest';
import { convertBandwidth, kernelReachM, kernelTruncation } from '../../src/analysis/density/kernels';
import { kernelMassWithin, kernelValue } from './kernelMass';
import { selectNth } from '../../src/analysis/density/selectNth';
import { KERNELS, type Kernel } from '../../src/domain/density';

/** Midpoint sum of k(r) 2 pi r r^power over [0, to]. */
function integrate(kernel: Kernel, h: number, to: number, power = 0): number {
  const steps = 200_000;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const r = ((k + 0.5) * to) / steps;
    sum += kernelValue(kernel, r, h) * 2 * Math.PI * r * r ** power;
  }
  return (sum * to) / steps;
}

describe.each(KERNELS)('the %s kernel', (kernel) => {
  const h = 137;
  const far = kernel === 'gaussian' ? 10 * h : h;

  test('has mass 1', () => expect(integrate(kernel, h, far)).toBeCloseTo(1, 8));

  test('has the mass within a radius that integration finds', () => {
    for (const share of [0.05, 0.3, 0.5, 0.77, 1]) {
      expect(kernelMassWithin(kernel, share * far, h)).toBeCloseTo(integrate(kernel, h, share * far), 8);
    }
    expect(kernelMassWithin(kernel, 0, h)).toBe(0);
    expect(kernelMassWithin(kernel, 1e6, h)).toBe(1);
  });

  test('spreads as much as a gaussian of the converted bandwidth', () => {
    const sigma = Math.sqrt(integrate(kernel, h, far, 2) / 2);
    expect(convertBandwidth(h, kernel, 'gaussian')).toBeCloseTo(sigma, 4);
    expect(convertBandwidth(convertBandwidth(h, kernel, 'quartic'), 'quartic', kernel)).toBeCloseTo(h, 10);
  });

  test('is nothing beyond its reach but for the stated truncation', () => {
    const reach = kernelReachM(kernel, h);
    expect(1 - kernelMassWithin(kernel, reach, h)).toBeLessThanOrEqual(kernel === 'gaussian' ? 4e-6 : 0);
    if (kernel !== 'gaussian') expect(kernelValue(kernel, reach * 1.0001, h)).toBe(0);
    expect(kernelTruncation(kernel)).toBeLessThan(2e-6);
    expect(kernelTruncation(kernel) > 0).toBe(kernel === 'gaussian');
  });
});

describe('the n-th smallest value', () => {
  test('is the one that sorting finds', () => {
    for (let n = 1; n < 60; n++) {
      const values = Float64Array.from({ length: n }, (_, k) => (k * 7919) % 13);
      const sorted = values.slice().sort();
      for (let k = 0; k < n; k++) expect(selectNth(values.slice(), k)).toBe(sorted[k]);
    }
  });
});
