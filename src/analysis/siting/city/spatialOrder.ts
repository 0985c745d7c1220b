import { pointGrid } from '../../plane/pointGrid';

/** Metres a square of the order is wide. */
const SQUARE_M = 200;

/**
 * The order of points by squares of 200 m, row by row from the south, west to east: neighbours on the plane are
 * neighbours in memory, which makes looking around a place several times faster over a million points. Within a square
 * row by row too, so that points in another order come out in the same.
 */
export function spatialOrder(x: Float64Array, y: Float64Array): Uint32Array {
  const { start, order } = pointGrid(x, y, SQUARE_M);
  for (let square = 0; square + 1 < start.length; square++) {
    if (start[square + 1] - start[square] > 1)
      order.subarray(start[square], start[square + 1]).sort((a, b) => y[a] - y[b] || x[a] - x[b] || a - b);
  }
  return order;
}
