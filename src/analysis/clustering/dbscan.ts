import type { Clusters } from '../../domain/clusters';
import { part, type Job } from '../../domain/job';
import { closePairs } from '../repeats/closePairs';

/** Reach in days, ends included, and the day of each point. */
interface InTime {
  readonly days: Float64Array;
  readonly within: number;
}

/**
 * DBSCAN (Ester and others 1996), and with `time` ST-DBSCAN (Birant and Kut 2007) without its test of values: two
 * points are neighbours within `epsM`, ends included, and within so many days; a point with `minPoints` neighbours,
 * itself included, is core; cores that are neighbours belong together. A point beside cores of several clusters goes
 * to the one whose first core comes first. Clusters are counted from 0 in the order of their first cores.
 */
export function* dbscan(
  x: Float64Array,
  y: Float64Array,
  epsM: number,
  minPoints: number,
  time: InTime | null,
): Job<Clusters> {
  const n = x.length;
  const neighbours = (meet: (i: number, j: number) => void): Job<unknown> =>
    // The pairs end before their reach: one just beyond holds those that lie on its end.
    closePairs(x, y, epsM * (1 + 4 * Number.EPSILON), 'euclidean', (i, j, _a, _b, distanceM) => {
      if (distanceM > epsM) return;
      if (time === null || Math.abs(time.days[i] - time.days[j]) <= time.within) meet(i, j);
    });
  const degree = new Uint32Array(n).fill(1);
  yield* part(
    neighbours((i, j) => {
      degree[i]++;
      degree[j]++;
    }),
    0,
    0.33,
  );
  const isCore = (i: number): boolean => degree[i] >= minPoints;
  const first = Int32Array.from({ length: n }, (_, i) => i);
  yield* part(
    neighbours((i, j) => {
      if (!isCore(i) || !isCore(j)) return;
      const [a, b] = [firstOf(first, i), firstOf(first, j)];
      first[Math.max(a, b)] = Math.min(a, b);
    }),
    0.33,
    0.66,
  );
  const labels = new Int32Array(n).fill(-1);
  let clusters = 0;
  for (let i = 0; i < n; i++) {
    if (!isCore(i)) continue;
    const root = firstOf(first, i);
    labels[i] = root === i ? clusters++ : labels[root];
  }
  const edge = labels.slice();
  const reach = (border: number, core: number): void => {
    if (isCore(border) || !isCore(core)) return;
    if (edge[border] < 0 || labels[core] < edge[border]) edge[border] = labels[core];
  };
  yield* part(
    neighbours((i, j) => {
      reach(i, j);
      reach(j, i);
    }),
    0.66,
    1,
  );
  return { labels: edge, core: Uint32Array.from(Array.from(degree.keys()).filter(isCore)) };
}

function firstOf(first: Int32Array, of: number): number {
  let root = of;
  while (first[root] !== root) root = first[root] = first[first[root]];
  return root;
}
