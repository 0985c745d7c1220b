import { describe, expect, test } from 'vitest';
import kde from '../oracles/kde.json';
import edge from '../oracles/kde_edge.json';
import synth from '../oracles/synth_points.json';
import { bandwidthFor } from '../../src/analysis/density/bandwidthRules';
import { densityAt } from '../../src/analysis/density/densityAt';
import { kernelMassInside } from '../../src/analysis/density/kernelMassInside';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import type { Mask } from '../../src/domain/area';
import { KERNELS } from '../../src/domain/density';
import { finish } from '../../src/domain/job';
import type { PlanarPoints } from '../../src/domain/points';

const points: PlanarPoints = {
  x: Float64Array.from(synth.points_xyt, (p) => p[0] as number),
  y: Float64Array.from(synth.points_xyt, (p) => p[1] as number),
  weight: null,
  rows: null,
};
const at = {
  x: Float64Array.from(kde.eval_xy, (p) => p[0] as number),
  y: Float64Array.from(kde.eval_xy, (p) => p[1] as number),
};
const window: Mask = {
  id: 'window',
  shape: { rings: [Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000, 0, 0)] },
  areaM2: 1e6,
};

const worst = (ours: ArrayLike<number>, theirs: readonly number[]): number =>
  Math.max(...theirs.map((value, k) => Math.abs((ours[k] as number) / value - 1)));

describe('the density at points', () => {
  test.each(KERNELS)("with the %s kernel is the reference's to 1e-9", (kernel) => {
    const ours = finish(densityAt(points, at, { kernel, bandwidthM: kde.h, edge: 'none' }, null, 1));
    expect(worst(ours, kde[kernel])).toBeLessThan(1e-9);
  });

  test('asks only the rows that are picked, with their weights, in the unit asked for', () => {
    const doubled = {
      x: Float64Array.of(...points.x, 500),
      y: Float64Array.of(...points.y, 500),
      weight: Float64Array.from({ length: 131 }, () => 2),
      rows: Uint32Array.from({ length: 130 }, (_, k) => k),
    };
    const ours = finish(densityAt(doubled, at, { kernel: 'quartic', bandwidthM: kde.h, edge: 'none' }, null, 1e6));
    expect(
      worst(
        ours,
        kde.quartic.map((v) => 2e6 * v),
      ),
    ).toBeLessThan(1e-9);
  });

  test.each(['none', 'uniform', 'diggle'] as const)(
    'is none outside the study area, and there is one on its border (edge %s)',
    (edgeRule) => {
      const places = { x: Float64Array.of(500, -1, 1000, 1200), y: Float64Array.of(500, 500, 1000, 1200) };
      const values = finish(
        densityAt(points, places, { kernel: 'gaussian', bandwidthM: kde.h, edge: edgeRule }, window, 1),
      );
      expect([...values].map(Number.isNaN)).toEqual([false, true, false, true]);
      expect(
        finish(densityAt(points, places, { kernel: 'gaussian', bandwidthM: kde.h, edge: 'none' }, null, 1)).some(
          Number.isNaN,
        ),
      ).toBe(false);
    },
  );

  test("corrected for the edge is the reference's, in the corners too", () => {
    const gaussian = finish(
      densityAt(points, at, { kernel: 'gaussian', bandwidthM: kde.h, edge: 'uniform' }, window, 1),
    );
    expect(worst(gaussian, edge.gaussian_edge_corrected)).toBeLessThan(1e-9);
    const quartic = finish(densityAt(points, at, { kernel: 'quartic', bandwidthM: kde.h, edge: 'uniform' }, window, 1));
    expect(worst(quartic, edge.quartic_edge_corrected)).toBeLessThan(1e-5);
  });
});

