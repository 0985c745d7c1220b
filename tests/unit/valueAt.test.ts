import { describe, expect, it } from 'vitest';
import type { BinsAnswer, DensityGrid } from '../../src/domain/answers';
import { binAt, gridValueAt } from '../../src/state/map/valueAt';

describe('the cell of a density under the pointer', () => {
  const grid = {
    originX: 1_000,
    originY: 2_000,
    cellM: 100,
    cols: 2,
    rows: 2,
    inside: Uint8Array.of(1, 1, 0, 1),
    values: Float32Array.of(1, 2, 3, 4),
    near: Uint8Array.of(10, 20, 30, 40),
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

describe('the counted cell under the pointer', () => {
  const bins = (shape: BinsAnswer['shape'], ...centres: readonly (readonly [number, number])[]): BinsAnswer =>
    ({
      shape,
      sizeM: 100,
      counts: Uint32Array.from(centres, () => 1),
      centreX: Float64Array.from(centres, ([x]) => x),
      centreY: Float64Array.from(centres, ([, y]) => y),
    }) as Partial<BinsAnswer> as BinsAnswer;

  it('is the square that holds the point, into its corners, and none where the next square is empty', () => {
    const squares = bins('square', [50, 50], [250, 50]);
    expect(binAt(squares, 99, 99)).toBe(0);
    expect(binAt(squares, 201, 1)).toBe(1);
    expect(binAt(squares, 110, 50)).toBeNull();
  });

  it('is the hexagon of the nearest centre, and none farther than a corner', () => {
    const hexagons = bins('hexagon', [0, 0], [100, 0]);
    expect(binAt(hexagons, 49, 0)).toBe(0);
    expect(binAt(hexagons, 51, 0)).toBe(1);
    expect(binAt(hexagons, 0, 57)).toBe(0);
    // Beyond the flat side, in an empty neighbour: within a corner's distance of the counted centre all the same.
    expect(binAt(hexagons, -53, 0)).toBeNull();
    expect(binAt(hexagons, 0, 58)).toBeNull();
    expect(binAt(bins('hexagon'), 0, 0)).toBeNull();
  });
});
