import { describe, expect, test } from 'vitest';
import synth from '../oracles/synth_points.json';
import { densityAt } from '../../src/analysis/density/densityAt';
import { densityCache } from '../../src/analysis/density/densityCache';
import { densityGrid, FALLBACK_BANDWIDTH_M, type GridOptions } from '../../src/analysis/density/densityGrid';
import { differenceGrid } from '../../src/domain/differenceGrid';
import { massInside } from '../../src/analysis/density/kernelMassInside';
import { smoothMass } from '../../src/analysis/density/smoothMass';
import { shapeBox, shapeIndex } from '../../src/analysis/shape/shapeIndex';
import type { DensityGrid } from '../../src/domain/answers';
import type { Mask } from '../../src/domain/area';
import { KERNELS, type DensityMethod, type EdgeCorrection } from '../../src/domain/density';
import { finish } from '../../src/domain/job';
import type { PlanarPoints } from '../../src/domain/points';
import { randomShape, seeded } from '../property/shapeTools';

const points: PlanarPoints = {
  x: Float64Array.from(synth.points_xyt, (p) => p[0] as number),
  y: Float64Array.from(synth.points_xyt, (p) => p[1] as number),
  weight: null,
  rows: null,
};
const window: Mask = {
  id: 'window',
  shape: { rings: [Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000, 0, 0)] },
  areaM2: 1e6,
};
const plain: GridOptions = { unit: 'per-m2', years: null };
const method = (over: Partial<DensityMethod> = {}): DensityMethod => ({
  kernel: 'quartic',
  bandwidth: 150,
  cellM: 25,
  edge: 'none',
  mask: 'window',
  ...over,
});
const centres = (grid: DensityGrid): { x: Float64Array; y: Float64Array } => ({
  x: Float64Array.from(grid.values, (_, k) => grid.originX + ((k % grid.cols) + 0.5) * grid.cellM),
  y: Float64Array.from(grid.values, (_, k) => grid.originY + (Math.floor(k / grid.cols) + 0.5) * grid.cellM),
});

