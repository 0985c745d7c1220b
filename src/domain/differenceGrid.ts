import type { DensityGrid } from './answers';

/** Two densities held against each other cell by cell; like a DensityGrid, but the values may be negative. */
export interface DifferenceGrid {
  readonly cellM: number;
  readonly unit: DensityGrid['unit'];
  readonly rows: number;
  readonly cols: number;
  readonly originX: number;
  readonly originY: number;
  /** now - before; 0 outside the mask. */
  readonly values: Float32Array;
  readonly inside: Uint8Array;
  /** Incidents near each cell in both periods, at most 255: what a change rests on. */
  readonly near: Uint16Array;
  readonly floor: number;
  readonly min: number;
  readonly max: number;
  /** now.sum - before.sum, in incidents over the mask. */
  readonly sum: number;
}

/**
 * Where the density rose and fell between two periods, in their common unit. The grids must share cell and unit; their
 * lines lie on each other (`gridFrame`), so where their boxes differ the answer covers both, a missing cell counting 0.
 * Throws a RangeError when cell or unit differ.
 */
export function differenceGrid(now: DensityGrid, before: DensityGrid): DifferenceGrid {
  if (now.cellM !== before.cellM) throw new RangeError(`cells of ${now.cellM} and ${before.cellM} m`);
  if (now.unit !== before.unit) throw new RangeError(`units ${now.unit} and ${before.unit}`);
  const { cellM } = now;
  const originX = Math.min(now.originX, before.originX);
  const originY = Math.min(now.originY, before.originY);
  const offset = (value: number, origin: number): number => Math.round((value - origin) / cellM);
  const cols = Math.max(offset(now.originX, originX) + now.cols, offset(before.originX, originX) + before.cols);
  const rows = Math.max(offset(now.originY, originY) + now.rows, offset(before.originY, originY) + before.rows);
  const values = new Float32Array(cols * rows);
  const inside = new Uint8Array(cols * rows);
  const near = new Uint16Array(cols * rows);
  for (const [grid, sign] of [
    [now, 1],
    [before, -1],
  ] as const) {
    const east = offset(grid.originX, originX);
    const north = offset(grid.originY, originY);
    for (let row = 0; row < grid.rows; row++) {
      for (let col = 0; col < grid.cols; col++) {
        const from = row * grid.cols + col;
        const to = (row + north) * cols + col + east;
        values[to] = (values[to] as number) + sign * (grid.values[from] as number);
        if (grid.inside[from] === 1) inside[to] = 1;
        near[to] = Math.min(255, near[to] + grid.near[from]);
      }
    }
  }
  let min = 0;
  let max = 0;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return {
    cellM,
    unit: now.unit,
    rows,
    cols,
    originX,
    originY,
    values,
    inside,
    near,
    floor: now.floor,
    min,
    max,
    sum: now.sum - before.sum,
  };
}
