import type { Job } from '../../domain/job';
import type { Metric } from '../../domain/knox';
import { closePairs } from './closePairs';

/**
 * Of each point the number of the chain it belongs to: points hang together by steps shorter than a distance and a
 * number of days, both strictly (Wheeler, Riddell and Haberman 2021). Numbers count up from 0 in the order in which the
 * chains first appear; a point alone is a chain of one.
 */
export function* chainsOf(
  x: Float64Array,
  y: Float64Array,
  days: Float64Array,
  distanceM: number,
  withinDays: number,
  metric: Metric,
): Job<Int32Array> {
  const joined = Int32Array.from(days, (_, i) => i);
  yield* closePairs(x, y, distanceM, metric, (i, j) => {
    if (Math.abs(days[i] - days[j]) < withinDays) join(joined, i, j);
  });
  const labels = new Int32Array(days.length).fill(-1);
  let chains = 0;
  for (let i = 0; i < labels.length; i++) {
    const root = rootOf(joined, i);
    // The root is the first of its chain.
    labels[i] = root === i ? chains++ : labels[root];
  }
  return labels;
}

/** The first point of all that hang together with it so far. */
function rootOf(joined: Int32Array, of: number): number {
  let root = of;
  while (joined[root] !== root) root = joined[root] = joined[joined[root]];
  return root;
}

function join(joined: Int32Array, a: number, b: number): void {
  const [one, other] = [rootOf(joined, a), rootOf(joined, b)];
  joined[Math.max(one, other)] = Math.min(one, other);
}
