import type { Job } from '../../domain/job';
import type { Metric } from '../../domain/knox';
import { pointGrid, stretchesNear } from '../plane/pointGrid';

const LOOKS_PER_STEP = 400_000;

/**
 * Calls back once with every pair of points nearer than `withinM`: their numbers `i`, `j`, their places `a` < `b` in
 * the order that is returned (neighbours stand together in it; `a` never falls), and their distance.
 */
export function* closePairs(
  x: Float64Array,
  y: Float64Array,
  withinM: number,
  metric: Metric,
  meet: (i: number, j: number, a: number, b: number, distanceM: number) => void,
): Job<Uint32Array> {
  const grid = pointGrid(x, y, withinM);
  const { order } = grid;
  const isStreets = metric === 'manhattan';
  const px = Float64Array.from(order, (i) => x[i]);
  const py = Float64Array.from(order, (i) => y[i]);
  let looks = 0;
  for (let a = 0; a < order.length; a++) {
    const [ax, ay, i] = [px[a], py[a], order[a]];
    stretchesNear(grid, ax, ay, withinM, (from, to) => {
      // Each pair once: from the point that comes first.
      const first = Math.max(from, a + 1);
      looks += Math.max(0, to - first);
      for (let b = first; b < to; b++) {
        const [dx, dy] = [px[b] - ax, py[b] - ay];
        const distanceM = isStreets ? Math.abs(dx) + Math.abs(dy) : Math.sqrt(dx * dx + dy * dy);
        if (distanceM < withinM) meet(i, order[b], a, b, distanceM);
      }
    });
    if (looks > LOOKS_PER_STEP) {
      looks = 0;
      yield a / order.length;
    }
  }
  return order;
}