describe('the grid', () => {
  const weighted: PlanarPoints = { ...points, weight: Float64Array.from(points.x, (_, k) => 1 + (k % 3)) };
  const cases = KERNELS.flatMap((kernel) =>
    (['none', 'uniform', 'diggle'] as const).map((edge) => [kernel, edge] as const),
  );

  test.each(cases)("with the %s kernel and edge %s is the density at its cells' centres", (kernel, edge) => {
    for (const [bandwidth, cellM] of [
      [150, 37],
      [90, 10],
      [333, 50],
    ] as const) {
      const grid = finish(densityGrid(weighted, method({ kernel, edge, bandwidth, cellM }), window, plain));
      const exact = finish(densityAt(weighted, centres(grid), { kernel, bandwidthM: bandwidth, edge }, window, 1));
      exact.forEach((value, k) => {
        const want = grid.inside[k] === 1 ? value : 0;
        expect(Math.abs((grid.values[k] as number) - want)).toBeLessThanOrEqual(1e-6 * grid.max);
      });
    }
  });

  test('has its lines at whole multiples of the cell, so that two periods lie on each other', () => {
    const some = { ...points, rows: Uint32Array.of(3, 8, 90, 41) };
    const a = finish(densityGrid(points, method({ cellM: 30 }), null, plain));
    const b = finish(densityGrid(some, method({ cellM: 30 }), null, plain));
    for (const grid of [a, b]) {
      expect(grid.originX % 30).toBeCloseTo(0);
      expect(grid.originY % 30).toBeCloseTo(0);
    }
  });

  test('without a mask holds every event whole', () => {
    for (const kernel of KERNELS) {
      const grid = finish(densityGrid(points, method({ kernel, cellM: 10 }), null, plain));
      // The uniform kernel's disc is counted by cells, the others are summed by a smooth rule.
      const digits = kernel === 'uniform' ? 0 : 1;
      expect(grid.sum).toBeCloseTo(130, digits);
      expect(grid.edge).toBe('none');
      expect(grid.mask).toBe('none');
    }
  });

  test("with Diggle's correction sums to the number of events in the window", () => {
    for (const cellM of [10, 25, 30]) {
      const grid = finish(densityGrid(points, method({ edge: 'diggle', cellM }), window, plain));
      expect(Math.abs(grid.sum / 130 - 1)).toBeLessThan(3e-3);
      expect(finish(densityGrid(points, method({ edge: 'none', cellM }), window, plain)).sum).toBeLessThan(grid.sum);
    }
  });

  test('states one density in three units', () => {
    const perM2 = finish(densityGrid(points, method(), window, plain));
    const perKm2 = finish(densityGrid(points, method(), window, { unit: 'per-km2', years: 2 }));
    const perYear = finish(densityGrid(points, method(), window, { unit: 'per-km2-year', years: 2 }));
    expect(perKm2.max / perM2.max).toBeCloseTo(1e6, 3);
    expect(perYear.max / perM2.max).toBeCloseTo(5e5, 3);
    expect(perYear.sum).toBeCloseTo(perM2.sum, 9);
    expect(finish(densityGrid(points, method(), window, { unit: 'per-km2-year', years: null })).unit).toBe('per-km2');
  });

  test('drops events outside the mask and keeps those on its border', () => {
    const edge = {
      x: Float64Array.of(1000, 1001, 500, NaN),
      y: Float64Array.of(1000, 500, 0, 5),
      weight: null,
      rows: null,
    };
    const grid = finish(densityGrid(edge, method({ edge: 'diggle' }), window, plain));
    expect(grid.incidents).toBe(2);
    expect(grid.sum).toBeCloseTo(2, 1);
  });

  test('names the rule that chose the bandwidth and what the other would choose', () => {
    const grid = finish(densityGrid(points, method({ bandwidth: 'arcgis' }), window, plain));
    expect(grid.rule).toBe('arcgis');
    expect(grid.bandwidthM).toBe(grid.ruleValuesM.arcgis);
    expect(grid.ruleValuesM.scott).toBeCloseTo(307.9, 1);
  });

  test('of no events is empty, with the fallback bandwidth when a rule cannot say', () => {
    const none = { ...points, rows: new Uint32Array(0) };
    for (const mask of [null, window]) {
      const grid = finish(densityGrid(none, method({ bandwidth: 'scott' }), mask, plain));
      expect([grid.max, grid.sum, grid.incidents, grid.rule, grid.bandwidthM]).toEqual([
        0,
        0,
        0,
        null,
        FALLBACK_BANDWIDTH_M,
      ]);
    }
  });

  test('answers in a box that is asked for, events beyond its edge included', () => {
    const box = { minX: 200, minY: 200, maxX: 400, maxY: 400 };
    const whole = finish(densityGrid(points, method({ cellM: 20 }), null, plain));
    const cut = finish(densityGrid(points, method({ cellM: 20 }), null, { ...plain, box }));
    expect([cut.cols, cut.rows]).toEqual([10, 10]);
    cut.values.forEach((value, k) => {
      const col = Math.round((cut.originX - whole.originX) / 20) + (k % 10);
      const row = Math.round((cut.originY - whole.originY) / 20) + Math.floor(k / 10);
      expect(value).toBeCloseTo(whole.values[row * whole.cols + col] as number, 9);
    });
  });

  test('refuses a cell, a bandwidth or a size that cannot be', () => {
    for (const over of [{ cellM: 0 }, { cellM: NaN }, { bandwidth: 0 }, { bandwidth: -1 }, { cellM: 0.01 }]) {
      expect(() => finish(densityGrid(points, method(over), window, plain))).toThrow(RangeError);
    }
  });
});

