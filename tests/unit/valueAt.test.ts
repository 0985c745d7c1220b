import { describe, expect, it } from 'vitest';
import type { DensityGrid } from '../../src/domain/answers';
import { gridValueAt } from '../../src/state/map/valueAt';

describe('the cell of a density under the pointer', () => {
  const grid = {
    originX: 1_000,
    originY: 2_000,
    cellM: 100,
    cols: 2,
    rows: 2,
    inside: Uint8Array.of(1, 1, 0, 1),
    values: Float32Array.of(1, 2, 3, 4),
    near: Uint16Array.of(10, 20, 30, 40),
  } as Partial<DensityGrid> as DensityGrid;

  it('is the one that holds the point, its west and south sides among it, rows from the south', () => {
    expect(gridValueAt(grid, 1_000, 2_000)).toEqual({ value: 1, near: 10 });
    expect(gridValueAt(grid, 1_100, 2_099.9)).toEqual({ value: 2, near: 20 });
    expect(gridValueAt(grid, 1_199.9, 2_100)).toEqual({ value: 4, near: 40 });
  });

  it('is none outside the grid, or outside the ground that is studied', () => {
    for (const [x, y] of [
      [999.9, 2_050],
      [1_200, 2_050],
      [1_050, 1_999.9],
      [1_050, 2_200],
      [1_050, 2_150],
    ])
      expect(gridValueAt(grid, x, y), `${x} ${y}`).toBeNull();
  });
});