describe('the mass of a kernel inside the window', () => {
  const index = shapeIndex(window.shape);

  test("is the reference's: gaussian to 1e-9, quartic to 1e-5", () => {
    const gaussian = finish(kernelMassInside(index, 'gaussian', kde.h, at.x, at.y));
    expect(worst(gaussian, edge.mass_gaussian_exact)).toBeLessThan(1e-9);
    const quartic = finish(kernelMassInside(index, 'quartic', kde.h, at.x, at.y));
    expect(worst(quartic, edge['mass_quartic_numeric_0.5m_midpoint'])).toBeLessThan(1e-5);
  });

  test("adds up over the points to the reference's total", () => {
    const mass = finish(kernelMassInside(index, 'gaussian', kde.h, points.x, points.y));
    expect(mass.reduce((sum, m) => sum + m, 0) / edge.total_mass_gaussian_uncorrected).toBeCloseTo(1, 9);
  });

  test.each(KERNELS.filter((k) => k !== 'gaussian'))(
    'is a quarter in a corner and a half on an edge with the %s kernel',
    (kernel) => {
      const x = Float64Array.of(0, 1000, 0, 1000, 500, 1000, 500, 0, 500, 1400);
      const y = Float64Array.of(0, 0, 1000, 1000, 0, 500, 1000, 500, 500, 500);
      const mass = finish(kernelMassInside(index, kernel, 150, x, y));
      [0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 1, 0].forEach((want, k) => expect(mass[k]).toBeCloseTo(want, 9));
    },
  );

  test('does not jump as a point crosses the border', () => {
    const steps = [-1e-3, -1e-6, -1e-9, -1e-10, 0, 1e-10, 1e-9, 1e-6, 1e-3];
    for (const kernel of KERNELS) {
      const far = shapeIndex({
        rings: [Float64Array.of(655000, 4793000, 655700, 4793300, 655200, 4793900, 655000, 4793000)],
      });
      const x = Float64Array.from(steps, (s) => 655350 + s);
      const y = Float64Array.from(steps, () => 4793150);
      const mass = finish(kernelMassInside(far, kernel, 100, x, y));
      for (const m of mass) expect(Math.abs(m - (mass[0] as number))).toBeLessThan(3e-5);
      expect(mass[4]).toBeGreaterThan(0.4);
      expect(mass[4]).toBeLessThan(0.6);
    }
  });
});

describe('the bandwidth rules', () => {
  const { arcgis_default: arcgis, scott_iso: sigma } = kde.bandwidths;

  test("give the reference's figures", () => {
    expect(bandwidthFor('arcgis', 'quartic', points) / arcgis.radius).toBeCloseTo(1, 9);
    expect(bandwidthFor('scott', 'gaussian', points) / sigma).toBeCloseTo(1, 9);
    expect(bandwidthFor('scott', 'quartic', points)).toBeCloseTo(
      kde.default_bandwidth_spread_quartic_equivalent_radius_m.scott_iso,
      1,
    );
  });

  test('smooth alike whichever the kernel: equal standard deviation', () => {
    expect(bandwidthFor('scott', 'quartic', points) / sigma).toBeCloseTo(Math.sqrt(8), 9);
    expect(bandwidthFor('scott', 'epanechnikov', points) / sigma).toBeCloseTo(Math.sqrt(6), 9);
    expect(bandwidthFor('scott', 'uniform', points) / sigma).toBeCloseTo(2, 9);
    expect(bandwidthFor('arcgis', 'gaussian', points) * Math.sqrt(8)).toBeCloseTo(arcgis.radius, 6);
  });

  test('count a weight of two as two events', () => {
    const twice: PlanarPoints = { ...points, rows: Uint32Array.from({ length: 260 }, (_, k) => k >> 1) };
    const heavy: PlanarPoints = { ...points, weight: new Float64Array(130).fill(2) };
    expect(bandwidthFor('scott', 'quartic', heavy)).toBeCloseTo(bandwidthFor('scott', 'quartic', twice), 9);
  });

  test('cannot say for fewer than two different places', () => {
    const same: PlanarPoints = { x: Float64Array.of(5, 5), y: Float64Array.of(7, 7), weight: null, rows: null };
    for (const rows of [new Uint32Array(0), Uint32Array.of(0), null]) {
      expect(bandwidthFor('arcgis', 'quartic', { ...same, rows })).toBe(0);
      expect(bandwidthFor('scott', 'quartic', { ...same, rows })).toBe(0);
    }
  });
});