describe('the cache', () => {
  test('changes nothing but the time: same figures for every correction, filter, mask and table', () => {
    const cache = densityCache();
    const other: Mask = { ...window, shape: { rings: [Float64Array.of(100, 100, 800, 200, 700, 900, 100, 100)] } };
    const moved: PlanarPoints = { ...points, x: points.x.map((x) => 1000 - x) };
    const filtered: PlanarPoints = { ...points, rows: Uint32Array.from({ length: 65 }, (_, k) => 2 * k) };
    for (let turn = 0; turn < 2; turn++) {
      for (const table of [filtered, points, moved]) {
        for (const mask of [window, other, null]) {
          for (const edge of ['none', 'diggle', 'uniform'] as readonly EdgeCorrection[]) {
            for (const bandwidth of [150, 200]) {
              const kept = finish(densityGrid(table, method({ edge, bandwidth, cellM: 50 }), mask, plain, cache));
              const fresh = finish(densityGrid(table, method({ edge, bandwidth, cellM: 50 }), mask, plain));
              expect(kept).toEqual(fresh);
            }
          }
        }
      }
    }
  });

  test('is not spoilt by a job that was dropped half-way', () => {
    const random = seeded(5);
    const many: PlanarPoints = {
      x: Float64Array.from({ length: 60_000 }, () => 1000 * random()),
      y: Float64Array.from({ length: 60_000 }, () => 1000 * random()),
      weight: null,
      rows: null,
    };
    const cache = densityCache();
    for (const edge of ['diggle', 'uniform'] as const) {
      const dropped = densityGrid(many, method({ edge, cellM: 10 }), window, plain, cache);
      for (let k = 0; k < 6; k++) expect(dropped.next().done).toBe(false);
      const kept = finish(densityGrid(many, method({ edge, cellM: 10 }), window, plain, cache));
      expect(kept).toEqual(finish(densityGrid(many, method({ edge, cellM: 10 }), window, plain)));
    }
  });
});

describe('the progress of a long grid', () => {
  test('grows from 0 to 1', () => {
    const random = seeded(7);
    const many: PlanarPoints = {
      x: Float64Array.from({ length: 100_000 }, () => 1000 * random()),
      y: Float64Array.from({ length: 100_000 }, () => 1000 * random()),
      weight: null,
      rows: null,
    };
    let last = 0;
    let steps = 0;
    for (const share of densityGrid(many, method({ edge: 'diggle' }), window, plain)) {
      expect(share).toBeGreaterThanOrEqual(last);
      expect(share).toBeLessThanOrEqual(1);
      last = share;
      steps++;
    }
    expect(steps).toBeGreaterThan(10);
  });
});

describe('the interpolated mass of a gaussian', () => {
  test('is the exact one to 1e-4, on the border and off it', () => {
    const random = seeded(11);
    for (const [seed, sigma] of [
      [1, 100],
      [2, 300],
      [3, 60],
    ] as const) {
      const index = shapeIndex(randomShape(seed, 655_000, 4_793_000));
      const exact = massInside(index, 'gaussian', sigma);
      const box = shapeBox(index.shape);
      const smooth = smoothMass(exact, box, sigma);
      let worst = 0;
      for (let k = 0; k < 3000; k++) {
        const x = box.minX + random() * (box.maxX - box.minX);
        const y = box.minY + random() * (box.maxY - box.minY);
        worst = Math.max(worst, Math.abs(smooth(x, y) - exact(x, y)));
      }
      expect(worst).toBeLessThan(1e-4);
    }
  });
});

describe('the difference of two periods', () => {
  test('is now less before, cell by cell, over both boxes', () => {
    const early = { ...points, rows: Uint32Array.from({ length: 60 }, (_, k) => k) };
    const late = { ...points, rows: Uint32Array.from({ length: 70 }, (_, k) => 60 + k) };
    const [now, before] = [late, early].map((p) => finish(densityGrid(p, method(), null, plain))) as [
      DensityGrid,
      DensityGrid,
    ];
    const change = differenceGrid(now, before);
    expect(change.sum).toBeCloseTo(now.sum - before.sum, 9);
    expect(change.values.reduce((sum, v) => sum + v, 0) * 625).toBeCloseTo(10, 0);
    expect(change.min).toBeLessThan(0);
    expect(change.max).toBeGreaterThan(0);
    const same = differenceGrid(now, now);
    expect([same.min, same.max, same.cols]).toEqual([0, 0, now.cols]);
  });

  test('refuses grids of different cells or units', () => {
    const a = finish(densityGrid(points, method(), window, plain));
    expect(() => differenceGrid(a, { ...a, cellM: 50 })).toThrow(RangeError);
    expect(() => differenceGrid(a, { ...a, unit: 'per-km2' })).toThrow(RangeError);
  });
});
